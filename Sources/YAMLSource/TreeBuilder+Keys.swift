import Findings

/// What libyaml lets pass in keys.
extension TreeBuilder {
  /// The text of a scalar of the tree that is being built.
  func text(of node: Node) -> ArraySlice<UInt8> {
    let range = Int(node.textStart)..<Int(node.textStart) + Int(node.textCount)
    return node.isDecoded ? decoded[range] : bytes[range]
  }

  @inline(__always)
  func isMerge(_ event: Event) -> Bool {
    let start = Int(event.textStart)
    return !event.isDecoded && bytes[start] == UInt8(ascii: "<") && bytes[start &+ 1] == UInt8(ascii: "<")
  }

  /// Reports the keys of the innermost mapping that stand there twice: `keys` from `first` on.
  ///
  /// Complexity: quadratic in the keys up to 24 of them (they are compared by number), else O(n log n).
  mutating func reportDuplicateKeys(from first: Int) {
    let count = keys.count &- first
    if count <= 24 {
      var index = first &+ 1
      while index < keys.count {
        let signature = keys[index].signature
        var other = first
        while other < index {
          if keys[other].signature == signature, haveEqualText(keys[index].node, keys[other].node) {
            reportDuplicate(keys[index].node, first: keys[other].node)
            break
          }
          other &+= 1
        }
        index &+= 1
      }
    } else {
      reportDuplicatesOfMany(from: first)
    }
  }

  private mutating func reportDuplicatesOfMany(from first: Int) {
    let sorted = keys[first...].sorted { a, b in
      if a.signature != b.signature { return a.signature < b.signature }
      let left = text(of: scalar(of: a.node))
      let right = text(of: scalar(of: b.node))
      if left == right { return a.node < b.node }
      return left.lexicographicallyPrecedes(right)
    }
    var duplicates: [(UInt32, UInt32)] = []
    var leader = 0
    for index in 1..<sorted.count {
      if sorted[index].signature == sorted[leader].signature, haveEqualText(sorted[index].node, sorted[leader].node) {
        duplicates.append((sorted[index].node, sorted[leader].node))
      } else {
        leader = index
      }
    }
    for (node, leader) in duplicates.sorted(by: { $0.0 < $1.0 }) { reportDuplicate(node, first: leader) }
  }

  private func scalar(of key: UInt32) -> Node {
    let node = nodes[Int(key)]
    return node.kind == .alias ? nodes[node.target.index] : node
  }

  private func haveEqualText(_ a: UInt32, _ b: UInt32) -> Bool { text(of: scalar(of: a)) == text(of: scalar(of: b)) }

  private mutating func reportDuplicate(_ key: UInt32, first: UInt32) {
    let node = nodes[Int(key)]
    let text = String(decoding: text(of: scalar(of: key)), as: UTF8.self)
    let range = nodes[Int(first)].range
    let isMerge = text == "<<" && node.style == .plain
    report(isMerge ? .duplicateMerge(at: node.range, first: range) : .duplicateKey(text, at: node.range, first: range))
  }

  /// Reports keys that read the same but are written with other code points: `é` as one or as two.
  mutating func reportTwins(from first: Int) {
    var seen: [String: UInt32] = [:]
    for index in first..<keys.count {
      let node = keys[index].node
      let bytes = text(of: scalar(of: node))
      guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      // Strings are equal here when they are canonically equivalent.
      if let twin = seen[text] {
        if !haveEqualText(node, twin) {
          report(.twinKey(text, at: nodes[Int(node)].range, first: nodes[Int(twin)].range))
        }
      } else {
        seen[text] = node
      }
    }
  }

  /// Reports a character in a key that an editor cannot see.
  mutating func examineKeyCharacters(_ key: UInt32) {
    let node = nodes[Int(key)]
    guard let character = YAMLTree.suspiciousCharacter(in: text(of: node)) else { return }
    let range: ByteRange
    if node.isDecoded {
      range = node.range
    } else {
      let start = Int(node.textStart) + character.offset
      range = ByteRange(start, start + character.count)
    }
    report(.invisibleCharacter(character, in: String(decoding: text(of: node), as: UTF8.self), at: range))
  }

  /// Reports line breaks that an editor does not show, where they are not inside quotes: one fault a kind.
  mutating func reportHiddenBreaks(upTo end: Int) {
    var found: [(range: ByteRange, count: Int)] = [(ByteRange(0, 0), 0), (ByteRange(0, 0), 0), (ByteRange(0, 0), 0)]
    for offset in survey.hiddenBreaks where Int(offset) <= end && !isQuoted(offset) {
      let lead = bytes[Int(offset)]
      let kind = lead == 0x0D ? 0 : lead == 0xC2 ? 1 : 2
      if found[kind].count == 0 { found[kind].range = ByteRange(start: offset, end: offset + UInt32(kind) + 1) }
      found[kind].count += 1
    }
    for (range, count) in found where count > 0 {
      report(.hiddenBreak(bytes[Int(range.start)], last: bytes[Int(range.end) - 1], count: count, at: range))
    }
    if survey.hiddenBreaksOverflow, let last = survey.hiddenBreaks.last {
      report(.tooManyHiddenBreaks(limit: ByteSurvey.maxHiddenBreaks, at: ByteRange(Int(last), Int(last) + 1)))
    }
  }

  /// The offset lies in a quoted scalar. Complexity: O(log nodes), because nodes stand in order of their starts.
  private func isQuoted(_ offset: UInt32) -> Bool {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let node = nodes[low - 1]
    return (node.style == .singleQuoted || node.style == .doubleQuoted) && offset < node.end
  }

  /// The anchor (`&`) or tag (`!`) in front of a node, as it is written.
  func propertyRange(_ sign: Unicode.Scalar, of node: Node) -> ByteRange {
    let sign = UInt8(ascii: sign)
    var start = Int(node.start)
    let end = min(bytes.count, start + 4096)
    while start < end, bytes[start] != sign { start += 1 }
    guard start < end else { return node.range }
    var stop = start
    while stop < bytes.count, bytes[stop] > 0x20, bytes[stop] != UInt8(ascii: ",") { stop += 1 }
    return ByteRange(start, stop)
  }

  /// From an offset to the end of its line.
  func lineRange(from start: Int) -> ByteRange {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return ByteRange(start, end)
  }
}
