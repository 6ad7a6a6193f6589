import Findings
import Reports

extension SampleAudit {
  /// What formats for machines say beside the audit: a base in a folder of its repository whose name needs escapes.
  static let setting = ReportSetting(
    version: "1.2.3", prefix: "µ base,1:2/", failsFrom: .warning, rules: SampleCatalogue.rules + [flagRule])

  private static let flagRule = RuleDocument(
    id: "red-flag-routes-to-urgent-care", category: "safety", severity: .error, summary: "what it says",
    variables: [.init(name: "flag", kind: "red-flag")], message: "m",
    examples: [.init(.fires, "# a fence: ```\n{condition: x}\n")])

  /// More findings of one severity than GitHub takes, some of which look like commands of its runner.
  static let crowded: Audit = {
    var crowded = audit
    for number in 1...9 {
      var finding = audit.findings[2]
      finding.message = "::error::no condition ##[error]is called `\(number)%`"
      crowded.findings.append(finding)
    }
    return crowded
  }()
}
