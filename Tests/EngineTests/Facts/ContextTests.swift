import Findings
import TestSupport
import Testing

/// Contexts, and values whose dimension another record says (LANGUAGE 1.2, 1.5).
@Suite struct ContextTests {
  private static func audit(_ thing: String, _ note: String, _ message: String = "m") async -> Audit {
    let base = """
      [{thing: x, holds: \(thing), notes: [{holds: \(note)}]}, {gauge: g, dim: time}, {gauge: h}, {tag: t}, {tag: u, is-a: [t]}, {thing: y}]
      """
    return await Lint.run(
      vocabulary: smallVocabulary, rules: Lint.rule(for: "{a: note}", "where: a.thing is present", message: message),
      files: ["a.yaml": base])
  }

  @Test(arguments: [
    ("{aeg: 3 days}", "no-such-dimension: `aeg` is not a dimension of holds; did you mean `age`?"),
    ("{state: wakign}", "no-such-word: `wakign` is not"),
    ("{stage: midd}", "no-such-word: `midd` is not a grade; did you mean `mid`?"),
    ("{age: a few days}", "bad-quantity: `a few days` is not a quantity of time"),
    ("{age: 3 mg}", "no-such-unit: `mg` is not a unit of time"),
    ("{beside: [z]}", "no-such-reference: no thing is called `z`"),
    ("{measured: 3 days}", "wrong-shape: `measured` takes a mapping from gauge to value"),
    ("{measured: {i: 3 days}}", "no-such-reference: no gauge is called `i`"),
    ("{measured: {h: 3 days}}", "dimension-unknown: `3 days`: `h` does not say its dimension"),
    ("{measured: {g: 3 mg}}", "no-such-unit: `mg` is not a unit of time"),
    ("everyone", "wrong-shape: `holds` takes a mapping of dimensions, or `any`"),
    ("{except: {aeg: 3 days}}", "no-such-dimension: `aeg` is not a dimension of holds; did you mean `age`?"),
  ])
  func faults(_ note: String, _ expected: String) async {
    let audit = await Self.audit("{}", note)
    #expect(audit.faults.count == 1 && audit.faults[0].hasPrefix(expected), "\(audit.faults)")
    #expect(audit.places.first?.hasPrefix("a.yaml:1:") == true)
  }

  @Test(arguments: [
    "any", "{others: any}", "{age: any}", "{state: [waking, asleep]}", "{measured: {g: \"> 3 days\"}}",
    "{except: {age: \"> 3 days\"}}", "{except: [{age: \"> 3 days\"}, {state: waking, beside: [y]}]}", "~", "{age: ~}",
  ])
  func rightContexts(_ note: String) async {
    #expect(await Self.audit("{}", note).faults == [])
  }

  /// A claim takes the intersection of what it says with what the records around it say.
  @Test(arguments: [
    ("{age: \"> 10 days\"}", "{age: \"< 20 days\"}", "{a.holds.age}", ">10..<20 days"),
    ("{age: \"> 10 days\"}", "{}", "{a.holds.age}", "> 10 days"),
    ("{age: \"> 10 days\"}", "{age: any}", "{a.holds.age}", "> 10 days"),
    ("{age: any}", "{age: 3 days}", "{a.holds.age}", "3 days"),
    ("{state: [waking, asleep]}", "{state: asleep}", "{a.holds.state}", "asleep"),
    ("{place: [t]}", "{place: [u]}", "{a.holds.place}", "u"),
    ("{age: 3 days}", "{state: asleep}", "{a.holds.age} {a.holds.state}", "3 days asleep"),
  ])
  func inheritance(_ thing: String, _ note: String, _ message: String, _ expected: String) async {
    let audit = await Self.audit(thing, note, message)
    #expect(audit.faults == [] && audit.messages == [expected])
  }

  @Test(arguments: [
    (
      "{age: \"< 4 weeks\"}", "{age: \"> 12 weeks\"}",
      "`age: > 12 weeks` lies outside what the record around it says, `< 4 weeks`"
    ),
    ("{age: 1..<2 days}", "{age: 2 days}", "`age: 2 days` lies outside"),
    ("{state: waking}", "{state: asleep}", "`state: asleep` lies outside"),
    ("{place: [u]}", "{place: [v]}", "`place: v` lies outside"),
  ])
  func appliesToNobody(_ thing: String, _ note: String, _ expected: String) async {
    let audit = await Self.audit(thing, note)
    #expect(audit.findings.filter { $0.origin != .rule }.map(\.rule) == ["applies-to-nobody"])
    #expect(audit.faults.first?.contains(expected) == true, "\(audit.faults)")
  }

  /// One patient may have two conditions of which neither is the other.
  @Test func unrelatedTogetherIsNotNobody() async {
    #expect(await Self.audit("{beside: [x]}", "{beside: [y]}").faults == [])
  }

  @Test(arguments: [
    ("{gauge: g, is: 3 days}", []),
    ("{gauge: g, is: 3 mg}", ["no-such-unit: `mg` is not a unit of time (day, hour, week, month, year)"]),
    ("{gauge: h, is: 3 days}", ["dimension-unknown: `3 days`: gauge `h` does not say its dimension"]),
    (
      "{is: 3 days}",
      [
        "missing-field: this reading has no `gauge`",
        "dimension-unknown: `3 days`: its dimension is not known, because `gauge` is missing",
      ]
    ),
  ])
  func dimensionsThatAnotherRecordSays(_ reading: String, _ expected: [String]) async {
    // The gauges stand behind the reading: plain fields of entities are read first.
    let base = "[{thing: x, notes: [{readings: [\(reading)]}]}, {gauge: g, dim: time}, {gauge: h}]"
    let audit = await Lint.run(vocabulary: smallVocabulary, files: ["a.yaml": base])
    #expect(Set(audit.faults) == Set(expected))
  }
}
