/// The truth of each row of a table, or of each case of a batch: two bits each.
struct Truths {
  /// Rows of which it is true.
  var yes: RowSet
  /// Rows of which it is true or unknown.
  var maybe: RowSet

  init(_ truth: Truth, rowCount: Int) {
    yes = RowSet(rowCount: rowCount, filled: truth == .true ? rowCount : 0)
    maybe = RowSet(rowCount: rowCount, filled: truth == .false ? 0 : rowCount)
  }

  init(yes: RowSet, maybe: RowSet) {
    self.yes = yes
    self.maybe = maybe
  }

  /// Without a third value.
  init(_ rows: RowSet) {
    yes = rows
    maybe = rows
  }

  /// One value a row. Complexity: linear.
  init(rowCount: Int, _ truth: (Int) -> Truth) {
    var yes: [UInt64] = []
    var maybe: [UInt64] = []
    yes.reserveCapacity((rowCount + 63) / 64)
    maybe.reserveCapacity((rowCount + 63) / 64)
    var start = 0
    while start < rowCount {
      var (known, possible): (UInt64, UInt64) = (0, 0)
      for bit in 0..<min(64, rowCount - start) {
        let value = UInt64(truth(start + bit).rawValue)
        known |= (value >> 1) << UInt64(bit)
        possible |= ((value | (value >> 1)) & 1) << UInt64(bit)
      }
      yes.append(known)
      maybe.append(possible)
      start += 64
    }
    self.init(yes: RowSet(rowCount: rowCount, words: yes), maybe: RowSet(rowCount: rowCount, words: maybe))
  }

  init(_ values: [Truth]) { self.init(rowCount: values.count) { values[$0] } }

  subscript(row: Int) -> Truth { yes.contains(row) ? .true : maybe.contains(row) ? .unknown : .false }

  /// Gives a row, of which nothing was known yet, its value.
  mutating func set(_ row: Int, _ truth: Truth) {
    if truth != .false { maybe.insert(row) }
    if truth == .true { yes.insert(row) }
  }

  /// Rows of which it is unknown.
  var unknown: RowSet { maybe.subtracting(yes) }

  mutating func formAnd(_ other: Truths) {
    yes.formIntersection(other.yes)
    maybe.formIntersection(other.maybe)
  }

  mutating func formOr(_ other: Truths) {
    yes.formUnion(other.yes)
    maybe.formUnion(other.maybe)
  }

  var negated: Truths { Truths(yes: maybe.complement, maybe: yes.complement) }
}
