import Language
import Values

/// The records of one variable by the values of their joining keys, of one key or of two together.
struct JoinIndex {
  /// One of the keys. A class, because a closure is too much to copy for each record.
  private final class Part {
    let lookup: RulePlan.Lookup
    private let closure: Closure

    init(_ lookup: RulePlan.Lookup, _ facts: Facts) {
      self.lookup = lookup
      closure =
        switch lookup.new.path.type {
        case .reference(let kind), .record(let kind): facts.tables[kind.index].ancestors
        default: Closure()
        }
    }

    /// Each record also stands under the ancestors of its value, and a bound record's value may mean every record.
    var goesDown: Bool { lookup.expansion == .below || lookup.expansion == .both }

    func forEachPlace(_ value: UInt32, _ body: (UInt32) -> Void) {
      closure.forEachPlace(value, lookup.expansion, body)
    }

    func forEachProbe(_ value: UInt32, _ body: (UInt32) -> Void) {
      closure.forEachLookup(value, lookup.expansion, below: nil, body)
    }
  }

  private let parts: [Part]
  /// The same record may be found through several members or ancestors.
  let mayRepeat: Bool
  private var buckets = NumberMap()
  /// Values of the first key that some record has, so that most look-ups end with one.
  private var firsts = NumberMap()
  /// Where each bucket's rows end in `rows`.
  private var ends: [Int] = []
  private var rows: [UInt32] = []
  private let everything: [UInt32]

  /// `lookups` are one or two to one variable. Complexity: linear in the rows, and for is-a keys in their ancestors.
  init(_ lookups: [RulePlan.Lookup], rows given: [UInt32], _ evaluator: inout Evaluator) {
    parts = lookups.map { Part($0, evaluator.facts) }
    mayRepeat = parts.contains { $0.goesDown || $0.lookup.bound.members != .one || $0.lookup.new.members != .one }
    everything = given
    var lists: [Lists] = []
    for lookup in lookups {
      lists.append(evaluator.values.keyValues(lookup.new, Batch(rows: given, slot: lookup.new.path.slot)))
    }
    index(lists)
  }

  private mutating func index(_ lists: [Lists]) {
    var keys: [UInt64] = []
    var found: [UInt32] = []
    if parts.count == 1, !parts[0].goesDown {
      keys.reserveCapacity(lists[0].values.count)
      found.reserveCapacity(lists[0].values.count)
      for (item, row) in everything.enumerated() {
        for index in lists[0].members(item) where lists[0].values[index] != Value.missing {
          keys.append(UInt64(lists[0].values[index]))
          found.append(row)
        }
      }
    } else {
      for (item, row) in everything.enumerated() { place(row, item, lists, &keys, &found) }
    }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(keys.count)
    var buckets = NumberMap(capacity: keys.count)
    var counts = [Int](repeating: 0, count: 1)
    for key in keys {
      let next = UInt32(truncatingIfNeeded: counts.count - 1)
      let number = buckets.number(of: key, orNew: next)
      if number == next { counts.append(0) }
      counts[Int(number) + 1] += 1
      numbers.append(number)
    }
    self.buckets = buckets
    for bucket in counts.indices.dropFirst() { counts[bucket] += counts[bucket - 1] }
    ends = Array(counts.dropFirst())
    rows = [UInt32](repeating: 0, count: keys.count)
    for (number, row) in zip(numbers, found) {
      rows[counts[Int(number)]] = row
      counts[Int(number)] += 1
    }
  }

  /// Adds the values under which a record stands.
  private mutating func place(
    _ row: UInt32, _ item: Int, _ lists: [Lists], _ keys: inout [UInt64], _ found: inout [UInt32]
  ) {
    for index in lists[0].members(item) where lists[0].values[index] != Value.missing {
      guard parts.count == 2 else {
        parts[0].forEachPlace(lists[0].values[index]) { keys.append(UInt64($0)) }
        continue
      }
      var places: [UInt32] = []
      parts[0].forEachPlace(lists[0].values[index]) { places.append($0) }
      for first in places {
        firsts[key: first] = 1
        for index in lists[1].members(item) where lists[1].values[index] != Value.missing {
          parts[1].forEachPlace(lists[1].values[index]) { keys.append(UInt64(first) << 32 | UInt64($0)) }
          if parts[1].goesDown { keys.append(UInt64(first) << 32 | UInt64(Closure.everything)) }
        }
      }
      guard parts[0].goesDown else { continue }
      for index in lists[1].members(item) where lists[1].values[index] != Value.missing {
        parts[1].forEachPlace(lists[1].values[index]) { keys.append(UInt64(Closure.everything) << 32 | UInt64($0)) }
      }
    }
    found += repeatElement(row, count: keys.count - found.count)
  }

  /// The values under which the bound records look their partners up, by key.
  func probes(_ batch: Batch, _ evaluator: inout Evaluator) -> [Lists] {
    var lists: [Lists] = []
    for part in parts { lists.append(evaluator.values.keyValues(part.lookup.bound, batch)) }
    return lists
  }

  /// Calls `body` with the row of every record that the case may meet, a superset of those that it does meet.
  func forEachMatch(_ probes: [Lists], _ item: Int, _ body: (UInt32) -> Void) {
    for index in probes[0].members(item) where probes[0].values[index] != Value.missing {
      parts[0].forEachProbe(probes[0].values[index]) { first in
        guard parts.count == 2 else {
          return first == Closure.everything ? everything.forEach(body) : visit(UInt64(first), body)
        }
        guard first == Closure.everything || firsts[key: first] != nil else { return }
        for index in probes[1].members(item) where probes[1].values[index] != Value.missing {
          parts[1].forEachProbe(probes[1].values[index]) { second in
            if first == Closure.everything, second == Closure.everything { return everything.forEach(body) }
            visit(UInt64(first) << 32 | UInt64(second), body)
          }
        }
      }
    }
  }

  private func visit(_ key: UInt64, _ body: (UInt32) -> Void) {
    guard let bucket = buckets[key: key] else { return }
    for index in (bucket == 0 ? 0 : ends[Int(bucket) - 1])..<ends[Int(bucket)] { body(rows[index]) }
  }
}
