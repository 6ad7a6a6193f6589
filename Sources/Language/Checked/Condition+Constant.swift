import Values

extension Condition {
  /// Whether the condition is false for all records whatever the base holds, where that is easily seen.
  func isNeverTrue(in vocabulary: Vocabulary, variableCount: Int) -> Bool {
    switch self {
    case .all(let members): members.contains { $0.isNeverTrue(in: vocabulary, variableCount: variableCount) }
    case .any(let members): members.allSatisfy { $0.isNeverTrue(in: vocabulary, variableCount: variableCount) }
    case .comparison(let comparison): comparison.isNeverTrue(in: vocabulary, variableCount: variableCount)
    case .presence(let path, isPresent: false): path.isAlwaysPresent(in: vocabulary)
    default: false
    }
  }
}

extension Comparison {
  fileprivate func isNeverTrue(in vocabulary: Vocabulary, variableCount: Int) -> Bool {
    if let a = left.path, let b = right.path, a.steps.isEmpty, b.steps.isEmpty, op == .equal {
      // Variables of one kind never bind one record (LANGUAGE 2.6).
      return a.slot != b.slot && a.slot < variableCount && b.slot < variableCount
    }
    if case .literal(let literal) = right.term { return Comparison.isBeyond(literal, op, left, vocabulary) }
    if case .literal(let literal) = left.term { return Comparison.isBeyond(literal, op.mirrored, right, vocabulary) }
    return false
  }

  /// Whether no value of `operand` stands in this order to the literal: below the lowest word, a count below 0.
  private static func isBeyond(
    _ literal: Literal, _ op: ComparisonOperator, _ operand: Operand, _ vocabulary: Vocabulary
  ) -> Bool {
    switch literal {
    case .word(let list, let index) where vocabulary[list].isOrdered:
      // `every` and `no` are true of an empty list.
      guard operand.quantifier == nil || operand.quantifier == Quantifier.some else { return false }
      return (op == .less && index == 0) || (op == .greater && index == vocabulary[list].words.count - 1)
    case .number(let number):
      guard case .count = operand.term else { return false }
      let isBelowZero = number < .zero
      switch op {
      case .less: return isBelowZero || number == .zero
      case .lessOrEqual, .equal: return isBelowZero || (op == .equal && !number.isInteger)
      default: return false
      }
    default: return false
    }
  }
}

extension ComparisonOperator {
  /// The operator with its sides exchanged, for those that have an order.
  fileprivate var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension Path {
  /// One field of a rule's variable, or of a record that is there, which has a default.
  fileprivate func isAlwaysPresent(in vocabulary: Vocabulary) -> Bool {
    guard steps.count <= 1 else { return false }
    guard let step = steps.first else { return true }
    switch step {
    case .field(let kind, let field): return vocabulary[kind][field].defaultText != nil
    case .identifier: return true
    case .names, .context: return false
    }
  }
}
