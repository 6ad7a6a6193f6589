/// The records of one variable by the values of their joining key.
struct JoinIndex {
  let key: JoinKey
  private let isLeftBound: Bool
  /// The same record may be found through several members or ancestors.
  let mayRepeat: Bool
  private var buckets = NumberMap()
  /// Where each bucket's rows end in `rows`.
  private var ends: [Int] = []
  private var rows: [UInt32] = []
  private var all: [UInt32]
  private let closure: Closure

  /// Complexity: linear in the rows, and for is-a keys in their ancestors.
  init(_ key: JoinKey, isLeftBound: Bool, rows given: [UInt32], _ evaluator: inout Evaluator) {
    self.key = key
    self.isLeftBound = isLeftBound
    let new = isLeftBound ? key.right : key.left
    switch new.path.type {
    case .reference(let kind), .record(let kind): closure = evaluator.facts.tables[kind.index].ancestors
    default: closure = Closure()
    }
    mayRepeat = key.op != .equal || key.left.members != .one || key.right.members != .one
    all = given
    // With the narrower side new, each row also stands under its ancestors.
    let expands = key.op == .relatedTo || (!isLeftBound && key.op != .equal)
    let lists = evaluator.joinValues(new, Batch(rows: given, slot: new.path.slot))
    var pairs: [(bucket: UInt32, row: UInt32)] = []
    var bucketCount: UInt32 = 0
    func add(_ value: UInt32, _ row: UInt32) {
      let bucket = buckets[key: UInt64(value)] ?? bucketCount
      if bucket == bucketCount {
        buckets[key: UInt64(value)] = bucket
        bucketCount += 1
      }
      pairs.append((bucket, row))
    }
    for (item, row) in given.enumerated() {
      for index in lists.members(item) where lists.values[index] != Value.missing {
        let value = lists.values[index]
        add(value, row)
        if expands, value < Evaluator.nothing { for ancestor in closure.ancestors(of: value) { add(ancestor, row) } }
      }
    }
    var counts = [Int](repeating: 0, count: Int(bucketCount) + 1)
    for pair in pairs { counts[Int(pair.bucket) + 1] += 1 }
    for bucket in 1..<counts.count { counts[bucket] += counts[bucket - 1] }
    ends = Array(counts.dropFirst())
    rows = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      rows[counts[Int(pair.bucket)]] = pair.row
      counts[Int(pair.bucket)] += 1
    }
  }

  /// The values under which the bound records look their partners up.
  func probes(_ batch: Batch, _ evaluator: inout Evaluator) -> Lists {
    evaluator.joinValues(isLeftBound ? key.left : key.right, batch)
  }

  /// Calls `body` with the row of every record that the case may meet, a superset of those that it does meet.
  func forEachMatch(_ probes: Lists, _ item: Int, _ body: (UInt32) -> Void) {
    for index in probes.members(item) where probes.values[index] != Value.missing {
      let value = probes.values[index]
      visit(value, body)
      guard key.op != .equal else { continue }
      if value == Value.any {
        // Everything is the same-or-is-a `any`; `any` itself only is when it stands on the narrower side.
        if !isLeftBound || key.op == .relatedTo { all.forEach(body) }
        continue
      }
      if isLeftBound || key.op == .relatedTo {
        for ancestor in closure.ancestors(of: value) { visit(ancestor, body) }
        visit(Value.any, body)
      }
    }
  }

  private func visit(_ value: UInt32, _ body: (UInt32) -> Void) {
    guard let bucket = buckets[key: UInt64(value)] else { return }
    for index in (bucket == 0 ? 0 : ends[Int(bucket) - 1])..<ends[Int(bucket)] { body(rows[index]) }
  }
}

extension Evaluator {
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
