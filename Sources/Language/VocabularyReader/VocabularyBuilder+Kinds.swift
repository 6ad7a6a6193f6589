import Findings
import Values

/// Kinds and their fields (LANGUAGE 1.4).
extension VocabularyBuilder {
  static let kindKeys = [
    "role", "means", "fields", "names", "hierarchy", "distinct", "identity", "context", "adjectives", "open", "unknown",
    "reads", "quotes", "copies", "listed", "bibliography", "for-pairs", "safer",
  ]

  /// Makes the kind known by name and role, so that types can speak of it.
  mutating func declareKind(_ entry: DeclaredEntry) {
    guard claim(entry.key) else { return }
    let name = entry.key.text
    if reservedWords.contains(name) {
      log.report(
        .reservedWord, "`\(name)` is a word of the language, so no kind may bear it", at: entry.key.wordsLocation)
      return
    }
    guard let keys = entry.value.entries else {
      return log.report(
        .badValue, "a kind is a mapping with `role` and `fields`, not \(entry.value.shapeWords)",
        at: entry.key.wordsLocation)
    }
    log.reportUnknownKeys(of: keys, in: "a kind", known: Self.kindKeys)
    var kind = Kind(name: name, role: role(keys["role"], of: entry.key))
    kind.means = sentence(keys["means"])
    kind.location = entry.key.wordsLocation
    vocabulary.kinds.append(kind)
    kindEntries.append(keys)
  }

  private mutating func role(_ entry: DeclaredEntry?, of kind: DeclaredText) -> Kind.Role {
    let words = Kind.Role.allCases.map(\.rawValue)
    guard let text = entry?.value.text else {
      log.report(
        .missingKey, "the kind `\(kind.text)` has no `role` (\(words.joined(separator: ", ")))",
        at: kind.wordsLocation)
      return .part
    }
    if let role = Kind.Role(rawValue: text.text) { return role }
    log.report(
      .noSuchWord, "`\(text.text)` is not a role\(hint(for: text.text, among: words))", at: text.wordsLocation)
    return .part
  }

  // MARK: - Fields

  mutating func readFields(ofKind number: Int) {
    for entry in mapping(kindEntries[number]["fields"]) {
      guard isName(entry.key.text) else {
        log.report(.badName, "`\(entry.key.text)` is no name for a field", at: entry.key.wordsLocation)
        continue
      }
      guard vocabulary.kinds[number].field(named: entry.key.text) == nil else {
        log.report(.declaredTwice, "`\(entry.key.text)` is declared twice", at: entry.key.wordsLocation)
        continue
      }
      guard !entry.value.isMissing else {
        log.report(
          .badType, "`\(entry.key.text)` has no type; write a word such as `text`, `condition!` or `[condition]`",
          at: entry.key.wordsLocation)
        brokenFields.insert("\(vocabulary.kinds[number].name).\(entry.key.text)")
        continue
      }
      let (type, means, members, bounding) = describedType(entry)
      guard let type, let expression = TypeExpression.read(type, log: &log), let resolved = resolve(expression) else {
        brokenFields.insert("\(vocabulary.kinds[number].name).\(entry.key.text)")
        continue
      }
      if let path = resolved.dimensionPath {
        pendingFields.append((KindID(number), FieldID(vocabulary.kinds[number].fields.count), path))
      }
      var field = field(entry.key.text, expression, resolved)
      field.means = means
      field.location = entry.key.wordsLocation
      field.bounds = bounds(bounding, of: entry.key.text, in: dimension(of: field.type))
      if let members { field.members = listOrder(members, of: field) }
      vocabulary.kinds[number].fields.append(field)
    }
    addDerivedFields(toKind: number)
  }

  /// A type alone, or `{is: TYPE, means: SENTENCE, members: WORD, least: QUANTITY, most: QUANTITY}`.
  private mutating func describedType(
    _ entry: DeclaredEntry
  ) -> (type: DeclaredNode?, means: String?, members: DeclaredEntry?, bounds: [DeclaredEntry]) {
    guard let keys = entry.value.entries else { return (entry.value, nil, nil, []) }
    log.reportUnknownKeys(of: keys, in: "a field", known: ["is", "means", "members"] + Self.boundKeys)
    guard let type = keys["is"], !type.value.isMissing else {
      log.report(.missingKey, "`\(entry.key.text)` does not say what it `is`", at: entry.key.wordsLocation)
      return (nil, nil, nil, [])
    }
    return (type.value, sentence(keys["means"]), keys["members"], keys)
  }

  private mutating func listOrder(_ entry: DeclaredEntry, of field: Field) -> ListOrder {
    let order = ListOrder(rawValue: word(entry, of: ListOrder.allCases.map(\.rawValue))) ?? .asWritten
    let isOfRecords = if case .record = field.type { true } else { false }
    if !field.isList || isOfRecords {
      log.report(
        .badValue, "`members` says how a list of single values is kept, and `\(field.name)` is none",
        at: entry.key.wordsLocation)
      return .asWritten
    }
    return order
  }

  private mutating func field(_ name: String, _ expression: TypeExpression, _ resolved: ResolvedType) -> Field {
    var field = Field(
      name: name, type: resolved.type, pattern: resolved.pattern, isList: expression.isList,
      isRequired: expression.isRequired)
    let kind = vocabulary.kind(of: resolved.type)
    if expression.isFromOwner {
      if kind == nil || expression.isList {
        log.report(
          .badType, "only a field that holds one record can be taken `from owner`", at: expression.name.wordsLocation)
      } else {
        field.isFromOwner = true
      }
    }
    if expression.isByName {
      if case .reference = resolved.type {
        field.isByName = true
      } else {
        log.report(.badType, "only a reference can be made `by name`", at: expression.name.wordsLocation)
      }
    }
    if let text = expression.defaultText {
      if expression.isList {
        log.report(
          .badDefault, "a list has no default: where it is missing there is nothing in it", at: text.wordsLocation)
      } else if isGoodDefault(text, for: resolved.type) {
        field.defaultText = text.text
      }
    }
    return field
  }

  /// Follows the paths behind `by`, which needs the fields of all kinds.
  mutating func checkDependentDimensions() {
    for (kind, id, path) in pendingFields {
      guard let fields = dimensionFields(path, from: kind) else { continue }
      switch vocabulary.kinds[kind.index].fields[id.index].type {
      case .quantity: vocabulary.kinds[kind.index].fields[id.index].type = .quantity(.by(fields))
      case .interval: vocabulary.kinds[kind.index].fields[id.index].type = .interval(.by(fields))
      default: break
      }
    }
    for (context, name, path, family) in pendingFamilies {
      guard let fields = dimensionFields(path, from: family) else { continue }
      guard let number = vocabulary.contexts[context].dimension(named: name) else { continue }
      vocabulary.contexts[context].dimensions[number].type = .interval(.by(fields))
    }
  }

  // MARK: - Other keys

  mutating func readKeys(ofKind number: Int) {
    let keys = kindEntries[number]
    readContext(keys["context"], ofKind: number)
    vocabulary.kinds[number].names = fields(keys["names"], ofKind: number) { field, _ in
      field.type.isText ? nil : "holds no text, so it holds no names"
    }
    vocabulary.kinds[number].hierarchy = fields(keys["hierarchy"], ofKind: number, onlyReferences)
    vocabulary.kinds[number].identity = fields(keys["identity"], ofKind: number) { _, _ in nil }
    let distinct = fields(keys["distinct"], ofKind: number, onlyReferences)
    vocabulary.kinds[number].distinct = distinct.first
    if distinct.count > 1, let entry = keys["distinct"] {
      log.report(.badValue, "`distinct` names one field", at: entry.value.mark)
    }
    vocabulary.kinds[number].isOpen = yesNo(keys["open"])
    if let open = keys["open"], vocabulary.kinds[number].isOpen, !vocabulary.kinds[number].isEntity {
      log.report(.badValue, "only a kind of entity has ids, so only it can be `open`", at: open.key.wordsLocation)
    }
    let policy = word(keys["unknown"], of: Kind.UnknownPolicy.allCases.map(\.rawValue))
    vocabulary.kinds[number].unknown = Kind.UnknownPolicy(rawValue: policy) ?? .error
    checkByName(ofKind: number)
    checkBuiltInFields(ofKind: number)
    readReads(keys["reads"], ofKind: number)
    readQuotes(keys["quotes"], ofKind: number)
    readListed(keys["listed"], ofKind: number)
    readBibliography(keys["bibliography"], ofKind: number)
    vocabulary.kinds[number].copies = fields(keys["copies"], ofKind: number, cannotTellCopies)
  }

  private func onlyReferences(_ field: Field, _ kind: KindID) -> String? {
    if case .reference(kind) = field.type { return nil }
    return "does not refer to its own kind"
  }

  mutating func fields(
    _ entry: DeclaredEntry?, ofKind number: Int, _ objection: (Field, KindID) -> String?
  ) -> [FieldID] {
    guard let entry else { return [] }
    let kind = vocabulary.kinds[number]
    var found: [FieldID] = []
    for member in entry.value.members {
      guard let name = member.text else {
        log.report(.badValue, "`\(entry.key.text)` takes names of fields, not \(member.shapeWords)", at: member.mark)
        continue
      }
      guard let id = kind.field(named: name.text) else {
        if brokenFields.contains("\(kind.name).\(name.text)") { continue }
        let near = didYouMean(name.text, among: kind.fields.map(\.name))
        log.report(
          .noSuchField, "\(withArticle(kind.name)) has no field `\(name.text)`\(near)", at: name.wordsLocation)
        continue
      }
      if let objection = objection(kind[id], KindID(number)) {
        log.report(.badValue, "`\(name.text)` \(objection)", at: name.wordsLocation)
        continue
      }
      if found.contains(id) {
        log.report(.declaredTwice, "`\(name.text)` stands in `\(entry.key.text)` twice", at: name.wordsLocation)
        continue
      }
      found.append(id)
    }
    return found
  }

  private mutating func readContext(_ entry: DeclaredEntry?, ofKind number: Int) {
    guard let entry, !entry.value.isMissing else { return }
    guard let name = entry.value.text else {
      return log.report(.badValue, "`context` takes the name of one context", at: entry.key.wordsLocation)
    }
    guard let context = vocabulary.context(named: name.text) else {
      let near = didYouMean(name.text, among: vocabulary.contexts.map(\.name))
      return log.report(.noSuchContext, "no context is called `\(name.text)`\(near)", at: name.wordsLocation)
    }
    vocabulary.kinds[number].context = context
  }

  private mutating func checkByName(ofKind number: Int) {
    for field in vocabulary.kinds[number].fields where field.isByName {
      guard case .reference(let target) = field.type, kindEntries[target.index]["names"] == nil else { continue }
      let place = kindEntries[number]["fields"]?.value.entries?[field.name]?.key.wordsLocation
      guard let place else { continue }
      log.report(
        .badType, "`\(field.name)` refers by name, and \(withArticle(vocabulary[target].name)) has no `names`",
        at: place)
    }
  }

  /// A field that bears the name of something else that paths and files say of a record would be hidden by it.
  private mutating func checkBuiltInFields(ofKind number: Int) {
    let kind = vocabulary.kinds[number]
    var taken: [String: String] = [:]
    if kind.isEntity { taken["id"] = "the id" }
    if !kind.names.isEmpty { taken["names"] = "all names" }
    if let context = kind.context { taken[vocabulary[context].name] = "the context" }
    if kind.isEntity { taken[kind.name] = "the id, as the first key" }
    for entry in kindEntries[number]["fields"]?.value.entries ?? [] {
      guard let meaning = taken[entry.key.text], kind.field(named: entry.key.text) != nil else { continue }
      log.report(
        .declaredTwice, "`\(entry.key.text)` already means \(meaning) of \(withArticle(kind.name))",
        at: entry.key.wordsLocation)
    }
  }
}
