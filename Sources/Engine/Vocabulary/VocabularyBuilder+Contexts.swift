import Findings

/// Contexts and their dimensions (LANGUAGE 1.5).
extension VocabularyBuilder {
  mutating func declareContext(_ entry: DeclaredEntry) {
    guard isName(entry.key.text) else {
      return log.report("bad-name", "`\(entry.key.text)` is no name for a context", at: entry.key.wordsLocation)
    }
    guard vocabulary.context(named: entry.key.text) == nil else {
      return log.report("declared-twice", "context `\(entry.key.text)` is declared twice", at: entry.key.wordsLocation)
    }
    vocabulary.contexts.append(ContextType(name: entry.key.text, dimensions: []))
    contextEntries.append(mapping(entry))
  }

  mutating func readContext(_ number: Int) {
    var refinements: [(dimension: Int, refined: DeclaredText, implied: DeclaredText?)] = []
    for entry in contextEntries[number] {
      let name = entry.key
      guard isName(name.text), !["except", "others"].contains(name.text) else {
        log.report("reserved-word", "`\(name.text)` is no name for a dimension of a context", at: name.wordsLocation)
        continue
      }
      guard vocabulary.contexts[number].dimension(named: name.text) == nil else {
        log.report("declared-twice", "`\(name.text)` is declared twice", at: name.wordsLocation)
        continue
      }
      guard let dimension = contextDimension(entry, ofContext: number) else { continue }
      if let refined = entry.value.entries?["refines"]?.value.text {
        refinements.append(
          (vocabulary.contexts[number].dimensions.count, refined, entry.value.entries?["implies"]?.value.text))
      } else if let implies = entry.value.entries?["implies"] {
        log.report("bad-value", "`implies` says what `refines` leads to, so it needs it", at: implies.key.wordsLocation)
      }
      vocabulary.contexts[number].dimensions.append(dimension)
    }
    for (index, refined, implied) in refinements {
      refine(context: number, dimension: index, refined)
      if let implied { imply(context: number, dimension: index, implied) }
    }
  }

  private mutating func refine(context: Int, dimension: Int, _ refined: DeclaredText) {
    let names = vocabulary.contexts[context].dimensions.map(\.name)
    let owner = vocabulary.contexts[context].name
    guard let target = names.firstIndex(of: refined.text) else {
      return log.report(
        "no-such-dimension",
        "`\(refined.text)` is not a dimension of \(owner)\(didYouMean(refined.text, among: names))",
        at: refined.wordsLocation)
    }
    guard target != dimension else {
      return log.report("bad-value", "`\(refined.text)` cannot refine itself", at: refined.wordsLocation)
    }
    vocabulary.contexts[context].dimensions[dimension].refines = target
  }

  private mutating func imply(context: Int, dimension: Int, _ implied: DeclaredText) {
    guard let target = vocabulary.contexts[context].dimensions[dimension].refines else { return }
    let refined = vocabulary.contexts[context].dimensions[target]
    guard case .word(let list) = refined.type else {
      return log.report(
        "bad-value", "`\(refined.name)` has no words, so nothing can be implied of it", at: implied.wordsLocation)
    }
    let words = vocabulary[list].words
    guard let word = words.firstIndex(of: implied.text) else {
      return log.report(
        "no-such-word", "`\(implied.text)` is not a word of \(refined.name)\(didYouMean(implied.text, among: words))",
        at: implied.wordsLocation)
    }
    vocabulary.contexts[context].dimensions[dimension].implies = word
  }

  private mutating func contextDimension(_ entry: DeclaredEntry, ofContext number: Int) -> ContextDimension? {
    guard !entry.value.isMissing else {
      log.report("missing-key", "`\(entry.key.text)` does not say what it is", at: entry.key.wordsLocation)
      return nil
    }
    guard let keys = entry.value.entries else {
      return dimension(entry.key.text, typed: entry.value, per: nil, ofContext: number)
    }
    log.reportUnknownKeys(
      of: keys, in: "a dimension of a context",
      known: [
        "is", "means", "refines", "implies", "also", "phrase", "unrelated", "apart", "about", "silent", "per",
      ])
    guard let type = keys["is"], !type.value.isMissing else {
      log.report("missing-key", "`\(entry.key.text)` does not say what it `is`", at: entry.key.wordsLocation)
      return nil
    }
    let family = family(keys["per"])
    if keys["per"] != nil, family == nil { return nil }
    guard var dimension = dimension(entry.key.text, typed: type.value, per: family, ofContext: number) else {
      return nil
    }
    dimension.means = sentence(keys["means"])
    dimension.unrelatedTogether = word(keys["unrelated"], of: ["apart", "together"]) == "together"
    dimension.apartIsTension = isSet(keys["apart"], to: "tension")
    dimension.isAboutAct = word(keys["about"], of: ["patient", "act"]) == "act"
    dimension.silentIsAny = isSet(keys["silent"], to: "any")
    dimension.phrase = phrase(keys["phrase"])
    dimension.also = also(keys["also"], dimension, ofContext: number)
    if let unrelated = keys["unrelated"] {
      if case .reference = dimension.type {
      } else {
        log.report("bad-value", "only references can be `unrelated`", at: unrelated.key.wordsLocation)
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
        "bad-value", "only a dimension of references can be said by a field `also`", at: entry.key.wordsLocation)
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
        "no-such-field",
        "no kind with the context `\(vocabulary.contexts[context].name)` has a field `\(field.text)` that refers to what `\(name)` does\(didYouMean(field.text, among: names))",
        at: field.wordsLocation)
    }
  }

  private mutating func phrase(_ entry: DeclaredEntry?) -> String? {
    guard let entry, let text = entry.value.text else { return nil }
    if text.text.contains("{}") { return text.text }
    log.report("bad-value", "a `phrase` says with `{}` where the value stands: `aged {}`", at: text.wordsLocation)
    return nil
  }

  private mutating func isSet(_ entry: DeclaredEntry?, to value: String) -> Bool {
    guard let entry, !entry.value.isMissing else { return false }
    if entry.value.text?.text == value { return true }
    log.report("no-such-word", "`\(entry.key.text)` can only be `\(value)`", at: entry.value.mark)
    return false
  }

  private mutating func family(_ entry: DeclaredEntry?) -> KindID? {
    guard let entry else { return nil }
    guard let name = entry.value.text, let kind = vocabulary.kind(named: name.text) else {
      let written = entry.value.text?.text ?? ""
      log.report(
        "no-such-kind", "no kind is called `\(written)`\(didYouMean(written, among: vocabulary.kinds.map(\.name)))",
        at: entry.value.mark)
      return nil
    }
    guard vocabulary[kind].isEntity else {
      log.report("bad-value", "`per` names a kind of entity, and \(name.text) has no ids", at: name.wordsLocation)
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
      log.report("bad-type", "a dimension of a context is a type alone", at: node.mark)
      return nil
    }
    guard let resolved = resolve(expression) else { return nil }
    switch resolved.type {
    case .interval, .word, .amount, .reference: break
    default:
      let words = vocabulary.words(for: resolved.type)
      log.report(
        "bad-type", "a dimension of a context is an interval, a choice, a scale or a reference, not \(words)",
        at: expression.name.wordsLocation)
      return nil
    }
    var dimension = ContextDimension(name: name, type: resolved.type)
    dimension.per = family
    if let path = resolved.dimensionPath {
      guard let family else {
        log.report(
          "bad-type", "a context belongs to many kinds, so `by` needs `per`: the kind at which its path starts",
          at: path.wordsLocation)
        return nil
      }
      pendingFamilies.append((context, name, path, family))
    }
    return dimension
  }
}
