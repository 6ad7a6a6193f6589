import YAMLSource

// What a node is, asked by patterns: `==` of another module's enumeration is a call through its conformance.
extension Node {
  var isScalar: Bool { if case .scalar = kind { true } else { false } }

  var isMapping: Bool { if case .mapping = kind { true } else { false } }

  var isSequence: Bool { if case .sequence = kind { true } else { false } }
}

/// What records ask of nodes: methods of the tree, because they need nothing else of the reader.
extension YAMLTree {
  /// A missing value: nothing, `null`, `~` or a text of blanks (LANGUAGE 1.2). Complexity: constant for texts that begin
  /// with anything else.
  func isMissing(_ node: Int, in bytes: [UInt8]) -> Bool {
    let entry = nodes[node]
    guard entry.isScalar else { return false }
    if entry.textCount == 0 { return true }
    let start = Int(entry.textStart)
    if entry.isDecoded || bytes[start] <= 0x20 { return isBlank(entry, in: bytes) }
    guard entry.textCount == 4 || entry.textCount == 1, case .plain = entry.style else { return false }
    if entry.textCount == 1 { return bytes[start] == 0x7E }
    let word = bytes[start..<start + 4]
    return word.elementsEqual([0x6E, 0x75, 0x6C, 0x6C]) || word.elementsEqual([0x4E, 0x75, 0x6C, 0x6C])
      || word.elementsEqual([0x4E, 0x55, 0x4C, 0x4C])
  }

  private func isBlank(_ entry: Node, in bytes: [UInt8]) -> Bool {
    let range = Int(entry.textStart)..<Int(entry.textStart + entry.textCount)
    return entry.isDecoded ? decoded[range].allSatisfy { $0 <= 0x20 } : bytes[range].allSatisfy { $0 <= 0x20 }
  }

  /// The key `<<`, which brings in the pairs of another mapping.
  func isMergeKey(_ node: Int, in bytes: [UInt8]) -> Bool {
    let entry = nodes[node]
    guard entry.textCount == 2, entry.isScalar, case .plain = entry.style, !entry.isDecoded else { return false }
    return bytes[Int(entry.textStart)] == 0x3C && bytes[Int(entry.textStart) + 1] == 0x3C
  }

  /// The node is a scalar with exactly this text.
  func holds(_ node: Int, _ text: String, in bytes: [UInt8]) -> Bool {
    let entry = nodes[node]
    guard entry.isScalar, Int(entry.textCount) == text.utf8.count else { return false }
    let range = Int(entry.textStart)..<Int(entry.textStart + entry.textCount)
    return (entry.isDecoded ? decoded[range] : bytes[range]).elementsEqual(text.utf8)
  }

  /// What stands in a scalar, for messages; of a collection its brackets.
  func text(of node: Int, in bytes: [UInt8]) -> String {
    let entry = nodes[node]
    guard entry.isScalar else { return entry.isMapping ? "{...}" : "[...]" }
    let range = Int(entry.textStart)..<Int(entry.textStart + entry.textCount)
    return String(decoding: entry.isDecoded ? decoded[range] : bytes[range], as: UTF8.self)
  }
}
