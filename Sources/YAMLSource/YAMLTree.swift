package import Findings

/// The number of a node in its tree.
package struct NodeID: Hashable, Sendable, Comparable {
  package var rawValue: UInt32

  package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  package var index: Int { Int(rawValue) }

  package static func < (a: NodeID, b: NodeID) -> Bool { a.rawValue < b.rawValue }
}

/// One node of a YAML file.
///
/// Nodes stand in document order, a collection before its members (pre-order), so that the first member of node `n` is
/// `n + 1` and the next sibling of a member is its `next`. A mapping's members alternate key, value, key, value.
package struct Node: Sendable {
  /// What a node is.
  package enum Kind: UInt8, Sendable {
    case scalar
    case sequence
    case mapping
    /// Stands where `*name` was written; `target` is the node that it means.
    case alias
  }
  /// How a node is written.
  package enum Style: UInt8, Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
    case block
    case flow
  }
  package var kind: Kind
  package var style: Style
  /// The scalar's text lies in `YAMLTree.decoded` and not in the file's bytes (escapes, folding, block scalars).
  package var isDecoded: Bool
  /// 0-based byte offsets of the node in the file; quotes and brackets belong to it, blanks and comments around it do
  /// not. A block collection ends where its last member ends.
  package var start: UInt32
  package var end: UInt32
  /// Of a scalar: where its text starts, in the file's bytes or in `decoded`, and how many bytes it has. Of a collection,
  /// `textStart` is its `line`.
  package var textStart: UInt32
  package var textCount: UInt32
  /// The node behind this one and all its members: the next sibling, if there is one.
  package var next: UInt32
  /// Of a collection: how many members (a mapping: pairs). Of an alias: the target's number.
  package var count: UInt32

  package var range: ByteRange { ByteRange(start: start, end: end) }

  package var target: NodeID { NodeID(count) }

  /// Of a collection: the 1-based line on which it starts; 0 where that is not known without counting, because the file
  /// has characters that libyaml alone takes for line breaks.
  package var line: UInt32 { textStart }
}

/// One document of a YAML file.
package struct YAMLDocument: Sendable {
  package var root: NodeID
  /// The file broke off inside this document: what lies behind the error is missing from it.
  package var isBroken: Bool
}

/// A YAML file as a flat arena of nodes.
package struct YAMLTree: Sendable {
  package var nodes: [Node] = []
  /// Texts of the scalars that are not written in the file as they read.
  package var decoded: [UInt8] = []
  package var documents: [YAMLDocument] = []
  package var faults: [Fault] = []
  /// 0-based byte offsets at which the file has a `#`, whether or not it starts a comment, in order.
  package var hashes: [UInt32] = []

  package init() {}
}
