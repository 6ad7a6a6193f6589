import Findings

/// A part of the page, which is written with an eye on the whole.
protocol ReportPart {
  /// What it has written.
  var out: HTMLWriter { get set }
  var index: ReportIndex { get }
}

/// A part with a heading of its own, which the contents lead to.
protocol ReportSection: ReportPart {
  /// Nil where there is nothing to say, and so no section.
  var heading: ReportHeading? { get set }
  mutating func write()
}

/// A section as the contents name it.
struct ReportHeading {
  var anchor: String
  var title: String
  /// Of what the section lists.
  var count: Int?
}

extension ReportSection {
  /// Opens a section with its heading and puts it into the contents.
  mutating func openSection(_ anchor: String, _ title: String, count: Int? = nil) {
    heading = ReportHeading(anchor: anchor, title: title, count: count)
    out.raw("<section")
    out.attribute("id", anchor)
    out.attribute("aria-labelledby", "h-" + anchor)
    out.raw(">\n<h2")
    out.attribute("id", "h-" + anchor)
    out.text(">", title, "</h2>\n")
  }

  mutating func closeSection() { out.raw("</section>\n") }
}

extension ReportPart {
  var audit: Audit { index.audit }
  var survey: Survey { index.survey }
  var coverage: Coverage { index.coverage }

  /// The name of an entity, which leads to its place where the page has one.
  mutating func entity(_ number: Int, _ name: String? = nil) {
    let name = name ?? survey.entities[number].name
    if index.plan.isShown[number] { out.anchor(to: index.entityAnchors[number], name) } else { out.name(name) }
  }

  /// A claim under some name, which leads to its place where the page has one.
  mutating func claimLink(_ number: Int, _ name: String) {
    if index.isShown(claim: number) { out.anchor(to: index.claimAnchors[number], name) } else { out.name(name) }
  }

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
