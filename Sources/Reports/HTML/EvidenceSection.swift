import Findings

/// What vouches for the claims, and what rests on each source.
struct EvidenceSection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    guard !survey.claims.isEmpty, !survey.sources.isEmpty else { return }
    openSection("evidence", "Evidence")
    let claims = survey.claims
    let vouched = claims.count { !$0.evidence.isEmpty }
    let several = claims.count { Set($0.evidence.map(\.sourceName)).count > 1 }
    let quotes = claims.flatMap(\.evidence).compactMap(\.check)
    var sentence =
      "\(vouched) of \(claims.count) claims have evidence; \(several) name more than one source. "
      + "\(quotes.count { $0 == .found }) of \(counted(quotes.count, "quote")) stand in the text of their source"
    let missing = quotes.count { $0 == .missing }
    if missing > 0 { sentence += ", \(missing) do not" }
    let textless = quotes.count { $0 == .noText }
    if textless > 0 { sentence += ", and \(textless) cannot be looked up because the base has no text of the source" }
    out.paragraph(sentence + ". Whether a source is right is for its reader to judge.")
    classes()
    sourceTable()
    var texts = SourceTexts(index: index)
    texts.write()
    out.append(texts.out)
    unmentioned()
    closeSection()
  }

  /// Claims by the strongest source that they rest on, in the vocabulary's few classes or else by the sort itself.
  private mutating func classes() {
    let isCoarse = !survey.coarseClasses.isEmpty
    var counts: [String: (claims: Int, verified: Int)] = [:]
    for claim in survey.claims {
      var name = Self.noClass
      var own = claim.evidence
      if claim.evidence.isEmpty {
        name = Self.noEvidence
      } else {
        let sources = claim.evidence.compactMap { $0.source.map { survey.sources[$0] } }
        if isCoarse {
          let best = sources.compactMap(\.coarseClass).min()
          name = best.map { survey.coarseClasses[$0] } ?? Self.noClass
          own.removeAll { evidence in evidence.source.flatMap { survey.sources[$0].coarseClass } != best }
        } else {
          let best = sources.max { ($0.rank ?? -1) < ($1.rank ?? -1) }?.sort
          name = best.map(Wording.plain) ?? Self.noClass
          own.removeAll { evidence in evidence.source.flatMap { survey.sources[$0].sort } != best }
        }
      }
      counts[name, default: (0, 0)].claims += 1
      if own.contains(where: { $0.check == .found }) { counts[name, default: (0, 0)].verified += 1 }
    }
    let order = survey.coarseClasses + [Self.noClass, Self.noEvidence]
    let names = counts.keys.sorted { a, b in
      let (first, second) = (order.firstIndex(of: a) ?? -1, order.firstIndex(of: b) ?? -1)
      if isCoarse || first != second { return first < second }
      return (counts[b]?.claims ?? 0, a) < (counts[a]?.claims ?? 0, b)
    }
    out.openTable(
      "Claims by the strongest class of source that they rest on",
      ["Class of source", "Claims", "Share", "With a verified quote from it"])
    for name in names {
      let count = counts[name] ?? (0, 0)
      out.text("<tr><th scope=\"row\">", Wording.plain(name), "</th><td>")
      out.text("\(count.claims) of \(survey.claims.count)")
      out.raw("</td><td>")
      shareBar(count.claims, of: survey.claims.count)
      out.raw("</td><td>")
      if name != Self.noEvidence { out.text("\(count.verified) of \(count.claims)") }
      out.raw("</td></tr>\n")
    }
    out.closeTable()
  }

  private static let noClass = "sort not said"
  private static let noEvidence = "no evidence"

  /// A bar beside its figure.
  mutating func shareBar(_ part: Int, of whole: Int) {
    let width = whole == 0 || part == 0 ? 0 : max(2, part * 120 / whole)
    out.raw(
      "<svg class=\"share\" viewBox=\"0 0 120 10\" aria-hidden=\"true\"><rect class=\"rest\" width=\"120\" height=\"10\"/>"
    )
    out.number("<rect class=\"part\" height=\"10\" width=\"", width, "\"/></svg>")
  }

  private mutating func sourceTable() {
    let ordered = survey.sources.indices.sorted { a, b in
      let (first, second) = (survey.sources[a].claims, survey.sources[b].claims)
      return first != second ? first > second : a < b
    }
    out.openTable(
      "Sources and what rests on them", ["Source", "Sort", "Date", "Standing", "Claims", "Quotes", "Statements quoted"])
    for number in ordered.prefix(ReportPlan.rows) {
      let source = survey.sources[number]
      out.raw("<tr><th scope=\"row\">")
      entity(source.entity)
      out.raw("</th>")
      for word in [source.sort, source.date, source.standing] {
        out.raw("<td class=\"whole\">")
        if let word { out.text(Wording.plain(word)) } else { out.raw("<span class=\"none\">not said</span>") }
        out.raw("</td>")
      }
      out.number("<td>", source.claims, "</td><td>")
      out.number(source.quotes)
      out.raw("</td><td>")
      let texts = index.texts(of: source.entity)
      if texts.isEmpty { out.raw("<span class=\"none\">no text</span>") }
      for (place, number) in texts.enumerated() {
        let text = index.texts[number]
        if place > 0 { out.raw("<br>") }
        out.raw("<a")
        out.link("text-\(number + 1)")
        out.text(">", "\(text.quotedCount) of \(text.statements.count)", "</a>")
      }
      out.raw("</td></tr>\n")
    }
    out.closeTable()
    if ordered.count > ReportPlan.rows {
      out.paragraph(
        "\(ordered.count - ReportPlan.rows) more sources have fewer claims; `vouchsafe coverage --by source`.")
    }
  }

  /// Records that nothing refers to, and signs that no page leads to.
  private mutating func unmentioned() {
    let sources = Set(survey.sources.map(\.entity))
    var rows: [(title: String, entities: [Int], total: Int)] = []
    var kinds: [String] = []
    for entity in survey.entities where !entity.hasPage && !entity.isAboutBase && !kinds.contains(entity.kind) {
      kinds.append(entity.kind)
    }
    for kind in kinds {
      let all = survey.entities.indices.filter { survey.entities[$0].kind == kind }
      let silent = all.filter { !survey.entities[$0].isMentioned }
      let isSource = all.first.map(sources.contains) ?? false
      let plural = Wording.plural(ofKind: kind)
      rows.append((isSource ? "\(plural) that nothing cites" : "\(plural) that nothing mentions", silent, all.count))
      guard survey.triggerKinds.contains(kind) else { continue }
      rows.append(
        (
          "\(plural) that no page leads to",
          all.filter { !survey.entities[$0].isLedTo && survey.entities[$0].isMentioned },
          all.count
        ))
    }
    guard rows.contains(where: { !$0.entities.isEmpty }) else { return }
    out.raw("<h3 id=\"unmentioned\">What nothing leads to</h3>\n<ul class=\"plain\">\n")
    for row in rows where !row.entities.isEmpty {
      out.text("<li><b>", "\(row.entities.count) of \(row.total) \(row.title):", "</b> ")
      for (place, entity) in row.entities.prefix(200).enumerated() {
        if place > 0 { out.raw(", ") }
        self.entity(entity)
      }
      if row.entities.count > 200 { out.text(" and \(row.entities.count - 200) more") }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }
}
