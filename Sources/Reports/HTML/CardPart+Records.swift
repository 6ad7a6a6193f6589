import Findings

/// What records say, on cards and on pages.
extension CardPart {
  /// One operand: the claim in words with what vouches for it, and the lines of its file.
  mutating func record(_ operand: FindingOperand) {
    if let number = index.claims[operand.identity] {
      out.raw("<div class=\"record\">\n")
      wholeClaim(number)
      out.raw("</div>\n")
    } else if let number = index.entities[operand.identity] {
      let entity = survey.entities[number]
      out.text("<p class=\"record\">", Wording.title(ofKind: entity.kind), " ")
      self.entity(number)
      out.text(", <span class=\"place\">", "\(index.path(of: entity.location)):\(entity.line)", "</span></p>\n")
    } else {
      out.raw("<p class=\"record\">")
      if !operand.identity.isEmpty, let number = index.entity(of: operand.identity) {
        // A part of a record: what it stands in says more than its place.
        out.raw("In ")
        entity(number)
        out.raw(", ")
      }
      out.text("<span class=\"place\">", "\(index.path(of: operand.location)):\(operand.start.line)", "</span></p>\n")
    }
  }

  /// A claim in words with what vouches for it, and the lines of its file.
  mutating func wholeClaim(_ number: Int) {
    let claim = survey.claims[number]
    claimHeading(number)
    claimBody(claim)
    place(claim.location, line: claim.line, showsLines: !index.isLarge)
  }

  /// `Ibuprofen: advice on Low back pain`, as a line above what the claim says.
  mutating func claimHeading(_ number: Int) {
    let claim = survey.claims[number]
    out.raw("<p class=\"what\">")
    claimLink(number, claim.title)
    out.raw(" <span class=\"kind\">")
    out.text(Wording.plain(claim.kind))
    if let entity = claim.entity {
      out.raw(" in ")
      self.entity(entity)
    }
    out.raw("</span></p>\n")
  }

  /// What a claim says, whom it is about, and its evidence.
  mutating func claimBody(_ claim: Survey.Claim) {
    let values = claim.values.filter { $0.words.count != 1 || $0.text != claim.title }
    if !values.isEmpty || claim.context != nil {
      out.raw("<dl class=\"values\">")
      for value in values { self.value(Wording.plain(value.name), value.text) }
      if let context = claim.context { value("applies to", context) }
      out.raw("</dl>\n")
    }
    guard !claim.evidence.isEmpty else {
      out.raw("<p class=\"none\">No evidence is given.</p>\n")
      return
    }
    out.raw("<ul class=\"evidence\">")
    // Quotes of one source stand together, the source once behind them.
    var rest = claim.evidence[...]
    while let first = rest.first {
      let words = about(first)
      let run = rest.prefix { $0.source == first.source && $0.sourceName == first.sourceName && about($0) == words }
      rest = rest.dropFirst(run.count)
      evidence(Array(run), words)
    }
    out.raw("</ul>\n")
  }

  /// What is said of a piece of evidence beside its quote and its source.
  private func about(_ evidence: Survey.Evidence) -> String {
    var words: [String] = []
    if let number = evidence.source {
      let source = survey.sources[number]
      words += [source.sort, source.date, source.standing].compactMap { $0 }.map(Wording.plain)
    }
    words += evidence.values.map { "\(Wording.plain($0.name)) \($0.text)" }
    if evidence.check == .missing { words.append("the quote is not in the text of the source") }
    return words.joined(separator: ", ")
  }

  private mutating func evidence(_ run: [Survey.Evidence], _ words: String) {
    out.raw("<li>")
    for quote in run.compactMap(\.quote) {
      out.text("<q><bdi>", quote, "</bdi></q> ")
    }
    out.raw("<cite>")
    if let source = run.first?.source {
      entity(survey.sources[source].entity, run.first?.sourceName)
    } else {
      out.name(run.first?.sourceName ?? "")
    }
    out.raw("</cite>")
    if !words.isEmpty {
      out.text(" <span class=\"about\">", words, "</span>")
    }
    out.raw("</li>")
  }

  /// The file and line of a record, with its lines to open.
  mutating func place(_ location: Location, line: Int, showsLines: Bool) {
    let path = "\(index.path(of: location)):\(line)"
    guard showsLines else {
      out.text("<p class=\"place\">", path, "</p>\n")
      return
    }
    out.text("<details class=\"yaml\"><summary>", path, "</summary><pre role=\"group\" tabindex=\"0\"")
    out.label("Lines of \(path)")
    out.raw("><code>")
    out.lines(pieces.lines(at: location))
    out.raw("</code></pre></details>\n")
  }

  /// Other names, plain fields, what it is a sort of, and where it stands.
  mutating func head(of number: Int) {
    let entity = survey.entities[number]
    let start = out.byteCount
    out.raw("<dl class=\"values\">")
    let empty = out.byteCount
    if !entity.otherNames.isEmpty { value("also called", entity.otherNames.joined(separator: ", ")) }
    if let owner = entity.owner { value("owner", owner) }
    for field in entity.values { value(Wording.plain(field.name), field.text) }
    if let context = entity.context { value("applies to", context) }
    let cells = index.cells[number] ?? []
    if !cells.isEmpty, !index.isLarge {
      let count = CoverageCount(cells)
      value("coverage", "\(count.met) of \(count.applicable) expectations met")
    }
    if out.byteCount == empty { out.takeBack(to: start) } else { out.raw("</dl>\n") }
    place(entity.location, line: entity.line, showsLines: false)
  }

  private mutating func value(_ name: String, _ text: String) {
    out.text("<div><dt>", name, "</dt><dd>")
    out.name(text)
    out.raw("</dd></div>")
  }

  /// A claim on one line, where there are thousands.
  private mutating func terse(_ number: Int) {
    let claim = survey.claims[number]
    out.raw("<p class=\"claim\"")
    out.attribute("id", index.claimAnchors[number])
    out.name("><b>", claim.title, "</b> ")
    var parts = claim.values.filter { $0.text != claim.title }.map { "\(Wording.plain($0.name)) \($0.text)" }
    if let context = claim.context { parts.append("applies to: \(context)") }
    parts.append(
      claim.evidence.isEmpty
        ? "no evidence" : "evidence: " + claim.evidence.map(\.sourceName).joined(separator: ", "))
    out.text(parts.joined(separator: "; ").shortened(to: 800))
    out.raw("</p>\n")
  }

  mutating func claim(_ number: Int) {
    if index.isLarge { return terse(number) }
    let claim = survey.claims[number]
    out.raw("<div class=\"claim\"")
    out.attribute("id", index.claimAnchors[number])
    out.name(">\n<p class=\"what\">", claim.title, "</p>\n")
    claimBody(claim)
    place(claim.location, line: claim.line, showsLines: !index.isLarge)
    out.raw("</div>\n")
  }
}
