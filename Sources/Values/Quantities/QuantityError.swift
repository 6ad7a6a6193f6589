/// Why a text is no quantity, interval or unit of a dimension.
package struct QuantityError: Error, Hashable, Sendable {
  /// The id of the finding that it becomes (LANGUAGE 4).
  package enum ID: String, Sendable {
    case badQuantity = "bad-quantity"
    case noSuchUnit = "no-such-unit"
    case badInterval = "bad-interval"
    case overflow = "overflow"
    case outOfBounds = "out-of-bounds"
    case declaredTwice = "declared-twice"
  }

  package let id: ID
  /// One sentence in lower case without a final period, which already names the suggestion.
  package let message: String
  /// The part at fault: bytes of the text that was read, 0-based.
  package let range: Range<Int>
  /// What to write in place of `range`, where that can be guessed.
  package let suggestion: String?

  package init(_ id: ID, _ message: String, at range: Range<Int>, suggestion: String? = nil) {
    self.id = id
    self.message = message
    self.range = range
    self.suggestion = suggestion
  }
}
