import Findings

/// Findings of the categories that the vocabulary calls unsafe, gravest first.
struct SafetySection: ReportSection, CardPart {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex
  var pieces: PieceReader

  mutating func write() {
    guard !survey.unsafeCategories.isEmpty else { return }
    let found = groups { $0.grade == .plain && survey.unsafeCategories.contains($0.category) }
    openSection("unsafe", "What is unsafe now", count: found.reduce(0) { $0 + $1.members.count })
    let rules = audit.rules.filter { survey.unsafeCategories.contains($0.category) }
    let cases = rules.reduce(0) { $0 + $1.tally.picked }
    if found.isEmpty {
      out.paragraph(
        rules.isEmpty
          ? "No rule on safety was applied, so nothing is known."
          : "Nothing was found: \(counted(rules.count, "rule")) on safety looked at \(counted(cases, "case")).")
    } else {
      out.paragraph("\(counted(rules.count, "rule")) on safety looked at \(counted(cases, "case")).")
    }
    let vacuous = rules.filter(\.tally.isVacuous)
    if !vacuous.isEmpty {
      out.paragraph(
        "\(counted(vacuous.count, "of them", "of them")) had nothing to look at, so their silence says nothing: "
          + vacuous.map { "`\($0.id)`" }.joined(separator: ", ") + ".")
    }
    cards(found)
    closeSection()
  }
}
