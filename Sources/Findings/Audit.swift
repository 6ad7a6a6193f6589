/// What became of the cases of one rule (LANGUAGE 2.5, Denominators).
package struct RuleTally: Hashable, Sendable {
  /// Records of the kind with their adjectives, or for several variables the cases that met on all keys.
  package var considered = 0
  /// What a rule that only forbids, one without `require`, looked through: its records, or of several variables the
  /// records of the one with the fewest that could have met another. 0 for other rules.
  package var searched = 0
  package var picked = 0
  package var passed = 0
  package var violated = 0
  package var undetermined = 0
  /// Picked cases whose `require` ran over empty lists only.
  package var notApplicable = 0
  /// Violated cases that an editor's decision covers, be it a record or a comment.
  package var decided = 0

  package init() {}

  /// The rule was never applied, so that its silence says nothing. Finding nothing that it forbids is no such silence.
  package var isVacuous: Bool { picked == 0 && searched == 0 }
}

/// A rule as reports speak of it.
package struct RuleReport: Sendable {
  package var id: String
  package var category: String
  package var severity: Severity
  package var summary: String
  package var because: String?
  package var source: String?
  package var tally: RuleTally

  package init(
    id: String, category: String, severity: Severity, summary: String, because: String? = nil, source: String? = nil,
    tally: RuleTally = RuleTally()
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.summary = summary
    self.because = because
    self.source = source
    self.tally = tally
  }
}

/// How much of each kind of record the audit saw.
package struct RecordCounts: Hashable, Sendable {
  package var entities = 0
  package var claims = 0
  package var evidence = 0
  package var parts = 0

  package init() {}

  package var total: Int { entities + claims + evidence + parts }
}

/// All that an audit says.
package struct Audit: Sendable {
  /// The files of the knowledge base in path order, then those of the rules in path order.
  package var files: [SourceText]
  /// How many of `files`, counted from the first, belong to the knowledge base.
  package var knowledgeFileCount: Int
  /// In canonical order: severity, category, rule, then the primary operand's place (LANGUAGE 6).
  package var findings: [Finding]
  /// Findings that decisions, comments and the baseline cover, in the same order; `findings` has none of them.
  package var suppressed: [SuppressedFinding] = []
  /// In order of id.
  package var rules: [RuleReport]
  package var records: RecordCounts
  /// Only where it was asked for.
  package var coverage: Coverage?
  package var survey: Survey?
  /// Whether two claims clash; nil where nobody asked.
  package var proof: ProofResult?
  /// Entities and claims; only where they were asked for.
  package var entries: [RecordEntry]?
  /// Of a base that others wrote: what each line of the vocabulary has read of it.
  package var readCounts: [ReadCount] = []
  /// Only where it was asked for: what claims quote of each source text, in the order of the texts' paths.
  package var sources: [SourceCoverage]?
  /// By the path of a source text that was asked for: the identities of the records that have it, and of what quotes
  /// from it.
  package var textUsers: [String: Set<String>] = [:]

  package init(
    files: [SourceText], knowledgeFileCount: Int, findings: [Finding], rules: [RuleReport], records: RecordCounts
  ) {
    self.files = files
    self.knowledgeFileCount = knowledgeFileCount
    self.findings = findings
    self.rules = rules
    self.records = records
  }

  /// The pack could not be trusted to judge, so that nothing else that the audit says means anything.
  package var hasBrokenPack: Bool { findings.contains { $0.origin == .ruleFile && $0.severity == .error } }

  /// The pack could not be trusted to judge, or a file or a text was not read.
  package var couldNotJudge: Bool { findings.contains(where: \.isReasonNotToJudge) }

  /// How many findings have that severity. Complexity: linear in the findings.
  package func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// How many findings something of that kind covers. Complexity: linear in them.
  package func count(of kind: Suppression.Kind) -> Int { suppressed.count { $0.suppression.kind == kind } }

  /// The file that a location lies in.
  package func source(of location: Location) -> SourceText { files[location.file.index] }
}
