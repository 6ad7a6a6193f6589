import Findings
import Values

/// Kinds whose records speak of texts.
extension VocabularyBuilder {
  /// `quotes: {field: quote, from: source.text, at: locator}`
  mutating func readQuotes(_ entry: DeclaredEntry?, ofKind number: Int) {
    guard let entry, !entry.value.isMissing else { return }
    let keys = mapping(entry)
    log.reportUnknownKeys(of: keys, in: "`quotes`", known: ["field", "from", "at"])
    let field = textField(keys["field"], ofKind: number)
    let place = textField(keys["at"], ofKind: number)
    guard let path = keys["from"]?.value.text, field != nil || keys["field"] != nil else {
      let missing = keys["field"] == nil ? "field" : "from"
      return log.report(
        .missingKey, "`quotes` needs `field`, the words, and `from`, the path to their text: `\(missing)` is missing",
        at: entry.key.wordsLocation)
    }
    guard let field, let file = filePath(path, from: KindID(number)) else { return }
    vocabulary.kinds[number].quotes = Quotation(field: field, file: file, place: place)
  }

  /// Fields that follow from others, so that rules reach them by a path like any.
  mutating func addDerivedFields(toKind number: Int) {
    let own = KindID(number)
    func add(_ name: String, _ type: ValueType, isList: Bool, means: String) {
      guard vocabulary.kinds[number].field(named: name) == nil else { return }
      var field = Field(name: name, type: type, isList: isList)
      field.isDerived = true
      field.means = means
      vocabulary.kinds[number].fields.append(field)
    }
    if let copies = kindEntries[number]["copies"], !copies.value.isMissing, vocabulary.kinds[number].isEntity {
      add("original", .reference(own), isList: false, means: "The first of those that it is a copy of, or itself.")
    }
    if let quotes = kindEntries[number]["quotes"], !quotes.value.isMissing, !vocabulary.kinds[number].isEntity {
      add("repeats", .record(own), isList: true, means: "Of the first that quotes these words: the others that do.")
    }
  }

  /// Why a field cannot tell copies; nil where it can.
  func cannotTellCopies(_ field: Field, _ kind: KindID) -> String? {
    if field.isDerived { return "is made of the others" }
    switch field.type {
    case .reference(kind), .file, .text, .url, .pattern, .code: return nil
    default: return "does not tell copies: a code, an address, a file or a reference to the same kind does"
    }
  }

  /// `listed: {by: [doi, pmid], sets: listed}`
  mutating func readListed(_ entry: DeclaredEntry?, ofKind number: Int) {
    guard let entry, !entry.value.isMissing else { return }
    let keys = mapping(entry)
    log.reportUnknownKeys(of: keys, in: "`listed`", known: ["by", "sets"])
    let kind = vocabulary.kinds[number]
    let by = (keys["by"]?.value.members ?? []).compactMap(\.text)
    let wanted = by + (keys["sets"]?.value.text.map { [$0] } ?? [])
    for name in wanted where kind.field(named: name.text) == nil {
      log.report(
        .noSuchField,
        "\(withArticle(kind.name)) has no field `\(name.text)`\(didYouMean(name.text, among: kind.fields.map(\.name)))",
        at: name.wordsLocation)
    }
    guard let name = keys["sets"]?.value.text, !by.isEmpty else {
      return log.report(
        .missingKey, "`listed` needs `by`, fields with codes, and `sets`, the field for the list's word",
        at: entry.key.wordsLocation)
    }
    guard let sets = kind.field(named: name.text) else { return }
    guard case .word = kind[sets].type, !kind[sets].isList, kind.isEntity else {
      return log.report(.badValue, "`\(name.text)` does not hold a word of an entity", at: name.wordsLocation)
    }
    vocabulary.kinds[number].listed = Listing(by: by.compactMap { kind.field(named: $0.text) }, sets: sets)
  }

  /// The field of one text that a key names.
  private mutating func textField(_ entry: DeclaredEntry?, ofKind number: Int) -> FieldID? {
    guard let entry, let name = entry.value.text else { return nil }
    let kind = vocabulary.kinds[number]
    guard let id = kind.field(named: name.text) else {
      if brokenFields.contains("\(kind.name).\(name.text)") { return nil }
      log.report(
        .noSuchField,
        "\(withArticle(kind.name)) has no field `\(name.text)`\(didYouMean(name.text, among: kind.fields.map(\.name)))",
        at: name.wordsLocation)
      return nil
    }
    guard kind[id].type == .text, !kind[id].isList else {
      log.report(.badValue, "`\(name.text)` does not hold one text", at: name.wordsLocation)
      return nil
    }
    return id
  }

  /// The fields of a path that ends at a field of type `file`.
  private mutating func filePath(_ path: DeclaredText, from kind: KindID) -> [FieldID]? {
    var current = kind
    var fields: [FieldID] = []
    let parts = path.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (index, part) in parts.enumerated() {
      guard let id = vocabulary[current].field(named: part) else {
        if brokenFields.contains("\(vocabulary[current].name).\(part)") { return nil }
        let near = didYouMean(part, among: vocabulary[current].fields.map(\.name))
        log.report(
          .noSuchField, "\(withArticle(vocabulary[current].name)) has no field `\(part)`\(near)",
          at: path.wordsLocation)
        return nil
      }
      let field = vocabulary[current][id]
      fields.append(id)
      if index == parts.count - 1 {
        if field.type == .file, !field.isList { return fields }
        log.report(.badValue, "`\(part)` is not a field of type `file`", at: path.wordsLocation)
        return nil
      }
      guard let next = vocabulary.kind(of: field.type), !field.isList || field.isFromOwner else {
        log.report(.badValue, "`\(part)` does not lead to one record", at: path.wordsLocation)
        return nil
      }
      current = next
    }
    return nil
  }
}
