package import Findings
package import Values

/// A list of what has become of publications, that a user drops in as CSV: the columns that hold codes, and what each row
/// says.
package struct StandingList: Sendable {
  /// What a row says of the publication that it names.
  package enum Word: Sendable {
    /// The same word for every row.
    case fixed(String)
    /// The word that stands for what the column holds; rows with anything else are passed over.
    case column(String, words: [String: String])
  }
  /// From the root.
  package var path: String
  /// The list's headers by our fields: `doi` to `OriginalPaperDOI`.
  package var columns: [String: String]
  package var word: Word

  package init(path: String, columns: [String: String], word: Word) {
    self.path = path
    self.columns = columns
    self.word = word
  }
}

/// What a standing list says, by field and canonical code.
package struct StandingEntries {
  package private(set) var words: [String: [String: String]] = [:]
  /// What is wrong with the list.
  package private(set) var faults: [Fault] = []

  /// Complexity: linear in the list.
  package init(_ list: StandingList, _ bytes: [UInt8], schemes: [String: CodeScheme]) {
    var table = CSVTable(bytes)
    var row: [ArraySlice<UInt8>] = []
    guard let header = header(&table, &row) else { return }
    var columns: [(field: String, scheme: CodeScheme?, column: Int)] = []
    for (field, name) in list.columns.sorted(by: { $0.key < $1.key }) {
      guard let column = column(name, in: header) else { continue }
      columns.append((field, schemes[field], column))
    }
    var wordColumn: Int?
    if case .column(let name, _) = list.word {
      wordColumn = column(name, in: header)
      if wordColumn == nil { return }
    }
    guard !columns.isEmpty else { return }
    while true {
      do throws(Fault) {
        guard try table.next(&row) else { break }
        guard let word = word(list.word, row, wordColumn) else { continue }
        for entry in columns where entry.column < row.count {
          take(row[entry.column], entry.field, entry.scheme, word)
        }
      } catch {
        guard faults.count < 100 else { break }
        faults.append(Fault(.listMalformed, "\(error.message); the row is not read", at: error.range))
      }
    }
  }

  private mutating func header(_ table: inout CSVTable, _ row: inout [ArraySlice<UInt8>]) -> [String]? {
    do throws(Fault) {
      guard try table.next(&row) else {
        faults.append(Fault(.listMalformed, "the list is empty; its first row names the columns", at: 0..<1))
        return nil
      }
    } catch {
      faults.append(
        Fault(.listMalformed, "\(error.message); without its first row the list is not read", at: error.range))
      return nil
    }
    return row.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func column(_ name: String, in header: [String]) -> Int? {
    if let column = header.firstIndex(of: name) { return column }
    faults.append(Fault(.listColumn, "the list has no column `\(name)`\(hint(for: name, among: header))", at: 0..<1))
    return nil
  }

  private func word(_ word: StandingList.Word, _ row: [ArraySlice<UInt8>], _ column: Int?) -> String? {
    switch word {
    case .fixed(let word): return word
    case .column(_, let words):
      guard let column, column < row.count else { return nil }
      return words[String(decoding: row[column], as: UTF8.self)]
    }
  }

  /// Lists are made by others: a code that is none is passed over.
  private mutating func take(_ text: ArraySlice<UInt8>, _ field: String, _ scheme: CodeScheme?, _ word: String) {
    guard !text.isEmpty else { return }
    let written = String(decoding: text, as: UTF8.self)
    guard let scheme else {
      words[field, default: [:]][normalizedText(written)] = word
      return
    }
    if let code = try? scheme.canonical(written) { words[field, default: [:]][code] = word }
  }
}
