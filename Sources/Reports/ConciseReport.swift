package import Findings

/// Findings of one line each, for editors and for `grep` (format `concise`).
package enum ConciseReport {
  /// `path:line:column: severity: message [rule] (handle)` a finding; the handle is left out where there is none.
  ///
  /// Never cut or wrapped; a line feed in a message is written out. Complexity: linear in the findings; reads no file.
  package static func render(_ audit: Audit) -> String {
    let lines = SourceLines(audit.files)
    var out = ""
    for finding in audit.findings {
      out += lines.reference(finding.primary)
      out += ": \(finding.severity.word): \(VisibleText.of(announced(finding))) [\(VisibleText.of(finding.rule))]"
      out += finding.hasHandle ? " (\(finding.handle))\n" : "\n"
    }
    return out
  }
}
