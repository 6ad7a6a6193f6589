import Values

extension Condition {
  /// Whether the condition is false for all records whatever the base holds, where that is easily seen.
  func isNeverTrue(in vocabulary: Vocabulary, variableCount: Int) -> Bool {
    switch self {
    case .all(let members): members.contains { $0.isNeverTrue(in: vocabulary, variableCount: variableCount) }
    case .any(let members): members.allSatisfy { $0.isNeverTrue(in: vocabulary, variableCount: variableCount) }
    case .comparison(let comparison): comparison.isNeverTrue(in: vocabulary, variableCount: variableCount)
    case .presence(let path, isPresent: false): path.isAlwaysPresent(in: vocabulary)
    case .presence, .not, .through, .membership, .mentioned, .adjective, .within, .matches, .wording: false
    }
  }
}

extension Comparison {
  fileprivate func isNeverTrue(in vocabulary: Vocabulary, variableCount: Int) -> Bool {
    if let a = left.path, let b = right.path, a.steps.isEmpty, b.steps.isEmpty, op == .equal {
      // Variables of one kind never bind one record (LANGUAGE 2.6).
      return a.slot != b.slot && a.slot < variableCount && b.slot < variableCount
    }
    guard case .order(let order) = op.question else { return false }
    if case .literal(let literal) = right.term { return Comparison.isBeyond(literal, order, left, vocabulary) }
    if case .literal(let literal) = left.term { return Comparison.isBeyond(literal, order.mirrored, right, vocabulary) }
    return false
  }

  /// Whether no value of `operand` stands in this order to the literal: below the lowest word, a count below 0.
  private static func isBeyond(
    _ literal: Literal, _ order: ComparisonOperator.Order, _ operand: Operand, _ vocabulary: Vocabulary
  ) -> Bool {
    switch literal {
    case .word(let list, let index) where vocabulary[list].isOrdered:
      // `every` and `no` are true of an empty list.
      guard operand.quantifier == nil || operand.quantifier == Quantifier.some else { return false }
      return (order == .less && index == 0) || (order == .greater && index == vocabulary[list].words.count - 1)
    case .number(let number):
      guard case .count = operand.term else { return false }
      let isBelowZero = number < .zero
      switch order {
      case .less: return isBelowZero || number == .zero
      case .lessOrEqual: return isBelowZero
      case .equal: return isBelowZero || !number.isInteger
      case .notEqual, .greater, .greaterOrEqual: return false
      }
    default: return false
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
