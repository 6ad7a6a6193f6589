import Findings

extension CatalogueEntry {
  /// What is wrong with a condition.
  static let conditionEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .endsEarly, .pack,
      "A condition breaks off before it says anything, or a bracket is never closed.",
      because: "What was meant behind it cannot be guessed.",
      law: "2.2",
      bad: .rule("for: {b: bird}\nrequire: b.eggs >="),
      good: .rule("for: {b: bird}\nrequire: b.eggs >= 1")),
    CatalogueEntry(
      .openQuote, .pack,
      "A quotation mark in a condition is never closed.",
      because: "All that stands behind it would belong to the text.",
      law: "2.2",
      bad: .rule("for: {b: bird}\nrequire: 'b.name == \"Robin'"),
      good: .rule("for: {b: bird}\nrequire: 'b.name == \"Robin\"'")),
    CatalogueEntry(
      .noSuchOperator, .pack,
      "A sign or word that should compare two values is none that does.",
      because: "The signs are ==, !=, <, <=, > and >=; words such as `is-a` and `in` compare as well.",
      law: "2.2",
      bad: .rule("for: {b: bird}\nrequire: b.eggs = 5"),
      good: .rule("for: {b: bird}\nrequire: b.eggs == 5")),
    CatalogueEntry(
      .mixedAndOr, .pack,
      "`and` and `or` stand side by side, and nothing says which goes first.",
      because: "People read such a sentence either way; parentheses settle it.",
      law: "2.2",
      bad: .rule(
        """
        for: {b: bird}
        require: b.eggs == 5 and b.weight is present or b.page is present
        """),
      good: .rule(
        """
        for: {b: bird}
        require: b.eggs == 5 and (b.weight is present or b.page is present)
        """)),
    CatalogueEntry(
      .openNot, .pack,
      "`not` stands before one of several conditions that `and` or `or` joins, and nothing says how far it reaches.",
      because: "It denies only what stands right behind it, and many read it as denying all that follows.",
      law: "2.2",
      bad: .rule(
        """
        for: {b: bird}
        require: not b.eggs == 5 and b.weight is present
        """),
      good: .rule(
        """
        for: {b: bird}
        require: (not b.eggs == 5) and b.weight is present
        """)),
    CatalogueEntry(
      .bodyTooLong, .pack,
      "`and` or `or` stands behind `has` or `where`, and nothing says how far those reach.",
      because: "It could belong to each member of the list or to the record as a whole; parentheses settle it.",
      law: "2.2",
      bad: .rule(
        """
        for: {b: bird}
        require: some f in b.feeding has f.advice == feed and b.eggs == 5
        """),
      good: .rule(
        """
        for: {b: bird}
        require: (some f in b.feeding has f.advice == feed) and b.eggs == 5
        """)),
    CatalogueEntry(
      .noBody, .pack,
      "`every` goes through a list and does not say what must hold of its members.",
      because: "Without `has` there is nothing that could be true or false.",
      law: "2.2",
      bad: .rule(
        """
        for: {b: bird}
        require: every f in b.feeding where f.advice == feed
        """),
      good: .rule(
        """
        for: {b: bird}
        require: every f in b.feeding has f.advice == feed
        """)),
    CatalogueEntry(
      .flowList, .pack,
      "A list or mapping in brackets cuts a condition to pieces at its comma.",
      because: "YAML reads brackets and commas first, so the pieces are no conditions any more.",
      law: "2.2",
      bad: .rule(
        """
        for: {f: feeding}
        where: [f.certainty == sure, f.advice in [feed, leave]]
        """),
      good: .rule(
        """
        for: {f: feeding}
        where:
          - f.certainty == sure
          - f.advice in [feed, leave]
        """)),
    CatalogueEntry(
      .noSuchAdjective, .pack,
      "A condition asks whether a record is something that the vocabulary does not declare of its kind.",
      because: "Adjectives such as `heavy` are declared under `adjectives`; `present` and `missing` are built in.",
      law: "2.2",
      bad: .rule("for: {b: bird}\nrequire: b is hevy"),
      good: .rule("for: {b: bird}\nrequire: b is heavy")),
    CatalogueEntry(
      .severalValues, .pack,
      "A condition compares a field that may hold several values, and does not say which.",
      because: "`some` asks for one of them, `every` for all, `no` for none.",
      law: "2.3",
      bad: .rule("for: {b: bird}\nrequire: b.is-a == robin"),
      good: CatalogueExample(
        [(.rule, "for: {b: bird}\nrequire: some b.is-a == robin")], beside: [(.base, "bird: robin\nname: Robin")])),
    CatalogueEntry(
      .oneValue, .pack,
      "A condition says `some`, `every` or `no` of a field that holds one value.",
      because: "There is nothing to go through.",
      law: "2.3",
      bad: .rule("for: {f: feeding}\nrequire: some f.advice == feed"),
      good: .rule("for: {f: feeding}\nrequire: f.advice == feed")),
    CatalogueEntry(
      .typesDiffer, .pack,
      "A condition compares two things that can never be equal, such as a date with a text.",
      because: "It would be true of no record, or of all.",
      law: "2.3",
      bad: .rule("for: {f: feeding}\nrequire: f.food == f.bird"),
      good: .rule("for: {a: feeding, b: feeding}\nwhere: a.food == b.food")),
    CatalogueEntry(
      .noType, .pack,
      "Neither side of a comparison is a field, so its words mean nothing.",
      because: "What a word means is said by the field beside it.",
      law: "2.3",
      bad: .rule("for: {f: feeding}\nrequire: feed == leave"),
      good: .rule("for: {f: feeding}\nrequire: f.advice == leave")),
    CatalogueEntry(
      .noOrder, .pack,
      "A condition asks which of two values is more, and they have no order.",
      because: "Only numbers, dates, quantities and the words of a scale have one.",
      law: "2.3",
      bad: .rule("for: {f: feeding}\nrequire: f.advice < leave"),
      good: .rule("for: {f: feeding}\nrequire: f.certainty >= likely")),
    CatalogueEntry(
      .noHierarchy, .pack,
      "A condition asks what is-a what, of things that have no hierarchy.",
      because: "The vocabulary says of a kind in which field what is more general stands.",
      law: "2.3",
      bad: .rule("for: {f: feeding}\nrequire: f.food is-a seeds"),
      good: CatalogueExample(
        [(.rule, "for: {f: feeding}\nrequire: f.bird is-a thrush")], beside: [(.base, "bird: thrush\nname: Thrush")])),
    CatalogueEntry(
      .noDistinct, .pack,
      "A condition asks whether two things are distinct, of a kind that does not declare it.",
      because: "The vocabulary says of a kind in which field what it is distinct from stands.",
      law: "2.3",
      bad: .rule("for: {f: feeding}\nrequire: f.food distinct-from seeds"),
      good: CatalogueExample(
        [(.rule, "for: {f: feeding}\nrequire: f.bird distinct-from thrush")],
        beside: [(.base, "bird: thrush\nname: Thrush")])),
    CatalogueEntry(
      .notAnInterval, .pack,
      "A condition asks whether intervals meet, of something that is none.",
      because: "Only what reaches from one value to another can overlap.",
      law: "2.3",
      bad: .rule("for: {b: bird}\nrequire: 'b.name overlaps \"4 cm\"'"),
      good: .rule("for: {b: bird}\nrequire: 'b.wingspan overlaps \"4 cm\"'")),
    CatalogueEntry(
      .notText, .pack,
      "A condition looks for a pattern in something that is no text.",
      because: "A word of a scale is compared with `==`, a number with `<`.",
      law: "2.3",
      bad: .rule("for: {f: feeding}\nrequire: 'f.advice matches \"ee\"'"),
      good: .rule("for: {b: bird}\nrequire: 'b.name matches \"ee\"'")),
    CatalogueEntry(
      .notAQuote, .pack,
      "A condition asks whether words stand in a text, and the vocabulary does not say that they are copied from it.",
      because: "The vocabulary says with `quotes` which field is copied from where.",
      law: "2.10",
      bad: .rule("for: {e: evidence}\nrequire: e.page found-in e.source.text"),
      good: .rule("for: {e: evidence}\nrequire: e.quote found-in e.source.text")),
    CatalogueEntry(
      .saidTwice, .pack,
      "A list in a condition has a value twice.",
      because: "It adds nothing, and is often the sign that another value was meant.",
      law: "2.2",
      bad: .rule("for: {f: feeding}\nrequire: f.advice in [feed, feed]"),
      good: .rule("for: {f: feeding}\nrequire: f.advice in [feed, leave]")),
    CatalogueEntry(
      .nameClash, .pack,
      "A variable has the name of a word that the condition needs.",
      because: "In the condition nobody could tell which of the two is meant.",
      law: "2.4",
      bad: .rule("for: {feed: feeding}\nrequire: feed.advice in [feed]"),
      good: .rule("for: {f: feeding}\nrequire: f.advice in [feed]")),
    CatalogueEntry(
      .shadowedName, .pack,
      "A variable has the name of one that is there already.",
      because: "What stands behind it could mean either.",
      law: "2.4",
      bad: .rule(
        """
        for: {b: bird}
        require: some b in b.feeding has b.advice == feed
        """),
      good: .rule(
        """
        for: {b: bird}
        require: some f in b.feeding has f.advice == feed
        """)),
    CatalogueEntry(
      .noVariable, .pack,
      "A condition compares fixed values only, so it says nothing of any record.",
      because: "It is true of all records or of none.",
      law: "2.3",
      bad: .rule("for: {b: bird}\nrequire: today > 2026-01-01"),
      good: .rule("for: {b: bird}\nrequire: b.first-seen > 2026-01-01")),
  ]
}
