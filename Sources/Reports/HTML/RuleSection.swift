import Findings

/// What became of each rule: which had something to judge, and which were never applied.
struct RuleSection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    guard !audit.rules.isEmpty else { return }
    let vacuous = audit.rules.filter(\.tally.isVacuous)
    let quiet = audit.rules.filter { !$0.tally.isVacuous && $0.tally.violated == 0 }
    let fired = audit.rules.filter { $0.tally.violated > 0 }
    openSection("rules", "Rules and what they saw")
    out.paragraph(
      "\(counted(fired.count, "rule")) found something, \(quiet.count) looked and found nothing, and \(vacuous.count) "
        + "had nothing to look at: their silence says nothing.")
    rules("Rules that found something", fired, isOpen: true)
    rules("Rules that looked and found nothing", quiet, isOpen: false)
    rules("Rules that had nothing to look at", vacuous, isOpen: false)
    closeSection()
  }

  private mutating func rules(_ title: String, _ rules: [RuleReport], isOpen: Bool) {
    guard !rules.isEmpty else { return }
    if !isOpen { out.openFold(nil, "\(title): \(rules.count)") }
    out.openTable(
      title, ["Rule", "What must hold", "Considered", "Picked", "Passed", "Violated", "Undetermined", "Decided"])
    for rule in rules {
      let tally = rule.tally
      out.text("<tr><th scope=\"row\"><code>", rule.id, "</code></th><td>")
      out.prose(rule.summary)
      out.raw("</td>")
      for number in [
        tally.considered, tally.picked, tally.passed, tally.violated, tally.undetermined, tally.decided,
      ] {
        out.number("<td>", number, "</td>")
      }
      out.raw("</tr>\n")
    }
    out.closeTable()
    if !isOpen { out.raw("</details>\n") }
  }
}
