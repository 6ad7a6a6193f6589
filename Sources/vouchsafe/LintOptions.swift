internal import Findings
internal import Reports

/// How findings are printed.
enum LintFormat: String, CaseIterable {
  case text
  case concise
  case json

  func render(_ audit: Audit, style: TextStyle) -> String {
    switch self {
    case .text: TextReport.render(audit, style: style)
    case .concise: ConciseReport.render(audit)
    case .json: JSONReport.render(audit)
    }
  }
}

/// From which severity on findings make the run fail.
enum FailOn: String, CaseIterable {
  case error
  case warning
  case notice
  case never

  func status(of audit: Audit) -> ExitStatus {
    if audit.couldNotJudge { return .couldNotJudge }
    guard let least = Severity(word: rawValue) else { return .clean }
    return audit.findings.contains { $0.severity >= least } ? .findings : .clean
  }
}
