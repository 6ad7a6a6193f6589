import Findings

/// The lines of an audit's files, indexed when a report first asks for a file and kept while it is written.
///
/// Findings come rule by rule and within a rule file by file, so that what is kept is bounded: a report of many files
/// must not hold them all.
struct SourceLines {
  private let files: [SourceText]
  private var kept: [FileID: FileLines] = [:]
  private var keptBytes = 0

  /// Bytes of files after which all that is kept is dropped.
  private static let limit = 32 << 20

  init(_ files: [SourceText]) { self.files = files }

  /// Complexity: linear in the file's bytes the first time, constant while the file is kept.
  mutating func lines(of file: FileID) -> FileLines {
    if let lines = kept[file] { return lines }
    let lines = FileLines(files[file.index])
    if keptBytes + lines.bytes.count > Self.limit {
      kept.removeAll()
      keptBytes = 0
    }
    kept[file] = lines
    keptBytes += lines.bytes.count
    return lines
  }

  /// `path:line` with the path made safe to print.
  mutating func lineReference(_ location: Location) -> String {
    let line = lines(of: location.file).index.line(at: location.range.start)
    return "\(path(of: location.file)):\(line)"
  }

  /// `path:line:column` of an operand's start, with the path made safe to print. Reads no file.
  func reference(_ operand: FindingOperand) -> String {
    "\(path(of: operand.location.file)):\(operand.start.line):\(operand.start.column)"
  }

  private func path(of file: FileID) -> String { VisibleText.of(files[file.index].path) }
}

/// One file's lines.
struct FileLines {
  let bytes: [UInt8]
  let index: LineIndex
  /// Unicode scalars before each multiple of `stride` bytes, so that a file of one long line costs no more than others.
  private let scalarsBefore: [UInt32]
  /// Of those, how many take two UTF-16 code units.
  private let pairsBefore: [UInt32]

  private static let stride = 1024

  /// Reads the bytes of `source` once. Complexity: linear in them.
  init(_ source: SourceText) {
    let bytes = source.bytes
    self.bytes = bytes
    index = LineIndex(SourceText(path: source.path, bytes: bytes))
    var counts: [UInt32] = []
    var pairCounts: [UInt32] = []
    var scalars: UInt32 = 0
    var pairs: UInt32 = 0
    for start in Swift.stride(from: 0, to: max(1, bytes.count), by: Self.stride) {
      counts.append(scalars)
      pairCounts.append(pairs)
      let block = bytes[start..<min(start + Self.stride, bytes.count)]
      if Self.isASCII(block) {
        scalars += UInt32(truncatingIfNeeded: block.count)
      } else {
        scalars += Self.scalars(in: block)
        pairs += Self.pairs(in: block)
      }
    }
    scalarsBefore = counts
    pairsBefore = pairCounts
  }

  /// As `LineIndex.position(at:)`. Complexity: O(log lines), whatever the length of the line.
  func position(at offset: UInt32) -> Position {
    let line = index.line(at: offset)
    let start = startOfText(line)
    let end = max(start, min(Int(offset), bytes.count))
    let column = Int(scalars(before: end) - scalars(before: start)) + 1
    return Position(line: line, byteColumn: end - start + 1, column: column)
  }

  /// The 1-based column of a 0-based byte offset in UTF-16 code units; a byte order mark does not count.
  ///
  /// Complexity: O(log lines), whatever the length of the line.
  func utf16Column(at offset: UInt32) -> Int {
    let start = startOfText(index.line(at: offset))
    let end = max(start, min(Int(offset), bytes.count))
    return Int(scalars(before: end) - scalars(before: start) + pairs(before: end) - pairs(before: start)) + 1
  }

  /// The bytes of a 1-based line without its line break and without a byte order mark.
  func range(ofLine line: Int) -> Range<Int> {
    let end = Int(index.rangeOfLine(line).end)
    return min(startOfText(line), end)..<end
  }

  /// The text of a place as far as it stands on its first line, at most 60 characters of it; `this place` where it is none.
  func firstLine(of location: Location) -> String {
    let range = location.range
    let end = min(Int(range.end), self.range(ofLine: index.line(at: range.start)).upperBound)
    guard Int(range.start) < end else { return "this place" }
    let text = String(decoding: bytes[Int(range.start)..<end], as: UTF8.self)
    let short = text.prefix(60)
    return short.endIndex < text.endIndex ? "\(short)…" : text.filter { !$0.isNewline }
  }

  private func startOfText(_ line: Int) -> Int {
    let start = Int(index.rangeOfLine(line).start)
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  private func scalars(before offset: Int) -> UInt32 {
    let block = min(offset / Self.stride, scalarsBefore.count - 1)
    return scalarsBefore[block] + Self.scalars(in: bytes[block * Self.stride..<offset])
  }

  private func pairs(before offset: Int) -> UInt32 {
    let block = min(offset / Self.stride, pairsBefore.count - 1)
    return pairsBefore[block] + Self.pairs(in: bytes[block * Self.stride..<offset])
  }

  private static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    let span = bytes.span
    var all: UInt8 = 0
    for index in span.indices { all |= span[index] }
    return all < 0x80
  }

  private static func pairs(in bytes: ArraySlice<UInt8>) -> UInt32 {
    var count: UInt32 = 0
    for byte in bytes where byte >= 0xF0 { count += 1 }
    return count
  }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> UInt32 {
    var count: UInt32 = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
