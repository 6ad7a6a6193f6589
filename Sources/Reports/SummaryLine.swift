package import Findings

/// The one line that says what was checked, for standard error.
package enum SummaryLine {
  /// `checked 112 files, 640 records (98 entities, 310 claims): 34 rules applied, 2 never applied; 1 error in 41 ms`.
  ///
  /// Without a line feed. Where something was not read, or the audit could not judge, the line opens with that, so that nobody takes it for
  /// a pass.
  package static func render(_ audit: Audit, milliseconds: Int) -> String {
    let applied = audit.rules.count { !$0.tally.isVacuous }
    let vacuous = audit.rules.count - applied
    let records = audit.records
    var line = ""
    let unread = audit.unread
    var reasons = unread.isEmpty ? [] : [unread.words]
    if audit.hasBrokenPack {
      let errors = audit.findings.count { $0.origin == .ruleFile && $0.severity == .error }
      reasons.append(counted(errors, "error") + " in the rules")
    }
    if !reasons.isEmpty {
      line += "\(audit.couldNotJudge ? "could not judge: " : "")\(reasons.joined(separator: "; ")); "
    }
    line += "checked \(counted(audit.knowledgeFileCount, "file")), \(counted(records.total, "record"))"
    line += " (\(counted(records.entities, "entity", "entities")), \(counted(records.claims, "claim"))): "
    line += "\(counted(applied, "rule")) applied, \(vacuous) never applied; "
    line += countedBySeverity(audit.findings)
    let covered = Suppression.Kind.allCases.compactMap { kind -> String? in
      let count = audit.count(of: kind)
      return count == 0 ? nil : "\(count) \(kind.words)"
    }
    if !covered.isEmpty { line += " (beside \(covered.joined(separator: ", ")))" }
    return line + " in \(duration(milliseconds))"
  }

  /// What the paths of the command line keep out of sight: `not shown: 1 error, 2 warnings that touch none of the paths`.
  package static func render(elsewhere findings: [Finding]) -> String {
    "not shown: \(countedBySeverity(findings)) that \(findings.count == 1 ? "touches" : "touch") none of the paths"
  }

  /// `41 ms`; from ten seconds on `12.3 s`.
  private static func duration(_ milliseconds: Int) -> String {
    if milliseconds < 10_000 { return "\(milliseconds) ms" }
    let tenths = (milliseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }
}

extension Suppression.Kind {
  /// What became of findings that are covered so, behind their number.
  var words: String {
    switch self {
    case .decision: "decided"
    case .ignore: "ignored"
    case .baseline: "in the baseline"
    }
  }
}
