/// Following paths, a step for all cases at a time.
extension Evaluator {
  /// The value at the end of a path that holds one, for each case.
  func gather(_ path: Path, _ batch: Batch) -> [UInt32] {
    var values = batch.slots[path.slot]
    for step in path.steps {
      switch step {
      case .field(let kind, let field):
        let column = facts.tables[kind.index].columns[field.index]
        if column.isList {
          // A field of one nested record: its list has one member at the most.
          for item in values.indices {
            let members = values[item] < Value.any ? column.members(Int(values[item])) : 0..<0
            values[item] = members.first.map { column.values[$0] } ?? Value.missing
          }
        } else {
          for item in values.indices {
            values[item] = values[item] < Value.any ? column.value(Int(values[item])) : Value.missing
          }
        }
      case .identifier(let kind):
        let ids = facts.tables[kind.index].ids
        for item in values.indices {
          values[item] = values[item] < Value.any ? ids[Int(values[item])] : Value.missing
        }
      case .context(let kind, _, let dimension):
        let contexts = facts.tables[kind.index].contexts
        for item in values.indices { values[item] = one(contexts, values[item], dimension) }
      case .names: return [UInt32](repeating: Value.missing, count: batch.count)
      }
    }
    return values
  }

  private func one(_ contexts: [UInt32], _ row: UInt32, _ dimension: Int) -> UInt32 {
    guard row < Value.any, Int(row) < contexts.count, contexts[Int(row)] != Value.missing else { return Value.missing }
    switch facts.contexts[Int(contexts[Int(row)])].entry(dimension)?.reading {
    case nil: return Value.missing
    case .any: return Value.any
    case .measure(let number): return number
    case .members(let members): return members.first ?? Value.missing
    }
  }

  /// All values at the end of a path, for each case; no record twice (LANGUAGE 2.4).
  func gatherAll(_ path: Path, _ batch: Batch) -> Lists {
    var lists = Lists(values: batch.slots[path.slot], ends: Array(1...max(1, batch.count)))
    if batch.count == 0 { lists.ends = [] }
    var hasManyRecords = false
    for step in path.steps {
      var next = Lists()
      next.ends.reserveCapacity(batch.count)
      next.values.reserveCapacity(lists.values.count)
      let wasMany = lists.values.count > batch.count
      for item in 0..<batch.count {
        for index in lists.members(item) where lists.values[index] < Value.any {
          append(step, from: Int(lists.values[index]), to: &next.values)
        }
        next.ends.append(next.values.count)
      }
      hasManyRecords = hasManyRecords || wasMany || next.values.count > batch.count
      lists = next
    }
    if hasManyRecords, case .reference = path.type { Self.removeRepeats(&lists) }
    return lists
  }

  private func append(_ step: Path.Step, from row: Int, to values: inout [UInt32]) {
    switch step {
    case .field(let kind, let field):
      appendField(facts.tables[kind.index].columns[field.index], row, &values)
    case .names(let kind):
      let names = facts.tables[kind.index].names
      for index in names.members(row) { values.append(names.values[index]) }
    case .identifier(let kind):
      let id = facts.tables[kind.index].ids[row]
      if id != Value.missing { values.append(id) }
    case .context(let kind, _, let dimension):
      let contexts = facts.tables[kind.index].contexts
      guard row < contexts.count, contexts[row] != Value.missing else { return }
      switch facts.contexts[Int(contexts[row])].entry(dimension)?.reading {
      case nil: break
      case .any: values.append(Value.any)
      case .measure(let number): values.append(number)
      case .members(let members): values += members
      }
    }
  }

  private func appendField(_ column: Column, _ row: Int, _ values: inout [UInt32]) {
    if column.isList {
      for index in column.members(row) { values.append(column.values[index]) }
    } else {
      let value = column.value(row)
      if value != Value.missing { values.append(value) }
    }
  }

  private static func removeRepeats(_ lists: inout Lists) {
    var kept = Lists()
    for item in lists.ends.indices {
      let members = lists.members(item)
      let start = kept.values.count
      if members.count < 16 {
        for index in members where !kept.values[start...].contains(lists.values[index]) {
          kept.values.append(lists.values[index])
        }
      } else {
        var seen = Set<UInt32>(minimumCapacity: members.count)
        for index in members where seen.insert(lists.values[index]).inserted { kept.values.append(lists.values[index]) }
      }
      kept.ends.append(kept.values.count)
    }
    lists = kept
  }
}
