internal import Engine
import Language
internal import Reports
import Values

extension VocabularyDocument {
  /// The vocabulary as its page presents it, every type as an author would write it.
  init(_ vocabulary: Vocabulary) {
    let words = TypeText(vocabulary)
    let lists = vocabulary.wordLists.filter { !words.isInline($0) && $0.name != Language.WordList.yesNo.name }
    self.init(
      name: vocabulary.name,
      kinds: vocabulary.kinds.map { words.kind($0) },
      scales: lists.filter(\.isOrdered).map { words.list($0) },
      choices: lists.filter { !$0.isOrdered }.map { words.list($0) },
      dimensions: vocabulary.dimensions.map {
        Dimension(name: $0.name, units: $0.units.map(\.name), bounds: $0.bounds.words(in: $0))
      },
      contexts: vocabulary.contexts.map { words.context($0) })
  }
}

/// Writes types as the vocabulary does (LANGUAGE 1.2).
private struct TypeText {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// A choice that is written where it is used has no name of its own.
  func isInline(_ list: Language.WordList) -> Bool { list.name.isEmpty || list.name.contains("(") }

  func kind(_ kind: Language.Kind) -> VocabularyDocument.Kind {
    var fields = kind.fields.filter { !$0.isDerived }.map { field in
      VocabularyDocument.Field(name: field.name, type: text(of: field, in: kind), isRequired: field.isRequired)
    }
    if let context = kind.context { fields.append(.init(name: vocabulary[context].name, type: "context")) }
    return VocabularyDocument.Kind(
      name: kind.name, role: kind.role.rawValue, fields: fields, adjectives: kind.adjectives.map(\.name),
      forPairs: kind.forPairs)
  }

  func list(_ list: Language.WordList) -> VocabularyDocument.WordList {
    VocabularyDocument.WordList(
      name: list.name,
      words: list.words.enumerated().map { number, word in
        let meaning = list.meaning.map { $0.intervals[number].description(in: vocabulary[$0.dimension]) }
        return .init(word, meaning: meaning)
      },
      dimension: list.meaning.map { vocabulary[$0.dimension].name },
      bounds: list.meaning.flatMap { $0.bounds.words(in: vocabulary[$0.dimension]) })
  }

  func context(_ context: ContextType) -> VocabularyDocument.Context {
    VocabularyDocument.Context(
      name: context.name,
      dimensions: context.dimensions.map { dimension in
        let type = text(of: dimension.type)
        let isReference = if case .reference = dimension.type { true } else { false }
        return .init(
          name: dimension.name, type: isReference ? "[\(type)]" : type,
          per: dimension.per.map { vocabulary[$0].name },
          refines: dimension.refines.map { context.dimensions[$0].name }, isAboutAct: dimension.isAboutAct,
          unrelatedTogether: dimension.unrelatedTogether, apartIsTension: dimension.apartIsTension,
          silentIsAny: dimension.silentIsAny, meaning: dimension.means, example: dimension.example,
          bounds: bounds(of: dimension))
      })
  }

  /// Those of the dimension itself, else those of its scale.
  private func bounds(of dimension: Language.ContextDimension) -> String? {
    switch dimension.type {
    case .interval(.fixed(let id)): return dimension.bounds.words(in: vocabulary[id])
    case .amount(let list):
      guard let meaning = vocabulary[list].meaning else { return nil }
      return (dimension.bounds.isNone ? meaning.bounds : dimension.bounds).words(in: vocabulary[meaning.dimension])
    default: return nil
    }
  }

  private func text(of field: Language.Field, in kind: Language.Kind) -> String {
    var type = text(of: field.type, in: kind, pattern: field.pattern)
    if field.isByName { type += " by name" }
    if field.isList { type = "[\(type)]" }
    if field.members != .asWritten { type += ", \(field.members.rawValue)" }
    if field.isFromOwner { type += " from owner" }
    return field.defaultText.map { "\(type) = \($0)" } ?? type
  }

  private func text(of type: ValueType, in kind: Language.Kind? = nil, pattern: Pattern? = nil) -> String {
    switch type {
    case .text, .foldedName, .identifier: "text"
    case .url: "url"
    case .file: "file"
    case .code(let scheme): scheme.rawValue
    case .pattern: "text /\(pattern?.source ?? "")/"
    case .number: "number"
    case .date: "date"
    case .dimension: "dimension"
    case .quantity(let source): "quantity(\(text(of: source, in: kind)))"
    case .interval(let source): "interval(\(text(of: source, in: kind)))"
    case .word(let list): text(of: vocabulary[list])
    case .amount(let list): vocabulary[list].name
    case .reference(let id), .record(let id): vocabulary[id].name
    }
  }

  private func text(of list: Language.WordList) -> String {
    isInline(list) ? "choice(\(list.words.joined(separator: ", ")))" : list.name
  }

  /// `time`, or `by measure.dimension`: each field belongs to the kind that the one before it refers to.
  private func text(of source: DimensionSource, in kind: Language.Kind?) -> String {
    switch source {
    case .fixed(let dimension): return vocabulary[dimension].name
    case .by(let path):
      guard var kind else { return "by dimension" }
      var names: [String] = []
      for id in path {
        let field = kind[id]
        names.append(field.name)
        guard case .reference(let next) = field.type else { break }
        kind = vocabulary[next]
      }
      return "by " + names.joined(separator: ".")
    }
  }
}

extension Bounds {
  /// `at least 0 %, at most 100 %`; nil where there are none.
  fileprivate func words(in dimension: Values.Dimension) -> String? {
    let words =
      (least.map { ["at least \($0.description(in: dimension))"] } ?? [])
      + (most.map { ["at most \($0.description(in: dimension))"] } ?? [])
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
