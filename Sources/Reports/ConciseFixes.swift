package import Findings

/// The edits that findings offer, of one line each (`vouchsafe fix`).
package enum ConciseFixes {
  /// `path:line:column: write `x` [rule] (handle)`. Complexity: linear in the findings; reads no file.
  package static func render(_ audit: Audit) -> String {
    let lines = SourceLines(audit.files)
    var out = ""
    for finding in audit.findings {
      for fix in finding.fixes {
        out += "\(lines.reference(finding.primary)): \(VisibleText.of(fix.title)) [\(VisibleText.of(finding.rule))]"
        out += finding.hasHandle ? " (\(finding.handle))\n" : "\n"
      }
    }
    return out
  }
}
