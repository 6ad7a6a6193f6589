import Values

/// A normal text with an index of what follows the beginnings of its words, so that quotes are found without reading
/// through it.
///
/// Eight bytes from each word's first are hashed into buckets (a counting sort). A quote is looked up by the rarest of
/// such pieces inside it. A quote too short to hold one is searched for byte by byte.
package struct QuoteIndex: Sendable {
  static let gram = 8
  /// How many of a quote's words are tried for the rarest.
  private static let tries = 6

  package private(set) var text: NormalText
  private var starts: [UInt32] = []
  private var positions: [UInt32] = []
  private var mask = 0

  /// Complexity: linear in the text.
  init(_ text: NormalText) {
    self.text = text
    let span = text.bytes.span
    guard span.count >= Self.gram else { return }
    var words = 0
    let last = span.count - Self.gram
    for index in 1..<max(1, last + 1) where span[index &- 1] == 0x20 { words &+= 1 }
    var size = 16
    while size < words { size *= 2 }
    mask = size - 1
    starts = [UInt32](repeating: 0, count: size + 1)
    guard words > 0 else { return }
    for index in 1...last where span[index &- 1] == 0x20 { starts[Self.hash(span, index) & mask] &+= 1 }
    var sum: UInt32 = 0
    for bucket in starts.indices {
      sum &+= starts[bucket]
      starts[bucket] = sum
    }
    positions = [UInt32](repeating: 0, count: words)
    // From the end, so that each bucket stands in order of place.
    var index = last
    while index >= 1 {
      if span[index &- 1] == 0x20 {
        let bucket = Self.hash(span, index) & mask
        starts[bucket] &-= 1
        positions[Int(starts[bucket])] = UInt32(truncatingIfNeeded: index)
      }
      index &-= 1
    }
  }

  @inline(__always)
  private static func hash(_ text: Span<UInt8>, _ index: Int) -> Int {
    var word: UInt64 = 0
    for step in 0..<8 { word |= UInt64(text[index &+ step]) &<< UInt64(8 &* step) }
    word = word &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (word ^ (word >> 32)) >> 16)
  }

  /// Where `quote` (normal) begins in the text, in order, within `range`; at most `limit` places. The case of the first
  /// letter does not count.
  ///
  /// Complexity: that of comparing the places of the quote's rarest piece; of a quote of fewer than about ten letters
  /// linear in the range.
  package func places(of quote: Span<UInt8>, within range: Range<Int>, limit: Int) -> [Int] {
    guard quote.count > 0, quote.count <= range.count else { return [] }
    guard let piece = rarestPiece(of: quote) else { return scan(quote, range, limit) }
    var found: [Int] = []
    let span = text.bytes.span
    for slot in piece.slots {
      let place = Int(positions[slot]) - piece.offset
      guard place >= range.lowerBound, place + quote.count <= range.upperBound else { continue }
      if Self.matches(span, place, quote) {
        found.append(place)
        if found.count == limit { break }
      }
    }
    return found
  }

  private func rarestPiece(of quote: Span<UInt8>) -> (offset: Int, slots: Range<Int>)? {
    guard !positions.isEmpty, quote.count > Self.gram else { return nil }
    var best: (offset: Int, slots: Range<Int>)?
    var tried = 0
    var index = 1
    while index + Self.gram <= quote.count {
      if quote[index - 1] == 0x20 {
        let bucket = Self.hash(quote, index) & mask
        let slots = Int(starts[bucket])..<Int(starts[bucket + 1])
        if best.map({ slots.count < $0.slots.count }) ?? true { best = (index, slots) }
        tried += 1
        if slots.count <= 1 || tried == Self.tries { break }
      }
      index += 1
    }
    return best
  }

  private func scan(_ quote: Span<UInt8>, _ range: Range<Int>, _ limit: Int) -> [Int] {
    var found: [Int] = []
    let span = text.bytes.span
    var place = range.lowerBound
    while place + quote.count <= range.upperBound {
      if Self.matches(span, place, quote) {
        found.append(place)
        if found.count == limit { break }
      }
      place += 1
    }
    return found
  }

  @inline(__always)
  private static func matches(_ text: Span<UInt8>, _ place: Int, _ quote: Span<UInt8>) -> Bool {
    let first = text[place]
    guard first == quote[0] || (first ^ quote[0] == 0x20 && first.isASCIILetter) else { return false }
    var index = 1
    while index < quote.count {
      if text[place &+ index] != quote[index] { return false }
      index &+= 1
    }
    return true
  }
}
