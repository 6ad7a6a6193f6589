import Findings

/// What editors have decided, and until when it holds.
struct DecisionSection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    let decided = audit.suppressed.filter { $0.suppression.kind != .baseline }
    let tolerated = audit.suppressed.count - decided.count
    guard !audit.suppressed.isEmpty else { return }
    openSection("decisions", "Decisions", count: decided.count)
    let baseline =
      tolerated == 0
      ? ""
      : " \(counted(tolerated, "more finding")) \(tolerated == 1 ? "is" : "are") tolerated for now by the baseline."
    out.paragraph(
      "Findings that editors have decided on do not count above, until the day on which that ends.\(baseline)")
    if !decided.isEmpty {
      let ordered = decided.indices.sorted { a, b in
        let (first, second) = (decided[a].suppression.until ?? "9999", decided[b].suppression.until ?? "9999")
        return first != second ? first < second : a < b
      }
      out.openTable("Decisions, those that end soonest first", ["Finding", "Verdict", "Why", "By", "Holds until"])
      for number in ordered.prefix(ReportPlan.rows) { decision(decided[number]) }
      out.closeTable()
      if ordered.count > ReportPlan.rows {
        out.paragraph("\(ordered.count - ReportPlan.rows) more end later; `vouchsafe lint --format json` has them all.")
      }
    }
    closeSection()
  }

  private mutating func decision(_ entry: SuppressedFinding) {
    let entities = entry.finding.operands.compactMap { index.entity(of: $0.identity) }
    out.raw("<tr class=\"item\"")
    out.attribute("id", "f-\(entry.finding.handle)")
    filterAttributes(entities: entities, severity: entry.finding.severity, category: entry.finding.category)
    out.prose("><th scope=\"row\">", entry.finding.message, " <small><code>")
    out.text(entry.finding.handle)
    out.raw("</code></small></th>")
    let suppression = entry.suppression
    let verdict = suppression.verdict ?? (suppression.kind == .ignore ? "silenced by a comment" : "")
    for text in [Wording.plain(verdict), suppression.reason ?? "", suppression.by ?? ""] {
      out.name("<td>", text, "</td>")
    }
    out.raw("<td>")
    if let until = suppression.until { out.text(until) } else { out.raw("<span class=\"none\">no end</span>") }
    out.raw("</td></tr>\n")
  }
}
