import Evidence
import Findings
import Language
import Values

/// Fields that follow from others.
extension FactsBuilder {
  /// Fills `original` and `repeats`. Complexity: linear in the records, and in the texts of kinds with copies.
  mutating func deriveFields() {
    for kind in facts.vocabulary.kinds.indices {
      if let field = facts.vocabulary.kinds[kind].derived("original") {
        facts.tables[kind].columns[field.index] = originals(of: kind)
      }
      if let field = facts.vocabulary.kinds[kind].derived("repeats") {
        facts.tables[kind].columns[field.index] = repeats(of: kind)
      }
    }
  }

  /// By row: the first of the records that it shares a value with, directly or through others.
  private mutating func originals(of kind: Int) -> Column {
    let count = facts.tables[kind].rowCount
    var groups = Groups(count: count)
    for field in facts.vocabulary.kinds[kind].copies {
      let column = facts.tables[kind].columns[field.index]
      switch facts.vocabulary.kinds[kind].fields[field.index].type {
      case .reference:
        for row in 0..<facts.tables[kind].declaredCount {
          for value in values(of: row, in: column) { groups.join(row, Int(value)) }
        }
      case .file: joinCopies(kind, column, &groups)
      default:
        var first: [[UInt8]: Int] = [:]
        var text: [UInt8] = []
        for row in 0..<facts.tables[kind].declaredCount {
          for value in values(of: row, in: column) {
            normalizeText(reader.utf8(of: value, in: facts), into: &text)
            if let other = first[text] { groups.join(row, other) } else { first[text] = row }
          }
        }
      }
    }
    return Column(values: (0..<count).map { UInt32(truncatingIfNeeded: groups.first(of: $0)) }, isList: false)
  }

  private func values(of row: Int, in column: Column) -> [UInt32] {
    let values = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
    return values.filter { $0 < Value.any }
  }

  /// Joins records whose texts share a long passage.
  private mutating func joinCopies(_ kind: Int, _ column: Column, _ groups: inout Groups) {
    var rows: [Int: [Int]] = [:]
    let numbers = facts.library.numbers
    for row in 0..<facts.tables[kind].declaredCount {
      for value in values(of: row, in: column) {
        if let number = numbers[facts.text(value)] { rows[number, default: []].append(row) }
      }
    }
    for list in rows.values { for row in list.dropFirst() { groups.join(row, list[0]) } }
    guard rows.count > 1 else { return }
    var shingles = SharedPassages()
    for number in rows.keys.sorted() {
      for other in shingles.add(facts.library.entries[number], number: number) {
        if let a = rows[number]?.first, let b = rows[other]?.first { groups.join(a, b) }
      }
    }
  }

  /// By row: of the first record that quotes some words of a text, the others that quote the same ones.
  private func repeats(of kind: Int) -> Column {
    struct Key: Hashable {
      var text: Int
      var start: Int
      var end: Int
    }
    guard !facts.library.entries.isEmpty else { return Column(isList: true) }
    let count = facts.tables[kind].declaredCount
    var members: [Key: [UInt32]] = [:]
    for row in 0..<count {
      let row = UInt32(truncatingIfNeeded: row)
      let match = facts.library.match(of: row, kind: kind)
      guard match.isFound, let home = facts.library.home(of: row, kind: kind) else { continue }
      members[Key(text: home, start: match.range.lowerBound, end: match.range.upperBound), default: []].append(row)
    }
    var others: [Int: ArraySlice<UInt32>] = [:]
    for rows in members.values where rows.count > 1 { others[Int(rows[0])] = rows.dropFirst() }
    var column = Column(isList: true)
    guard !others.isEmpty else { return column }
    for row in 0..<count {
      column.values += others[row] ?? []
      column.ends.append(UInt32(truncatingIfNeeded: column.values.count))
    }
    return column
  }
}

/// Numbers in groups that are joined two by two (union-find; Tarjan 1975, with path halving).
private struct Groups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The least number of its group.
  mutating func first(of number: Int) -> Int {
    var at = number
    while parents[at] != at {
      parents[at] = parents[parents[at]]
      at = parents[at]
    }
    return at
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (first(of: a), first(of: b))
    parents[max(first, second)] = min(first, second)
  }
}

/// Texts that share a long passage: so many words in a row, the same but for typography and case.
struct SharedPassages {
  /// Fewer words may be a definition that everybody quotes.
  static let words = 40

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The base to the power of the number of words: what the word that leaves the window has become.
  private static let outgoing = (0..<words).reduce(UInt64(1)) { power, _ in power &* base }

  private var seen: [UInt64: Int] = [:]

  private static func hash(_ letters: [UInt8]) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 1_099_511_628_211 }
    return hash
  }

  /// The earlier texts that share a passage with this one, in order. Complexity: linear in the text.
  mutating func add(_ entry: TextLibrary.Entry, number: Int) -> [Int] {
    var found: Set<Int> = []
    for passage in entry.passages.all where passage.role == .paragraph || passage.role == .item {
      // A word takes two bytes at the least.
      guard passage.range.count >= 2 * Self.words - 1 else { continue }
      let text = SpokenText(letters: entry.text.bytes[passage.range], isMarkdown: entry.isMarkdown)
      let hashes = text.words.map { Self.hash($0.letters) }
      guard hashes.count >= Self.words else { continue }
      // A polynomial in a window that moves on by a word (Karp and Rabin 1987).
      var hash: UInt64 = 0
      for (index, word) in hashes.enumerated() {
        hash = hash &* Self.base &+ word
        if index >= Self.words { hash = hash &- hashes[index - Self.words] &* Self.outgoing }
        guard index + 1 >= Self.words else { continue }
        if let other = seen[hash] {
          if other != number { found.insert(other) }
        } else {
          seen[hash] = number
        }
      }
    }
    return found.sorted()
  }
}
