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
    let operand = FindingOperand(location: Location(file: FileID(0), range: ByteRange(0, 3)))
    let finding = Finding(
      rule: "no-such-field", category: "rules", origin: .ruleFile, severity: .error, message: "no field `x`",
      operands: [operand])
    let audit = Audit(
      files: SampleSurvey.files, knowledgeFileCount: 0, findings: [finding], rules: [], records: RecordCounts())
    let page = HTMLReport.render(audit, version: "1")
    #expect(page.contains("could not judge") && page.contains("No field <code>x</code>"))
    #expect(page.contains("Check <code>no-such-field</code>"))
    #expect(page.contains("What stands there is not read by anything, though it looks as if it were."))
  }

  @Test("of more findings than a page can hold, the gravest are shown in full and the rest on lines")
  func many() {
    var audit = SampleSurvey.audit
    let last = audit.findings[4]
    audit.findings =
      audit.findings.prefix(3)
      + (0..<3_000).map { number in
        var finding = last
        finding.fingerprint = Fingerprint(bits: UInt64(number + 1) << 24)
        finding.handle = finding.fingerprint.short(digits: 16)
        return finding
      }
    let page = HTMLReport.render(audit, version: "1")
    // The tension stands on the card of the contradiction.
    #expect(page.count(of: "<article class=\"card") == 1_999)
    #expect(page.contains("The 2000 gravest of 3003 findings are shown in full; each of the others has a line"))
    let markdown = MarkdownReport.render(audit)
    #expect(markdown.utf8.count < 60_000)
    #expect(markdown.contains("more findings do not fit here"))
  }

  @Test("however much there is, the page stays small, says what it leaves out, and links to nothing that it lacks")
  func bounded() {
    var audit = SampleSurvey.audit
    var survey = SampleSurvey.survey
    let (entity, claim, last) = (survey.entities[0], survey.claims[0], audit.findings[4])
    for number in 1...10_000 {
      var next = entity
      (next.id, next.identity, next.name) = ("c\(number)", "condition/c\(number)", "Condition \(number)")
      next.claims = survey.claims.count..<(survey.claims.count + 3)
      survey.entities.append(next)
      for place in 1...3 {
        var said = claim
        (said.identity, said.entity) = ("condition/c\(number)>recommendation:\(place)", survey.entities.count - 1)
        survey.claims.append(said)
      }
      audit.coverage?.entities.append(
        Coverage.Entity(
          kind: "condition", identity: next.identity, id: next.id, name: next.name, location: next.location, line: 1))
      audit.coverage?.cells += [
        CoverageCell(entity: number, column: 0, state: .met), CoverageCell(entity: number, column: 1, state: .missing),
      ]
      for place in 1...6 {
        var finding = last
        finding.operands[0].identity = survey.claims[survey.claims.count - 1 - place % 3].identity
        finding.fingerprint = Fingerprint(bits: UInt64(number * 6 + place) << 16)
        finding.handle = finding.fingerprint.short(digits: 16)
        audit.findings.append(finding)
      }
    }
    audit.survey = survey
    let page = HTMLReport.render(audit, version: "1")
    #expect(page.utf8.count < 12_000_000)
    #expect(page.contains("For 40005 findings there is no room here: <code>vouchsafe audit --csv DIR</code>"))
    #expect(page.contains("more conditions lack less") && page.contains("2500 of 10001 have room here"))
    let ids = Set(page.matches(of: #/ id="([^"]+)"/#).map(\.output.1))
    let lost = page.matches(of: #/href="#([^"?]+)"/#).map(\.output.1).filter { !ids.contains($0) }
    #expect(lost.prefix(3) == [])
  }

  @Test("one claim against many has one card")
  func grouped() {
    var audit = SampleSurvey.audit
    let clash = audit.findings[1]
    for number in 1...4 {
      var more = clash
      more.operands[1].identity = "condition/sprain>recommendation:sprain|other#\(number)"
      more.fingerprint = Fingerprint(bits: UInt64(0x7000 + number) << 32)
      more.handle = more.fingerprint.short()
      audit.findings.insert(more, at: 2)
    }
    let page = HTMLReport.render(audit, version: "1")
    #expect(page.count(of: "<article class=\"card item error\" id=\"f-0000-2222\"") == 1)
    #expect(page.contains("and 4 more with the same claim") && page.contains("4 more claims that clash"))
    for number in 1...4 { #expect(page.count(of: "id=\"f-0000-700\(number)\"") == 1) }
  }

  @Test("a decided contradiction keeps its card, with what was decided")
  func decided() {
    var audit = SampleSurvey.audit
    let clash = audit.findings.remove(at: 1)
    audit.suppressed.append(
      SuppressedFinding(
        finding: clash,
        suppression: Suppression(
          .decision, verdict: "both-hold", reason: "in <two> clinics", by: "Dr. Ann", until: "2026-06-30")))
    let page = HTMLReport.render(audit, version: "1")
    #expect(page.contains("1 contradiction on which editors have decided"))
    #expect(page.contains("<b>Decided:</b> both hold by Dr. Ann, until 2026-06-30. in &lt;two&gt; clinics"))
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
