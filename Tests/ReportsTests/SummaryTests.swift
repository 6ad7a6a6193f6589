import Findings
import Reports
import Testing

@Suite("The summary line and reports of nothing")
struct SummaryTests {
  @Test("an audit without findings prints no finding")
  func nothing() {
    let audit = Self.audit(files: 1)
    #expect(TextReport.render(audit).isEmpty)
    #expect(ConciseReport.render(audit).isEmpty)
    #expect(StatisticsReport.render(audit) == "findings: no findings\n")
    #expect(
      SummaryLine.render(audit, milliseconds: 0)
        == "checked 1 file, 2 records (1 entity, 1 claim): 0 rules applied, 0 never applied; no findings in 0 ms")
  }

  @Test("plurals, severities and seconds")
  func summary() {
    var audit = Self.audit(files: 112, severities: [.error, .warning, .warning, .notice])
    var tally = RuleTally()
    tally.picked = 1
    audit.rules = [
      RuleReport(id: "a", category: "c", severity: .error, summary: "s", tally: tally),
      RuleReport(id: "b", category: "c", severity: .error, summary: "s"),
    ]
    #expect(
      SummaryLine.render(audit, milliseconds: 12_345)
        == "checked 112 files, 2 records (1 entity, 1 claim): 1 rule applied, 1 never applied; "
        + "1 error, 2 warnings, 1 notice in 12.3 s")
  }

  @Test("an audit that could not judge says so first")
  func couldNotJudge() {
    let audit = Self.audit(files: 2, severities: [.error], origin: .ruleFile)
    let line = SummaryLine.render(audit, milliseconds: 41)
    #expect(line.hasPrefix("could not judge: 1 error in the rules; checked 2 files, "))
  }

  @Test(
    "what was not read comes first, and only files and texts keep from judging",
    arguments: [
      ([Unread(.file, claims: 89)], "could not judge: 1 file not read, with about 89 claims; checked "),
      ([Unread(.text), Unread(.text)], "could not judge: 2 texts not opened; checked "),
      (
        [Unread(.record, claims: 4), Unread(.field, claims: 1), Unread(.field)],
        "1 record left out, 2 fields left out, with about 5 claims; checked "
      ),
    ])
  func unread(_ parts: [Unread], _ start: String) {
    var audit = Self.audit(files: 2, severities: parts.map { _ in .error }, origin: .structure)
    for (number, part) in parts.enumerated() { audit.findings[number].unread = part }
    #expect(SummaryLine.render(audit, milliseconds: 41).hasPrefix(start))
  }

  private static func audit(files: Int, severities: [Severity] = [], origin: Origin = .rule) -> Audit {
    var records = RecordCounts()
    records.entities = 1
    records.claims = 1
    return Audit(
      files: [], knowledgeFileCount: files,
      findings: severities.map { severity in
        let place = Location(file: FileID(0), range: ByteRange(0, 0))
        return Finding(
          rule: "r", category: "c", origin: origin, severity: severity, message: "m",
          operands: [FindingOperand(location: place)])
      },
      rules: [], records: records)
  }
}
