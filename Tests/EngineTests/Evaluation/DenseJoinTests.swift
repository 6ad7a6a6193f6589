import Findings
import TestSupport
import Testing

/// Rules on contexts where very many records meet: all pairs are counted, some are listed (`RuleRunner+Sweep`).
@Suite struct DenseJoinTests {
  private static let vocabulary = """
    vocabulary: small
    categories: [safety]
    dimensions: {time: {base: day, units: {year: 1461/4}}}
    contexts: {holds: {age: interval(time), state: "choice(waking, asleep)", way: {is: [way], about: act}}}
    kinds:
      way: {role: entity, open: yes, fields: {is-a: [way]}, hierarchy: is-a}
      thing: {role: entity, open: yes, fields: {is-a: [thing], notes: [note]}, hierarchy: is-a}
      note:
        role: claim
        fields: {thing: thing from owner, n: number, good: yes-no, strength: number}
        identity: [n]
        context: holds
    """

  /// Notes on one thing, with ages of one to eight years from a small generator, and what a plain count makes of them.
  private static func base(_ count: Int, mixed: Bool) -> (text: String, notes: [Note]) {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var text = "thing: x\nnotes:\n"
    var notes: [Note] = []
    for number in 0..<count {
      var note = Note(low: next(60), isGood: number % 2 == 0, strength: next(3))
      note.high = note.low + 1 + next(8)
      note.isOpen = next(2) == 0
      if mixed { note.state = ["waking", "asleep", nil][next(3)] }
      if mixed, next(10) == 0 { note.isAged = false }
      var context = note.state.map { ["state: \($0)"] } ?? []
      if note.isAged { context.append("age: \(note.low)..\(note.isOpen ? "<" : "")\(note.high) years") }
      text += "  - {n: \(number), good: \(note.isGood ? "yes" : "no"), strength: \(note.strength)"
      text += ", holds: {\(context.joined(separator: ", "))}}\n"
      notes.append(note)
    }
    return (text, notes)
  }

  private struct Note {
    var low: Int
    var high = 0
    var isOpen = false
    var isAged = true
    var isGood: Bool
    var strength: Int
    var state: String?

    /// 2 for a contradiction, 1 for a tension, 0 for neither.
    func meets(_ other: Note) -> Int {
      var grade = 2
      if isAged, other.isAged {
        if low > other.high || other.low > high { return 0 }
        if low == other.high, other.isOpen { return 0 }
        if other.low == high, isOpen { return 0 }
      } else if isAged != other.isAged {
        grade = 1
      }
      if let state, let second = other.state { return state == second ? grade : 0 }
      return (state == nil) == (other.state == nil) ? grade : min(grade, 1)
    }
  }

  @Test(arguments: [false, true])
  func twoSides(mixed: Bool) async {
    let (text, notes) = Self.base(700, mixed: mixed)
    let rule = Lint.rule(
      for: "{a: note, b: note}", "where: [a.thing same-or-is-a b.thing, a.good == yes, b.good == no]\noverlap: holds")
    let audit = await Lint.run(vocabulary: Self.vocabulary, rules: rule, files: ["a.yaml": text])
    var expected = 0
    for a in notes where a.isGood { for b in notes where !b.isGood && a.meets(b) > 0 { expected += 1 } }
    Self.check(audit, expected)
  }

  /// Both variables bind the same records, in either order.
  @Test(arguments: [false, true])
  func oneSet(mixed: Bool) async {
    let (text, notes) = Self.base(500, mixed: mixed)
    let rule = Lint.rule(
      for: "{a: note, b: note}", "where: [a.thing == b.thing, a.strength != b.strength]\noverlap: holds")
    let audit = await Lint.run(vocabulary: Self.vocabulary, rules: rule, files: ["a.yaml": text])
    var expected = 0
    for (index, a) in notes.enumerated() {
      for b in notes[(index + 1)...] where a.strength != b.strength && a.meets(b) > 0 { expected += 1 }
    }
    Self.check(audit, expected)
  }

  /// Nothing tells the two variables apart, so that each set also meets itself.
  @Test(arguments: [false, true])
  func oneClass(mixed: Bool) async {
    let (text, notes) = Self.base(400, mixed: mixed)
    let rule = Lint.rule(for: "{a: note, b: note}", "where: a.thing == b.thing\noverlap: holds")
    let audit = await Lint.run(vocabulary: Self.vocabulary, rules: rule, files: ["a.yaml": text])
    var expected = 0
    for (index, a) in notes.enumerated() { for b in notes[(index + 1)...] where a.meets(b) > 0 { expected += 1 } }
    Self.check(audit, expected)
  }

  private static func check(_ audit: Audit, _ expected: Int) {
    #expect(audit.faults.filter { !$0.hasPrefix("pairs-not-listed") } == [])
    #expect(expected > 10_000)
    #expect(audit.rules.first?.tally.violated == expected)
    let listed = audit.findings.filter { $0.origin == .rule }
    #expect(listed.count == min(expected, 500))
    #expect(Set(listed.map(\.fingerprint)).count == listed.count)
    let note = audit.findings.first { $0.rule == "pairs-not-listed" }
    #expect(note?.message == "rule `sample` finds \(expected) pairs of records, of which 500 are listed")
    // Contradictions are listed first.
    #expect(listed.contains { $0.grade == .contradiction })
  }
}
