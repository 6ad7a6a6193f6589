/// A quote and the claim that it is said to vouch for, with what somebody made of them who did not know the operators.
struct QuotePair: Sendable {
  /// What a quote, read in its sentence, says of a claim. README.md beside the pairs defines the words.
  enum Relation: String, Sendable, CaseIterable {
    case supports
    case negated
    case hedged
    case rarer
    case commoner
    case historical
    case hypothetical
    case otherExperiencer = "other-experiencer"
    case offTopic = "off-topic"
  }

  let id: String
  /// What makes the case hard, in a few words; nil for one that plainly supports its claim.
  let trap: String?
  /// Names, at least one.
  let subject: [String]
  let object: [String]
  /// The claim affirms; else it denies.
  let affirms: Bool
  /// A word of the vocabulary's scale; nil where the claim says none.
  let frequency: String?
  let heading: String?
  /// Holds the sentence, which holds the quote.
  let paragraph: String
  let sentence: String
  let quote: String
  let mentionsSubject: Bool
  let mentionsObject: Bool
  let relation: Relation

  init(_ labelled: LabelledCase) throws {
    let word = try labelled.text("relation")
    id = try labelled.text("case")
    guard let relation = Relation(rawValue: word) else {
      throw LabelledCase.Malformed(description: "\(id): `\(word)` is no relation")
    }
    self.relation = relation
    let trap = try labelled.text("trap")
    self.trap = trap == "none" ? nil : trap
    subject = labelled.lists["subject"] ?? []
    object = labelled.lists["object"] ?? []
    affirms = try labelled.text("polarity") == "affirms"
    frequency = labelled.texts["frequency"]
    heading = labelled.texts["heading"]
    quote = try labelled.text("quote")
    sentence = labelled.texts["sentence"] ?? quote
    paragraph = labelled.texts["paragraph"] ?? sentence
    mentionsSubject = try labelled.text("mentions-subject") == "yes"
    mentionsObject = try labelled.text("mentions-object") == "yes"
  }

  static func all() throws -> [QuotePair] {
    try LabelledCase.all(in: "Evidence/Pairs").map { try QuotePair($0) }
  }
}
