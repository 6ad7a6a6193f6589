import Bibliography
package import Evidence
package import Findings
import Values
package import YAMLSource

/// What `vouchsafe.yaml` says.
package struct Configuration: Sendable {
  /// The folders of the knowledge base, relative to the file; nil for the usual one.
  package var roots: [String]?
  /// The packs to take rules from, below those of the base's own, each over those before it: built-in ones by name, and
  /// folders; nil for the usual ones.
  package var packs: [String]?
  /// By id.
  package var rules: [String: RuleOverride] = [:]
  package var failOn: String?
  /// Whether comments in files may silence findings.
  package var allowsIgnores = true
  /// How findings are printed.
  package var format: String?
  package var limits = YAMLLimits()
  /// What others say has become of publications.
  package var standingLists: [StandingList] = []
  /// Lists of publications in BibTeX or CSL-JSON, by their paths from the root.
  package var bibliographies: [String] = []
  /// Of the file: what is wrong with it.
  package var audit: Audit

  /// Reads a configuration.
  package static func read(_ source: SourceText, _ words: ConfigurationWords) -> Configuration {
    var reader = ConfigurationReader(words)
    return reader.read(source)
  }

  fileprivate init() {
    audit = Audit(files: [], knowledgeFileCount: 0, findings: [], rules: [], records: RecordCounts())
  }
}

/// Reads `vouchsafe.yaml`, key by key.
private struct ConfigurationReader {
  private static let keys = [
    "roots", "packs", "rules", "fail-on", "format", "ignore-comments", "limits", "standing-lists", "bibliographies",
  ]
  private static let ruleKeys = ["severity", "category", "parameters", "disabled"]
  private static let limitKeys = ["file-bytes", "scalar-bytes", "depth", "events"]

  let words: ConfigurationWords
  private var log = FaultLog()
  private var configuration = Configuration()

  init(_ words: ConfigurationWords) { self.words = words }

  mutating func read(_ source: SourceText) -> Configuration {
    let file = PackFile(source: source, file: FileID(0))
    let documents = DeclaredFile.read(file, limits: YAMLLimits(), log: &log)
    for document in documents where !document.root.isMissing {
      for entry in mapping(document.root, "a configuration", keys: Self.keys) { take(entry) }
    }
    configuration.audit.files = [source]
    configuration.audit.findings = log.findings
    configuration.audit.setPositions()
    return configuration
  }

  private mutating func take(_ entry: DeclaredEntry) {
    switch entry.key.text {
    case "roots": configuration.roots = texts(entry)
    case "packs": configuration.packs = texts(entry, among: words.packs)
    case "fail-on": configuration.failOn = word(entry, among: words.failOn)
    case "format": configuration.format = word(entry, among: words.formats)
    case "ignore-comments":
      let answer = word(entry, among: ["yes", "no", "true", "false"])
      configuration.allowsIgnores = answer != "no" && answer != "false"
    case "standing-lists":
      var reader = StandingListReader()
      configuration.standingLists = reader.read(entry)
      log.append(contentsOf: reader.log.findings)
    case "bibliographies": configuration.bibliographies = bibliographies(entry)
    case "limits":
      for limit in mapping(entry.value, "`limits`", keys: Self.limitKeys) { takeLimit(limit) }
    default:
      for rule in mapping(entry.value, "`rules`", keys: nil) { takeRule(rule) }
    }
  }

  private mutating func bibliographies(_ entry: DeclaredEntry) -> [String] {
    for text in entry.value.members.compactMap(\.text) where BibliographyFormat(path: text.text) == nil {
      log.report(
        .badValue, "`\(text.text)` is no bibliography: its name ends in neither .bib nor .json",
        at: text.wordsLocation, help: "BibTeX files end in .bib, files in CSL-JSON in .json")
    }
    return texts(entry)
  }

  private mutating func takeLimit(_ entry: DeclaredEntry) {
    guard let number = entry.value.text.flatMap({ Int($0.text) }), number > 0 else {
      log.report(.badValue, "`\(entry.key.text)` takes a whole number above 0", at: entry.value.mark)
      return
    }
    switch entry.key.text {
    case "file-bytes": configuration.limits.maxFileBytes = number
    case "scalar-bytes": configuration.limits.maxScalarBytes = number
    case "depth": configuration.limits.maxDepth = number
    default: configuration.limits.maxEvents = number
    }
  }

  private mutating func takeRule(_ rule: DeclaredEntry) {
    var override = RuleOverride()
    for entry in mapping(rule.value, "what is said of `\(rule.key.text)`", keys: Self.ruleKeys) {
      switch entry.key.text {
      case "severity":
        override.severity = word(entry, among: Severity.allCases.map(\.word)).flatMap { Severity(word: $0) }
      case "category": override.category = entry.value.text?.text
      case "disabled":
        let answer = word(entry, among: ["yes", "no", "true", "false"])
        override.isDisabled = answer == "yes" || answer == "true"
      default:
        for parameter in mapping(entry.value, "`parameters`", keys: nil) {
          guard let value = parameter.value.text?.text else {
            log.report(.badValue, "parameter `\(parameter.key.text)` takes one value", at: parameter.value.mark)
            continue
          }
          override.parameters[parameter.key.text] = value
        }
      }
    }
    configuration.rules[rule.key.text] = override
  }

  // MARK: Shapes

  /// The entries of a mapping whose keys are known.
  private mutating func mapping(_ node: DeclaredNode, _ what: String, keys: [String]?) -> [DeclaredEntry] {
    guard let entries = node.entries else {
      if !node.isMissing { log.report(.badType, "\(what) is a mapping, not \(node.shapeWords)", at: node.mark) }
      return []
    }
    guard let keys else { return entries }
    return entries.filter { entry in
      if keys.contains(entry.key.text) { return true }
      log.report(
        .noSuchKey, "\(what) has no key `\(entry.key.text)`\(didYouMean(entry.key.text, among: keys))",
        at: entry.key.wordsLocation, help: "its keys are \(keys.joined(separator: ", "))")
      return false
    }
  }

  private mutating func texts(_ entry: DeclaredEntry, among words: [String]? = nil) -> [String] {
    entry.value.members.compactMap { member in
      guard let text = member.text else {
        log.report(.badType, "`\(entry.key.text)` takes a list of words, not \(member.shapeWords)", at: member.mark)
        return nil
      }
      // A path is no word.
      if text.text.contains("/") { return text.text }
      return check(text, entry.key.text, among: words)
    }
  }

  private mutating func word(_ entry: DeclaredEntry, among words: [String]) -> String? {
    guard let text = entry.value.text else {
      log.report(.badType, "`\(entry.key.text)` takes one word, not \(entry.value.shapeWords)", at: entry.value.mark)
      return nil
    }
    return check(text, entry.key.text, among: words)
  }

  private mutating func check(_ text: DeclaredText, _ key: String, among words: [String]?) -> String? {
    guard let words, !words.contains(text.text) else { return text.text }
    log.report(
      .noSuchWord, "`\(text.text)` is nothing that `\(key)` takes\(didYouMean(text.text, among: words))",
      at: text.wordsLocation,
      help: "it takes \(words.joined(separator: ", "))\(key == "packs" ? ", and folders such as `./shared-rules`" : "")"
    )
    return nil
  }
}
