import Findings
@testable import Language
import Testing

@testable import Engine
@testable import Values

@Suite struct ConditionCheckerTests {
  /// A condition over `r: recommendation`, `c: condition` and `f: fact` in slots 0 to 2.
  private func check(_ text: String, parameters: [String: String] = [:]) throws -> Condition {
    let variables = ["r": "recommendation", "c": "condition", "f": "fact"].sorted { $0.key > $1.key }
    let scope = try ConditionScope(
      variables.enumerated().map { slot, pair in
        let kind = try #require(sampleVocabulary.kind(named: pair.value))
        return ConditionScope.Variable(name: pair.key, kind: kind, slot: slot)
      })
    let place = Location(file: FileID(0), range: ByteRange(0, 0))
    let (condition, findings) = ConditionChecker.check(
      DeclaredText(text, at: place), scope: scope, vocabulary: sampleVocabulary,
      parameters: parameters.mapValues { ParameterValue(text: DeclaredText($0, at: place)) })
    #expect(findings.map(\.message) == [])
    return try #require(condition)
  }

  @Test(arguments: [
    "r.stance == avoid", "not r.stance == avoid", "not not r.only == no", "r.only == no",
    "(r.only == no and r.stance == avoid) or r.purpose == expose",
    "some e in r.evidence has e.quote is present", "some e in r.evidence",
    "no e in r.evidence where not e.source is retired",
    "every e in r.evidence where e.quote is present has (e.locator is present and e.supports == yes)",
    "(some e in r.evidence has e.quote is present) and r.only == no",
    "some e in r.evidence has (e.quote is present) and r.only == no",
    "count(r.evidence) >= 2 and r.only == no", "count(e in r.evidence where e.supports == yes) < 3",
    "2 <= count(r.evidence)", "r.reviewed within 3 years of today", "today within 3 years of r.reviewed",
    "r.reviewed >= 2020-01-31", "r.text matches \"^[A-Z]\"", "some c.names matches 'a'", "c.id matches \"-\"",
    "some c.names == \"Twisted Knee\"", "r.condition same-or-is-a c", "r.condition == any", "r.condition == sprain",
    "r.condition == \"M51.26\"", "r.condition == M51.26", "r.frequency == usually", "r.frequency overlaps \"10..20 %\"",
    "r.frequency == 3/4", "f.is overlaps \"> 4 weeks\"", "f.is < 38 degC", "r.applies-to.age inside \"18.. years\"",
    "r.applies-to.age overlaps any", "some r.applies-to.comorbidity is-a c", "r.applies-to.sex is present",
    "c is mentioned", "c is not mentioned", "c is mentioned by recommendation.condition", "r is live", "r is not live",
    "r.evidence is missing",
    "r.evidence.source is present", "r.condition.names is present", "every r.evidence.source != some r.evidence.source",
    "r.stance in [avoid, contraindicated]", "some r.applies-to.severity in [mild, severe]",
    "c.reviewed == r.reviewed", "every n in c.also-called has n matches \"^[A-Z]\"", "no n in c.names has n == \"a b\"",
    "some s in r.applies-to.severity has s in [mild, severe]", "r.only != yes", "f.measure.dimension == time",
    "not (r.only == no)",
  ])
  func reads(_ text: String) throws { _ = try check(text) }

  @Test func negatesPresenceInPlace() throws {
    guard case .presence(_, isPresent: false) = try check("r.text is not present") else {
      Issue.record("not a presence")
      return
    }
  }

  @Test func quantifiersTakeTheNextSlot() throws {
    let condition = try check(
      "some e in r.evidence has (every x in c.referrals has (no y in x.when has y.measure == any))")
    guard case .through(let outer) = condition, case .through(let middle)? = outer.body,
      case .through(let inner)? = middle.body
    else {
      Issue.record("not nested")
      return
    }
    #expect([outer.slot, middle.slot, inner.slot] == [3, 4, 5])
    #expect([outer.path.slot, middle.path.slot, inner.path.slot] == [0, 2, 4])
  }

  @Test func parametersAreTypedByTheOtherSide() throws {
    guard
      case .within(_, let limit, _) = try check("r.reviewed within parameter.p of today", parameters: ["p": "2 weeks"])
    else {
      Issue.record("not within")
      return
    }
    #expect(limit.value == Rational(14))
    guard case .comparison(let comparison) = try check("r.stance == parameter.p", parameters: ["p": "avoid"]),
      case .literal(.word(let list, 4)) = comparison.right.term
    else {
      Issue.record("not a word")
      return
    }
    #expect(sampleVocabulary[list].name == "stance")
  }

  @Test(arguments: [
    ("r.condition", false), ("r.evidence", true), ("r.evidence.source", true), ("r.condition.names", true),
    ("r.applies-to.age", false), ("r.applies-to.sex", true), ("r.applies-to.comorbidity.name", true),
    ("r.condition.is-a.name", true), ("c.id", false), ("r.condition.reviewed", false),
  ])
  func severalIsAPropertyOfThePath(_ text: String, _ isSeveral: Bool) throws {
    guard case .presence(let path, _) = try check("\(text) is present") else {
      Issue.record("not a presence")
      return
    }
    #expect(path.isSeveral == isSeveral)
  }

  @Test func reportsEveryMistakeOfACondition() {
    let sample = MarkedSample(rule("require: r.stanze == avoid and r.only == maybe and some r.text == x"))
    #expect(findings(of: sample).map(\.rule) == ["no-such-field", "no-such-word", "one-value"])
  }

  @Test func deepNestingIsRefused() {
    let depth = 20_000
    let text = String(repeating: "(", count: depth) + "r.only == no" + String(repeating: ")", count: depth)
    #expect(findings(of: MarkedSample(rule("require: \(text)"))).map(\.rule) == ["too-deep"])
    let nots = String(repeating: "not ", count: depth)
    #expect(findings(of: MarkedSample(rule("require: \(nots)r.only == no"))).map(\.rule) == ["too-deep"])
  }
}
