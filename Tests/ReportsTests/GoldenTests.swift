import Findings
import Reports
import Testing

@Suite("Each format of the fixed audit is its golden file")
struct GoldenTests {
  @Test func text() { expectGolden(TextReport.render(SampleAudit.audit), "text.txt") }

  @Test func textNarrow() {
    expectGolden(TextReport.render(SampleAudit.audit, style: TextStyle(width: 48)), "narrow.txt")
  }

  @Test func textInColor() {
    expectGolden(TextReport.render(SampleAudit.audit, style: TextStyle(color: true)), "color.txt")
  }

  @Test func concise() { expectGolden(ConciseReport.render(SampleAudit.audit), "concise.txt") }

  @Test func json() { expectGolden(JSONReport.render(SampleAudit.audit), "report.json") }

  @Test func jsonLines() { expectGolden(JSONLinesReport.render(SampleAudit.audit), "report.jsonl") }

  @Test func sarif() {
    expectGolden(SARIFReport.render(SampleAudit.audit, setting: SampleAudit.setting), "report.sarif")
  }

  @Test func gitHub() {
    expectGolden(GitHubReport.render(SampleAudit.crowded, setting: SampleAudit.setting), "github.txt")
  }

  @Test func gitLab() {
    expectGolden(GitLabReport.render(SampleAudit.audit, setting: SampleAudit.setting), "gitlab.json")
  }

  @Test func junit() {
    expectGolden(JUnitReport.render(SampleAudit.audit, setting: SampleAudit.setting), "junit.xml")
  }

  @Test func rdjson() {
    expectGolden(RDJSONReport.render(SampleAudit.audit, setting: SampleAudit.setting), "rdjson.json")
  }

  @Test func checkstyle() {
    expectGolden(CheckstyleReport.render(SampleAudit.audit, setting: SampleAudit.setting), "checkstyle.xml")
  }

  @Test func statistics() { expectGolden(StatisticsReport.render(SampleAudit.audit), "statistics.txt") }

  @Test func catalogue() {
    let pages = RulePages(rules: SampleCatalogue.rules, vocabulary: SampleCatalogue.vocabulary, folder: "Rules/")
    expectGolden(pages.all.map { "\($0.path):\n\n\($0.text)" }.joined(separator: "\n"), "catalogue.md")
  }

  @Test func rulePage() {
    expectGolden(SampleCatalogue.rules.map { RulePage.render($0) }.joined(separator: "\n"), "rule-pages.txt")
  }

  @Test func ruleList() { expectGolden(RuleList.render(SampleCatalogue.rules), "rule-list.txt") }

  @Test func ruleListJSON() { expectGolden(RuleList.renderJSON(SampleCatalogue.rules), "rule-list.json") }
}
