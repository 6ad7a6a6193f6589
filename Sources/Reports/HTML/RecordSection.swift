import Findings

/// The records of kinds without pages, and claims that stand in no record.
struct RecordSection: ReportSection, CardPart {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex
  var pieces: PieceReader

  mutating func write() {
    var kinds: [String] = []
    for entity in survey.entities where !entity.hasPage && !kinds.contains(entity.kind) { kinds.append(entity.kind) }
    let loose = index.plan.looseClaims
    guard !kinds.isEmpty || !loose.isEmpty else { return }
    openSection("records", "Other records", count: survey.entities.count { !$0.hasPage })
    out.paragraph("By kind. Each kind opens.")
    for kind in kinds {
      let members = survey.entities.indices.filter { survey.entities[$0].kind == kind && !survey.entities[$0].hasPage }
      out.openFold("records-\(kind)", "\(Wording.capitalized(Wording.plural(ofKind: kind))): \(members.count)")
      for number in members where index.plan.isShown[number] { record(of: number) }
      let left = members.count { !index.plan.isShown[$0] }
      if left > 0 {
        out.paragraph("\(left) more have no room here; `claims.csv` of `vouchsafe audit --csv DIR` has what they say.")
      }
      out.raw("</details>\n")
    }
    if !loose.isEmpty {
      out.openFold("loose-claims", "Claims on their own")
      for number in loose { claim(number) }
      out.raw("</details>\n")
    }
    closeSection()
  }

  private mutating func record(of number: Int) {
    out.raw("<article class=\"entry\"")
    out.attribute("id", index.entityAnchors[number])
    out.name(">\n<h4>", survey.entities[number].name, "</h4>\n")
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
