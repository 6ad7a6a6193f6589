package import Findings
import Values

/// A scalar of a rule file or of the vocabulary, and where each of its bytes was written.
package struct DeclaredText: Sendable {
  /// How the bytes of the text lie in the file.
  package enum Origin: Sendable {
    /// As they are, from this offset on.
    case direct(UInt32)
    /// By byte of the text and once for its end: an offset in the file.
    case table([UInt32])
    /// Nowhere in particular: every part is located at the whole.
    case whole
  }
  package var text: String
  /// Of the whole scalar; quotes belong to it.
  package var location: Location
  package var origin: Origin
  /// Plain, and not in quotes or a block.
  package var isPlain: Bool

  init(text: String, location: Location, origin: Origin, isPlain: Bool = false) {
    self.text = text
    self.location = location
    self.origin = origin
    self.isPlain = isPlain
  }

  /// A text that stands in no file as it reads; all of it is located at `location`.
  package init(_ text: String, at location: Location) {
    self.init(text: text, location: location, origin: .whole)
  }

  /// Where a part of the text was written; `range` counts its UTF-8 bytes from 0.
  package func location(of range: Range<Int>) -> Location {
    switch origin {
    case .direct(let start):
      let count = text.utf8.count
      let first = Int(start) + min(max(range.lowerBound, 0), count)
      let end = Int(start) + min(max(range.upperBound, 0), count)
      return Location(file: location.file, range: ByteRange(first, end))
    case .table(let offsets):
      let lower = min(max(range.lowerBound, 0), offsets.count - 1)
      let upper = min(max(range.upperBound, lower), offsets.count - 1)
      // A blank that folds a line break lies before the break, so the end is taken behind the last byte.
      let end = upper > lower ? offsets[upper - 1] + 1 : offsets[lower]
      return Location(file: location.file, range: ByteRange(start: offsets[lower], end: end))
    case .whole: return location
    }
  }

  /// The place of the words themselves, without quotes around them.
  package var wordsLocation: Location { location(of: 0..<text.utf8.count) }

  /// A part of the text as a text of its own; `range` counts UTF-8 bytes from 0 and splits no character.
  func slice(_ range: Range<Int>) -> DeclaredText {
    let bytes = Array(text.utf8)
    let lower = min(max(range.lowerBound, 0), bytes.count)
    let upper = min(max(range.upperBound, lower), bytes.count)
    let part = String(decoding: bytes[lower..<upper], as: UTF8.self)
    let place = location(of: lower..<upper)
    let origin: Origin =
      switch origin {
      case .direct(let start): .direct(start + UInt32(clamping: lower))
      case .table(let offsets): .table(Array(offsets[lower...upper]))
      case .whole: .whole
      }
    return DeclaredText(text: part, location: place, origin: origin, isPlain: isPlain)
  }

  /// The text without blanks around it.
  package var trimmed: DeclaredText {
    let bytes = Array(text.utf8)
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }) else { return slice(0..<0) }
    let last = bytes.lastIndex { !isBlank($0) } ?? first
    return slice(first..<last + 1)
  }

  /// The words between blanks (and between commas, where `commas` is true), each with its place.
  package func words(splittingAtCommas commas: Bool = false) -> [DeclaredText] {
    let bytes = Array(text.utf8)
    var words: [DeclaredText] = []
    var start: Int?
    for index in 0...bytes.count {
      let separates =
        index == bytes.count || bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index])
        || (commas && bytes[index] == UInt8(ascii: ","))
      if separates, let first = start {
        words.append(slice(first..<index))
        start = nil
      } else if !separates, start == nil {
        start = index
      }
    }
    return words
  }
}
