import Findings
import TestSupport

/// A small base that says something of everything that a survey tells.
enum SurveySample {
  static let vocabulary = """
    vocabulary: garden
    categories: [coverage, freshness, safety]
    dimensions: {time: {base: day, units: {week: 7, year: 365}}}
    scales: {speed: [later, soon, now]}
    contexts: {where: {soil: "choice(sand, clay)", age: {is: interval(time), phrase: "aged {}"}}}
    kinds:
      plant:
        role: entity
        fields:
          name: text!
          also: [text]
          is-a: [plant]
          looked-at: date
          keeper: text
          pests: [pest]
          alarms: [alarm]
          gaps: [gap]
        names: [name, also]
        hierarchy: is-a
        adjectives: {grown: plant.looked-at is present}
      bug: {role: entity, fields: {name: text!}, names: [name]}
      book: {role: entity, fields: {title: text!, sort: "choice(own, lent)", year: number, stands: "choice(yes, no)"}, names: [title]}
      pest:
        role: claim
        fields: {plant: plant from owner!, bug: bug!, harm: "choice(low, high) = low", proof: [proof]}
        identity: [plant, bug]
        context: where
      alarm:
        role: claim
        fields: {plant: plant from owner!, sign: bug!, pace: speed, to: text, proof: [proof]}
        identity: [plant, sign]
      proof: {role: evidence, fields: {book: book!, words: text}, identity: [book, words]}
      gap: {role: part, fields: {of: "choice(pests, alarms)!", because: text!}}
    report:
      pages: [plant]
      unsafe: [safety]
      gaps: [gap.of]
      triggers: [alarm.sign]
      routes: [alarm.pace]
      destinations: [alarm.to]
      owners: [plant.keeper]
      quotes: [proof.words]
      classes: [book.sort]
      dates: [book.year]
      standings: [book.stands]
    """

  static let rules =
    rule(
      "pests-named",
      "for: {p: plant}\nrequire: (some x in p.pests has x.harm == high) or (some g in p.gaps has g.of == pests)\ntitle: Pests\nweight: 2"
    )
    + rule("alarms-of-grown", "for: {p: grown plant}\nrequire: p.alarms is present")
    + rule("alarms-of-children", "for: {p: plant}\nwhere: p.keeper == \"Ann\"\nrequire: p.alarms is present")
    + rule(
      "looked-at-in-time", category: "freshness", "for: {p: plant}\nrequire: p.looked-at within 1 years of today")

  static func rule(_ id: String, category: String = "coverage", _ keys: String) -> String {
    """
    ---
    rule: \(id)
    category: \(category)
    summary: s
    message: "m"
    examples: [{fires: "x"}, {quiet: "x"}]
    \(keys)

    """
  }

  static let files: [(path: String, text: String)] = [
    (
      "a.yaml",
      """
      - plant: rose
        name: Rose
        also: [Rosa]
        keeper: Ann
        looked-at: 2025-11-01
        pests:
          - bug: aphid
            harm: high
            where: {soil: clay, age: "> 2 weeks"}
            proof:
              - {book: herbal, words: aphids love roses}
              - {book: herbal}
          # a comment at the end
        alarms:
          - {sign: aphid, pace: now, to: the shed}
      - plant: dog-rose
        name: Dog rose
        is-a: [rose]
        looked-at: 2025-02-01
        gaps: [{of: pests, because: nobody knows}]
      - plant: fern
        name: Fern
        alarms:
          - sign: slug
      """
    ),
    (
      "b.yaml",
      """
      - bug: aphid
        name: Aphid
      - bug: slug
        name: Slug
      - bug: moth
        name: Moth
      - book: herbal
        title: The herbal
        sort: own
        year: 1990
      """
    ),
  ]

  static func audit() async -> Audit {
    await Lint.run(
      vocabulary: vocabulary, rules: rules, files: files, asOf: "2026-01-15", asksForSurvey: true)
  }
}
