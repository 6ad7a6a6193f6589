import Findings
import Reports

/// The fixed rules and vocabulary whose catalogue, page and list are golden files.
enum SampleCatalogue {
  static let rules = [
    RuleDocument(
      id: "red-flag-routes-to-urgent-care", category: "safety", severity: .error,
      summary: "Every red flag routes to urgent or emergency care",
      because: "A reader with a warning sign must not be told to wait.", source: "NICE NG59, section 1.1 <2016>",
      path: "Rules/safety/red-flag-routes-to-urgent-care.yaml",
      variables: [.init(name: "flag", kind: "red-flag")], requirements: ["flag.route >= urgent-same-day"],
      message: "red flag `{flag.sign}` of {flag.condition} routes to {flag.route}; expected urgent-same-day or more",
      examples: [
        .init(.fires, "{condition: x, red-flags: [{sign: saddle-numbness, route: routine-primary-care}]}"),
        .init(.quiet, "{condition: x, red-flags: [{sign: saddle-numbness, route: emergency}]}"),
      ]),
    RuleDocument(
      id: "recommended-here-ruled-out-there", category: "contradiction", severity: .error,
      summary: "What one claim advises, no other claim rules out for the same patient",
      variables: [
        .init(name: "a", kind: "live advising recommendation"), .init(name: "b", kind: "live recommendation"),
      ],
      conditions: ["b.stance in [avoid, contraindicated]", "a.treatment same-or-is-a b.treatment"],
      overlap: "applies-to without severity", message: "{a.treatment} is `{a.stance}` here",
      examples: [
        .init(
          .fires, "- condition: x\n  treatments:\n    - treatment: t\n      stance: recommend\n- treatment: t\n",
          name: "a class is ruled out"),
        .init(
          .tension,
          "{condition: x, treatments: [{treatment: t, stance: recommend}, "
            + "{treatment: t, stance: avoid, applies-to: {pregnancy: pregnant}}]}"
        ),
        .init(.quiet, "{condition: x, note: \"```\"}"),
      ]),
    RuleDocument(
      id: "entity-reviewed-in-time", category: "freshness", severity: .notice,
      summary: "Everything was checked against its sources within the last years | months",
      variables: [.init(name: "c", kind: "condition")], requirements: ["c.checked within 3 years of today"],
      isTensionAtMost: true, parameters: [.init(name: "age", value: "3 years")],
      message: "{c} was last checked {c.checked}",
      examples: [
        .init(.fires, "{condition: x, checked: 2001-01-01}"), .init(.quiet, "{condition: x, checked: 2025-11-01}"),
      ]),
  ]

  static let vocabulary = VocabularyDocument(
    name: "health",
    kinds: [
      .init(
        name: "condition", role: "entity",
        fields: [.init(name: "name", type: "text", isRequired: true), .init(name: "is-a", type: "[condition]")]),
      .init(
        name: "red-flag", role: "claim", fields: [.init(name: "route", type: "urgency", isRequired: true)],
        adjectives: ["live", "urgent"]),
    ],
    scales: [
      .init(name: "urgency", words: [.init("self-care"), .init("urgent-same-day"), .init("emergency")]),
      .init(
        name: "frequency", words: [.init("never", meaning: "0 %"), .init("usually", meaning: "> 50 %")],
        dimension: "share"),
      .init(name: "phase", words: [.init("acute", meaning: "< 4 weeks")], dimension: "time"),
    ],
    choices: [.init(name: "stance", words: [.init("recommend"), .init("avoid")])],
    dimensions: [.init(name: "time", units: ["day", "week", "year"]), .init(name: "share", units: ["%"])],
    contexts: [
      .init(
        name: "applies-to",
        dimensions: [
          .init(name: "age", type: "interval(time)"),
          .init(name: "pregnancy", type: "choice(pregnant, not-pregnant)"),
          .init(name: "gestation", type: "interval(time)", refines: "pregnancy"),
          .init(name: "comorbidity", type: "[condition]", unrelatedTogether: true),
          .init(name: "duration", type: "phase"),
          .init(name: "urgency", type: "urgency", silentIsAny: true),
          .init(name: "place", type: "[place]", apartIsTension: true),
          .init(name: "measured", type: "interval(by dimension)", per: "measure", isAboutAct: true),
        ])
    ])
}
