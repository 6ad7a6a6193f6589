/// Texts that stand for numbers: each different text is kept once, as UTF-8.
///
/// Open addressing with linear probing over a power of two of slots, at most 5/8 full. The hash is FNV-1a with a seed of
/// the process's own, mixed at the end, so that a base cannot be written to make all its texts collide.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  /// `bytes` of symbol `s`: `offsets[s]..<offsets[s + 1]`.
  private var offsets: [UInt32] = [0]
  private var hashes: [UInt32] = []
  private var slots: [UInt32]
  private let seed: UInt64

  package init(seed: UInt64) {
    self.seed = seed
    slots = [UInt32](repeating: .max, count: 1024)
  }

  package var count: Int { hashes.count }

  private func hash(_ text: Span<UInt8>) -> UInt32 {
    var h = seed ^ 0xCBF2_9CE4_8422_2325
    for index in text.indices { h = (h ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    h ^= h >> 32
    h = h &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: h >> 32)
  }

  private func holds(_ symbol: UInt32, _ text: Span<UInt8>) -> Bool {
    let start = Int(offsets[Int(symbol)])
    guard Int(offsets[Int(symbol) + 1]) - start == text.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  /// The symbol of `text`, which becomes one if it is none yet. Complexity: linear in the bytes of `text`.
  package mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    let hash = hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != .max {
      let symbol = slots[slot]
      if hashes[Int(symbol)] == hash, holds(symbol, text) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
    }
    let symbol = UInt32(truncatingIfNeeded: hashes.count)
    slots[slot] = symbol
    hashes.append(hash)
    for index in text.indices { bytes.append(text[index]) }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    if hashes.count &* 8 > slots.count &* 5 { grow() }
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
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != .max {
      let symbol = slots[slot]
      if hashes[Int(symbol)] == hash, holds(symbol, text) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  package func find(_ text: String) -> UInt32? {
    let utf8 = Array(text.utf8)
    return find(utf8.span)
  }

  private mutating func grow() {
    let size = slots.count * 2
    // The old slots go before the new come, so that both are never held at once.
    slots = []
    slots = [UInt32](repeating: .max, count: size)
    for symbol in hashes.indices {
      var slot = Int(hashes[symbol]) & (size - 1)
      while slots[slot] != .max { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: symbol)
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
