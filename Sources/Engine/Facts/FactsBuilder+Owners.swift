import Language
import Values

/// What records take from those around them.
extension FactsBuilder {
  /// Fills references that come from the record around (LANGUAGE 1.2).
  mutating func fillFromOwner() {
    var firsts: [[UInt32]] = []
    for kind in facts.tables.indices { firsts.append(self.firsts(of: kind)) }
    var enclosing = EnclosingRecords(facts, firsts: firsts)
    for kind in facts.vocabulary.kinds.indices {
      for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where field.isFromOwner && !field.isList {
        switch field.type {
        case .reference(let target), .record(let target):
          let sources = enclosing.sources(of: target.index, around: kind, in: facts)
          guard !sources.rows.isEmpty else { continue }
          // What was written and is wrong must not be read as the record around.
          let wrong = Set(problems.lazy.filter { $0.kind == kind && $0.field == number }.map(\.row))
          var values: [UInt32] = []
          swap(&values, &facts.tables[kind].columns[number].values)
          fill(&values, kind: kind, from: sources, except: wrong)
          swap(&values, &facts.tables[kind].columns[number].values)
        default: break
        }
      }
    }
  }

  /// Gives each record without a value the row of the one around it. A column stays as short as what is known of it.
  private func fill(_ values: inout [UInt32], kind: Int, from sources: EnclosingRecords.Sources, except wrong: Set<Int>)
  {
    let owners = facts.tables[kind].owners
    let positions = facts.tables[kind].positions
    for row in 0..<facts.tables[kind].declaredCount where row >= values.count || values[row] == Value.missing {
      let value = sources.value(of: owners[row], positions[row])
      guard value != Value.missing, wrong.isEmpty || !wrong.contains(row) else { continue }
      if row < values.count {
        values[row] = value
      } else {
        if values.isEmpty { values.reserveCapacity(owners.count) }
        while values.count < row { values.append(Value.missing) }
        values.append(value)
      }
    }
  }

  /// The row that references to an entity mean: where it is declared twice, the first.
  func first(of row: Int, kind: Int) -> UInt32 {
    let own = UInt32(truncatingIfNeeded: row)
    guard facts.tables[kind].repeats[row] != nil else { return own }
    return entity(kind, id: facts.tables[kind].ids[row]) ?? own
  }

  /// By row: the row that references to an entity mean. Empty where none is declared twice.
  func firsts(of kind: Int) -> [UInt32] {
    let repeats = facts.tables[kind].repeats
    guard !repeats.isEmpty else { return [] }
    var rows = Array(0..<UInt32(truncatingIfNeeded: facts.tables[kind].rowCount))
    for row in repeats.keys { rows[row] = first(of: row, kind: kind) }
    return rows
  }
}

/// The records around records.
private struct EnclosingRecords {
  /// For each place that records of one kind stand in: the nearest records of another kind that enclose them.
  struct Sources {
    /// Those of the records that have the place, one place after the other.
    var rows: [UInt32] = []
    /// By place, a number among `Shapes.positions`: where its own start in `rows`; -1 where there are none.
    var starts: [Int]

    /// Of a record in that place of that owner; `missing` where there is none.
    @inline(__always)
    func value(of owner: UInt32, _ position: UInt16) -> UInt32 {
      guard owner != Value.missing, starts[Int(position)] >= 0 else { return Value.missing }
      return rows[starts[Int(position)] &+ Int(owner)]
    }
  }

  /// Number, among `Shapes.positions`, and kind of the places in which records stand, by the kind of those records.
  private let places: [[(number: Int, kind: Int)]]
  private let positionCount: Int
  /// By kind: the row that a row stands for; empty where each stands for itself.
  private let firsts: [[UInt32]]
  /// By kind: the kinds whose records enclose some of its records, at whatever distance.
  private let enclosingKinds: [Set<Int>]
  /// By the kind that is looked for, and the kind from whose records it is.
  private var known: [Int: [Int: [UInt32]]] = [:]

  init(_ facts: borrowing Facts, firsts: [[UInt32]]) {
    self.firsts = firsts
    positionCount = facts.shapes.positions.count
    var places: [[(number: Int, kind: Int)]] = []
    for table in facts.tables {
      var isFilled = [Bool](repeating: false, count: facts.shapes.positions.count)
      for position in table.positions where position != Shapes.top { isFilled[Int(position)] = true }
      let filled = isFilled.indices.filter { isFilled[$0] }
      places.append(filled.map { ($0, facts.shapes.positions[$0].kind) })
    }
    self.places = places
    var above = [Set<Int>](repeating: [], count: places.count)
    var isDone = false
    while !isDone {
      isDone = true
      for (inner, outer) in places.enumerated() {
        let more = outer.reduce(above[inner]) { $0.union(above[$1.kind]).union([$1.kind]) }
        if more.count > above[inner].count { isDone = false }
        above[inner] = more
      }
    }
    enclosingKinds = above
  }

  /// Where records of `kind` find the nearest record of kind `target` around them.
  ///
  /// Complexity: linear in the records that have the places, and in those around them.
  mutating func sources(of target: Int, around kind: Int, in facts: borrowing Facts) -> Sources {
    var sources = Sources(starts: [Int](repeating: -1, count: positionCount))
    for place in places[kind] where place.kind == target || enclosingKinds[place.kind].contains(target) {
      sources.starts[place.number] = sources.rows.count
      sources.rows += rows(of: target, from: place.kind, in: facts)
    }
    return sources
  }

  /// By row of `kind`: the record itself where it is of kind `target`, else the nearest of that kind around it.
  private mutating func rows(of target: Int, from kind: Int, in facts: borrowing Facts) -> [UInt32] {
    let count = facts.tables[kind].declaredCount
    if kind == target {
      return firsts[kind].isEmpty ? Array(0..<UInt32(truncatingIfNeeded: count)) : Array(firsts[kind].prefix(count))
    }
    if let rows = known[target]?[kind] { return rows }
    let owners = facts.tables[kind].owners
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    if enclosingKinds[kind].contains(kind) {
      // What is nested in its own kind is climbed out of record by record.
      for row in 0..<count { rows.append(climb(to: target, from: row, kind, facts)) }
    } else {
      let sources = sources(of: target, around: kind, in: facts)
      let positions = facts.tables[kind].positions
      for row in 0..<count { rows.append(sources.value(of: owners[row], positions[row])) }
    }
    known[target, default: [:]][kind] = rows
    return rows
  }

  private func climb(to target: Int, from row: Int, _ kind: Int, _ facts: borrowing Facts) -> UInt32 {
    var owner = (kind: kind, row: row)
    while owner.kind != target {
      guard let next = facts.owner(of: owner.row, kind: owner.kind) else { return Value.missing }
      owner = next
    }
    return firsts[target].isEmpty ? UInt32(truncatingIfNeeded: owner.row) : firsts[target][owner.row]
  }
}
