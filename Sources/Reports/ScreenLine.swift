/// One line of a file as a terminal shows it, with the way back from bytes to columns.
///
/// Tabs become spaces up to the next multiple of `tabStop` columns; what is unsafe is written out (`VisibleText`); bytes
/// that are no UTF-8 are written as `\xE9`. Columns are 0-based.
struct ScreenLine {
  static let tabStop = 4

  /// The smallest piece that can be shown or left out.
  private struct Glyph {
    /// Of its first byte, 0-based, in the bytes that the line was made from.
    var source: Int
    /// Of its first byte in `utf8`.
    var start: Int
    var column: Int
  }

  private var utf8: [UInt8] = []
  /// In order; the last is where the line ends and shows nothing.
  private var glyphs: [Glyph] = []
  private(set) var width = 0

  /// Complexity: linear in `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    utf8.reserveCapacity(bytes.count)
    glyphs.reserveCapacity(bytes.count + 1)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      let following = at + 1 < bytes.endIndex ? bytes[at + 1] : 0x20
      if byte >= 0x20, byte < 0x7F, following < 0x80 {
        append(CollectionOfOne(byte), width: 1, source: at - bytes.startIndex)
        at += 1
      } else {
        var end = at + 1
        while end < bytes.endIndex, bytes[end] >= 0x80 { end += 1 }
        appendClusters(bytes[at..<end], source: at - bytes.startIndex)
        at = end
      }
    }
    glyphs.append(Glyph(source: bytes.count, start: utf8.count, column: width))
  }

  /// The column at which the byte is shown; inside a glyph, the glyph's own.
  func column(ofByte source: Int) -> Int { glyphs[firstGlyph { $0.source > source } - 1].column }

  /// The column behind everything before the byte.
  func column(behindByte source: Int) -> Int {
    glyphs[min(firstGlyph { $0.source >= source }, glyphs.count - 1)].column
  }

  /// The text between two columns, and the columns that it takes: a wide glyph that straddles an end is left out.
  func text(in columns: Range<Int>) -> (text: String, columns: Range<Int>) {
    let first = min(firstGlyph { $0.column >= columns.lowerBound }, glyphs.count - 1)
    let end = max(first, firstGlyph { $0.column > columns.upperBound } - 1)
    let text = String(decoding: utf8[glyphs[first].start..<glyphs[end].start], as: UTF8.self)
    return (text, glyphs[first].column..<glyphs[end].column)
  }

  private func firstGlyph(where isBehind: (Glyph) -> Bool) -> Int {
    var low = 0
    var high = glyphs.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(glyphs[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func append(_ bytes: some Sequence<UInt8>, width glyphWidth: Int, source: Int) {
    glyphs.append(Glyph(source: source, start: utf8.count, column: width))
    utf8.append(contentsOf: bytes)
    width += glyphWidth
  }

  private mutating func appendClusters(_ bytes: ArraySlice<UInt8>, source: Int) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      appendPieces(bytes, source: source)
      return
    }
    var source = source
    for cluster in text {
      if cluster == "\t" {
        let spaces = Self.tabStop - width % Self.tabStop
        append(repeatElement(0x20, count: spaces), width: spaces, source: source)
      } else {
        var visible = ""
        VisibleText.appendVisible(cluster, to: &visible)
        append(visible.utf8, width: DisplayWidth.of(visible), source: source)
      }
      source += cluster.utf8.count
    }
  }

  /// Splits what is not UTF-8 into sound sequences and single bytes.
  private mutating func appendPieces(_ bytes: ArraySlice<UInt8>, source: Int) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      var end = at + 1
      while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80, end - at < 4 { end += 1 }
      let offset = source + at - bytes.startIndex
      if String(validating: bytes[at..<end], as: UTF8.self) != nil {
        appendClusters(bytes[at..<end], source: offset)
        at = end
      } else {
        let digits = String(bytes[at], radix: 16, uppercase: true)
        let escape = "\\x" + (digits.count < 2 ? "0" : "") + digits
        append(escape.utf8, width: escape.utf8.count, source: offset)
        at += 1
      }
    }
  }
}
