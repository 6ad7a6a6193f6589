import Findings

/// Contradictions and tensions: two claims side by side, and how they meet.
extension HTMLReport {
  mutating func contradictions() {
    let found = audit.findings.indices.filter { audit.findings[$0].grade == .contradiction }
    let isJudged = audit.rules.contains { $0.category == Grade.contradiction.rawValue }
    guard isJudged || !found.isEmpty else { return }
    openSection("contradictions", "Contradictions", count: found.count)
    if found.isEmpty {
      let rules = audit.rules.filter { $0.category == Grade.contradiction.rawValue }
      let cases = rules.reduce(0) { $0 + $1.tally.considered }
      paragraph(
        "No two claims were found that cannot both hold for one patient. \(counted(rules.count, "rule")) looked at "
          + "\(counted(cases, "pair")) of claims that speak of the same.")
    } else {
      paragraph("Two claims that cannot both hold for one and the same patient. An editor has to decide.")
    }
    for number in found where index.isFull[number] { conflict(number) }
    lines(found.filter { !index.isFull[$0] })
    closeSection()
  }

  mutating func tensions() {
    let found = audit.findings.indices.filter { audit.findings[$0].grade == .tension }
    guard !found.isEmpty else { return }
    openSection("tensions", "Tensions", count: found.count)
    paragraph("Claims that pull apart and can yet both hold: what would settle each is named.")
    out.raw("<details class=\"fold\" id=\"all-tensions\"><summary><h3>")
    out.text("\(counted(found.count, "tension")) to look at")
    out.raw("</h3></summary>\n")
    for number in found where index.isFull[number] { conflict(number) }
    lines(found.filter { !index.isFull[$0] })
    out.raw("</details>\n")
    closeSection()
  }

  /// A card with both sides, how their contexts meet, and what would settle it.
  private mutating func conflict(_ number: Int) {
    let finding = audit.findings[number]
    guard finding.operands.count >= 2 else { return card(number) }
    openCard(number)
    out.raw("<h3>")
    out.prose(Wording.capitalized(finding.message))
    out.raw("</h3>\n<div class=\"sides\">\n")
    for (place, operand) in finding.operands.prefix(2).enumerated() {
      out.raw("<div class=\"side\">\n<p class=\"nth\">")
      out.raw(place == 0 ? "One claim" : "The other claim")
      out.raw("</p>\n")
      side(operand)
      out.raw("</div>\n")
    }
    out.raw("</div>\n")
    if let meeting = finding.meeting { self.meeting(meeting, finding) }
    notes(finding)
    foot(number)
    out.raw("</article>\n")
  }

  private mutating func side(_ operand: Operand) {
    guard let number = index.claims[operand.identity] else {
      out.raw("<p class=\"place\">")
      out.text("\(index.path(of: operand.location)):\(operand.start.line)")
      out.raw("</p>\n")
      return
    }
    let claim = survey.claims[number]
    claimHeading(number, isLinked: true)
    claimBody(claim, isTerse: false)
    place(claim.location, line: claim.line, showsLines: !index.isLarge)
  }

  private mutating func meeting(_ meeting: Meeting, _ finding: Finding) {
    out.raw("<div class=\"meeting\">\n<p><b>Both are about:</b> ")
    out.text(meeting.overlap)
    if let patient = meeting.patient {
      out.raw("<br><b>For example, somebody</b> ")
      out.text(patient)
    }
    out.raw("</p>\n")
    if !meeting.dimensions.isEmpty {
      openTable(
        "How the two claims meet: \(finding.handle)", ["", "One claim", "The other claim", "Both"], className: "meet")
      for dimension in meeting.dimensions {
        out.raw("<tr><th scope=\"row\">")
        out.text(Wording.plain(dimension.name))
        out.raw("</th>")
        for side in [dimension.first, dimension.second] {
          out.raw("<td>")
          if let words = side.words {
            out.text(words)
            if side.isInherited { out.raw(" <span class=\"about\">(from the record around it)</span>") }
          } else {
            out.raw("<span class=\"none\">does not say</span>")
          }
          out.raw("</td>")
        }
        out.raw("<td>")
        switch dimension.reading {
        case .meets: out.text(dimension.both ?? "meet")
        case .possibly: out.raw("nobody can tell")
        case .apart: out.raw("nobody")
        }
        out.raw("</td></tr>\n")
      }
      closeTable()
      for dimension in meeting.dimensions where dimension.first.span != nil || dimension.second.span != nil {
        IntervalChart(dimension).draw(into: &out)
      }
    }
    if !meeting.settlements.isEmpty, !finding.notes.contains(where: { $0.kind == .settles }) {
      out.raw("<p><b>What would settle it:</b></p><ul class=\"notes\">")
      for settlement in meeting.settlements {
        out.raw("<li>write <code>")
        out.text(settlement.qualifier)
        out.raw(settlement.operand == 0 ? "</code> on the one claim</li>" : "</code> on the other claim</li>")
      }
      out.raw("</ul>\n")
    }
    out.raw("</div>\n")
  }
}
