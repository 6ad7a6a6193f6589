import Findings
import Values

/// Kinds whose records are read from bibliographies, too.
extension VocabularyBuilder {
  /// `bibliography: {reads: {title: [title]}, words: {type: {book: textbook}}}`
  mutating func readBibliography(_ entry: DeclaredEntry?, ofKind number: Int) {
    guard let entry, !entry.value.isMissing else { return }
    let keys = mapping(entry)
    log.reportUnknownKeys(of: keys, in: "`bibliography`", known: ["reads", "words"])
    guard vocabulary.kinds[number].isEntity else {
      return log.report(
        .badValue, "only a kind of entity has ids, so only it can be read from a bibliography",
        at: entry.key.wordsLocation)
    }
    if let other = vocabulary.kinds.first(where: { $0.bibliography != nil }) {
      return log.report(
        .declaredTwice, "bibliographies are read as records of `\(other.name)` already", at: entry.key.wordsLocation)
    }
    var bibliography = BibliographyReading()
    for read in mapping(keys["reads"]) {
      guard let field = bibliographyField(read.key, ofKind: number) else { continue }
      let names = read.value.members.compactMap { $0.text?.text.lowercased() }
      bibliography.fields.append((field, names))
    }
    guard !bibliography.fields.isEmpty else {
      return log.report(
        .missingKey, "`bibliography` needs `reads`, our fields and what they are called in bibliographies",
        at: entry.key.wordsLocation)
    }
    for list in mapping(keys["words"]) { readWords(list, ofKind: number, &bibliography) }
    vocabulary.kinds[number].bibliography = bibliography
  }

  private mutating func bibliographyField(_ name: DeclaredText, ofKind number: Int) -> FieldID? {
    let kind = vocabulary.kinds[number]
    guard let field = kind.field(named: name.text) else {
      if brokenFields.contains("\(kind.name).\(name.text)") { return nil }
      log.report(
        .noSuchField,
        "\(withArticle(kind.name)) has no field `\(name.text)`\(didYouMean(name.text, among: kind.fields.map(\.name)))",
        at: name.wordsLocation)
      return nil
    }
    if case .record = kind[field].type {
      log.report(.badValue, "`\(name.text)` holds records, and bibliographies hold none", at: name.wordsLocation)
      return nil
    }
    return field
  }

  private mutating func readWords(_ list: DeclaredEntry, ofKind number: Int, _ bibliography: inout BibliographyReading)
  {
    guard let field = bibliographyField(list.key, ofKind: number) else { return }
    guard case .word(let own) = vocabulary.kinds[number][field].type else {
      return log.report(.badValue, "`\(list.key.text)` holds no words", at: list.key.wordsLocation)
    }
    let words = vocabulary[own].words
    var meanings: [String: String] = [:]
    for word in words { meanings[BibliographyReading.folded(word)] = word }
    for theirs in mapping(list) {
      guard let ours = theirs.value.text else { continue }
      guard words.contains(ours.text) else {
        log.report(
          .noSuchWord,
          "`\(ours.text)` is not \(withArticle(vocabulary[own].name))\(hint(for: ours.text, among: words))",
          at: ours.wordsLocation)
        continue
      }
      meanings[BibliographyReading.folded(theirs.key.text)] = ours.text
    }
    bibliography.words[field] = meanings
  }
}
