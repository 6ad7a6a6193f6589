/// The ancestors of every entity of a kind, in compressed rows.
struct Closure: Sendable {
  /// Where each row's ancestors end in `members`.
  private(set) var ends: [UInt32] = []
  /// Ancestors in the order in which a walk upwards meets them, nearest first.
  private(set) var members: [UInt32] = []
  /// Direct parents, for the path that a finding shows.
  private(set) var parents = Column(isList: true)
  /// Rows that are their own ancestors: one of each cycle.
  private(set) var cycles: [UInt32] = []

  /// The first row whose ancestors are left out, because the hierarchy is a chain of thousands of levels.
  private(set) var tooDeep: UInt32?

  init() {}

  /// Ancestors are followed until `mostMembers` pairs of a row and its ancestor are kept.
  ///
  /// Complexity: linear in the number of rows and of pairs of a row and its ancestor.
  init(rowCount: Int, parentLists: [Column], mostMembers: Int) {
    var parents = Column(isList: true)
    for row in 0..<rowCount {
      for list in parentLists {
        if list.isList {
          for index in list.members(row) where list.values[index] < Value.any {
            parents.values.append(list.values[index])
          }
        } else if list.value(row) < Value.any {
          parents.values.append(list.value(row))
        }
      }
      parents.ends.append(UInt32(truncatingIfNeeded: parents.values.count))
    }
    self.parents = parents
    var stamps = [UInt32](repeating: .max, count: rowCount)
    ends.reserveCapacity(rowCount)
    var ownAncestors: [UInt32] = []
    for row in 0..<rowCount {
      guard members.count < mostMembers else {
        tooDeep = tooDeep ?? UInt32(truncatingIfNeeded: row)
        ends.append(UInt32(truncatingIfNeeded: members.count))
        continue
      }
      let stamp = UInt32(truncatingIfNeeded: row)
      var next = members.count
      var at = row
      while true {
        for index in parents.members(at) {
          let parent = parents.values[index]
          if Int(parent) == row {
            if ownAncestors.last != stamp { ownAncestors.append(stamp) }
          } else if stamps[Int(parent)] != stamp {
            stamps[Int(parent)] = stamp
            members.append(parent)
          }
        }
        guard next < members.count else { break }
        at = Int(members[next])
        next += 1
      }
      ends.append(UInt32(truncatingIfNeeded: members.count))
    }
    var reported: Set<UInt32> = []
    for row in ownAncestors where !reported.contains(row) {
      cycles.append(row)
      for member in ancestors(of: row) where isAncestor(row, of: member) { reported.insert(member) }
    }
  }

  /// The ancestors of a row, without itself.
  func ancestors(of row: UInt32) -> ArraySlice<UInt32> {
    let row = Int(row)
    guard row < ends.count else { return [] }
    return members[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
  }

  func isAncestor(_ ancestor: UInt32, of row: UInt32) -> Bool {
    for member in ancestors(of: row) where member == ancestor { return true }
    return false
  }

  /// A shortest way up from `row` to `ancestor`, both included; nil where there is none. Complexity: linear in the
  /// ancestors of `row`.
  func path(from row: UInt32, to ancestor: UInt32) -> [UInt32]? {
    if row == ancestor { return [row] }
    var cameFrom: [UInt32: UInt32] = [row: row]
    var queue = [row]
    var next = 0
    while next < queue.count {
      let at = queue[next]
      next += 1
      for index in parents.members(Int(at)) {
        let parent = parents.values[index]
        guard cameFrom[parent] == nil else { continue }
        cameFrom[parent] = at
        if parent == ancestor {
          var path = [parent]
          while let last = path.last, last != row, let before = cameFrom[last] { path.append(before) }
          return path.reversed()
        }
        queue.append(parent)
      }
    }
    return nil
  }
}
