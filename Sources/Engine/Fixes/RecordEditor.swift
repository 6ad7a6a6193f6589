import Findings
import YAMLSource

/// Makes edits of one file that keep everything else: comments, order, style and line breaks.
struct RecordEditor {
  let bytes: [UInt8]
  let tree: YAMLTree

  init(_ bytes: [UInt8], limits: YAMLLimits) {
    self.bytes = bytes
    var tree = YAMLTree()
    YAMLReader.read(bytes, limits: limits, isExpired: nil, into: &tree)
    self.tree = tree
  }

  /// A place and what to write there.
  struct Edit {
    var range: ByteRange
    var text: String
  }

  /// The mapping that begins at a record's place, by its number among the nodes. Complexity: O(log nodes).
  func record(at start: UInt32) -> Int? {
    var low = 0
    var high = tree.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[middle].start < start { low = middle + 1 } else { high = middle }
    }
    while low < tree.nodes.count, tree.nodes[low].start == start {
      if tree.nodes[low].kind == .mapping { return low }
      low += 1
    }
    return nil
  }

  /// The value of a key that the mapping itself has.
  func value(of key: String, in mapping: Int) -> Int? { pair(key, mapping)?.value }

  /// Whether the node is a mapping of its own, and no alias to one elsewhere.
  func isMapping(_ node: Int) -> Bool { tree.nodes[node].kind == .mapping }

  /// Writes a value in the place of another, or a new pair behind those of `neighbours` that are there.
  func setting(_ key: String, to value: String, in mapping: Int, behind neighbours: [String]) -> Edit? {
    guard let old = pair(key, mapping)?.value else { return inserting(key, value, in: mapping, behind: neighbours) }
    let node = tree.nodes[old]
    guard node.kind == .scalar, node.style != .literal, node.style != .folded else { return nil }
    if node.start == node.end {
      // Nothing stands behind the colon.
      return Edit(
        range: node.range, text: (isBlank(before: node.start) ? "" : " ") + Self.scalar(value, like: node.style))
    }
    return Edit(range: node.range, text: Self.scalar(value, like: node.style))
  }

  /// Adds a member to a list, which begins with it where there is none.
  func adding(_ value: String, to key: String, in mapping: Int, behind neighbours: [String]) -> Edit? {
    let text = Self.scalar(value, like: .plain, inFlow: true)
    guard let list = pair(key, mapping)?.value else {
      return inserting(key, raw: "[\(text)]", in: mapping, behind: neighbours)
    }
    let node = tree.nodes[list]
    switch (node.kind, node.style) {
    case (.sequence, .flow):
      let close = node.end - 1
      return Edit(range: ByteRange(start: close, end: close), text: node.count == 0 ? text : ", \(text)")
    case (.sequence, _):
      guard let last = members(of: list).last else { return nil }
      return behind(tree.nodes[last], "- \(Self.scalar(value, like: .plain))", indent: column(of: list))
    case (.scalar, .plain), (.scalar, .singleQuoted), (.scalar, .doubleQuoted):
      let old = String(decoding: bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
      return Edit(range: node.range, text: old.isEmpty ? "[\(text)]" : "[\(old), \(text)]")
    default: return nil
    }
  }

  /// Removes a pair that is not the first of its mapping.
  func removing(_ key: String, from mapping: Int) -> Edit? {
    guard let pair = pair(key, mapping), pair.key != mapping + 1 else { return nil }
    let key = tree.nodes[pair.key]
    let value = tree.nodes[pair.value]
    if tree.nodes[mapping].style == .flow {
      var start = Int(key.start)
      while start > 0, bytes[start - 1] != UInt8(ascii: ",") { start -= 1 }
      return Edit(range: ByteRange(start - 1, Int(max(value.end, key.end))), text: "")
    }
    let start = lineStart(Int(key.start))
    guard bytes[start..<Int(key.start)].allSatisfy({ $0 == 0x20 }) else { return nil }
    return Edit(range: ByteRange(start, nextLine(behind: Int(max(value.end, key.end)))), text: "")
  }

  // MARK: Pairs

  private func pair(_ key: String, _ mapping: Int) -> (key: Int, value: Int)? {
    var entry = mapping + 1
    for _ in 0..<Int(tree.nodes[mapping].count) {
      let value = Int(tree.nodes[entry].next)
      if tree.nodes[entry].kind == .scalar,
        tree.text(of: NodeID(UInt32(truncatingIfNeeded: entry)), bytes: bytes) == key
      {
        return (entry, value)
      }
      entry = Int(tree.nodes[value].next)
    }
    return nil
  }

  func members(of sequence: Int) -> [Int] {
    var items: [Int] = []
    var item = sequence + 1
    for _ in 0..<Int(tree.nodes[sequence].count) {
      items.append(item)
      item = Int(tree.nodes[item].next)
    }
    return items
  }

  private func inserting(_ key: String, _ value: String, in mapping: Int, behind neighbours: [String]) -> Edit? {
    inserting(
      key, raw: Self.scalar(value, like: .plain, inFlow: tree.nodes[mapping].style == .flow), in: mapping,
      behind: neighbours)
  }

  private func inserting(_ key: String, raw: String, in mapping: Int, behind neighbours: [String]) -> Edit? {
    guard tree.nodes[mapping].count > 0 else { return nil }
    var last = (key: mapping + 1, value: Int(tree.nodes[mapping + 1].next))
    for neighbour in neighbours {
      if let pair = pair(neighbour, mapping), pair.key > last.key { last = pair }
    }
    let end = max(tree.nodes[last.value].end, tree.nodes[last.key].end)
    if tree.nodes[mapping].style == .flow {
      // Behind an empty value stands its colon.
      guard tree.nodes[last.value].end > tree.nodes[last.key].end else { return nil }
      return Edit(range: ByteRange(start: end, end: end), text: ", \(key): \(raw)")
    }
    var node = tree.nodes[last.value]
    node.end = end
    return behind(node, "\(key): \(raw)", indent: column(of: mapping + 1))
  }

  /// A new line behind the one on which a node ends.
  private func behind(_ node: Node, _ text: String, indent: Int) -> Edit {
    let lineBreak = hasReturns ? "\r\n" : "\n"
    let blanks = String(repeating: " ", count: indent)
    let end = Int(node.end)
    if end > 0, bytes[end - 1] == 0x0A {
      return Edit(range: ByteRange(end, end), text: blanks + text + lineBreak)
    }
    let next = nextLine(behind: end)
    if next > 0, bytes[next - 1] == 0x0A {
      return Edit(range: ByteRange(next, next), text: blanks + text + lineBreak)
    }
    return Edit(range: ByteRange(next, next), text: lineBreak + blanks + text)
  }

  // MARK: Bytes

  private var hasReturns: Bool {
    guard let feed = bytes.firstIndex(of: 0x0A) else { return false }
    return feed > 0 && bytes[feed - 1] == 0x0D
  }

  private func isBlank(before offset: UInt32) -> Bool { offset > 0 && bytes[Int(offset) - 1] == 0x20 }

  func lineStart(_ offset: Int) -> Int {
    var at = min(offset, bytes.count)
    while at > 0, bytes[at - 1] != 0x0A { at -= 1 }
    return at
  }

  private func nextLine(behind offset: Int) -> Int {
    var at = min(offset, bytes.count)
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return min(at + 1, bytes.count)
  }

  private func column(of node: Int) -> Int {
    Int(tree.nodes[node].start) - lineStart(Int(tree.nodes[node].start))
  }

  // MARK: Scalars

  /// A text as it is written in the style of what stood there before.
  static func scalar(_ text: String, like style: Node.Style, inFlow: Bool = true) -> String {
    switch style {
    case .singleQuoted where !text.contains("\n"):
      return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    case .plain where isPlain(text): return text
    default:
      var out = "\""
      for character in text {
        switch character {
        case "\"", "\\": out += "\\\(character)"
        case "\n": out += "\\n"
        default: out.append(character)
        }
      }
      return out + "\""
    }
  }

  /// Whether a text needs no quotes, in a list on one line as well.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first != 0x20, last != 0x20 else { return false }
    guard first >= 0x80 || isLetterOrDigit(first) else { return false }
    for (byte, next) in zip(text.utf8, Array(text.utf8.dropFirst()) + [0x20]) {
      switch byte {
      case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0..<0x20: return false
      case 0x3A where next == 0x20: return false
      case 0x20 where next == 0x23: return false
      default: break
      }
    }
    return true
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
