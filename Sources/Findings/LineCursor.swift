/// Lines and columns of offsets that come in ascending order, without an index of all lines.
package struct LineCursor {
  private let bytes: [UInt8]
  private let first: Int
  /// Where the line of the last offset starts: several places on it may be asked for in any order.
  private var offset: Int
  private var line = 1

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark does not count as a column.
    first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    offset = 0
  }

  /// Goes to an offset whose 1-based line is known, so that nothing before it is counted.
  package mutating func advance(to known: UInt32, line: Int) {
    offset = min(Int(known), bytes.count)
    self.line = line
  }

  /// Complexity: linear in the bytes since the line of the last offset; an offset before that line starts again
  /// from the beginning.
  package mutating func position(at wanted: UInt32) -> Position {
    let end = min(Int(wanted), bytes.count)
    if end < offset {
      offset = 0
      line = 1
    }
    line += Self.lineFeeds(in: bytes.span.extracting(offset..<end))
    var start = end
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    offset = start
    if start == 0 { start = min(first, end) }
    var scalars = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return Position(line: line, byteColumn: end - start + 1, column: scalars + 1)
  }

  private static func lineFeeds(in text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices { count &+= text[index] == 0x0A ? 1 : 0 }
    return count
  }
}
