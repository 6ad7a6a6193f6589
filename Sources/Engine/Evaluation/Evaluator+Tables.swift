import Language
import Values

/// Conditions about one variable, decided for the rows of its table at once: what several rules ask is asked once.
extension Evaluator {
  /// The rows of a variable that are declared, by what its adjectives say of them.
  mutating func domain(of scan: RulePlan.Scan) -> Truths {
    let table = facts.tables[scan.kind.index]
    var domain = Truths(RowSet(rowCount: table.rowCount, filled: table.declaredCount))
    for adjective in scan.adjectives { domain.formAnd(truths(ofAdjective: adjective, kind: scan.kind.index)) }
    return domain
  }

  /// Rows of a table that are asked together.
  private static let batchSize = 2048

  /// The truth of a condition that is no `and`, `or` or `not`, for some rows of a table.
  ///
  /// Complexity: linear in the rows of the table for what is asked the first time, and in a 64th of
  /// them for what is known already.
  mutating func truths(
    of condition: Condition, _ given: ConditionKey?, kind: Int, slot: Int, among rows: RowSet
  ) -> Truths {
    let key = given ?? ConditionKey(condition, kind: kind, slot: slot)
    if let truths = known[key] { return truths }
    // Of a few rows it is cheaper to ask each.
    if rows.count * 4 >= rows.rowCount, let whole = wholeTruths(of: condition, kind: kind, slot: slot) {
      known[key] = whole
      return whole
    }
    return plainTruths(of: condition, slot: slot, among: rows)
  }

  /// Asks of each row by itself.
  private mutating func plainTruths(of condition: Condition, slot: Int, among rows: RowSet) -> Truths {
    var result = Truths(.false, rowCount: rows.rowCount)
    let asked = rows.rows
    var start = 0
    while start < asked.count {
      let end = min(asked.count, start + Self.batchSize)
      let truths = truths(of: [condition], Batch(rows: Array(asked[start..<end]), slot: slot))
      for item in 0..<end - start { result.set(Int(asked[start + item]), truths[item]) }
      start = end
    }
    return result
  }

  // MARK: Whole tables

  /// The truth of every row, stubs included, where there is a quick way to it that does not ask each row by itself.
  private mutating func wholeTruths(of condition: Condition, kind: Int, slot: Int) -> Truths? {
    let rowCount = facts.tables[kind].rowCount
    switch condition {
    case .adjective(let owner, let adjective, let path) where path.steps.isEmpty:
      return truths(ofAdjective: adjective, kind: owner.index)
    case .presence(let path, let isPresent) where path.steps.count == 1:
      guard case .field(_, let field) = path.steps[0] else { break }
      let present = presentRows(of: facts.tables[kind].columns[field.index], rowCount: rowCount)
      return Truths(isPresent ? present : present.complement)
    case .through(let through):
      if let known = truths(through, kind: kind, slot: slot) { return known }
    case .comparison, .membership, .within:
      if let known = truthsByValue(condition, kind: kind, slot: slot) { return known }
    case .wording(let wording):
      // Without any text, no quote is found, and none is missing.
      guard facts.library.entries.isEmpty, wording.isSought else { return nil }
      return Truths(yes: RowSet(rowCount: rowCount), maybe: .all(rowCount))
    case .matches: return nil
    case .all, .any, .not, .adjective, .presence, .mentioned: break
    }
    return truthsByReference(condition, kind: kind, slot: slot)
  }

  private func presentRows(of column: Column, rowCount: Int) -> RowSet {
    if column.isList {
      var start: UInt32 = 0
      let ends = column.ends
      return RowSet(rowCount: rowCount) { row in
        guard row < ends.count else { return false }
        defer { start = ends[row] }
        return ends[row] > start
      }
    }
    guard column.standard == Value.missing else { return .all(rowCount) }
    let values = column.values
    return RowSet(rowCount: rowCount) { $0 < values.count && values[$0] != Value.missing }
  }

  /// Where a condition reads one field and nothing else, it is asked of one row of each value.
  private mutating func truthsByValue(_ condition: Condition, kind: Int, slot: Int) -> Truths? {
    var steps: [Path.Step]?
    var isOne = true
    condition.forEachPath { path in
      if path.slot != slot || path.steps.count != 1 || (steps != nil && steps != path.steps) { isOne = false }
      steps = path.steps
    }
    guard isOne, case .field(_, let field)? = steps?.first else { return nil }
    let column = facts.tables[kind].columns[field.index]
    guard !column.isList, !condition.counts else { return nil }
    var memo = NumberMap()
    var rows: [UInt32] = []
    let rowCount = facts.tables[kind].rowCount
    var numbers: [UInt32] = []
    numbers.reserveCapacity(rowCount)
    // Most columns hold few words: a table of small values spares looking them up.
    var small = [UInt32](repeating: .max, count: 256)
    var missing = UInt32.max
    for row in 0..<rowCount {
      let value = column.value(row)
      let known = value < 256 ? small[Int(value)] : value == Value.missing ? missing : memo[key: value] ?? .max
      guard known == .max else {
        numbers.append(known)
        continue
      }
      let number = UInt32(truncatingIfNeeded: rows.count)
      if value < 256 {
        small[Int(value)] = number
      } else if value == Value.missing {
        missing = number
      } else {
        memo[key: value] = number
      }
      numbers.append(number)
      rows.append(UInt32(truncatingIfNeeded: row))
      // A column of texts or of many dates gains nothing by it.
      if rows.count > 4096 { return nil }
    }
    let truths = truths(of: [condition], Batch(rows: rows, slot: slot))
    return Truths(rowCount: rowCount) { truths[Int(numbers[$0])] }
  }

  /// `some v in x.f where w has h`, where w and h speak of v alone: decided for all that v can be, then for x.
  private mutating func truths(_ through: Through, kind: Int, slot: Int) -> Truths? {
    guard through.path.slot == slot, through.path.steps.count == 1, case .field(_, let field) = through.path.steps[0],
      let target = facts.vocabulary.kind(of: through.path.type)
    else { return nil }
    let column = facts.tables[kind].columns[field.index]
    var isOwn = true
    for part in [through.filter, through.body] {
      part?.forEachPath { if $0.slot < through.slot { isOwn = false } }
      if part?.readsWords == true { isOwn = false }
    }
    guard column.isList, isOwn, !column.values.contains(Value.any) else { return nil }
    let all = RowSet.all(facts.tables[target.index].rowCount)
    let cases = Cases.table(kind: target.index, slot: through.slot)
    let picked = through.filter.map { truths(of: [$0], cases, among: all) }
    let held = through.body.map { truths(of: [$0], cases, among: all) }
    let each = through.truths(picked: picked, held: held, count: all.rowCount)
    return reduce(each, column, through.quantifier, rowCount: facts.tables[kind].rowCount)
  }

  private func reduce(_ each: Truths, _ column: Column, _ quantifier: Quantifier, rowCount: Int) -> Truths {
    if quantifier != .every, each.maybe.isEmpty { return Truths(quantifier.finish(.false), rowCount: rowCount) }
    var start = 0
    return Truths(rowCount: rowCount) { row in
      let end = row < column.ends.count ? Int(column.ends[row]) : start
      defer { start = end }
      return quantifier.reduce(start..<end) { each[Int(column.values[$0])] }
    }
  }

  /// Where a condition asks of one record that a field leads to and of nothing else, it is decided for all such records,
  /// which are fewer or have been asked already.
  private mutating func truthsByReference(_ condition: Condition, kind: Int, slot: Int) -> Truths? {
    guard !condition.counts, !condition.readsWords, let step = condition.firstStep(slot: slot),
      case .field(let owner, let field) = step,
      let target = facts.vocabulary.kind(of: facts.vocabulary[owner][field].type),
      let inner = condition.droppingFirstStep(slot: slot, kind: target)
    else { return nil }
    let column = facts.tables[kind].columns[field.index]
    guard !column.isList else { return nil }
    let others = RowSet.all(facts.tables[target.index].rowCount)
    let inside = truths(of: [inner], .table(kind: target.index, slot: slot), among: others)
    let odd = truths(of: [inner], Batch(rows: [Value.missing, Value.any], slot: slot))
    let rowCount = facts.tables[kind].rowCount
    if inside.maybe.isEmpty, odd.maybe.isEmpty { return Truths(.false, rowCount: rowCount) }
    return Truths(rowCount: rowCount) { row in
      let value = column.value(row)
      return value < Value.any ? inside[Int(value)] : value == Value.any ? odd[1] : odd[0]
    }
  }
}
