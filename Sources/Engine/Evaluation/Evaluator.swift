import Language
import Values

/// Evaluates checked conditions over batches of cases, a column at a time.
///
/// INVARIANT (batch order): results stand in the order of the batch's cases, so that nothing depends on how cases were cut
/// into batches.
struct Evaluator: ~Copyable {
  let facts: Facts
  let today: CalendarDate
  /// Truth of each adjective for each row, computed when first asked for.
  private var adjectives: [Int: Truths] = [:]
  /// Truth of conditions about one variable for each row, once it is known for all.
  var rowTruths: [ConditionKey: Truths] = [:]
  /// By kind: whether a reference of another record leads to the row.
  private var mentions: [Int: [Bool]] = [:]
  /// By kind and field: made when a rule first joins on the field.
  var referenceIndexes: [Int: ReferenceIndex] = [:]
  /// By kind: what is below each row.
  var descendantLists: [Int: Descendants] = [:]
  var comparisons: [UInt64: Trit] = [:]
  var texts = TextNumbers()
  var reader = TextReader()
  var wordings = WordingReader()
  private var measureNumbers: [MeasureKey: UInt32] = [:]
  private var numberNumbers: [Rational: UInt32] = [:]

  private struct MeasureKey: Hashable {
    var dimension: DimensionID
    var interval: Interval.Key
  }

  init(facts: Facts, today: CalendarDate) {
    self.facts = facts
    self.today = today
  }

  /// One truth value a case.
  mutating func evaluate(_ condition: Condition, _ batch: Batch) -> [Trit] {
    guard batch.count > 0 else { return [] }
    switch condition {
    case .all(let parts): return evaluateAll(parts, batch)
    case .any(let parts):
      var result = evaluate(parts[0], batch)
      for part in parts.dropFirst() {
        let next = evaluate(part, batch)
        for item in result.indices { result[item] = max(result[item], next[item]) }
      }
      return result
    case .not(let part): return evaluate(part, batch).map(\.negated)
    case .through(let through): return evaluate(through, batch)
    case .comparison(let comparison): return compare(comparison, batch)
    case .membership(let operand, let literals): return membership(operand, literals, batch)
    case .presence(let path, let isPresent):
      return presence(path, batch).map { $0 == isPresent ? Trit.yes : .no }
    case .mentioned(let path): return mentioned(path, batch)
    case .adjective(let kind, let adjective, let path):
      let truths = truths(ofAdjective: adjective, kind: kind.index)
      let rows = gather(path, batch)
      // `any` is there, and has no fields: what the condition makes of that is what counts.
      let ofAny = rows.contains(Value.any) ? truth(ofAdjective: adjective, kind: kind.index) : .unknown
      return rows.map { $0 < Value.any ? truths[Int($0)] : $0 == Value.any ? ofAny : .unknown }
    case .within(let left, let limit, let right): return within(left, limit, right, batch)
    case .matches(let operand, let pattern): return matches(operand, pattern, batch)
    case .wording(let wording): return evaluate(wording, batch)
    }
  }

  /// `and`: cases that are false already are not looked at again, and those that are unknown are not asked about words.
  mutating func evaluateAll(_ parts: [Condition], _ batch: Batch) -> [Trit] {
    var result = [Trit](repeating: .yes, count: batch.count)
    var open = Array(0..<batch.count)
    var current = batch
    for part in parts {
      let least: Trit = part.readsWords ? .yes : .unknown
      let asked = least == .unknown ? open : open.filter { result[$0] >= least }
      guard !asked.isEmpty else { continue }
      let next = evaluate(part, asked.count == open.count ? current : batch.selecting(asked))
      for (index, item) in asked.enumerated() { result[item] = min(result[item], next[index]) }
      let stillOpen = open.filter { result[$0] != .no }
      guard !stillOpen.isEmpty else { break }
      if stillOpen.count < open.count {
        open = stillOpen
        current = batch.selecting(open)
      }
    }
    return result
  }

  private mutating func evaluate(_ through: Through, _ batch: Batch) -> [Trit] {
    let lists = gatherAll(through.path, batch)
    let exploded = batch.exploding(lists, into: through.slot)
    var each = [Trit](repeating: .yes, count: exploded.count)
    if let filter = through.filter { each = evaluate(filter, exploded) }
    if through.quantifier == .every {
      let body = through.body.map { evaluate($0, exploded) } ?? each
      for member in each.indices { each[member] = max(each[member].negated, body[member]) }
    } else if let body = through.body {
      // The members that the filter leaves out need not be looked at.
      let open = each.indices.filter { each[$0] != .no }
      let truths = evaluate(body, open.count == each.count ? exploded : exploded.selecting(open))
      for (index, member) in open.enumerated() { each[member] = min(each[member], truths[index]) }
    }
    return (0..<batch.count).map { item in
      var value = through.quantifier.start
      for member in lists.members(item) { value = through.quantifier.combine(value, each[member]) }
      return through.quantifier.finish(value)
    }
  }

  /// One number for all measures that are equal. Means nothing in dimensions with rounded units.
  mutating func canonicalMeasure(_ value: UInt32) -> UInt32 {
    let key = MeasureKey(dimension: facts.measures[value].dimension, interval: facts.measures[value].interval.key)
    if let known = measureNumbers[key] { return known }
    measureNumbers[key] = value
    return value
  }

  /// One number for all numbers that are equal.
  mutating func canonicalNumber(_ value: UInt32) -> UInt32 {
    let number = facts.numbers[Int(value)]
    if let known = numberNumbers[number] { return known }
    numberNumbers[number] = value
    return value
  }

  // MARK: Presence, adjectives, mentions

  func presence(_ path: Path, _ batch: Batch) -> [Bool] {
    if path.isSeveral, path.steps.count == 1, case .field(let kind, let field) = path.steps[0] {
      // The commonest question of all needs no list.
      let column = facts.tables[kind.index].columns[field.index]
      return batch.slots[path.slot].map { $0 < Value.any && !column.members(Int($0)).isEmpty }
    }
    if path.isSeveral {
      let lists = gatherAll(path, batch)
      return (0..<batch.count).map { !lists.isEmpty($0) }
    }
    return gather(path, batch).map { $0 != Value.missing }
  }

  /// The truth of an adjective for every row of its kind, stubs included.
  mutating func truths(ofAdjective adjective: Int, kind: Int) -> Truths {
    let key = kind << 16 | adjective
    if let known = adjectives[key] { return known }
    let condition = facts.vocabulary.kinds[kind].adjectives[adjective].condition
    let truths = truths(of: [condition], kind: kind, slot: 0, among: .all(facts.tables[kind].rowCount))
    adjectives[key] = truths
    return truths
  }

  /// The truth of an adjective for `any`, which has no fields.
  private mutating func truth(ofAdjective adjective: Int, kind: Int) -> Trit {
    evaluate(facts.vocabulary.kinds[kind].adjectives[adjective].condition, Batch(rows: [Value.any]))[0]
  }

  private mutating func mentioned(_ path: Path, _ batch: Batch) -> [Trit] {
    let kind: Int
    switch path.type {
    case .reference(let target), .record(let target): kind = target.index
    default: return [Trit](repeating: .unknown, count: batch.count)
    }
    let known: [Bool]
    if let found = mentions[kind] {
      known = found
    } else {
      known = facts.mentions(of: kind)
      mentions[kind] = known
    }
    return gather(path, batch).map { $0 < Value.any ? Trit(known[Int($0)]) : .unknown }
  }
}

extension Facts {
  /// Whether a reference field of some other record leads to each row of a kind. Complexity: linear in the references.
  func mentions(of kind: Int) -> [Bool] {
    var found = [Bool](repeating: false, count: tables[kind].rowCount)
    for (owner, declared) in vocabulary.kinds.enumerated() {
      for (number, field) in declared.fields.enumerated() {
        guard field.type == .reference(KindID(kind)), !field.isDerived else { continue }
        let column = tables[owner].columns[number]
        let isOwn = owner == kind
        for row in 0..<tables[owner].declaredCount {
          if column.isList {
            for index in column.members(row) where column.values[index] < Value.any {
              let target = Int(column.values[index])
              if isOwn ? target != row : !isEnclosed(row, kind: owner, by: target, kind) { found[target] = true }
            }
          } else {
            let value = column.value(row)
            guard value < Value.any else { continue }
            // A record does not mention itself, and what is nested in it does not either.
            if isOwn ? Int(value) != row : !isEnclosed(row, kind: owner, by: Int(value), kind) {
              found[Int(value)] = true
            }
          }
        }
      }
    }
    for context in contexts {
      let dimensions = vocabulary[context.type].dimensions
      for entry in context.entries + context.exceptions.flatMap({ $0 }) {
        mark(entry, dimensions[entry.dimension], kind, &found)
      }
    }
    return found
  }

  private func isEnclosed(_ row: Int, kind: Int, by owner: Int, _ ownerKind: Int) -> Bool {
    var at = self.owner(of: row, kind: kind)
    while let record = at {
      if record.kind == ownerKind { return record.row == owner }
      at = self.owner(of: record.row, kind: record.kind)
    }
    return false
  }

  private func mark(_ entry: Context.Entry, _ dimension: ContextDimension, _ kind: Int, _ found: inout [Bool]) {
    if dimension.per == KindID(kind), entry.member < Value.any { found[Int(entry.member)] = true }
    guard dimension.type == .reference(KindID(kind)), case .members(let members) = entry.reading else { return }
    for member in members where member < Value.any { found[Int(member)] = true }
  }
}
