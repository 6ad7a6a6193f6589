import Findings

extension ConditionChecker {
  package mutating func comparison(_ left: OperandSyntax, _ op: OperatorSyntax, _ right: OperandSyntax) -> Condition? {
    let leftSide = side(left)
    let rightSide = side(right)
    guard let leftSide, let rightSide else { return nil }
    switch (leftSide, rightSide) {
    case (.literal(let a), .literal(let b)):
      reportTwoLiterals(a, b, op)
      return nil
    case (.typed(let operand, let type), .literal(let literal)):
      guard isMeaningful(op, on: type, type), namesVariable(operand, at: left) else { return nil }
      guard let value = self.literal(literal, as: type) else { return nil }
      return .comparison(Comparison(op: op.op, left: operand, right: Operand(term: .literal(value))))
    case (.literal(let literal), .typed(let operand, let type)):
      guard isMeaningful(op, on: type, type), namesVariable(operand, at: right) else { return nil }
      guard let value = self.literal(literal, as: type) else { return nil }
      return .comparison(Comparison(op: op.op, left: Operand(term: .literal(value)), right: operand))
    case (.typed(let a, let aType), .typed(let b, let bType)):
      let range = left.range.lowerBound..<right.range.upperBound
      guard isMeaningful(op, on: aType, bType, at: range, left, right) else { return nil }
      if case .today = a.term, !namesVariable(b, at: right) { return nil }
      return .comparison(Comparison(op: op.op, left: a, right: b))
    }
  }

  private mutating func reportTwoLiterals(_ a: LiteralSyntax, _ b: LiteralSyntax, _ op: OperatorSyntax) {
    let paths = [a, b].compactMap { misspeltVariable($0) }
    guard paths.isEmpty else {
      for variable in paths { reportNoVariable(variable) }
      return
    }
    report(.noType, "neither side of `\(op.op.rawValue)` is a field, so its words mean nothing", at: op.range)
  }

  mutating func namesVariable(_ operand: Operand, at syntax: OperandSyntax) -> Bool {
    guard case .today = operand.term else { return true }
    report(
      .noVariable, "this compares `today` with a fixed value, so it says nothing of any record", at: syntax.range)
    return false
  }

  // MARK: - Operators

  private mutating func isMeaningful(_ op: OperatorSyntax, on a: ValueType, _ b: ValueType) -> Bool {
    switch op.op.question {
    case .order(.equal), .order(.notEqual): return true
    case .order(.less), .order(.lessOrEqual), .order(.greater), .order(.greaterOrEqual): return hasOrder(a, op)
    case .kinship: return hasHierarchy(a, op)
    case .distinctness: return declaresDistinct(a, op)
    case .extent: return areIntervals(a, b, op)
    case .affix: return isText(a, op)
    }
  }

  private mutating func isMeaningful(
    _ op: OperatorSyntax, on a: ValueType, _ b: ValueType, at range: Range<Int>, _ left: OperandSyntax,
    _ right: OperandSyntax
  ) -> Bool {
    guard areComparable(a, b) else {
      let (first, second) = (vocabulary.wordsWithArticle(for: a), vocabulary.wordsWithArticle(for: b))
      report(
        .typesDiffer, "`\(written(range))` compares \(first) with \(second)",
        at: range, help: clash(left, with: b) ?? clash(right, with: a) ?? helpComparing(a, b))
      return false
    }
    return isMeaningful(op, on: a, b)
  }

  /// Whether values of two types can be compared at all (LANGUAGE 2.3, item 3).
  func areComparable(_ a: ValueType, _ b: ValueType) -> Bool {
    if a.isMeasured, b.isMeasured {
      guard let first = vocabulary.dimension(of: a), let second = vocabulary.dimension(of: b) else { return true }
      return first == second
    }
    return a == b || (a.isText && b.isText)
  }

  /// The help where a variable bears the name of a word that may have been meant.
  private func clash(_ side: OperandSyntax, with type: ValueType) -> String? {
    guard case .path(let path) = side.term, path.parts.count == 1 else { return nil }
    guard case .word(let list) = type, vocabulary[list].words.contains(path.text) else { return nil }
    return "`\(path.text)` is the name of a variable here: give the variable another name to mean the word"
  }

  private func helpComparing(_ a: ValueType, _ b: ValueType) -> String? {
    switch (a, b) {
    case (.foldedName, _) where b.isText, (_, .foldedName) where a.isText:
      "names are folded and fields are not: compare the `names` of both sides"
    case (.identifier, .identifier), (.reference, .reference):
      "ids of different kinds never meet: compare the `names` of both sides"
    default: nil
    }
  }

  private mutating func hasOrder(_ type: ValueType, _ op: OperatorSyntax) -> Bool {
    switch type {
    case .number, .date, .quantity, .interval, .amount: return true
    case .word(let list) where vocabulary[list].isOrdered: return true
    case .word:
      report(
        .noOrder,
        "\(vocabulary.words(for: type)) has no order, so `\(op.op.rawValue)` means nothing; make it a scale",
        at: op.range)
    default:
      report(
        .noOrder, "\(vocabulary.words(for: type)) has no order, so `\(op.op.rawValue)` means nothing", at: op.range)
    }
    return false
  }

  private mutating func hasHierarchy(_ type: ValueType, _ op: OperatorSyntax) -> Bool {
    if case .reference(let kind) = type, !vocabulary[kind].hierarchy.isEmpty { return true }
    report(
      .noHierarchy, "\(vocabulary.words(for: type)) has no hierarchy, so `\(op.op.rawValue)` means nothing",
      at: op.range)
    return false
  }

  private mutating func isText(_ type: ValueType, _ op: OperatorSyntax) -> Bool {
    if type.isMatchable { return true }
    report(.notText, "`\(op.op.rawValue)` looks into text, not \(vocabulary.words(for: type))", at: op.range)
    return false
  }

  private mutating func declaresDistinct(_ type: ValueType, _ op: OperatorSyntax) -> Bool {
    if case .reference(let kind) = type, vocabulary[kind].distinct != nil { return true }
    report(
      .noDistinct,
      "\(vocabulary.words(for: type)) has no field that says what is `distinct`, so `\(op.op.rawValue)` means nothing",
      at: op.range)
    return false
  }

  private mutating func areIntervals(_ a: ValueType, _ b: ValueType, _ op: OperatorSyntax) -> Bool {
    // A quantity is a point, and may stand beside an interval.
    if a.isMeasured, b.isMeasured, a.isInterval || b.isInterval { return true }
    let other = a.isInterval ? b : a
    report(
      .notAnInterval, "`\(op.op.rawValue)` compares intervals, not \(vocabulary.words(for: other))", at: op.range)
    return false
  }
}
