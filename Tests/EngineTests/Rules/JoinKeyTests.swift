@testable import Language
import Testing

@testable import Engine

@Suite struct JoinKeyTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var kinds: String
    var conditions: [String]
    /// By alternative: `left op right` with the members of each side.
    var keys: [[String]]

    var testDescription: String { conditions.joined(separator: "; ") }
  }

  static let claims = "{a: recommendation, b: recommendation}"
  static let referrals = "{a: referral, b: referral}"

  static let samples = [
    Sample(kinds: claims, conditions: ["a.condition == b.condition"], keys: [["a.condition == b.condition"]]),
    Sample(
      kinds: claims, conditions: ["a.condition is-a b.condition and a.treatment related-to b.treatment"],
      keys: [["a.condition is-a b.condition", "a.treatment related-to b.treatment"]]),
    Sample(
      kinds: "{a: condition, b: condition}", conditions: ["some a.names == some b.names"],
      keys: [["each a.names == each b.names"]]),
    Sample(
      kinds: referrals, conditions: ["a.trigger is present", "every a.trigger same-or-is-a some b.trigger"],
      keys: [["first a.trigger same-or-is-a each b.trigger (again)"]]),
    Sample(
      kinds: referrals, conditions: ["some r in a.when has (r.measure == b.condition.names)"], keys: []),
    Sample(
      kinds: referrals, conditions: ["some r in a.when has (some s in b.when has r.measure == s.measure)"],
      keys: [["each a.when.measure == each b.when.measure (again)"]]),
    Sample(
      kinds: claims, conditions: ["a.condition == b.condition or a.treatment == b.treatment"],
      keys: [["a.condition == b.condition"], ["a.treatment == b.treatment"]]),
    Sample(
      kinds: claims, conditions: ["a.condition == b.condition", "a.only == no or a.treatment == b.treatment"],
      keys: [["a.condition == b.condition"]]),
    Sample(
      kinds: "{a: condition, b: recommendation, c: treatment}", conditions: ["a == b.condition and b.treatment == c"],
      keys: [["a == b.condition", "b.treatment == c"]]),
    Sample(
      kinds: "{a: condition, b: condition}", conditions: ["some n in a.also-called has n == b.name"],
      keys: [["each a.also-called == b.name (again)"]]),
    Sample(kinds: "{a: condition}", conditions: ["a.name is present"], keys: [[]]),
    Sample(kinds: claims, conditions: ["not a.condition == b.condition"], keys: []),
    Sample(kinds: claims, conditions: ["no a.evidence.source == some b.evidence.source"], keys: []),
    Sample(kinds: "{a: fact, b: fact}", conditions: ["a.is == b.is"], keys: []),
    Sample(kinds: "{a: outlook, b: outlook}", conditions: ["a.lasts == b.lasts"], keys: [["a.lasts == b.lasts"]]),
  ]

  @Test(arguments: samples)
  func finds(_ sample: Sample) throws {
    let list = sample.conditions.map { "  - \($0)" }.joined(separator: "\n")
    let file = MarkedSample(rule("where:\n\(list)", for: sample.kinds))
    let (rules, findings) = RuleReader.read([[file.file()]], vocabulary: sampleVocabulary)
    guard !sample.keys.isEmpty else {
      #expect(rules.isEmpty && findings.count == 1)
      return
    }
    let rule = try #require(rules.first)
    let alternatives = JoinKey.alternatives(
      in: rule.conditions, variableCount: rule.variables.count, vocabulary: sampleVocabulary)
    #expect(alternatives.map { $0.map(describe) } == sample.keys)
  }

  private func describe(_ key: JoinKey) -> String {
    func side(_ side: JoinKey.Side) -> String {
      switch side.members {
      case .one: side.path.text
      case .each: "each \(side.path.text)"
      case .first: "first \(side.path.text)"
      }
    }
    return "\(side(key.left)) \(key.op.rawValue) \(side(key.right))\(key.isExact ? "" : " (again)")"
  }
}
