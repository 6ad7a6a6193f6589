import Findings
import Language
import Values

/// Rules over two or three variables: records find each other through keys, so that not every pair is tried (LANGUAGE 3).
extension RuleRunner {
  /// A condition over several variables.
  private struct Shared {
    var condition: Condition
    /// Those that must be bound before it can be asked.
    var slots: Set<Int>
    var isKey: Bool
    /// It is looked at before pairs are made.
    var isChecked = false
  }

  /// How the partners of what is bound are found.
  private enum Way {
    case references(ReferenceJoin)
    case index(JoinIndex)
  }

  /// What is known before any pair is made: for each variable the rows that can take part.
  private struct Join {
    var selections: [[UInt32]]
    var sets: [RowSet]
    var conditions: [Shared]
    /// The variable that is bound first, and the order in which the others follow.
    var first = 0
    var steps: [(slot: Int, way: Way)] = []
    var candidates = 0
  }

  mutating func runSeveral(_ evaluator: inout Evaluator, _ identities: inout Identities) {
    var own = [[Condition]](repeating: [], count: rule.variables.count)
    var shared: [Condition] = []
    for conjunct in rule.conditions.flatMap(\.conjuncts) {
      let slots = slots(of: conjunct)
      if let slot = slots.first, slots.count == 1 { own[slot].append(conjunct) } else { shared.append(conjunct) }
    }
    let chosen = rule.variables.indices.map { select($0, own[$0], &evaluator) }
    let alternatives = JoinKey.alternatives(
      in: rule.conditions, variableCount: rule.variables.count, vocabulary: facts.vocabulary)
    if alternatives.count == 1 { countUnknownKeys(alternatives[0], chosen, &evaluator) }
    let selections = chosen.map(\.rows)
    if rule.requirements.isEmpty { outcome.tally.searched = selections.map(\.count).min() ?? 0 }
    guard selections.allSatisfy({ !$0.isEmpty }) else { return }
    let before = outcome.tally
    // Beyond that, making pairs costs more than joining classes of records does.
    limit = canBeDense ? 1 << 15 + 4 * selections.reduce(0) { $0 + $1.count } : Self.maxPairs
    var picks = Batch(slotCount: rule.variables.count)
    for keys in alternatives {
      picks.append(self.picks(of: selections, shared, keys, &evaluator))
      if outcome.isTooWide {
        guard canBeDense else { return }
        outcome.isTooWide = false
        outcome.tally = before
        limit = Self.maxPairs
        return runDense(selections, shared, alternatives, &evaluator, &identities)
      }
    }
    if alternatives.count > 1 { picks = picks.withoutRepeats }
    var contexts = rule.overlap.map {
      ContextJudge($0, kinds: (rule.variables[0].kind, rule.variables[1].kind), facts)
    }
    if contexts != nil {
      let met = (0..<picks.count).filter { isCase(picks, $0, &contexts) }
      if met.count < picks.count { picks = picks.selecting(met) }
    }
    hold(once(picks, &identities), &contexts, &evaluator)
  }

  /// The cases that meet on `keys` and satisfy the conditions between variables.
  mutating func picks(
    of selections: [[UInt32]], _ conditions: [Condition], _ keys: [JoinKey], _ evaluator: inout Evaluator
  ) -> Batch {
    var sets: [RowSet] = []
    for (variable, rows) in zip(rule.variables, selections) {
      var set = RowSet(rowCount: facts.tables[variable.kind.index].rowCount)
      for row in rows { set.insert(Int(row)) }
      sets.append(set)
    }
    var join = Join(
      selections: selections, sets: sets,
      conditions: conditions.map { Shared(condition: $0, slots: slots(of: $0), isKey: Self.isKey($0)) })
    var picks = Batch(slotCount: rule.variables.count)
    guard plan(&join, keys, &evaluator) else { return picks }
    run(&join, &evaluator, &picks)
    return picks
  }

  func slots(of condition: Condition) -> Set<Int> {
    var slots: Set<Int> = []
    condition.forEachPath { if $0.slot < rule.variables.count { slots.insert($0.slot) } }
    return slots
  }

  /// Grades the cases and holds `require` against them.
  mutating func hold(_ picks: Batch, _ contexts: inout ContextJudge?, _ evaluator: inout Evaluator) {
    var start = 0
    while start < picks.count {
      let end = min(picks.count, start + Self.heldSize)
      let grades = contexts == nil ? [] : (start..<end).map { grade(verdict(picks, $0, &contexts)) }
      judge(picks[start..<end], grades: grades, &evaluator)
      start = end
    }
  }

  /// Cases that `require` is held against together. Many, because what it asks of one record is asked once of all its cases.
  private static let heldSize = 8 * batchSize

  /// How the contexts of a pair meet.
  private func verdict(
    _ picks: borrowing Batch, _ item: Int, _ contexts: inout ContextJudge?
  ) -> ContextJudge.Verdict {
    contexts?.verdict(picks.slots[0][item], picks.slots[1][item]) ?? .meets
  }

  private func isCase(_ picks: borrowing Batch, _ item: Int, _ contexts: inout ContextJudge?) -> Bool {
    let verdict = verdict(picks, item, &contexts)
    return contexts?.isCase(verdict) ?? true
  }

  private func grade(_ verdict: ContextJudge.Verdict) -> Grade {
    rule.isTensionAtMost || verdict == .possibly ? .tension : .contradiction
  }

  private static func isKey(_ condition: Condition) -> Bool {
    guard case .comparison(let comparison) = condition else { return false }
    switch comparison.op {
    case .equal, .isA, .sameOrIsA, .relatedTo: return true
    default: return false
    }
  }

  /// The rows of a variable that its own adjectives and conditions admit.
  private mutating func select(_ slot: Int, _ conditions: [Condition], _ evaluator: inout Evaluator) -> RowSet {
    let variable = rule.variables[slot]
    let domain = evaluator.domain(of: variable)
    let truths = evaluator.truths(of: conditions, kind: variable.kind.index, slot: slot, among: domain.yes)
    outcome.tally.undetermined += domain.unknown.count + truths.unknown.count
    return truths.yes
  }

  /// Counts the records of which some key is unknown, each once.
  private mutating func countUnknownKeys(
    _ keys: [JoinKey], _ selections: [RowSet], _ evaluator: inout Evaluator
  ) {
    var known = selections
    for side in keys.flatMap({ [$0.left, $0.right] }) where side.members == .one && !side.path.steps.isEmpty {
      let slot = side.path.slot
      let present: [Condition] = [.presence(side.path, isPresent: true)]
      let kind = rule.variables[slot].kind.index
      known[slot] = evaluator.truths(of: present, kind: kind, slot: slot, among: known[slot]).yes
    }
    for (all, rest) in zip(selections, known) { outcome.tally.undetermined += all.count - rest.count }
  }

  /// Binds one variable, then whatever a key connects with what is bound. False where nothing can meet.
  private func plan(_ join: inout Join, _ keys: [JoinKey], _ evaluator: inout Evaluator) -> Bool {
    guard join.selections.allSatisfy({ !$0.isEmpty }) else { return false }
    var bound: Set<Int> = [0]
    // Of two variables, either can be the one whose partners are looked for.
    if rule.variables.count == 2, let way = references(join, keys, from: [0, 1], &evaluator) {
      join.first = 1 - way.slot
      bound = [join.first]
      add(way, to: &join, bound)
      return true
    }
    while bound.count < rule.variables.count {
      if let way = references(join, keys, from: bound, &evaluator) {
        add(way, to: &join, bound)
        bound.insert(way.slot)
        continue
      }
      let usable = keys.filter { bound.contains($0.left.path.slot) != bound.contains($0.right.path.slot) }
      let best = selective(usable, bound, join.selections, &evaluator)
      guard let first = best.first else { return false }
      let slot = first.isLeftBound ? first.key.right.path.slot : first.key.left.path.slot
      let same = best.filter { ($0.isLeftBound ? $0.key.right.path.slot : $0.key.left.path.slot) == slot }
      let index = JoinIndex(Array(same.prefix(2)), rows: join.selections[slot], &evaluator)
      join.steps.append((slot, .index(index)))
      bound.insert(slot)
    }
    return true
  }

  /// The way through references by which fewest records are looked at, if they are few enough. With `from` both of two
  /// variables, either may be the one that is bound.
  private func references(
    _ join: Join, _ keys: [JoinKey], from bound: Set<Int>, _ evaluator: inout Evaluator
  ) -> (slot: Int, join: ReferenceJoin)? {
    var best: (cost: Int, slot: Int, join: ReferenceJoin)?
    for key in keys {
      for isLeftBound in [true, false] {
        let (old, new) = isLeftBound ? key.slots : (key.slots.1, key.slots.0)
        guard bound.contains(old), !bound.contains(new) || bound.count == rule.variables.count,
          let way = ReferenceJoin(key, isLeftBound: isLeftBound, among: join.sets[new], &evaluator)
        else { continue }
        let cost = way.estimate(join.selections[old], &evaluator)
        if cost < best?.cost ?? .max { best = (cost, new, way) }
      }
    }
    let most = 4096 + 16 * join.selections.reduce(0) { $0 + $1.count }
    return best.flatMap { $0.cost <= most ? ($0.slot, $0.join) : nil }
  }

  /// Adds a step, with the comparisons that can be looked at on the way.
  private func add(_ way: (slot: Int, join: ReferenceJoin), to join: inout Join, _ bound: Set<Int>) {
    var references = way.join
    for (number, shared) in join.conditions.enumerated() where shared.isKey {
      guard shared.slots.contains(way.slot), shared.slots.subtracting([way.slot]).isSubset(of: bound),
        let check = check(shared.condition, new: way.slot)
      else { continue }
      references.checks.append(check)
      join.conditions[number].isChecked = true
    }
    join.steps.append((way.slot, .references(references)))
  }

  /// A comparison of one field of each of two records; nil where it is anything else.
  private func check(_ condition: Condition, new: Int) -> ReferenceJoin.Check? {
    guard case .comparison(let comparison) = condition, comparison.left.quantifier == nil,
      comparison.right.quantifier == nil, let left = comparison.left.path, let right = comparison.right.path,
      let first = column(left), let second = column(right)
    else { return nil }
    var closure = Closure()
    switch left.type {
    case .reference(let kind): closure = facts.tables[kind.index].ancestors
    case .word: guard comparison.op == .equal else { return nil }
    default: return nil
    }
    let isNewLeft = left.slot == new
    return ReferenceJoin.Check(
      op: comparison.op, bound: isNewLeft ? (right.slot, second) : (left.slot, first), new: isNewLeft ? first : second,
      isNewLeft: isNewLeft, closure: closure)
  }

  /// The column of a path that is one field with one value.
  private func column(_ path: Path) -> Column? {
    guard path.steps.count == 1, case .field(let kind, let field) = path.steps[0] else { return nil }
    let column = facts.tables[kind.index].columns[field.index]
    return column.isList ? nil : column
  }

  /// Records of each side by which the keys are told apart.
  private static let sampleSize = 64

  /// The keys, the one first that fewest of a sample of pairs meet on; of several such, equality, then as written.
  private func selective(
    _ keys: [JoinKey], _ bound: Set<Int>, _ selections: [[UInt32]], _ evaluator: inout Evaluator
  ) -> [(key: JoinKey, isLeftBound: Bool)] {
    let sides = keys.map { (key: $0, isLeftBound: bound.contains($0.left.path.slot)) }
    guard keys.count > 1 else { return sides }
    var found: [Int] = []
    for side in sides {
      let (old, new) = side.isLeftBound ? (side.key.left, side.key.right) : (side.key.right, side.key.left)
      let index = JoinIndex([side], rows: sample(selections[new.path.slot]), &evaluator)
      let probing = Batch(rows: sample(selections[old.path.slot]), slot: old.path.slot)
      let probes = index.probes(probing, &evaluator)
      var count = 0
      for item in 0..<probing.count { index.forEachMatch(probes, item) { _ in count += 1 } }
      found.append(count)
    }
    return sides.indices.sorted { a, b in
      if found[a] != found[b] { return found[a] < found[b] }
      let (x, y) = (sides[a].key.op == .equal, sides[b].key.op == .equal)
      return x != y ? x : a < b
    }.map { sides[$0] }
  }

  private func sample(_ rows: [UInt32]) -> [UInt32] {
    guard rows.count > Self.sampleSize else { return rows }
    return (0..<Self.sampleSize).map { rows[$0 * rows.count / Self.sampleSize] }
  }

  private mutating func run(_ join: inout Join, _ evaluator: inout Evaluator, _ picks: inout Batch) {
    let rows = join.selections[join.first]
    var start = 0
    while start < rows.count, !outcome.isTooWide {
      let end = min(rows.count, start + Self.batchSize)
      var slots = [[UInt32]](repeating: [], count: rule.variables.count)
      slots[join.first] = Array(rows[start..<end])
      start = end
      descend(Batch(count: slots[join.first].count, slots: slots), step: 0, &join, &evaluator, &picks)
    }
  }

  private mutating func descend(
    _ batch: Batch, step: Int, _ join: inout Join, _ evaluator: inout Evaluator, _ picks: inout Batch
  ) {
    guard step < join.steps.count else { return picks.append(batch) }
    let slot = join.steps[step].slot
    switch join.steps[step].way {
    case .references(let references):
      let values = references.values(batch, &evaluator)
      var item = 0
      while item < batch.count, !outcome.isTooWide {
        var partners = Partners()
        item = references.find(batch, values, from: item, most: Self.batchSize * 2, &partners) { row, item in
          isBound(row, to: slot, in: batch, item)
        }
        extend(batch, partners, step: step, &join, &evaluator, &picks)
      }
    case .index(let index):
      let probes = index.probes(batch, &evaluator)
      var seen: Set<UInt32> = []
      var partners = Partners()
      for item in 0..<batch.count {
        if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
        index.forEachMatch(probes, item) { row in
          if isBound(row, to: slot, in: batch, item) { return }
          if index.mayRepeat, !seen.insert(row).inserted { return }
          partners.add(row, item)
        }
        if partners.rows.count >= Self.batchSize * 2 || item + 1 == batch.count {
          extend(batch, partners, step: step, &join, &evaluator, &picks)
          partners = Partners()
          if outcome.isTooWide { return }
        }
      }
    }
  }

  private mutating func extend(
    _ batch: Batch, _ partners: Partners, step: Int, _ join: inout Join, _ evaluator: inout Evaluator,
    _ picks: inout Batch
  ) {
    join.candidates += partners.rows.count
    guard join.candidates <= limit else {
      outcome.isTooWide = true
      return
    }
    guard !partners.rows.isEmpty else { return }
    var extended = batch.selecting(partners.items)
    extended.slots[join.steps[step].slot] = partners.rows
    filter(extended, step: step, &join, &evaluator, &picks)
  }

  /// Variables of one kind never bind one record (LANGUAGE 2.6).
  private func isBound(_ row: UInt32, to slot: Int, in batch: Batch, _ item: Int) -> Bool {
    // While classes are joined, a row stands for all records of its class, and two of those may meet.
    guard weights.isEmpty else { return false }
    for other in rule.variables.indices where other != slot && !batch.slots[other].isEmpty {
      if rule.variables[other].kind == rule.variables[slot].kind, batch.slots[other][item] == row { return true }
    }
    return false
  }

  private mutating func filter(
    _ batch: Batch, step: Int, _ join: inout Join, _ evaluator: inout Evaluator, _ picks: inout Batch
  ) {
    let bound = Set([join.first] + join.steps[...step].map(\.slot))
    let added = join.steps[step].slot
    let now = join.conditions.filter { $0.slots.isSubset(of: bound) && $0.slots.contains(added) }
    let isLast = step + 1 == join.steps.count
    let keyTruths = evaluator.evaluateAll(now.filter { $0.isKey && !$0.isChecked }.map(\.condition), batch)
    let met = keyTruths.indices.filter { keyTruths[$0] == .yes }
    if isLast { outcome.tally.considered += met.reduce(0) { $0 + weight(batch, $1) } }
    guard !met.isEmpty else { return }
    let meeting = met.count == batch.count ? batch : batch.selecting(met)
    let truths = evaluator.evaluateAll(now.filter { !$0.isKey }.map(\.condition), meeting)
    var kept: [Int] = []
    for item in truths.indices {
      if truths[item] == .yes { kept.append(item) }
      if truths[item] == .unknown { outcome.tally.undetermined += weight(meeting, item) }
    }
    guard !kept.isEmpty else { return }
    let next = kept.count == meeting.count ? meeting : meeting.selecting(kept)
    descend(next, step: step + 1, &join, &evaluator, &picks)
  }

  /// How many cases a case stands for.
  private func weight(_ batch: Batch, _ item: Int) -> Int {
    weights.enumerated().reduce(1) { $0 * ($1.element[batch.slots[$1.offset][item]] ?? 1) }
  }

  // MARK: Pairs once

  /// Of picks that bind the same records in another order, the one whose first operand has the smaller identity.
  private func once(_ picks: Batch, _ identities: inout Identities) -> Batch {
    let kinds = rule.variables.map(\.kind)
    guard Set(kinds).count < kinds.count else { return picks }
    let firsts = picks.sortingCases(by: kinds).firstCases
    var kept: [Int: Int] = [:]
    for item in 0..<picks.count where firsts[item] != item {
      let other = kept[firsts[item]] ?? firsts[item]
      if identities.precedes(picks.records(of: item), picks.records(of: other), kinds) { kept[firsts[item]] = item }
    }
    return picks.selecting((0..<picks.count).filter { firsts[$0] == $0 }.map { kept[$0] ?? $0 })
  }
}
