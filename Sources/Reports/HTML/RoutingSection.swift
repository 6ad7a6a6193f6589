import Findings

/// Every sign or trigger with each route that the base gives it.
struct RoutingSection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    guard !survey.routes.isEmpty else { return }
    openSection("routing", "Where readers are sent", count: survey.routes.count)
    var byTrigger: [Int: [Int]] = [:]
    var without: [Int] = []
    for (number, route) in survey.routes.enumerated() {
      for trigger in route.triggers { byTrigger[trigger, default: []].append(number) }
      if route.triggers.isEmpty { without.append(number) }
    }
    let triggers = byTrigger.keys.sorted { a, b in
      let (first, second) = (rank(byTrigger[a] ?? []), rank(byTrigger[b] ?? []))
      return first != second ? first > second : survey.entities[a].name < survey.entities[b].name
    }
    let differing = triggers.count { Set((byTrigger[$0] ?? []).map { survey.routes[$0].rank }).count > 1 }
    let mute = survey.routes.count { $0.word == nil }
    out.paragraph(
      "\(counted(triggers.count, "sign or trigger", "signs and triggers")) with \(counted(survey.routes.count, "route")), "
        + "the most urgent first. \(differing) of them lead to routes of different urgency, which the table marks; "
        + "\(counted(mute, "route does", "routes do")) not say how urgent it is.")
    out.openTable(
      "Signs and their routes", ["Sign or trigger", "Route", "Where to", "Together with, or from when", "Said of"])
    var left = 0
    var room = ReportPlan.rows
    for trigger in triggers {
      let routes = (byTrigger[trigger] ?? []).sorted { a, b in
        let (first, second) = (survey.routes[a].rank, survey.routes[b].rank)
        return first != second ? first > second : a < b
      }
      let differs = Set(routes.map { survey.routes[$0].rank }).count > 1
      let rows = self.rows(routes, trigger)
      for (place, row) in rows.prefix(room).enumerated() {
        self.row(row, trigger, isMarked: differs && place == 0)
      }
      left += max(0, rows.count - room)
      room = max(0, room - rows.count)
    }
    let rows = self.rows(without, nil)
    for row in rows.prefix(room) { self.row(row, nil, isMarked: false) }
    left += max(0, rows.count - room)
    out.closeTable()
    if left > 0 {
      out.paragraph(
        "\(counted(left, "less urgent line")) more; `claims.csv` of `vouchsafe audit --csv DIR` has every route.")
    }
    closeSection()
  }

  private func rank(_ routes: [Int]) -> Int { routes.map { survey.routes[$0].rank }.max() ?? -1 }

  /// Routes of one trigger that lead to the same place on the same terms, as one line.
  private struct Line {
    var route: Survey.Route
    var terms: String
    var routes: [Int]
  }

  private func rows(_ routes: [Int], _ trigger: Int?) -> [Line] {
    var rows: [Line] = []
    var places: [String: Int] = [:]
    for number in routes {
      let route = survey.routes[number]
      let terms = self.terms(of: route, trigger)
      let key = [route.word ?? "", route.destination ?? "", terms].joined(separator: "\u{0}")
      if let place = places[key] {
        rows[place].routes.append(number)
      } else {
        places[key] = rows.count
        rows.append(Line(route: route, terms: terms, routes: [number]))
      }
    }
    return rows
  }

  /// What has to be there besides, and for whom.
  private func terms(of route: Survey.Route, _ trigger: Int?) -> String {
    let claim = survey.claims[route.claim]
    var terms = route.triggers.filter { $0 != trigger }.map { "with " + survey.entities[$0].name }
    let known = [route.word, route.destination].compactMap { $0 }
    for value in claim.values where !known.contains(value.text) {
      // Thresholds and what is kept in words: what is neither the sign nor the route.
      guard value.words.contains(where: { word in word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }) else { continue }
      terms.append("\(Wording.plain(value.name)) \(value.text)")
    }
    if let context = claim.context { terms.append(context) }
    return terms.joined(separator: "; ").shortened(to: 800)
  }

  private mutating func row(_ row: Line, _ trigger: Int?, isMarked: Bool) {
    let claims = row.routes.map { survey.routes[$0].claim }
    out.raw("<tr class=\"item\"")
    var entities: [Int] = []
    for entity in claims.compactMap({ survey.claims[$0].entity }) where !entities.contains(entity) {
      entities.append(entity)
    }
    filterAttributes(entities: entities)
    out.raw("><th scope=\"row\">")
    if let trigger {
      entity(trigger)
    } else {
      out.raw("<span class=\"none\">no sign</span>")
    }
    if isMarked { out.raw(" <span class=\"badge\">differs</span>") }
    out.raw("</th><td>")
    if let word = row.route.word {
      out.text(Wording.plain(word))
    } else {
      out.raw("<span class=\"none\">not said</span>")
    }
    out.name("</td><td>", row.route.destination ?? "", "</td><td>")
    out.name(row.terms)
    out.raw("</td><td>")
    for (place, number) in claims.enumerated() {
      if place > 0 { out.raw(", ") }
      let claim = survey.claims[number]
      claimLink(number, claim.entity.map { survey.entities[$0].name } ?? claim.title)
      // The kind once for all that follow and are of it.
      guard place + 1 == claims.count || survey.claims[claims[place + 1]].kind != claim.kind else { continue }
      out.text(" <span class=\"about\">", Wording.plain(claim.kind), "</span>")
    }
    out.raw("</td></tr>\n")
  }
}
