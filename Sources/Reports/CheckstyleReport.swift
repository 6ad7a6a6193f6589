package import Findings

/// Findings in the format of Checkstyle, which many editors and build servers read (format `checkstyle`).
package enum CheckstyleReport {
  /// One `file` for each file in which a finding has its primary operand, in order of path. Columns are 1-based, in
  /// UTF-16 code units, as Java counts them.
  ///
  /// Complexity: linear in the findings and in the bytes of the files that they name.
  package static func render(_ audit: Audit, setting: ReportSetting) -> String {
    var lines = SourceLines(audit.files)
    let byFile = [FileID: [Finding]](grouping: audit.findings) { $0.primary.location.file }
    var xml = XMLWriter()
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      for file in byFile.keys.sorted() {
        xml.element("file", ["name": setting.path(of: file, in: audit)]) { xml in
          for finding in byFile[file] ?? [] {
            let place = finding.primary
            xml.element(
              "error",
              [
                "line": "\(place.start.line)",
                "column": "\(lines.lines(of: file).utf16Column(at: place.location.range.start))",
                "severity": word(finding.severity), "message": finding.wholeText,
                "source": "vouchsafe.\(finding.rule)",
              ])
          }
        }
      }
    }
    return xml.text
  }

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .notice: "info"
    }
  }
}
