import Findings

extension CatalogueEntry {
  /// What is wrong with records, and with what points where.
  static let recordEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .noSuchKind, .structure,
      "The first key of a record names no kind of the vocabulary.",
      because: "The first key says what the record is; without it none of its fields can be read.",
      law: "1.4",
      bad: .base("brid: robin\nname: Robin"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .noID, .structure,
      "A record has no id.",
      because: "The id is the word by which other records refer to it.",
      law: "1.4",
      bad: .base("bird:\nname: Robin"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .twinID, .structure,
      "Two ids look the same and are not, for their letters are encoded differently.",
      because: "Whoever refers to one of them cannot see which.",
      bad: .base(
        """
        bird: café
        name: One
        ---
        bird: cafe\u{301}
        name: Two
        """),
      good: .base(
        """
        bird: café
        name: One
        ---
        bird: tea
        name: Two
        """)),
    CatalogueEntry(
      .declaredTwice, .structure,
      "Two records, words or rules that have to differ have the same name.",
      because: "Which of them is meant where the name is used cannot be told.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        ---
        bird: robin
        name: Redbreast
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        ---
        bird: redbreast
        name: Redbreast
        """)),
    CatalogueEntry(
      .noSuchField, .structure,
      "A record has a key that its kind does not know, or a rule or the vocabulary names such a field.",
      because: "What stands there is not read by anything, though it looks as if it were.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        wieght: 18 g
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        weight: 18 g
        """)),
    CatalogueEntry(
      .missingField, .structure,
      "A record lacks a field without which it says nothing.",
      because: "The vocabulary marks with `!` what a record cannot be understood without.",
      law: "1.4",
      bad: .base("bird: robin"),
      good: .base("bird: robin\nname: Robin")),
    CatalogueEntry(
      .wrongShape, .structure,
      "A list, a mapping or one value stands where another of them is expected.",
      because: "The value cannot be read as it stands, so nothing is known of it.",
      law: "1.2",
      bad: .base("bird: robin\nname: [Robin, Redbreast]"),
      good: .base(
        """
        bird: robin
        name: Robin
        called: [Redbreast]
        """)),
    CatalogueEntry(
      .repeatedMember, .structure,
      "A list has a member twice that the vocabulary wants once.",
      because: "It adds nothing, and is often the sign that another member was meant.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        called: [Redbreast, Redbreast]
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        called: [Redbreast]
        """)),
    CatalogueEntry(
      .unsortedList, .structure,
      "A list is not in the alphabetical order that the vocabulary asks for.",
      because: "In a long list that is in order, what is missing or there twice is seen at once.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        lives-in: [woods, gardens]
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        lives-in: [gardens, woods]
        """)),
    CatalogueEntry(
      .noSuchReference, .structure,
      "A record is referred to that nobody declares.",
      because: "A misspelt id leads nowhere, and rules that follow it see nothing.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        is-a: [thrsh]
        ---
        bird: thrush
        name: Thrush
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        is-a: [thrush]
        ---
        bird: thrush
        name: Thrush
        """)),
    CatalogueEntry(
      .ambiguousName, .structure,
      "A name means several records; refer to one of them by its id.",
      because: "A reference by name has to lead to one record.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        rival: Tit
        ---
        bird: great-tit
        name: Tit
        ---
        bird: blue-tit
        name: Tit
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        rival: Great tit
        ---
        bird: great-tit
        name: Great tit
        ---
        bird: blue-tit
        name: Blue tit
        """)),
    CatalogueEntry(
      .cycle, .structure,
      "A record comes before itself in a hierarchy: it is-a something that is-a it.",
      because: "In a circle nothing is more general than anything else, so that what holds of one holds of all.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        is-a: [thrush]
        ---
        bird: thrush
        name: Thrush
        is-a: [robin]
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        is-a: [thrush]
        ---
        bird: thrush
        name: Thrush
        """)),
    CatalogueEntry(
      .distinctAndRelated, .structure,
      "A record stands in a hierarchy under two that are declared distinct, or under one that it is declared distinct from.",
      because: "What is distinct has nothing in common, so one of the two statements is wrong.",
      law: "1.4",
      bad: .base(
        """
        bird: robin
        name: Robin
        is-a: [thrush]
        distinct-from: [thrush]
        ---
        bird: thrush
        name: Thrush
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        is-a: [thrush]
        ---
        bird: thrush
        name: Thrush
        """)),
    CatalogueEntry(
      .hierarchyTooDeep, .structure,
      "A hierarchy has so many levels that it is not followed to its top.",
      because: "What is meant to be read by people has some ten levels; more come from a slip of a program.",
      law: "1.4",
      raised: "By a chain of thousands of records, each of which is-a the next."),
    CatalogueEntry(
      .tooManyAliases, .structure,
      "Aliases (`*name`) are followed too many times in one file.",
      because: "A few lines can stand for millions of values, which is a known way to bring a program down.",
      raised: "By a file in which aliases are followed more than 10,000 times."),
    CatalogueEntry(
      .unreadFile, .structure,
      "No pattern of the vocabulary's `documents` matches the file, or a bibliography has no kind to be read as.",
      because: "Nothing in it is checked, though it lies where one would think that it is.",
      law: "1.6",
      bad: CatalogueExample([
        (
          .vocabulary,
          """
          vocabulary: birds
          kinds: {bird: {role: entity, fields: {name: text}}}
          documents:
            - {files: "Knowledge/birds-*.yaml", records: {at: list, kind: bird, id: name}}
          """
        ),
        (.base, "list: [{name: Robin}]"),
      ]),
      good: CatalogueExample([
        (
          .vocabulary,
          """
          vocabulary: birds
          kinds: {bird: {role: entity, fields: {name: text}}}
          documents:
            - {files: "Knowledge/*.yaml", records: {at: list, kind: bird, id: name}}
          """
        ),
        (.base, "list: [{name: Robin}]"),
      ])),
    CatalogueEntry(
      .matchedNothing, .structure,
      "A line of the vocabulary that reads a base of others - a pattern, a place, a kind, a field - has read nothing in it.",
      because: "A slip in it looks like a base in which all is well.",
      law: "1.6",
      bad: CatalogueExample([
        (
          .vocabulary,
          """
          vocabulary: birds
          kinds: {bird: {role: entity, fields: {name: text}, reads: {name: title.en}}}
          documents:
            - {files: "**.yaml", records: {at: list, kind: bird, id: key}}
          """
        ),
        (.base, "list: [{key: robin, titel: {en: Robin}}]"),
      ]),
      good: CatalogueExample([
        (
          .vocabulary,
          """
          vocabulary: birds
          kinds: {bird: {role: entity, fields: {name: text}, reads: {name: title.en}}}
          documents:
            - {files: "**.yaml", records: {at: list, kind: bird, id: key}}
          """
        ),
        (.base, "list: [{key: robin, title: {en: Robin}}]"),
      ])),
    CatalogueEntry(
      .noRecords, .structure,
      "A file has nothing where the vocabulary's `documents` says that records lie.",
      because: "Nothing in it is checked; either the file or the vocabulary says it otherwise than it is.",
      law: "1.6",
      bad: CatalogueExample([
        (
          .vocabulary,
          """
          vocabulary: birds
          kinds: {bird: {role: entity, fields: {name: text}}}
          documents:
            - {files: "**.yaml", records: {at: list, kind: bird, id: name}}
          """
        ),
        (.base, "lost: [{name: Robin}]"),
      ]),
      good: CatalogueExample([
        (
          .vocabulary,
          """
          vocabulary: birds
          kinds: {bird: {role: entity, fields: {name: text}}}
          documents:
            - {files: "**.yaml", records: {at: list, kind: bird, id: name}}
          """
        ),
        (.base, "list: [{name: Robin}]"),
      ])),
    CatalogueEntry(
      .textUnreadable, .structure,
      "A text that a record names cannot be read, so no quote from it is checked.",
      because: "A quote that nobody could look up vouches for nothing.",
      law: "1.2",
      raised: "By a path, in a field for a file, at which no file lies or which is larger than texts are read."),
  ]
}
