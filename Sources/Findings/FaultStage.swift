/// The step that found a mistake, which decides how its finding is filed.
package enum FaultStage: Sendable, CaseIterable {
  /// A file of the base cannot be read as YAML, or not safely.
  case syntax
  /// A record, or what records come from, does not fit the vocabulary.
  case structure
  /// A file of the base cannot be read at all.
  case input
  /// A decision or a comment does not do what it should.
  case decisions
  /// A rule, the vocabulary or the configuration is wrong itself.
  case pack

  /// What findings of the step name as their category, and what `--select` takes for all of them.
  package var category: String {
    switch self {
    case .syntax: "syntax"
    case .structure: "structure"
    case .input: "input"
    case .decisions: Finding.decisions
    case .pack: "rules"
    }
  }
}

extension Finding {
  /// The category of what is wrong with decisions and comments themselves.
  package static let decisions = "decisions"
}
