import Values

/// How records of a kind are read from bibliographies.
package struct BibliographyReading: Sendable {
  /// Our fields in turn, each with the names that it has in bibliographies; the first that an entry has counts.
  package var fields: [(field: FieldID, names: [String])] = []
  /// Of fields with words: ours by theirs, folded. What is none of theirs leaves the field empty.
  package var words: [FieldID: [String: String]] = [:]

  package init() {}

  /// A word without regard to case, blanks and hyphens.
  package static func folded(_ word: String) -> String {
    foldedName(String(word.map { $0 == "-" || $0 == "_" ? " " : $0 }))
  }
}
