package import Values

/// The JSON Schema of a file of knowledge in our own format (LANGUAGE 1.2 to 1.5).
///
/// It never refuses what the engine takes. What needs other files, the order of keys or arithmetic is left to the engine.
package struct KnowledgeSchema {
  package let vocabulary: Vocabulary

  package init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The whole schema.
  package var node: SchemaNode {
    [
      "$schema": SchemaPart.dialect,
      "title": "Knowledge in the words of the vocabulary \(vocabulary.name)",
      "description": "One record, or a list of records. The first key of a record names its kind and gives its id.",
      "anyOf": [
        SchemaPart.reference("record"), ["type": "array", "items": SchemaPart.reference("record")], SchemaPart.null,
      ],
      "definitions": .object(
        [SchemaNode.Member("record", record)] + wordLists + vocabulary.contexts.flatMap { contexts($0) }
          + vocabulary.kinds.map { SchemaNode.Member(Self.name(of: $0), definition(of: $0)) }),
    ]
  }

  private static func name(of kind: Kind) -> String { "\(kind.isEntity ? "entity" : "part")-\(kind.name)" }
  package static func name(of list: WordList) -> String { "words-\(list.name)" }
  package static func name(of context: ContextType) -> String { "context-\(context.name)" }

  // MARK: Records

  private var entities: [Kind] { vocabulary.kinds.filter(\.isEntity) }

  /// A record at the top of a file: each key that names a kind says what else may stand there.
  private var record: SchemaNode {
    [
      "type": "object",
      "description": "Its first key names its kind and gives its id.",
      "properties": .object(entities.map { SchemaNode.Member($0.name, ["description": .text(meaning(of: $0))]) }),
      "anyOf": .list(entities.map { ["required": [.text($0.name)]] }),
      "allOf": .list(
        entities.map { kind in
          ["if": condition(for: kind), "then": SchemaPart.reference(Self.name(of: kind))]
        }),
    ]
  }

  /// That a record is of the kind: it has the kind's key, and that is not a field of some other kind's record.
  private func condition(for kind: Kind) -> SchemaNode {
    let others = entities.filter { $0.name != kind.name && keys(of: $0).contains(kind.name) }
    if others.isEmpty { return ["required": [.text(kind.name)]] }
    return [
      "required": [.text(kind.name)], "not": ["anyOf": .list(others.map { ["required": [.text($0.name)]] })],
    ]
  }

  private func keys(of kind: Kind) -> [String] {
    kind.fields.filter { !$0.isDerived }.map(\.name) + (kind.context.map { [vocabulary[$0].name] } ?? [])
  }

  private func definition(of kind: Kind) -> SchemaNode {
    var properties: [SchemaNode.Member] = []
    var required: [String] = []
    if kind.isEntity {
      let id = SchemaPart.described(
        kind.name, "\(meaning(of: kind)) Behind this key stands its id.", ["type": ["string", "number"]])
      properties.append(SchemaNode.Member(kind.name, id))
      required.append(kind.name)
    }
    for field in kind.fields where !field.isDerived {
      properties.append(SchemaNode.Member(field.name, schema(of: field, in: kind)))
      // What is taken from an enclosing record is asked for where the record stands.
      if field.isRequired, kind.isEntity || !field.isFromOwner { required.append(field.name) }
    }
    if let context = kind.context { properties.append(member(for: vocabulary[context])) }
    let mapping = SchemaPart.mapping(properties, required: required, isOpen: kind.unknown != .error)
    return SchemaPart.described(kind.name, meaning(of: kind), mapping)
  }

  package func meaning(of kind: Kind) -> String { kind.means ?? "\(withArticle(kind.name).capitalizedFirst)." }

  // MARK: Fields

  private func schema(of field: Field, in kind: Kind) -> SchemaNode {
    var value = schema(of: field.type, pattern: field.pattern, in: kind)
    if field.isList { value = SchemaPart.oneOrMore(value) }
    if !field.isRequired { value = SchemaPart.optional(value) }
    let words = "\(typeWords(of: field).capitalizedFirst)."
    return SchemaPart.described(field.name, field.means.map { "\($0) \(words)" } ?? words, value)
  }

  /// The schema of one value. `kind` is the one whose records have it.
  package func schema(of type: ValueType, pattern: Pattern? = nil, in kind: Kind? = nil) -> SchemaNode {
    switch type {
    case .text, .foldedName: return SchemaPart.prose
    case .file: return ["type": "string"]
    case .code: return ["type": ["string", "number"]]
    case .identifier, .reference: return ["type": ["string", "number"]]
    case .pattern: return ["type": ["string", "number"], "pattern": .text(pattern?.source ?? "")]
    case .url: return SchemaPart.matching(SchemaPattern.url)
    case .number: return ["type": ["number", "string"], "pattern": .text(SchemaPattern.number)]
    case .date: return SchemaPart.matching(SchemaPattern.date)
    case .dimension: return SchemaPart.words(vocabulary.dimensions.map(\.name))
    case .quantity(let source): return SchemaPart.matching(SchemaPattern.quantity(dimensions(of: source)))
    case .interval(let source): return SchemaPart.matching(SchemaPattern.interval(dimensions(of: source)))
    case .word(let list):
      return isInline(vocabulary[list])
        ? words(of: vocabulary[list]) : SchemaPart.reference(Self.name(of: vocabulary[list]))
    case .amount(let list): return SchemaPart.reference(Self.name(of: vocabulary[list]))
    case .record(let nested): return part(vocabulary[nested], in: kind)
    }
  }

  /// A record inside another one, which gives what the nested one takes from its owner.
  private func part(_ nested: Kind, in owner: Kind?) -> SchemaNode {
    let reference = SchemaPart.reference(Self.name(of: nested))
    guard let owner, owner.isEntity else { return reference }
    let missing = nested.fields.filter { field in
      guard field.isRequired, field.isFromOwner, case .reference(let kind) = field.type else { return false }
      return vocabulary[kind].name != owner.name
    }
    if missing.isEmpty { return reference }
    return ["allOf": [reference, ["required": SchemaPart.texts(missing.map(\.name))]]]
  }

  private func dimensions(of source: DimensionSource) -> [Dimension] {
    switch source {
    case .fixed(let id): [vocabulary[id]]
    case .by: vocabulary.dimensions
    }
  }

  // MARK: Words

  private func isInline(_ list: WordList) -> Bool { list.name.contains("(") || list.name == WordList.yesNo.name }

  private func words(of list: WordList) -> SchemaNode {
    SchemaPart.words(list.words + (list.name == WordList.yesNo.name ? ["true", "false"] : []))
  }

  private var wordLists: [SchemaNode.Member] {
    vocabulary.wordLists.filter { !isInline($0) }.map { list in
      var value = words(of: list)
      if let meaning = list.meaning {
        value = ["anyOf": [value, SchemaPart.matching(SchemaPattern.interval([vocabulary[meaning.dimension]]))]]
      }
      let text = "\(listWords(list).capitalizedFirst)."
      return SchemaNode.Member(
        Self.name(of: list), SchemaPart.described(list.name, list.means.map { "\($0) \(text)" } ?? text, value))
    }
  }
}

extension String {
  /// With a capital letter at the start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
