package import Findings

/// What became of every rule's cases, as a table for people (`--statistics`).
package enum StatisticsReport {
  /// A table of the rules by severity, one of the findings that no rule made, and the findings by severity.
  package static func render(_ audit: Audit, style: TextStyle = TextStyle()) -> String {
    var out = ""
    appendRules(audit.rules, style: style, to: &out)
    appendOthers(audit.findings.filter { $0.origin != .rule }, style: style, to: &out)
    out += "findings: \(countedBySeverity(audit.findings))"
    let tensions = audit.findings.count { $0.grade == .tension }
    if tensions > 0 { out += "; \(tensions) of them \(tensions == 1 ? "a tension" : "tensions")" }
    return out + "\n"
  }

  private static let headings = ["considered", "picked", "violated", "undetermined"]

  private static func appendRules(_ rules: [RuleReport], style: TextStyle, to out: inout String) {
    if rules.isEmpty { return }
    let numbers = headings.reduce(0) { $0 + $1.utf8.count + 2 }
    let widest = rules.map { DisplayWidth.of(VisibleText.of($0.id)) + 2 }.max() ?? 0
    let column = max(12, min(widest, style.width - numbers))
    out += style.paint(.bold, "rule".padded(to: column) + headings.map { "  " + $0 }.joined()) + "\n"
    for severity in Severity.allCases.reversed() {
      let members = rules.filter { $0.severity == severity }.sorted { $0.id < $1.id }
      if members.isEmpty { continue }
      out += style.paint(style.look(of: severity), severity.word) + "\n"
      for rule in members { append(rule, column: column, style: style, to: &out) }
    }
    if rules.contains(where: \.tally.isVacuous) {
      out += "\nvacuous: the rule was never applied, so its silence says nothing\n"
    }
    out += "\n"
  }

  private static func append(_ rule: RuleReport, column: Int, style: TextStyle, to out: inout String) {
    let tally = rule.tally
    let cells = [
      String(tally.considered), String(tally.picked), tally.isVacuous ? "vacuous" : String(tally.violated),
      String(tally.undetermined),
    ]
    let id = "  " + VisibleText.of(rule.id)
    // An id that would push the numbers out of their columns has a line of its own.
    out += DisplayWidth.of(id) > column ? id + "\n" + "".padded(to: column) : id.padded(to: column)
    for (heading, cell) in zip(headings, cells) {
      let padded = "  " + cell.paddedBefore(to: heading.utf8.count)
      out += cell == "vacuous" ? style.paint(.faint, padded) : padded
    }
    out += "\n"
  }

  private static func appendOthers(_ findings: [Finding], style: TextStyle, to out: inout String) {
    if findings.isEmpty { return }
    var counts: [String: Int] = [:]
    for finding in findings { counts[finding.rule, default: 0] += 1 }
    out += style.paint(.bold, "findings outside the rules") + "\n"
    let digits = String(counts.values.max() ?? 0).utf8.count
    for (id, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      out += "  \(String(count).paddedBefore(to: digits))  \(VisibleText.of(id))\n"
    }
    out += "\n"
  }
}
