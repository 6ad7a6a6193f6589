import Language

/// Records of one variable that no condition between variables can tell apart: what holds of one holds of all.
struct RecordClasses {
  /// By class: the records, ascending.
  private(set) var members: [[UInt32]] = []
  /// By record: its class.
  private(set) var classes: [UInt32: Int] = [:]

  /// `paths` are all that the conditions read of the variable. Complexity: linear in the values that they lead to.
  init(_ rows: [UInt32], slot: Int, paths: [Path], _ reader: PathReader) {
    var signatures = [[UInt32]](repeating: [], count: rows.count)
    let batch = Batch(rows: rows, slot: slot)
    for path in paths {
      let lists = reader.gatherAll(path, batch)
      for item in rows.indices {
        let range = lists.members(item)
        signatures[item].append(UInt32(truncatingIfNeeded: range.count))
        signatures[item] += lists.values[range]
      }
    }
    var known: [[UInt32]: Int] = [:]
    for (row, signature) in zip(rows, signatures) {
      let number = known[signature] ?? members.count
      if number == members.count {
        known[signature] = number
        members.append([])
      }
      members[number].append(row)
      classes[row] = number
    }
  }

  /// The record that stands for each class.
  var representatives: [UInt32] { members.map { $0[0] } }
}
