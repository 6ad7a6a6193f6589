/// A half-open range of bytes in one file.
///
/// Offsets are 0-based and count UTF-8 bytes from the start of the file, a byte order mark included.
package struct ByteRange: Hashable, Sendable, Comparable {
  /// The first byte, and the one behind the last.
  package var start: UInt32
  package var end: UInt32

  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  package init(_ start: Int, _ end: Int) {
    self.init(start: UInt32(clamping: start), end: UInt32(clamping: end))
  }

  package var count: Int { Int(end - start) }

  package static func < (a: ByteRange, b: ByteRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

/// The number of a file in its audit: an index into `Audit.files`, which is in path order.
package struct FileID: Hashable, Sendable, Comparable {
  package var rawValue: UInt32

  package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  package var index: Int { Int(rawValue) }

  package static func < (a: FileID, b: FileID) -> Bool { a.rawValue < b.rawValue }
}

/// A range of bytes in a file of the audit.
package struct Location: Hashable, Sendable, Comparable {
  package var file: FileID
  package var range: ByteRange

  package init(file: FileID, range: ByteRange) {
    self.file = file
    self.range = range
  }

  package static func < (a: Location, b: Location) -> Bool {
    a.file != b.file ? a.file < b.file : a.range < b.range
  }
}

/// A file as it was read: its path and its bytes.
package struct SourceText: Sendable {
  private enum Storage: Sendable {
    case kept([UInt8])
    case elsewhere(@Sendable () -> [UInt8])
  }

  /// Relative to the root of the audit, with `/` between its parts, as messages and formats show it.
  package var path: String
  private var storage: Storage

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    storage = .kept(bytes)
  }

  /// A file whose bytes are not kept: `reload` gets them each time that they are asked for.
  package init(path: String, reload: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    storage = .elsewhere(reload)
  }

  /// Whether `bytes` are at hand.
  package var isKept: Bool {
    if case .kept = storage { true } else { false }
  }

  /// Complexity: constant where the bytes are kept, else a reading of the file.
  package var bytes: [UInt8] {
    switch storage {
    case .kept(let bytes): bytes
    case .elsewhere(let reload): reload()
    }
  }

  /// The text in `range`; bytes that are no UTF-8 become U+FFFD.
  package func text(in range: ByteRange) -> String {
    let bytes = bytes
    let start = min(Int(range.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, Int(range.end)), bytes.count)], as: UTF8.self)
  }
}

/// A place as people name it.
package struct Position: Hashable, Sendable {
  /// 1-based; lines end at LF.
  package var line: Int
  /// 1-based, in UTF-8 bytes from the start of the line.
  package var byteColumn: Int
  /// 1-based, in Unicode scalars from the start of the line.
  package var column: Int

  package init(line: Int, byteColumn: Int, column: Int) {
    self.line = line
    self.byteColumn = byteColumn
    self.column = column
  }

  /// Before an audit has looked it up.
  package static let unknown = Position(line: 0, byteColumn: 0, column: 0)
}

/// Where the lines of a file start; made once for a file when its lines are first asked for.
package struct LineIndex: Sendable {
  private let starts: [UInt32]
  private let bytes: [UInt8]

  /// Complexity: linear in the bytes of `source`.
  package init(_ source: SourceText) {
    let bytes = source.bytes
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32)
    let span = bytes.span
    var offset = 0
    while offset <= span.count - 8 {
      var feeds = Self.lineFeeds(in: Self.word(span, offset))
      while feeds != 0 {
        starts.append(UInt32(truncatingIfNeeded: offset &+ feeds.trailingZeroBitCount / 8 &+ 1))
        feeds &= feeds &- 1
      }
      offset &+= 8
    }
    for index in offset..<span.count where span[index] == 0x0A { starts.append(UInt32(truncatingIfNeeded: index + 1)) }
    self.starts = starts
    self.bytes = bytes
  }

  /// The top bit of each byte that is a line feed: which bytes of a number are zero, exactly (Warren, "Hacker's Delight",
  /// 6-1).
  @inline(__always)
  private static func lineFeeds(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let word = word ^ 0x0A0A_0A0A_0A0A_0A0A
    return ~(((word & low) &+ low) | word | low)
  }

  /// Eight bytes as one number.
  @inline(__always)
  private static func word(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
    precondition(index >= 0 && index <= text.count &- 8)
    let low =
      UInt32(text[index]) | UInt32(text[index &+ 1]) << 8 | UInt32(text[index &+ 2]) << 16
      | UInt32(text[index &+ 3]) << 24
    let high =
      UInt32(text[index &+ 4]) | UInt32(text[index &+ 5]) << 8 | UInt32(text[index &+ 6]) << 16
      | UInt32(text[index &+ 7]) << 24
    return UInt64(low) | UInt64(high) << 32
  }

  /// How many lines the file has, an empty last one included.
  package var lineCount: Int { starts.count }

  /// The 1-based line of a 0-based byte offset. Complexity: O(log lines).
  package func line(at offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and columns of a 0-based byte offset; a byte order mark does not count as a column.
  package func position(at offset: UInt32) -> Position {
    let line = line(at: offset)
    var start = Int(starts[line - 1])
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    let end = max(start, min(Int(offset), bytes.count))
    var scalars = 0
    for byte in bytes[min(start, bytes.count)..<end] where byte & 0xC0 != 0x80 { scalars += 1 }
    return Position(line: line, byteColumn: end - start + 1, column: scalars + 1)
  }

  /// The bytes of a 1-based line, without its line break.
  package func rangeOfLine(_ line: Int) -> ByteRange {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(start, max(start, end))
  }
}
