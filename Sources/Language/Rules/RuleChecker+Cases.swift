import Findings
import Values

/// `for`, `where`, `require`, `overlap`, `sweeping`: which cases a rule picks and what it asks of them.
extension RuleChecker {
  // MARK: - Variables

  mutating func readVariables() {
    guard let entry = rule.entries["for"], !entry.value.isMissing else {
      return reportMissing(
        .missingKey, "the rule does not say what it is about: `for` is missing", help: "write `for: {x: KIND}`")
    }
    guard let entries = entry.value.entries else {
      return log.report(
        .badValue, "`for` takes a mapping of variables to kinds, not \(entry.value.shapeWords)",
        at: entry.key.wordsLocation, help: "write `for: {x: KIND}`")
    }
    if entries.count > 3 {
      log.report(
        .tooManyVariables, "a rule speaks of 1 to 3 records, and this one of \(entries.count)",
        at: entries[3].key.wordsLocation)
    }
    for entry in entries {
      if let variable = variable(entry) { variables.append(variable) } else { brokenVariables.insert(entry.key.text) }
    }
  }

  private mutating func variable(_ entry: DeclaredEntry) -> CheckedRule.Variable? {
    let name = entry.key.text
    if !isName(name) || reservedWords.contains(name) {
      let reason = reservedWords.contains(name) ? "a word of the language" : "not a name"
      log.report(
        .reservedWord, "`\(name)` is \(reason), so no variable may bear it", at: entry.key.wordsLocation)
    }
    guard let text = entry.value.text, let kindWord = text.words().last else {
      log.report(
        .badValue, "`\(name)` needs a kind, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
      return nil
    }
    guard let kind = vocabulary.kind(named: kindWord.text) else {
      let near = didYouMean(kindWord.text, among: vocabulary.kinds.map(\.name))
      log.report(.noSuchKind, "no kind is called `\(kindWord.text)`\(near)", at: kindWord.wordsLocation)
      return nil
    }
    var adjectives: [Int] = []
    for word in text.words().dropLast() {
      let known = vocabulary[kind].adjectives.map(\.name)
      if let number = known.firstIndex(of: word.text) {
        adjectives.append(number)
      } else {
        log.report(
          .noSuchAdjective,
          "`\(word.text)` is not an adjective of \(kindWord.text)\(hint(for: word.text, among: known))",
          at: word.wordsLocation)
      }
    }
    return CheckedRule.Variable(name: name, kind: kind, adjectives: adjectives)
  }

  /// `per: s`: what is found of one record of the first variable is one finding, whose fix is one.
  mutating func isPerFirst() -> Bool {
    guard let entry = rule.entries["per"], !entry.value.isMissing else {
      if let shows = rule.entries["shows"] {
        log.report(
          .badValue, "`shows` says which records a finding of `per` names, and the rule has no `per`",
          at: shows.key.wordsLocation)
      }
      return false
    }
    guard let first = variables.first, variables.count > 1, entry.value.text?.text == first.name else {
      let words = variables.count > 1 ? "the first variable, `\(variables[0].name)`" : "one of several variables"
      log.report(.badValue, "`per` names \(words): its records have one finding each", at: entry.value.mark)
      return false
    }
    if let overlap = rule.entries["overlap"] {
      log.report(
        .badValue, "`per` makes one finding of many pairs, and `overlap` speaks of each: leave one out",
        at: overlap.key.wordsLocation)
    }
    return true
  }

  // MARK: - Conditions

  mutating func conditions(_ key: String) -> [Condition] {
    guard let entry = rule.entries[key], !entry.value.isMissing else { return [] }
    var conditions: [Condition] = []
    let isInFlowList = entry.value.isFlow
    for member in entry.value.members {
      guard let text = member.text else {
        log.report(
          member.isFlow ? .flowList : .badValue,
          "a condition of `\(key)` is a text, and this is \(member.shapeWords)", at: member.mark,
          help: "a condition with `[`, `]`, `,` or `: ` stands in quotes, or alone on its line behind `- `")
        continue
      }
      guard !speaksOfBrokenVariable(text.text) else { continue }
      var checker = ConditionChecker(
        vocabulary: vocabulary, scope: ConditionScope(variables), parameters: parameterValues)
      if let condition = checker.check(text, isInFlowList: isInFlowList) { conditions.append(condition) }
      usedParameters.formUnion(checker.usedParameters)
      log.append(contentsOf: checker.log.findings)
    }
    return conditions
  }

  func speaksOfBrokenVariable(_ text: String) -> Bool {
    guard !brokenVariables.isEmpty, let tokens = try? ConditionLexer.tokens(of: text) else { return false }
    return tokens.contains { brokenVariables.contains(String($0.text.prefix { $0 != "." })) }
  }

  /// What only the whole can show: conditions that pick nothing, and variables that do not meet (LANGUAGE 3).
  mutating func checkCases(_ conditions: [Condition]) {
    for (index, condition) in conditions.enumerated()
    where condition.isNeverTrue(in: vocabulary, variableCount: variables.count) {
      let place = rule.entries["where"]?.value.members[index].mark ?? rule.id.wordsLocation
      log.report(.neverTrue, "this condition is true of no record, so the rule would never be applied", at: place)
    }
    let alternatives = JoinKey.alternatives(
      in: conditions, variableCount: variables.count, vocabulary: vocabulary)
    if alternatives.isEmpty { reportNoKey(conditions) }
  }

  private mutating func reportNoKey(_ conditions: [Condition]) {
    var finder = JoinKeyFinder(variableCount: variables.count, vocabulary: vocabulary)
    let groups = JoinKey.groups(finder.plainKeys(in: conditions), count: variables.count)
    let other = groups.firstIndex { $0 != 0 } ?? 1
    let (a, b) = (variables[0].name, variables[other].name)
    let entry = rule.entries["where"] ?? rule.entries["for"]
    let advice = "compare a field of `\(a)` with a field of `\(b)` by ==, is-a, same-or-is-a or related-to"
    log.report(
      .noKey, "`\(a)` and `\(b)` have no joining key: \(advice)",
      at: entry?.key.wordsLocation ?? rule.id.wordsLocation, help: helpFindingKey(conditions))
  }

  /// Why a comparison that looks like a key is none.
  private func helpFindingKey(_ conditions: [Condition]) -> String? {
    for case .comparison(let comparison) in conditions.flatMap(\.conjuncts) {
      guard let left = comparison.left.path, let right = comparison.right.path, left.slot != right.slot else {
        continue
      }
      for operand in [comparison.left, comparison.right] where operand.quantifier == .every {
        guard let path = operand.path else { continue }
        return "`every \(path.text)` is true of an empty list: add `\(path.text) is present` to make it a key"
      }
      if comparison.op == .equal, left.type.isMeasured {
        return "equality of \(left.text) and \(right.text) may be by rounding, which is no key"
      }
    }
    if conditions.contains(where: { if case .any = $0 { true } else { false } }) {
      return "where conditions stand in an `or`, each branch needs a key"
    }
    return nil
  }

  // MARK: - Overlap

  mutating func overlap() -> Overlap? {
    guard let text = text("overlap") else {
      for key in ["sweeping", "possibly"] {
        guard let entry = rule.entries[key], !entry.value.isMissing else { continue }
        log.report(
          .noOverlap, "`\(key)` says how contexts are compared, so it needs `overlap`", at: entry.key.wordsLocation)
      }
      return nil
    }
    var words = text.words(splittingAtCommas: true)
    let isAlike = words.count > 1 && words[0].text == "alike"
    if isAlike { words.removeFirst() }
    guard let name = words.first else { return nil }
    guard variables.count + brokenVariables.count == 2 else {
      let count = variables.count + brokenVariables.count
      log.report(
        .notTwoClaims, "`overlap` compares two claims, and this rule has \(count) variable\(count == 1 ? "" : "s")",
        at: name.wordsLocation)
      return nil
    }
    guard let id = vocabulary.context(named: name.text) else {
      let near = didYouMean(name.text, among: vocabulary.contexts.map(\.name))
      log.report(.noSuchContext, "no context is called `\(name.text)`\(near)", at: name.wordsLocation)
      return nil
    }
    if let variable = variables.first(where: { vocabulary[$0.kind].context != id }) {
      let kind = vocabulary[variable.kind].name
      log.report(
        .contextsDiffer, "\(withArticle(kind)) has no context `\(name.text)`, so `\(variable.name)` cannot overlap",
        at: name.wordsLocation)
    }
    return Overlap(
      context: id, without: without(Array(words.dropFirst()), of: vocabulary[id]), sweepingVariables: sweeping(),
      isAlike: isAlike, needsCertainty: needsCertainty())
  }

  private mutating func needsCertainty() -> Bool {
    guard let text = text("possibly") else { return false }
    if text.text == "quiet" { return true }
    if text.text != "tension" {
      log.report(
        .noSuchWord, "`\(text.text)` is not what claims that possibly meet can be: `tension` or `quiet`",
        at: text.wordsLocation)
    }
    return false
  }

  private mutating func without(_ words: [DeclaredText], of context: ContextType) -> [Int] {
    guard let first = words.first else { return [] }
    guard first.text == "without", words.count > 1 else {
      log.report(
        .syntax, "expected `\(context.name) without DIMENSION, ...`", at: first.wordsLocation)
      return []
    }
    return words.dropFirst().compactMap { word in
      if let number = context.dimension(named: word.text) { return number }
      let near = didYouMean(word.text, among: context.dimensions.map(\.name))
      log.report(
        .noSuchDimension, "`\(word.text)` is not a dimension of \(context.name)\(near)", at: word.wordsLocation)
      return nil
    }
  }

  private mutating func sweeping() -> [Int] {
    guard let entry = rule.entries["sweeping"] else { return [] }
    return entry.value.members.compactMap { member in
      guard let word = member.text else {
        log.report(.badValue, "`sweeping` takes a variable, not \(member.shapeWords)", at: entry.key.wordsLocation)
        return nil
      }
      if let slot = variables.firstIndex(where: { $0.name == word.text }) { return slot }
      if !brokenVariables.contains(word.text) {
        let near = didYouMean(word.text, among: variables.map(\.name))
        log.report(.noSuchVariable, "no variable is called `\(word.text)`\(near)", at: word.wordsLocation)
      }
      return nil
    }
  }
}
