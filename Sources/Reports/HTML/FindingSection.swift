internal import Catalogue
import Findings

/// Everything that no section above shows, folded by category and rule.
struct FindingSection: ReportSection, CardPart {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex
  var pieces: PieceReader

  mutating func write() {
    let rest = groups { $0.grade == .plain && !survey.unsafeCategories.contains($0.category) }
    guard !rest.isEmpty else { return }
    openSection("findings", "All other findings", count: rest.reduce(0) { $0 + $1.members.count })
    out.paragraph("By category and by the rule that found them, gravest first. Each opens.")
    var categories: [String] = []
    var members: [String: [FindingGroup]] = [:]
    for group in rest {
      let category = audit.findings[group.members[0]].category
      if members[category] == nil { categories.append(category) }
      members[category, default: []].append(group)
    }
    for category in categories {
      let groups = members[category] ?? []
      openFold("findings-\(category)", "h3", Wording.capitalized(Wording.plain(category)), groups)
      var rules: [String] = []
      var byRule: [String: [FindingGroup]] = [:]
      for group in groups {
        let rule = audit.findings[group.members[0]].rule
        if byRule[rule] == nil { rules.append(rule) }
        byRule[rule, default: []].append(group)
      }
      for rule in rules { self.rule(rule, in: category, byRule[rule] ?? []) }
      out.raw("</details>\n")
    }
    closeSection()
  }

  private mutating func rule(_ id: String, in category: String, _ groups: [FindingGroup]) {
    let rule = index.rule(id)
    openFold("findings-\(category)-\(id)", "h4", rule?.summary ?? Wording.capitalized(Wording.plain(id)), groups)
    let check = rule == nil ? Catalogue.entry(id) : nil
    out.raw("<p class=\"why\">")
    for sentence in [check?.text, check?.because ?? rule?.because].compactMap({ $0 }) {
      out.prose(sentence)
      out.raw(" ")
    }
    out.raw(check == nil ? "<span class=\"about\">Rule " : "<span class=\"about\">Check ")
    out.text("<code>", id, "</code>")
    if let source = rule?.source {
      out.raw("; after ")
      out.text(source)
    }
    out.raw("</span></p>\n")
    cards(groups, isInRule: true)
    out.raw("</details>\n")
  }

  private mutating func openFold(_ anchor: String, _ tag: StaticString, _ title: String, _ groups: [FindingGroup]) {
    out.raw("<details class=\"fold\"")
    out.attribute("id", anchor)
    out.raw("><summary><")
    out.raw(tag)
    out.prose(">", title, "</")
    out.raw(tag)
    out.raw("> <span class=\"count\">")
    out.text(countedBySeverity(groups.flatMap(\.members).map { audit.findings[$0] }))
    out.raw("</span></summary>\n")
  }
}
