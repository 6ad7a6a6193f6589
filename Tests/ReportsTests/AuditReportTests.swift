import Findings
import Reports
import Testing

@Suite("The audit report")
struct AuditReportTests {
  private static let page = HTMLReport.render(SampleSurvey.audit, version: "1.2.3")

  /// The page without its style sheet and script, which have files of their own.
  private static func body(_ page: String) -> String {
    var out = ""
    var rest = page[...]
    for tag in ["style", "script"] {
      guard let open = rest.range(of: "<\(tag)>"), let close = rest.range(of: "</\(tag)>") else { continue }
      out += rest[..<open.upperBound]
      rest = rest[close.lowerBound...]
    }
    // Hashes of what was left out.
    return (out + rest).replacing(#/sha256-[A-Za-z0-9+\/=]+/#, with: "sha256-...")
  }

  @Test func html() { expectGolden(Self.body(Self.page), "report.html") }

  @Test func markdown() { expectGolden(MarkdownReport.render(SampleSurvey.audit), "report.md") }

  @Test func tables() {
    let tables = CSVReport.files(SampleSurvey.audit).map { "\($0.name)\n\($0.text)" }.joined(separator: "\n")
    expectGolden(tables.replacing("\r\n", with: "\n"), "tables.csv")
  }

  @Test("nothing that a base says is markup")
  func escaped() {
    #expect(!Self.body(Self.page).contains("<script>alert"))
    #expect(!Self.body(Self.page).contains("\u{202E}"))
    #expect(Self.page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; ]]&gt; \\u{202E}txt"))
    #expect(Self.page.count(of: "<script>") == 1)
  }

  @Test("the same audit gives the same bytes")
  func same() { #expect(HTMLReport.render(SampleSurvey.audit, version: "1.2.3") == Self.page) }

  @Test("sections stand in the order in which an editor needs them")
  func order() {
    let wanted = [
      "summary", "unsafe", "contradictions", "tensions", "coverage", "routing", "evidence", "freshness", "findings",
      "rules", "pages", "records",
    ]
    let found = wanted.compactMap { id in Self.page.range(of: "<section id=\"\(id)\"")?.lowerBound }
    #expect(found.count == wanted.count)
    #expect(found == found.sorted())
  }

  @Test("of what is not there, there is no section")
  func leftOut() {
    var audit = SampleSurvey.audit
    audit.findings = []
    audit.coverage = nil
    audit.survey = Survey(today: "2026-01-31", unsafeCategories: [])
    let page = HTMLReport.render(audit, version: "1")
    for id in ["unsafe", "tensions", "coverage", "routing", "evidence", "freshness", "findings", "pages", "records"] {
      #expect(!page.contains("<section id=\"\(id)\""), "\(id)")
    }
  }

  @Test("an audit that only finds fault with rules has a report")
  func rulesOnly() {
    let operand = Operand(location: Location(file: FileID(0), range: ByteRange(0, 3)))
    let finding = Finding(
      rule: "no-such-field", category: "rules", origin: .ruleFile, severity: .error, message: "no field `x`",
      operands: [operand])
    let audit = Audit(
      files: SampleSurvey.files, knowledgeFileCount: 0, findings: [finding], rules: [], records: RecordCounts())
    let page = HTMLReport.render(audit, version: "1")
    #expect(page.contains("could not judge") && page.contains("No field <code>x</code>"))
  }

  @Test("of more findings than a page can hold, the gravest are shown in full and the rest on lines")
  func many() {
    var audit = SampleSurvey.audit
    let last = audit.findings[3]
    audit.findings =
      audit.findings.prefix(3)
      + (0..<3_000).map { number in
        var finding = last
        finding.fingerprint = Fingerprint(bits: UInt64(number + 1) << 24)
        finding.handle = finding.fingerprint.short(digits: 16)
        return finding
      }
    let page = HTMLReport.render(audit, version: "1")
    #expect(page.count(of: "<article class=\"card") == 2_000)
    #expect(page.contains("The 2000 gravest of 3003 findings are shown in full"))
    let markdown = MarkdownReport.render(audit)
    #expect(markdown.utf8.count < 60_000)
    #expect(markdown.contains("more findings do not fit here"))
  }

  @Test("a message as long as a book leaves room for others")
  func long() {
    var audit = SampleSurvey.audit
    audit.findings[0].message = "`" + String(repeating: "w", count: 100_000)
    let markdown = MarkdownReport.render(audit)
    #expect(markdown.utf8.count < 5_000 && markdown.contains("wwww`..."))
  }

  @Test(
    "a spreadsheet runs nothing that a base says",
    arguments: ["=1+1", "+1", "-cmd", "@SUM(A1)", "\t=1", "\u{FF1D}1", " =1", "%0A=1"])
  func formulas(_ text: String) throws {
    var audit = SampleSurvey.audit
    audit.findings[0].message = text
    let csv = try #require(CSVReport.files(audit).first?.text)
    let line = try #require(csv.split(separator: "\r\n").dropFirst().first)
    #expect(line.contains("\"'"), "\(line)")
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }

  fileprivate func range(of part: String) -> Range<String.Index>? { self[...].firstRange(of: part) }
}

extension Substring {
  fileprivate func range(of part: String) -> Range<Substring.Index>? { firstRange(of: part) }
}
