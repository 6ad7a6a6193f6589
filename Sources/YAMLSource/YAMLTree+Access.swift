package import Findings

/// A key of a mapping with its value, as they stand in the tree: either may be an alias.
package struct Member: Hashable, Sendable {
  package var key: NodeID
  package var value: NodeID
}

extension YAMLTree {
  package subscript(_ id: NodeID) -> Node { nodes[id.index] }

  /// The node that an alias means, else the node itself. An alias that means nothing, which is an error in `faults`,
  /// stays itself. Complexity: constant.
  package func resolve(_ id: NodeID) -> NodeID {
    let node = nodes[id.index]
    return node.kind == .alias ? node.target : id
  }

  /// Where the text of a scalar lies, in `decoded` if the node `isDecoded`, else in the file's bytes.
  package func textRange(of id: NodeID) -> Range<Int> {
    let start = Int(nodes[id.index].textStart)
    return start..<start + Int(nodes[id.index].textCount)
  }

  /// The text of a scalar, or of the one that an alias means; of a collection nothing. Complexity: constant.
  package func utf8(of id: NodeID, bytes: [UInt8]) -> ArraySlice<UInt8> {
    let id = resolve(id)
    let range = textRange(of: id)
    return nodes[id.index].isDecoded ? decoded[range] : bytes[range]
  }

  /// As `utf8(of:bytes:)`, as a string.
  package func text(of id: NodeID, bytes: [UInt8]) -> String {
    String(decoding: utf8(of: id, bytes: bytes), as: UTF8.self)
  }

  /// The node is a scalar, or an alias of one, with exactly this text.
  package func textEquals(_ id: NodeID, _ text: String, bytes: [UInt8]) -> Bool {
    let node = nodes[resolve(id).index]
    guard node.kind == .scalar, Int(node.textCount) == text.utf8.count else { return false }
    var index = Int(node.textStart)
    for byte in text.utf8 {
      guard (node.isDecoded ? decoded[index] : bytes[index]) == byte else { return false }
      index += 1
    }
    return true
  }

  /// The range in the file of a part of a scalar's text, given in bytes of the text: the scalar's own where it is not
  /// written as it reads.
  package func range(of part: Range<Int>, in id: NodeID) -> ByteRange {
    let node = nodes[id.index]
    guard node.kind == .scalar, !node.isDecoded else { return node.range }
    let start = Int(node.textStart)
    return ByteRange(start + part.lowerBound, start + part.upperBound)
  }

  /// The members of a sequence, in order. Complexity: linear in them.
  package func elements(of sequence: NodeID) -> [NodeID] {
    let node = nodes[sequence.index]
    guard node.kind == .sequence else { return [] }
    var found: [NodeID] = []
    found.reserveCapacity(Int(node.count))
    var element = sequence.index + 1
    for _ in 0..<node.count {
      found.append(NodeID(UInt32(element)))
      element = Int(nodes[element].next)
    }
    return found
  }

  /// The keys and values that a mapping has itself, `<<` among them, in order. Complexity: linear in them.
  package func ownMembers(of mapping: NodeID) -> [Member] {
    let node = nodes[mapping.index]
    guard node.kind == .mapping else { return [] }
    var found: [Member] = []
    found.reserveCapacity(Int(node.count))
    var key = mapping.rawValue + 1
    for _ in 0..<node.count {
      let value = nodes[Int(key)].next
      found.append(Member(key: NodeID(key), value: NodeID(value)))
      key = nodes[Int(value)].next
    }
    return found
  }

  /// The value of a key in a mapping, or in an alias of one: its own, else that of the first mapping merged into it.
  package func value(forKey name: String, in mapping: NodeID, bytes: [UInt8]) -> NodeID? {
    member(forKey: name, in: mapping, bytes: bytes)?.value
  }

  /// As `value(forKey:in:bytes:)`, with the key.
  package func member(forKey name: String, in mapping: NodeID, bytes: [UInt8]) -> Member? {
    let mapping = resolve(mapping)
    var hasMerge = false
    if let found = ownMember(forKey: name, in: mapping, bytes: bytes, hasMerge: &hasMerge) { return found }
    guard hasMerge else { return nil }
    for merged in mappings(mergedInto: mapping, bytes: bytes).found.dropFirst() {
      if let found = ownMember(forKey: name, in: merged, bytes: bytes, hasMerge: &hasMerge) { return found }
    }
    return nil
  }

  private func ownMember(forKey name: String, in mapping: NodeID, bytes: [UInt8], hasMerge: inout Bool) -> Member? {
    let node = nodes[mapping.index]
    guard node.kind == .mapping else { return nil }
    var key = mapping.rawValue + 1
    for _ in 0..<node.count {
      let value = nodes[Int(key)].next
      if isMergeKey(NodeID(key), bytes: bytes) {
        hasMerge = true
      } else if textEquals(NodeID(key), name, bytes: bytes) {
        return Member(key: NodeID(key), value: NodeID(value))
      }
      key = nodes[Int(value)].next
    }
    return nil
  }

  /// What a mapping, or an alias of one, holds with all that is merged into it: its own members in order, without `<<`,
  /// then those of each merged mapping whose keys have not been met.
  package func members(of mapping: NodeID, bytes: [UInt8]) -> [Member] {
    let mapping = resolve(mapping)
    let own = ownMembers(of: mapping)
    guard own.contains(where: { isMergeKey($0.key, bytes: bytes) }) else { return own }
    var found: [Member] = []
    var seen: Set<ArraySlice<UInt8>> = []
    for merged in mappings(mergedInto: mapping, bytes: bytes).found {
      for member in ownMembers(of: merged) where !isMergeKey(member.key, bytes: bytes) {
        if seen.insert(utf8(of: member.key, bytes: bytes)).inserted { found.append(member) }
      }
    }
    return found
  }

  /// The key is `<<` without quotes.
  package func isMergeKey(_ key: NodeID, bytes: [UInt8]) -> Bool {
    let node = nodes[key.index]
    guard node.kind == .scalar, node.textCount == 2, node.style == .plain, !node.isDecoded else { return false }
    let start = Int(node.textStart)
    return bytes[start] == UInt8(ascii: "<") && bytes[start + 1] == UInt8(ascii: "<")
  }

  /// The mapping and those merged into it, directly and through others, in order of precedence.
  ///
  /// Ends by `aliases point back` (`AnchorTable`). At most `limit` are followed; `isComplete` is false where there are
  /// more, for which the file has the fault `merge-limit`.
  package func mappings(
    mergedInto mapping: NodeID, bytes: [UInt8], limit: Int = YAMLLimits().maxMergedMappings
  ) -> (found: [NodeID], isComplete: Bool) {
    var found: [NodeID] = []
    var waiting = [mapping]
    while let next = waiting.popLast() {
      guard found.count <= limit else { return (found, false) }
      found.append(next)
      var merged: [NodeID] = []
      for member in ownMembers(of: next) where isMergeKey(member.key, bytes: bytes) {
        let value = resolve(member.value)
        switch nodes[value.index].kind {
        case .mapping: merged.append(value)
        case .sequence:
          guard nodes[value.index].count <= limit else { return (found, false) }
          for element in elements(of: value) where nodes[resolve(element).index].kind == .mapping {
            merged.append(resolve(element))
          }
        case .scalar, .alias: break
        }
      }
      waiting.append(contentsOf: merged.reversed())
    }
    return (found, true)
  }

  /// What is wrong with the values of `<<` keys.
  func faultsOfMerges(at keys: [UInt32], bytes: [UInt8], limit: Int) -> [Fault] {
    var faults: [Fault] = []
    for key in keys {
      let value = NodeID(nodes[Int(key)].next)
      guard value.index < nodes.count else { continue }
      let target = resolve(value)
      switch nodes[target.index].kind {
      case .scalar: faults.append(.mergeOfNonMapping(at: nodes[value.index].range))
      case .mapping:
        if !mappings(mergedInto: target, bytes: bytes, limit: limit).isComplete {
          faults.append(.mergeLimit(limit, at: nodes[value.index].range))
        }
      case .sequence:
        var count = 0
        for element in elements(of: target) {
          let node = nodes[resolve(element).index]
          if node.kind == .scalar || node.kind == .sequence {
            faults.append(.mergeOfNonMapping(at: nodes[element.index].range))
            break
          }
          count += mappings(mergedInto: resolve(element), bytes: bytes, limit: limit).found.count
          if count > limit {
            faults.append(.mergeLimit(limit, at: nodes[value.index].range))
            break
          }
        }
      case .alias: break
      }
    }
    return faults
  }
}
