import Findings
import Testing

@testable import Reports

@Suite("Formats for machines count and escape as their readers do")
struct MachineFormatTests {
  /// One finding on the text between `⟦` and `⟧`.
  private static func audit(_ marked: String, message: String = "m", path: String = "a.yaml") -> Audit {
    let before = marked.prefix { $0 != "⟦" }
    let inside = marked.dropFirst(before.count + 1).prefix { $0 != "⟧" }
    let text = before + inside + marked.dropFirst(before.count + inside.count + 2)
    let file = SourceText(path: path, bytes: Array(text.utf8))
    let range = ByteRange(before.utf8.count, before.utf8.count + inside.utf8.count)
    var operand = FindingOperand(location: Location(file: FileID(0), range: range))
    let lines = LineIndex(file)
    operand.start = lines.position(at: range.start)
    operand.end = lines.position(at: range.end)
    let finding = Finding(
      rule: "r", category: "c", origin: .structure, severity: .warning, message: message, operands: [operand],
      fingerprint: Fingerprint(bits: 1))
    return Audit(
      files: [file], knowledgeFileCount: 1, findings: [finding], rules: [], records: RecordCounts())
  }

  private static let setting = ReportSetting(version: "1")

  @Test(
    "columns are in each format's own unit",
    arguments: [
      ("a: ⟦b⟧", 1, (4, 5), (4, 5)), ("µg: ⟦µg⟧", 1, (5, 7), (6, 9)), ("≥: ⟦≥ 6⟧", 1, (4, 7), (6, 11)),
      ("👩🏽: ⟦👩🏽⟧ x", 1, (7, 11), (11, 19)), ("e\u{301}: ⟦e\u{301}⟧", 1, (5, 7), (6, 9)),
      ("a: b\r\nµ: ⟦𝒳⟧\r\n", 2, (4, 6), (5, 9)), ("\u{FEFF}a: ⟦b⟧", 1, (4, 5), (4, 5)), ("⟦⟧", 1, (1, 1), (1, 1)),
    ])
  func columns(_ text: String, _ line: Int, _ units: (Int, Int), _ bytes: (Int, Int)) {
    let audit = Self.audit(text)
    let region = #""startLine": \#(line), "startColumn": \#(units.0), "endLine": \#(line), "endColumn": \#(units.1)"#
    #expect(SARIFReport.render(audit, setting: Self.setting).contains(region))
    let annotation = "line=\(line),endLine=\(line),col=\(units.0),endColumn=\(units.1)::"
    #expect(GitHubReport.render(audit, setting: Self.setting).contains(annotation))
    #expect(CheckstyleReport.render(audit, setting: Self.setting).contains(#"line="\#(line)" column="\#(units.0)""#))
    let start = #""start": {"line": \#(line), "column": \#(bytes.0)}"#
    let end = #""end": {"line": \#(line), "column": \#(bytes.1)}"#
    #expect(RDJSONReport.render(audit, setting: Self.setting).contains("\(start), \(end)"))
  }

  @Test("an annotation of several lines has no columns, which GitHub would refuse")
  func severalLines() {
    let report = GitHubReport.render(Self.audit("a:\n  ⟦b: c\n  d: e\n⟧f: g\n"), setting: Self.setting)
    #expect(report.contains("line=2,endLine=3::"))
  }

  @Test("GitHub's commands are escaped in what they say and in what they name")
  func commands() {
    let audit = Self.audit("⟦a⟧", message: "50 %: a,\nb", path: "x,y:%.yaml")
    let report = GitHubReport.render(audit, setting: Self.setting)
    #expect(
      report
        == "::warning title=r (0000-0000),file=x%2Cy%3A%25.yaml,line=1,endLine=1,col=1,endColumn=2"
        + "::x,y:%25.yaml:1:1: 50 %25: a,%0Ab\n")
  }

  @Test("GitHub gets 10 annotations of one severity; the rest are lines that are no commands")
  func limit() {
    let report = GitHubReport.render(SampleAudit.crowded, setting: SampleAudit.setting)
    let lines = report.split(separator: "\n")
    let errors = SampleAudit.crowded.findings.count { $0.severity == .error }
    #expect(errors > 10)
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::") } + errors - 10 + 1 == lines.count)
    for line in lines.drop(while: { $0.hasPrefix("::") }) { #expect(!line.contains("##[")) }
  }

  @Test("paths are percent-encoded in SARIF and lead from the top of the repository")
  func paths() {
    var setting = Self.setting
    setting.prefix = "kb 1/"
    let report = SARIFReport.render(Self.audit("⟦a⟧", path: "µ/a:b%.yaml"), setting: setting)
    #expect(report.contains(#""uri": "kb%201/%C2%B5/a%3Ab%25.yaml", "uriBaseId": "%SRCROOT%""#))
  }

  @Test("what XML cannot hold is written out")
  func xml() {
    #expect(
      XMLWriter.escaped("a<b> & \"c\"\u{1B}\u{202E}\n", inAttribute: true)
        == "a&lt;b&gt; &amp; &quot;c&quot;\\u{1B}&#x202E;&#10;")
    #expect(XMLWriter.escaped("\"a\"\n\r\u{FFFE}", inAttribute: false) == "\"a\"\n&#13;\\u{FFFE}")
  }

  @Test("what makes the run fail is a failed test, the rest has passed")
  func failures() {
    var setting = Self.setting
    setting.failsFrom = .warning
    #expect(JUnitReport.render(Self.audit("⟦a⟧"), setting: setting).contains(#"failures="1" errors="0" skipped"#))
    setting.failsFrom = .error
    #expect(JUnitReport.render(Self.audit("⟦a⟧"), setting: setting).contains("<system-out>warning: a.yaml:1:1: m"))
    setting.failsFrom = nil
    #expect(JUnitReport.render(Self.audit("⟦a⟧"), setting: setting).contains(#"failures="0" errors="0" skipped"#))
  }

  @Test("no two findings of a GitLab report have one fingerprint")
  func fingerprints() {
    var audit = Self.audit("⟦a⟧")
    audit.findings.append(audit.findings[0])
    let report = GitLabReport.render(audit, setting: Self.setting)
    #expect(report.contains(#""fingerprint": "0000000000000001","#))
    #expect(report.contains(#""fingerprint": "0000000000000001-2","#))
  }
}
