import Findings

/// Rules over two or three variables: records find each other through keys, so that not every pair is tried (LANGUAGE 3).
extension RuleRunner {
  /// What is known before any pair is made: for each variable the rows that can take part.
  private struct Join {
    var selections: [[UInt32]]
    /// Conditions over several variables, each with the slots that must be bound before it can be asked.
    var conditions: [(condition: Condition, slots: Set<Int>, isKey: Bool)]
    /// The order in which variables are bound, with the key that leads to each and its index.
    var steps: [(slot: Int, index: JoinIndex)] = []
    var candidates = 0
  }

  mutating func runSeveral(_ evaluator: inout Evaluator, _ identities: inout Identities) {
    var own = [[Condition]](repeating: [], count: rule.variables.count)
    var shared: [Condition] = []
    for conjunct in rule.conditions.flatMap(\.conjuncts) {
      let slots = slots(of: conjunct)
      if let slot = slots.first, slots.count == 1 { own[slot].append(conjunct) } else { shared.append(conjunct) }
    }
    let selections = rule.variables.indices.map { select($0, own[$0], &evaluator) }
    if rule.requirements.isEmpty { outcome.tally.searched = selections.map(\.count).min() ?? 0 }
    let alternatives = JoinKey.alternatives(
      in: rule.conditions, variableCount: rule.variables.count, vocabulary: facts.vocabulary)
    if alternatives.count == 1 { countUnknownKeys(alternatives[0], selections, evaluator) }
    let before = outcome.tally
    // Beyond that, making pairs costs more than joining classes of records does.
    limit = canBeDense ? 1 << 15 + 4 * selections.reduce(0) { $0 + $1.count } : Self.maxPairs
    var picks: [[UInt32]] = []
    for keys in alternatives {
      picks += self.picks(of: selections, shared, keys, &evaluator)
      if outcome.isTooWide {
        guard canBeDense else { return }
        outcome.isTooWide = false
        outcome.tally = before
        limit = Self.maxPairs
        return runDense(selections, shared, alternatives, &evaluator, &identities)
      }
    }
    if alternatives.count > 1 { picks = Self.withoutRepeats(picks) }
    var contexts = rule.overlap.map {
      ContextJudge($0, kinds: (rule.variables[0].kind, rule.variables[1].kind), facts)
    }
    if contexts != nil { picks = picks.filter { isCase($0, &contexts) } }
    hold(once(picks, &identities), &contexts, &evaluator)
  }

  /// The cases that meet on `keys` and satisfy the conditions between variables.
  mutating func picks(
    of selections: [[UInt32]], _ conditions: [Condition], _ keys: [JoinKey], _ evaluator: inout Evaluator
  ) -> [[UInt32]] {
    var join = Join(selections: selections, conditions: conditions.map { ($0, slots(of: $0), Self.isKey($0)) })
    guard plan(&join, keys, &evaluator) else { return [] }
    var picks: [[UInt32]] = []
    run(&join, &evaluator, &picks)
    return picks
  }

  private func slots(of condition: Condition) -> Set<Int> {
    var slots: Set<Int> = []
    condition.forEachPath { if $0.slot < rule.variables.count { slots.insert($0.slot) } }
    return slots
  }

  /// Grades the cases and holds `require` against them.
  mutating func hold(_ picks: [[UInt32]], _ contexts: inout ContextJudge?, _ evaluator: inout Evaluator) {
    var start = 0
    while start < picks.count {
      let end = min(picks.count, start + Self.batchSize)
      let slots = rule.variables.indices.map { slot in picks[start..<end].map { $0[slot] } }
      let grades = contexts == nil ? [] : picks[start..<end].map { grade(verdict($0, &contexts)) }
      judge(Batch(count: end - start, slots: slots), grades: grades, &evaluator)
      start = end
    }
  }

  /// How the contexts of a pair meet.
  private func verdict(_ pick: [UInt32], _ contexts: inout ContextJudge?) -> ContextJudge.Verdict {
    contexts?.verdict(pick[0], pick[1]) ?? .meets
  }

  private func isCase(_ pick: [UInt32], _ contexts: inout ContextJudge?) -> Bool {
    let verdict = verdict(pick, &contexts)
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
  private mutating func select(_ slot: Int, _ conditions: [Condition], _ evaluator: inout Evaluator) -> [UInt32] {
    let variable = rule.variables[slot]
    let count = facts.tables[variable.kind.index].declaredCount
    let adjectives = variable.adjectives.map { evaluator.truths(ofAdjective: $0, kind: variable.kind.index) }
    var selected: [UInt32] = []
    var start = 0
    while start < count {
      let end = min(count, start + Self.batchSize)
      var rows: [UInt32] = []
      for row in start..<end {
        let truth = adjectives.reduce(Trit.yes) { min($0, $1[row]) }
        if truth == .yes { rows.append(UInt32(truncatingIfNeeded: row)) }
        if truth == .unknown { outcome.tally.undetermined += 1 }
      }
      start = end
      let truths = evaluator.evaluateAll(conditions, Batch(rows: rows, slot: slot))
      for (item, row) in rows.enumerated() {
        if truths[item] == .yes { selected.append(row) }
        if truths[item] == .unknown { outcome.tally.undetermined += 1 }
      }
    }
    return selected
  }

  /// Counts the records of which some key is unknown, each once.
  private mutating func countUnknownKeys(
    _ keys: [JoinKey], _ selections: [[UInt32]], _ evaluator: borrowing Evaluator
  ) {
    var unknown = [Set<UInt32>](repeating: [], count: rule.variables.count)
    for side in keys.flatMap({ [$0.left, $0.right] }) where side.members == .one {
      let rows = selections[side.path.slot]
      let values = evaluator.gather(side.path, Batch(rows: rows, slot: side.path.slot))
      for (row, value) in zip(rows, values) where value == Value.missing { unknown[side.path.slot].insert(row) }
    }
    outcome.tally.undetermined += unknown.reduce(0) { $0 + $1.count }
  }

  /// Binds slot 0 first, then whatever a key connects with what is bound. False where nothing can meet.
  private func plan(_ join: inout Join, _ keys: [JoinKey], _ evaluator: inout Evaluator) -> Bool {
    guard join.selections.allSatisfy({ !$0.isEmpty }) else { return false }
    var bound: Set<Int> = [0]
    while bound.count < rule.variables.count {
      let usable = keys.filter { bound.contains($0.left.path.slot) != bound.contains($0.right.path.slot) }
      let best = selective(usable, bound, join.selections, &evaluator)
      guard let first = best.first else { return false }
      let slot = first.isLeftBound ? first.key.right.path.slot : first.key.left.path.slot
      let same = best.filter { ($0.isLeftBound ? $0.key.right.path.slot : $0.key.left.path.slot) == slot }
      join.steps.append((slot, JoinIndex(Array(same.prefix(2)), rows: join.selections[slot], &evaluator)))
      bound.insert(slot)
    }
    return true
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

  private mutating func run(_ join: inout Join, _ evaluator: inout Evaluator, _ picks: inout [[UInt32]]) {
    let rows = join.selections[0]
    var start = 0
    while start < rows.count, !outcome.isTooWide {
      let end = min(rows.count, start + 256)
      var slots = [[UInt32]](repeating: [], count: rule.variables.count)
      slots[0] = Array(rows[start..<end])
      start = end
      descend(Batch(count: slots[0].count, slots: slots), step: 0, &join, &evaluator, &picks)
    }
  }

  private mutating func descend(
    _ batch: Batch, step: Int, _ join: inout Join, _ evaluator: inout Evaluator, _ picks: inout [[UInt32]]
  ) {
    guard step < join.steps.count else { return accept(batch, &picks) }
    let (slot, index) = join.steps[step]
    let probes = index.probes(batch, &evaluator)
    var seen: Set<UInt32> = []
    var parents: [Int] = []
    var found: [UInt32] = []
    for item in 0..<batch.count {
      if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
      index.forEachMatch(probes, item) { row in
        if isBound(row, to: slot, in: batch, item) { return }
        if index.mayRepeat, !seen.insert(row).inserted { return }
        parents.append(item)
        found.append(row)
      }
      if found.count >= Self.batchSize * 2 || item + 1 == batch.count {
        join.candidates += found.count
        guard join.candidates <= limit else {
          outcome.isTooWide = true
          return
        }
        if !found.isEmpty {
          var extended = batch.selecting(parents)
          extended.slots[slot] = found
          filter(extended, step: step, &join, &evaluator, &picks)
        }
        parents.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        if outcome.isTooWide { return }
      }
    }
  }

  /// Variables of one kind never bind one record (LANGUAGE 2.6).
  private func isBound(_ row: UInt32, to slot: Int, in batch: Batch, _ item: Int) -> Bool {
    // A class of records may meet itself.
    guard weights.isEmpty else { return false }
    for other in rule.variables.indices where other != slot && !batch.slots[other].isEmpty {
      if rule.variables[other].kind == rule.variables[slot].kind, batch.slots[other][item] == row { return true }
    }
    return false
  }

  private mutating func filter(
    _ batch: Batch, step: Int, _ join: inout Join, _ evaluator: inout Evaluator, _ picks: inout [[UInt32]]
  ) {
    let bound = Set([0] + join.steps[...step].map(\.slot))
    let added = join.steps[step].slot
    let now = join.conditions.filter { $0.slots.isSubset(of: bound) && $0.slots.contains(added) }
    let isLast = step + 1 == join.steps.count
    let keyTruths = evaluator.evaluateAll(now.filter(\.isKey).map(\.condition), batch)
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

  private func accept(_ batch: Batch, _ picks: inout [[UInt32]]) {
    for item in 0..<batch.count { picks.append(rule.variables.indices.map { batch.slots[$0][item] }) }
  }

  // MARK: Pairs once

  private static func withoutRepeats(_ picks: [[UInt32]]) -> [[UInt32]] {
    var seen: Set<[UInt32]> = []
    return picks.filter { seen.insert($0).inserted }
  }

  /// Of picks that bind the same records in another order, the one whose first operand has the smaller identity.
  private func once(_ picks: [[UInt32]], _ identities: inout Identities) -> [[UInt32]] {
    let kinds = rule.variables.map(\.kind)
    guard Set(kinds).count < kinds.count else { return picks }
    var groups: [[UInt32]: Int] = [:]
    var kept: [[UInt32]] = []
    for pick in picks {
      // The records by kind and row, whatever variable binds them.
      let key = zip(kinds, pick).map { UInt64($0.rawValue) << 32 | UInt64($1) }.sorted().flatMap {
        [UInt32(truncatingIfNeeded: $0 >> 32), UInt32(truncatingIfNeeded: $0)]
      }
      guard let other = groups[key] else {
        groups[key] = kept.count
        kept.append(pick)
        continue
      }
      if identities.precedes(pick, kept[other], kinds) { kept[other] = pick }
    }
    return kept
  }
}
