import Language
import Values

/// What is-a means (LANGUAGE 1.4, 2.3), here and nowhere else. Everything is below `any`, and `any` is below nothing.
extension Closure {
  /// Whether two records, neither of them missing, stand to each other as is asked.
  func holds(_ kinship: ComparisonOperator.Kinship, _ a: UInt32, _ b: UInt32) -> Bool {
    switch kinship {
    case .isA: b == Value.any ? a != Value.any : isAncestor(b, of: a)
    case .sameOrIsA: isSameOrUnder(a, b)
    case .related: isSameOrUnder(a, b) || isSameOrUnder(b, a)
    }
  }

  func isSameOrUnder(_ row: UInt32, _ above: UInt32) -> Bool {
    row == above || above == Value.any || isAncestor(above, of: row)
  }

  /// In the place of a value that is looked up: every record, whatever its value.
  static let everything = UInt32.max - 5

  /// Calls `body` with each value under which the partners of a record stand that has this value, or with `everything`.
  ///
  /// `below` lists what is below each record; nil where records have been placed under what is above them as well
  /// (`forEachPlace`). Some of what is found so may not be a partner, and none is left out.
  @inline(__always)
  func forEachLookup(
    _ value: UInt32, _ expansion: RulePlan.Expansion, below: Descendants?, _ body: (UInt32) -> Void
  ) {
    let (goesUp, goesDown) =
      switch expansion {
      case .same: (false, false)
      case .above: (true, false)
      case .below: (false, true)
      case .both: (true, true)
      }
    if value == Value.any, goesDown { return body(Self.everything) }
    body(value)
    guard value != Value.any else { return }
    if goesUp {
      for ancestor in ancestors(of: value) { body(ancestor) }
      body(Value.any)
    }
    if goesDown, let below { for descendant in below.descendants(of: value) { body(descendant) } }
  }

  /// Calls `body` with each value under which a record that has this value is placed, where what is below is not listed.
  @inline(__always)
  func forEachPlace(_ value: UInt32, _ expansion: RulePlan.Expansion, _ body: (UInt32) -> Void) {
    body(value)
    switch expansion {
    case .same, .above: return
    case .below, .both: if value < Value.nothing { for ancestor in ancestors(of: value) { body(ancestor) } }
    }
  }
}

extension Facts {
  /// Whether `row` is `above` or lies under it.
  func isSameOrUnder(_ row: UInt32, _ above: UInt32, kind: Int) -> Bool {
    tables[kind].ancestors.isSameOrUnder(row, above)
  }

  func areRelated(_ a: UInt32, _ b: UInt32, kind: Int) -> Bool { tables[kind].ancestors.holds(.related, a, b) }

  /// Whether one of two records, or something above it, declares itself distinct from the other or something above that
  /// (LANGUAGE 1.4). Complexity: the product of their ancestors.
  func areDistinct(_ a: UInt32, _ b: UInt32, kind: Int) -> Bool {
    guard let field = vocabulary.kinds[kind].distinct, a < Value.any, b < Value.any else { return false }
    let column = tables[kind].columns[field.index]
    let table = tables[kind].ancestors
    let (x, y) = ([a] + table.ancestors(of: a), [b] + table.ancestors(of: b))
    func lists(_ rows: [UInt32], _ others: [UInt32]) -> Bool {
      rows.contains { row in
        if !column.isList { return others.contains(column.value(Int(row))) }
        return column.members(Int(row)).contains { others.contains(column.values[$0]) }
      }
    }
    return lists(x, y) || lists(y, x)
  }
}

/// For each record of a hierarchy the records below it.
struct Descendants {
  private var ends: [UInt32]
  private var members: [UInt32]

  /// Complexity: linear in the pairs of a record and its ancestor.
  init(_ closure: Closure, rowCount: Int) {
    var starts = [UInt32](repeating: 0, count: rowCount + 1)
    for row in 0..<rowCount {
      for ancestor in closure.ancestors(of: UInt32(truncatingIfNeeded: row)) { starts[Int(ancestor) + 1] += 1 }
    }
    for row in 1..<starts.count { starts[row] += starts[row - 1] }
    var members = [UInt32](repeating: 0, count: Int(starts[rowCount]))
    for row in 0..<rowCount {
      for ancestor in closure.ancestors(of: UInt32(truncatingIfNeeded: row)) {
        members[Int(starts[Int(ancestor)])] = UInt32(truncatingIfNeeded: row)
        starts[Int(ancestor)] += 1
      }
    }
    starts.removeLast()
    ends = starts
    self.members = members
  }

  func descendants(of row: UInt32) -> ArraySlice<UInt32> {
    let row = Int(row)
    guard row < ends.count else { return [] }
    return members[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
  }
}
