import Findings

/// What was looked at in time, as a calendar of what falls due.
extension HTMLReport {
  mutating func freshness() {
    guard !survey.deadlines.isEmpty else { return }
    openSection("freshness", "Freshness")
    let states = Survey.Deadline.State.allCases.map { state in survey.deadlines.count { $0.state == state } }
    paragraph(
      "Of \(survey.deadlines.count) dates that rules ask for: \(states[0]) overdue, \(states[1]) due within 90 days, "
        + "\(states[2]) in time, \(states[3]) without a date.")
    calendar()
    let urgent = survey.deadlines.indices.filter { [.overdue, .dueSoon].contains(survey.deadlines[$0].state) }
      .sorted { a, b in
        let (first, second) = (survey.deadlines[a].daysLeft ?? 0, survey.deadlines[b].daysLeft ?? 0)
        return first != second ? first < second : a < b
      }
    if !urgent.isEmpty {
      openTable("Overdue, or due within 90 days", ["Record", "What", "Date", "Due", "State"])
      for number in urgent { deadline(survey.deadlines[number]) }
      closeTable()
    }
    let undated = survey.deadlines.filter { $0.state == .undated }
    if !undated.isEmpty {
      out.raw("<details class=\"fold\" id=\"undated\"><summary><h3>")
      out.text("\(undated.count) without a date")
      out.raw("</h3></summary>\n")
      openTable("Without a date", ["Record", "What", "Date", "Due", "State"])
      for entry in undated { deadline(entry) }
      closeTable()
      out.raw("</details>\n")
    }
    closeSection()
  }

  private mutating func deadline(_ entry: Survey.Deadline) {
    let entity = survey.entities[entry.entity]
    out.raw("<tr class=\"item\"")
    filterAttributes(entities: [entry.entity])
    out.raw("><th scope=\"row\"><bdi>")
    out.anchor(to: index.entityAnchors[entry.entity], entity.name)
    out.raw("</bdi></th><td>")
    out.text(Wording.plain(entry.field))
    out.raw("</td><td>")
    out.text(entry.date ?? "none")
    out.raw("</td><td>")
    out.text(entry.due ?? "")
    out.raw("</td><td>")
    switch entry.state {
    case .overdue: out.text("overdue by \(counted(-(entry.daysLeft ?? 0), "day"))")
    case .dueSoon: out.text("due in \(counted(entry.daysLeft ?? 0, "day"))")
    case .inTime: out.text("in time")
    case .undated: out.text("no date")
    }
    out.raw("</td></tr>\n")
  }

  /// By month, how much falls due: bars, and the same as a table.
  private mutating func calendar() {
    var months: [String: Int] = [:]
    for entry in survey.deadlines {
      if let due = entry.due { months[String(due.prefix(7)), default: 0] += 1 }
    }
    guard let most = months.values.max() else { return }
    let today = String(survey.today.prefix(7))
    let shown = months.keys.sorted()
    out.raw(
      "<svg class=\"calendar\" role=\"img\" aria-label=\"What falls due in each month; the table below says the same\"")
    let height = shown.count * 22 + 6
    out.attribute("viewBox", "0 0 560 \(height)")
    out.raw("><g aria-hidden=\"true\">\n")
    for (place, month) in shown.enumerated() {
      let y = place * 22 + 4
      let count = months[month] ?? 0
      out.raw("<text class=\"tick\" x=\"0\"")
      out.attribute("y", "\(y + 13)")
      out.raw(">")
      out.text(month)
      out.raw("</text><rect")
      out.attribute("class", month < today ? "late" : "due")
      out.attribute("x", "70")
      out.attribute("y", "\(y)")
      out.attribute("width", "\(max(3, count * 400 / most))")
      out.raw(" height=\"16\"/><text class=\"tick\"")
      out.attribute("x", "\(78 + max(3, count * 400 / most))")
      out.attribute("y", "\(y + 13)")
      out.raw(">")
      out.text(month < today ? "\(count) overdue" : "\(count)")
      out.raw("</text>\n")
    }
    out.raw("</g></svg>\n<details class=\"fold\" id=\"calendar-table\"><summary>The calendar as a table</summary>\n")
    openTable("What falls due in each month", ["Month", "Due"])
    for month in shown {
      out.raw("<tr><th scope=\"row\">")
      out.text(month)
      out.raw("</th><td>")
      out.number(months[month] ?? 0)
      if month < today { out.raw(" overdue") }
      out.raw("</td></tr>\n")
    }
    closeTable()
    out.raw("</details>\n")
  }
}
