import Findings

extension CatalogueEntry {
  /// What is wrong with decisions and with comments that silence.
  static let decisionEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .decisionMalformed, .decisions,
      "A decision does not say what finding it is about.",
      because: "It decides nothing, though it looks as if it did.",
      law: "6",
      bad: .decision(
        """
        decision: robin
        rule: example
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """),
      good: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """)),
    CatalogueEntry(
      .decisionTwice, .decisions,
      "Two decisions are about one finding, so that neither holds.",
      because: "They may say different things, and which of them counts is not for a program to choose.",
      law: "6",
      bad: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        ---
        decision: robin-again
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """),
      good: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """)),
    CatalogueEntry(
      .decisionOneSided, .decisions,
      "A decision has a verdict that speaks of two records, such as which of them is preferred, on a finding about one.",
      because: "There is no second record that could be preferred to the first.",
      law: "6",
      bad: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: first-preferred
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """),
      good: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """)),
    CatalogueEntry(
      .decisionExpired, .decisions,
      "A decision was for a time, and that has passed: what it was about counts again.",
      because: "It was meant to be looked at again.",
      law: "6",
      bad: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        until: 2020-12-31
        """),
      good: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        until: 2999-12-31
        """)),
    CatalogueEntry(
      .decisionReopened, .decisions,
      "What a decision was about has changed since: one of the claims, the standing of a source, or the rule.",
      because: "What an editor judged is no longer what stands there.",
      law: "6",
      bad: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=00000000 rule=00000000 grade=plain
        """),
      good: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """)),
    CatalogueEntry(
      .decisionOrphaned, .decisions,
      "A decision is about a record or a rule that is no longer there.",
      because: "It decides nothing any more, and hides that nobody looked at what came in its place.",
      law: "6",
      bad: .decision(
        """
        decision: robin
        rule: exmaple
        finding: 0000-0000-dead-beef
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """),
      good: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """)),
    CatalogueEntry(
      .decisionUnused, .decisions,
      "A decision is about a finding that is no longer there.",
      because: "Left in place, it would silence the finding if it came back.",
      law: "6",
      bad: .decision(
        """
        decision: robin
        rule: example
        finding: 0000-0000-dead-beef
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """),
      good: .decision(
        """
        decision: robin
        rule: example
        finding: f848-b8cb-ff54-4d70
        verdict: accepted
        reason: nobody weighed it
        by: A. Editor
        state: b=8a243fe7 rule=0ba2e4b1 grade=plain
        """)),
    CatalogueEntry(
      .ignoreMalformed, .decisions,
      "A comment that should silence a finding is not written as it has to be.",
      because: "It silences nothing, though it looks as if it did.",
      bad: .silenced("bird: robin # vouchsafe: ignore example\nname: Robin"),
      good: .silenced(
        """
        bird: robin # vouchsafe: ignore[example] nobody weighed it
        name: Robin
        """)),
    CatalogueEntry(
      .ignoreWithoutReason, .decisions,
      "A comment should silence a finding and gives no reason, so it does not.",
      because: "Whoever reads it later cannot tell whether the reason still holds.",
      bad: .silenced("bird: robin # vouchsafe: ignore[example]\nname: Robin"),
      good: .silenced(
        """
        bird: robin # vouchsafe: ignore[example] nobody weighed it
        name: Robin
        """)),
    CatalogueEntry(
      .ignoreForbidden, .decisions,
      "A comment should silence a finding, which the configuration forbids.",
      because: "A board may want every exception to be a decision that is reviewed.",
      bad: .silenced(
        """
        bird: robin # vouchsafe: ignore[example] nobody weighed it
        name: Robin
        """, by: "ignore-comments: no"),
      good: .silenced(
        """
        bird: robin # vouchsafe: ignore[example] nobody weighed it
        name: Robin
        """, by: "ignore-comments: yes")),
    CatalogueEntry(
      .ignoreExpired, .decisions,
      "A comment has silenced a finding for a time, and that has passed.",
      because: "It was meant to be looked at again.",
      bad: .silenced(
        """
        bird: robin # vouchsafe: ignore[example] nobody weighed it until 2020-12-31
        name: Robin
        """),
      good: .silenced(
        """
        bird: robin # vouchsafe: ignore[example] nobody weighed it until 2999-12-31
        name: Robin
        """)),
    CatalogueEntry(
      .ignoreUnused, .decisions,
      "A comment should silence a finding that is not there.",
      because: "Left in place, it would silence the finding if it came back.",
      bad: .silenced(
        """
        bird: robin # vouchsafe: ignore[exmaple] nobody weighed it
        name: Robin
        """),
      good: .silenced(
        """
        bird: robin # vouchsafe: ignore[example] nobody weighed it
        name: Robin
        """)),
  ]
}
