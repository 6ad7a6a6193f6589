import Findings
import Values

/// Checks one declared rule against its vocabulary. Each key is checked whatever is wrong with the others.
struct RuleChecker {
  let rule: DeclaredRule
  let vocabulary: Vocabulary
  let override: RuleOverride
  var log = FaultLog()
  var variables: [CheckedRule.Variable] = []
  /// Variables of `for` that could not be understood: what speaks of them is not looked at.
  var brokenVariables: Set<String> = []
  var parameters: [(name: String, value: DeclaredText)] = []
  var usedParameters: Set<String> = []

  init(_ rule: DeclaredRule, vocabulary: Vocabulary, override: RuleOverride) {
    self.rule = rule
    self.vocabulary = vocabulary
    self.override = override
  }

  /// The rule, or nothing where `log` has a mistake of it.
  mutating func check() -> CheckedRule? {
    log.reportUnknownKeys(of: rule.entries, in: "a rule", known: DeclaredRule.keys)
    let category = self.category()
    let severity = self.severity()
    let summary = self.text(
      "summary", orReport: .noSummary, "the rule does not say what must hold: `summary` is missing")
    let because = self.text("because")
    let source = self.text("source")
    let title = self.text("title")
    let weight = self.weight()
    readParameters()
    readVariables()
    let conditions = self.conditions("where")
    let requirements = self.conditions("require")
    let overlap = self.overlap()
    let isPerFirst = self.isPerFirst()
    let shown = self.conditions("shows")
    let isTensionAtMost = self.isTensionAtMost()
    let message = self.message(
      hasOverlap: rule.entries["overlap"] != nil, hasRequirement: rule.entries["require"] != nil)
    let fix = self.fix()
    let examples = self.examples(canBeTension: isTensionAtMost || rule.entries["overlap"] != nil, isTensionAtMost)
    reportUnusedParameters()
    if log.isEmpty { checkCases(conditions) }
    guard log.isEmpty, let category, let summary, let message, !rule.isBroken else { return nil }
    var checked = CheckedRule(
      id: rule.id.text, category: category, severity: severity, summary: summary.text, because: because?.text,
      source: source?.text, parameters: parameters.map { ($0.name, $0.value.text) }, variables: variables,
      conditions: conditions, requirements: requirements, overlap: overlap, isTensionAtMost: isTensionAtMost,
      message: message, fix: fix, examples: examples, text: rule.text, location: rule.id.wordsLocation,
      title: title?.text, weight: weight)
    checked.isPerFirst = isPerFirst
    checked.shown = shown
    checked.conditionTexts = rule.entries["where"]?.value.members.compactMap { $0.text?.text } ?? []
    return checked
  }

  // MARK: - Plain keys

  /// The text of a key that may be missing.
  mutating func text(_ key: String) -> DeclaredText? {
    guard let entry = rule.entries[key], !entry.value.isMissing else { return nil }
    if let text = entry.value.text { return text }
    log.report(
      .badValue, "`\(key)` takes a text, not \(entry.value.shapeWords)", at: entry.key.wordsLocation,
      help: entry.value.isFlow ? "put it in quotes" : nil)
    return nil
  }

  /// The text of a key that must be there.
  mutating func text(_ key: String, orReport id: FaultID, _ message: String) -> DeclaredText? {
    if rule.entries[key]?.value.isMissing ?? true {
      if !isMisspelt(key) { reportMissing(id, message) }
      return nil
    }
    return text(key)
  }

  /// Whether an unknown key has been reported that `key` was meant by.
  func isMisspelt(_ key: String) -> Bool {
    rule.entries.contains { entry in
      !DeclaredRule.keys.contains(entry.key.text)
        && suggestions(for: entry.key.text, among: DeclaredRule.keys, limit: 1).first == key
    }
  }

  mutating func reportMissing(_ id: FaultID, _ message: String, help: String? = nil) {
    if !rule.isBroken { log.report(id, message, at: rule.id.wordsLocation, help: help) }
  }

  private mutating func category() -> String? {
    if let category = override.category {
      guard vocabulary.categories.contains(category) else {
        let hint = hint(for: category, among: vocabulary.categories)
        log.report(
          .noSuchWord, "the configuration puts this rule into `\(category)`, which is not a category\(hint)",
          at: rule.id.wordsLocation)
        return nil
      }
      return category
    }
    guard let text = text("category", orReport: .missingKey, "the rule has no `category`") else { return nil }
    guard vocabulary.categories.contains(text.text) else {
      log.report(
        .noSuchWord, "`\(text.text)` is not a category\(hint(for: text.text, among: vocabulary.categories))",
        at: text.wordsLocation)
      return nil
    }
    return text.text
  }

  private mutating func severity() -> Severity {
    guard let text = text("severity") else { return override.severity ?? .error }
    guard let severity = Severity(word: text.text) else {
      let words = Severity.allCases.reversed().map(\.word)
      log.report(
        .noSuchWord, "`\(text.text)` is not a severity\(hint(for: text.text, among: words))",
        at: text.wordsLocation)
      return override.severity ?? .error
    }
    return override.severity ?? severity
  }

  private mutating func weight() -> Int {
    guard let text = text("weight") else { return 1 }
    if let weight = Int(text.text), (1...9).contains(weight) { return weight }
    log.report(.badNumber, "`weight` is a whole number from 1 to 9, not `\(text.text)`", at: text.wordsLocation)
    return 1
  }

  private mutating func isTensionAtMost() -> Bool {
    guard let text = text("grade") else { return false }
    if text.text == "tension" { return true }
    log.report(.noSuchWord, "`\(text.text)` is not a grade; the only one is `tension`", at: text.wordsLocation)
    return false
  }

  // MARK: - Parameters

  private mutating func readParameters() {
    guard let entry = rule.entries["parameters"], !entry.value.isMissing else { return checkConfiguredParameters() }
    guard let entries = entry.value.entries else {
      log.report(
        .badValue, "`parameters` takes a mapping of names to values, not \(entry.value.shapeWords)",
        at: entry.key.wordsLocation)
      return
    }
    for entry in entries {
      if !isName(entry.key.text) {
        log.report(.badName, "`\(entry.key.text)` is no name for a parameter", at: entry.key.wordsLocation)
      } else if let value = override.parameters[entry.key.text] {
        parameters.append((entry.key.text, DeclaredText(value, at: entry.key.wordsLocation)))
      } else if let value = entry.value.text {
        parameters.append((entry.key.text, value))
      } else {
        log.report(
          .badValue, "the parameter `\(entry.key.text)` holds one value, not \(entry.value.shapeWords)",
          at: entry.key.wordsLocation)
      }
    }
    checkConfiguredParameters()
  }

  private mutating func checkConfiguredParameters() {
    let known = rule.entries["parameters"]?.value.entries?.map(\.key.text) ?? []
    for name in override.parameters.keys.sorted() where !known.contains(name) {
      log.report(
        .noSuchParameter,
        "the configuration sets the parameter `\(name)`, which the rule lacks\(didYouMean(name, among: known))",
        at: rule.id.wordsLocation)
    }
  }

  /// A parameter that nothing reads would be set in vain.
  private mutating func reportUnusedParameters() {
    guard log.isEmpty else { return }
    for entry in rule.entries["parameters"]?.value.entries ?? [] where !usedParameters.contains(entry.key.text) {
      log.report(
        .unusedParameter, "nothing in the rule uses the parameter `\(entry.key.text)`", at: entry.key.wordsLocation,
        help: "conditions and messages use it as `parameter.\(entry.key.text)`")
    }
  }

  var parameterValues: [String: ParameterValue] {
    Dictionary(parameters.map { ($0.name, ParameterValue(text: $0.value)) }, uniquingKeysWith: { first, _ in first })
  }
}
