import Evidence
import Findings

/// Reads `standing-lists` of a configuration: files in CSV that say what has become of publications.
///
/// `{file: PATH, columns: {doi: HEADER, pmid: HEADER}, standing: WORD}`, or in the place of the word
/// `{column: HEADER, words: {THEIRS: OURS}}`.
struct StandingListReader {
  private static let keys = ["file", "columns", "standing"]

  var log = FaultLog()

  mutating func read(_ entry: DeclaredEntry) -> [StandingList] {
    entry.value.members.compactMap { member in
      guard let entries = member.entries else {
        log.report(.badType, "a standing list is a mapping with `file`, `columns` and `standing`", at: member.mark)
        return nil
      }
      log.reportUnknownKeys(of: entries, in: "a standing list", known: Self.keys)
      guard let file = entries["file"]?.value.text, let standing = entries["standing"]?.value,
        let columns = words(entries["columns"]), !columns.isEmpty
      else {
        log.report(
          .missingKey, "a standing list needs `file`, `columns` such as `{doi: HEADER}`, and `standing`",
          at: member.mark)
        return nil
      }
      if let word = standing.text {
        return StandingList(path: file.text, columns: columns, word: .fixed(word.text))
      }
      guard let own = standing.entries, let column = own["column"]?.value.text, let words = words(own["words"]) else {
        log.report(
          .badValue, "`standing` takes a word, or a `column` and the `words` that its values stand for",
          at: standing.mark)
        return nil
      }
      return StandingList(path: file.text, columns: columns, word: .column(column.text, words: words))
    }
  }

  private func words(_ entry: DeclaredEntry?) -> [String: String]? {
    guard let entries = entry?.value.entries else { return nil }
    var words: [String: String] = [:]
    for entry in entries { words[entry.key.text] = entry.value.text?.text }
    return words
  }
}
