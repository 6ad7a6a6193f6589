import Findings

/// What was looked at in time, as a calendar of what falls due.
struct FreshnessSection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    guard !survey.deadlines.isEmpty else { return }
    openSection("freshness", "Freshness")
    let states = Survey.Deadline.State.allCases.map { state in survey.deadlines.count { $0.state == state } }
    out.paragraph(
      "Of \(survey.deadlines.count) dates that rules ask for: \(states[0]) overdue, \(states[1]) due within 90 days, "
        + "\(states[2]) in time, \(states[3]) without a date.")
    calendar()
    let urgent = survey.deadlines.indices.filter { [.overdue, .dueSoon].contains(survey.deadlines[$0].state) }
      .sorted { a, b in
        let (first, second) = (survey.deadlines[a].daysLeft ?? 0, survey.deadlines[b].daysLeft ?? 0)
        return first != second ? first < second : a < b
      }
    if !urgent.isEmpty { table("Overdue, or due within 90 days", urgent) }
    let undated = survey.deadlines.indices.filter { survey.deadlines[$0].state == .undated }
    if !undated.isEmpty {
      out.openFold("undated", "\(undated.count) without a date")
      table("Without a date", undated)
      out.raw("</details>\n")
    }
    closeSection()
  }

  private mutating func table(_ caption: String, _ deadlines: [Int]) {
    out.openTable(caption, ["Record", "What", "Date", "Due", "State"])
    let room = ReportPlan.rows(isMain: false)
    for number in deadlines.prefix(room) { deadline(survey.deadlines[number]) }
    out.closeTable()
    if deadlines.count > room {
      out.paragraph("\(deadlines.count - room) more are less late; each has its finding on the page of its record.")
    }
  }

  private mutating func deadline(_ entry: Survey.Deadline) {
    out.raw("<tr class=\"item\"")
    filterAttributes(entities: [entry.entity])
    out.raw("><th scope=\"row\">")
    entity(entry.entity)
    out.text("</th><td>", Wording.plain(entry.field), "</td><td class=\"whole\">")
    out.text(entry.date ?? "none")
    out.text("</td><td class=\"whole\">", entry.due ?? "", "</td><td>")
    switch entry.state {
    case .overdue: out.text("overdue by \(counted(-(entry.daysLeft ?? 0), "day"))")
    case .dueSoon: out.text("due in \(counted(entry.daysLeft ?? 0, "day"))")
    case .inTime: out.text("in time")
    case .undated: out.text("no date")
    }
    out.raw("</td></tr>\n")
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// A row a year and a cell a month: how much falls due. The number stands in the cell, the shade only repeats it.
  private mutating func calendar() {
    var counts: [String: Int] = [:]
    for entry in survey.deadlines {
      if let due = entry.due { counts[String(due.prefix(7)), default: 0] += 1 }
    }
    guard let most = counts.values.max() else { return }
    let years = Set(counts.keys.map { String($0.prefix(4)) }).sorted()
    let today = String(survey.today.prefix(7))
    out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Calendar of what falls due\">")
    out.raw("<table class=\"calendar\"><caption>What falls due in each month; ")
    out.raw("what is past is overdue, the present month is framed</caption><thead><tr><th scope=\"col\">Year</th>")
    for month in Self.months {
      out.text("<th scope=\"col\">", month, "</th>")
    }
    out.raw("</tr></thead><tbody>\n")
    for year in years {
      out.text("<tr><th scope=\"row\">", year, "</th>")
      for number in 1...12 {
        let month = year + (number < 10 ? "-0" : "-") + "\(number)"
        let count = counts[month] ?? 0
        let shade = count == 0 ? 0 : count * 4 > most * 3 ? 3 : count * 4 > most ? 2 : 1
        out.raw("<td")
        out.attribute(
          "class", (month < today && count > 0 ? "late" : "due") + "\(shade)" + (month == today ? " now" : ""))
        out.raw(">")
        if count > 0 { out.number(count) }
        if count > 0, month < today { out.raw("<small> overdue</small>") }
        out.raw("</td>")
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody></table></div>\n")
  }
}
