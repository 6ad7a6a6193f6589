package import Findings
import Values
package import YAMLSource

/// Reads the vocabulary of a pack (LANGUAGE 1).
package enum VocabularyReader {
  /// What could be understood, and what is wrong with the rest.
  ///
  /// Names are resolved in the order dimensions, words, kinds, contexts, fields, adjectives, documents; what is wrong
  /// is left out, and of an adjective only the condition is.
  package static func read(
    _ file: PackFile, limits: YAMLLimits = YAMLLimits()
  ) -> (vocabulary: Vocabulary, findings: [Finding]) {
    var builder = VocabularyBuilder()
    let documents = DeclaredFile.read(file, limits: limits, log: &builder.log)
    let written = documents.filter { !$0.root.isMissing }
    let start = Location(file: file.file, range: ByteRange(0, 0))
    guard let document = written.first else {
      if builder.log.isEmpty { builder.log.report(.notAVocabulary, "this file holds no vocabulary", at: start) }
      return (builder.vocabulary, builder.log.findings)
    }
    if written.count > 1 {
      builder.log.report(
        .notAVocabulary, "a vocabulary is one document, and here starts another", at: written[1].root.mark)
    }
    let before = builder.log.findings.count
    builder.read(document)
    if document.isBroken {
      // Names whose declarations stand behind the syntax error are not missing.
      builder.log.removeNoise(from: before) { $0.rule.hasPrefix("no-such-") && $0.rule != FaultID.noSuchKey.rawValue }
    }
    return (builder.vocabulary, builder.log.findings)
  }
}

/// Builds a vocabulary from its declared keys.
struct VocabularyBuilder {
  static let keys = [
    "vocabulary", "categories", "dimensions", "scales", "choices", "contexts", "kinds", "documents", "report",
  ]
  /// Types that need no declaration (LANGUAGE 1.2).
  static let builtInTypes = [
    "text", "number", "date", "yes-no", "url", "file", "doi", "pmid", "isbn", "dimension", "pattern", "quantity",
    "interval", "choice",
  ]

  var vocabulary = Vocabulary()
  var log = FaultLog()
  /// The one namespace of scales, choices, kinds and built-in types: where each name was declared.
  private var names: [String: Location?] = [:]
  /// By kind's number: its declared keys.
  var kindEntries: [[DeclaredEntry]] = []
  /// By context's number: its declared dimensions.
  var contextEntries: [[DeclaredEntry]] = []

  /// Fields whose type could not be understood, as `kind.field`: what speaks of them is not reported again.
  var brokenFields: Set<String> = []
  /// Fields and families whose dimension lies behind a path, until all fields are there.
  var pendingFields: [(KindID, FieldID, DeclaredText)] = []
  var pendingFamilies: [(context: Int, name: String, path: DeclaredText, family: KindID)] = []
  /// Fields that say the same as a dimension of a context, until all kinds are there.
  var pendingFieldsOfContexts: [(context: Int, dimension: String, field: DeclaredText)] = []

  init() {
    for name in Self.builtInTypes { names[name] = .some(nil) }
  }

  mutating func read(_ document: DeclaredDocument) {
    guard let entries = document.root.entries else {
      log.report(
        .notAVocabulary, "a vocabulary is a mapping, and this is \(document.root.shapeWords)", at: document.root.mark
      )
      return
    }
    log.reportUnknownKeys(of: entries, in: "a vocabulary", known: Self.keys)
    readName(entries, isBroken: document.isBroken, root: document.root)
    vocabulary.categories = words(entries["categories"], of: "categories")
    for entry in mapping(entries["dimensions"]) { readDimension(entry) }
    for entry in mapping(entries["scales"]) { readScale(entry) }
    for entry in mapping(entries["choices"]) { readChoice(entry) }
    for entry in mapping(entries["kinds"]) { declareKind(entry) }
    for entry in mapping(entries["contexts"]) { declareContext(entry) }
    for number in vocabulary.contexts.indices { readContext(number) }
    for number in vocabulary.kinds.indices { readFields(ofKind: number) }
    checkDependentDimensions()
    for number in vocabulary.kinds.indices { readKeys(ofKind: number) }
    checkFieldsOfContexts()
    checkDecisions()
    for number in vocabulary.kinds.indices { readVerdictsForPairs(ofKind: number) }
    readAdjectives()
    for number in vocabulary.kinds.indices { readSafer(ofKind: number) }
    readDocuments(entries["documents"])
    readReport(entries["report"])
  }

  private mutating func readName(_ entries: [DeclaredEntry], isBroken: Bool, root: DeclaredNode) {
    if let name = entries["vocabulary"]?.value.text {
      vocabulary.name = name.text
    } else if !isBroken {
      log.report(
        .missingKey, "the vocabulary has no name: write `vocabulary: NAME` first",
        at: entries["vocabulary"]?.key.wordsLocation ?? entries.first?.key.wordsLocation ?? root.mark)
    }
  }

  // MARK: - Shapes

  /// The entries of a mapping that may be missing.
  mutating func mapping(_ entry: DeclaredEntry?) -> [DeclaredEntry] {
    guard let entry, !entry.value.isMissing else { return [] }
    if let entries = entry.value.entries { return entries }
    log.report(
      .badValue, "`\(entry.key.text)` takes a mapping, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
    return []
  }

  /// A list of different words.
  mutating func words(_ entry: DeclaredEntry?, of owner: String) -> [String] {
    guard let entry else { return [] }
    var words: [String] = []
    for member in entry.value.members {
      guard let word = member.text else {
        log.report(.badValue, "`\(owner)` takes words, not \(member.shapeWords)", at: member.mark)
        continue
      }
      guard isGoodWord(word, among: words, of: owner) else { continue }
      words.append(word.text)
    }
    return words
  }

  mutating func isGoodWord(_ word: DeclaredText, among words: [String], of owner: String) -> Bool {
    guard isName(word.text) else {
      log.report(
        .badName, "`\(word.text)` is no word: write letters, digits, `-`, `_` and `:`, and start with a letter",
        at: word.wordsLocation)
      return false
    }
    guard !words.contains(word.text) else {
      log.report(.declaredTwice, "`\(word.text)` stands in \(owner) twice", at: word.wordsLocation)
      return false
    }
    return true
  }

  /// Takes a name in the one namespace; false where it is no name or already taken, which is reported.
  mutating func claim(_ name: DeclaredText) -> Bool {
    guard isName(name.text) else {
      log.report(
        .badName, "`\(name.text)` is no name: write letters, digits, `-`, `_` and `:`, and start with a letter",
        at: name.wordsLocation)
      return false
    }
    if let other = names[name.text] {
      let reason = other == nil ? "is a built-in type" : "is declared above"
      log.report(
        .declaredTwice, "`\(name.text)` \(reason), and scales, choices and kinds share their names",
        at: name.wordsLocation,
        help: other == nil ? nil : "the other declaration", seeing: other ?? nil)
      return false
    }
    names[name.text] = name.wordsLocation
    return true
  }

  /// What stands under `means`: a sentence for editors.
  mutating func sentence(_ entry: DeclaredEntry?) -> String? {
    guard let entry, !entry.value.isMissing else { return nil }
    if let text = entry.value.text { return text.text.split { $0.isWhitespace }.joined(separator: " ") }
    log.report(
      .badValue, "`\(entry.key.text)` takes a sentence, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
    return nil
  }

  /// `yes` or `no`.
  mutating func yesNo(_ entry: DeclaredEntry?) -> Bool {
    guard let entry, !entry.value.isMissing else { return false }
    switch entry.value.text?.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      log.report(.noSuchWord, "`\(entry.key.text)` is `yes` or `no`", at: entry.value.mark)
      return false
    }
  }

  /// One of a few words; the first is what a missing key means.
  mutating func word(_ entry: DeclaredEntry?, of known: [String]) -> String {
    guard let entry, !entry.value.isMissing else { return known[0] }
    if let word = entry.value.text, known.contains(word.text) { return word.text }
    let written = entry.value.text?.text ?? ""
    log.report(
      .noSuchWord, "`\(written)` is no value of `\(entry.key.text)`\(hint(for: written, among: known))",
      at: entry.value.mark)
    return known[0]
  }
}
