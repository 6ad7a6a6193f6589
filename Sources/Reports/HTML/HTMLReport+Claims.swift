import Findings

/// What records say, on cards and on pages.
extension HTMLReport {
  /// One operand: the claim in words with what vouches for it, and the lines of its file.
  mutating func record(_ operand: Operand) {
    if let number = index.claims[operand.identity] {
      let claim = survey.claims[number]
      out.raw("<div class=\"record\">\n")
      claimHeading(number)
      claimBody(claim)
      place(claim.location, line: claim.line, showsLines: !index.isLarge)
      out.raw("</div>\n")
    } else if let number = index.entities[operand.identity] {
      let entity = survey.entities[number]
      out.raw("<p class=\"record\">")
      out.text(Wording.title(ofKind: entity.kind))
      out.raw(" ")
      self.entity(number)
      out.raw(", <span class=\"place\">")
      out.text("\(index.path(of: entity.location)):\(entity.line)")
      out.raw("</span></p>\n")
    } else {
      out.raw("<p class=\"record\">")
      if !operand.identity.isEmpty, let number = index.entity(of: operand.identity) {
        // A part of a record: what it stands in says more than its place.
        out.raw("In ")
        entity(number)
        out.raw(", ")
      }
      out.raw("<span class=\"place\">")
      out.text("\(index.path(of: operand.location)):\(operand.start.line)")
      out.raw("</span></p>\n")
    }
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
      for value in values {
        out.raw("<div><dt>")
        out.text(Wording.plain(value.name))
        out.raw("</dt><dd>")
        out.name(value.text)
        out.raw("</dd></div>")
      }
      if let context = claim.context {
        out.raw("<div><dt>applies to</dt><dd>")
        out.name(context)
        out.raw("</dd></div>")
      }
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
      out.raw("<q><bdi>")
      out.text(quote)
      out.raw("</bdi></q> ")
    }
    out.raw("<cite>")
    if let source = run.first?.source {
      entity(survey.sources[source].entity, run.first?.sourceName)
    } else {
      out.name(run.first?.sourceName ?? "")
    }
    out.raw("</cite>")
    if !words.isEmpty {
      out.raw(" <span class=\"about\">")
      out.text(words)
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
    out.label("Lines of \(path)")
    out.raw("><code>")
    out.lines(pieces.lines(at: location))
    out.raw("</code></pre></details>\n")
  }
}
