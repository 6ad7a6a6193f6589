internal import Catalogue
internal import Engine
import Findings
import Language
import Values

/// What `--select` and `--ignore` name: ids of rules and of other findings, categories, and patterns for ids.
struct RuleSelection {
  private let selected: Names?
  private let ignored: Names

  /// Fails where a word names nothing.
  init(select: [String], ignore: [String], _ contents: @autoclosure () -> PackContents) throws(Refusal) {
    if select.isEmpty, ignore.isEmpty {
      selected = nil
      ignored = Names([])
      return
    }
    let known = Known(contents())
    try known.check(select, option: "--select")
    try known.check(ignore, option: "--ignore")
    selected = select.isEmpty ? nil : Names(select)
    ignored = Names(ignore)
    guard !known.isWhole || known.ids.contains(where: { includes($0.id, $0.category) }) else {
      throw Refusal("nothing to check: `--ignore` leaves out all that `--select` names")
    }
  }

  /// Whether the rule, or another finding's id, is asked for.
  func includes(_ id: String, _ category: String) -> Bool {
    (selected?.contains(id, category) ?? true) && !ignored.contains(id, category)
  }

  /// Whether a finding is reported. What could not be read or understood hides what rules would find.
  func includes(_ finding: Finding) -> Bool {
    if finding.isNoMatterOfRules { return true }
    return finding.origin == .change ? includes(change: finding) : includes(finding.rule, finding.category)
  }

  /// What a change takes away counts to what is unsafe, and has a category of its own as well.
  private func includes(change finding: Finding) -> Bool {
    let categories = [finding.category, FaultStage.change.category]
    return categories.contains { selected?.contains(finding.rule, $0) ?? true }
      && !categories.contains { ignored.contains(finding.rule, $0) }
  }

  /// The words of an option that may be given several times, each time with several words.
  static func words(_ values: [String], option: String) throws(Refusal) -> [String] {
    let words = values.flatMap { $0.split { $0 == "," || $0 == " " } }.map(String.init)
    if words.isEmpty, !values.isEmpty { throw Refusal("`\(option)` names no rule") }
    return words
  }
}

/// Words that name rules.
private struct Names {
  private let words: Set<String>
  private let patterns: [Glob]

  init(_ given: [String]) {
    words = Set(given)
    patterns = given.filter(isPattern).map { Glob($0) }
  }

  func contains(_ id: String, _ category: String) -> Bool {
    words.contains(id) || words.contains(category) || patterns.contains { $0.matches(id) }
  }
}

private func isPattern(_ word: String) -> Bool { word.contains { $0 == "*" || $0 == "?" } }

/// All that can be named.
private struct Known {
  let ids: [(id: String, category: String)]
  private let categories: [String]
  /// Ids and categories of what could not be read or understood.
  private let alwaysShown: Set<String>
  /// Rules with mistakes are not among the ids: the audit that follows says what is wrong with them.
  let isWhole: Bool

  init(_ contents: PackContents) {
    isWhole = !contents.audit.findings.contains { $0.severity == .error }
    ids =
      contents.rules.map { ($0.id, $0.category) } + Catalogue.entries.map { ($0.id.rawValue, $0.stage.category) }
    categories = contents.vocabulary.categories + Catalogue.categories
    alwaysShown = Set(
      Catalogue.entries.filter { [.syntax, .structure, .input].contains($0.stage) }
        .flatMap { [$0.id.rawValue, $0.stage.category] })
  }

  private func isAlwaysShown(_ word: String) -> Bool { alwaysShown.contains(word) }

  func check(_ words: [String], option: String) throws(Refusal) {
    guard isWhole else { return }
    let ids = ids.map(\.id)
    if option == "--ignore", let word = words.first(where: isAlwaysShown) {
      throw Refusal(
        "`--ignore` names `\(word)`, which is no rule: what could not be read or understood is always shown",
        help: "mend it, or keep it in the baseline where something was read and not understood")
    }
    for word in words where !ids.contains(word) && !categories.contains(word) {
      if isPattern(word) {
        let pattern = Glob(word)
        if ids.contains(where: { pattern.matches($0) }) { continue }
        throw Refusal("no rule matches `\(word)`, which `\(option)` names")
      }
      throw Refusal(
        "`\(option)` names `\(word)`, which is no rule and no category\(didYouMean(word, among: ids + categories))",
        help: "`vouchsafe rules list` lists the rules by category")
    }
  }
}
