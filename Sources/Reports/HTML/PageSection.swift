import Findings

/// A page for each record of the kinds that have one.
struct PageSection: ReportSection, CardPart {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex
  var pieces: PieceReader

  mutating func write() {
    let all = survey.entities.count(where: \.hasPage)
    let pages = survey.entities.indices.filter { survey.entities[$0].hasPage && index.plan.isShown[$0] }
      .sorted { (survey.entities[$0].name.lowercased(), $0) < (survey.entities[$1].name.lowercased(), $1) }
    guard let first = pages.first else { return }
    let title = Wording.capitalized(Wording.plural(ofKind: survey.entities[first].kind))
    openSection("pages", title, count: all)
    out.paragraph(
      "Everything that is said about each, with what was found. Printed, each begins a new sheet to sign off.")
    if pages.count < all {
      out.paragraph(
        "\(pages.count) of \(all) have room here, those with the gravest findings; what all of them say is in `claims.csv` "
          + "of `vouchsafe audit --csv DIR`.")
    }
    out.raw("<ol class=\"register\">\n")
    for number in pages {
      out.raw("<li class=\"item\"")
      filterAttributes(entities: [number])
      out.raw(">")
      self.entity(number)
      out.raw("</li>\n")
    }
    out.raw("</ol>\n")
    for number in pages { page(of: number) }
    closeSection()
  }

  private mutating func page(of number: Int) {
    let entity = survey.entities[number]
    out.raw("<article class=\"page item\"")
    out.attribute("id", index.entityAnchors[number])
    filterAttributes(entities: [number])
    out.name(">\n<h3>", entity.name, "</h3>\n")
    head(of: number)
    let cells = index.cellFindings(of: number)
    let all = index.findingsByEntity[number] ?? []
    let found = all.filter { cells[audit.findings[$0].rule] != $0 }
    if all.isEmpty { out.raw("<p class=\"none\">Nothing was found wrong here.</p>\n") }
    if !found.isEmpty {
      out.raw("<h4>What was found</h4>\n<ul class=\"lines\">\n")
      for finding in found where index.plan.details[finding] != .counted {
        line(finding, hasAnchor: index.page(ofLine: finding) == number, isOnPage: true)
      }
      let rest = found.count { index.plan.details[$0] == .counted }
      if rest > 0 {
        out.text("<li>", "and \(counted(rest, "more finding"))", "</li>\n")
      }
      out.raw("</ul>\n")
    }
    missing(number, cells)
    claims(of: number)
    signOff()
    out.raw("</article>\n")
  }

  /// Empty cells of the matrix, each with what could be written; findings that say the same have their anchors here.
  private mutating func missing(_ number: Int, _ findings: [String: Int]) {
    let lacking = (index.cells[number] ?? []).filter { [.missing, .undetermined, .gap].contains($0.state) }
    guard !lacking.isEmpty else { return }
    out.raw("<h4>What is not there</h4>\n<dl class=\"values\">")
    for state in CoverageState.allCases {
      let cells = lacking.filter { $0.state == state }
      guard !cells.isEmpty else { continue }
      out.text("<div><dt>", state.words, "</dt><dd><ul class=\"inline\">")
      for cell in cells {
        let column = coverage.columns[cell.column]
        out.raw("<li")
        if let finding = findings[column.rule], index.page(ofLine: finding) == number {
          out.raw(" class=\"item\"")
          out.attribute("id", index.findingAnchors[finding])
          filterAttributes(
            entities: [], severity: audit.findings[finding].severity, category: audit.findings[finding].category)
        }
        out.raw(">")
        out.anchor(to: "stub-\(cell.column + 1)", column.title)
        out.raw("</li>")
      }
      out.raw("</ul></dd></div>")
    }
    out.raw("</dl>\n")
  }

  /// Claims by the field that they stand in.
  private mutating func claims(of number: Int) {
    let claims = survey.entities[number].claims
    var fields: [String] = []
    for claim in claims where !fields.contains(survey.claims[claim].field) { fields.append(survey.claims[claim].field) }
    for field in fields {
      out.text("<h4>", Wording.capitalized(Wording.plain(field)), "</h4>\n")
      for claim in claims where survey.claims[claim].field == field { self.claim(claim) }
    }
  }

  /// Lines to fill in, which only print shows.
  private mutating func signOff() {
    out.raw("<div class=\"signoff\" aria-hidden=\"true\"><p>Checked by</p><p>Date</p><p>Signature</p></div>\n")
  }
}
