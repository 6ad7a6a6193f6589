/// The declared records of a kind by the record that one of their fields leads to, in compressed rows.
struct ReferenceIndex {
  /// Where the rows of each target end in `rows`; those that refer to `any` come last.
  private var ends: [UInt32]
  /// Rows by target, those of one target ascending.
  private(set) var rows: [UInt32]
  /// A row may stand under several targets.
  let mayRepeat: Bool

  /// Complexity: linear in the values and in the targets (a counting sort).
  init(_ column: Column, rowCount: Int, targetCount: Int) {
    mayRepeat = column.isList
    var starts = [UInt32](repeating: 0, count: targetCount + 2)
    func forEach(_ body: (_ row: Int, _ target: Int) -> Void) {
      for row in 0..<rowCount {
        if column.isList {
          for index in column.members(row) {
            let value = column.values[index]
            if value != Value.missing { body(row, value == Value.any ? targetCount : Int(value)) }
          }
        } else {
          let value = column.value(row)
          if value != Value.missing { body(row, value == Value.any ? targetCount : Int(value)) }
        }
      }
    }
    forEach { starts[$1 + 1] += 1 }
    for target in 1..<starts.count { starts[target] += starts[target - 1] }
    var rows = [UInt32](repeating: 0, count: Int(starts[targetCount + 1]))
    forEach { row, target in
      rows[Int(starts[target])] = UInt32(truncatingIfNeeded: row)
      starts[target] += 1
    }
    starts.removeLast()
    ends = starts
    self.rows = rows
  }

  /// Where the rows stand whose field leads to `target`, which may be `any`.
  func range(of target: UInt32) -> Range<Int> {
    let number = target == Value.any ? ends.count - 1 : Int(target)
    guard number < ends.count else { return 0..<0 }
    return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}
