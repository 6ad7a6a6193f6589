extension Audit {
  /// Sets lines and columns of the operands that have none yet. Each of their files is gone through once.
  package mutating func setPositions() {
    var order: [(location: Location, finding: Int, operand: Int)] = []
    for (number, finding) in findings.enumerated() {
      for (operand, entry) in finding.operands.enumerated() where entry.start == .unknown {
        order.append((entry.location, number, operand))
      }
    }
    order.sort { $0.location < $1.location }
    var file: FileID?
    var lines = LineCursor([])
    for entry in order {
      if file != entry.location.file {
        file = entry.location.file
        lines = LineCursor(files[entry.location.file.index].bytes)
      }
      findings[entry.finding].operands[entry.operand].start = lines.position(at: entry.location.range.start)
      findings[entry.finding].operands[entry.operand].end = lines.position(at: entry.location.range.end)
    }
  }

  /// Gives each finding the shortest handle of at least 8 digits that no other finding shares.
  package mutating func setHandles() {
    var byPrefix: [UInt64: Set<UInt64>] = [:]
    for bits in findings.map(\.fingerprint.bits) + suppressed.map(\.finding.fingerprint.bits) {
      byPrefix[bits >> 32, default: []].insert(bits)
    }
    for index in findings.indices {
      findings[index].handle = Self.handle(findings[index].fingerprint, byPrefix)
    }
    for index in suppressed.indices {
      suppressed[index].finding.handle = Self.handle(suppressed[index].finding.fingerprint, byPrefix)
    }
  }

  private static func handle(_ fingerprint: Fingerprint, _ byPrefix: [UInt64: Set<UInt64>]) -> String {
    let bits = fingerprint.bits
    guard let rivals = byPrefix[bits >> 32], rivals.count > 1 else { return fingerprint.short() }
    var digits = 12
    while digits < 16,
      rivals.contains(where: { $0 != bits && $0 >> UInt64(64 - digits * 4) == bits >> UInt64(64 - digits * 4) })
    {
      digits += 4
    }
    return fingerprint.short(digits: digits)
  }
}
