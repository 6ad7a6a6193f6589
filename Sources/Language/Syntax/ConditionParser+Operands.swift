import Findings

extension ConditionToken {
  func isWord(_ word: String) -> Bool { kind == .word && text == word }

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}

// MARK: - Operands

extension ConditionParser {
  mutating func operand() throws(Fault) -> OperandSyntax {
    guard let token = peek else { throw endsEarly("a path or a value") }
    if let quantifier = Quantifier(rawValue: token.text), token.kind == .word, let next = peek(1), isPathStart(next) {
      index += 1
      let path = try path()
      return OperandSyntax(
        quantifier: (quantifier, token.range), term: .path(path),
        range: token.range.lowerBound..<path.range.upperBound)
    }
    if token.isWord("count"), let next = peek(1), next.isSign("(") { return try count() }
    if token.isWord("today") {
      index += 1
      return OperandSyntax(quantifier: nil, term: .today, range: token.range)
    }
    if token.kind == .word, variables.contains(firstPart(of: token)) {
      let path = try path()
      return OperandSyntax(quantifier: nil, term: .path(path), range: path.range)
    }
    let literal = try literal(of: "a path or a value")
    return OperandSyntax(quantifier: nil, term: .literal(literal), range: literal.range)
  }

  /// Behind `some`, `every` and `no`: a path, be it of a variable that does not exist.
  private func isPathStart(_ token: ConditionToken) -> Bool {
    token.kind == .word && (variables.contains(firstPart(of: token)) || token.text.contains("."))
      && firstPart(of: token) != "parameter"
  }

  private mutating func count() throws(Fault) -> OperandSyntax {
    let start = tokens[index].range.lowerBound
    index += 1
    guard let open = take(sign: "(") else { throw endsEarly("`(`") }
    let counted: CountSyntax
    if let variable = peek, variable.kind == .word, !variable.text.contains("."), let word = peek(1), word.isWord("in")
    {
      index += 2
      counted = try countThrough(WordSyntax(text: variable.text, range: variable.range))
    } else {
      counted = CountSyntax(path: try path())
    }
    try close(open, with: ")")
    return OperandSyntax(quantifier: nil, term: .count(counted), range: start..<tokens[index - 1].range.upperBound)
  }

  mutating func literal(of expected: String) throws(Fault) -> LiteralSyntax {
    guard let token = peek else { throw endsEarly(expected) }
    switch token.kind {
    case .string:
      index += 1
      let inside = token.range.lowerBound + 1..<token.range.upperBound - 1
      return LiteralSyntax(form: .string(inside: inside), text: token.text, range: token.range)
    case .date:
      index += 1
      return LiteralSyntax(form: .date, text: token.text, range: token.range)
    case .number:
      index += 1
      return number(token)
    case .word where token.text.hasPrefix("parameter."):
      index += 1
      let name = WordSyntax(
        text: String(token.text.dropFirst("parameter.".count)),
        range: token.range.lowerBound + "parameter.".utf8.count..<token.range.upperBound)
      return LiteralSyntax(form: .parameter(name), text: token.text, range: token.range)
    case .word where !isConnecting(token.text):
      index += 1
      return LiteralSyntax(form: .word, text: token.text, range: token.range)
    case .word, .unit, .sign:
      throw Fault(
        .syntax, "expected \(expected) before `\(token.text)`", at: token.range,
        help: token.isWord("missing") || token.isWord("present") ? "write `is \(token.text)`" : nil)
    }
  }

  private mutating func number(_ token: ConditionToken) -> LiteralSyntax {
    guard let unit = peek, unit.kind == .unit else {
      let end = token.range.upperBound
      return LiteralSyntax(form: .number(unit: end..<end), text: token.text, range: token.range)
    }
    index += 1
    // One blank stands between number and unit, however many were written: the place of the unit is kept apart.
    return LiteralSyntax(
      form: .number(unit: unit.range), text: "\(token.text) \(unit.text)",
      range: token.range.lowerBound..<unit.range.upperBound)
  }

  /// Words that cannot be a value: they would have to stand in quotes.
  private func isConnecting(_ word: String) -> Bool {
    ["and", "or", "in", "where", "has", "is", "of", "count", "present", "missing", "parameter"].contains(word)
  }

  /// A path; its first part need not be a variable, which the checker sees.
  mutating func path() throws(Fault) -> PathSyntax {
    guard let token = peek else { throw endsEarly("a path") }
    guard token.kind == .word, !isConnecting(firstPart(of: token)) else {
      throw Fault(.syntax, "expected a path before `\(token.text)`", at: token.range)
    }
    index += 1
    var parts: [WordSyntax] = []
    var offset = token.range.lowerBound
    for part in token.text.split(separator: ".", omittingEmptySubsequences: false) {
      parts.append(WordSyntax(text: String(part), range: offset..<offset + part.utf8.count))
      offset += part.utf8.count + 1
    }
    return PathSyntax(parts: parts, text: token.text, range: token.range)
  }

  private func firstPart(of token: ConditionToken) -> String {
    String(token.text.prefix { $0 != "." })
  }
}

// MARK: - Tokens

extension ConditionParser {
  var peek: ConditionToken? { peek(0) }

  func peek(_ distance: Int) -> ConditionToken? {
    index + distance < tokens.count ? tokens[index + distance] : nil
  }

  mutating func take(word: String) -> Bool {
    guard let token = peek, token.isWord(word) else { return false }
    index += 1
    return true
  }

  mutating func take(sign: String) -> ConditionToken? {
    guard let token = peek, token.isSign(sign) else { return nil }
    index += 1
    return token
  }

  mutating func expect(word: String, after what: String) throws(Fault) {
    guard take(word: word) else {
      throw Fault(.syntax, "expected `\(word)` after `\(what)`", at: peek?.range ?? endRange)
    }
  }

  mutating func close(_ open: ConditionToken, with sign: String) throws(Fault) {
    if take(sign: sign) != nil { return }
    guard let token = peek else {
      throw Fault(.endsEarly, "`\(open.text)` is never closed", at: open.range)
    }
    throw Fault(
      .syntax, "expected `\(sign)` before `\(token.text)`", at: token.range,
      help: token.kind == .word || token.kind == .unit ? "conditions are joined by `and` or `or`" : nil)
  }

  /// The last token: where something is missing behind it.
  var endRange: Range<Int> { tokens.last?.range ?? 0..<0 }

  /// What was written between the ends of `range`, with one blank between its tokens.
  func text(of range: Range<Int>) -> String {
    tokens.filter { range.contains($0.range.lowerBound) }.map(\.text).joined(separator: " ")
  }
}
