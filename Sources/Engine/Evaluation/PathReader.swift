import Language
import Values

/// Follows paths, a step for all cases at a time.
struct PathReader {
  let facts: Facts

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

  /// Whether there is anything at the end of a path, for each case.
  func isPresent(_ path: Path, _ batch: Batch) -> [Bool] {
    if path.isSeveral, path.steps.count == 1, case .field(let kind, let field) = path.steps[0] {
      // The commonest question of all needs no list.
      let column = facts.tables[kind.index].columns[field.index]
      return batch.slots[path.slot].map { $0 < Value.any && !column.members(Int($0)).isEmpty }
    }
    if path.isSeveral {
      let lists = gatherAll(path, batch)
      return (0..<batch.count).map { !lists.isEmpty($0) }
    }
    return gather(path, batch).map { $0 != Value.missing }
  }

  private func one(_ contexts: [UInt32], _ row: UInt32, _ dimension: Int) -> UInt32 {
    guard row < Value.any, Int(row) < contexts.count, contexts[Int(row)] != Value.missing else { return Value.missing }
    switch facts.contexts[Int(contexts[Int(row)])].entry(dimension)?.reading {
    case nil: return Value.missing
    case .any: return Value.any
    case .measures(let numbers): return numbers.first ?? Value.missing
    case .members(let members): return members.first ?? Value.missing
    }
  }

  /// All values at the end of a path, for each case; no record twice (LANGUAGE 2.4).
  func gatherAll(_ path: Path, _ batch: Batch) -> Lists {
    var lists = Lists(values: batch.slots[path.slot], ends: Array(1...max(1, batch.count)))
    if batch.count == 0 { lists.ends = [] }
    for step in path.steps {
      lists = follow(step, lists)
      if path.isSeveral, leadsToRecords(step) { Self.removeRepeats(&lists) }
    }
    return lists
  }

  /// Whether a step ends at records that other records can lead to as well. A nested record has one way to it.
  private func leadsToRecords(_ step: Path.Step) -> Bool {
    switch step {
    case .field(let kind, let field):
      let declared = facts.vocabulary[kind][field]
      if case .reference = declared.type { return true }
      return declared.isFromOwner || declared.isDerived
    case .context(_, let context, let dimension):
      if case .reference = facts.vocabulary[context].dimensions[dimension].type { return true }
      return false
    case .names, .identifier: return false
    }
  }

  private func follow(_ step: Path.Step, _ lists: Lists) -> Lists {
    switch step {
    case .field(let kind, let field): Self.follow(facts.tables[kind.index].columns[field.index], lists)
    case .names(let kind): Self.follow(facts.tables[kind.index].names, lists)
    case .identifier(let kind):
      Self.follow(Column(values: facts.tables[kind.index].ids, isList: false), lists)
    case .context(let kind, _, let dimension): follow(facts.tables[kind.index].contexts, dimension, lists)
    }
  }

  private static func follow(_ column: Column, _ lists: Lists) -> Lists {
    var next = Lists()
    next.ends.reserveCapacity(lists.ends.count)
    next.values.reserveCapacity(lists.values.count)
    var start = 0
    for end in lists.ends {
      for index in start..<end where lists.values[index] < Value.any {
        let row = Int(lists.values[index])
        if column.isList {
          for member in column.members(row) { next.values.append(column.values[member]) }
        } else {
          let value = column.value(row)
          if value != Value.missing { next.values.append(value) }
        }
      }
      next.ends.append(next.values.count)
      start = end
    }
    return next
  }

  private func follow(_ contexts: [UInt32], _ dimension: Int, _ lists: Lists) -> Lists {
    var next = Lists()
    for item in lists.ends.indices {
      for index in lists.members(item) where lists.values[index] < Value.any {
        let row = Int(lists.values[index])
        guard row < contexts.count, contexts[row] != Value.missing else { continue }
        switch facts.contexts[Int(contexts[row])].entry(dimension)?.reading {
        case nil: break
        case .any: next.values.append(Value.any)
        case .measures(let numbers): next.values += numbers
        case .members(let members): next.values += members
        }
      }
      next.ends.append(next.values.count)
    }
    return next
  }

  private static func removeRepeats(_ lists: inout Lists) {
    // Most lists have one member.
    guard lists.values.count > lists.ends.count || lists.ends.indices.contains(where: { lists.members($0).count > 1 })
    else { return }
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
