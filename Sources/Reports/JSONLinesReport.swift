package import Findings

/// Findings for programs that read line by line (format `jsonl`): each line is one of the `findings` of format `json`.
package enum JSONLinesReport {
  /// Empty where there is no finding. Complexity: as `JSONReport.render`.
  package static func render(_ audit: Audit) -> String { JSONReport.renderLines(audit) }
}
