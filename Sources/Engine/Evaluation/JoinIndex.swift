import Language
import Values

/// The records of one variable by the values of their joining keys, of one key or of two together.
struct JoinIndex {
  /// One of the keys. A class, because a closure is too much to copy for each record.
  private final class Part {
    let key: JoinKey
    /// The key's left side belongs to a variable that is bound already.
    let isLeftBound: Bool
    let closure: Closure

    init(_ key: JoinKey, isLeftBound: Bool, _ closure: Closure) {
      self.key = key
      self.isLeftBound = isLeftBound
      self.closure = closure
    }

    var isEqual: Bool { key.op == .equal }
    /// The side whose records are indexed, and the one that is looked up.
    var new: JoinKey.Side { isLeftBound ? key.right : key.left }
    var bound: JoinKey.Side { isLeftBound ? key.left : key.right }
    /// With the narrower side new, each record also stands under the ancestors of its value.
    var expands: Bool { key.op == .relatedTo || (!isLeftBound && !isEqual) }

    /// Calls `body` with the values under which a record with this value stands.
    func forEachPlace(_ value: UInt32, _ body: (UInt32) -> Void) {
      body(value)
      if expands, value < Evaluator.nothing { for ancestor in closure.ancestors(of: value) { body(ancestor) } }
    }

    /// Calls `body` with the values under which partners of a record with this value stand.
    func forEachProbe(_ value: UInt32, _ body: (UInt32) -> Void) {
      guard !isEqual else { return body(value) }
      if value == Value.any {
        // Everything is the same-or-is-a `any`; `any` itself only is when it stands on the narrower side.
        return body(!isLeftBound || key.op == .relatedTo ? JoinIndex.all : Value.any)
      }
      body(value)
      if isLeftBound || key.op == .relatedTo {
        for ancestor in closure.ancestors(of: value) { body(ancestor) }
        body(Value.any)
      }
    }
  }

  /// In the place of a value: every record, whatever its value.
  private static let all = UInt32.max - 5

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

  /// `keys` are one or two, each with whether its left side is bound. Complexity: linear in the rows, and for is-a keys in
  /// their ancestors.
  init(_ keys: [(key: JoinKey, isLeftBound: Bool)], rows given: [UInt32], _ evaluator: inout Evaluator) {
    parts = keys.prefix(2).map { key, isLeftBound in
      switch (isLeftBound ? key.right : key.left).path.type {
      case .reference(let kind), .record(let kind):
        Part(key, isLeftBound: isLeftBound, evaluator.facts.tables[kind.index].ancestors)
      default: Part(key, isLeftBound: isLeftBound, Closure())
      }
    }
    mayRepeat = parts.contains { $0.expands || $0.key.left.members != .one || $0.key.right.members != .one }
    everything = given
    index(evaluator.joinValues(of: parts.map(\.new), given))
  }

  private mutating func index(_ lists: [Lists]) {
    var keys: [UInt64] = []
    var found: [UInt32] = []
    if parts.count == 1, !parts[0].expands {
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
          if hasWildcards(1) { keys.append(UInt64(first) << 32 | UInt64(Self.all)) }
        }
      }
      guard hasWildcards(0) else { continue }
      for index in lists[1].members(item) where lists[1].values[index] != Value.missing {
        parts[1].forEachPlace(lists[1].values[index]) { keys.append(UInt64(Self.all) << 32 | UInt64($0)) }
      }
    }
    found += repeatElement(row, count: keys.count - found.count)
  }

  /// Whether a bound record's value may mean every record.
  private func hasWildcards(_ part: Int) -> Bool {
    !parts[part].isEqual && (!parts[part].isLeftBound || parts[part].key.op == .relatedTo)
  }

  /// The values under which the bound records look their partners up, by key.
  func probes(_ batch: Batch, _ evaluator: inout Evaluator) -> [Lists] {
    var lists: [Lists] = []
    for part in parts { lists.append(evaluator.joinValues(part.bound, batch)) }
    return lists
  }

  /// Calls `body` with the row of every record that the case may meet, a superset of those that it does meet.
  func forEachMatch(_ probes: [Lists], _ item: Int, _ body: (UInt32) -> Void) {
    for index in probes[0].members(item) where probes[0].values[index] != Value.missing {
      parts[0].forEachProbe(probes[0].values[index]) { first in
        guard parts.count == 2 else {
          return first == Self.all ? everything.forEach(body) : visit(UInt64(first), body)
        }
        guard first == Self.all || firsts[key: first] != nil else { return }
        for index in probes[1].members(item) where probes[1].values[index] != Value.missing {
          parts[1].forEachProbe(probes[1].values[index]) { second in
            if first == Self.all, second == Self.all { return everything.forEach(body) }
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

extension Evaluator {
  /// By side of a key: the values of each of the rows.
  fileprivate mutating func joinValues(of sides: [JoinKey.Side], _ rows: [UInt32]) -> [Lists] {
    var lists: [Lists] = []
    for side in sides { lists.append(joinValues(side, Batch(rows: rows, slot: side.path.slot))) }
    return lists
  }

  /// The values of one side of a joining key, so that equal ones have one number.
  mutating func joinValues(_ side: JoinKey.Side, _ batch: Batch) -> Lists {
    var lists: Lists
    if side.members == .one {
      lists = Lists(values: gather(side.path, batch), ends: batch.count == 0 ? [] : Array(1...batch.count))
    } else {
      lists = gatherAll(side.path, batch)
      if side.members == .first {
        var first = Lists()
        for item in 0..<batch.count {
          if let index = lists.members(item).first { first.values.append(lists.values[index]) }
          first.ends.append(first.values.count)
        }
        lists = first
      }
    }
    switch side.path.type {
    case .text, .url, .pattern, .file, .code, .identifier:
      for index in lists.values.indices where lists.values[index] < Value.any {
        lists.values[index] = texts.number(of: lists.values[index], in: facts, &reader)
      }
    case .quantity, .interval, .amount:
      for index in lists.values.indices where lists.values[index] < Value.any {
        lists.values[index] = canonicalMeasure(lists.values[index])
      }
    case .number:
      for index in lists.values.indices where lists.values[index] < Value.any {
        lists.values[index] = canonicalNumber(lists.values[index])
      }
    default: break
    }
    return lists
  }
}
