import Bibliography
package import Evidence
package import Findings
package import Language
import Values

/// How much a file holds that a configuration names, and what is wrong with it, without a knowledge base.
package struct ListCensus: Sendable {
  /// Entries of a bibliography, or codes of a standing list.
  package private(set) var count = 0
  /// In the order of the file; lines are 1-based.
  package private(set) var faults: [(line: Int, message: String)] = []

  /// Of a bibliography; nil where the path is that of none. Complexity: linear in the bytes.
  package init?(bibliography source: SourceText) {
    guard let format = BibliographyFormat(path: source.path) else { return nil }
    let text = format.read(source.bytes)
    count = text.entries.count
    take(text.faults, in: source)
  }

  /// Of a standing list, for records of that vocabulary. Complexity: linear in the bytes.
  package init(_ list: StandingList, _ source: SourceText, _ vocabulary: Vocabulary) {
    let bytes = source.bytes
    if let offset = bytes.span.firstInvalidUTF8 {
      take([Fault(.listUnreadable, "the list is not UTF-8", at: offset..<offset + 1)], in: source)
      return
    }
    let entries = StandingEntries(list, bytes, schemes: vocabulary.listSchemes)
    count = entries.words.values.reduce(0) { $0 + $1.count }
    take(entries.faults, in: source)
  }

  private mutating func take(_ found: [Fault], in source: SourceText) {
    if found.isEmpty { return }
    let lines = LineIndex(source)
    faults = found.map { (lines.line(at: $0.range.start), $0.message) }.sorted { $0.line < $1.line }
  }
}
