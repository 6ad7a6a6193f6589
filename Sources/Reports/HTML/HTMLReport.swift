package import Findings

/// The audit report: one page that an editorial board opens, reads, searches and prints.
///
/// Everything is in the one file, and a content security policy forbids all but its own style sheet and script. Without
/// scripts nothing is missing but search, filters and copying. The same audit gives the same bytes.
package struct HTMLReport {
  var out = HTMLWriter()
  let index: ReportIndex
  var pieces: PieceReader
  /// The order of sections with their anchors, for the contents.
  private var contents: [(anchor: String, title: String, count: Int?)] = []

  var audit: Audit { index.audit }
  var survey: Survey { index.survey }
  var coverage: Coverage { index.coverage }

  private init(_ audit: Audit, _ survey: Survey, _ coverage: Coverage) {
    index = ReportIndex(audit, survey, coverage)
    pieces = PieceReader(audit.files)
  }

  /// The page. `version` is that of the tool. Complexity: linear in what the audit holds.
  package static func render(_ audit: Audit, version: String) -> String {
    let survey = audit.survey ?? Survey(today: "", unsafeCategories: [])
    var report = HTMLReport(audit, survey, audit.coverage ?? Coverage())
    return report.page(version: version)
  }

  private mutating func page(version: String) -> String {
    // The body first: the contents name the sections that it turned out to have.
    summary()
    unsafeNow()
    contradictions()
    tensions()
    coverageMatrix()
    routing()
    evidence()
    freshness()
    decisions()
    otherFindings()
    ruleHealth()
    pages()
    otherRecords()
    let body = out
    out = HTMLWriter()
    head()
    out.raw("<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n")
    masthead(version: version)
    out.raw("<div class=\"frame\">\n")
    navigation()
    out.raw("<main id=\"report\" tabindex=\"-1\">\n")
    filterForm()
    out.append(body)
    out.raw("</main>\n</div>\n<script>")
    out.asset(PageAssets.script)
    out.raw("</script>\n</body>\n</html>\n")
    return out.html
  }

  // MARK: The frame

  private mutating func head() {
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.raw("<meta http-equiv=\"Content-Security-Policy\"")
    out.attribute(
      "content",
      "default-src 'none'; style-src '\(PageAssets.styleHash)'; script-src '\(PageAssets.scriptHash)'; img-src data:; "
        + "base-uri 'none'; form-action 'none'")
    out.raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
    out.raw("<link rel=\"icon\" href=\"data:,\">\n<title>Audit of ")
    out.text(baseName)
    if !survey.today.isEmpty {
      out.raw(", ")
      out.text(survey.today)
    }
    out.raw("</title>\n<style>")
    out.asset(PageAssets.style)
    out.raw("</style>\n</head>\n")
  }

  /// What the base calls itself.
  var baseName: String { survey.entities.first(where: \.isAboutBase)?.name ?? "the knowledge base" }

  private mutating func masthead(version: String) {
    out.raw("<header class=\"masthead\">\n<p class=\"kicker\">Audit report</p>\n<h1>")
    out.name(Wording.capitalized(baseName))
    out.raw("</h1>\n<p class=\"when\">")
    if !survey.today.isEmpty {
      out.raw("As of <time>")
      out.text(survey.today)
      out.raw("</time>, by vouchsafe ")
    } else {
      out.raw("By vouchsafe ")
    }
    out.text(version)
    out.raw("</p>\n")
    for entity in survey.entities where entity.isAboutBase {
      for value in entity.values where value.text.utf8.count > 30 {
        out.raw("<p class=\"about\"><bdi>")
        out.prose(value.text)
        out.raw("</bdi></p>\n")
      }
    }
    out.raw("</header>\n")
  }

  private mutating func navigation() {
    out.raw("<nav class=\"contents\" aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n")
    for entry in contents {
      out.raw("<li>")
      out.anchor(to: entry.anchor, entry.title)
      if let count = entry.count {
        out.raw(" <span class=\"count\">")
        out.number(count)
        out.raw("</span>")
      }
      out.raw("</li>\n")
    }
    out.raw("</ol>\n</nav>\n")
  }

  /// Search and filters. The script shows them; without it they would do nothing.
  private mutating func filterForm() {
    out.raw(
      "<form id=\"filters\" class=\"filters\" role=\"search\" aria-label=\"Search and filter the report\" hidden>\n")
    out.raw("<p class=\"field grow\"><label for=\"q\">Search</label>")
    out.raw("<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\"></p>\n")
    let severities = Severity.allCases.reversed().map(\.word).filter { word in
      audit.findings.contains { $0.severity.word == word }
    }
    select("severity", "Severity", "Any severity", severities.map { ($0, Wording.capitalized($0)) })
    let categories = Set(audit.findings.map(\.category)).sorted()
    select("category", "Category", "Any category", categories.map { ($0, Wording.capitalized(Wording.plain($0))) })
    let pages = survey.entities.indices.filter { survey.entities[$0].hasPage && index.plan.isShown[$0] }
      .map { survey.entities[$0] }
    let kind = pages.first?.kind ?? "page"
    select(
      "about", Wording.title(ofKind: kind), "Any \(Wording.plain(kind))",
      pages.map { ($0.id, $0.name) }.sorted { ($0.1.lowercased(), $0.0) < ($1.1.lowercased(), $1.0) })
    let owners = Set(survey.entities.compactMap(\.owner)).sorted()
    if !owners.isEmpty { select("owner", "Owner", "Any owner", owners.map { ($0, $0) }) }
    out.raw("<p class=\"field\"><button type=\"button\" id=\"clear\">Show everything</button></p>\n")
    out.raw("<p class=\"field status\" id=\"status\" role=\"status\"></p>\n</form>\n")
  }

  private mutating func select(_ name: String, _ label: String, _ any: String, _ options: [(String, String)]) {
    guard !options.isEmpty else { return }
    out.raw("<p class=\"field\"><label")
    out.attribute("for", name)
    out.raw(">")
    out.text(label)
    out.raw("</label><select")
    out.attribute("id", name)
    out.attribute("name", name)
    out.raw("><option value=\"\">")
    out.text(any)
    out.raw("</option>")
    for (value, text) in options {
      out.raw("<option")
      out.attribute("value", value)
      out.raw(">")
      out.text(text.isEmpty ? value : text)
      out.raw("</option>")
    }
    out.raw("</select></p>\n")
  }

  // MARK: Sections

  /// Opens a section with its heading and puts it into the contents.
  mutating func openSection(_ anchor: String, _ title: String, count: Int? = nil) {
    contents.append((anchor, title, count))
    out.raw("<section")
    out.attribute("id", anchor)
    out.attribute("aria-labelledby", "h-" + anchor)
    out.raw(">\n<h2")
    out.attribute("id", "h-" + anchor)
    out.raw(">")
    out.text(title)
    out.raw("</h2>\n")
  }

  mutating func closeSection() { out.raw("</section>\n") }

  /// `<p>` with prose of ours, in which numbers may stand.
  mutating func paragraph(_ text: String) {
    out.raw("<p>")
    out.prose(text)
    out.raw("</p>\n")
  }

  /// Opens a table in a region of its own that scrolls where the screen is narrow.
  mutating func openTable(_ caption: String, _ headings: [String], className: StaticString = "") {
    out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    out.label(caption)
    out.raw("><table class=\"")
    out.raw(className)
    out.raw("\"><caption>")
    out.text(caption)
    out.raw("</caption><thead><tr>")
    for heading in headings {
      out.raw("<th scope=\"col\">")
      out.text(heading)
      out.raw("</th>")
    }
    out.raw("</tr></thead><tbody>\n")
  }

  /// The name of an entity, which leads to its place where the page has one.
  mutating func entity(_ number: Int, _ name: String? = nil) {
    let name = name ?? survey.entities[number].name
    if index.plan.isShown[number] { out.anchor(to: index.entityAnchors[number], name) } else { out.name(name) }
  }

  /// A claim under some name, which leads to its place where the page has one.
  mutating func claimLink(_ number: Int, _ name: String) {
    if index.isShown(claim: number) { out.anchor(to: index.claimAnchors[number], name) } else { out.name(name) }
  }

  mutating func closeTable() { out.raw("</tbody></table></div>\n") }

  /// The attributes by which the script filters: the entities with pages, their owners, severity and category.
  mutating func filterAttributes(entities: [Int], severity: Severity? = nil, category: String? = nil) {
    if let severity { out.attribute("data-s", severity.word) }
    if let category { out.attribute("data-c", category) }
    let pages = entities.filter { survey.entities[$0].hasPage }
    // Ids hold no blanks where they are written plainly; one that does is found by search alone.
    if !pages.isEmpty { out.attribute("data-a", pages.map { survey.entities[$0].id }.joined(separator: " ")) }
    let owners = entities.compactMap { survey.entities[$0].owner }
    if !owners.isEmpty { out.attribute("data-o", owners.joined(separator: "|")) }
  }
}
