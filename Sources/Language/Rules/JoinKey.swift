/// A comparison by which records of two variables find each other, so that not every pair has to be tried (LANGUAGE 3).
package struct JoinKey: Sendable {
  /// Which members of a side's path may make the comparison true.
  package enum Members: Sendable {
    /// The path holds one value.
    case one
    /// Any of them: the key is looked up for each.
    case each
    /// The first will do, because the condition asks it of every member and there is at least one.
    case first
  }

  /// One side of the comparison.
  package struct Side: Sendable {
    /// From a variable of the rule; a path through a quantifier's variable has been joined to that variable's own.
    package var path: Path
    package var members: Members
  }
  /// `==`, `is-a`, `same-or-is-a` or `related-to`.
  package var op: ComparisonOperator
  /// As written: `left op right`.
  package var left: Side
  package var right: Side
  /// Whatever the key finds makes its condition true, so that the condition needs no second look.
  package var isExact: Bool

  /// The two slots that the key connects.
  package var slots: (Int, Int) { (left.path.slot, right.path.slot) }
}

extension JoinKey {
  /// The keys of a rule, as alternatives: each case of the rule meets all keys of at least one of them.
  ///
  /// One alternative, unless the keys stand in an `or`, each of whose branches then holds some. Empty where some
  /// alternative does not connect all variables: such a rule is refused. A rule with one variable has one alternative
  /// without keys. The order is the order of writing.
  package static func alternatives(
    in conditions: [Condition], variableCount: Int, vocabulary: Vocabulary
  ) -> [[JoinKey]] {
    guard variableCount > 1 else { return [[]] }
    var finder = JoinKeyFinder(variableCount: variableCount, vocabulary: vocabulary)
    return finder.alternatives(in: conditions)
  }

  /// Whether `keys` connect the variables in slots 0 to `count` - 1 with each other.
  package static func connect(_ keys: [JoinKey], count: Int) -> Bool {
    groups(keys, count: count).allSatisfy { $0 == 0 }
  }

  /// By slot: the lowest slot that it is connected with.
  package static func groups(_ keys: [JoinKey], count: Int) -> [Int] {
    var groups = Array(0..<count)
    for key in keys {
      let (a, b) = (groups[key.left.path.slot], groups[key.right.path.slot])
      groups = groups.map { $0 == max(a, b) ? min(a, b) : $0 }
    }
    return groups
  }
}
