/// Some of the rows of one table, or of the cases of one batch, a bit each.
struct RowSet {
  private(set) var words: [UInt64]
  /// How many rows there are to be in it.
  let rowCount: Int

  /// The first `filled` of so many rows.
  init(rowCount: Int, filled: Int = 0) {
    self.rowCount = rowCount
    words = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
    for index in 0..<filled / 64 { words[index] = .max }
    if filled % 64 > 0 { words[filled / 64] = 1 << UInt64(filled % 64) - 1 }
  }

  /// The rows for which `holds` is true. Complexity: linear.
  init(rowCount: Int, where holds: (Int) -> Bool) {
    self.rowCount = rowCount
    words = []
    words.reserveCapacity((rowCount + 63) / 64)
    var start = 0
    while start < rowCount {
      var word: UInt64 = 0
      for bit in 0..<min(64, rowCount - start) where holds(start + bit) { word |= 1 << UInt64(bit) }
      words.append(word)
      start += 64
    }
  }

  /// `words` hold a bit for each row, and none beyond.
  init(rowCount: Int, words: [UInt64]) {
    self.rowCount = rowCount
    self.words = words
  }

  static func all(_ rowCount: Int) -> RowSet { RowSet(rowCount: rowCount, filled: rowCount) }

  func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  mutating func remove(_ row: Int) { words[row >> 6] &= ~(1 << UInt64(row & 63)) }

  mutating func formIntersection(_ other: RowSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: RowSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: RowSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func intersection(_ other: RowSet) -> RowSet {
    var both = self
    both.formIntersection(other)
    return both
  }

  func subtracting(_ other: RowSet) -> RowSet {
    var rest = self
    rest.subtract(other)
    return rest
  }

  /// The rows that are not in it.
  var complement: RowSet {
    var rest = RowSet.all(rowCount)
    rest.subtract(self)
    return rest
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether every row is in it.
  var isFull: Bool { count == rowCount }

  /// How many rows are in it.
  var count: Int {
    var sum = 0
    for word in words { sum += word.nonzeroBitCount }
    return sum
  }

  /// Ascending.
  var rows: [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    forEach { rows.append(UInt32(truncatingIfNeeded: $0)) }
    return rows
  }

  /// Calls `body` with each row, ascending.
  func forEach(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
