import Language
import Values

/// Finds the partners of records through a field that holds references: by the field's index, up and down the hierarchy.
struct ReferenceJoin {
  /// A comparison of one value of each of two records, looked at before a pair is made. A class, because a closure is too
  /// much to copy for each pair.
  final class Check {
    private let key: ComparisonOperator.Key
    /// The slot that is bound, and the field of its record.
    let bound: (slot: Int, column: Column)
    private let new: Column
    /// The new record stands on the left of the comparison.
    private let isNewLeft: Bool
    private let closure: Closure

    /// Nothing for a comparison that is not early.
    init?(_ meet: RulePlan.Meet, new slot: Int, _ facts: Facts) {
      guard meet.isEarly, case .comparison(let comparison) = meet.condition, let key = comparison.op.key,
        let left = comparison.left.path,
        let right = comparison.right.path, let first = facts.column(left), let second = facts.column(right)
      else { return nil }
      self.key = key
      isNewLeft = left.slot == slot
      bound = isNewLeft ? (right.slot, second) : (left.slot, first)
      new = isNewLeft ? first : second
      closure = if case .reference(let kind) = left.type { facts.tables[kind.index].ancestors } else { Closure() }
    }

    /// Whether the comparison is true.
    func holds(_ boundValue: UInt32, _ row: Int) -> Bool {
      let newValue = new.value(row)
      guard boundValue != Value.missing, newValue != Value.missing else { return false }
      switch key {
      case .kinship(let kinship):
        return isNewLeft
          ? closure.holds(kinship, newValue, boundValue) : closure.holds(kinship, boundValue, newValue)
      case .equality: return newValue == boundValue
      }
    }
  }

  let side: JoinKey.Side
  /// The rows that the new variable may take.
  private let selection: RowSet
  private let expansion: RulePlan.Expansion
  private let index: ReferenceIndex
  private let closure: Closure
  private let descendants: Descendants?
  /// The same record may be found twice.
  let mayRepeat: Bool
  var checks: [Check] = []

  /// Nothing where the look-up has no index.
  init?(_ lookup: RulePlan.Lookup, among selection: RowSet, _ evaluator: inout Evaluator) {
    guard let place = lookup.index else { return nil }
    side = lookup.bound
    expansion = lookup.expansion
    self.selection = selection
    index = evaluator.joins.index(place)
    closure = evaluator.facts.tables[place.target.index].ancestors
    switch expansion {
    case .same, .above: descendants = nil
    case .below, .both: descendants = evaluator.joins.descendants(of: place.target)
    }
    mayRepeat = index.mayRepeat || side.members != .one || !closure.cycles.isEmpty
  }

  /// Calls `body` with the places in the index at which partners of a record with this value stand.
  private func forEachRange(_ value: UInt32, _ body: (Range<Int>) -> Void) {
    guard value != Value.missing else { return }
    closure.forEachLookup(value, expansion, below: descendants) { place in
      body(place == Closure.everything ? index.rows.indices : index.range(of: place))
    }
  }

  /// How many records would be looked at for the rows, by a sample of them.
  func estimate(_ rows: [UInt32], _ evaluator: inout Evaluator) -> Int {
    let step = max(1, rows.count / 64)
    let sample = stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    guard !sample.isEmpty else { return 0 }
    let lists = evaluator.values.keyValues(side, Batch(rows: sample, slot: side.path.slot))
    var sum = 0
    for value in lists.values { forEachRange(value) { sum += $0.count } }
    return sum * rows.count / sample.count + rows.count
  }

  /// The values of the bound side, for each case.
  func values(_ batch: Batch, _ evaluator: inout Evaluator) -> Values {
    Values(
      lists: evaluator.values.keyValues(side, batch),
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

extension Facts {
  /// The column of a path that is one field.
  fileprivate func column(_ path: Path) -> Column? {
    guard path.steps.count == 1, case .field(let kind, let field) = path.steps[0] else { return nil }
    return tables[kind.index].columns[field.index]
  }
}
