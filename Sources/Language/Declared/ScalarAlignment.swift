import YAMLSource

/// Finds where the bytes of a scalar that YAML folds or escapes were written.
enum ScalarAlignment {
  /// By byte of `text` and once for its end: its offset in `bytes`; nil where the two do not agree.
  ///
  /// `range` is the scalar's with its quotes or its block header. Blanks are matched run by run, so that folded line
  /// breaks and indentation agree with whatever they became (YAML 1.2.2, sections 7.3 and 8.1).
  /// Complexity: linear in the bytes of both.
  static func offsets(of text: [UInt8], in bytes: [UInt8], range: Range<Int>, style: Node.Style) -> [UInt32]? {
    guard range.upperBound <= bytes.count else { return nil }
    var place = start(in: bytes, range: range, style: style)
    let end = style == .singleQuoted || style == .doubleQuoted ? range.upperBound - 1 : range.upperBound
    var offsets: [UInt32] = []
    offsets.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      if isBlank(text[index]), place >= end || isBlank(bytes[place]) {
        let first = place
        while place < end, isBlank(bytes[place]) { place += 1 }
        while index < text.count, isBlank(text[index]) {
          offsets.append(UInt32(clamping: first))
          index += 1
        }
        continue
      }
      while place < end, isBlank(bytes[place]) { place += 1 }
      guard place < end else { return nil }
      switch (style, bytes[place]) {
      case (.doubleQuoted, UInt8(ascii: "\\")):
        let (width, isBreak) = escape(in: bytes, at: place, end: end)
        if isBreak {
          place += width
          continue
        }
        let count = sequenceLength(text[index])
        for _ in 0..<min(count, text.count - index) { offsets.append(UInt32(clamping: place)) }
        index += count
        place += width
      case (.singleQuoted, UInt8(ascii: "'")):
        guard text[index] == UInt8(ascii: "'") else { return nil }
        offsets.append(UInt32(clamping: place))
        index += 1
        place += 2
      case (_, let byte):
        guard text[index] == byte else { return nil }
        offsets.append(UInt32(clamping: place))
        index += 1
        place += 1
      }
    }
    offsets.append(UInt32(clamping: place))
    return offsets.count == text.count + 1 ? offsets : nil
  }

  private static func start(in bytes: [UInt8], range: Range<Int>, style: Node.Style) -> Int {
    switch style {
    case .singleQuoted, .doubleQuoted: range.lowerBound + 1
    case .literal, .folded:
      (bytes[range].firstIndex(of: 0x0A) ?? range.upperBound - 1) + 1
    default: range.lowerBound
    }
  }

  /// How many bytes an escape has, and whether it is an escaped line break, which leaves nothing.
  private static func escape(in bytes: [UInt8], at place: Int, end: Int) -> (width: Int, isBreak: Bool) {
    guard place + 1 < end else { return (1, true) }
    switch bytes[place + 1] {
    case UInt8(ascii: "x"): return (4, false)
    case UInt8(ascii: "u"): return (6, false)
    case UInt8(ascii: "U"): return (10, false)
    case 0x0A, 0x0D: return (2, true)
    default: return (2, false)
    }
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
