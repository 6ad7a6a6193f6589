package import Values

/// What an editor is told of a value's form.
extension KnowledgeSchema {
  package func typeWords(of field: Field) -> String {
    var text = field.isByName ? byNameWords(of: field.type) : typeWords(of: field.type, pattern: field.pattern)
    if field.isList { text += "; a list may hold several" }
    if field.isFromOwner, let kind = vocabulary.kind(of: field.type) {
      text += "; where it is not written, the enclosing \(vocabulary[kind].name)"
    }
    if let value = field.defaultText { text += "; `\(value)` where it is not written" }
    return text
  }

  package func typeWords(of type: ValueType, pattern: Pattern? = nil) -> String {
    switch type {
    case .text, .foldedName: "text"
    case .pattern: "text that matches `\(pattern?.source ?? "")`"
    case .url: "an address such as https://example.org/page"
    case .file: "the path of a text, from the folder that holds the base"
    case .code(.doi): "a DOI such as 10.1000/182"
    case .code(.pmid): "a PMID such as 12345678"
    case .code(.isbn): "an ISBN such as 978-0-306-40615-7"
    case .number: "a number"
    case .date: "a date such as 2026-01-31"
    case .dimension: "the name of what is measured: \(vocabulary.dimensions.map(\.name).joined(separator: ", "))"
    case .quantity(let source): "a number with its unit\(unitWords(of: source))"
    case .interval(let source): "an interval such as `\(sample(of: source))`\(unitWords(of: source))"
    case .word(let list), .amount(let list): listWords(vocabulary[list])
    case .reference(let kind), .identifier(let kind): "the id of \(withArticle(vocabulary[kind].name))"
    case .record(let kind): meaning(of: vocabulary[kind]).droppingPeriod
    }
  }

  func listWords(_ list: WordList) -> String {
    guard let meaning = list.meaning else {
      return list.isOrdered
        ? "lowest first: \(list.words.joined(separator: " < "))" : "one of \(list.words.joined(separator: ", "))"
    }
    let dimension = vocabulary[meaning.dimension]
    let words = zip(list.words, meaning.intervals).map { "\($0) (\($1.description(in: dimension)))" }
    return "one of \(words.joined(separator: ", ")), or an interval such as `\(sample(of: .fixed(meaning.dimension)))`"
  }

  private func byNameWords(of type: ValueType) -> String {
    guard case .reference(let kind) = type else { return typeWords(of: type) }
    return "a name or the id of \(withArticle(vocabulary[kind].name))"
  }

  private func unitWords(of source: DimensionSource) -> String {
    guard case .fixed(let id) = source else { return " in the units of what is measured" }
    return " in \(vocabulary[id].units.map(\.name).joined(separator: ", "))"
  }

  private func sample(of source: DimensionSource) -> String {
    guard case .fixed(let id) = source else { return "> 2 UNIT" }
    return "> 2 \(vocabulary[id].base.name)"
  }
}

extension String {
  fileprivate var droppingPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}
