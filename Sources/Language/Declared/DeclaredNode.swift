package import Findings

/// A node of a rule file or of the vocabulary: a YAML node with aliases and merge keys resolved, and nothing typed.
package struct DeclaredNode: Sendable {
  package indirect enum Content: Sendable {
    /// `null`, an empty text or nothing at all.
    case missing
    case text(DeclaredText)
    case list([DeclaredNode])
    case mapping([DeclaredEntry])
  }
  package var content: Content
  package var location: Location
  /// Stands in brackets or braces, or inside them.
  package var isFlow: Bool

  package var text: DeclaredText? { if case .text(let text) = content { text } else { nil } }

  package var entries: [DeclaredEntry]? { if case .mapping(let entries) = content { entries } else { nil } }

  /// The members of a list, the node itself where it is one value alone, nothing where it is missing.
  package var members: [DeclaredNode] {
    switch content {
    case .missing: []
    case .list(let members): members
    case .text, .mapping: [self]
    }
  }

  package var isMissing: Bool {
    switch content {
    case .missing: true
    case .list(let members): members.isEmpty
    case .text, .mapping: false
    }
  }

  /// What a message calls it: `text`, `a list`, `a mapping`.
  var shapeWords: String {
    switch content {
    case .missing: "nothing"
    case .text: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// A place that is short enough to mark: a collection is marked by its first byte.
  package var mark: Location {
    switch content {
    case .text(let text): return text.wordsLocation
    case .missing: return location
    case .list, .mapping:
      return Location(file: location.file, range: ByteRange(start: location.range.start, end: location.range.start + 1))
    }
  }
}

extension DeclaredNode {
  /// The node without its last scalar, which is cut short where a file broke off and would only look like a mistake.
  var droppingLastLeaf: DeclaredNode {
    var node = self
    switch content {
    case .missing, .text: node.content = .missing
    case .list(var members):
      guard let last = members.popLast() else { return node }
      let rest = last.droppingLastLeaf
      if !rest.isMissing { members.append(rest) }
      node.content = .list(members)
    case .mapping(var entries):
      guard var last = entries.popLast() else { return node }
      last.value = last.value.droppingLastLeaf
      if !last.value.isMissing { entries.append(last) }
      node.content = .mapping(entries)
    }
    return node
  }
}

/// One key of a mapping with its value.
package struct DeclaredEntry: Sendable {
  package var key: DeclaredText
  package var value: DeclaredNode
}

extension [DeclaredEntry] {
  /// The entry with this key. Complexity: linear.
  package subscript(key: String) -> DeclaredEntry? { first { $0.key.text == key } }
}
