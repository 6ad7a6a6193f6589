import Findings

/// A page for each record of the kinds that have one, and a list of all others.
extension HTMLReport {
  mutating func pages() {
    let all = survey.entities.count(where: \.hasPage)
    let pages = survey.entities.indices.filter { survey.entities[$0].hasPage && index.plan.isShown[$0] }
      .sorted { (survey.entities[$0].name.lowercased(), $0) < (survey.entities[$1].name.lowercased(), $1) }
    guard let first = pages.first else { return }
    let title = Wording.capitalized(Wording.plural(ofKind: survey.entities[first].kind))
    openSection("pages", title, count: all)
    paragraph("Everything that is said about each, with what was found. Printed, each begins a new sheet to sign off.")
    if pages.count < all {
      paragraph(
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
    out.raw(">\n<h3>")
    out.name(entity.name)
    out.raw("</h3>\n")
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
        out.raw("<li>")
        out.text("and \(counted(rest, "more finding"))")
        out.raw("</li>\n")
      }
      out.raw("</ul>\n")
    }
    missing(number, cells)
    claims(of: number)
    signOff()
    out.raw("</article>\n")
  }

  /// Other names, plain fields, what it is a sort of, and where it stands.
  private mutating func head(of number: Int) {
    let entity = survey.entities[number]
    let start = out.byteCount
    out.raw("<dl class=\"values\">")
    let empty = out.byteCount
    if !entity.otherNames.isEmpty { value("also called", entity.otherNames.joined(separator: ", ")) }
    if let owner = entity.owner { value("owner", owner) }
    for field in entity.values { value(Wording.plain(field.name), field.text) }
    if let context = entity.context { value("applies to", context) }
    let cells = index.cells[number] ?? []
    if !cells.isEmpty, !index.isLarge {
      let count = CoverageCount(cells)
      value("coverage", "\(count.met) of \(count.applicable) expectations met")
    }
    if out.byteCount == empty { out.takeBack(to: start) } else { out.raw("</dl>\n") }
    place(entity.location, line: entity.line, showsLines: false)
  }

  private mutating func value(_ name: String, _ text: String) {
    out.raw("<div><dt>")
    out.text(name)
    out.raw("</dt><dd>")
    out.name(text)
    out.raw("</dd></div>")
  }

  /// Empty cells of the matrix, each with what could be written; findings that say the same have their anchors here.
  private mutating func missing(_ number: Int, _ findings: [String: Int]) {
    let lacking = (index.cells[number] ?? []).filter { [.missing, .undetermined, .gap].contains($0.state) }
    guard !lacking.isEmpty else { return }
    out.raw("<h4>What is not there</h4>\n<dl class=\"values\">")
    for state in CoverageState.allCases {
      let cells = lacking.filter { $0.state == state }
      guard !cells.isEmpty else { continue }
      out.raw("<div><dt>")
      out.text(state.words)
      out.raw("</dt><dd><ul class=\"inline\">")
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
      out.raw("<h4>")
      out.text(Wording.capitalized(Wording.plain(field)))
      out.raw("</h4>\n")
      for claim in claims where survey.claims[claim].field == field { self.claim(claim) }
    }
  }

  /// A claim on one line, where there are thousands.
  private mutating func terse(_ number: Int) {
    let claim = survey.claims[number]
    out.raw("<p class=\"claim\"")
    out.attribute("id", index.claimAnchors[number])
    out.raw("><b>")
    out.name(claim.title)
    out.raw("</b> ")
    var parts = claim.values.filter { $0.text != claim.title }.map { "\(Wording.plain($0.name)) \($0.text)" }
    if let context = claim.context { parts.append("applies to: \(context)") }
    parts.append(
      claim.evidence.isEmpty
        ? "no evidence" : "evidence: " + claim.evidence.map(\.sourceName).joined(separator: ", "))
    out.text(parts.joined(separator: "; ").shortened(to: 800))
    out.raw("</p>\n")
  }

  private mutating func claim(_ number: Int) {
    if index.isLarge { return terse(number) }
    let claim = survey.claims[number]
    out.raw("<div class=\"claim\"")
    out.attribute("id", index.claimAnchors[number])
    out.raw(">\n<p class=\"what\">")
    out.name(claim.title)
    out.raw("</p>\n")
    claimBody(claim)
    place(claim.location, line: claim.line, showsLines: !index.isLarge)
    out.raw("</div>\n")
  }

  /// Lines to fill in, which only print shows.
  private mutating func signOff() {
    out.raw("<div class=\"signoff\" aria-hidden=\"true\"><p>Checked by</p><p>Date</p><p>Signature</p></div>\n")
  }

  // MARK: Records without a page

  mutating func otherRecords() {
    var kinds: [String] = []
    for entity in survey.entities where !entity.hasPage && !kinds.contains(entity.kind) { kinds.append(entity.kind) }
    let loose = index.plan.looseClaims
    guard !kinds.isEmpty || !loose.isEmpty else { return }
    openSection("records", "Other records", count: survey.entities.count { !$0.hasPage })
    paragraph("By kind. Each kind opens.")
    for kind in kinds {
      let members = survey.entities.indices.filter { survey.entities[$0].kind == kind && !survey.entities[$0].hasPage }
      out.raw("<details class=\"fold\"")
      out.attribute("id", "records-\(kind)")
      out.raw("><summary><h3>")
      out.text("\(Wording.capitalized(Wording.plural(ofKind: kind))): \(members.count)")
      out.raw("</h3></summary>\n")
      for number in members where index.plan.isShown[number] { record(of: number) }
      let left = members.count { !index.plan.isShown[$0] }
      if left > 0 {
        paragraph("\(left) more have no room here; `claims.csv` of `vouchsafe audit --csv DIR` has what they say.")
      }
      out.raw("</details>\n")
    }
    if !loose.isEmpty {
      out.raw("<details class=\"fold\" id=\"loose-claims\"><summary><h3>Claims on their own</h3></summary>\n")
      for number in loose { claim(number) }
      out.raw("</details>\n")
    }
    closeSection()
  }

  private mutating func record(of number: Int) {
    out.raw("<article class=\"entry\"")
    out.attribute("id", index.entityAnchors[number])
    out.raw(">\n<h4>")
    out.name(survey.entities[number].name)
    out.raw("</h4>\n")
    head(of: number)
    let found = (index.findingsByEntity[number] ?? []).filter { index.plan.details[$0] != .counted }.prefix(20)
    if !found.isEmpty {
      out.raw("<ul class=\"lines\">\n")
      for finding in found { line(finding, hasAnchor: false) }
      out.raw("</ul>\n")
    }
    for claim in survey.entities[number].claims { self.claim(claim) }
    out.raw("</article>\n")
  }
}
