import Findings

extension RuleDocument {
  /// The summary as a sentence.
  var sentence: String { summary.hasSuffix(".") ? summary : summary + "." }

  /// The examples, what is wrong first.
  var examplesInOrder: [Example] {
    Example.Expectation.allCases.flatMap { expectation in examples.filter { $0.expectation == expectation } }
  }
}

extension Example.Expectation {
  /// What stands over such an example.
  var heading: String {
    switch self {
    case .fires: "Bad, a finding"
    case .tension: "Doubtful, possibly a finding"
    case .quiet: "Good, no finding"
    }
  }
}

extension [RuleDocument] {
  /// By category, then by id.
  func byCategory() -> [(category: String, rules: [RuleDocument])] {
    let groups = [String: [RuleDocument]](grouping: self, by: \.category)
    return groups.keys.sorted().map { key in
      (key, (groups[key] ?? []).sorted { $0.id < $1.id })
    }
  }
}
