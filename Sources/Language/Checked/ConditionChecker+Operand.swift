import Findings
import Values

/// One side of a comparison, as far as it can be known without the other.
package enum Side {
  /// A path, a count or today, with its type.
  case typed(Operand, ValueType)
  /// A literal, which the other side will type.
  case literal(LiteralSyntax)
}

extension ConditionChecker {
  /// Nothing where the side has a mistake, which is reported.
  package mutating func side(_ syntax: OperandSyntax) -> Side? {
    switch syntax.term {
    case .literal(let literal): return .literal(literal)
    case .today: return .typed(Operand(term: .today), .date)
    case .count(let count):
      return self.count(count).map { .typed(Operand(term: .count($0)), .number) }
    case .path(let pathSyntax):
      guard let path = path(pathSyntax) else { return nil }
      guard hasRightQuantifier(syntax, path, pathSyntax) else { return nil }
      return .typed(Operand(quantifier: syntax.quantifier?.0, term: .path(path)), path.type)
    }
  }

  private mutating func hasRightQuantifier(_ syntax: OperandSyntax, _ path: Path, _ written: PathSyntax) -> Bool {
    switch (path.isSeveral, syntax.quantifier) {
    case (true, nil):
      report(
        .severalValues,
        "`\(path.text)` may hold several values: say `some \(path.text)`, `every ...` or `no ...`", at: written.range)
      return false
    case (false, (let quantifier, let range)?):
      report(
        .oneValue, "`\(path.text)` holds one value: leave out `\(quantifier.rawValue)`", at: range,
        help: quantifier == .no ? "put `not` before the whole comparison" : nil)
      return false
    default: return true
    }
  }

  /// A path that stands without a quantifier, whether it holds one value or several.
  mutating func barePath(_ syntax: OperandSyntax, before word: String) -> Path? {
    guard case .path(let pathSyntax) = syntax.term else {
      if case .literal(let literal) = syntax.term, case .word = literal.form {
        reportNoVariable(WordSyntax(text: firstPart(of: literal.text), range: firstRange(of: literal)))
      } else {
        report(.syntax, "only of a path can be said that it is `\(word)`", at: syntax.range)
      }
      return nil
    }
    guard let path = path(pathSyntax) else { return nil }
    if let (quantifier, range) = syntax.quantifier {
      report(
        .oneValue, "`is \(word)` speaks of the path as a whole: leave out `\(quantifier.rawValue)`", at: range)
      return nil
    }
    return path
  }

  /// The value that a literal means as `type`; nothing where it means none, which is reported.
  package mutating func literal(_ syntax: LiteralSyntax, as type: ValueType) -> Literal? {
    guard let text = text(of: syntax) else { return nil }
    do throws(Fault) {
      let literal = try LiteralReader(vocabulary: vocabulary).read(text.text, as: type)
      guard isClearOfVariables(syntax), !looksLikePath(syntax, as: type) else { return nil }
      return literal
    } catch {
      // A unit behind a number of no dimension is a misplaced word.
      if case .number(let unit) = syntax.form, !unit.isEmpty, type == .number {
        report(
          .noSuchUnit, "`\(written(unit))` is no unit here: the other side is a number without one", at: unit)
      } else if !looksLikePath(syntax, as: type) {
        log.report(error, in: text)
      }
      return nil
    }
  }

  /// The text that is to be typed, with its places: of a parameter, the parameter's.
  package mutating func text(of syntax: LiteralSyntax) -> DeclaredText? {
    switch syntax.form {
    case .parameter(let name): return parameter(name)?.text
    case .string(let inside): return source.slice(inside)
    case .number(let unit) where !unit.isEmpty:
      let range = syntax.range
      let slice = source.slice(range)
      return slice.text == syntax.text ? slice : DeclaredText(syntax.text, at: source.location(of: range))
    case .word, .date, .number: return source.slice(syntax.range)
    }
  }

  package mutating func parameter(_ name: WordSyntax) -> ParameterValue? {
    guard let value = parameters[name.text] else {
      let near = didYouMean(name.text, among: parameters.keys.sorted())
      report(.noSuchParameter, "the rule has no parameter `\(name.text)`\(near)", at: name.range)
      return nil
    }
    usedParameters.insert(name.text)
    return value
  }

  /// Refuses a word or unit that is also the name of a variable, because it can be read both ways.
  private mutating func isClearOfVariables(_ syntax: LiteralSyntax) -> Bool {
    let word: WordSyntax
    switch syntax.form {
    case .word: word = WordSyntax(text: syntax.text, range: syntax.range)
    case .number(let unit) where !unit.isEmpty: word = WordSyntax(text: written(unit), range: unit)
    default: return true
    }
    guard scope[word.text] != nil else { return true }
    report(
      .nameClash, "`\(word.text)` is also the name of a variable: give the variable another name", at: word.range)
    return false
  }

  /// Reports a misspelt variable that would pass for an id: `flg.sign` is far likelier a path.
  private mutating func looksLikePath(_ syntax: LiteralSyntax, as type: ValueType) -> Bool {
    guard case .word = syntax.form, let variable = misspeltVariable(syntax) else { return false }
    reportNoVariable(variable)
    return true
  }

  /// The first part of a dotted word whose second part is a field of some kind.
  func misspeltVariable(_ syntax: LiteralSyntax) -> WordSyntax? {
    let parts = syntax.text.split(separator: ".", omittingEmptySubsequences: false)
    guard case .word = syntax.form, parts.count > 1 else { return nil }
    let field = String(parts[1])
    guard vocabulary.kinds.contains(where: { $0.field(named: field) != nil }) || field == "names" || field == "id"
    else {
      return nil
    }
    return WordSyntax(text: String(parts[0]), range: firstRange(of: syntax))
  }

  private func firstPart(of text: String) -> String { String(text.prefix { $0 != "." }) }

  private func firstRange(of syntax: LiteralSyntax) -> Range<Int> {
    syntax.range.lowerBound..<syntax.range.lowerBound + firstPart(of: syntax.text).utf8.count
  }
}
