import Findings

/// What vouches for the claims, and what rests on each source.
extension HTMLReport {
  mutating func evidence() {
    guard !survey.claims.isEmpty, !survey.sources.isEmpty else { return }
    openSection("evidence", "Evidence")
    let claims = survey.claims.count
    let vouched = survey.claims.count { !$0.evidence.isEmpty }
    let several = survey.claims.count { Set($0.evidence.map(\.sourceName)).count > 1 }
    paragraph(
      "\(vouched) of \(claims) claims have evidence; \(several) name more than one source. Counted is what is written: "
        + "whether a source is right is for its reader to judge.")
    sorts()
    sourceTable()
    unmentioned()
    closeSection()
  }

  /// Claims by the sort of source that they rest on.
  private mutating func sorts() {
    var counts: [String: (claims: Int, quotes: Int)] = [:]
    for claim in survey.claims {
      let sorts = Set(claim.evidence.map { $0.source.flatMap { survey.sources[$0].sort } ?? "not said" })
      for sort in sorts { counts[sort, default: (0, 0)].claims += 1 }
      for evidence in claim.evidence where evidence.quote != nil {
        counts[evidence.source.flatMap { survey.sources[$0].sort } ?? "not said", default: (0, 0)].quotes += 1
      }
    }
    guard !counts.isEmpty else { return }
    let total = survey.claims.count
    openTable("Claims by the sort of source they rest on", ["Sort of source", "Claims", "Share", "Quotes"])
    for (sort, count) in counts.sorted(by: { ($1.value.claims, $0.key) < ($0.value.claims, $1.key) }) {
      out.raw("<tr><th scope=\"row\">")
      out.text(Wording.plain(sort))
      out.raw("</th><td>")
      out.text("\(count.claims) of \(total)")
      out.raw("</td><td>")
      shareBar(count.claims, of: total)
      out.raw("</td><td>")
      out.number(count.quotes)
      out.raw("</td></tr>\n")
    }
    closeTable()
  }

  /// A bar beside its figure.
  mutating func shareBar(_ part: Int, of whole: Int) {
    let width = whole == 0 ? 0 : part * 120 / whole
    out.raw(
      "<svg class=\"share\" viewBox=\"0 0 120 10\" aria-hidden=\"true\"><rect class=\"rest\" width=\"120\" height=\"10\"/>"
    )
    out.raw("<rect class=\"part\" height=\"10\" width=\"")
    out.number(width)
    out.raw("\"/></svg>")
  }

  private mutating func sourceTable() {
    let ordered = survey.sources.indices.sorted { a, b in
      let (first, second) = (survey.sources[a].claims, survey.sources[b].claims)
      return first != second ? first > second : a < b
    }
    openTable("Sources and what rests on them", ["Source", "Sort", "Date", "Standing", "Claims", "Quotes"])
    for number in ordered {
      let source = survey.sources[number]
      out.raw("<tr><th scope=\"row\"><bdi>")
      out.anchor(to: index.entityAnchors[source.entity], survey.entities[source.entity].name)
      out.raw("</bdi></th>")
      for word in [source.sort, source.date, source.standing] {
        out.raw("<td>")
        if let word { out.text(Wording.plain(word)) } else { out.raw("<span class=\"none\">not said</span>") }
        out.raw("</td>")
      }
      out.raw("<td>")
      out.number(source.claims)
      out.raw("</td><td>")
      out.number(source.quotes)
      out.raw("</td></tr>\n")
    }
    closeTable()
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
      out.raw("<li><b>")
      out.text("\(row.entities.count) of \(row.total) \(row.title):")
      out.raw("</b> ")
      for (place, entity) in row.entities.prefix(200).enumerated() {
        if place > 0 { out.raw(", ") }
        out.raw("<bdi>")
        out.anchor(to: index.entityAnchors[entity], survey.entities[entity].name)
        out.raw("</bdi>")
      }
      if row.entities.count > 200 { out.text(" and \(row.entities.count - 200) more") }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }
}
