import Findings
import TestSupport
import Testing

/// Whether two claims meet, and what is said of it (LANGUAGE 1.5, 2.6).
@Suite struct OverlapTests {
  private static let vocabulary = """
    vocabulary: small
    categories: [safety]
    dimensions:
      time: {base: day, units: {hour: 1/24, week: 7, year: 1461/4}, conventions: [6 weeks = 40 days]}
      heat: {base: degC, units: {degF: {times: 5/9, plus: -160/9, rounded: yes}}}
    scales:
      span: {of: time, words: {brief: "< 4 weeks", long: "> 12 weeks"}}
    contexts:
      holds:
        age: {is: interval(time), phrase: "aged {}"}
        state: {is: "choice(waking, asleep)", implies: {asleep: {eyes: shut}}}
        eyes: choice(open, shut)
        dream: {is: interval(time), refines: state, implies: asleep}
        depth: {is: interval(time), refines: state}
        lasting: span
        beside: {is: [thing], unrelated: together, also: thing}
        near: {is: [thing]}
        way: {is: [way], about: act}
        land: {is: [way], apart: tension}
        mood: {is: "choice(red, blue, green)", silent: any}
        measured: {per: gauge, is: interval(by dim)}
    kinds:
      thing:
        {role: entity, open: yes, fields: {is-a: [thing], not: [thing], notes: [note]}, hierarchy: is-a, distinct: not,
         context: holds}
      way: {role: entity, open: yes, fields: {is-a: [way]}, hierarchy: is-a}
      gauge: {role: entity, fields: {dim: dimension}}
      note:
        role: claim
        fields: {thing: thing from owner, topic: text = t, n: number}
        identity: [n]
        context: holds
    """

  /// One word may stand for two intervals in two lists; what was read first must not decide.
  @Test func aWordMeansWhatItsOwnListSays() async {
    let vocabulary = """
      vocabulary: small
      categories: [safety]
      dimensions: {share: {base: "%"}}
      scales:
        often-enough: {of: share, words: {rare: "< 5 %"}}
        seldom-enough: {of: share, words: {rare: "< 1 %"}}
      kinds:
        thing: {role: entity, fields: {a: often-enough, b: seldom-enough}}
      """
    let rule = Lint.rule(for: "{x: thing}", "where: x.b overlaps 3 %", message: "{x.id}")
    let audit = await Lint.run(
      vocabulary: vocabulary, rules: rule,
      files: ["a.yaml": "[{thing: both, a: rare, b: rare}, {thing: more, b: 2..4 %}]"])
    #expect(audit.faults == [])
    #expect(audit.messages == ["more"])
  }

  private static let things = """
    - {thing: cat, is-a: [animal], not: [dog]}
    - {thing: kitten, is-a: [cat]}
    - {thing: puppy, is-a: [dog]}
    - {thing: dog, is-a: [animal]}
    - {way: lane, is-a: [road]}
    - {gauge: g, dim: heat}

    """

  /// The finding of a rule that compares the contexts of two notes, as `grade: message`; `none` where they are apart.
  private static func audit(_ a: String, _ b: String, _ keys: String, owner: (String, String)) async -> Audit {
    let base = """
      \(things)- {thing: \(owner.0), notes: [{n: 1, holds: \(a)}]}
      - {thing: \(owner.1), notes: [{n: 2, holds: \(b)}]}
      """
    let rule = Lint.rule(
      for: "{a: note, b: note}", "where: [a.topic == b.topic, a.n == 1, b.n == 2]\n\(keys)",
      message: "{overlap} / {settles}")
    return await Lint.run(vocabulary: vocabulary, rules: rule, files: ["a.yaml": base])
  }

  private static func verdict(
    _ a: String, _ b: String, _ keys: String = "overlap: holds", owner: (String, String) = ("x", "y")
  ) async -> String {
    let audit = await audit(a, b, keys, owner: owner)
    guard audit.faults.isEmpty else { return audit.faults.joined(separator: "; ") }
    guard let finding = audit.findings.first(where: { $0.origin == .rule }) else { return "none" }
    return "\(finding.grade.rawValue): \(finding.message)"
  }

  @Test(arguments: [
    // Silence beside silence, and beside what is stated.
    ("~", "~", "contradiction: everyone / (nothing)"),
    ("{age: 3 years}", "~", "tension: aged 3 years / age"),
    ("{age: any}", "~", "contradiction: everyone / (nothing)"),
    ("{age: 3 years}", "any", "contradiction: aged 3 years / (nothing)"),
    ("{age: 3 years}", "{others: any}", "contradiction: aged 3 years / (nothing)"),
    ("{age: 3 years, state: asleep}", "{age: 3 years}", "tension: aged 3 years, asleep / state"),
    // Intervals, ends respected, in a common unit.
    ("{age: \"< 4 weeks\"}", "{age: \">= 28 days\"}", "none"),
    ("{age: \"<= 4 weeks\"}", "{age: \">= 28 days\"}", "contradiction: aged 28 days / (nothing)"),
    ("{age: 1..<3 weeks}", "{age: 2.. weeks}", "contradiction: aged 2 to under 3 weeks / (nothing)"),
    ("{age: \"<= 6 weeks\"}", "{age: \"> 40 days\"}", "none"),
    ("{age: [1 week, 9 weeks]}", "{age: \"> 8 weeks\"}", "contradiction: aged 9 weeks / (nothing)"),
    ("{age: [1 week, 9 weeks]}", "{age: 2..8 weeks}", "none"),
    ("{lasting: brief}", "{lasting: long}", "none"),
    ("{lasting: brief}", "{lasting: \"> 2 weeks\"}", "contradiction: lasting over 2 to under 4 weeks / (nothing)"),
    ("{lasting: brief}", "{lasting: \"< 8 weeks\"}", "contradiction: brief / (nothing)"),
    (
      "{measured: {g: \">= 38.0 degC\"}}", "{measured: {g: \"<= 100.4 degF\"}}",
      "contradiction: g 38.0 degC / (nothing)"
    ),
    ("{measured: {g: \"> 38.0 degC\"}}", "{measured: {g: \"<= 100.4 degF\"}}", "none"),
    // Choices, and the words that refine them.
    ("{state: waking}", "{state: asleep}", "none"),
    ("{state: [waking, asleep]}", "{state: asleep}", "contradiction: asleep / (nothing)"),
    ("{state: waking}", "{dream: 2 hours}", "none"),
    ("{state: asleep}", "{dream: 2 hours}", "contradiction: asleep, dream 2 hours / (nothing)"),
    ("{state: asleep}", "{state: asleep, depth: 2 hours}", "contradiction: asleep, depth 2 hours / (nothing)"),
    ("~", "{dream: 2 hours}", "tension: dream 2 hours / dream"),
    ("{dream: 2 hours}", "{eyes: open}", "none"),
    // References, either way up the hierarchy; unrelated ones that one patient may have together, unless distinct.
    ("{near: [kitten]}", "{near: [animal]}", "contradiction: kitten / (nothing)"),
    ("{near: [cat, dog]}", "{near: [puppy]}", "contradiction: puppy / (nothing)"),
    ("{near: [cat]}", "{near: [stone]}", "none"),
    ("{beside: [cat]}", "{beside: [stone]}", "tension: cat and stone / beside"),
    ("{beside: [kitten]}", "{beside: [puppy]}", "none"),
    // A dimension whose stated values pull apart without excluding each other.
    ("{land: [lane]}", "{land: [path]}", "tension: everyone / land"),
    ("{land: [lane]}", "{land: [road]}", "contradiction: lane / (nothing)"),
    ("{mood: red}", "~", "contradiction: red / (nothing)"),
    // Exceptions take whole groups out, and state nothing.
    ("{except: {state: asleep}}", "{state: asleep}", "none"),
    ("{except: {state: asleep}}", "{state: waking}", "tension: waking / state"),
    ("{except: {state: asleep}}", "~", "contradiction: everyone / (nothing)"),
    ("{except: {near: [cat]}}", "{near: [kitten]}", "none"),
    ("{except: {near: [kitten]}}", "{near: [cat]}", "tension: cat / near"),
    ("{except: {state: asleep, age: \"< 3 years\"}}", "{state: asleep}", "tension: asleep / state"),
    ("{except: {state: asleep, age: \"< 3 years\"}}", "{state: asleep, age: 1 year}", "none"),
    ("{except: [{state: asleep}, {age: \"< 3 years\"}]}", "{age: 1 year}", "none"),
    ("{age: 1..4 years, except: {age: 2..9 years}}", "{age: 3..8 years}", "none"),
    (
      "{age: 1..4 years, except: {age: 3..9 years}}", "{age: 2..8 years}",
      "contradiction: aged 2 to 4 years / (nothing)"
    ),
  ])
  func contexts(_ a: String, _ b: String, _ expected: String) async {
    #expect(await Self.verdict(a, b) == expected)
    let mirrored = await Self.verdict(b, a)
    // Of two unrelated references, the order is that of the operands.
    if !expected.contains(" or ") { #expect(mirrored == expected, "mirrored") }
  }

  @Test(arguments: [
    ("overlap: holds without age", "{age: 1 year}", "{age: 3 years}", "contradiction: everyone / (nothing)"),
    ("overlap: holds without age, state", "{age: 1 year}", "{state: asleep}", "contradiction: everyone / (nothing)"),
    // A sweeping claim covers every way in which the thing is done, on which it is silent.
    ("overlap: holds\nsweeping: b", "{way: [lane]}", "~", "contradiction: lane / (nothing)"),
    ("overlap: holds\nsweeping: b", "~", "{way: [lane]}", "tension: lane / way"),
    ("overlap: holds\nsweeping: b", "{state: asleep}", "~", "tension: asleep / state"),
    ("overlap: holds\ngrade: tension", "~", "~", "tension: everyone / (nothing)"),
    ("overlap: holds\npossibly: quiet", "{state: asleep}", "~", "none"),
    ("overlap: holds\npossibly: quiet", "{state: asleep}", "{state: asleep}", "contradiction: asleep / (nothing)"),
    // What is said of a group need not hold of a part of it.
    ("overlap: alike holds", "{age: \"> 1 year\"}", "{age: \"> 3 years\"}", "tension: aged over 3 years / age"),
    ("overlap: alike holds", "{age: 7 days}", "{age: 1 week}", "contradiction: aged 7 days / (nothing)"),
    ("overlap: alike holds", "{age: any}", "{age: 1 week}", "tension: aged 1 week / age"),
    ("overlap: alike holds", "{age: 1 week}", "{age: 2 weeks}", "none"),
  ])
  func ruleKeys(_ keys: String, _ a: String, _ b: String, _ expected: String) async {
    #expect(await Self.verdict(a, b, keys) == expected)
  }

  /// What only an owner says sets claims apart and does not grade.
  @Test(arguments: [
    ("{age: 3 years}", "~", "~", "contradiction: aged 3 years / (nothing)"),
    ("{age: 3 years}", "~", "{age: 9 years}", "none"),
    ("{age: \"> 3 years\"}", "{age: \"< 9 years\"}", "~", "tension: aged over 3 to under 9 years / age"),
  ])
  func inheritance(_ owner: String, _ a: String, _ b: String, _ expected: String) async {
    #expect(await Self.verdict(a, b, owner: ("x, holds: \(owner)", "y")) == expected)
  }

  /// A claim about a thing is beside that thing.
  @Test(arguments: [
    ("{except: {beside: [cat]}}", "~", "kitten2, is-a: [kitten]", "none"),
    ("{except: {beside: [cat]}}", "~", "stone", "contradiction: everyone / (nothing)"),
    ("{beside: [cat]}", "~", "kitten2, is-a: [kitten]", "contradiction: cat / (nothing)"),
    ("{beside: [cat]}", "~", "stone", "tension: cat / beside"),
  ])
  func fieldsThatStateADimension(_ a: String, _ b: String, _ owner: String, _ expected: String) async {
    #expect(await Self.verdict(a, b, owner: ("x", owner)) == expected)
  }

  @Test(arguments: [
    ("{age: \"> 3 years\"}", "{age: \"> 5 years\"}", "aged 5 years", ""),
    ("{age: \">= 65 years\", state: asleep}", "{state: asleep}", "aged 65 years, asleep", "0"),
    ("{age: 60..70 years, except: {age: 64..66 years}}", "{age: 50..80 years}", "aged 60 years", ""),
    ("{except: {state: asleep}}", "{age: 10 years}", "aged 10 years, not asleep", ""),
  ])
  func patients(_ a: String, _ b: String, _ expected: String, _: String) async {
    let audit = await Self.audit(a, b, "overlap: holds", owner: ("x", "y"))
    let meeting = audit.findings.first { $0.origin == .rule }?.meeting
    let patient = meeting?.patient ?? "nobody"
    #expect(patient == expected || patient == expected.replacing("aged 5", with: "aged 6"), "\(patient)")
  }

  @Test(arguments: [
    ("{state: asleep}", "~", "1 holds: {state: waking}"),
    ("~", "{age: \">= 3 years\"}", "0 holds: {age: \"< 3 years\"}"),
    ("~", "{age: 3..9 years}", "0 holds: {except: {age: \"3..9 years\"}}"),
    ("{age: 3..9 years}", "{age: \"< 20 years\"}", "1 holds: {except: {age: \"3..9 years\"}}"),
    ("{measured: {g: \"> 38 degC\"}}", "~", "1 holds: {measured: {g: \"<= 38 degC\"}}"),
    ("{near: [cat]}", "~", "1 holds: {except: {near: [cat]}}"),
    ("{age: 1 year, mood: red, state: asleep}", "{age: 1 year}", "1 holds: {state: waking}"),
    ("~", "~", "nothing"),
  ])
  func settlements(_ a: String, _ b: String, _ expected: String) async {
    let audit = await Self.audit(a, b, "overlap: holds", owner: ("x", "y"))
    let settlement = audit.findings.first { $0.origin == .rule }?.meeting?.settlements.first
    #expect(settlement.map { "\($0.operand) \($0.qualifier)" } ?? "nothing" == expected)
  }

  @Test func whatIsDistinctHasNothingBelowBoth() async {
    let base =
      "[{thing: a, not: [b]}, {thing: c, is-a: [a, b]}, {thing: d, is-a: [c]}, {thing: e, is-a: [f], not: [f]}]"
    let audit = await Lint.run(
      vocabulary: Self.vocabulary, rules: Lint.rule(for: "{a: note}", "where: a.n == 1", message: "m"),
      files: ["a.yaml": base])
    #expect(
      audit.faults == [
        "distinct-and-related: `c` is-a `a` and is-a `b`, which are declared distinct",
        "distinct-and-related: `e` is-a `f`, and the two are declared distinct",
      ])
  }
}
