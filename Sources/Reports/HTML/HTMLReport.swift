package import Findings

/// The audit report: one page that an editorial board opens, reads, searches and prints.
///
/// Everything is in the one file, and a content security policy forbids all but its own style sheet and script. Without
/// scripts nothing is missing but search, filters and copying. The same audit gives the same bytes.
package struct HTMLReport: ReportPart {
  var out = HTMLWriter()
  let index: ReportIndex

  /// The page. `version` is that of the tool. Complexity: linear in what the audit holds.
  package static func render(_ audit: Audit, version: String) -> String {
    let survey = audit.survey ?? Survey(today: "", unsafeCategories: [])
    var report = HTMLReport(index: ReportIndex(audit, survey, audit.coverage ?? Coverage()))
    return report.page(version: version)
  }

  private mutating func page(version: String) -> String {
    let pieces = PieceReader(audit.files)
    var sections: [any ReportSection] = [
      UnreadSection(index: index),
      SummarySection(index: index),
      SafetySection(index: index, pieces: pieces),
      ConflictSection(grade: .contradiction, index: index, pieces: pieces),
      ConflictSection(grade: .tension, index: index, pieces: pieces),
      CoverageSection(index: index),
      RoutingSection(index: index),
      EvidenceSection(index: index),
      FreshnessSection(index: index),
      DecisionSection(index: index),
      FindingSection(index: index, pieces: pieces),
      RuleSection(index: index),
      PageSection(index: index, pieces: pieces),
      RecordSection(index: index, pieces: pieces),
    ]
    // Before all else: the contents name the sections that there turn out to be.
    for number in sections.indices { sections[number].write() }
    head()
    out.raw("<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n")
    masthead(version: version)
    out.raw("<div class=\"frame\">\n")
    navigation(sections.compactMap(\.heading))
    out.raw("<main id=\"report\" tabindex=\"-1\">\n")
    filterForm()
    for section in sections { out.append(section.out) }
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
      out.text("As of <time>", survey.today, "</time>, by vouchsafe ")
    } else {
      out.raw("By vouchsafe ")
    }
    out.text(version)
    out.raw("</p>\n")
    for entity in survey.entities where entity.isAboutBase {
      for value in entity.values where value.text.utf8.count > 30 {
        out.prose("<p class=\"about\"><bdi>", value.text, "</bdi></p>\n")
      }
    }
    out.raw("</header>\n")
  }

  private mutating func navigation(_ headings: [ReportHeading]) {
    out.raw("<nav class=\"contents\" aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n")
    for entry in headings {
      out.raw("<li>")
      out.anchor(to: entry.anchor, entry.title)
      if let count = entry.count {
        out.number(" <span class=\"count\">", count, "</span>")
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
    out.text(">", label, "</label><select")
    out.attribute("id", name)
    out.attribute("name", name)
    out.text("><option value=\"\">", any, "</option>")
    for (value, text) in options {
      out.raw("<option")
      out.attribute("value", value)
      out.text(">", text.isEmpty ? value : text, "</option>")
    }
    out.raw("</select></p>\n")
  }
}
