import Values

/// Finds the joining keys in the conditions of `where` (LANGUAGE 3).
struct JoinKeyFinder {
  /// Alternatives beyond which further `or`s are not multiplied out.
  private static let alternativeLimit = 64

  private let variableCount: Int
  private let vocabulary: Vocabulary
  /// The texts of paths that stand under `is present` at the top.
  private var presentPaths: Set<String> = []
  /// By slot of a quantifier's variable: the path from a rule's variable to its members.
  private var members: [Int: Path] = [:]

  init(variableCount: Int, vocabulary: Vocabulary) {
    self.variableCount = variableCount
    self.vocabulary = vocabulary
  }

  mutating func alternatives(in conditions: [Condition]) -> [[JoinKey]] {
    let conjuncts = conditions.flatMap { $0.conjuncts }
    for case .presence(let path, isPresent: true) in conjuncts where path.slot < variableCount {
      presentPaths.insert(path.text)
    }
    var plain: [JoinKey] = []
    var choices: [[[JoinKey]]] = []
    for conjunct in conjuncts {
      if case .any(let branches) = conjunct {
        choices.append(branches.map { keys(inBranch: $0) })
      } else {
        plain += keys(in: conjunct)
      }
    }
    var alternatives = [plain]
    for choice in choices where !alternatives.allSatisfy({ JoinKey.connect($0, count: variableCount) }) {
      guard alternatives.count * choice.count <= Self.alternativeLimit, choice.contains(where: { !$0.isEmpty }) else {
        continue
      }
      alternatives = alternatives.flatMap { keys in
        JoinKey.connect(keys, count: variableCount) ? [keys] : choice.map { keys + $0 }
      }
    }
    return alternatives.allSatisfy { JoinKey.connect($0, count: variableCount) } ? alternatives : []
  }

  /// The keys that stand in no `or`.
  mutating func plainKeys(in conditions: [Condition]) -> [JoinKey] {
    conditions.flatMap(\.conjuncts).flatMap { keys(in: $0) }
  }

  /// The keys that must hold wherever a branch of an `or` does.
  private mutating func keys(inBranch branch: Condition) -> [JoinKey] {
    var found: [JoinKey] = []
    let outer = presentPaths
    for case .presence(let path, isPresent: true) in branch.conjuncts where path.slot < variableCount {
      presentPaths.insert(path.text)
    }
    for conjunct in branch.conjuncts { found += keys(in: conjunct) }
    presentPaths = outer
    return found
  }

  private mutating func keys(in condition: Condition) -> [JoinKey] {
    switch condition {
    case .comparison(let comparison): return key(of: comparison).map { [$0] } ?? []
    case .through(let through): return keys(in: through)
    default: return []
    }
  }

  /// `some r in a.ps has (... r.x == b.y ...)`: the members of `ps` that meet b.
  private mutating func keys(in through: Through) -> [JoinKey] {
    guard through.quantifier == .some, let path = anchored(through.path) else { return [] }
    members[through.slot] = path
    defer { members[through.slot] = nil }
    var found: [JoinKey] = []
    for part in [through.filter, through.body] {
      for conjunct in part?.conjuncts ?? [] { found += keys(in: conjunct) }
    }
    // Two members may meet two keys, but not both: the condition has to be looked at again.
    return found.map { key in
      var key = key
      key.isExact = false
      return key
    }
  }

  private func key(of comparison: Comparison) -> JoinKey? {
    guard comparison.op.key != nil, let left = side(comparison.left), let right = side(comparison.right) else {
      return nil
    }
    guard left.path.slot != right.path.slot, isHashable(left.path.type), isHashable(right.path.type) else { return nil }
    let isExact =
      left.members != .first && right.members != .first && isWhole(comparison.left) && isWhole(comparison.right)
    return JoinKey(op: comparison.op, left: left, right: right, isExact: isExact)
  }

  private func side(_ operand: Operand) -> JoinKey.Side? {
    guard let written = operand.path, let path = anchored(written) else { return nil }
    guard let quantifier = operand.quantifier else {
      return JoinKey.Side(path: path, members: path.isSeveral ? .each : .one)
    }
    switch quantifier {
    case .some: return JoinKey.Side(path: path, members: .each)
    case .every:
      // Members of members have no first that stands for all of them.
      guard written.slot < variableCount, presentPaths.contains(written.text) else { return nil }
      return JoinKey.Side(path: path, members: .first)
    case .no: return nil
    }
  }

  private func isWhole(_ operand: Operand) -> Bool { (operand.path?.slot ?? variableCount) < variableCount }

  /// The path from a variable of the rule; nothing where its variable goes through something that is no key.
  private func anchored(_ path: Path) -> Path? {
    if path.slot < variableCount { return path }
    guard let base = members[path.slot] else { return nil }
    let rest = path.text.drop { $0 != "." }
    return Path(
      slot: base.slot, kind: base.kind, steps: base.steps + path.steps, type: path.type, isSeveral: true,
      text: base.text + rest)
  }

  /// Whether equal values of the type are one key. Equality by rounding is not transitive (LANGUAGE 1.3).
  private func isHashable(_ type: ValueType) -> Bool {
    switch type {
    case .quantity(.by), .interval(.by): return false
    case .quantity, .interval, .amount:
      guard let dimension = vocabulary.dimension(of: type) else { return false }
      return !vocabulary[dimension].hasRoundedUnits
    default: return true
    }
  }
}

extension Condition {
  /// The conditions that must all hold: the members of `and`, however deep, or the condition alone.
  package var conjuncts: [Condition] {
    if case .all(let members) = self { members.flatMap(\.conjuncts) } else { [self] }
  }
}
