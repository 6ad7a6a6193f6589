package import Findings

/// Gives the conditions of a rule or an adjective their names and types (LANGUAGE 2.2 and 2.3).
package struct ConditionChecker {
  package let vocabulary: Vocabulary
  package let parameters: [String: ParameterValue]
  package internal(set) var scope: ConditionScope
  /// What was wrong with all conditions so far.
  package internal(set) var log = FaultLog()
  /// The parameters that some condition has used.
  package internal(set) var usedParameters: Set<String> = []
  /// Fields that exist and could not be understood, as `kind.field`: paths over them are wrong without a further word.
  var brokenFields: Set<String> = []
  /// The condition that is being checked.
  package var source: DeclaredText

  package init(vocabulary: Vocabulary, scope: ConditionScope, parameters: [String: ParameterValue] = [:]) {
    self.vocabulary = vocabulary
    self.scope = scope
    self.parameters = parameters
    source = DeclaredText("", at: Location(file: FileID(0), range: ByteRange(0, 0)))
  }

  /// Reads and types one condition; nothing where it has a mistake, which is then in `findings`.
  package static func check(
    _ text: DeclaredText, scope: ConditionScope, vocabulary: Vocabulary, parameters: [String: ParameterValue] = [:]
  ) -> (condition: Condition?, findings: [Finding]) {
    var checker = ConditionChecker(vocabulary: vocabulary, scope: scope, parameters: parameters)
    return (checker.check(text), checker.log.findings)
  }

  /// Reads and types one condition; nothing where it has a mistake, which is then in `log`.
  ///
  /// All mistakes of types are found; of syntax only the first, and those after which reading can go on.
  package mutating func check(_ text: DeclaredText, isInFlowList: Bool = false) -> Condition? {
    source = text
    let before = log.findings.count
    let condition: Condition?
    do throws(Fault) {
      let (syntax, faults) = try ConditionParser.parse(text.text, variables: scope.names)
      for fault in faults { report(fault) }
      condition = self.condition(syntax)
    } catch {
      condition = nil
      if isInFlowList, text.isPlain, error.id == .endsEarly || error.id == .openQuote {
        log.report(
          .flowList, "this list splits at the comma after `\(text.text)`: write one condition a line, with `- `",
          at: text.wordsLocation, help: FlowSplit.help)
      } else {
        report(error)
      }
    }
    return log.findings.count == before ? condition : nil
  }

  /// Reads and types a path that is written alone, as in messages and fixes; nothing where it has a mistake.
  mutating func checkPath(_ text: DeclaredText) -> Path? {
    source = text
    do throws(Fault) {
      return path(try ConditionParser.parsePath(text.text, variables: scope.names))
    } catch {
      report(error)
      return nil
    }
  }

  // MARK: - Conditions

  package mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    switch syntax {
    case .all(let members): return connected(members).map { .all($0) }
    case .any(let members): return connected(members).map { .any($0) }
    case .not(let inner): return condition(inner).map { .not($0) }
    case .through(let through): return self.through(through)
    case .comparison(let left, let op, let right): return comparison(left, op, right)
    case .membership(let operand, let literals): return membership(operand, literals)
    case .quality(let operand, let isNegated, let word, let field):
      let quality = self.quality(operand, word, by: field)
      return isNegated ? quality.map { negated($0) } : quality
    case .within(let left, let limit, let right): return within(left, limit, right)
    case .matches(let operand, let pattern): return matches(operand, pattern)
    case .wording(let wording): return self.wording(wording)
    }
  }

  /// All members are looked at, so that one mistake hides no other.
  private mutating func connected(_ members: [ConditionSyntax]) -> [Condition]? {
    var checked: [Condition] = []
    for member in members {
      if let condition = condition(member) { checked.append(condition) }
    }
    return checked.count == members.count ? checked : nil
  }

  private func negated(_ condition: Condition) -> Condition {
    if case .presence(let path, let isPresent) = condition { return .presence(path, isPresent: !isPresent) }
    return .not(condition)
  }

  private mutating func through(_ syntax: ThroughSyntax) -> Condition? {
    guard let path = memberPath(syntax.path, quantifier: syntax.quantifier.rawValue) else { return nil }
    guard let slot = bind(syntax.variable, to: path) else { return nil }
    defer { scope.variables.removeLast() }
    let filter = syntax.filter.map { condition($0) }
    let body = syntax.body.map { condition($0) }
    if let filter, filter == nil { return nil }
    if let body, body == nil { return nil }
    return .through(
      Through(
        quantifier: syntax.quantifier, slot: slot, variable: syntax.variable.text, path: path, filter: filter ?? nil,
        body: body ?? nil))
  }

  /// The path of `v in path`: it holds several members.
  private mutating func memberPath(_ syntax: PathSyntax, quantifier: String) -> Path? {
    guard let path = path(syntax) else { return nil }
    guard path.isSeveral else {
      report(
        .oneValue, "`\(path.text)` holds one value, so `\(quantifier) ... in` has nothing to go through",
        at: syntax.range)
      return nil
    }
    return path
  }

  /// Puts a quantifier's variable into scope, by INVARIANT (slots by depth).
  private mutating func bind(_ variable: WordSyntax, to path: Path) -> Int? {
    guard isName(variable.text), !reservedWords.contains(variable.text) else {
      report(
        .reservedWord, "`\(variable.text)` is a word of the language, so no variable may bear it", at: variable.range)
      return nil
    }
    guard scope[variable.text] == nil else {
      report(
        .shadowedName, "`\(variable.text)` is already a variable here; give this one another name", at: variable.range
      )
      return nil
    }
    let slot = scope.nextSlot
    let kind = vocabulary.kind(of: path.type)
    var bound = ConditionScope.Variable(name: variable.text, kind: kind ?? path.kind, slot: slot)
    if kind == nil { bound.memberType = path.type }
    scope.variables.append(bound)
    return slot
  }

  package mutating func count(_ syntax: CountSyntax) -> Count? {
    guard let variable = syntax.variable else {
      guard let path = path(syntax.path) else { return nil }
      guard path.isSeveral else {
        report(.oneValue, "`\(path.text)` holds one value, so there is nothing to count", at: syntax.path.range)
        return nil
      }
      return Count(path: path)
    }
    guard let path = memberPath(syntax.path, quantifier: "count"), let slot = bind(variable, to: path) else {
      return nil
    }
    defer { scope.variables.removeLast() }
    guard let filter = syntax.filter else { return Count(path: path, slot: slot, variable: variable.text) }
    return condition(filter).map { Count(path: path, slot: slot, variable: variable.text, filter: $0) }
  }

  // MARK: - Faults

  package mutating func report(_ fault: Fault) {
    log.report(fault, in: source)
  }

  package mutating func report(_ id: FaultID, _ message: String, at range: Range<Int>, help: String? = nil) {
    log.report(id, message, at: source.location(of: range), help: help)
  }

  /// What was written in `range` of the condition.
  package func written(_ range: Range<Int>) -> String { source.slice(range).text }
}
