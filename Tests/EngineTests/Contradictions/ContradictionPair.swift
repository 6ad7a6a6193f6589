import Findings
@testable import Language
@testable import Values
import YAMLSource

@testable import Engine

/// What a case of the labelled set expects, and what the rules make of it, from harmless to grave.
enum Verdict: String, Sendable, Comparable {
  case none
  case tension
  case contradiction

  private var rank: Int {
    switch self {
    case .none: 0
    case .tension: 1
    case .contradiction: 2
    }
  }

  static func < (a: Verdict, b: Verdict) -> Bool { a.rank < b.rank }
}

/// Two claims in a base of their own, with the verdict that somebody gave who did not know the rules.
struct ContradictionPair: Sendable {
  let id: String
  let field: String
  let expected: Verdict
  /// Dimensions of the context, in order; empty where no dimension would settle it.
  let settles: [String]
  let base: String

  init(_ labelled: LabelledCase) throws {
    id = try labelled.text("case")
    field = labelled.field
    base = try labelled.text("base")
    settles = (labelled.lists["settles"] ?? []).filter { $0 != "none-of-them" }.sorted()
    let word = try labelled.text("expect")
    guard let verdict = Verdict(rawValue: word) else {
      throw LabelledCase.Malformed(description: "\(id): `\(word)` is no verdict")
    }
    expected = verdict
  }

  /// The pairs of one set: `Pairs`, with which the rules were tuned, or `BlindPairs`, written afterwards.
  static func all(in set: String) throws -> [ContradictionPair] {
    try LabelledCase.all(in: "Contradictions/\(set)").map { try ContradictionPair($0) }
  }
}

/// The gravest thing that the rules said of a case.
struct PairResult: Sendable {
  var verdict: Verdict = .none
  /// The rules that said it.
  var rules: [String] = []
  /// The dimensions that would settle it, in order, without members of a family.
  var settles: [String] = []
  /// What is wrong with the base itself.
  var faults: [String] = []

  mutating func add(_ other: Verdict, rule: String, settles dimensions: [String] = []) {
    if other < verdict { return }
    if verdict < other { (rules, settles) = ([], []) }
    verdict = other
    if !rules.contains(rule) { rules.append(rule) }
    settles = Set(settles).union(dimensions).sorted()
  }
}

/// Runs rules over the base of a case, in which references to nothing are stubs as in the examples of rules.
struct PairJudge {
  private let vocabulary: Vocabulary
  private let shapes: Shapes
  private let rules: [CheckedRule]

  /// The rules of the repository that say that two claims do not go together.
  init() throws {
    let files = try repositoryPack()
    let pack = LoadedPack(
      RulePack(vocabulary: files.vocabulary.source, rules: [files.rules.map(\.source)], cues: try repositoryCuesText()),
      firstFile: 0, limits: YAMLLimits())
    if let fault = pack.findings.first(where: { $0.severity == .error }) {
      throw LabelledCase.Malformed(description: fault.message)
    }
    vocabulary = pack.vocabulary
    shapes = Shapes(vocabulary, seed: 0)
    // That a name means two things is a fault of names wherever its rule is kept.
    rules = pack.rules.filter { $0.category == "contradiction" || $0.id.hasSuffix("-names-collide") }
  }

  func judge(_ base: String) throws -> PairResult {
    let source = SourceText(path: "case.yaml", bytes: Array(base.utf8))
    var reader = RecordReader(vocabulary: vocabulary, shapes: shapes, limits: YAMLLimits(), firstFile: 0)
    reader.read(source, isExpired: nil)
    var builder = FactsBuilder(
      vocabulary: vocabulary, shapes: shapes, files: [source], segments: [reader.segment], limits: YAMLLimits(),
      isLenient: true)
    var result = PairResult()
    for fault in builder.takeFindings() where fault.severity == .error {
      // A hierarchy that runs in a circle says one thing and its opposite: no rule has to find it a second time.
      if fault.rule == "cycle" || fault.rule == "distinct-and-related" {
        result.add(.contradiction, rule: fault.rule)
      } else {
        result.faults.append(fault.message)
      }
    }
    guard let today = CalendarDate(year: 2026, month: 1, day: 1) else { return result }
    var evaluator = Evaluator(facts: builder.facts, today: today)
    var identities = Identities(builder.facts)
    let writer = FindingWriter(builder.facts)
    for rule in rules {
      let outcome = RuleRunner.run(RulePlan(rule, vocabulary: vocabulary), &evaluator, identities: &identities)
      for pending in writer.findings(of: rule, outcome, &evaluator, identities: &identities) {
        let open = pending.finding.meeting?.dimensions.filter { $0.reading == .possibly } ?? []
        result.add(
          pending.finding.grade == .tension ? .tension : .contradiction, rule: rule.id,
          settles: open.map { String($0.name.prefix { $0 != "." }) })
      }
    }
    return result
  }
}
