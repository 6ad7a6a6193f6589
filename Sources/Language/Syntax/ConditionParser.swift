import Findings
import Values

/// Reads a condition by recursive descent over the grammar of LANGUAGE 2.2.
struct ConditionParser {
  /// Conditions inside one another.
  private static let depthLimit = 64

  /// The names of the variables in scope: they tell a path from a word.
  private(set) var variables: [String]
  let tokens: [ConditionToken]
  var index = 0
  /// Mistakes after which reading went on.
  private(set) var faults: [Fault] = []
  private var depth = 0

  /// Reads a whole condition. A fault that is thrown stands for all of it; the others come beside a value.
  ///
  /// Complexity: linear in the text.
  static func parse(
    _ text: String, variables: [String]
  ) throws(Fault) -> (condition: ConditionSyntax, faults: [Fault]) {
    var parser = ConditionParser(variables: variables, tokens: try ConditionLexer.tokens(of: text))
    let condition = try parser.connected()
    if let token = parser.peek {
      throw parser.unexpected(token)
    }
    return (condition, parser.faults)
  }

  /// Reads a path alone, as messages and fixes hold it.
  static func parsePath(_ text: String, variables: [String]) throws(Fault) -> PathSyntax {
    var parser = ConditionParser(variables: variables, tokens: try ConditionLexer.tokens(of: text))
    let path = try parser.path()
    if let token = parser.peek { throw parser.unexpected(token) }
    return path
  }

  private init(variables: [String], tokens: [ConditionToken]) {
    self.variables = variables
    self.tokens = tokens
  }

  // MARK: - Conditions

  private mutating func connected() throws(Fault) -> ConditionSyntax {
    var start = index
    var members = [try unary()]
    var connective: String?
    while let token = peek, token.isWord("and") || token.isWord("or") {
      reportOpenNot(from: start, before: token)
      if let first = connective, first != token.text {
        report(
          .mixedAndOr, "`and` and `or` side by side: say which goes first with ( )", at: token.range)
      }
      connective = connective ?? token.text
      index += 1
      start = index
      members.append(try unary())
    }
    guard members.count > 1 else { return members[0] }
    return connective == "or" ? .any(members) : .all(members)
  }

  /// `not a and b` denies `a` alone, and many read it as denying both.
  private mutating func reportOpenNot(from start: Int, before token: ConditionToken) {
    guard tokens[start].isWord("not"), start + 1 < tokens.count, !tokens[start + 1].isSign("(") else { return }
    report(
      .openNot, "`not` before `\(token.text)`: say how far it reaches with ( )", at: tokens[start].range,
      help: "write `(not ...) \(token.text) ...`, or `not (... \(token.text) ...)`")
  }

  private mutating func unary() throws(Fault) -> ConditionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw Fault(
        .tooDeep, "more than \(Self.depthLimit) conditions stand inside one another",
        at: peek?.range ?? endRange, help: "move parts of it into adjectives of the vocabulary")
    }
    if take(word: "not") { return .not(try unary()) }
    if let open = take(sign: "(") {
      let condition = try connected()
      try close(open, with: ")")
      return condition
    }
    if let quantifier = startOfThrough { return .through(try through(quantifier)) }
    return try compare()
  }

  // MARK: - Quantifiers

  /// `some e in r.evidence`, and not the word `no` or a quantified operand. `in [` is a list of literals.
  private var startOfThrough: Quantifier? {
    guard let first = peek, first.kind == .word, let quantifier = Quantifier(rawValue: first.text) else { return nil }
    guard let variable = peek(1), variable.kind == .word, !variable.text.contains("."),
      let word = peek(2), word.isWord("in"), let path = peek(3), !path.isSign("[")
    else { return nil }
    return quantifier
  }

  private mutating func through(_ quantifier: Quantifier) throws(Fault) -> ThroughSyntax {
    let start = tokens[index].range
    let variable = WordSyntax(text: tokens[index + 1].text, range: tokens[index + 1].range)
    index += 3
    let path = try path()
    variables.append(variable.text)
    defer { variables.removeLast() }
    var filter: ConditionSyntax?
    var body: ConditionSyntax?
    if let word = peek, take(word: "where") { filter = try self.body(after: word, of: quantifier) }
    if let word = peek, take(word: "has") { body = try self.body(after: word, of: quantifier) }
    let range = start.lowerBound..<tokens[index - 1].range.upperBound
    if quantifier == .every, body == nil {
      report(
        .noBody, "`every` needs `has`", at: start,
        help: "write `every \(variable.text) in \(path.text) has ...`")
    }
    return ThroughSyntax(
      quantifier: quantifier, variable: variable, path: path, filter: filter, body: body, range: range)
  }

  /// What follows `where` or `has`: one condition, behind which `and` and `or` need parentheses, because people read
  /// them both ways.
  private mutating func body(after word: ConditionToken, of quantifier: Quantifier?) throws(Fault)
    -> ConditionSyntax
  {
    let isClosed = peek?.isSign("(") ?? false
    var body = try unary()
    while let token = peek, token.isWord("and") || token.isWord("or"), !isClosed {
      let whole = quantifier.map { "around the whole `\($0.rawValue) ...`, or " } ?? ""
      report(
        .bodyTooLong,
        "`\(token.text)` after `\(word.text) ...`: put ( ) \(whole)around what follows `\(word.text)`", at: token.range)
      index += 1
      body = .all([body, try unary()])
    }
    return body
  }

  /// `v in path where ...` inside `count( )`; the variable and `in` have been read.
  mutating func countThrough(_ variable: WordSyntax) throws(Fault) -> CountSyntax {
    let path = try path()
    variables.append(variable.text)
    defer { variables.removeLast() }
    guard let word = peek, take(word: "where") else { return CountSyntax(path: path, variable: variable) }
    return CountSyntax(path: path, variable: variable, filter: try body(after: word, of: nil))
  }

  // MARK: - Comparisons

  private mutating func compare() throws(Fault) -> ConditionSyntax {
    let left = try operand()
    guard let token = peek else {
      throw Fault(
        .syntax, "`\(text(of: left.range))` alone is no condition", at: left.range,
        help: "compare it, as in `x == y`, or ask whether it `is present`")
    }
    if take(word: "is") { return try quality(of: left) }
    if take(word: "in") { return .membership(left, try list(after: token)) }
    if take(word: "within") {
      let limit = try literal(of: "a length of time, as in `within 3 years of today`")
      try expect(word: "of", after: "within ...")
      return .within(left, limit, try operand())
    }
    if take(word: "matches") {
      return .matches(left, try literal(of: "a pattern in quotes"))
    }
    if token.kind == .word, WordingSyntax.words.contains(token.text) { return .wording(try wording(of: left)) }
    if token.isWord("not") {
      throw Fault(
        .syntax, "`not` stands before the whole condition", at: token.range,
        help: "write `not \(text(of: left.range)) ...`")
    }
    let op = try comparisonOperator()
    return .comparison(left, op, try operand())
  }

  private mutating func quality(of left: OperandSyntax) throws(Fault) -> ConditionSyntax {
    let isNegated = take(word: "not")
    guard let token = peek, token.kind == .word, !token.text.contains(".") else {
      throw Fault(
        .syntax, "expected `present`, `missing` or an adjective after `is`",
        at: peek?.range ?? endRange)
    }
    if token.isWord("in") {
      throw Fault(
        .syntax, "`is in` is not a comparison; write `in [...]`, with `not` before the whole",
        at: token.range)
    }
    index += 1
    let word = WordSyntax(text: token.text, range: token.range)
    guard token.text == "mentioned", take(word: "by") else { return .quality(left, isNegated: isNegated, word) }
    guard let field = peek, field.kind == .word else {
      throw Fault(.syntax, "expected a field as `kind.field` after `mentioned by`", at: peek?.range ?? endRange)
    }
    index += 1
    return .quality(left, isNegated: isNegated, word, by: WordSyntax(text: field.text, range: field.range))
  }

  private mutating func list(after word: ConditionToken) throws(Fault) -> [LiteralSyntax] {
    guard let open = take(sign: "[") else {
      throw Fault(.syntax, "expected `[` after `in`, as in `in [x, y]`", at: peek?.range ?? word.range)
    }
    var members = [try literal(of: "a value")]
    while take(sign: ",") != nil { members.append(try literal(of: "a value")) }
    try close(open, with: "]")
    return members
  }

  private mutating func comparisonOperator() throws(Fault) -> OperatorSyntax {
    guard let token = peek else { throw endsEarly("an operator") }
    guard token.kind == .word || token.kind == .sign, let op = ComparisonOperator(rawValue: token.text) else {
      throw noSuchOperator(token)
    }
    index += 1
    return OperatorSyntax(op: op, range: token.range)
  }

  // MARK: - Faults

  mutating func report(_ id: FaultID, _ message: String, at range: Range<Int>, help: String? = nil) {
    faults.append(Fault(id, message, at: range, help: help))
  }

  private func noSuchOperator(_ token: ConditionToken) -> Fault {
    let near = [
      "=": "==", "===": "==", "=>": ">=", "=<": "<=", "<>": "!=", "!": "not", "&&": "and", "&": "and", "||": "or",
      "|": "or", "~=": "matches", "=~": "matches", "equals": "==",
    ]
    let known =
      ComparisonOperator.allCases.map(\.rawValue) + ["and", "or", "is", "in", "within", "matches"] + WordingSyntax.words
    let suggestion =
      near[token.text].map { "; did you mean `\($0)`?" }
      ?? (token.kind == .word ? didYouMean(token.text, among: known) : "")
    return Fault(.noSuchOperator, "`\(token.text)` is not an operator here\(suggestion)", at: token.range)
  }

  func unexpected(_ token: ConditionToken) -> Fault {
    let isKnown = ComparisonOperator(rawValue: token.text) != nil || ["(", ")", "[", "]", ","].contains(token.text)
    if token.kind == .sign, !isKnown { return noSuchOperator(token) }
    let help =
      token.text == ")" ? "there is no `(` for it" : "conditions are joined by `and` or `or`"
    return Fault(.syntax, "the condition could end before `\(token.text)`", at: token.range, help: help)
  }

  func endsEarly(_ expected: String) -> Fault {
    Fault(.endsEarly, "the condition ends where \(expected) is expected", at: endRange)
  }
}
