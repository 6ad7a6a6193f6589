import Findings
import Values

/// Contexts and their dimensions (LANGUAGE 1.5).
extension VocabularyBuilder {
  mutating func declareContext(_ entry: DeclaredEntry) {
    guard isName(entry.key.text) else {
      return log.report(.badName, "`\(entry.key.text)` is no name for a context", at: entry.key.wordsLocation)
    }
    guard vocabulary.context(named: entry.key.text) == nil else {
      return log.report(.declaredTwice, "context `\(entry.key.text)` is declared twice", at: entry.key.wordsLocation)
    }
    vocabulary.contexts.append(ContextType(name: entry.key.text, dimensions: []))
    contextEntries.append(mapping(entry))
  }

  mutating func readContext(_ number: Int) {
    var references: [(dimension: Int, refined: DeclaredText?, implies: DeclaredEntry?)] = []
    for entry in contextEntries[number] {
      let name = entry.key
      guard isName(name.text), !["except", "others"].contains(name.text) else {
        log.report(.reservedWord, "`\(name.text)` is no name for a dimension of a context", at: name.wordsLocation)
        continue
      }
      guard vocabulary.contexts[number].dimension(named: name.text) == nil else {
        log.report(.declaredTwice, "`\(name.text)` is declared twice", at: name.wordsLocation)
        continue
      }
      guard let dimension = contextDimension(entry, ofContext: number) else { continue }
      let keys = entry.value.entries
      references.append(
        (vocabulary.contexts[number].dimensions.count, keys?["refines"]?.value.text, keys?["implies"]))
      vocabulary.contexts[number].dimensions.append(dimension)
    }
    for (index, refined, implies) in references {
      if let refined { refine(context: number, dimension: index, refined) }
      if let implies { imply(context: number, dimension: index, implies) }
    }
  }

  private mutating func refine(context: Int, dimension: Int, _ refined: DeclaredText) {
    let names = vocabulary.contexts[context].dimensions.map(\.name)
    let owner = vocabulary.contexts[context].name
    guard let target = names.firstIndex(of: refined.text) else {
      return log.report(
        .noSuchDimension,
        "`\(refined.text)` is not a dimension of \(owner)\(didYouMean(refined.text, among: names))",
        at: refined.wordsLocation)
    }
    guard target != dimension else {
      return log.report(.badValue, "`\(refined.text)` cannot refine itself", at: refined.wordsLocation)
    }
    vocabulary.contexts[context].dimensions[dimension].refines = target
  }

  /// `implies: pregnant` beside `refines`, or `implies: {pregnant: {sex: female}}`.
  private mutating func imply(context: Int, dimension number: Int, _ entry: DeclaredEntry) {
    let dimension = vocabulary.contexts[context].dimensions[number]
    if let word = entry.value.text {
      guard let target = dimension.refines else {
        return log.report(
          .badValue, "`implies` with one word says what `refines` leads to, so it needs it",
          at: entry.key.wordsLocation,
          help: "for other dimensions, say which word implies what: `implies: {WORD: {DIMENSION: WORD}}`")
      }
      return imply(word, of: target, by: nil, context: context, dimension: number)
    }
    guard let entries = entry.value.entries, case .word(let list) = dimension.type else {
      return log.report(
        .badValue, "`implies` takes a word beside `refines`, or of a choice `{WORD: {DIMENSION: WORD}}`",
        at: entry.key.wordsLocation)
    }
    for implying in entries {
      guard let word = vocabulary[list].words.firstIndex(of: implying.key.text) else {
        reportNoWord(implying.key, of: dimension.name, among: vocabulary[list].words)
        continue
      }
      for implied in mapping(implying) {
        let names = vocabulary.contexts[context].dimensions.map(\.name)
        guard let target = names.firstIndex(of: implied.key.text), target != number else {
          log.report(
            .noSuchDimension,
            "`\(implied.key.text)` is not another dimension of \(vocabulary.contexts[context].name)\(didYouMean(implied.key.text, among: names))",
            at: implied.key.wordsLocation)
          continue
        }
        guard let text = implied.value.text else { continue }
        imply(text, of: target, by: word, context: context, dimension: number)
      }
    }
  }

  private mutating func imply(
    _ text: DeclaredText, of target: Int, by word: Int?, context: Int, dimension: Int
  ) {
    let implied = vocabulary.contexts[context].dimensions[target]
    guard case .word(let list) = implied.type else {
      return log.report(
        .badValue, "`\(implied.name)` has no words, so nothing can be implied of it", at: text.wordsLocation)
    }
    guard let index = vocabulary[list].words.firstIndex(of: text.text) else {
      return reportNoWord(text, of: implied.name, among: vocabulary[list].words)
    }
    vocabulary.contexts[context].dimensions[dimension].implications.append(
      Implication(word: word, dimension: target, implied: index))
  }

  private mutating func reportNoWord(_ text: DeclaredText, of name: String, among words: [String]) {
    log.report(
      .noSuchWord, "`\(text.text)` is not a word of \(name)\(didYouMean(text.text, among: words))",
      at: text.wordsLocation)
  }

  private mutating func contextDimension(_ entry: DeclaredEntry, ofContext number: Int) -> ContextDimension? {
    guard !entry.value.isMissing else {
      log.report(.missingKey, "`\(entry.key.text)` does not say what it is", at: entry.key.wordsLocation)
      return nil
    }
    guard let keys = entry.value.entries else {
      return dimension(entry.key.text, typed: entry.value, per: nil, ofContext: number)
    }
    log.reportUnknownKeys(
      of: keys, in: "a dimension of a context",
      known: [
        "is", "means", "example", "refines", "implies", "also", "phrase", "unrelated", "apart", "about", "silent",
        "per",
      ] + Self.boundKeys)
    guard let type = keys["is"], !type.value.isMissing else {
      log.report(.missingKey, "`\(entry.key.text)` does not say what it `is`", at: entry.key.wordsLocation)
      return nil
    }
    let family = family(keys["per"])
    if keys["per"] != nil, family == nil { return nil }
    guard var dimension = dimension(entry.key.text, typed: type.value, per: family, ofContext: number) else {
      return nil
    }
    dimension.means = sentence(keys["means"])
    dimension.bounds = bounds(keys, of: entry.key.text, in: self.dimension(of: dimension.type))
    dimension.unrelatedTogether = word(keys["unrelated"], of: ["apart", "together"]) == "together"
    dimension.apartIsTension = isSet(keys["apart"], to: "tension")
    dimension.isAboutAct = word(keys["about"], of: ["patient", "act"]) == "act"
    dimension.silentIsAny = isSet(keys["silent"], to: "any")
    dimension.example = sentence(keys["example"])
    dimension.phrase = phrase(keys["phrase"])
    dimension.also = also(keys["also"], dimension, ofContext: number)
    if let unrelated = keys["unrelated"] {
      if case .reference = dimension.type {
      } else {
        log.report(.badValue, "only references can be `unrelated`", at: unrelated.key.wordsLocation)
      }
    }
    return dimension
  }

  private mutating func also(
    _ entry: DeclaredEntry?, _ dimension: ContextDimension, ofContext number: Int
  ) -> String? {
    guard let entry, let field = entry.value.text else { return nil }
    guard case .reference = dimension.type, dimension.per == nil else {
      log.report(
        .badValue, "only a dimension of references can be said by a field `also`", at: entry.key.wordsLocation)
      return nil
    }
    pendingFieldsOfContexts.append((number, dimension.name, field))
    return field.text
  }

  /// That a dimension is said by a field as well needs a kind that has the field.
  mutating func checkFieldsOfContexts() {
    for (context, name, field) in pendingFieldsOfContexts {
      guard let dimension = vocabulary.contexts[context].dimensions.first(where: { $0.name == name }) else { continue }
      let kinds = vocabulary.kinds.filter { $0.context == ContextID(context) }
      guard !kinds.contains(where: { kind in kind.fieldStating(dimension) != nil }) else { continue }
      let names = Set(kinds.flatMap { $0.fields.map(\.name) }).sorted()
      log.report(
        .noSuchField,
        "no kind with the context `\(vocabulary.contexts[context].name)` has a field `\(field.text)` that refers to what `\(name)` does\(didYouMean(field.text, among: names))",
        at: field.wordsLocation)
    }
  }

  private mutating func phrase(_ entry: DeclaredEntry?) -> String? {
    guard let entry, let text = entry.value.text else { return nil }
    if text.text.contains("{}") { return text.text }
    log.report(.badValue, "a `phrase` says with `{}` where the value stands: `aged {}`", at: text.wordsLocation)
    return nil
  }

  private mutating func isSet(_ entry: DeclaredEntry?, to value: String) -> Bool {
    guard let entry, !entry.value.isMissing else { return false }
    if entry.value.text?.text == value { return true }
    log.report(.noSuchWord, "`\(entry.key.text)` can only be `\(value)`", at: entry.value.mark)
    return false
  }

  private mutating func family(_ entry: DeclaredEntry?) -> KindID? {
    guard let entry else { return nil }
    guard let name = entry.value.text, let kind = vocabulary.kind(named: name.text) else {
      let written = entry.value.text?.text ?? ""
      log.report(
        .noSuchKind, "no kind is called `\(written)`\(didYouMean(written, among: vocabulary.kinds.map(\.name)))",
        at: entry.value.mark)
      return nil
    }
    guard vocabulary[kind].isEntity else {
      log.report(.badValue, "`per` names a kind of entity, and \(name.text) has no ids", at: name.wordsLocation)
      return nil
    }
    return kind
  }

  /// A dimension of the type that `node` says: an interval, a choice, a scale or a reference.
  private mutating func dimension(
    _ name: String, typed node: DeclaredNode, per family: KindID?, ofContext context: Int
  ) -> ContextDimension? {
    guard let expression = TypeExpression.read(node, log: &log) else { return nil }
    guard !expression.isFromOwner, !expression.isRequired, expression.defaultText == nil, !expression.isByName else {
      log.report(.badType, "a dimension of a context is a type alone", at: node.mark)
      return nil
    }
    guard let resolved = resolve(expression) else { return nil }
    switch resolved.type {
    case .interval, .word, .amount, .reference: break
    default:
      let words = vocabulary.words(for: resolved.type)
      log.report(
        .badType, "a dimension of a context is an interval, a choice, a scale or a reference, not \(words)",
        at: expression.name.wordsLocation)
      return nil
    }
    var dimension = ContextDimension(name: name, type: resolved.type)
    dimension.per = family
    if let path = resolved.dimensionPath {
      guard let family else {
        log.report(
          .badType, "a context belongs to many kinds, so `by` needs `per`: the kind at which its path starts",
          at: path.wordsLocation)
        return nil
      }
      pendingFamilies.append((context, name, path, family))
    }
    return dimension
  }
}
