/// Texts that stand for numbers: each different text is kept once, as UTF-8.
///
/// Two tables with open addressing and linear probing over a power of two of slots, at most 5/8 full. Texts of at most 16
/// bytes, which most ids and words are, stand in their slots, so that looking one up touches memory once. Hashes mix as
/// SplitMix64 does (Steele, Lea and Flood 2014), from a seed.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  /// `bytes` of symbol `s`: `offsets[s]..<offsets[s + 1]`.
  private var offsets: [UInt32] = [0]
  private var short: [ShortSlot]
  private var shortCount = 0
  /// Of longer texts: the hash above, the symbol below; `empty` where there is none.
  private var long: [UInt64]
  private var longCount = 0
  private let seed: UInt64

  private static let empty = UInt64.max

  /// The first and the last eight bytes of a text of at most 16, which with its length are all of it.
  private struct ShortSlot: Sendable {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// `max` where the slot is empty.
    var count = UInt32.max
    var symbol: UInt32 = 0
  }

  package init(seed: UInt64) {
    self.seed = seed
    short = [ShortSlot](repeating: ShortSlot(), count: 1024)
    long = [UInt64](repeating: Self.empty, count: 256)
  }

  /// How many different texts there are.
  package var count: Int { offsets.count - 1 }

  // MARK: Looking up

  /// The symbol of `text`, which becomes one if it is none yet. Complexity: linear in the bytes of `text`.
  @inline(__always)
  package mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    guard text.count <= 16 else { return internLong(text) }
    let (first, last) = Self.ends(of: text)
    let size = UInt32(truncatingIfNeeded: text.count)
    let mask = short.count &- 1
    var place = hash(first, last, size) & mask
    while true {
      let slot = short[place]
      if slot.first == first, slot.last == last, slot.count == size { return slot.symbol }
      if slot.count == .max { return addShort(text, first, last, at: place) }
      place = (place &+ 1) & mask
    }
  }

  /// The symbol of `text`, or nil where nothing has interned it.
  package func find(_ text: Span<UInt8>) -> UInt32? {
    guard text.count <= 16 else { return findLong(text, hash(text)).symbol }
    let (first, last) = Self.ends(of: text)
    let size = UInt32(truncatingIfNeeded: text.count)
    let mask = short.count &- 1
    var place = hash(first, last, size) & mask
    while short[place].count != .max {
      let slot = short[place]
      if slot.first == first, slot.last == last, slot.count == size { return slot.symbol }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// The symbol of the text that stands in a range of bytes.
  package mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    intern(bytes.span.extracting(range))
  }

  /// The symbol of `text`, which becomes one if it is none yet.
  package mutating func intern(_ text: String) -> UInt32 {
    let utf8 = Array(text.utf8)
    return intern(utf8.span)
  }

  /// The symbol of `text`, or nil where nothing has interned it.
  package func find(_ text: String) -> UInt32? {
    let utf8 = Array(text.utf8)
    return find(utf8.span)
  }

  /// The bytes of a symbol, to read in place.
  package func utf8(of symbol: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(offsets[Int(symbol)])..<Int(offsets[Int(symbol) + 1])]
  }

  /// The text of a symbol.
  package func text(of symbol: UInt32) -> String { String(decoding: utf8(of: symbol), as: UTF8.self) }

  /// Interns all texts of `other` and returns, by the other table's numbers, the numbers that they have here.
  package mutating func absorb(_ other: SymbolTable) -> [UInt32] {
    var map: [UInt32] = []
    map.reserveCapacity(other.count)
    for symbol in 0..<other.count {
      map.append(intern(other.utf8(of: UInt32(truncatingIfNeeded: symbol)).span))
    }
    return map
  }

  // MARK: Adding

  private mutating func append(_ text: Span<UInt8>) -> UInt32 {
    let symbol = UInt32(truncatingIfNeeded: count)
    for index in text.indices { bytes.append(text[index]) }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    return symbol
  }

  private mutating func addShort(_ text: Span<UInt8>, _ first: UInt64, _ last: UInt64, at place: Int) -> UInt32 {
    let symbol = append(text)
    short[place] = ShortSlot(
      first: first, last: last, count: UInt32(truncatingIfNeeded: text.count), symbol: symbol)
    shortCount += 1
    if shortCount &* 8 > short.count &* 5 { growShort() }
    return symbol
  }

  private mutating func growShort() {
    let old = short
    let mask = old.count * 2 - 1
    short = [ShortSlot](repeating: ShortSlot(), count: old.count * 2)
    for slot in old where slot.count != .max {
      var place = hash(slot.first, slot.last, slot.count) & mask
      while short[place].count != .max { place = (place &+ 1) & mask }
      short[place] = slot
    }
  }

  private mutating func internLong(_ text: Span<UInt8>) -> UInt32 {
    let hash = hash(text)
    let found = findLong(text, hash)
    if let symbol = found.symbol { return symbol }
    let symbol = append(text)
    long[found.place] = UInt64(hash) << 32 | UInt64(symbol)
    longCount += 1
    if longCount &* 8 > long.count &* 5 { growLong() }
    return symbol
  }

  /// The symbol of a longer text, or where it would go.
  private func findLong(_ text: Span<UInt8>, _ hash: UInt32) -> (symbol: UInt32?, place: Int) {
    let mask = long.count &- 1
    var place = Int(hash) & mask
    while long[place] != Self.empty {
      let symbol = UInt32(truncatingIfNeeded: long[place])
      if long[place] >> 32 == UInt64(hash), holds(symbol, text) { return (symbol, place) }
      place = (place &+ 1) & mask
    }
    return (nil, place)
  }

  private mutating func growLong() {
    let old = long
    let mask = old.count * 2 - 1
    long = [UInt64](repeating: Self.empty, count: old.count * 2)
    for entry in old where entry != Self.empty {
      var place = Int(entry >> 32) & mask
      while long[place] != Self.empty { place = (place &+ 1) & mask }
      long[place] = entry
    }
  }

  private func holds(_ symbol: UInt32, _ text: Span<UInt8>) -> Bool {
    let start = Int(offsets[Int(symbol)])
    let end = Int(offsets[Int(symbol) + 1])
    guard end - start == text.count else { return false }
    let own = bytes.span.extracting(start..<end)
    var index = 0
    while index + 8 <= text.count {
      if Self.word(own, index) != Self.word(text, index) { return false }
      index += 8
    }
    while index < text.count {
      if own[index] != text[index] { return false }
      index += 1
    }
    return true
  }

  // MARK: Hashing

  @inline(__always)
  private func hash(_ first: UInt64, _ last: UInt64, _ count: UInt32) -> Int {
    var h = (first ^ seed) &* 0x9E37_79B9_7F4A_7C15
    h = (h ^ (h >> 29) ^ last ^ UInt64(count)) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 32
    return Int(truncatingIfNeeded: h & 0x7FFF_FFFF)
  }

  private func hash(_ text: Span<UInt8>) -> UInt32 {
    var h = seed ^ UInt64(truncatingIfNeeded: text.count)
    var index = 0
    while index + 8 <= text.count {
      h = (h ^ Self.word(text, index)) &* 0x9E37_79B9_7F4A_7C15
      h ^= h >> 29
      index += 8
    }
    // The last eight bytes, some of them a second time: longer texts have that many.
    h = (h ^ Self.word(text, text.count - 8)) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 32
    h = h &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: h >> 32)
  }

  @inline(__always)
  private static func ends(of text: Span<UInt8>) -> (UInt64, UInt64) {
    let count = text.count
    if count >= 8 { return (word(text, 0), word(text, count &- 8)) }
    if count >= 4 { return (UInt64(half(text, 0)), UInt64(half(text, count &- 4))) }
    if count == 0 { return (0, 0) }
    return (UInt64(text[0]) | UInt64(text[count / 2]) << 8, UInt64(text[count &- 1]))
  }

  /// Four bytes as one number; callers see to it that they are there.
  @inline(__always)
  private static func half(_ text: Span<UInt8>, _ index: Int) -> UInt32 {
    precondition(index >= 0 && index <= text.count &- 4)
    return UInt32(text[index]) | UInt32(text[index &+ 1]) << 8 | UInt32(text[index &+ 2]) << 16
      | UInt32(text[index &+ 3]) << 24
  }

  /// Eight bytes as one number; callers see to it that they are there.
  @inline(__always)
  private static func word(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
    UInt64(half(text, index)) | UInt64(half(text, index &+ 4)) << 32
  }
}
