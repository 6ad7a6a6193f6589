/// A small knowledge base, and what its rule has to say of it: documentation and test in one (LANGUAGE 2.9).
package struct Example: Sendable {
  /// What the rule has to say of the example.
  package enum Expectation: String, Sendable, CaseIterable {
    case fires
    case tension
    case quiet
  }
  package var expectation: Expectation
  /// A YAML stream in the vocabulary's own format.
  package var base: String
  package var finds: Int?
  /// What `today` is: a date in ISO 8601 that there is.
  package var asOf: String?
  package var message: String?
  package var name: String?
  package var isUndetermined: Bool
  /// The texts that the example's records name, by path.
  package var texts: [String: String]
  /// Of the example's value, in the rule's file.
  package var location: Location

  package init(
    _ expectation: Expectation, _ base: String, finds: Int? = nil, asOf: String? = nil, message: String? = nil,
    name: String? = nil, isUndetermined: Bool = false, texts: [String: String] = [:],
    location: Location = Location(file: FileID(0), range: ByteRange(0, 0))
  ) {
    self.expectation = expectation
    self.base = base
    self.finds = finds
    self.asOf = asOf
    self.message = message
    self.name = name
    self.isUndetermined = isUndetermined
    self.texts = texts
    self.location = location
  }
}
