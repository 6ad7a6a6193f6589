import Findings
import Language
import YAMLSource

extension RecordReader {
  /// Counts a file that could not be read.
  mutating func skip(reason: String) {
    file = segment.firstFile + UInt32(truncatingIfNeeded: segment.fileCount)
    segment.fileCount += 1
    for kind in segment.tables.indices {
      segment.tables[kind].firstRows.append(UInt32(truncatingIfNeeded: segment.tables[kind].count))
    }
    refuse(reason: reason)
  }

  /// Reports that the file at hand is not what it should be, and takes nothing from it.
  mutating func refuse(reason: String) {
    segment.hidesIDs = true
    report(Fault(.unreadableFile, "this file cannot be read: \(reason)", at: ByteRange(0, 0)), .input)
  }

  /// Reports something about the record at hand.
  mutating func issue(
    _ id: FaultID, _ message: String, at range: ByteRange, severity: Severity = .error, help: String? = nil,
    claims: Int = 0
  ) {
    report(Fault(id, message, at: range, help: help, severity: severity), .structure)
    segment.findings[segment.findings.count - 1].unread?.claims = claims
  }

  /// Reports what a reader found in the file at hand.
  mutating func report(_ fault: Fault, _ stage: FaultStage) {
    segment.findings.append(Finding(fault, stage, in: FileID(file)))
  }

  /// Reports what is wrong with the file as YAML. Where it breaks off, what stands behind is told by its lines.
  mutating func reportYAML() {
    let isCut = tree.faults.contains(where: \.isError) && (tree.documents.last?.isBroken ?? true)
    faultOffsets = tree.faults.filter(\.isError).map(\.range.start)
    var unread = Unread(.file)
    if isCut {
      // Of a base that others wrote, the lines do not tell all; a file that is too large is not even looked through.
      let isTooLarge = bytes.count > limits.maxFileBytes
      let lines = UnreadLines(isTooLarge ? [] : bytes[min(brokenStart, bytes.count)...], vocabulary)
      unread.claims = lines.claims
      if vocabulary.documents != nil || tree.documents.isEmpty && lines.entities.isEmpty { segment.hidesIDs = true }
      for entity in lines.entities {
        let id = Array(entity.id.utf8)
        segment.broken.append((entity.kind, segment.symbols.intern(id, 0..<id.count)))
      }
    }
    for fault in tree.faults {
      report(fault, .syntax)
      guard isCut, fault.isError else { continue }
      segment.findings[segment.findings.count - 1].unread = unread
      unread.claims = 0
    }
  }

  /// Where the record begins at which the file breaks off: what stands before is read.
  private var brokenStart: Int {
    guard let root = tree.documents.last?.root.index else { return 0 }
    guard tree.nodes[root].isSequence, tree.nodes[root].count > 0 else { return Int(tree.nodes[root].start) }
    var item = root + 1
    for _ in 1..<max(1, Int(tree.nodes[root].count)) { item = Int(tree.nodes[item].next) }
    return Int(tree.nodes[item].start)
  }

  // MARK: What is left out

  /// How many claims a record holds whose kind is not known, by the keys that it has.
  func claims(in node: Int) -> Int {
    guard tree.nodes[node].isMapping else { return 0 }
    var count = 0
    var key = node + 1
    for _ in 0..<Int(tree.nodes[node].count) {
      let value = Int(tree.nodes[key].next)
      let name = text(of: key)
      let holdsClaims = vocabulary.kinds.contains { kind in
        kind.fields.contains { $0.name == name && isClaim($0.type) }
      }
      if holdsClaims { count += members(of: value) }
      key = Int(tree.nodes[value].next)
    }
    return count
  }

  /// How many claims a value holds that stands in the place of a field.
  func claims(under node: Int, field: Int, kind: Int) -> Int {
    isClaim(vocabulary.kinds[kind].fields[field].type) ? members(of: node) : 0
  }

  private func isClaim(_ type: ValueType) -> Bool {
    if case .record(let kind) = type { vocabulary[kind].role == .claim } else { false }
  }

  /// The mappings of a list.
  mutating func mappings(in node: Int) -> Int {
    guard tree.nodes[node].isSequence else { return 0 }
    var count = 0
    var item = node + 1
    for _ in 0..<Int(tree.nodes[node].count) {
      if tree.nodes[resolve(item)].isMapping { count += 1 }
      item = Int(tree.nodes[item].next)
    }
    return count
  }

  private func members(of node: Int) -> Int { tree.nodes[node].isSequence ? Int(tree.nodes[node].count) : 1 }
}
