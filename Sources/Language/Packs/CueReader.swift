package import Evidence
package import Findings
import Values
import YAMLSource

/// Reads the cues of a pack: `cues.yaml`.
package enum CueReader {
  /// What could be understood, and what is wrong with the rest. `vocabulary` has the scales that `words` speaks of.
  package static func read(_ file: PackFile, vocabulary: Vocabulary) -> (cues: CueList, findings: [Finding]) {
    var builder = CueBuilder(vocabulary: vocabulary)
    let documents = DeclaredFile.read(file, limits: YAMLLimits(), log: &builder.log)
    for document in documents where !document.root.isMissing {
      guard let entries = document.root.entries else {
        builder.log.report(.notCues, "cues are a mapping, not \(document.root.shapeWords)", at: document.root.mark)
        continue
      }
      builder.read(entries)
    }
    if builder.isEmpty, builder.log.isEmpty {
      builder.log.report(
        .notCues, "this file holds no cues", at: Location(file: file.file, range: ByteRange(0, 0)),
        help: "write `categories:` with the cues of each, or remove the file so that those built in count")
    }
    builder.cues.isUnread = builder.cues.categories.isEmpty && !builder.log.isEmpty
    return (builder.cues, builder.log.findings)
  }
}

private struct CueBuilder {
  private static let keys = ["cues", "categories", "parting", "parting-behind", "verbs", "no-cues", "words"]
  private static let categoryKeys = CueList.Direction.allCases.map(\.rawValue) + ["reach"]

  let vocabulary: Vocabulary
  var cues = CueList()
  var log = FaultLog()
  /// Nothing was read.
  var isEmpty: Bool { cues.categories.isEmpty && cues.phrases.isEmpty }

  mutating func read(_ entries: [DeclaredEntry]) {
    log.reportUnknownKeys(of: entries, in: "a list of cues", known: Self.keys)
    for entry in mapping(entries["categories"]) { readCategory(entry) }
    for phrase in phrases(entries["parting"]) { add(phrase, .parts) }
    for phrase in phrases(entries["parting-behind"]) { add(phrase, .partsBehind) }
    for phrase in phrases(entries["verbs"]) { add(phrase, .verb) }
    for phrase in phrases(entries["no-cues"]) { add(phrase, .none) }
    for entry in mapping(entries["words"]) { readWords(entry) }
  }

  private mutating func readCategory(_ entry: DeclaredEntry) {
    guard isName(entry.key.text), !cues.categories.contains(entry.key.text) else {
      return log.report(
        .badName, "`\(entry.key.text)` is no name for a category, or stands here twice", at: entry.key.wordsLocation)
    }
    let number = cues.categories.count
    cues.categories.append(entry.key.text)
    let entries = mapping(entry)
    log.reportUnknownKeys(of: entries, in: "a category of cues", known: Self.categoryKeys)
    for direction in CueList.Direction.allCases {
      for phrase in phrases(entries[direction.rawValue]) { add(phrase, .marks(category: number, direction)) }
    }
    guard let reach = entries["reach"] else { return }
    guard let text = reach.value.text, let count = Int(text.text), count > 0 else {
      return log.report(.badNumber, "`reach` takes a number of words above 0", at: reach.value.mark)
    }
    cues.reaches[number] = count
  }

  /// Phrases that say how often, by the words of a scale.
  private mutating func readWords(_ entry: DeclaredEntry) {
    let scales = vocabulary.wordLists.filter { $0.meaning != nil }.map(\.name)
    guard let index = vocabulary.wordLists.firstIndex(where: { $0.name == entry.key.text && $0.meaning != nil }) else {
      return log.report(
        .noSuchWord,
        "`\(entry.key.text)` is not a scale whose words stand for intervals\(hint(for: entry.key.text, among: scales))",
        at: entry.key.wordsLocation)
    }
    let list = WordListID(index)
    for word in mapping(entry) {
      guard let number = vocabulary[list].words.firstIndex(of: word.key.text) else {
        log.report(
          .noSuchWord,
          "`\(word.key.text)` is not \(withArticle(vocabulary[list].name))\(hint(for: word.key.text, among: vocabulary[list].words))",
          at: word.key.wordsLocation)
        continue
      }
      for phrase in phrases(word) { add(phrase, .amount(ID(list.index), number)) }
    }
  }

  private mutating func add(_ phrase: DeclaredText, _ effect: CueList.Effect) {
    if !cues.add(phrase.text, effect) {
      log.report(.badValue, "`\(phrase.text)` has no words", at: phrase.wordsLocation)
    }
  }

  private mutating func mapping(_ entry: DeclaredEntry?) -> [DeclaredEntry] {
    guard let entry, !entry.value.isMissing else { return [] }
    if let entries = entry.value.entries { return entries }
    log.report(
      .badValue, "`\(entry.key.text)` takes a mapping, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
    return []
  }

  private mutating func phrases(_ entry: DeclaredEntry?) -> [DeclaredText] {
    guard let entry else { return [] }
    return entry.value.members.compactMap { member in
      if let text = member.text { return text }
      log.report(.badValue, "`\(entry.key.text)` takes phrases, not \(member.shapeWords)", at: member.mark)
      return nil
    }
  }
}
