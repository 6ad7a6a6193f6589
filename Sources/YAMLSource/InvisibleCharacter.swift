package import Findings

/// A character that an editor cannot see and that makes two names look the same or read in another order.
package struct InvisibleCharacter: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  /// Byte offset in the text, and how many bytes the character takes there.
  package var offset: Int
  package var count: Int

  /// `U+200B`
  package var codePoint: String { Fault.codePoint(scalar.value) }

  /// What the character does, in an editor's words.
  package var name: String {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "character that turns the direction of text"
    case 0x00AD: "soft hyphen"
    case 0xFEFF: "byte order mark"
    default: "zero-width character"
    }
  }

  /// Bidirectional controls and characters without width. Complexity: constant.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

extension YAMLTree {
  /// The first invisible character in the text of a scalar, as ids and keys may have none (Sources/README.md, Hostile
  /// input).
  ///
  /// Complexity: linear in the text.
  package func suspiciousCharacter(in id: NodeID, bytes: [UInt8]) -> InvisibleCharacter? {
    let node = nodes[resolve(id).index]
    guard node.kind == .scalar else { return nil }
    let start = Int(node.textStart)
    let range = start..<start + Int(node.textCount)
    return node.isDecoded ? Self.suspiciousCharacter(in: decoded[range]) : Self.suspiciousCharacter(in: bytes[range])
  }

  /// The range in the file of a character in the text of a scalar: the scalar's own where it is not written as it reads.
  package func range(of character: InvisibleCharacter, in id: NodeID) -> ByteRange {
    let node = nodes[id.index]
    guard node.kind == .scalar, !node.isDecoded else { return node.range }
    let start = Int(node.textStart) + character.offset
    return ByteRange(start, start + character.count)
  }

  /// The first invisible character in `text`; its offset counts from the start of the slice.
  package static func suspiciousCharacter(in text: ArraySlice<UInt8>) -> InvisibleCharacter? {
    guard text.contains(where: { $0 >= 0x80 }) else { return nil }
    var offset = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let count = UTF8.width(scalar)
      if InvisibleCharacter.isInvisible(scalar.value) {
        return InvisibleCharacter(scalar: scalar, offset: offset, count: count)
      }
      offset += count
    }
    return nil
  }
}
