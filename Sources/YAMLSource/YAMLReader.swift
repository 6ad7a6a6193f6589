import Findings

/// Reads YAML files.
package enum YAMLReader {
  /// Parses `bytes` into `tree`, whose storage is used again: it is cleared and keeps its capacity.
  ///
  /// What is wrong with the file becomes a fault, in order of place; nothing is thrown. Where the file breaks off, the
  /// tree holds what stands before and its last document `isBroken`. After `isExpired` returned true, which is asked
  /// every 1,024 events, reading ends the same way with the fault `out-of-time`.
  ///
  /// Complexity: linear in the bytes, but for mappings with many keys, which are sorted.
  package static func read(
    _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits(), isExpired: (@Sendable () -> Bool)? = nil,
    into tree: inout YAMLTree
  ) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.decoded.removeAll(keepingCapacity: true)
    tree.documents.removeAll(keepingCapacity: true)
    tree.faults.removeAll(keepingCapacity: true)
    tree.hashes.removeAll(keepingCapacity: true)
    guard bytes.count <= min(limits.maxFileBytes, Int(Int32.max)) else {
      tree.faults.append(.fileTooLarge(limit: limits.maxFileBytes))
      return
    }
    if let encoding = foreignEncoding(of: bytes) {
      tree.faults.append(.foreignEncoding(encoding, at: ByteRange(0, min(4, bytes.count))))
      return
    }
    if StandIn.isPointer(bytes) { return tree.faults.append(.lfsPointer()) }
    if let mark = StandIn.conflictMark("<", in: bytes) { return refuse(mark, &tree) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let survey = ByteSurvey(bytes.span, from: start, maxDirectives: limits.maxDirectives)
    var builder = TreeBuilder(bytes: bytes, survey: survey, limits: limits, isExpired: isExpired, storage: &tree)
    let end = builder.reportSurvey()
    EventReader.read(bytes, from: start, upTo: end, isASCII: survey.isASCII) { events in
      builder.build(from: &events)
    }
    builder.finish(into: &tree)
    tree.hashes = survey.hashes
    // What is left of a conflict that was resolved in part; `=` may also be what somebody wrote.
    guard tree.faults.contains(where: \.isError) else { return }
    if let mark = StandIn.conflictMark(">", in: bytes) ?? StandIn.conflictMark("=", in: bytes) { refuse(mark, &tree) }
  }

  /// Reads nothing of a file with a conflict: either half alone may be meant, and both together never are.
  private static func refuse(_ mark: Range<Int>, _ tree: inout YAMLTree) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.documents.removeAll(keepingCapacity: true)
    tree.faults = [.mergeConflict(at: ByteRange(mark.lowerBound, mark.upperBound))]
  }

  /// The encoding that the first bytes speak of, when it is none that is read. YAML starts with an ASCII character, so
  /// that zero bytes around it tell (YAML 1.2.2, section 5.2).
  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    switch zeros {
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    case [true, false, true, false], [false, true, false, true]: return "UTF-16"
    case [true, false], [false, true]: return "UTF-16"
    default: return nil
    }
  }
}
