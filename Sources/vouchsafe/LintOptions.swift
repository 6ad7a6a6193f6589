import Findings
internal import Reports

/// How findings are printed or written to a file.
enum LintFormat: String, CaseIterable {
  case text
  case concise
  case json
  case jsonl
  case sarif
  case github
  case gitlab
  case junit
  case rdjson
  case checkstyle

  /// Whether people read it, so that a terminal's width and colours matter.
  var isForPeople: Bool { self == .text || self == .concise }

  func render(_ audit: Audit, style: TextStyle, setting: () -> ReportSetting) -> String {
    switch self {
    case .text: TextReport.render(audit, style: style)
    case .concise: ConciseReport.render(audit)
    case .json: JSONReport.render(audit)
    case .jsonl: JSONLinesReport.render(audit)
    case .sarif: SARIFReport.render(audit, setting: setting())
    case .github: GitHubReport.render(audit, setting: setting())
    case .gitlab: GitLabReport.render(audit, setting: setting())
    case .junit: JUnitReport.render(audit, setting: setting())
    case .rdjson: RDJSONReport.render(audit, setting: setting())
    case .checkstyle: CheckstyleReport.render(audit, setting: setting())
    }
  }
}

/// From which severity on findings make the run fail.
enum FailOn: String, CaseIterable {
  case error
  case warning
  case notice
  case never

  /// Nil for `never`.
  var severity: Severity? { Severity(word: rawValue) }
}
