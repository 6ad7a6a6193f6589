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
  /// A change makes the base less safe than it was.
  case change
  /// A rule, the vocabulary or the configuration is wrong itself.
  case pack

  /// What findings of the step name as their category, and what `--select` takes for all of them.
  package var category: String {
    switch self {
    case .syntax: "syntax"
    case .structure: "structure"
    case .input: "input"
    case .decisions: Finding.decisions
    case .change: "changes"
    case .pack: "rules"
    }
  }

  /// Decisions are records, so that what is wrong with them is of the same origin as what is wrong with others.
  var origin: Origin {
    switch self {
    case .syntax: .syntax
    case .structure, .decisions: .structure
    case .input: .input
    case .change: .change
    case .pack: .ruleFile
    }
  }
}

/// A mistake of the user's in a text, as every reader and checker says it.
///
/// It is thrown where a step cannot yield its value without what is wrong, and kept beside the value where it can.
package struct Fault: Error, Hashable, Sendable {
  package var id: FaultID
  package var severity: Severity
  /// One sentence in lower case without a final period; the user's text stands in backticks.
  package var message: String
  /// What is wrong, in bytes from the start of the text that was read: a file, or a value or condition in one. Whoever
  /// gave a part of a file to be read knows where that lies.
  package var range: ByteRange
  /// What to write instead, in a sentence like the message.
  package var help: String?
  /// Another place of the same text that the message speaks of.
  package var related: ByteRange?
  /// What to write in the place of `range`, where that can be guessed.
  package var suggestion: String?

  package init(
    _ id: FaultID, _ message: String, at range: ByteRange, help: String? = nil, seeing related: ByteRange? = nil,
    severity: Severity = .error
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.related = related
  }

  package init(
    _ id: FaultID, _ message: String, at range: Range<Int>, help: String? = nil, suggestion: String? = nil
  ) {
    self.init(id, message, at: ByteRange(range.lowerBound, range.upperBound), help: help)
    self.suggestion = suggestion
  }

  package var isError: Bool { severity == .error }

  /// `range`, for a text that is at hand as bytes.
  package var bytes: Range<Int> { Int(range.start)..<Int(range.end) }
}

extension Finding {
  /// The one way from a mistake to a finding.
  ///
  /// - Parameters:
  ///   - location: where `fault.range` lies in its file.
  ///   - related: another place that the message speaks of. A finding in a record marks it too; one in a rule or the
  ///     vocabulary has it behind its help, because it may lie in another pack.
  package init(_ fault: Fault, _ stage: FaultStage, at location: Location, seeing related: Location? = nil) {
    var operands = [FindingOperand(location: location)]
    if stage != .pack, let related { operands.append(FindingOperand(location: related)) }
    self.init(
      rule: fault.id.rawValue, category: stage.category, origin: stage.origin, severity: fault.severity,
      message: fault.message, operands: operands,
      notes: fault.help.map { [Note(.help, $0, at: stage == .pack ? related : nil)] } ?? [])
    if fault.isError { unread = fault.id.extent(stage).map { Unread($0) } }
  }

  /// The finding of a mistake whose ranges count in the file.
  package init(_ fault: Fault, _ stage: FaultStage, in file: FileID) {
    self.init(
      fault, stage, at: Location(file: file, range: fault.range),
      seeing: fault.related.map { Location(file: file, range: $0) })
  }

  /// The category of what is wrong with decisions and comments themselves.
  package static let decisions = "decisions"
}
