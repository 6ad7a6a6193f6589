import Findings

/// Contradictions and tensions: two claims side by side, how they meet, and what editors made of them.
struct ConflictSection: ReportSection, CardPart {
  /// Which of the two; each has its section.
  let grade: Grade
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex
  var pieces: PieceReader

  mutating func write() {
    if grade == .contradiction { contradictions() } else { tensions() }
  }

  private mutating func contradictions() {
    let found = groups { $0.grade == .contradiction }
    let rules = audit.rules.filter { $0.category == Grade.contradiction.rawValue }
    let decided = audit.suppressed.filter { $0.finding.grade == .contradiction && $0.suppression.kind != .baseline }
    guard !rules.isEmpty || !found.isEmpty || !decided.isEmpty else { return }
    openSection("contradictions", "Contradictions", count: found.reduce(0) { $0 + $1.members.count })
    if found.isEmpty {
      let cases = rules.reduce(0) { $0 + $1.tally.considered }
      out.paragraph(
        "No two claims were found that cannot both hold for one patient. \(counted(rules.count, "rule")) looked at "
          + "\(counted(cases, "pair")) of claims that speak of the same.")
    } else {
      out.paragraph("Two claims that cannot both hold for one and the same patient. An editor has to decide.")
    }
    conflicts(found)
    if !decided.isEmpty {
      out.openFold(
        "decided-contradictions", "\(counted(decided.count, "contradiction")) on which editors have decided")
      for entry in decided.prefix(ReportPlan.members) { self.decided(entry) }
      if decided.count > ReportPlan.members {
        out.paragraph("\(decided.count - ReportPlan.members) more are among the decisions below.")
      }
      out.raw("</details>\n")
    }
    closeSection()
  }

  private mutating func tensions() {
    let found = groups { $0.grade == .tension }
    let own = found.reduce(0) { $0 + $1.members.count }
    let folded = index.plan.groups.reduce(0) { $0 + $1.folded.count }
    guard own + folded > 0 else { return }
    openSection("tensions", "Tensions", count: own + folded)
    out.paragraph("Claims that pull apart and can yet both hold: what would settle each is named.")
    if folded > 0 {
      out.paragraph("\(folded) of them \(folded == 1 ? "stands" : "stand") with the contradiction of the same claims.")
    }
    if own > 0 {
      out.openFold("all-tensions", "\(counted(own, "tension")) to look at")
      conflicts(found)
      out.raw("</details>\n")
    }
    closeSection()
  }

  private mutating func conflicts(_ groups: [FindingGroup]) {
    for group in groups where index.plan.details[group.members[0]] == .full { conflict(group) }
    lines(besides: groups)
  }

  // MARK: Cards

  /// A card with both sides, how their contexts meet, and what would settle it; then the other claims that clash with
  /// the same one.
  private mutating func conflict(_ group: FindingGroup) {
    let number = group.members[0]
    let finding = audit.findings[number]
    open(cardOf: finding, anchor: index.findingAnchors[number])
    let more = group.members.count - 1
    body(of: finding, more > 0 ? "\(finding.message), and \(more) more with the same claim" : finding.message)
    let others = group.members.dropFirst().filter { index.plan.details[$0] == .full }
    if !others.isEmpty { self.others(others, hub: group.hub, of: more) }
    let folded = group.folded.filter { index.plan.details[$0] == .full }
    if !folded.isEmpty {
      out.raw("<p class=\"nth\">Also, possibly:</p>\n<ul class=\"lines\">\n")
      for tension in folded { line(tension, hasAnchor: true) }
      out.raw("</ul>\n")
    }
    foot(finding, anchor: index.findingAnchors[number])
    out.raw("</article>\n")
  }

  private mutating func body(of finding: Finding, _ message: String) {
    out.prose("<h3>", Wording.capitalized(announced(finding, message)), "</h3>\n")
    if finding.operands.count == 2 {
      out.raw("<div class=\"sides\">\n")
      for (place, operand) in finding.operands.enumerated() {
        out.raw("<div class=\"side\">\n<p class=\"nth\">")
        out.raw(place == 0 ? "Here" : "There")
        out.raw("</p>\n")
        side(operand)
        out.raw("</div>\n")
      }
      out.raw("</div>\n")
      values(of: finding)
    } else {
      for operand in finding.operands { record(operand) }
    }
    if let meeting = finding.meeting { self.meeting(meeting, finding) }
    var told = finding
    if let patient = finding.meeting?.patient {
      // The meeting has said so.
      told.notes.removeAll { $0.kind == .because && $0.text.hasSuffix(patient) }
    }
    notes(told)
  }

  private func announced(_ finding: Finding, _ message: String) -> String {
    finding.grade == .tension ? "possibly: " + message : message
  }

  private mutating func side(_ operand: FindingOperand) {
    guard let number = index.claims[operand.identity] else { return record(operand) }
    wholeClaim(number)
  }

  /// The claims that clash with the hub of a group, each with what vouches for it.
  private mutating func others(_ members: [Int], hub: String?, of count: Int) {
    out.raw("<details class=\"fold more\"><summary>")
    out.text("\(counted(count, "more claim")) that \(count == 1 ? "clashes" : "clash") with the same one")
    if members.count < count { out.text(", of which \(members.count) are shown") }
    out.raw("</summary>\n")
    for number in members {
      let finding = audit.findings[number]
      out.raw("<div class=\"record item\"")
      out.attribute("id", index.findingAnchors[number])
      filterAttributes(
        entities: index.entitiesByFinding[number], severity: finding.severity, category: finding.category)
      out.prose(">\n<p class=\"message\">", Wording.capitalized(finding.message), "</p>\n")
      for operand in finding.operands where operand.identity != hub {
        guard let claim = index.claims[operand.identity] else { continue }
        claimHeading(claim)
        claimBody(survey.claims[claim])
      }
      if let patient = finding.meeting?.patient {
        out.text("<p><b>For example, somebody</b> ", patient, "</p>\n")
      }
      var own = finding
      own.notes = finding.notes.filter { $0.kind == .settles }
      notes(own)
      foot(finding, anchor: index.findingAnchors[number], namesRule: false)
      out.raw("</div>\n")
    }
    out.raw("</details>\n")
  }

  private mutating func decided(_ entry: SuppressedFinding) {
    // Its anchor is in the table of decisions.
    open(cardOf: entry.finding, anchor: "d-\(entry.finding.handle)")
    body(of: entry.finding, entry.finding.message)
    let suppression = entry.suppression
    out.raw("<p class=\"decision\"><b>Decided:</b> ")
    out.text(suppression.verdict.map(Wording.plain) ?? "silenced by a comment")
    if let by = suppression.by {
      out.raw(" by ")
      out.name(by)
    }
    out.text(suppression.until.map { ", until \($0)" } ?? ", without an end")
    out.name(". ", suppression.reason ?? "", "</p>\n")
    foot(entry.finding, anchor: "d-\(entry.finding.handle)")
    out.raw("</article>\n")
  }

  // MARK: How they meet

  /// Measures that both claims give under one name, as bars.
  private mutating func values(of finding: Finding) {
    let sides = finding.operands.map { index.claims[$0.identity].map { survey.claims[$0].values } ?? [] }
    for value in sides[0] where value.spans.count == 1 {
      guard let other = sides[1].first(where: { $0.name == value.name }), other.spans.count == 1,
        other.spans[0].units == value.spans[0].units
      else { continue }
      let chart = IntervalChart(
        name: Wording.plain(value.name), first: Meeting.Side(words: value.text, span: value.spans[0]),
        second: Meeting.Side(words: other.text, span: other.spans[0]), both: nil)
      // The sides above say the same in words.
      chart.draw(into: &out)
    }
  }

  private mutating func meeting(_ meeting: Meeting, _ finding: Finding) {
    out.raw("<div class=\"meeting\">\n<p><b>Both are about:</b> ")
    out.text(meeting.overlap)
    if let patient = meeting.patient, patient != meeting.overlap {
      out.raw("<br><b>For example, somebody</b> ")
      out.text(patient)
    }
    out.raw("</p>\n")
    if !meeting.dimensions.isEmpty {
      out.openTable(
        "How the two claims meet: \(finding.handle)", ["Of", "Here", "There", "Both"], className: "meet")
      for dimension in meeting.dimensions { self.dimension(dimension) }
      out.closeTable()
      for dimension in meeting.dimensions where dimension.first.span != nil || dimension.second.span != nil {
        let both = dimension.reading == .meets ? dimension.span : nil
        IntervalChart(
          name: Wording.plain(dimension.name), first: dimension.first, second: dimension.second, both: both
        ).draw(into: &out)
      }
    }
    if !meeting.settlements.isEmpty, !finding.notes.contains(where: { $0.kind == .settles }) {
      out.raw("<p><b>What would settle it:</b></p><ul class=\"notes\">")
      for settlement in meeting.settlements {
        out.raw("<li>write <code>")
        out.text(settlement.qualifier)
        out.raw(settlement.operand == 0 ? "</code> on the claim here</li>" : "</code> on the claim there</li>")
      }
      out.raw("</ul>\n")
    }
    out.raw("</div>\n")
  }

  private mutating func dimension(_ dimension: Meeting.Dimension) {
    out.text("<tr><th scope=\"row\">", Wording.plain(dimension.name), "</th>")
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
}
