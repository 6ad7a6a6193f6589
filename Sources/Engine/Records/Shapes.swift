import Language
import Values

/// The vocabulary compiled for reading records: what each key means in each kind, by number.
struct Shapes: Sendable {
  /// What a key means in a record of some kind.
  enum Meaning: Sendable, Equatable {
    case unknown
    case field(Int)
    /// The first key of one or more longer key paths or templates: its slot.
    case deep(Int)
    case context
    case ignored
  }

  /// How a field's values are kept.
  enum Form: UInt8, Sendable {
    /// A symbol, whatever its length.
    case symbol
    /// A reference: a symbol, or `any`.
    case reference
    /// A symbol up to 24 bytes, else prose.
    case text
    case record
  }

  struct FieldShape: Sendable {
    var form: Form
    var isList: Bool
    /// Of nested records: their kind, and this field's number among `positions`.
    var kind: Int
    var position: UInt16
    /// How the members of a list have to be kept.
    var members = ListOrder.asWritten
  }

  struct Shape: Sendable {
    var fields: [FieldShape]
    /// By symbol below `Shapes.wordCount`.
    var meanings: [Meaning]
    /// Fields that a foreign base keeps under a path of several keys or makes by a template.
    var deep: [(field: Int, source: DeepSource)]
    /// Context dimensions that are made by templates.
    var contextDeep: [(name: UInt32, source: DeepSource)]
    /// How many different keys those begin with.
    var slotCount: Int
    var isEntity: Bool
    var reportsUnknown: Kind.UnknownPolicy
  }

  /// Where a value lies that is not under one key: each path as the slot of its first key and the keys behind it.
  enum DeepSource: Sendable {
    case path(DeepPath)
    case template([Piece])

    enum Piece: Sendable {
      case literal(String)
      case path(DeepPath)
    }
  }

  struct DeepPath: Sendable {
    /// Nil where the first key is also a field's own: then it is looked up.
    var slot: Int?
    var keys: [String]
  }

  /// A field that holds records: whose, and which.
  struct PositionShape: Sendable {
    var kind: Int
    var field: Int
  }

  /// Every kind's meanings, by kind and then by symbol: one look instead of three.
  private(set) var meanings: [Meaning] = []

  /// What a word means as a key of a kind.
  @inline(__always)
  func meaning(of word: UInt32, kind: Int) -> Meaning { meanings[kind &* wordCount &+ Int(word)] }

  static let top = UInt16.max

  var shapes: [Shape] = []
  var positions: [PositionShape] = []
  /// The symbols that every table starts with, so that they mean the same in all of them.
  var symbols: SymbolTable
  private(set) var wordCount = 0
  /// By symbol below `wordCount`: the entity kind of that name.
  var kindByWord: [Int?] = []
  var mergeKey: UInt32

  init(_ vocabulary: Vocabulary, seed: UInt64) {
    var symbols = SymbolTable(seed: seed)
    mergeKey = symbols.intern("<<")
    _ = symbols.intern("any")
    for kind in vocabulary.kinds {
      _ = symbols.intern(kind.name)
      for field in kind.fields { _ = symbols.intern(field.name) }
      for source in kind.reads.values { Self.firstKeys(source).forEach { _ = symbols.intern($0) } }
      for source in (kind.contextReads ?? [:]).values { Self.firstKeys(source).forEach { _ = symbols.intern($0) } }
      if let key = kind.contextKey?.first { _ = symbols.intern(key) }
    }
    for context in vocabulary.contexts {
      _ = symbols.intern(context.name)
      for dimension in context.dimensions { _ = symbols.intern(dimension.name) }
    }
    for list in vocabulary.wordLists { for word in list.words { _ = symbols.intern(word) } }
    for word in ["true", "false", "others", "except"] { _ = symbols.intern(word) }
    symbols.fixWords()
    kindByWord = [Int?](repeating: nil, count: symbols.count)
    self.symbols = symbols
    wordCount = symbols.count
    for (index, kind) in vocabulary.kinds.enumerated() {
      if kind.isEntity, let symbol = symbols.find(kind.name) { kindByWord[Int(symbol)] = index }
      shapes.append(shape(of: kind, number: index, in: vocabulary))
    }
    meanings = shapes.flatMap(\.meanings)
  }

  private static func firstKeys(_ source: ValueSource) -> [String] {
    switch source {
    case .path(let keys): keys.first.map { [$0] } ?? []
    case .template(let pieces):
      pieces.compactMap { if case .path(let keys) = $0 { keys.first } else { nil } }
    }
  }

  private mutating func shape(of kind: Kind, number: Int, in vocabulary: Vocabulary) -> Shape {
    var meanings = [Meaning](repeating: .unknown, count: symbols.count)
    func mean(_ key: String, _ meaning: Meaning) {
      guard let symbol = symbols.find(key) else { return }
      meanings[Int(symbol)] = meaning
    }
    var deepFields: [(field: Int, source: ValueSource)] = []
    for (index, field) in kind.fields.enumerated() where !field.isDerived {
      switch kind.reads[FieldID(index)] {
      case nil: mean(field.name, .field(index))
      case .path(let keys)? where keys.count == 1 && !Self.isTaken(keys[0], meanings, symbols):
        mean(keys[0], .field(index))
      case let source?: deepFields.append((index, source))
      }
    }
    var slotCount = 0
    func compile(_ keys: [String]) -> DeepPath {
      guard let first = keys.first, let symbol = symbols.find(first) else { return DeepPath(slot: nil, keys: keys) }
      switch meanings[Int(symbol)] {
      case .deep(let slot): return DeepPath(slot: slot, keys: keys)
      case .unknown, .ignored:
        meanings[Int(symbol)] = .deep(slotCount)
        slotCount += 1
        return DeepPath(slot: slotCount - 1, keys: keys)
      default: return DeepPath(slot: nil, keys: keys)
      }
    }
    func compile(_ source: ValueSource) -> DeepSource {
      switch source {
      case .path(let keys): .path(compile(keys))
      case .template(let pieces):
        .template(
          pieces.map { piece in
            switch piece {
            case .literal(let text): .literal(text)
            case .path(let keys): .path(compile(keys))
            }
          })
      }
    }
    let deep = deepFields.map { (field: $0.field, source: compile($0.source)) }
    var contextDeep: [(name: UInt32, source: DeepSource)] = []
    for (dimension, source) in (kind.contextReads ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let context = kind.context else { continue }
      let name = vocabulary[context].dimensions[dimension].name
      if let symbol = symbols.find(name) { contextDeep.append((symbol, compile(source))) }
    }
    // A foreign base has keys of its own purposes; only a vocabulary for our own format minds them by default.
    let unknown = vocabulary.documents != nil && kind.unknown == .error ? .ignore : kind.unknown
    if let context = kind.context, kind.contextReads == nil {
      mean(kind.contextKey?.first ?? vocabulary[context].name, .context)
    }
    return Shape(
      fields: kind.fields.enumerated().map { fieldShape(of: $1, number: $0, owner: number, in: vocabulary) },
      meanings: meanings, deep: deep, contextDeep: contextDeep, slotCount: slotCount, isEntity: kind.isEntity,
      reportsUnknown: unknown)
  }

  /// Two fields may be read from one key: the second one takes the slower way.
  private static func isTaken(_ key: String, _ meanings: [Meaning], _ symbols: SymbolTable) -> Bool {
    guard let symbol = symbols.find(key) else { return false }
    return meanings[Int(symbol)] != .unknown && meanings[Int(symbol)] != .ignored
  }

  private mutating func fieldShape(
    of field: Field, number: Int, owner: Int, in vocabulary: Vocabulary
  ) -> FieldShape {
    var shape = plainShape(of: field, number: number, owner: owner, in: vocabulary)
    shape.members = field.members
    return shape
  }

  private mutating func plainShape(
    of field: Field, number: Int, owner: Int, in vocabulary: Vocabulary
  ) -> FieldShape {
    switch field.type {
    case .file: return FieldShape(form: .symbol, isList: field.isList, kind: 0, position: 0)
    case .text, .url, .pattern:
      // Names are compared across the whole base, so they are symbols however long.
      let isName = vocabulary.kinds[owner].names.contains(FieldID(number))
      return FieldShape(form: isName ? .symbol : .text, isList: field.isList, kind: 0, position: 0)
    case .reference: return FieldShape(form: .reference, isList: field.isList, kind: 0, position: 0)
    case .record(let kind):
      positions.append(PositionShape(kind: owner, field: number))
      return FieldShape(
        form: .record, isList: field.isList, kind: kind.index,
        position: UInt16(truncatingIfNeeded: positions.count - 1))
    default: return FieldShape(form: .symbol, isList: field.isList, kind: 0, position: 0)
    }
  }
}
