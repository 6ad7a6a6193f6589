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

  /// The cases of the given numbers, in that order.
  func selecting(_ cases: [Int]) -> Batch {
    Batch(
      count: cases.count,
      slots: slots.map { rows in rows.isEmpty ? [] : cases.map { rows[$0] } })
  }

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
