import Findings
package import YAMLSource

/// One document of a rule file or of the vocabulary.
package struct DeclaredDocument {
  package var root: DeclaredNode
  /// Reading broke off inside it, at a syntax error: what it seems to lack may stand behind that.
  package var isBroken: Bool
  /// The document as it is written.
  package var text: String
  /// Its examples have been left out, because they have been run before.
  var isProven = false
}

/// Reads a file of a pack into declared nodes.
package struct DeclaredFile {
  /// The most nodes of one file after its aliases have been replaced.
  private static let nodeLimit = 200_000
  private static let depthLimit = 100

  private let source: SourceText
  private let file: FileID
  private var tree = YAMLTree()
  private var nodeCount = 0

  /// What is wrong with the file as YAML goes to `log`. Complexity: linear in the file and what its aliases mean.
  package static func read(_ pack: PackFile, limits: YAMLLimits, log: inout FaultLog) -> [DeclaredDocument] {
    var file = DeclaredFile(source: pack.source, file: pack.file)
    let bytes = pack.source.bytes
    // Examples are more than half of what there is to read.
    let proven = pack.isProven ? startOfExamples(bytes) : nil
    YAMLReader.read(proven.map { Array(bytes[..<$0]) } ?? bytes, limits: limits, isExpired: nil, into: &file.tree)
    // The readers of rules and vocabularies say themselves that nothing is there.
    for fault in file.tree.faults where fault.id != .emptyFile { file.report(fault, log: &log) }
    return file.tree.documents.map { document in
      let root = file.node(document.root, depth: 0, isFlow: false)
      var range = root.location.range
      if proven != nil { range.end = UInt32(truncatingIfNeeded: 1 + (bytes.lastIndex { $0 > 0x20 } ?? 0)) }
      return DeclaredDocument(
        root: document.isBroken ? root.droppingLastLeaf : root, isBroken: document.isBroken,
        text: pack.source.text(in: range), isProven: proven != nil)
    }
  }

  /// Where the key `examples` stands, if it is the last at the top of a file.
  private static func startOfExamples(_ bytes: [UInt8]) -> Int? {
    var end = bytes.count
    while end > 0 {
      let start = (bytes[..<(end - 1)].lastIndex(of: 0x0A) ?? -1) + 1
      if bytes[start] > 0x20 { return bytes[start...].starts(with: "examples:".utf8) ? start : nil }
      end = start
    }
    return nil
  }

  private init(source: SourceText, file: FileID) {
    self.source = source
    self.file = file
  }

  private func report(_ fault: Fault, log: inout FaultLog) {
    if fault.id == .syntax, let split = FlowSplit.find(in: source.bytes, near: Int(fault.range.start)) {
      return log.report(split, at: Location(file: file, range: split.range))
    }
    var finding = Finding(fault, .pack, at: Location(file: file, range: fault.range))
    if let related = fault.related {
      finding.notes.append(Note(.help, "the other place", at: Location(file: file, range: related)))
    }
    log.append(finding)
  }

  private mutating func node(_ id: NodeID, depth: Int, isFlow: Bool) -> DeclaredNode {
    guard id.index < tree.nodes.count else {
      return DeclaredNode(content: .missing, location: Location(file: file, range: ByteRange(0, 0)), isFlow: isFlow)
    }
    let node = tree.nodes[id.index]
    let location = Location(file: file, range: node.range)
    nodeCount += 1
    guard depth < Self.depthLimit, nodeCount < Self.nodeLimit else {
      return DeclaredNode(content: .missing, location: location, isFlow: isFlow)
    }
    let isFlow = isFlow || node.style == .flow
    switch node.kind {
    case .alias: return self.node(node.target, depth: depth + 1, isFlow: isFlow)
    case .scalar: return DeclaredNode(content: scalar(node, at: location), location: location, isFlow: isFlow)
    case .sequence:
      let members = memberIDs(of: id, node).map { self.node($0, depth: depth + 1, isFlow: isFlow) }
      return DeclaredNode(content: .list(members), location: location, isFlow: isFlow)
    case .mapping:
      let entries = mapping(memberIDs(of: id, node), depth: depth, isFlow: isFlow)
      return DeclaredNode(content: .mapping(entries), location: location, isFlow: isFlow)
    }
  }

  private func memberIDs(of id: NodeID, _ node: Node) -> [NodeID] {
    var ids: [NodeID] = []
    var next = id.index + 1
    while next < min(Int(node.next), tree.nodes.count) {
      ids.append(NodeID(UInt32(next)))
      next = max(Int(tree.nodes[next].next), next + 1)
    }
    return ids
  }

  private mutating func mapping(_ members: [NodeID], depth: Int, isFlow: Bool) -> [DeclaredEntry] {
    var entries: [DeclaredEntry] = []
    var merged: [DeclaredNode] = []
    for index in stride(from: 0, to: members.count - 1, by: 2) {
      let key = node(members[index], depth: depth + 1, isFlow: isFlow)
      let value = node(members[index + 1], depth: depth + 1, isFlow: isFlow)
      let keyText = key.text ?? DeclaredText(source.text(in: key.location.range), at: key.location)
      if keyText.text == "<<", keyText.isPlain {
        merged += value.members
      } else {
        entries.append(DeclaredEntry(key: keyText, value: value))
      }
    }
    for entry in merged.flatMap({ $0.entries ?? [] }) where entries[entry.key.text] == nil { entries.append(entry) }
    return entries
  }

  private func scalar(_ node: Node, at location: Location) -> DeclaredNode.Content {
    let from = Int(node.textStart)
    let storage = node.isDecoded ? tree.decoded : source.bytes
    guard from + Int(node.textCount) <= storage.count else { return .missing }
    let bytes = Array(storage[from..<from + Int(node.textCount)])
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain = node.style == .plain
    if text.isEmpty || (isPlain && ["null", "Null", "NULL", "~"].contains(text)) { return .missing }
    let origin: DeclaredText.Origin =
      if !node.isDecoded {
        .direct(node.textStart)
      } else if let offsets = ScalarAlignment.offsets(
        of: bytes, in: source.bytes, range: Int(node.start)..<Int(node.end), style: node.style)
      {
        .table(offsets)
      } else {
        .whole
      }
    return .text(DeclaredText(text: text, location: location, origin: origin, isPlain: isPlain))
  }
}
