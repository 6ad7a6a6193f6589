import Evidence
import Findings
import Language
import Values

/// The source texts of a base, and where its quotes stand in them.
struct TextLibrary: Sendable {
  struct Entry: Sendable {
    /// As records name it.
    var path: String
    var text: SourceText
    var isMarkdown: Bool
    var passages: Passages
  }

  /// In the order of the paths' bytes.
  private(set) var entries: [Entry] = []
  /// The number of the first text among the files of the audit.
  var firstFile = 0
  /// By kind with quotes: what became of each declared row's quote.
  private var matches: [Int: [QuoteMatch]] = [:]
  /// By kind with quotes: the number of the entry that each row quotes from, or -1.
  private var homes: [Int: [Int32]] = [:]

  /// What became of the quote of a record.
  func match(of row: UInt32, kind: Int) -> QuoteMatch {
    guard let list = matches[kind], Int(row) < list.count else { return QuoteMatch() }
    return list[Int(row)]
  }

  /// The text that a record quotes from.
  func home(of row: UInt32, kind: Int) -> Int? {
    guard let list = homes[kind], Int(row) < list.count, list[Int(row)] >= 0 else { return nil }
    return Int(list[Int(row)])
  }

  /// The texts' numbers by path.
  var numbers: [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, entry) in entries.enumerated() { numbers[entry.path] = number }
    return numbers
  }

  /// The kinds whose records quote, in order.
  var quotingKinds: [Int] { homes.keys.sorted() }

  // MARK: Making

  /// One quote that is to be looked up: its bytes, and its locator's, as ranges of one arena.
  private struct Wanted {
    var row: Int
    var quote: Range<Int>
    var locator: Range<Int>
  }

  /// Adds the texts, by path, and looks up every quote in its own.
  ///
  /// Each text is read and indexed once, for all of its quotes together. Complexity: linear in the texts and quotes,
  /// and for each quote that is not found once more in its text.
  mutating func fill(_ texts: [String: SourceText], _ facts: borrowing Facts) {
    guard !texts.isEmpty else {
      for kind in facts.vocabulary.kinds.indices where facts.vocabulary.kinds[kind].quotes != nil { homes[kind] = [] }
      return
    }
    let paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var numbers: [String: Int32] = [:]
    for (number, path) in paths.enumerated() { numbers[path] = Int32(number) }
    var wanted = [[(kind: Int, wanted: [Wanted])]](repeating: [], count: paths.count)
    var arena: [UInt8] = []
    for kind in facts.vocabulary.kinds.indices {
      guard let quotation = facts.vocabulary.kinds[kind].quotes else { continue }
      let count = facts.tables[kind].declaredCount
      matches[kind] = [QuoteMatch](repeating: QuoteMatch(), count: count)
      homes[kind] = facts.homes(of: kind, quotation, numbers)
      var byText = [[Wanted]](repeating: [], count: paths.count)
      gather(kind, quotation, facts, &arena, &byText)
      for number in byText.indices where !byText[number].isEmpty { wanted[number].append((kind, byText[number])) }
    }
    for (number, path) in paths.enumerated() {
      guard let text = texts[path] else { continue }
      let isMarkdown = SourceDocument.isMarkdown(path: path)
      let document = SourceDocument(text.bytes, isMarkdown: isMarkdown)
      var finder = QuoteFinder(isMarkdown: isMarkdown)
      for (kind, quotes) in wanted[number] {
        for entry in quotes {
          let locator = entry.locator.isEmpty ? nil : arena[entry.locator]
          matches[kind]?[entry.row] = finder.find(arena[entry.quote], at: locator, in: document)
        }
      }
      entries.append(Entry(path: path, text: text, isMarkdown: isMarkdown, passages: document.passages))
    }
  }

  /// Copies the quotes of a kind in order of row, so that each of the base's files is read once.
  private func gather(
    _ kind: Int, _ quotation: Quotation, _ facts: borrowing Facts, _ arena: inout [UInt8], _ byText: inout [[Wanted]]
  ) {
    guard let homes = homes[kind] else { return }
    var reader = TextReader()
    let quotes = facts.tables[kind].columns[quotation.field.index]
    for row in homes.indices where homes[row] >= 0 {
      let value = quotes.value(row)
      guard value < Value.any else { continue }
      let start = arena.count
      arena += reader.utf8(of: value, in: facts)
      let middle = arena.count
      if let place = quotation.place {
        let locator = facts.tables[kind].columns[place.index].value(row)
        if locator < Value.any { arena += reader.utf8(of: locator, in: facts) }
      }
      byText[Int(homes[row])].append(Wanted(row: row, quote: start..<middle, locator: middle..<arena.count))
    }
  }
}

extension Facts {
  /// By row: the number of the text that a record quotes from, or -1.
  fileprivate func homes(of kind: Int, _ quotation: Quotation, _ numbers: [String: Int32]) -> [Int32] {
    var memo: [UInt32: Int32] = [:]
    return (0..<tables[kind].declaredCount).map { row in
      guard let value = value(of: quotation.file, kind: kind, row: row) else { return -1 }
      if let known = memo[value] { return known }
      let number = numbers[text(value)] ?? -1
      memo[value] = number
      return number
    }
  }

  /// The value at the end of fields through references; nil where something on the way is missing.
  func value(of fields: [FieldID], kind: Int, row: Int) -> UInt32? {
    var (kind, row) = (kind, row)
    for (step, field) in fields.enumerated() {
      let value = tables[kind].columns[field.index].value(row)
      guard value < Value.any else { return nil }
      if step + 1 == fields.count { return value }
      guard let next = vocabulary.kind(of: vocabulary.kinds[kind].fields[field.index].type) else { return nil }
      (kind, row) = (next.index, Int(value))
    }
    return nil
  }
}
