import Findings

/// Findings as cards and as lines.
extension HTMLReport {
  /// Each finding in full or on a line, as the index says.
  mutating func cards(_ findings: [Int]) {
    for number in findings where index.isFull[number] { card(number) }
    lines(findings.filter { !index.isFull[$0] })
  }

  /// Findings that are not shown in full: in a large report they have their lines on the pages of their records.
  mutating func lines(_ findings: [Int]) {
    guard !findings.isEmpty else { return }
    let here = findings.filter { index.page(ofLine: $0) == nil }
    if here.count < findings.count {
      var counts: [String: Int] = [:]
      for number in findings { counts[audit.findings[number].rule, default: 0] += 1 }
      let rules = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "`\($0.key)` \($0.value)" }
      paragraph(
        "\(counted(findings.count, "more finding")) \(findings.count == 1 ? "has its line" : "have a line each") "
          + "on the pages of the records below, by rule: \(rules.joined(separator: ", ")).")
    }
    guard !here.isEmpty else { return }
    out.raw("<ul class=\"lines\">\n")
    for number in here { line(number, hasAnchor: true) }
    out.raw("</ul>\n")
  }

  /// One finding with its records, reasons and what would settle it.
  mutating func card(_ number: Int) {
    let finding = audit.findings[number]
    openCard(number)
    out.raw("<h3>")
    out.prose(Wording.capitalized(finding.message))
    out.raw("</h3>\n")
    for operand in finding.operands.prefix(6) { record(operand) }
    if finding.operands.count > 6 { paragraph("And \(finding.operands.count - 6) more records.") }
    notes(finding)
    foot(number)
    out.raw("</article>\n")
  }

  mutating func openCard(_ number: Int) {
    let finding = audit.findings[number]
    out.raw("<article class=\"card item ")
    switch finding.severity {
    case .error: out.raw("error")
    case .warning: out.raw("warning")
    case .notice: out.raw("notice")
    }
    out.raw("\"")
    out.attribute("id", index.findingAnchors[number])
    filterAttributes(
      entities: index.entitiesByFinding[number], severity: finding.severity, category: finding.category)
    out.raw(">\n<p class=\"label\"><span class=\"badge\">")
    out.text(finding.grade == .plain ? finding.severity.word : finding.grade.rawValue)
    out.raw("</span> ")
    out.text(Wording.plain(finding.category))
    out.raw("</p>\n")
  }

  /// A finding on one line, in a list; `isOnPage` where the page around it says of what.
  mutating func line(_ number: Int, hasAnchor: Bool, isOnPage: Bool = false) {
    let finding = audit.findings[number]
    out.raw("<li")
    if hasAnchor {
      out.raw(" class=\"item\"")
      out.attribute("id", index.findingAnchors[number])
      filterAttributes(
        entities: isOnPage ? [] : index.entitiesByFinding[number], severity: finding.severity,
        category: finding.category)
    }
    out.raw("><b>")
    out.text(finding.grade == .plain ? finding.severity.word : finding.grade.rawValue)
    out.raw("</b> ")
    if hasAnchor {
      out.prose(finding.message)
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

  /// One operand: the claim in words with what vouches for it, and the lines of its file.
  private mutating func record(_ operand: Operand) {
    if let number = index.claims[operand.identity] {
      let claim = survey.claims[number]
      out.raw("<div class=\"record\">\n")
      claimHeading(number, isLinked: true)
      claimBody(claim, isTerse: false)
      place(claim.location, line: claim.line, showsLines: !index.isLarge)
      out.raw("</div>\n")
    } else if let number = index.entities[operand.identity] {
      let entity = survey.entities[number]
      out.raw("<p class=\"record\">")
      out.text(Wording.title(ofKind: entity.kind))
      out.raw(" <bdi>")
      out.anchor(to: index.entityAnchors[number], entity.name)
      out.raw("</bdi>, <span class=\"place\">")
      out.text("\(index.path(of: entity.location)):\(entity.line)")
      out.raw("</span></p>\n")
    } else {
      out.raw("<p class=\"record\">")
      if !operand.identity.isEmpty, let number = index.entity(of: operand.identity) {
        // A part of a record: what it stands in says more than its place.
        out.raw("In <bdi>")
        out.anchor(to: index.entityAnchors[number], survey.entities[number].name)
        out.raw("</bdi>, ")
      }
      out.raw("<span class=\"place\">")
      out.text("\(index.path(of: operand.location)):\(operand.start.line)")
      out.raw("</span></p>\n")
    }
  }

  /// `Ibuprofen: advice on Low back pain`, as a line above what the claim says.
  mutating func claimHeading(_ number: Int, isLinked: Bool) {
    let claim = survey.claims[number]
    out.raw("<p class=\"what\"><bdi>")
    if isLinked { out.anchor(to: index.claimAnchors[number], claim.title) } else { out.text(claim.title) }
    out.raw("</bdi> <span class=\"kind\">")
    out.text(Wording.plain(claim.kind))
    if let entity = claim.entity {
      out.raw(" in <bdi>")
      if isLinked {
        out.anchor(to: index.entityAnchors[entity], survey.entities[entity].name)
      } else {
        out.text(survey.entities[entity].name)
      }
      out.raw("</bdi>")
    }
    out.raw("</span></p>\n")
  }

  /// What a claim says, whom it is about, and its evidence.
  mutating func claimBody(_ claim: Survey.Claim, isTerse: Bool) {
    let values = claim.values.filter { $0.words.count != 1 || $0.text != claim.title }
    if !values.isEmpty || claim.context != nil {
      out.raw("<dl class=\"values\">")
      for value in values {
        out.raw("<div><dt>")
        out.text(Wording.plain(value.name))
        out.raw("</dt><dd><bdi>")
        out.text(value.text)
        out.raw("</bdi></dd></div>")
      }
      if let context = claim.context {
        out.raw("<div><dt>applies to</dt><dd><bdi>")
        out.text(context)
        out.raw("</bdi></dd></div>")
      }
      out.raw("</dl>\n")
    }
    guard !claim.evidence.isEmpty else {
      out.raw("<p class=\"none\">No evidence is given.</p>\n")
      return
    }
    out.raw("<ul class=\"evidence\">")
    for evidence in claim.evidence { self.evidence(evidence, isTerse: isTerse) }
    out.raw("</ul>\n")
  }

  private mutating func evidence(_ evidence: Survey.Evidence, isTerse: Bool) {
    out.raw("<li>")
    if let quote = evidence.quote, !isTerse {
      out.raw("<q><bdi>")
      out.text(quote)
      out.raw("</bdi></q> ")
    }
    out.raw("<cite><bdi>")
    if let source = evidence.source {
      out.anchor(to: index.entityAnchors[survey.sources[source].entity], evidence.sourceName)
    } else {
      out.text(evidence.sourceName)
    }
    out.raw("</bdi></cite>")
    var words: [String] = []
    if let number = evidence.source {
      let source = survey.sources[number]
      words += [source.sort, source.date, source.standing].compactMap { $0 }.map(Wording.plain)
    }
    words += evidence.values.map { "\(Wording.plain($0.name)) \($0.text)" }
    if !words.isEmpty {
      out.raw(" <span class=\"about\">")
      out.text(words.joined(separator: ", "))
      out.raw("</span>")
    }
    out.raw("</li>")
  }

  /// The file and line of a record, with its lines to open.
  mutating func place(_ location: Location, line: Int, showsLines: Bool) {
    let path = "\(index.path(of: location)):\(line)"
    guard showsLines else {
      out.raw("<p class=\"place\">")
      out.text(path)
      out.raw("</p>\n")
      return
    }
    out.raw("<details class=\"yaml\"><summary>")
    out.text(path)
    out.raw("</summary><pre role=\"group\" tabindex=\"0\"")
    out.attribute("aria-label", "Lines of \(path)")
    out.raw("><code>")
    out.lines(pieces.lines(at: location))
    out.raw("</code></pre></details>\n")
  }

  mutating func notes(_ finding: Finding) {
    guard !finding.notes.isEmpty || !finding.fixes.isEmpty else { return }
    out.raw("<ul class=\"notes\">")
    for note in finding.notes {
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
  mutating func foot(_ number: Int) {
    let finding = audit.findings[number]
    out.raw("<p class=\"foot\">Rule <code>")
    out.text(finding.rule)
    out.raw("</code> · finding <a")
    out.link(index.findingAnchors[number])
    out.raw("><code>")
    out.text(finding.handle)
    out.raw("</code></a></p>\n")
  }

  // MARK: What other sections leave

  /// Everything that no section above shows, folded by category.
  mutating func otherFindings() {
    let rest = audit.findings.indices.filter { number in
      let finding = audit.findings[number]
      return finding.grade == .plain && !survey.unsafeCategories.contains(finding.category)
    }
    guard !rest.isEmpty else { return }
    openSection("findings", "All other findings", count: rest.count)
    paragraph("By category, gravest first. Each category opens.")
    var seen: Set<String> = []
    for number in rest {
      let category = audit.findings[number].category
      guard seen.insert(category).inserted else { continue }
      let members = rest.filter { audit.findings[$0].category == category }
      out.raw("<details class=\"fold\"")
      out.attribute("id", "findings-\(category)")
      out.raw("><summary><h3>")
      out.text(Wording.capitalized(Wording.plain(category)))
      out.raw("</h3> <span class=\"count\">")
      out.text(countedBySeverity(members.map { audit.findings[$0] }))
      out.raw("</span></summary>\n")
      cards(members)
      out.raw("</details>\n")
    }
    closeSection()
  }
}
