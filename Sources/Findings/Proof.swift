/// Whether two records clash, and what keeps each rule from them where not: what `vouchsafe why` says.
package struct Proof: Sendable {
  /// A rule that could be about the two records, and does not find them.
  package struct Barrier: Sendable {
    package var rule: String
    package var summary: String
    /// What does not hold: `` `a.purpose == b.purpose` is false ``.
    package var reason: String
    /// How much of the rule does hold, by the number of its parts: the more, the nearer the records come to a case.
    package var depth: Int

    package init(rule: String, summary: String, reason: String, depth: Int) {
      self.rule = rule
      self.summary = summary
      self.reason = reason
      self.depth = depth
    }
  }

  /// The two records; their variables are empty.
  package var claims: [FindingOperand]
  /// How their contexts meet; empty where the two have no context in common.
  package var dimensions: [Meeting.Dimension]
  /// Nobody is meant by both records.
  package var isApart: Bool
  /// The handles of the findings in which both stand.
  package var findings: [Fingerprint]
  /// Those that come nearest first.
  package var barriers: [Barrier]

  package init(
    claims: [FindingOperand], dimensions: [Meeting.Dimension], isApart: Bool, findings: [Fingerprint],
    barriers: [Barrier]
  ) {
    self.claims = claims
    self.dimensions = dimensions
    self.isApart = isApart
    self.findings = findings
    self.barriers = barriers
  }
}

/// What `vouchsafe why` could not find.
package enum ProofResult: Sendable {
  case proof(Proof)
  /// Nothing is known by that name.
  case noRecord(String)
  /// Several records are known by that name, as their identities.
  case severalRecords(String, [String])
  /// Both names mean one record.
  case oneRecord(String)
}
