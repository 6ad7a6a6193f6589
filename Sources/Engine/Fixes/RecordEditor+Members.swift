import Findings
import YAMLSource

/// Lists as the vocabulary wants them: each member once, or in order as well. Comments stay with the member on whose line
/// they stand; where that cannot be told, no edit is offered.
extension RecordEditor {
  /// Takes out the member at `start`, which is not the first of its list. Complexity: O(nodes before it).
  func removingMember(at start: UInt32) -> Edit? {
    guard let place = member(at: start) else { return nil }
    let members = members(of: place.list)
    guard let number = members.firstIndex(of: place.node), number > 0 else { return nil }
    let node = tree.nodes[place.node]
    if tree.nodes[place.list].style == .flow {
      let end = Int(tree.nodes[members[number - 1]].end)
      guard isSeparator(end..<Int(node.start)) else { return nil }
      return Edit(range: ByteRange(start: tree.nodes[members[number - 1]].end, end: node.end), text: "")
    }
    guard let line = line(of: place.node), bytes[Int(node.end)..<line.upperBound].allSatisfy(isBlankOrReturn) else {
      return nil
    }
    let previous = lineEnd(Int(tree.nodes[members[number - 1]].end))
    // With the line break before it: the last line of a file may have none behind it.
    guard previous < line.lowerBound, bytes[previous..<line.lowerBound].allSatisfy(isBlankOrBreak) else { return nil }
    return Edit(range: ByteRange(previous, lineEnd(Int(node.end))), text: "")
  }

  /// Sorts the list that has a member at `start`. Complexity: O(nodes before it), and that of sorting.
  func sortingMembers(at start: UInt32) -> Edit? {
    guard let place = member(at: start) else { return nil }
    let members = members(of: place.list)
    guard members.allSatisfy({ tree.nodes[$0].kind == .scalar }) else { return nil }
    let isFlow = tree.nodes[place.list].style == .flow
    var pieces: [Range<Int>] = []
    for member in members {
      let node = tree.nodes[member]
      if isFlow {
        pieces.append(Int(node.start)..<Int(node.end))
      } else if let line = line(of: member) {
        pieces.append(line)
      } else {
        return nil
      }
    }
    let gaps = zip(pieces, pieces.dropFirst()).map { $0.upperBound..<max($0.upperBound, $1.lowerBound) }
    guard gaps.allSatisfy({ isFlow ? isSeparator($0) : bytes[$0].allSatisfy(isBlankOrBreak) }) else { return nil }
    let texts = members.map { tree.text(of: NodeID(UInt32(truncatingIfNeeded: $0)), bytes: bytes) }
    let order = members.indices.sorted { texts[$0] == texts[$1] ? $0 < $1 : alphabetically(texts[$0], texts[$1]) }
    var sorted: [UInt8] = []
    for (place, member) in order.enumerated() {
      sorted += bytes[pieces[member]]
      if place < gaps.count { sorted += bytes[gaps[place]] }
    }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return Edit(
      range: ByteRange(first.lowerBound, last.upperBound), text: String(decoding: sorted, as: UTF8.self))
  }

  /// The scalar or alias that begins at a place, and the list that it stands in.
  private func member(at start: UInt32) -> (node: Int, list: Int)? {
    guard let node = tree.nodes.firstIndex(where: { $0.start == start && ($0.kind == .scalar || $0.kind == .alias) })
    else { return nil }
    // Nodes stand before their members: the nearest list that has not ended is the one.
    var list = node - 1
    while list >= 0, Int(tree.nodes[list].next) <= node || !isCollection(list) { list -= 1 }
    guard list >= 0, tree.nodes[list].kind == .sequence else { return nil }
    return (node, list)
  }

  private func isCollection(_ node: Int) -> Bool {
    tree.nodes[node].kind == .sequence || tree.nodes[node].kind == .mapping
  }

  /// The line of a member of a block list, without its line break; nil where the member is not all that stands on it
  /// but for a comment, or takes several lines.
  private func line(of member: Int) -> Range<Int>? {
    let node = tree.nodes[member]
    let start = lineStart(Int(node.start))
    let end = lineEnd(Int(node.start))
    guard Int(node.end) <= end else { return nil }
    var at = start
    while at < end, bytes[at] == 0x20 { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: "-") else { return nil }
    at += 1
    guard bytes[at..<Int(node.start)].allSatisfy({ $0 == 0x20 }), Int(node.start) > at else { return nil }
    let rest = bytes[Int(node.end)..<end].drop { isBlankOrReturn($0) }
    guard rest.isEmpty || rest.first == UInt8(ascii: "#") else { return nil }
    return start..<end
  }

  /// Where the line break behind a place begins, or the file ends.
  private func lineEnd(_ offset: Int) -> Int {
    var at = min(offset, bytes.count)
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return at > offset && at > 0 && bytes[at - 1] == 0x0D ? at - 1 : at
  }

  /// Only a comma between blanks and line breaks.
  private func isSeparator(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { isBlankOrBreak($0) || $0 == UInt8(ascii: ",") }
  }

  private func isBlankOrReturn(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private func isBlankOrBreak(_ byte: UInt8) -> Bool { isBlankOrReturn(byte) || byte == 0x0A }
}
