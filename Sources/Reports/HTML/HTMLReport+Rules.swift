import Findings

/// Whether the rules themselves are worth their silence.
extension HTMLReport {
  mutating func ruleHealth() {
    guard !audit.rules.isEmpty else { return }
    let vacuous = audit.rules.filter(\.tally.isVacuous)
    let quiet = audit.rules.filter { !$0.tally.isVacuous && $0.tally.violated == 0 }
    let fired = audit.rules.filter { $0.tally.violated > 0 }
    openSection("rules", "Rules and what they saw")
    paragraph(
      "\(counted(fired.count, "rule")) found something, \(quiet.count) looked and found nothing, and \(vacuous.count) "
        + "had nothing to look at: their silence says nothing.")
    rules("Rules that found something", fired, isOpen: true)
    rules("Rules that looked and found nothing", quiet, isOpen: false)
    rules("Rules that had nothing to look at", vacuous, isOpen: false)
    closeSection()
  }

  private mutating func rules(_ title: String, _ rules: [RuleReport], isOpen: Bool) {
    guard !rules.isEmpty else { return }
    if !isOpen {
      out.raw("<details class=\"fold\"><summary><h3>")
      out.text("\(title): \(rules.count)")
      out.raw("</h3></summary>\n")
    }
    openTable(
      title, ["Rule", "What must hold", "Considered", "Picked", "Passed", "Violated", "Undetermined", "Decided"])
    for rule in rules {
      let tally = rule.tally
      out.raw("<tr><th scope=\"row\"><code>")
      out.text(rule.id)
      out.raw("</code></th><td>")
      out.prose(rule.summary)
      out.raw("</td>")
      for number in [
        tally.considered, tally.picked, tally.passed, tally.violated, tally.undetermined, tally.decided,
      ] {
        out.raw("<td>")
        out.number(number)
        out.raw("</td>")
      }
      out.raw("</tr>\n")
    }
    closeTable()
    if !isOpen { out.raw("</details>\n") }
  }
}
