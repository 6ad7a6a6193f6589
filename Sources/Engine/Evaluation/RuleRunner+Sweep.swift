import Findings
import Language
import Values

/// Rules on contexts where very many records meet on their keys: 5,000 claims for a treatment and 5,000 against it.
///
/// Pairs are then not made one by one. Records that the conditions cannot tell apart form classes, which are joined as one
/// record each; within two classes that meet, contexts are swept. All pairs are counted; those of the records in most
/// of them are listed.
extension RuleRunner {
  /// Pairs of such a rule that become findings. Nobody reads more, and a list as long as the base would hide the rest.
  static let maxListed = 500
  /// Pairs that are listed of one record.
  private static let maxPartners = 50

  /// Two sets of records of which each two are a case, as far as contexts allow.
  private struct Block {
    var first: [ContextSweep.Group]
    var second: [ContextSweep.Group]
    /// A set beside itself: each two records are met once, and none meets itself.
    var isOneSet: Bool
    /// The rule picks its pairs the other way round as well.
    var isPickedBothWays: Bool
  }

  /// What a record is in, and how much of it.
  private struct Hub {
    var row: UInt32
    var isFirst: Bool
    var block: Int
    var group: Int
    var degree: ContextSweep.Degree
  }

  mutating func sweep(_ selections: [[UInt32]], _ evaluator: inout Evaluator, _ identities: inout Identities) {
    guard let overlap = plan.meeting?.overlap, let paths = plan.meeting?.sweptPaths, let judge = contextJudge else {
      return
    }
    let classes = paths.indices.map { slot in
      RecordClasses(selections[slot], slot: slot, paths: paths[slot], evaluator.paths)
    }
    let weights = classes.map { sides in
      Dictionary(sides.members.map { ($0[0], $0.count) }, uniquingKeysWith: { first, _ in first })
    }
    let representatives = classes.map(\.representatives)
    let sets = plan.scans.indices.map { slot in
      var set = RowSet(rowCount: facts.tables[plan.scans[slot].kind.index].rowCount)
      for row in representatives[slot] { set.insert(Int(row)) }
      return set
    }
    var met: Set<[Int]> = []
    for join in plan.joins {
      let picks = run(
        join, representatives, sets, limit: mostPairs, weights: weights, &evaluator)
      for (first, second) in zip(picks.slots[0], picks.slots[1]) {
        if let a = classes[0].classes[first], let b = classes[1].classes[second] { met.insert([a, b]) }
      }
      if outcome.isTooWide { return }
    }
    var sweep = ContextSweep(judge, overlap, firstRows: selections[0], secondRows: selections[1], facts)
    let blocks = blocks(classes, met, &sweep)
    var hubs: [Hub] = []
    var total = 0
    for (number, block) in blocks.enumerated() { total += count(block, number, &sweep, &hubs) }
    let listed = list(blocks, hubs, &sweep, &identities)
    outcome.tally.picked += total - listed.count
    outcome.tally.violated += total - listed.count
    outcome.unlisted += total - listed.count
    var contexts: ContextJudge? = judge
    hold(Batch(cases: listed, slotCount: 2), &contexts, &evaluator)
  }

  /// Cuts what meets into sets that share no pair. Records that may stand on either side are cut by their classes on both.
  private func blocks(_ classes: [RecordClasses], _ met: Set<[Int]>, _ sweep: inout ContextSweep) -> [Block] {
    let isOneKind = plan.scans[0].kind == plan.scans[1].kind
    guard isOneKind else {
      return met.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
        Block(
          first: sweep.groups(classes[0].members[pair[0]], isFirst: true),
          second: sweep.groups(classes[1].members[pair[1]], isFirst: false), isOneSet: false, isPickedBothWays: false)
      }
    }
    var sets: [[Int]: [UInt32]] = [:]
    for row in Set(classes[0].classes.keys).union(classes[1].classes.keys) {
      sets[[classes[0].classes[row] ?? -1, classes[1].classes[row] ?? -1], default: []].append(row)
    }
    var byFirst: [Int: [[Int]]] = [:]
    var bySecond: [Int: [[Int]]] = [:]
    for key in sets.keys {
      byFirst[key[0], default: []].append(key)
      bySecond[key[1], default: []].append(key)
    }
    var blocks: [Block] = []
    var done: Set<[Int]> = []
    for pair in met.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for first in (byFirst[pair[0]] ?? []).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        for second in (bySecond[pair[1]] ?? []).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
          guard !done.contains(first + second), !done.contains(second + first) else { continue }
          done.insert(first + second)
          let isBoth = met.contains([second[0], first[1]])
          blocks.append(
            Block(
              first: sweep.groups((sets[first] ?? []).sorted(), isFirst: true),
              second: sweep.groups((sets[second] ?? []).sorted(), isFirst: false), isOneSet: first == second,
              isPickedBothWays: isBoth))
        }
      }
    }
    return blocks
  }

  /// The pairs of a block; their records join `hubs`.
  private func count(_ block: Block, _ number: Int, _ sweep: inout ContextSweep, _ hubs: inout [Hub]) -> Int {
    let forward = sweep.degrees(of: block.first, among: block.second, isFirst: true)
    var total = 0
    for (index, degree) in forward.enumerated() {
      var own = degree
      if block.isOneSet { own = own.without(sweep.verdict(block.first[index], block.second[index])) }
      total += (own.contradictions + own.tensions) * block.first[index].rows.count
      add(block.first[index], index, own, number, isFirst: true, &hubs)
    }
    if block.isOneSet { return total / 2 }
    let backward = sweep.degrees(of: block.second, among: block.first, isFirst: false)
    for (index, degree) in backward.enumerated() {
      add(block.second[index], index, degree, number, isFirst: false, &hubs)
    }
    return total
  }

  private func add(
    _ group: ContextSweep.Group, _ index: Int, _ degree: ContextSweep.Degree, _ block: Int, isFirst: Bool,
    _ hubs: inout [Hub]
  ) {
    guard degree.contradictions + degree.tensions > 0 else { return }
    for row in group.rows.prefix(Self.maxListed) {
      hubs.append(Hub(row: row, isFirst: isFirst, block: block, group: index, degree: degree))
    }
  }

  /// Pairs of the records that are in most of them, contradictions before tensions.
  private func list(
    _ blocks: [Block], _ hubs: [Hub], _ sweep: inout ContextSweep, _ identities: inout Identities
  ) -> [[UInt32]] {
    let order = hubs.sorted { a, b in
      if a.degree.contradictions != b.degree.contradictions {
        return a.degree.contradictions > b.degree.contradictions
      }
      if a.degree.tensions != b.degree.tensions { return a.degree.tensions > b.degree.tensions }
      return (a.block, a.isFirst ? 0 : 1, a.row) < (b.block, b.isFirst ? 0 : 1, b.row)
    }
    var listed: [[UInt32]] = []
    var seen: Set<UInt64> = []
    for hub in order where listed.count < Self.maxListed {
      let block = blocks[hub.block]
      let others = hub.isFirst ? block.second : block.first
      let group = hub.isFirst ? block.first[hub.group] : block.second[hub.group]
      var partners = 0
      for other in others where partners < Self.maxPartners && listed.count < Self.maxListed {
        let verdict = hub.isFirst ? sweep.verdict(group, other) : sweep.verdict(other, group)
        guard verdict == .meets || (verdict == .possibly && plan.meeting?.overlap.needsCertainty == false) else {
          continue
        }
        for row in other.rows where partners < Self.maxPartners && listed.count < Self.maxListed {
          guard !block.isOneSet || row != hub.row else { continue }
          let pick = hub.isFirst ? [hub.row, row] : [row, hub.row]
          let key = block.isOneSet ? pick.sorted() : pick
          guard seen.insert(UInt64(key[0]) << 32 | UInt64(key[1])).inserted else { continue }
          partners += 1
          listed.append(block.isPickedBothWays ? ordered(pick, &identities) : pick)
        }
      }
    }
    return listed
  }

  /// Of a case that is picked either way, the record with the smaller identity comes first.
  private func ordered(_ pick: [UInt32], _ identities: inout Identities) -> [UInt32] {
    let reversed: [UInt32] = [pick[1], pick[0]]
    return identities.precedes(reversed, pick, plan.scans.map(\.kind)) ? reversed : pick
  }
}

extension ContextSweep.Degree {
  /// The same count without one pair of that verdict, which is a record beside itself.
  fileprivate func without(_ verdict: ContextJudge.Verdict) -> ContextSweep.Degree {
    var degree = self
    if verdict == .meets { degree.contradictions = max(0, degree.contradictions - 1) }
    if verdict == .possibly { degree.tensions = max(0, degree.tensions - 1) }
    return degree
  }
}
