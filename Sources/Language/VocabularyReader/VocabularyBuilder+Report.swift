import Findings
import Values

/// The key `report`: what reports have to know of the words.
extension VocabularyBuilder {
  static let reportKeys = [
    "pages", "about", "unsafe", "gaps", "triggers", "routes", "destinations", "owners", "quotes", "classes", "coarse",
    "dates", "standings",
  ]

  mutating func readReport(_ entry: DeclaredEntry?) {
    let entries = mapping(entry)
    guard !entries.isEmpty else { return }
    log.reportUnknownKeys(of: entries, in: "`report`", known: Self.reportKeys)
    var outline = ReportOutline()
    outline.pages = entityKinds(entries["pages"])
    outline.about = entityKinds(entries["about"])
    outline.harmful = knownCategories(entries["unsafe"])
    outline.gaps = places(entries["gaps"])
    outline.triggers = places(entries["triggers"]) { vocabulary, field in
      if case .reference = field.type { nil } else { "refers to nothing, so it sets nothing off" }
    }
    outline.routes = places(entries["routes"]) { vocabulary, field in
      if case .word = field.type { nil } else { "holds no word of a scale, so it is no route" }
    }
    outline.destinations = places(entries["destinations"])
    outline.owners = places(entries["owners"])
    outline.quotes = places(entries["quotes"]) { _, field in field.type.isText ? nil : "holds no text, so no quote" }
    outline.classes = places(entries["classes"])
    outline.coarseClasses = coarseClasses(entries["coarse"], outline.classes)
    outline.dates = places(entries["dates"])
    outline.standings = places(entries["standings"])
    vocabulary.report = outline
  }

  private mutating func entityKinds(_ entry: DeclaredEntry?) -> [KindID] {
    guard let entry else { return [] }
    var kinds: [KindID] = []
    for member in entry.value.members {
      guard let name = member.text else {
        log.report(.badValue, "`\(entry.key.text)` takes kinds, not \(member.shapeWords)", at: member.mark)
        continue
      }
      let entities = vocabulary.kinds.filter(\.isEntity).map(\.name)
      guard let kind = vocabulary.kind(named: name.text), vocabulary[kind].isEntity else {
        log.report(
          .noSuchKind, "no kind of entity is called `\(name.text)`\(didYouMean(name.text, among: entities))",
          at: name.wordsLocation)
        continue
      }
      kinds.append(kind)
    }
    return kinds
  }

  private mutating func knownCategories(_ entry: DeclaredEntry?) -> [String] {
    guard let entry else { return [] }
    var known: [String] = []
    for member in entry.value.members {
      guard let name = member.text, vocabulary.categories.contains(name.text) else {
        let word = member.text?.text ?? ""
        log.report(
          .noSuchWord, "`\(word)` is not a category\(hint(for: word, among: vocabulary.categories))", at: member.mark
        )
        continue
      }
      known.append(name.text)
    }
    return known
  }

  /// Names of classes with the words that belong to each; every word has to be one of the fields of `classes`.
  private mutating func coarseClasses(
    _ entry: DeclaredEntry?, _ places: [ReportOutline.Place]
  ) -> [(name: String, words: [String])] {
    var known: [String] = []
    for place in places {
      guard case .word(let list) = vocabulary[place.kind][place.field].type else { continue }
      known += vocabulary[list].words
    }
    var classes: [(name: String, words: [String])] = []
    var taken: Set<String> = []
    for entry in mapping(entry) {
      var words: [String] = []
      for member in entry.value.members {
        let word = member.text?.text ?? ""
        if !known.contains(word) {
          log.report(
            .noSuchWord, "`\(word)` is no word of what `classes` names\(hint(for: word, among: known))",
            at: member.mark)
        } else if !taken.insert(word).inserted {
          log.report(.badValue, "`\(word)` stands in two classes", at: member.mark)
        } else {
          words.append(word)
        }
      }
      classes.append((entry.key.text, words))
    }
    return classes
  }

  /// Fields as `kind.field`; `objection` says what is wrong with one that has the wrong type.
  private mutating func places(
    _ entry: DeclaredEntry?, _ objection: (Vocabulary, Field) -> String? = { _, _ in nil }
  ) -> [ReportOutline.Place] {
    guard let entry else { return [] }
    var places: [ReportOutline.Place] = []
    for member in entry.value.members {
      guard let text = member.text else {
        log.report(
          .badValue, "`\(entry.key.text)` takes fields as `kind.field`, not \(member.shapeWords)", at: member.mark)
        continue
      }
      let parts = text.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        log.report(.badValue, "`\(text.text)` names no field: write it as `kind.field`", at: text.wordsLocation)
        continue
      }
      guard let kind = vocabulary.kind(named: parts[0]) else {
        let near = didYouMean(parts[0], among: vocabulary.kinds.map(\.name))
        log.report(.noSuchKind, "no kind is called `\(parts[0])`\(near)", at: text.wordsLocation)
        continue
      }
      guard let field = vocabulary[kind].field(named: parts[1]) else {
        if brokenFields.contains(text.text) { continue }
        let near = didYouMean(parts[1], among: vocabulary[kind].fields.map(\.name))
        log.report(
          .noSuchField, "\(withArticle(parts[0])) has no field `\(parts[1])`\(near)", at: text.wordsLocation)
        continue
      }
      if let objection = objection(vocabulary, vocabulary[kind][field]) {
        log.report(.badValue, "`\(text.text)` \(objection)", at: text.wordsLocation)
        continue
      }
      places.append(ReportOutline.Place(kind: kind, field: field))
    }
    return places
  }
}
