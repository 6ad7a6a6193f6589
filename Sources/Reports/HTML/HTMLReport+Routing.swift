import Findings

/// Every sign or trigger with each route that the base gives it.
extension HTMLReport {
  mutating func routing() {
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
    paragraph(
      "\(counted(triggers.count, "sign or trigger", "signs and triggers")) with \(counted(survey.routes.count, "route")), "
        + "the most urgent first. \(differing) of them lead to routes of different urgency, which the table marks; "
        + "\(counted(mute, "route does", "routes do")) not say how urgent it is.")
    openTable(
      "Signs and their routes", ["Sign or trigger", "Route", "Where to", "Together with, or from when", "Said of"])
    var room = ReportPlan.rows * 2
    for trigger in triggers where room > 0 {
      room -= byTrigger[trigger]?.count ?? 0
      let routes = (byTrigger[trigger] ?? []).sorted { a, b in
        let (first, second) = (survey.routes[a].rank, survey.routes[b].rank)
        return first != second ? first > second : a < b
      }
      let differs = Set(routes.map { survey.routes[$0].rank }).count > 1
      for (place, route) in routes.enumerated() { self.route(route, trigger, isFirst: place == 0, differs: differs) }
    }
    for route in without.prefix(max(0, room)) { self.route(route, nil, isFirst: true, differs: false) }
    closeTable()
    let rows = byTrigger.values.reduce(without.count) { $0 + $1.count }
    if rows > ReportPlan.rows * 2 {
      paragraph(
        "Of \(rows) lines the table has the most urgent; `claims.csv` of `vouchsafe audit --csv DIR` has every route.")
    }
    closeSection()
  }

  private func rank(_ routes: [Int]) -> Int { routes.map { survey.routes[$0].rank }.max() ?? -1 }

  private mutating func route(_ number: Int, _ trigger: Int?, isFirst: Bool, differs: Bool) {
    let route = survey.routes[number]
    let claim = survey.claims[route.claim]
    out.raw("<tr class=\"item\"")
    filterAttributes(entities: claim.entity.map { [$0] } ?? [])
    out.raw("><th scope=\"row\">")
    if let trigger {
      entity(trigger)
    } else {
      out.raw("<span class=\"none\">no sign</span>")
    }
    if differs, isFirst { out.raw(" <span class=\"badge\">differs</span>") }
    out.raw("</th><td>")
    if let word = route.word {
      out.text(Wording.plain(word))
    } else {
      out.raw("<span class=\"none\">not said</span>")
    }
    out.raw("</td><td>")
    out.name(route.destination ?? "")
    out.raw("</td><td>")
    var terms = route.triggers.filter { $0 != trigger }.map { "with " + survey.entities[$0].name }
    let known = [route.word, route.destination].compactMap { $0 }
    for value in claim.values where !known.contains(value.text) {
      // Thresholds and what is kept in words: what is neither the sign nor the route.
      guard value.words.contains(where: { word in word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }) else { continue }
      terms.append("\(Wording.plain(value.name)) \(value.text)")
    }
    if let context = claim.context { terms.append(context) }
    out.name(terms.joined(separator: "; ").shortened(to: 800))
    out.raw("</td><td>")
    claimLink(route.claim, claim.entity.map { survey.entities[$0].name } ?? claim.title)
    out.raw(" <span class=\"about\">")
    out.text(Wording.plain(claim.kind))
    out.raw("</span></td></tr>\n")
  }
}
