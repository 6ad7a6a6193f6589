import Language
import Values

/// Cases that are evaluated together: for each slot, the row that is bound to it in each case.
struct Batch {
  var count: Int
  /// By slot; empty where the slot is not bound.
  var slots: [[UInt32]]

  init(count: Int, slots: [[UInt32]]) {
    self.count = count
    self.slots = slots
  }

  init(rows: [UInt32], slot: Int = 0) {
    count = rows.count
    slots = [[UInt32]](repeating: [], count: slot + 1)
    slots[slot] = rows
  }

  /// No case of that many variables.
  init(slotCount: Int) { self.init(count: 0, slots: [[UInt32]](repeating: [], count: slotCount)) }

  /// Cases that each bind one record a variable.
  init(cases: [[UInt32]], slotCount: Int) {
    self.init(count: cases.count, slots: (0..<slotCount).map { slot in cases.map { $0[slot] } })
  }

  /// The records that a case binds, by slot.
  func records(of item: Int) -> [UInt32] { slots.map { $0[item] } }

  /// Cases that stand next to each other.
  subscript(_ cases: Range<Int>) -> Batch {
    cases.count == count
      ? self : Batch(count: cases.count, slots: slots.map { $0.isEmpty ? [] : Array($0[cases]) })
  }

  /// Adds the cases of a batch that binds the same variables.
  mutating func append(_ other: Batch) {
    guard count > 0 else {
      self = other
      return
    }
    count += other.count
    for slot in slots.indices { slots[slot] += other.slots[slot] }
  }

  /// By case: the number of the first case that binds the same records. Complexity: linear on average.
  var firstCases: [Int] {
    var numbers = [UInt32](repeating: 0, count: count)
    for slot in slots.indices {
      // Cases that agree so far and in this slot get one number.
      var known = NumberMap(capacity: slot == 0 ? 16 : count)
      for item in 0..<count {
        let key = UInt64(numbers[item]) << 32 | UInt64(slots[slot][item])
        numbers[item] = known.number(of: key, orNew: UInt32(truncatingIfNeeded: item))
      }
    }
    return numbers.map { Int($0) }
  }

  /// Each case once, where it first stands.
  var withoutRepeats: Batch {
    let firsts = firstCases
    let kept = (0..<count).filter { firsts[$0] == $0 }
    return kept.count == count ? self : selecting(kept)
  }

  /// The cases with the records of each in ascending order of kind and row: two that bind the same records are then alike.
  func sortingCases(by kinds: [KindID]) -> Batch {
    var sorted = self
    for item in 0..<count {
      let records = zip(kinds, records(of: item)).map { UInt64($0.rawValue) << 32 | UInt64($1) }.sorted()
      for slot in slots.indices { sorted.slots[slot][item] = UInt32(truncatingIfNeeded: records[slot]) }
    }
    return sorted
  }

  /// The cases of the given numbers, in that order.
  func selecting(_ cases: [Int]) -> Batch {
    Batch(
      count: cases.count,
      slots: slots.map { rows in rows.isEmpty ? [] : cases.map { rows[$0] } })
  }

  /// The cases whose numbers are in a set, in their order.
  func selecting(_ cases: RowSet) -> Batch { cases.isFull ? self : selecting(cases.rows.map { Int($0) }) }

  /// One case for each member of each case's list, with the member bound to `slot`.
  func exploding(_ lists: Lists, into slot: Int) -> Batch {
    var parents: [Int] = []
    parents.reserveCapacity(lists.values.count)
    for item in 0..<count {
      for _ in lists.members(item) { parents.append(item) }
    }
    var exploded = selecting(parents)
    while exploded.slots.count <= slot { exploded.slots.append([]) }
    exploded.slots[slot] = lists.values
    return exploded
  }
}

/// A list of values for each case.
struct Lists {
  var values: [UInt32] = []
  /// Where each case's values end in `values`.
  var ends: [Int] = []

  func members(_ item: Int) -> Range<Int> { (item == 0 ? 0 : ends[item - 1])..<ends[item] }

  func isEmpty(_ item: Int) -> Bool { members(item).isEmpty }
}
