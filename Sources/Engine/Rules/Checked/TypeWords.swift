/// A noun with its indefinite article: `a treatment`, `an urgency`.
func withArticle(_ noun: String) -> String {
  guard let first = noun.lowercased().first else { return noun }
  return "aeiou".contains(first) ? "an \(noun)" : "a \(noun)"
}

/// Words as a message lists them, in parentheses; nothing where there are none, or too many.
func listing(_ words: [String]) -> String {
  words.isEmpty || words.count > 12 ? "" : " (\(words.joined(separator: ", ")))"
}

/// The end of a message about a word that is none of `known`: the one that may have been meant, else all of them.
func hint(for word: String, among known: [String]) -> String {
  let near = didYouMean(word, among: known)
  return near.isEmpty ? listing(known) : near
}

extension Vocabulary {
  /// What messages call a type: `text`, `stance`, `interval of time`.
  func words(for type: ValueType) -> String {
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
  func kind(of type: ValueType) -> KindID? {
    switch type {
    case .reference(let kind), .record(let kind): kind
    default: nil
    }
  }

  /// Where intervals of this type are measured; nil for other types, and where only the record knows.
  func dimension(of type: ValueType) -> DimensionID? {
    switch type {
    case .quantity(.fixed(let id)), .interval(.fixed(let id)): id
    case .amount(let list): self[list].meaning?.dimension
    default: nil
    }
  }
}

extension ValueType {
  /// A quantity, an interval, or a word that stands for one: they may be compared with each other (LANGUAGE 2.3).
  var isMeasured: Bool {
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
  var isText: Bool {
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
