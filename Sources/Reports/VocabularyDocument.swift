/// A vocabulary as its page presents it: every type as it is written (LANGUAGE 1).
package struct VocabularyDocument: Sendable {
  /// A field of a kind, as a page shows it.
  package struct Field: Sendable {
    package var name: String
    /// As written, without `!`: `[symptom]`, `interval(time)`.
    package var type: String
    package var isRequired: Bool

    package init(name: String, type: String, isRequired: Bool = false) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
    }
  }

  /// A kind of record, as a page shows it.
  package struct Kind: Sendable {
    package var name: String
    /// `entity`, `claim`, `evidence`, `part` or `decision`.
    package var role: String
    package var fields: [Field]
    /// The words that may stand before the kind in a rule.
    package var adjectives: [String]
    /// Of decisions: the verdicts that only a finding about two records can have.
    package var forPairs: [String]

    package init(
      name: String, role: String, fields: [Field], adjectives: [String] = [], forPairs: [String] = []
    ) {
      self.name = name
      self.role = role
      self.fields = fields
      self.adjectives = adjectives
      self.forPairs = forPairs
    }
  }

  /// A scale, whose words stand lowest first, or a choice.
  package struct WordList: Sendable {
    package struct Word: Sendable {
      package var word: String
      /// The interval that the word stands for.
      package var meaning: String?

      package init(_ word: String, meaning: String? = nil) {
        self.word = word
        self.meaning = meaning
      }
    }
    package var name: String
    package var words: [Word]
    /// Of the intervals that the words stand for, if they do.
    package var dimension: String?
    /// Beyond which no interval goes: `at least 0 %, at most 100 %`.
    package var bounds: String?

    package init(name: String, words: [Word], dimension: String? = nil, bounds: String? = nil) {
      self.name = name
      self.words = words
      self.dimension = dimension
      self.bounds = bounds
    }
  }

  /// A dimension of measurement with its units.
  package struct Dimension: Sendable {
    package var name: String
    /// The base unit first.
    package var units: [String]
    /// Beyond which no value goes.
    package var bounds: String?

    package init(name: String, units: [String], bounds: String? = nil) {
      self.name = name
      self.units = units
      self.bounds = bounds
    }
  }

  /// One dimension of a context (LANGUAGE 1.5).
  package struct ContextDimension: Sendable {
    package var name: String
    /// As written: `interval(time)`, `choice(female, male)`, `[condition]`.
    package var type: String
    /// The kind whose ids are the keys, for a family of dimensions.
    package var per: String?
    package var refines: String?
    package var isAboutAct: Bool
    package var unrelatedTogether: Bool
    package var apartIsTension: Bool
    package var silentIsAny: Bool
    /// What the dimension says, in words.
    package var meaning: String?
    /// A value as it is written in YAML.
    package var example: String?
    /// Beyond which no value goes.
    package var bounds: String?

    package init(
      name: String, type: String, per: String? = nil, refines: String? = nil, isAboutAct: Bool = false,
      unrelatedTogether: Bool = false, apartIsTension: Bool = false, silentIsAny: Bool = false,
      meaning: String? = nil, example: String? = nil, bounds: String? = nil
    ) {
      self.name = name
      self.type = type
      self.per = per
      self.refines = refines
      self.isAboutAct = isAboutAct
      self.unrelatedTogether = unrelatedTogether
      self.apartIsTension = apartIsTension
      self.silentIsAny = silentIsAny
      self.meaning = meaning
      self.example = example
      self.bounds = bounds
    }
  }

  /// A named set of dimensions that say where a claim applies.
  package struct Context: Sendable {
    package var name: String
    package var dimensions: [ContextDimension]

    package init(name: String, dimensions: [ContextDimension]) {
      self.name = name
      self.dimensions = dimensions
    }
  }

  package var name: String
  package var kinds: [Kind]
  package var scales: [WordList]
  package var choices: [WordList]
  package var dimensions: [Dimension]
  package var contexts: [Context]

  package init(
    name: String, kinds: [Kind] = [], scales: [WordList] = [], choices: [WordList] = [], dimensions: [Dimension] = [],
    contexts: [Context] = []
  ) {
    self.name = name
    self.kinds = kinds
    self.scales = scales
    self.choices = choices
    self.dimensions = dimensions
    self.contexts = contexts
  }
}
