import Findings
import Values

extension ConditionChecker {
  package mutating func membership(_ operand: OperandSyntax, _ literals: [LiteralSyntax]) -> Condition? {
    guard let side = side(operand) else { return nil }
    guard case .typed(let typed, let type) = side else {
      if case .literal(let literal) = side, let variable = misspeltVariable(literal) {
        reportNoVariable(variable)
      } else {
        report(
          .noType, "`\(written(operand.range))` before `in` is no field, so the words mean nothing", at: operand.range
        )
      }
      return nil
    }
    guard namesVariable(typed, at: operand) else { return nil }
    var values: [Literal] = []
    for literal in literals {
      guard let value = self.literal(literal, as: type) else { continue }
      if values.contains(value) {
        report(.saidTwice, "`\(literal.text)` stands in this list twice", at: literal.range)
      }
      values.append(value)
    }
    return values.count == literals.count ? .membership(typed, values) : nil
  }

  /// `field` is what stands behind `mentioned by`.
  mutating func quality(_ operand: OperandSyntax, _ word: WordSyntax, by field: WordSyntax?) -> Condition? {
    guard let path = barePath(operand, before: word.text) else { return nil }
    if word.text == "present" || word.text == "missing" { return .presence(path, isPresent: word.text == "present") }
    let kind = vocabulary.kind(of: path.type)
    let adjective = kind.flatMap { kind in vocabulary[kind].adjectives.firstIndex { $0.name == word.text } }
    guard adjective != nil || word.text == "mentioned" else {
      reportNoAdjective(word, of: kind, path)
      return nil
    }
    guard !path.isSeveral else {
      report(
        .severalValues, "`\(path.text)` may hold several values: say `some x in \(path.text) has x is \(word.text)`",
        at: operand.range)
      return nil
    }
    if let kind, let adjective { return .adjective(kind, adjective, path) }
    guard case .reference(let target) = path.type else {
      report(
        .noSuchAdjective,
        "only an entity can be mentioned, and `\(path.text)` is \(vocabulary.wordsWithArticle(for: path.type))",
        at: word.range)
      return nil
    }
    guard let field else { return .mentioned(path, by: nil) }
    return mention(field, of: target).map { .mentioned(path, by: $0) }
  }

  /// The field of another kind that refers to records of a kind: `red-flag.suspects`.
  private mutating func mention(_ word: WordSyntax, of target: KindID) -> Mention? {
    let parts = word.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let kind = vocabulary.kind(named: parts[0]) else {
      report(
        .noSuchKind, "no kind is called `\(parts[0])`\(didYouMean(parts[0], among: vocabulary.kinds.map(\.name)))",
        at: word.range)
      return nil
    }
    guard parts.count == 2, let field = vocabulary[kind].field(named: parts[1]) else {
      let near = parts.count == 2 ? didYouMean(parts[1], among: vocabulary[kind].fields.map(\.name)) : ""
      report(
        .noSuchField, "`\(word.text)` is no field of \(withArticle(parts[0])), as `kind.field`\(near)",
        at: word.range)
      return nil
    }
    guard vocabulary[kind][field].type == .reference(target) else {
      report(
        .typesDiffer, "`\(word.text)` refers to no \(vocabulary[target].name), so it mentions none", at: word.range)
      return nil
    }
    return Mention(kind: kind, field: field)
  }

  private mutating func reportNoAdjective(_ word: WordSyntax, of kind: KindID?, _ path: Path) {
    guard let kind else {
      let near = didYouMean(word.text, among: ["present", "missing"])
      let type = vocabulary.wordsWithArticle(for: path.type)
      report(
        .noSuchAdjective, "`\(path.text)` is \(type), which can only be `present` or `missing`\(near)",
        at: word.range)
      return
    }
    let known = vocabulary[kind].adjectives.map(\.name)
    let near = didYouMean(word.text, among: known + ["present", "missing", "mentioned"])
    let ending = near.isEmpty ? listing(known) : near
    report(
      .noSuchAdjective, "`\(word.text)` is not an adjective of \(vocabulary[kind].name)\(ending)", at: word.range)
  }

  package mutating func within(_ left: OperandSyntax, _ limit: LiteralSyntax, _ right: OperandSyntax) -> Condition? {
    let first = date(left)
    let second = date(right)
    let quantity = length(limit)
    guard let first, let second, let quantity else { return nil }
    guard isAboutRecord(first) || isAboutRecord(second) else {
      report(
        .noVariable, "neither side of `within` is a field, so it says nothing of any record",
        at: left.range.lowerBound..<right.range.upperBound)
      return nil
    }
    return .within(first, quantity, second)
  }

  private func isAboutRecord(_ operand: Operand) -> Bool {
    if case .path = operand.term { return true }
    return false
  }

  private mutating func date(_ syntax: OperandSyntax) -> Operand? {
    guard let side = side(syntax) else { return nil }
    switch side {
    case .literal(let literal): return self.literal(literal, as: .date).map { Operand(term: .literal($0)) }
    case .typed(let operand, .date): return operand
    case .typed(_, let type):
      report(
        .typesDiffer, "`within` compares dates, not \(vocabulary.words(for: type))", at: syntax.range)
      return nil
    }
  }

  private mutating func length(_ syntax: LiteralSyntax) -> Quantity? {
    guard let time = vocabulary.lengthOfTime else {
      report(
        .noSuchDimension, "`within` needs a dimension with the unit `day`, which the vocabulary lacks",
        at: syntax.range)
      return nil
    }
    guard let value = literal(syntax, as: .quantity(.fixed(time))) else { return nil }
    guard case .quantity(let quantity, _) = value else {
      report(
        .badQuantity, "`\(syntax.text)` is an interval; `within` takes one length, as in `3 years`", at: syntax.range)
      return nil
    }
    return quantity
  }

  package mutating func matches(_ operand: OperandSyntax, _ literal: LiteralSyntax) -> Condition? {
    let side = side(operand)
    switch literal.form {
    case .string, .parameter: break
    case .word, .number, .date:
      report(.syntax, "a pattern stands in quotes, as in `matches \"^[A-Z]\"`", at: literal.range)
      return nil
    }
    guard let text = self.text(of: literal) else { return nil }
    let pattern: Pattern
    do throws(Fault) {
      pattern = try Pattern(text.text)
    } catch {
      log.report(error, in: text)
      return nil
    }
    guard let side else { return nil }
    guard case .typed(let typed, let type) = side, type.isMatchable else {
      let words = if case .typed(_, let type) = side { vocabulary.words(for: type) } else { "a word" }
      report(.notText, "`matches` looks into text, not \(words)", at: operand.range)
      return nil
    }
    return .matches(typed, pattern)
  }
}

extension Vocabulary {
  /// The dimension in which `within` counts days: `time`, or else the first with a unit `day`.
  package var lengthOfTime: DimensionID? {
    if let time = dimension(named: "time"), self[time].unit(named: "day") != nil { return time }
    return dimensions.firstIndex { $0.unit(named: "day") != nil }.map { DimensionID($0) }
  }
}
