import Findings

extension CatalogueEntry {
  /// What is wrong with a rule as a whole.
  static let ruleEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .notARule, .pack,
      "A file of rules holds none, or something else beside them.",
      because: "Whoever put it there believes that it is checked.",
      law: "2.1",
      bad: .wholeRule("ruel: unfed\ncategory: safety"),
      good: .rule(
        """
        rule: unfed
        for: {b: bird}
        require: b.feeding is present
        """)),
    CatalogueEntry(
      .noSummary, .pack,
      "A rule does not say what must hold.",
      because: "The summary is what an editor reads in the list of rules.",
      law: "2.1",
      bad: .wholeRule(
        """
        rule: unweighed
        category: safety
        for: {b: bird}
        require: b.weight is present
        message: "{b} has no weight"
        examples:
          - fires: "{bird: robin}"
          - quiet: "{bird: robin, weight: 18 g}"
        """),
      good: .wholeRule(
        """
        rule: unweighed
        category: safety
        summary: Every bird has a weight
        for: {b: bird}
        require: b.weight is present
        message: "{b} has no weight"
        examples:
          - fires: "{bird: robin}"
          - quiet: "{bird: robin, weight: 18 g}"
        """)),
    CatalogueEntry(
      .noMessage, .pack,
      "A rule does not say what is wrong.",
      because: "The message is what an editor reads where the rule finds something.",
      law: "2.7",
      bad: .wholeRule(
        """
        rule: unweighed
        category: safety
        summary: Every bird has a weight
        for: {b: bird}
        require: b.weight is present
        examples:
          - fires: "{bird: robin}"
          - quiet: "{bird: robin, weight: 18 g}"
        """),
      good: .wholeRule(
        """
        rule: unweighed
        category: safety
        summary: Every bird has a weight
        for: {b: bird}
        require: b.weight is present
        message: "{b} has no weight"
        examples:
          - fires: "{bird: robin}"
          - quiet: "{bird: robin, weight: 18 g}"
        """)),
    CatalogueEntry(
      .noExamples, .pack,
      "A rule lacks an example that it finds, or one that it does not.",
      because:
        "Examples show an editor what is meant, and are tried each time, so that a rule cannot lose its meaning unseen.",
      law: "2.9",
      bad: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        examples:
          - fires: "{bird: robin}"
        """),
      good: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        examples:
          - fires: "{bird: robin}"
          - quiet: "{bird: robin, weight: 18 g}"
        """)),
    CatalogueEntry(
      .badExample, .pack,
      "An example of a rule is not written as examples are, or the rule does not do what the example says.",
      because: "Either the rule or its example says something else than was meant.",
      law: "2.9",
      bad: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        examples:
          - fires: "{bird: robin, weight: 18 g}"
          - quiet: "{bird: robin, weight: 18 g}"
        """),
      good: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        examples:
          - fires: "{bird: robin}"
          - quiet: "{bird: robin, weight: 18 g}"
        """)),
    CatalogueEntry(
      .badMessage, .pack,
      "A message has a brace that is not closed, or nothing between two braces.",
      because: "What stands in braces is replaced by the words of the record, so it has to name something.",
      law: "2.7",
      bad: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        message: "{b has no weight"
        """),
      good: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        message: "{b} has no weight"
        """)),
    CatalogueEntry(
      .badFix, .pack,
      "What a rule offers to mend is not written as fixes are, or reaches beyond its record.",
      because: "A fix changes an editor's text, so it does one thing, in the record that the rule found.",
      law: "2.8",
      bad: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        fix: {change: {b.weight: 18 g}}
        """),
      good: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        fix: {set: {b.weight: 18 g}}
        """)),
    CatalogueEntry(
      .noSuchVariable, .pack,
      "A condition speaks of a record by a name that `for` does not give.",
      because: "Nothing says which record is meant.",
      law: "2.4",
      bad: .rule("for: {b: bird}\nrequire: brid.weight is present"),
      good: .rule("for: {b: bird}\nrequire: b.weight is present")),
    CatalogueEntry(
      .noSuchParameter, .pack,
      "A rule uses a parameter that it does not have, or the configuration sets one.",
      because: "Parameters are the numbers of a rule that a base may set for itself.",
      law: "2.1",
      bad: .rule("for: {b: bird}\nrequire: b.eggs <= parameter.most"),
      good: .rule(
        """
        parameters: {most: 12}
        for: {b: bird}
        require: b.eggs <= parameter.most
        """)),
    CatalogueEntry(
      .unusedParameter, .pack,
      "A rule has a parameter that nothing in it uses.",
      because: "Whoever sets it changes nothing.",
      law: "2.1",
      bad: .rule(
        """
        parameters: {most: 12}
        for: {b: bird}
        require: b.eggs <= 12
        """),
      good: .rule(
        """
        parameters: {most: 12}
        for: {b: bird}
        require: b.eggs <= parameter.most
        """)),
    CatalogueEntry(
      .tooManyVariables, .pack,
      "A rule speaks of more than three records.",
      because: "Each more multiplies what has to be compared, and no reader follows it.",
      law: "2.1",
      bad: .rule(
        """
        for: {a: bird, b: bird, c: bird, d: bird}
        where: [a.is-a == b.is-a]
        """),
      good: .rule("for: {b: bird}\nrequire: b.weight is present")),
    CatalogueEntry(
      .noKey, .pack,
      "Nothing in a rule about several records says which of them belong together.",
      because: "Every record would be held against every other one, which is too much to judge and seldom meant.",
      law: "3",
      bad: .rule("for: {a: feeding, b: feeding}\nwhere: a.advice != b.advice"),
      good: .rule(
        """
        for: {a: feeding, b: feeding}
        where: [a.food == b.food, a.advice != b.advice]
        """)),
    CatalogueEntry(
      .neverTrue, .pack,
      "A condition of a rule is true of no record.",
      because: "The rule would never be applied, and its silence would look like good news.",
      law: "3",
      bad: .rule("for: {b: bird}\nwhere: count(b.called) < 0"),
      good: .rule(
        """
        for: {b: bird}
        where: count(b.called) < 1
        require: b.weight is present
        """)),
    CatalogueEntry(
      .notTwoClaims, .pack,
      "A rule asks whether contexts meet, and is not about two claims.",
      because: "`overlap` asks whether one and the same case falls under both.",
      law: "2.6",
      bad: .rule("for: {a: feeding}\noverlap: holds"),
      good: .rule(
        """
        for: {a: feeding, b: feeding}
        where: a.food == b.food
        overlap: holds
        """)),
    CatalogueEntry(
      .contextsDiffer, .pack,
      "A rule compares the contexts of two claims, one of which has no such context.",
      because: "What says nothing of circumstances can neither meet nor miss.",
      law: "2.6",
      bad: .rule(
        """
        for: {a: book, b: evidence}
        where: b.source == a
        overlap: holds
        """),
      good: .rule(
        """
        for: {a: feeding, b: feeding}
        where: a.food == b.food
        overlap: holds
        """)),
    CatalogueEntry(
      .noOverlap, .pack,
      "A rule says something of how contexts meet, and does not ask whether they do.",
      because: "`sweeping`, `possibly` and `{overlap}` speak of what `overlap` compares.",
      law: "2.6",
      bad: .rule(
        """
        for: {a: feeding, b: feeding}
        where: a.food == b.food
        sweeping: a
        """),
      good: .rule(
        """
        for: {a: feeding, b: feeding}
        where: a.food == b.food
        overlap: holds
        sweeping: a
        """)),
    CatalogueEntry(
      .noRequire, .pack,
      "The message speaks of what is missing, and the rule requires nothing.",
      because: "`{missing}` stands for the part of `require` that did not hold.",
      law: "2.7",
      bad: .rule(
        """
        for: {b: bird}
        where: b.weight is missing
        message: "{b} lacks {missing}"
        """),
      good: .rule(
        """
        for: {b: bird}
        require: b.weight is present
        message: "{b} lacks {missing}"
        """)),
    CatalogueEntry(
      .tooManyPairs, .pack,
      "A rule holds so many records against one another that it is not judged.",
      because: "It would not end in a time that anybody waits; a condition that narrows it is missing.",
      law: "3",
      raised: "By a rule over two records whose key thousands of records share, in a base that is large enough."),
    CatalogueEntry(
      .pairsNotListed, .pack,
      "A rule finds more pairs of records than a report can show; the rest are counted.",
      because: "Most of them have a few records in common, which are listed first.",
      law: "3",
      raised: "By a rule over two records that finds so many pairs that they are counted, and 500 of them listed."),
  ]
}
