import Values

extension Vocabulary {
  /// What messages call a type: `text`, `stance`, `interval of time`.
  package func words(for type: ValueType) -> String {
    switch type {
    case .text: "text"
    case .url: "url"
    case .pattern: "text of a pattern"
    case .file: "file"
    case .code(let scheme): scheme.rawValue
    case .number: "number"
    case .date: "date"
    case .dimension: "dimension"
    case .quantity(.fixed(let id)): "quantity of \(self[id].name)"
    case .quantity(.by): "quantity"
    case .interval(.fixed(let id)): "interval of \(self[id].name)"
    case .interval(.by): "interval"
    case .word(let id), .amount(let id): self[id].name
    case .reference(let id), .record(let id): self[id].name
    case .foldedName: "name"
    case .identifier(let id): "id of \(withArticle(self[id].name))"
    }
  }

  /// The same in a sentence: `text`, `a stance`, `an interval of time`.
  func wordsWithArticle(for type: ValueType) -> String {
    switch type {
    case .text, .pattern: words(for: type)
    case .identifier: "the \(words(for: type))"
    default: withArticle(words(for: type))
    }
  }

  /// The kind of the record at the end of a path of this type.
  package func kind(of type: ValueType) -> KindID? {
    switch type {
    case .reference(let kind), .record(let kind): kind
    default: nil
    }
  }

  /// Where intervals of this type are measured; nil for other types, and where only the record knows.
  package func dimension(of type: ValueType) -> DimensionID? {
    switch type {
    case .quantity(.fixed(let id)), .interval(.fixed(let id)): id
    case .amount(let list): self[list].meaning?.dimension
    default: nil
    }
  }
}

extension ValueType {
  /// A quantity, an interval, or a word that stands for one: they may be compared with each other (LANGUAGE 2.3).
  package var isMeasured: Bool {
    switch self {
    case .quantity, .interval, .amount: true
    default: false
    }
  }

  var isInterval: Bool {
    switch self {
    case .interval, .amount: true
    default: false
    }
  }

  /// Text that may be compared with other text.
  package var isText: Bool {
    switch self {
    case .text, .url, .pattern, .file, .code: true
    default: false
    }
  }

  /// Text that a pattern can be matched with.
  var isMatchable: Bool {
    switch self {
    case .text, .url, .pattern, .file, .code, .foldedName, .identifier: true
    default: false
    }
  }
}
