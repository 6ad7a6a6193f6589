/// Texts that stand for numbers: each different text is kept once, as UTF-8.
///
/// Open addressing with linear probing over a power of two of slots, at most 5/8 full. The hash takes eight bytes at a time
/// and mixes them as SplitMix64 does (Steele, Lea and Flood 2014), from a seed.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  /// `bytes` of symbol `s`: `offsets[s]..<offsets[s + 1]`.
  private var offsets: [UInt32] = [0]
  /// The hash above, the symbol below; `empty` where there is none. One look at memory rules most others out.
  private var slots: [UInt64]
  private static let empty = UInt64.max
  private let seed: UInt64
  /// Short texts that were asked for lately: the words of a vocabulary come up again and again.
  private var recent = [Recent](repeating: Recent(first: 0, last: 0, count: .max, symbol: 0), count: 4096)

  private struct Recent: Sendable {
    var first: UInt64
    var last: UInt64
    var count: UInt32
    var symbol: UInt32
  }

  package init(seed: UInt64) {
    self.seed = seed
    slots = [UInt64](repeating: Self.empty, count: 1024)
  }

  package var count: Int { offsets.count - 1 }

  private func hash(_ text: Span<UInt8>) -> UInt32 {
    var h = seed ^ UInt64(truncatingIfNeeded: text.count)
    var index = 0
    while index + 8 <= text.count {
      h = (h ^ Self.word(text, index)) &* 0x9E37_79B9_7F4A_7C15
      h ^= h >> 29
      index += 8
    }
    var rest: UInt64 = 0
    while index < text.count {
      rest = rest << 8 | UInt64(text[index])
      index += 1
    }
    h = (h ^ rest) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 32
    h = h &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: h >> 32)
  }

  /// Eight bytes as one number; callers see to it that they are there.
  @inline(__always)
  private static func word(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
    precondition(index >= 0 && index <= text.count - 8)
    let low =
      UInt64(text[index]) | UInt64(text[index + 1]) << 8 | UInt64(text[index + 2]) << 16 | UInt64(text[index + 3]) << 24
    let high =
      UInt64(text[index + 4]) | UInt64(text[index + 5]) << 8 | UInt64(text[index + 6]) << 16
      | UInt64(text[index + 7]) << 24
    return low | high << 32
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

  /// The symbol of `text`, which becomes one if it is none yet. Complexity: linear in the bytes of `text`.
  @inline(__always)
  package mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    guard text.count <= 16 else { return internAnywhere(text) }
    let (first, last) = Self.ends(of: text)
    let place = Int(truncatingIfNeeded: ((first &* 0x9E37_79B9_7F4A_7C15) ^ (last &* 0xC2B2_AE3D_27D4_EB4F)) >> 52)
    let entry = recent[place]
    if entry.first == first, entry.last == last, entry.count == UInt32(truncatingIfNeeded: text.count) {
      return entry.symbol
    }
    let symbol = internAnywhere(text)
    recent[place] = Recent(first: first, last: last, count: UInt32(truncatingIfNeeded: text.count), symbol: symbol)
    return symbol
  }

  /// The first and the last eight bytes of a text of at most 16, which with its length are all of it.
  @inline(__always)
  private static func ends(of text: Span<UInt8>) -> (UInt64, UInt64) {
    guard text.count < 8 else { return (word(text, 0), word(text, text.count - 8)) }
    var all: UInt64 = 0
    for index in text.indices { all = all << 8 | UInt64(text[index]) }
    return (all, 0)
  }

  private mutating func internAnywhere(_ text: Span<UInt8>) -> UInt32 {
    let hash = hash(text)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != Self.empty {
      let symbol = UInt32(truncatingIfNeeded: slots[slot])
      if slots[slot] >> 32 == UInt64(hash), holds(symbol, text) { return symbol }
      slot = (slot + 1) & mask
    }
    let symbol = UInt32(truncatingIfNeeded: count)
    slots[slot] = UInt64(hash) << 32 | UInt64(symbol)
    for index in text.indices { bytes.append(text[index]) }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    if count &* 8 > slots.count &* 5 { grow() }
    return symbol
  }

  package mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    intern(bytes.span.extracting(range))
  }

  package func find(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32? { find(bytes.span.extracting(range)) }

  package mutating func intern(_ text: String) -> UInt32 {
    let utf8 = Array(text.utf8)
    return intern(utf8.span)
  }

  /// The symbol of `text`, or nil where nothing has interned it.
  package func find(_ text: Span<UInt8>) -> UInt32? {
    let hash = hash(text)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != Self.empty {
      let symbol = UInt32(truncatingIfNeeded: slots[slot])
      if slots[slot] >> 32 == UInt64(hash), holds(symbol, text) { return symbol }
      slot = (slot + 1) & mask
    }
    return nil
  }

  package func find(_ text: String) -> UInt32? {
    let utf8 = Array(text.utf8)
    return find(utf8.span)
  }

  private mutating func grow() {
    let old = slots
    let mask = old.count * 2 - 1
    slots = [UInt64](repeating: Self.empty, count: old.count * 2)
    for entry in old where entry != Self.empty {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != Self.empty { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// The bytes of a symbol, to read in place.
  package func utf8(of symbol: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(offsets[Int(symbol)])..<Int(offsets[Int(symbol) + 1])]
  }

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
}
