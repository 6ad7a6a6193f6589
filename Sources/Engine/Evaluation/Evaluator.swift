import Language
import Values

/// Decides checked conditions (LANGUAGE 2.5) for many cases at once. What `and`, `or` and `not` mean is said here and nowhere
/// else.
///
/// INVARIANT (batch order): results stand in the order of the batch's cases, so that nothing depends on how cases were cut
/// into batches.
struct Evaluator: ~Copyable {
  let facts: Facts
  let paths: PathReader
  var values: ValueComparer
  var wordings: WordingJudge
  var messages: MessageWriter
  var joins: JoinTables
  var known = KnownTruths()

  init(facts: Facts, today: CalendarDate) {
    self.facts = facts
    paths = PathReader(facts: facts)
    values = ValueComparer(facts, today: today)
    wordings = WordingJudge(facts)
    messages = MessageWriter(facts)
    joins = JoinTables(facts)
  }

  /// What a condition is asked of.
  enum Cases {
    /// The rows of a kind's table, each of them bound to one slot.
    case table(kind: Int, slot: Int)
    case batch(Batch)
    /// Cases of which records come up often: what concerns one variable is asked once of each of its records. The kinds
    /// stand by slot.
    case bindings(Batch, kinds: [KindID])

    /// How many there are: rows of a table, or cases.
    func count(in facts: borrowing Facts) -> Int {
      switch self {
      case .table(let kind, _): facts.tables[kind].rowCount
      case .batch(let batch), .bindings(let batch, _): batch.count
      }
    }
  }

  /// The truth of conditions that all have to hold, for the cases that are in `open`. Says nothing of others.
  mutating func truths(of conditions: [Condition], _ cases: Cases, among open: RowSet) -> Truths {
    all(conditions, cases, open)
  }

  /// The truth of conditions that all have to hold, for every case of a batch.
  mutating func truths(of conditions: [Condition], _ batch: Batch) -> Truths {
    all(conditions, .batch(batch), .all(batch.count))
  }

  // MARK: And, or, not

  private mutating func truths(of condition: Condition, _ key: ConditionKey?, _ cases: Cases, _ open: RowSet) -> Truths
  {
    switch condition {
    case .all(let parts): return all(parts, cases, open)
    case .any(let parts): return any(parts, cases, open)
    case .not(let part): return truths(of: part, nil, cases, open).negated
    case .through, .comparison, .membership, .presence, .mentioned, .adjective, .within, .matches, .wording:
      switch cases {
      case .table(let kind, let slot): return truths(of: condition, key, kind: kind, slot: slot, among: open)
      case .batch(let batch): return truths(of: condition, batch, open)
      case .bindings(let batch, let kinds): return truths(of: condition, batch, kinds, open)
      }
    }
  }

  /// Cases that are false already are not asked again, and those that are unknown are not asked about words: that would be
  /// to read every text of a base in vain.
  private mutating func all(_ parts: [Condition], _ cases: Cases, _ open: RowSet) -> Truths {
    var result = Truths(open)
    var pending: [(condition: Condition, key: ConditionKey?)] = []
    for part in parts {
      // What is known already narrows what has to be asked.
      let key = known.key(of: part, cases)
      if let key, let truths = known[key] { result.formAnd(truths) } else { pending.append((part, key)) }
    }
    for (part, key) in pending {
      let readsWords = part.readsWords
      let asked = readsWords ? result.yes : result.maybe
      if asked.isEmpty { continue }
      var next = truths(of: part, key, cases, asked)
      if readsWords { next.maybe.formUnion(result.unknown) }
      result.formAnd(next)
    }
    return result
  }

  /// Cases that are true already are not asked again.
  private mutating func any(_ parts: [Condition], _ cases: Cases, _ open: RowSet) -> Truths {
    var result = Truths(.false, rowCount: open.rowCount)
    var open = open
    for part in parts where !open.isEmpty {
      var next = truths(of: part, nil, cases, open)
      next.yes.formIntersection(open)
      next.maybe.formIntersection(open)
      result.formOr(next)
      open.subtract(next.yes)
    }
    return result
  }

  // MARK: Batches

  /// Asks the open cases of a batch.
  private mutating func truths(of condition: Condition, _ batch: Batch, _ open: RowSet) -> Truths {
    if open.isFull { return Truths(answers(to: condition, batch)) }
    let asked = open.rows
    let answers = answers(to: condition, batch.selecting(asked.map { Int($0) }))
    var result = Truths(.false, rowCount: batch.count)
    for (item, answer) in zip(asked, answers) { result.set(Int(item), answer) }
    return result
  }

  private mutating func truths(of condition: Condition, _ batch: Batch, _ kinds: [KindID], _ open: RowSet) -> Truths {
    let slots = condition.slots(below: kinds.count)
    guard slots.count == 1, let slot = slots.first else { return truths(of: condition, batch, open) }
    let kind = kinds[slot].index
    var rows = RowSet(rowCount: facts.tables[kind].rowCount)
    open.forEach { rows.insert(Int(batch.slots[slot][$0])) }
    let own = truths(of: condition, nil, .table(kind: kind, slot: slot), rows)
    return Truths(rowCount: batch.count) { own[Int(batch.slots[slot][$0])] }
  }

  /// One truth value a case.
  private mutating func answers(to condition: Condition, _ batch: Batch) -> [Truth] {
    guard batch.count > 0 else { return [] }
    switch condition {
    case .all, .any, .not:
      let truths = truths(of: condition, nil, .batch(batch), .all(batch.count))
      return (0..<batch.count).map { truths[$0] }
    case .through(let through): return answers(to: through, batch)
    case .comparison(let comparison):
      let counts = (counts(comparison.left, batch), counts(comparison.right, batch))
      return values.compare(comparison, batch, counts: counts)
    case .membership(let operand, let literals):
      let counts = counts(operand, batch)
      return values.membership(operand, literals, batch, counts: counts)
    case .presence(let path, let isPresent): return paths.isPresent(path, batch).map { Truth($0 == isPresent) }
    case .mentioned(let path, let field): return mentioned(path, by: field, batch)
    case .adjective(let kind, let adjective, let path):
      let truths = truths(ofAdjective: adjective, kind: kind.index)
      let rows = paths.gather(path, batch)
      // `any` is there, and has no fields: what the condition makes of that is what counts.
      let ofAny = rows.contains(Value.any) ? truth(ofAdjective: adjective, kind: kind.index) : .unknown
      return rows.map { $0 < Value.any ? truths[Int($0)] : $0 == Value.any ? ofAny : .unknown }
    case .within(let left, let limit, let right): return values.within(left, limit, right, batch)
    case .matches(let operand, let pattern): return values.matches(operand, pattern, batch)
    case .wording(let wording): return wordings.judge(wording, batch)
    }
  }

  /// `some v in x.f where w has h`: of the members that `w` leaves out, `h` is not asked.
  private mutating func answers(to through: Through, _ batch: Batch) -> [Truth] {
    let lists = paths.gatherAll(through.path, batch)
    let cases = Cases.batch(batch.exploding(lists, into: through.slot))
    let members = RowSet.all(lists.values.count)
    let picked = through.filter.map { truths(of: $0, nil, cases, members) }
    let held = through.body.map { truths(of: $0, nil, cases, picked?.maybe ?? members) }
    let each = through.truths(picked: picked, held: held, count: lists.values.count)
    return (0..<batch.count).map { item in through.quantifier.reduce(lists.members(item)) { each[$0] } }
  }

  /// How many members a side counts, for each case; nil where it counts none.
  private mutating func counts(_ operand: Operand, _ batch: Batch) -> [NumberSpan]? {
    guard case .count(let count) = operand.term else { return nil }
    let lists = paths.gatherAll(count.path, batch)
    guard let slot = count.slot, let filter = count.filter else {
      return (0..<batch.count).map { NumberSpan(low: lists.members($0).count, high: lists.members($0).count) }
    }
    let truths = truths(of: [filter], batch.exploding(lists, into: slot))
    return (0..<batch.count).map { item in
      let members = lists.members(item)
      return NumberSpan(low: members.count { truths[$0] == .true }, high: members.count { truths[$0] != .false })
    }
  }

  // MARK: Adjectives and mentions

  /// The truth of an adjective for every row of its kind, stubs included.
  mutating func truths(ofAdjective adjective: Int, kind: Int) -> Truths {
    if let truths = known.adjective(adjective, kind) { return truths }
    let condition = facts.vocabulary.kinds[kind].adjectives[adjective].condition
    let truths = all([condition], .table(kind: kind, slot: 0), .all(facts.tables[kind].rowCount))
    known.keep(truths, ofAdjective: adjective, kind)
    return truths
  }

  /// The truth of an adjective for `any`, which has no fields.
  private mutating func truth(ofAdjective adjective: Int, kind: Int) -> Truth {
    truths(of: [facts.vocabulary.kinds[kind].adjectives[adjective].condition], Batch(rows: [Value.any]))[0]
  }

  private mutating func mentioned(_ path: Path, by field: Mention?, _ batch: Batch) -> [Truth] {
    guard let kind = facts.vocabulary.kind(of: path.type) else {
      return [Truth](repeating: .unknown, count: batch.count)
    }
    let mentions = known.mentions(of: kind.index, by: field, in: facts)
    return paths.gather(path, batch).map { $0 < Value.any ? Truth(mentions[Int($0)]) : .unknown }
  }
}

extension Through {
  /// What counts of each member, by whether `where` picks it and whether `has` holds of it.
  func truths(picked: Truths?, held: Truths?, count: Int) -> Truths {
    guard var each = picked else { return held ?? Truths(.true, rowCount: count) }
    switch quantifier {
    case .some, .no: if let held { each.formAnd(held) }
    case .every:
      let held = held ?? each
      each = each.negated
      each.formOr(held)
    }
    return each
  }
}
