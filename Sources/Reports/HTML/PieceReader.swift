import Findings

/// Reads pieces of files, each of which is loaded once as long as callers ask in order of file.
struct PieceReader {
  private let files: [SourceText]
  private var file: FileID?
  private var bytes: [UInt8] = []

  init(_ files: [SourceText]) { self.files = files }

  /// The text at a place, its further lines moved left as far as its first one stands in.
  mutating func lines(at location: Location) -> String {
    if file != location.file {
      file = location.file
      bytes = files[location.file.index].bytes
    }
    let start = min(Int(location.range.start), bytes.count)
    let end = min(max(start, Int(location.range.end)), bytes.count)
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    let column = start - lineStart
    var out: [UInt8] = []
    var at = start
    while at < end {
      var stop = at
      while stop < end, bytes[stop] != 0x0A { stop += 1 }
      out += bytes[at..<stop]
      if stop < end { out.append(0x0A) }
      at = stop + 1
      var indent = 0
      while indent < column, at < end, bytes[at] == 0x20 {
        at += 1
        indent += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
