import Findings

extension CatalogueEntry {
  /// What is wrong with the vocabulary; some of it can also be wrong with a rule or the configuration.
  static let vocabularyEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .notAVocabulary, .pack,
      "The file of the vocabulary holds none, or more than one.",
      because: "Without a vocabulary no word of a base means anything, so nothing is judged.",
      law: "1.1",
      bad: .vocabulary("- bird\n- book"),
      good: .vocabulary("vocabulary: birds")),
    CatalogueEntry(
      .noSuchKey, .pack,
      "A rule, the vocabulary or the configuration has a key that is none of those that mean something there.",
      because: "What stands under a misspelt key is not read, and whoever wrote it believes that it is.",
      law: "1.1",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {roll: entity, fields: {name: text}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: text}}
        """)),
    CatalogueEntry(
      .missingKey, .pack,
      "A rule, the vocabulary or the configuration lacks a key without which the rest means nothing.",
      because: "What it would say cannot be guessed.",
      law: "1.1",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {fields: {name: text}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: text}}
        """)),
    CatalogueEntry(
      .badName, .pack,
      "A word that is declared is not written as a name.",
      because:
        "Names stand in conditions and as keys, so they have letters, digits, `-`, `_` and `:`, and start with a letter.",
      law: "1.1",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        choices:
          2-sexes: [male, female]
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        choices:
          two-sexes: [male, female]
        """)),
    CatalogueEntry(
      .reservedWord, .pack,
      "A word of the language of rules is used as a name.",
      because: "Where it stood in a condition nobody could tell which of the two it is.",
      law: "2.2",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          every: {role: entity, fields: {name: text}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          each-one: {role: entity, fields: {name: text}}
        """)),
    CatalogueEntry(
      .noSuchType, .pack,
      "A field has a type that is none of the built-in types, scales, choices and kinds.",
      because: "The type says how a value is read; without one the field cannot be checked.",
      law: "1.2",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: txt}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: text}}
        """)),
    CatalogueEntry(
      .badType, .pack,
      "A type is not written as types are, or a value of the configuration has another form than its key takes.",
      because: "What the field may hold cannot be told.",
      law: "1.2",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {weight: quantity}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        dimensions: {mass: {base: g}}
        kinds:
          bird: {role: entity, fields: {weight: quantity(mass)}}
        """)),
    CatalogueEntry(
      .badDefault, .pack,
      "A field has a default where none can be.",
      because:
        "A default says what silence means, and of a list or of nested records silence means that there are none.",
      law: "1.2",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {called: '[text] = Robin'}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {called: '[text]'}}
        """)),
    CatalogueEntry(
      .badValue, .pack,
      "A key has a value of another form than it takes.",
      because: "A list, a mapping or a number stands where another of them has a meaning.",
      law: "1.1",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: text}, means: [a, b]}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: text}, means: An animal with feathers.}
        """)),
    CatalogueEntry(
      .badPattern, .pack,
      "A pattern is not written as patterns are.",
      because: "It could match nothing, or something else than was meant.",
      law: "1.2",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {ring: 'pattern("^[A-Z")'}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {ring: 'pattern("^[A-Z]")'}}
        """)),
    CatalogueEntry(
      .badReads, .pack,
      "What `reads` says of a field is neither a path of keys nor a template.",
      because: "It says under which keys of another's file the value of a field is found.",
      law: "1.6",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: text}, reads: {name: latin..name}}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird: {role: entity, fields: {name: text}, reads: {name: latin.name}}
        """)),
    CatalogueEntry(
      .adjectiveCycle, .pack,
      "An adjective needs another one that needs it.",
      because: "Neither can be decided before the other.",
      law: "1.4",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird:
            role: entity
            fields: {name: text}
            adjectives: {big: 'bird is strong', strong: 'bird is big'}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        kinds:
          bird:
            role: entity
            fields: {name: text}
            adjectives: {big: 'bird.name is present', strong: 'bird is big'}
        """)),
    CatalogueEntry(
      .noSuchContext, .pack,
      "The vocabulary or a rule names a context that is not declared.",
      because: "A context says in what circumstances a claim holds; two claims are compared in one that both have.",
      law: "1.5",
      bad: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        contexts: {holds: {season: 'choice(summer, winter)'}}
        kinds:
          bird: {role: entity, fields: {name: text}, context: hold}
        """),
      good: .vocabulary(
        """
        vocabulary: birds
        categories: [safety]
        contexts: {holds: {season: 'choice(summer, winter)'}}
        kinds:
          bird: {role: entity, fields: {name: text}, context: holds}
        """)),
    CatalogueEntry(
      .notCues, .pack,
      "The file of cues holds none.",
      because: "Cues are the words by which a text denies or doubts; without them no quote is read for what it says.",
      law: "2.2",
      bad: .cues("- no\n- never"),
      good: .cues("cues: english\ncategories: {negated: {before: [never]}}")),
  ]
}
