import Language
import Values

/// Finds the partners of records through a field that holds references: by the field's index, up and down the hierarchy.
struct ReferenceJoin {
  /// Which targets a partner's field may lead to, beside the bound record's own value.
  private enum Way {
    case same
    /// Above it.
    case up
    /// Below it.
    case down
    case both
  }

  /// A comparison of one value of each of two records, looked at before a pair is made. A class, because a closure is too
  /// much to copy for each pair.
  final class Check {
    private let op: ComparisonOperator
    /// The slot that is bound, and the field of its record.
    let bound: (slot: Int, column: Column)
    private let new: Column
    /// The new record stands on the left of the comparison.
    private let isNewLeft: Bool
    private let closure: Closure

    init(op: ComparisonOperator, bound: (slot: Int, column: Column), new: Column, isNewLeft: Bool, closure: Closure) {
      self.op = op
      self.bound = bound
      self.new = new
      self.isNewLeft = isNewLeft
      self.closure = closure
    }

    /// Whether the comparison is true.
    func holds(_ boundValue: UInt32, _ row: Int) -> Bool {
      let newValue = new.value(row)
      guard boundValue != Value.missing, newValue != Value.missing else { return false }
      let (left, right) = isNewLeft ? (newValue, boundValue) : (boundValue, newValue)
      switch op {
      case .isA: return Evaluator.isA(left, right, closure, strict: true)
      case .sameOrIsA: return Evaluator.isA(left, right, closure, strict: false)
      case .relatedTo:
        return Evaluator.isA(left, right, closure, strict: false) || Evaluator.isA(right, left, closure, strict: false)
      default: return left == right
      }
    }
  }

  let side: JoinKey.Side
  /// The rows that the new variable may take.
  private let selection: RowSet
  private let way: Way
  private let index: ReferenceIndex
  private let closure: Closure
  private let descendants: Descendants?
  /// The same record may be found twice.
  let mayRepeat: Bool
  var checks: [Check] = []

  /// Nothing where the key does not lead through one field of references. `isLeftBound` says which side is known already.
  init?(_ key: JoinKey, isLeftBound: Bool, among selection: RowSet, _ evaluator: inout Evaluator) {
    let (bound, new) = isLeftBound ? (key.left, key.right) : (key.right, key.left)
    guard new.members != .first, new.path.steps.count == 1, case .field(let kind, let field) = new.path.steps[0],
      case .reference(let target) = new.path.type, case .reference = bound.path.type
    else { return nil }
    let column = evaluator.facts.tables[kind.index].columns[field.index]
    // A nested record's own path is a list in its column and one value in a rule.
    guard column.isList == (new.members == .each) else { return nil }
    switch key.op {
    case .equal: way = .same
    case .relatedTo: way = .both
    default: way = isLeftBound ? .up : .down
    }
    side = bound
    self.selection = selection
    index = evaluator.referenceIndex(kind: kind.index, field: field.index, target: target.index)
    closure = evaluator.facts.tables[target.index].ancestors
    descendants = way == .down || way == .both ? evaluator.descendants(kind: target.index) : nil
    mayRepeat = index.mayRepeat || bound.members != .one || !closure.cycles.isEmpty
  }

  /// Calls `body` with the places in the index at which partners of a record with this value stand.
  private func forEachRange(_ value: UInt32, _ body: (Range<Int>) -> Void) {
    guard value != Value.missing else { return }
    if value == Value.any, way == .down || way == .both { return body(index.rows.indices) }
    body(index.range(of: value))
    guard way != .same, value != Value.any else { return }
    if way != .down {
      for ancestor in closure.ancestors(of: value) { body(index.range(of: ancestor)) }
      body(index.range(of: Value.any))
    }
    if let descendants {
      for descendant in descendants.descendants(of: value) { body(index.range(of: descendant)) }
    }
  }

  /// How many records would be looked at for the rows, by a sample of them.
  func estimate(_ rows: [UInt32], _ evaluator: inout Evaluator) -> Int {
    let step = max(1, rows.count / 64)
    let sample = stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    guard !sample.isEmpty else { return 0 }
    let lists = evaluator.joinValues(side, Batch(rows: sample, slot: side.path.slot))
    var sum = 0
    for value in lists.values { forEachRange(value) { sum += $0.count } }
    return sum * rows.count / sample.count + rows.count
  }

  /// The values of the bound side, for each case.
  func values(_ batch: Batch, _ evaluator: inout Evaluator) -> Values {
    Values(
      lists: evaluator.joinValues(side, batch),
      checks: checks.map { check in batch.slots[check.bound.slot].map { check.bound.column.value(Int($0)) } })
  }

  /// What the bound records of a batch say.
  struct Values {
    fileprivate var lists: Lists
    /// By check and case.
    fileprivate var checks: [[UInt32]]
  }

  /// Appends the partners of the cases from number `start` on, until there are at least `most`, but those that are
  /// excluded. Returns the number of the case to go on with.
  func find(
    _ batch: Batch, _ values: Values, from start: Int, most: Int, _ partners: inout Partners,
    isExcluded: (_ row: UInt32, _ item: Int) -> Bool
  ) -> Int {
    for item in start..<batch.count {
      let first = partners.rows.count
      for member in values.lists.members(item) {
        forEachRange(values.lists.values[member]) { range in
          for place in range {
            let row = index.rows[place]
            guard selection.contains(Int(row)) else { continue }
            var isMet = true
            for number in checks.indices where isMet {
              isMet = checks[number].holds(values.checks[number][item], Int(row))
            }
            guard isMet, !isExcluded(row, item) else { continue }
            if mayRepeat, partners.rows[first...].contains(row) { continue }
            partners.add(row, item)
          }
        }
      }
      if partners.rows.count >= most { return item + 1 }
    }
    return batch.count
  }
}

/// Records that cases of a batch may go on with.
struct Partners {
  private(set) var rows: [UInt32] = []
  /// By row: the number of its case.
  private(set) var items: [Int] = []

  mutating func add(_ row: UInt32, _ item: Int) {
    rows.append(row)
    items.append(item)
  }
}
