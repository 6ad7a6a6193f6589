package import Values

/// A named set of dimensions that say where a claim applies (LANGUAGE 1.5).
package struct ContextType: Sendable {
  package var name: String
  package var dimensions: [ContextDimension]

  package init(name: String, dimensions: [ContextDimension]) {
    self.name = name
    self.dimensions = dimensions
  }

  /// The number of the dimension of that name. Complexity: linear in the dimensions.
  package func dimension(named name: String) -> Int? { dimensions.firstIndex { $0.name == name } }
}

/// What a claim says of one dimension by what it says of another: who is pregnant is female.
package struct Implication: Hashable, Sendable {
  /// The word that implies it, as its place in the word list; nil where any value does.
  package var word: Int?
  /// The number of the implied dimension in its context.
  package var dimension: Int
  /// The implied word's place in that dimension's list.
  package var implied: Int

  package init(word: Int?, dimension: Int, implied: Int) {
    self.word = word
    self.dimension = dimension
    self.implied = implied
  }
}

/// One dimension of a context.
package struct ContextDimension: Sendable {
  package var name: String
  /// What the dimension says of a patient, in a sentence for editors.
  package var means: String?
  /// `interval`, `word`, `amount` or `reference`.
  package var type: ValueType
  /// Of intervals: beyond which none is read.
  package var bounds = Bounds()
  /// A family: each key is an id of this kind and a dimension of its own.
  package var per: KindID?
  /// A claim that states the dimension of this number and not this one states `any` for this one.
  package var refines: Int?
  /// What stating this dimension states of others as well.
  package var implications: [Implication] = []
  /// The field of claims that says the same of every patient: a claim about a condition is about people who have it.
  package var also: String?
  /// How a value reads in a sentence, with `{}` for the value: `aged {}`; nil where it reads well as it is.
  package var phrase: String?
  /// One patient can have both of two unrelated references.
  package var unrelatedTogether = false
  /// Stated values that do not meet make a tension.
  package var apartIsTension = false
  /// Describes what is done, not the patient.
  package var isAboutAct = false
  /// Silence is a statement about everybody.
  package var silentIsAny = false
  /// For readers: a value as it is written in YAML.
  package var example: String?

  package init(name: String, type: ValueType) {
    self.name = name
    self.type = type
  }
}
