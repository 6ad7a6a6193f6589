/// Why a finding is known and does not count against the base.
package struct Suppression: Hashable, Sendable {
  /// Where it is written that the finding may stand.
  package enum Kind: String, Sendable, CaseIterable {
    /// A record of a kind whose role is `decision`.
    case decision
    /// A comment beside a line of a file.
    case ignore
    /// The list of findings that were there when the tool was adopted.
    case baseline
  }
  package var kind: Kind
  /// A decision's verdict, in the vocabulary's words.
  package var verdict: String?
  package var reason: String?
  /// Who decided.
  package var by: String?
  /// The last day on which it holds, as ISO 8601.
  package var until: String?
  /// Of the decision or the comment.
  package var location: Location?

  package init(
    _ kind: Kind, verdict: String? = nil, reason: String? = nil, by: String? = nil, until: String? = nil,
    at location: Location? = nil
  ) {
    self.kind = kind
    self.verdict = verdict
    self.reason = reason
    self.by = by
    self.until = until
    self.location = location
  }
}

/// A finding that is known, with what says so.
package struct SuppressedFinding: Sendable {
  package var finding: Finding
  package var suppression: Suppression

  package init(finding: Finding, suppression: Suppression) {
    self.finding = finding
    self.suppression = suppression
  }
}
