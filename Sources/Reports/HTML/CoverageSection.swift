import Findings

/// The coverage matrix as a heat map, and what to write where it is empty.
struct CoverageSection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    guard !coverage.columns.isEmpty else { return }
    let all = CoverageCount(coverage.cells)
    openSection("coverage", "Coverage")
    out.paragraph(
      "What the rules expect of each record. \(all.met) of \(all.applicable) expectations are met, "
        + "\(counted(all.gap, "gap")) declared, \(all.missing) missing, \(all.undetermined) undetermined, "
        + "\(all.decided) decided. Records that lack most come first. A cell leads to what is there, an empty one to "
        + "what could be written.")
    out.raw("<ul class=\"legend\" aria-label=\"Marks of the matrix\">")
    for state in CoverageState.allCases where all[state] > 0 {
      out.raw("<li><span class=\"")
      out.raw(Self.className(of: state))
      out.raw("\" aria-hidden=\"true\">")
      out.raw(Self.mark(of: state))
      out.text("</span> ", state.words, "</li>")
    }
    out.raw("</ul>\n")
    let pageKinds = Set(survey.entities.filter(\.hasPage).map(\.kind))
    let kinds = coverage.kinds.filter(pageKinds.contains) + coverage.kinds.filter { !pageKinds.contains($0) }
    for kind in kinds { matrix(kind, isOpen: pageKinds.contains(kind) || pageKinds.isEmpty) }
    stubs()
    closeSection()
  }

  private mutating func matrix(_ kind: String, isOpen: Bool) {
    let summary = CoverageSummary(coverage, by: .entity(kind: kind), files: audit.files)
    guard !summary.rows.isEmpty else { return }
    let count = summary.rows.reduce(into: CoverageCount()) { sum, row in for cell in row.cells { sum.add(cell.state) } }
    let plural = Wording.capitalized(Wording.plural(ofKind: kind))
    let caption = "\(plural): \(count.met) of \(count.applicable) expectations met"
    if !isOpen { out.openFold("coverage-\(kind)", caption) }
    out.raw("<div class=\"scroll tall\" role=\"region\" tabindex=\"0\"")
    out.label(caption)
    out.text("><table class=\"matrix\"><caption>", caption, "</caption><thead><tr><th scope=\"col\">")
    out.text(Wording.title(ofKind: kind))
    out.raw("</th>")
    for column in summary.columns {
      let number = coverage.columns.firstIndex { $0.rule == column.rule } ?? 0
      out.raw("<th scope=\"col\"><a")
      out.link("stub-\(number + 1)")
      out.text(">", column.title, "</a></th>")
    }
    out.raw("<th scope=\"col\">Met</th></tr></thead><tbody>\n")
    for row in summary.rows.prefix(ReportPlan.rows(isMain: isOpen)) { matrixRow(row, summary) }
    out.raw("</tbody><tfoot><tr><th scope=\"row\">Met</th>")
    for number in summary.columns.indices {
      let column = summary.rows.reduce(into: CoverageCount()) { $0.add($1.cells[number].state) }
      out.text("<td>", "\(column.met) of \(column.applicable)", "</td>")
    }
    out.text("<td>", "\(count.met) of \(count.applicable)", "</td></tr></tfoot></table></div>\n")
    let left = summary.rows.count - ReportPlan.rows(isMain: isOpen)
    if left > 0 {
      out.paragraph(
        "\(left) more \(plural.lowercased()) lack less; the sums count them, and `vouchsafe coverage --by \(kind)` and "
          + "`coverage.csv` of `vouchsafe audit --csv DIR` have them all.")
    }
    if !isOpen { out.raw("</details>\n") }
  }

  private mutating func matrixRow(_ row: CoverageSummary.Row, _ summary: CoverageSummary) {
    let entity = index.entities[row.key]
    out.raw("<tr class=\"item\"")
    filterAttributes(entities: entity.map { [$0] } ?? [])
    out.raw("><th scope=\"row\">")
    if let entity {
      self.entity(entity, row.label)
    } else {
      out.name(row.label)
    }
    out.raw("</th>")
    for cell in row.cells {
      let column = summary.coverage.columns[cell.column]
      out.raw("<td class=\"")
      out.raw(Self.className(of: cell.state))
      out.raw("\">")
      let target = entity.flatMap { self.target(of: cell, column, $0) }
      if let target {
        out.raw("<a")
        out.link(target)
        out.raw(">")
      }
      out.raw(Self.mark(of: cell.state))
      out.text("<i>", cell.state.words, "</i>")
      if target != nil { out.raw("</a>") }
      out.raw("</td>")
    }
    out.text("<td>", "\(row.count.met) of \(row.count.applicable)", "</td></tr>\n")
  }

  /// Where a cell leads: to the claims that it found, else to what could be written.
  private func target(of cell: CoverageCell, _ column: CoverageColumn, _ entity: Int) -> String? {
    switch cell.state {
    case .notApplicable: return nil
    case .missing, .undetermined: return "stub-\(cell.column + 1)"
    case .met, .gap, .decided:
      guard index.plan.isShown[entity] else { return nil }
      let claim = survey.entities[entity].claims.first { column.fields.contains(survey.claims[$0].field) }
      return claim.map { index.claimAnchors[$0] } ?? index.entityAnchors[entity]
    }
  }

  /// By column: why it is asked for, and the YAML to copy.
  private mutating func stubs() {
    out.openFold("stubs", "What each column asks for, and what to write")
    for (number, column) in coverage.columns.enumerated() {
      out.raw("<div class=\"stub\"")
      out.attribute("id", "stub-\(number + 1)")
      out.text("><h4>", "\(column.title) (\(Wording.plain(column.kind)))", "</h4><p>")
      out.prose(column.summary)
      out.raw(". ")
      if let because = column.because { out.prose(because) }
      out.raw("</p>\n")
      if let stub = column.stub { copyable(stub, "What to write for \(column.title) (\(Wording.plain(column.kind)))") }
      if let stub = column.gapStub {
        out.raw("<p>Or, where it is known that the sources do not say:</p>\n")
        copyable(stub, "How to declare a gap for \(column.title) (\(Wording.plain(column.kind)))")
      }
      out.raw("</div>\n")
    }
    out.raw("</details>\n")
  }

  private mutating func copyable(_ yaml: String, _ label: String) {
    out.raw("<div class=\"copyable\"><pre role=\"group\" tabindex=\"0\"")
    out.label(label)
    out.raw("><code>")
    out.lines(yaml)
    out.raw("</code></pre></div>\n")
  }

  static func className(of state: CoverageState) -> StaticString {
    switch state {
    case .met: "s-met"
    case .gap: "s-gap"
    case .missing: "s-missing"
    case .undetermined: "s-unclear"
    case .decided: "s-decided"
    case .notApplicable: "s-none"
    }
  }

  static func mark(of state: CoverageState) -> StaticString {
    switch state {
    case .met: "✓"
    case .gap: "○"
    case .missing: "✕"
    case .undetermined: "?"
    case .decided: "!"
    case .notApplicable: "·"
    }
  }
}
