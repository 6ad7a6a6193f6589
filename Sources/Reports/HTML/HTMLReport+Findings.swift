import Findings

/// Findings as cards and as lines.
extension HTMLReport {
  /// The groups of which every finding fits, in order.
  func groups(where fits: (Finding) -> Bool) -> [FindingGroup] {
    index.plan.groups.filter { fits(audit.findings[$0.members[0]]) }
  }

  /// Each group on a card or, where its findings are not shown in full, each of them on a line.
  mutating func cards(_ groups: [FindingGroup], isInRule: Bool = false) {
    var rest: [Int] = []
    for group in groups {
      if index.plan.details[group.members[0]] == .full {
        if group.members.count > 1 { card(of: group, isInRule: isInRule) } else { card(group.members[0], isInRule) }
      }
      rest += (group.members + group.folded).filter { index.plan.details[$0] != .full }
    }
    lines(rest.sorted())
  }

  /// Findings that are not shown in full: in a large report they have their lines on the pages of their records.
  mutating func lines(_ findings: [Int]) {
    let elsewhere = findings.filter { index.page(ofLine: $0) != nil }
    let counted = findings.filter { index.plan.details[$0] == .counted }
    if !elsewhere.isEmpty {
      paragraph(
        "\(Reports.counted(elsewhere.count, "more finding")) \(elsewhere.count == 1 ? "has its line" : "have a line each") "
          + "on the pages of the records below, by rule: \(byRule(elsewhere)).")
    }
    if !counted.isEmpty {
      paragraph(
        "\(Reports.counted(counted.count, "finding")) for which this page has no room, by rule: \(byRule(counted)). "
          + "`vouchsafe audit --csv DIR` writes all to `findings.csv`.")
    }
    let here = findings.filter { index.plan.details[$0] == .line && index.page(ofLine: $0) == nil }
    guard !here.isEmpty else { return }
    out.raw("<ul class=\"lines\">\n")
    for number in here { line(number, hasAnchor: true) }
    out.raw("</ul>\n")
  }

  private func byRule(_ findings: [Int]) -> String {
    var counts: [String: Int] = [:]
    for number in findings { counts[audit.findings[number].rule, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "`\($0.key)` \($0.value)" }
      .joined(separator: ", ")
  }

  // MARK: Cards

  /// One finding with its records, reasons and what would settle it.
  private mutating func card(_ number: Int, _ isInRule: Bool) {
    let finding = audit.findings[number]
    open(cardOf: finding, anchor: index.findingAnchors[number])
    cardHeading(finding.message, isInRule: isInRule)
    for operand in finding.operands.prefix(6) { record(operand) }
    if finding.operands.count > 6 { paragraph("And \(finding.operands.count - 6) more records.") }
    notes(finding, without: isInRule ? index.rule(finding.rule)?.because : nil)
    foot(finding, anchor: index.findingAnchors[number], namesRule: !isInRule)
    out.raw("</article>\n")
  }

  /// Findings that share a record: that record once, the others each with what is said of it.
  private mutating func card(of group: FindingGroup, isInRule: Bool) {
    let number = group.members[0]
    let finding = audit.findings[number]
    open(cardOf: finding, anchor: index.findingAnchors[number])
    cardHeading(
      "\(finding.message), and \(group.members.count - 1) more with the same record", isInRule: isInRule)
    for operand in finding.operands.prefix(6) { record(operand) }
    let shared = group.members.dropFirst().reduce(Set(finding.notes)) { $0.intersection(audit.findings[$1].notes) }
    var plain = finding
    plain.notes = finding.notes.filter(shared.contains)
    notes(plain, without: isInRule ? index.rule(finding.rule)?.because : nil)
    let others = group.members.dropFirst().filter { index.plan.details[$0] == .full }
    if !others.isEmpty {
      out.raw("<ul class=\"lines\">\n")
      for member in others { line(member, hasAnchor: true) }
      out.raw("</ul>\n")
    }
    foot(finding, anchor: index.findingAnchors[number], namesRule: !isInRule)
    out.raw("</article>\n")
  }

  private mutating func cardHeading(_ message: String, isInRule: Bool) {
    out.raw(isInRule ? "<h5>" : "<h3>")
    out.prose(Wording.capitalized(message))
    out.raw(isInRule ? "</h5>\n" : "</h3>\n")
  }

  mutating func open(cardOf finding: Finding, anchor: String) {
    out.raw("<article class=\"card item ")
    switch finding.severity {
    case .error: out.raw("error")
    case .warning: out.raw("warning")
    case .notice: out.raw("notice")
    }
    out.raw("\"")
    out.attribute("id", anchor)
    filterAttributes(
      entities: index.entities(of: finding), severity: finding.severity, category: finding.category)
    out.raw(">\n<p class=\"label\"><span class=\"badge\">")
    out.text(finding.grade == .plain ? finding.severity.word : finding.grade.rawValue)
    out.raw("</span>")
    if finding.grade == .plain {
      out.raw(" ")
      out.text(Wording.plain(finding.category))
    }
    out.raw("</p>\n")
  }

  /// A finding on one line, in a list; `isOnPage` where the page around it says of what.
  mutating func line(_ number: Int, hasAnchor: Bool, isOnPage: Bool = false) {
    let finding = audit.findings[number]
    out.raw("<li")
    if hasAnchor {
      // The script knows a line by its anchor, and where nothing else is said its severity by the word that it begins with.
      out.attribute("id", index.findingAnchors[number])
      filterAttributes(
        entities: isOnPage ? [] : index.entitiesByFinding[number],
        severity: finding.grade == .plain ? nil : finding.severity, category: finding.category)
    }
    out.raw("><b>")
    out.text(finding.grade == .plain ? finding.severity.word : finding.grade.rawValue)
    out.raw("</b> ")
    if hasAnchor {
      out.prose(index.isLarge ? finding.message.shortened(to: 400) : finding.message)
      out.raw(" <small>")
      let line = finding.primary.start.line
      out.text(isOnPage ? "line \(line)" : "\(index.path(of: finding.primary.location)):\(line)")
      out.raw("</small>")
    } else {
      out.raw("<a")
      out.link(index.findingAnchors[number])
      out.raw(">")
      if index.isLarge { out.text(Wording.plain(finding.rule)) } else { out.prose(finding.message) }
      out.raw("</a>")
    }
    out.raw("</li>\n")
  }

  mutating func notes(_ finding: Finding, without known: String? = nil) {
    let notes = finding.notes.filter { $0.kind != .because || $0.text != known }
    guard !notes.isEmpty || !finding.fixes.isEmpty else { return }
    out.raw("<ul class=\"notes\">")
    for note in notes {
      out.raw("<li>")
      switch note.kind {
      case .because: out.raw("<b>Why:</b> ")
      case .settles: out.raw("<b>What would settle it:</b> ")
      case .help: out.raw("<b>What to do:</b> ")
      }
      out.prose(note.text)
      if let location = note.location {
        out.raw(" <span class=\"place\">")
        out.text(index.path(of: location))
        out.raw("</span>")
      }
      out.raw("</li>")
    }
    for fix in finding.fixes {
      out.raw("<li><b>Suggested:</b> ")
      out.prose(fix.title)
      out.raw("</li>")
    }
    out.raw("</ul>\n")
  }

  /// The rule and the handle, by which decisions and links speak of the finding.
  mutating func foot(_ finding: Finding, anchor: String, namesRule: Bool = true) {
    out.raw("<p class=\"foot\">")
    if namesRule {
      out.raw("Rule <code>")
      out.text(finding.rule)
      out.raw("</code> · ")
    }
    out.raw(namesRule ? "finding <a" : "Finding <a")
    out.link(anchor)
    out.raw("><code>")
    out.text(finding.handle)
    out.raw("</code></a></p>\n")
  }

  // MARK: What other sections leave

  /// Everything that no section above shows, folded by category and rule.
  mutating func otherFindings() {
    let rest = groups { $0.grade == .plain && !survey.unsafeCategories.contains($0.category) }
    guard !rest.isEmpty else { return }
    openSection("findings", "All other findings", count: rest.reduce(0) { $0 + $1.members.count })
    paragraph("By category and by the rule that found them, gravest first. Each opens.")
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
    out.raw("<p class=\"why\">")
    if let because = rule?.because {
      out.prose(because)
      out.raw(" ")
    }
    out.raw("<span class=\"about\">Rule <code>")
    out.text(id)
    out.raw("</code>")
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
    out.raw(">")
    out.prose(title)
    out.raw("</")
    out.raw(tag)
    out.raw("> <span class=\"count\">")
    out.text(countedBySeverity(groups.flatMap(\.members).map { audit.findings[$0] }))
    out.raw("</span></summary>\n")
  }
}

extension String {
  /// At most so many bytes, cut between characters and then with an ellipsis.
  func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var out = ""
    for character in self {
      if out.utf8.count + character.utf8.count > limit - 3 { break }
      out.append(character)
    }
    return out + "…"
  }
}
