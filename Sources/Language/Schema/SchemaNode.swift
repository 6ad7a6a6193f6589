/// A JSON Schema, or a part of one, whose members keep their order.
package indirect enum SchemaNode: Sendable, Hashable {
  /// A name and its value in an object.
  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: SchemaNode

    package init(_ name: String, _ value: SchemaNode) {
      self.name = name
      self.value = value
    }
  }
  case object([Member])
  case list([SchemaNode])
  case text(String)
  case number(Int)
  case truth(Bool)

  /// The same object with more members behind its own; anything else stays as it is.
  package func adding(_ members: [Member]) -> SchemaNode {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension SchemaNode: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .truth(value) }
}

extension SchemaNode: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .number(value) }
}

extension SchemaNode: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }
}

extension SchemaNode: ExpressibleByDictionaryLiteral {
  /// Members stand in the order in which they are written.
  package init(dictionaryLiteral elements: (String, SchemaNode)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

/// Pieces that all of our schemas are made of (JSON Schema, draft 7).
enum SchemaPart {
  static let dialect: SchemaNode = "http://json-schema.org/draft-07/schema#"

  /// One value, whatever a YAML reader takes it for: Vouchsafe reads every scalar as text.
  static let scalar: SchemaNode = ["type": ["string", "number", "boolean"]]
  /// A text in a sentence or more.
  static let prose = scalar
  static let null: SchemaNode = ["type": "null"]

  static func reference(_ name: String) -> SchemaNode { ["$ref": .text("#/definitions/" + name)] }

  static func texts(_ words: [String]) -> SchemaNode { .list(words.map { .text($0) }) }

  /// One of some words. A YAML reader makes truths of `true` and `false`, so those are taken as well.
  static func words(_ words: [String]) -> SchemaNode {
    .object([SchemaNode.Member("enum", .list(words.map { .text($0) } + truths(in: words)))])
  }

  private static func truths(in words: [String]) -> [SchemaNode] {
    (words.contains("true") ? [true] : []) + (words.contains("false") ? [false] : [])
  }

  static func matching(_ pattern: String) -> SchemaNode { ["type": "string", "pattern": .text(pattern)] }

  /// The value itself or a list of such values.
  static func oneOrMore(_ item: SchemaNode) -> SchemaNode { ["anyOf": [item, ["type": "array", "items": item]]] }

  /// The value, or nothing behind the key, which means that it is missing.
  static func optional(_ value: SchemaNode) -> SchemaNode {
    if case .object(let members) = value, let first = members.first, first.name == "anyOf",
      case .list(let choices) = first.value, members.count == 1
    {
      return ["anyOf": .list(choices + [null])]
    }
    return ["anyOf": [value, null]]
  }

  /// What an editor shows beside a value. A reference has to be wrapped: draft 7 ignores what stands beside it.
  static func described(_ title: String, _ description: String, _ value: SchemaNode) -> SchemaNode {
    var wrapped = value
    if case .object(let members) = value, members.contains(where: { $0.name == "$ref" }) {
      wrapped = ["allOf": [value]]
    }
    let heading = [SchemaNode.Member("title", .text(title)), SchemaNode.Member("description", .text(description))]
    guard case .object(let members) = wrapped else { return wrapped }
    return .object(heading + members)
  }

  /// A mapping with the keys that are given and no others.
  static func mapping(_ properties: [SchemaNode.Member], required: [String] = [], isOpen: Bool = false) -> SchemaNode {
    var members = [SchemaNode.Member("type", "object"), SchemaNode.Member("properties", .object(properties))]
    if !required.isEmpty { members.append(SchemaNode.Member("required", texts(required))) }
    if !isOpen { members.append(SchemaNode.Member("additionalProperties", false)) }
    return .object(members)
  }

  /// `text` with the signs of regular expressions escaped; no others, which strict readers of patterns refuse.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if "\\^$.|?*+()[]{}".unicodeScalars.contains(scalar) { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
