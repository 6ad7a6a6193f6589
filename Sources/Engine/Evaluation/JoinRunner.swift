import Language
import Values

/// Finds the cases of one join: records find each other through keys, so that not every pair is tried (LANGUAGE 3).
struct JoinRunner: ~Copyable {
  /// Cases that are evaluated together.
  static let batchSize = 2048

  private let join: RulePlan.Join
  /// By slot: the rows that can take part.
  private let selections: [[UInt32]]
  private let sets: [RowSet]
  /// Pairs that are made before the join is given up.
  private let limit: Int
  /// By slot and record: how many records it stands for, while classes of records are joined; else empty.
  private let weights: [[UInt32: Int]]
  /// The variable that is bound first, and what binds the others.
  private var first = 0
  private var steps: [Step] = []
  private var candidates = 0
  private var picks: Batch
  /// Cases that met on all keys.
  private(set) var considered = 0
  /// Cases that met and of which something is unknown.
  private(set) var undetermined = 0
  private(set) var isTooWide = false

  /// One more variable, and how its records are found.
  private struct Step {
    var `extension`: RulePlan.Extension
    var way: Way
    /// What has to be asked before a case is known to have met.
    var meets: [Condition]
  }

  private enum Way {
    case references(ReferenceJoin)
    case index(JoinIndex)
  }

  init(
    _ join: RulePlan.Join, _ selections: [[UInt32]], _ sets: [RowSet], limit: Int, weights: [[UInt32: Int]]
  ) {
    self.join = join
    self.selections = selections
    self.sets = sets
    self.limit = limit
    self.weights = weights
    picks = Batch(slotCount: selections.count)
  }

  /// The cases that meet on the keys and satisfy the conditions between variables.
  mutating func run(_ evaluator: inout Evaluator) -> Batch {
    guard selections.allSatisfy({ !$0.isEmpty }), choose(&evaluator) else { return picks }
    let rows = selections[first]
    var start = 0
    while start < rows.count, !isTooWide {
      let end = min(rows.count, start + Self.batchSize)
      var slots = [[UInt32]](repeating: [], count: selections.count)
      slots[first] = Array(rows[start..<end])
      start = end
      descend(Batch(count: slots[first].count, slots: slots), 0, &evaluator)
    }
    return picks
  }

  // MARK: Choosing look-ups

  /// Binds one variable, then whatever a key connects with what is bound (`RulePlan.Choice`). False where nothing can meet.
  private mutating func choose(_ evaluator: inout Evaluator) -> Bool {
    var bound: Set<Int> = [0]
    // Of two variables, either can be the one whose partners are looked for.
    let isFree = selections.count == 2
    while bound.count < selections.count {
      let slot: Int
      var way: Way
      if let found = byReferences(isFree ? [0, 1] : bound, &evaluator) {
        slot = found.slot
        way = .references(found.join)
        if isFree {
          first = 1 - slot
          bound = [first]
        }
      } else if let found = byHash(bound, &evaluator) {
        slot = found.slot
        way = .index(found.index)
      } else {
        return false
      }
      guard let next = join.extension(from: bound, to: slot) else { return false }
      var late = next.meets
      if case .references(var references) = way {
        references.checks = next.meets.compactMap { ReferenceJoin.Check($0, new: slot, evaluator.facts) }
        way = .references(references)
        late.removeAll(where: \.isEarly)
      }
      steps.append(Step(extension: next, way: way, meets: late.map(\.condition)))
      bound.insert(slot)
    }
    return true
  }

  /// The way through an index of references by which fewest records are looked at, if they are few enough.
  private func byReferences(_ bound: Set<Int>, _ evaluator: inout Evaluator) -> (slot: Int, join: ReferenceJoin)? {
    var best: (cost: Int, slot: Int, join: ReferenceJoin)?
    for lookup in join.lookups {
      let (old, new) = (lookup.bound.path.slot, lookup.new.path.slot)
      guard bound.contains(old), !bound.contains(new) || bound.count == selections.count,
        let way = ReferenceJoin(lookup, among: sets[new], &evaluator)
      else { continue }
      let cost = way.estimate(selections[old], &evaluator)
      if cost < best?.cost ?? .max { best = (cost, new, way) }
    }
    let most = RulePlan.Choice.mostByIndex(kept: selections.reduce(0) { $0 + $1.count })
    return best.flatMap { $0.cost <= most ? ($0.slot, $0.join) : nil }
  }

  private func byHash(_ bound: Set<Int>, _ evaluator: inout Evaluator) -> (slot: Int, index: JoinIndex)? {
    let usable = join.lookups.filter { bound.contains($0.bound.path.slot) && !bound.contains($0.new.path.slot) }
    let best = selective(usable, &evaluator)
    guard let slot = best.first?.new.path.slot else { return nil }
    let same = best.filter { $0.new.path.slot == slot }.prefix(RulePlan.Choice.keysTogether)
    return (slot, JoinIndex(Array(same), rows: selections[slot], &evaluator))
  }

  /// The look-ups, the one first that fewest of a sample of pairs meet on; of several such, equality, then as written.
  private func selective(_ lookups: [RulePlan.Lookup], _ evaluator: inout Evaluator) -> [RulePlan.Lookup] {
    guard lookups.count > 1 else { return lookups }
    var found: [Int] = []
    for lookup in lookups {
      let index = JoinIndex([lookup], rows: sample(lookup.new.path.slot), &evaluator)
      let probing = Batch(rows: sample(lookup.bound.path.slot), slot: lookup.bound.path.slot)
      let probes = index.probes(probing, &evaluator)
      var count = 0
      for item in 0..<probing.count { index.forEachMatch(probes, item) { _ in count += 1 } }
      found.append(count)
    }
    return lookups.indices.sorted { a, b in
      if found[a] != found[b] { return found[a] < found[b] }
      let (x, y) = (lookups[a].expansion == .same, lookups[b].expansion == .same)
      return x != y ? x : a < b
    }.map { lookups[$0] }
  }

  private func sample(_ slot: Int) -> [UInt32] {
    let (rows, size) = (selections[slot], RulePlan.Choice.sampleSize)
    guard rows.count > size else { return rows }
    return (0..<size).map { rows[$0 * rows.count / size] }
  }

  // MARK: Binding variables

  private mutating func descend(_ batch: Batch, _ step: Int, _ evaluator: inout Evaluator) {
    guard step < steps.count else { return picks.append(batch) }
    let next = steps[step].extension
    switch steps[step].way {
    case .references(let references):
      let values = references.values(batch, &evaluator)
      var item = 0
      while item < batch.count, !isTooWide {
        var partners = Partners()
        item = references.find(batch, values, from: item, most: Self.batchSize * 2, &partners) { row, item in
          isBound(row, in: batch, item, next)
        }
        extend(batch, partners, step, &evaluator)
      }
    case .index(let index):
      let probes = index.probes(batch, &evaluator)
      var seen: Set<UInt32> = []
      var partners = Partners()
      for item in 0..<batch.count {
        if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
        index.forEachMatch(probes, item) { row in
          if isBound(row, in: batch, item, next) { return }
          if index.mayRepeat, !seen.insert(row).inserted { return }
          partners.add(row, item)
        }
        if partners.rows.count >= Self.batchSize * 2 || item + 1 == batch.count {
          extend(batch, partners, step, &evaluator)
          partners = Partners()
          if isTooWide { return }
        }
      }
    }
  }

  /// Variables of one kind never bind one record (LANGUAGE 2.6). While classes are joined, a row stands for all records of
  /// its class, and two of those may meet.
  private func isBound(_ row: UInt32, in batch: Batch, _ item: Int, _ next: RulePlan.Extension) -> Bool {
    weights.isEmpty && next.differsFrom.contains { batch.slots[$0][item] == row }
  }

  private mutating func extend(_ batch: Batch, _ partners: Partners, _ step: Int, _ evaluator: inout Evaluator) {
    candidates += partners.rows.count
    guard candidates <= limit else {
      isTooWide = true
      return
    }
    guard !partners.rows.isEmpty else { return }
    var extended = batch.selecting(partners.items)
    extended.slots[steps[step].extension.slot] = partners.rows
    filter(extended, step, &evaluator)
  }

  private mutating func filter(_ batch: Batch, _ step: Int, _ evaluator: inout Evaluator) {
    let met = evaluator.truths(of: steps[step].meets, batch).yes
    guard !met.isEmpty else { return }
    let meeting = batch.selecting(met)
    if step + 1 == steps.count { considered += weight(meeting, .all(meeting.count)) }
    let truths = evaluator.truths(of: steps[step].extension.filters, meeting)
    undetermined += weight(meeting, truths.unknown)
    guard !truths.yes.isEmpty else { return }
    descend(meeting.selecting(truths.yes), step + 1, &evaluator)
  }

  /// How many cases some cases of a batch stand for.
  private func weight(_ batch: Batch, _ cases: RowSet) -> Int {
    guard !weights.isEmpty else { return cases.count }
    var sum = 0
    cases.forEach { item in
      sum += weights.enumerated().reduce(1) { $0 * ($1.element[batch.slots[$1.offset][item]] ?? 1) }
    }
    return sum
  }
}
