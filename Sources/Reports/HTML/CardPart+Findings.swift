import Findings

/// Findings as cards and as lines.
extension CardPart {
  /// The groups of which every finding fits, in order.
  func groups(where fits: (Finding) -> Bool) -> [FindingGroup] {
    index.plan.groups.filter { fits(audit.findings[$0.members[0]]) }
  }

  /// Each group on a card or, where its findings are not shown in full, each of them on a line.
  mutating func cards(_ groups: [FindingGroup], isInRule: Bool = false) {
    for group in groups where index.plan.details[group.members[0]] == .full { card(of: group, isInRule: isInRule) }
    lines(besides: groups)
  }

  /// The findings of groups that are not shown in full.
  mutating func lines(besides groups: [FindingGroup]) {
    lines(groups.flatMap { $0.members + $0.folded }.filter { index.plan.details[$0] != .full }.sorted())
  }

  /// Findings that are not shown in full: in a large report they have their lines on the pages of their records.
  mutating func lines(_ findings: [Int]) {
    let elsewhere = findings.filter { index.page(ofLine: $0) != nil }
    let counted = findings.filter { index.plan.details[$0] == .counted }
    if !elsewhere.isEmpty {
      out.paragraph(
        "\(Reports.counted(elsewhere.count, "more finding")) \(elsewhere.count == 1 ? "has its line" : "have a line each") "
          + "on the pages of the records below, by rule: \(byRule(elsewhere)).")
    }
    if !counted.isEmpty {
      out.paragraph(
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

  /// A finding with its records, reasons and what would settle it. Of findings that share a record, that record once,
  /// the others each with what is said of it.
  private mutating func card(of group: FindingGroup, isInRule: Bool) {
    let number = group.members[0]
    let finding = audit.findings[number]
    let others = group.members.dropFirst()
    open(cardOf: finding, anchor: index.findingAnchors[number])
    out.raw(isInRule ? "<h5>" : "<h3>")
    let more = others.isEmpty ? "" : ", and \(others.count) more with the same record"
    out.prose(Wording.capitalized(finding.message + more))
    out.raw(isInRule ? "</h5>\n" : "</h3>\n")
    for operand in finding.operands.prefix(6) { record(operand) }
    if others.isEmpty, finding.operands.count > 6 { out.paragraph("And \(finding.operands.count - 6) more records.") }
    let shared = others.reduce(Set(finding.notes)) { $0.intersection(audit.findings[$1].notes) }
    var plain = finding
    plain.notes = finding.notes.filter(shared.contains)
    notes(plain, without: isInRule ? index.rule(finding.rule)?.because : nil)
    let shown = others.filter { index.plan.details[$0] == .full }
    if !shown.isEmpty {
      out.raw("<ul class=\"lines\">\n")
      for member in shown { line(member, hasAnchor: true) }
      out.raw("</ul>\n")
    }
    foot(finding, anchor: index.findingAnchors[number], namesRule: !isInRule)
    out.raw("</article>\n")
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
    out.text("><b>", finding.grade == .plain ? finding.severity.word : finding.grade.rawValue, "</b> ")
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
        out.text(" <span class=\"place\">", index.path(of: location), "</span>")
      }
      out.raw("</li>")
    }
    for fix in finding.fixes {
      out.prose("<li><b>Suggested:</b> ", fix.title, "</li>")
    }
    out.raw("</ul>\n")
  }

  /// The rule and the handle, by which decisions and links speak of the finding.
  mutating func foot(_ finding: Finding, anchor: String, namesRule: Bool = true) {
    out.raw("<p class=\"foot\">")
    if namesRule {
      out.text("Rule <code>", finding.rule, "</code> · ")
    }
    out.raw(namesRule ? "finding <a" : "Finding <a")
    out.link(anchor)
    out.text("><code>", finding.handle, "</code></a></p>\n")
  }
}
