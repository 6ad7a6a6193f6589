/// Texts that stand for numbers: each different text is kept once, as UTF-8.
///
/// A table with open addressing and linear probing over a power of two of slots, at most 5/8 full. A slot holds a text of up
/// to 16 bytes whole, so that most look-ups read nothing else and the table grows without its texts being read again.
/// Hashes mix as SplitMix64 does (Steele, Lea and Flood 2014), from a seed.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  /// `bytes` of symbol `s`: `offsets[s]..<offsets[s + 1]`.
  private var offsets: [UInt32] = [0]
  private var slots: [Slot]
  private let seed: UInt64
  /// How many of the first symbols are words, and those of them that have at most 16 bytes, with their texts in place.
  private var wordCount = 0
  private var words: [Slot] = []
  /// Short texts that came up lately, each at the place that its hash gives. What comes up often stays near the processor
  /// here, while the slots of a large base do not.
  private var recent: [Slot]

  private static let recentCount = 4096

  /// Sums up what `touch` reads, so that the compiler does not leave the reads out.
  private var touched: UInt32 = 0

  /// A text and its symbol.
  private struct Slot: Sendable {
    /// Of a text of at most 16 bytes the first and the last eight, which with its length are all of it. Of a longer one
    /// its hash, and the last eight.
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// `max` where the slot is empty.
    var count = UInt32.max
    var symbol: UInt32 = 0
  }

  package init(seed: UInt64) {
    self.seed = seed
    slots = [Slot](repeating: Slot(), count: 1024)
    recent = [Slot](repeating: Slot(), count: Self.recentCount)
  }

  /// How many different texts there are.
  package var count: Int { offsets.count - 1 }

  // MARK: Looking up

  /// The symbol of `text`, which becomes one if it is none yet. Complexity: linear in the bytes of `text`.
  package mutating func intern(_ text: Span<UInt8>) -> UInt32 {
    var slot = slot(of: text)
    let hash = hash(slot)
    let place = Int(hash) & (Self.recentCount &- 1)
    if slot.count <= 16 {
      let known = recent[place]
      if known.first == slot.first, known.last == slot.last, known.count == slot.count { return known.symbol }
    }
    let found = find(text, slot, hash)
    if let symbol = found.symbol {
      slot.symbol = symbol
      if slot.count <= 16 { recent[place] = slot }
      return symbol
    }
    slot.symbol = append(text)
    if slot.count <= 16 { recent[place] = slot }
    slots[found.place] = slot
    if count &* 8 > slots.count &* 5 { resize(to: slots.count &* 2) }
    return slot.symbol
  }

  /// The symbol of `text`, or nil where nothing has interned it.
  package func find(_ text: Span<UInt8>) -> UInt32? {
    let slot = slot(of: text)
    return find(text, slot, hash(slot)).symbol
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
    var start = 0
    while start < other.count {
      let end = min(start + Self.touchedTogether, other.count)
      for symbol in start..<end { touch(other.utf8(of: UInt32(truncatingIfNeeded: symbol)).span) }
      for symbol in start..<end {
        map.append(intern(other.utf8(of: UInt32(truncatingIfNeeded: symbol)).span))
      }
      start = end
    }
    return map
  }

  /// Texts that are looked at before the first of them is interned, where many are at hand.
  static let touchedTogether = 64

  /// Looks at the place where a text stands or would. The slots of a large base are far away: asked for one right after the
  /// other, they come together, where interning waits for each.
  @inline(__always)
  mutating func touch(_ text: Span<UInt8>) {
    let slot = slot(of: text)
    touched ^= slots[Int(hash(slot)) & (slots.count &- 1)].symbol
  }

  // MARK: Words

  /// Makes words of all texts that there are. Words are looked up apart from other texts, in a table that is small.
  package mutating func fixWords() {
    wordCount = count
    var size = 64
    while size < wordCount &* 2 { size *= 2 }
    words = [Slot](repeating: Slot(), count: size)
    for symbol in 0..<UInt32(truncatingIfNeeded: wordCount) {
      let text = utf8(of: symbol)
      guard text.count <= 16 else { continue }
      var slot = slot(of: text.span)
      slot.symbol = symbol
      var place = Int(hash(slot)) & (size - 1)
      while words[place].count != .max { place = (place + 1) & (size - 1) }
      words[place] = slot
    }
  }

  /// The symbol of `text` if it is a word. Complexity: constant on average for up to 16 bytes, else linear in the bytes.
  package func word(_ text: Span<UInt8>) -> UInt32? {
    guard text.count <= 16 else {
      guard let symbol = find(text), symbol < UInt32(truncatingIfNeeded: wordCount) else { return nil }
      return symbol
    }
    guard !words.isEmpty else { return nil }
    let wanted = slot(of: text)
    let mask = words.count &- 1
    var place = Int(hash(wanted)) & mask
    while words[place].count != .max {
      let slot = words[place]
      if slot.first == wanted.first, slot.last == wanted.last, slot.count == wanted.count { return slot.symbol }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// The symbol of the word that stands in a range of bytes. `mutating` although it changes nothing: a caller that may
  /// change the table would otherwise copy it for the call.
  mutating func word(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32? { word(bytes.span.extracting(range)) }

  // MARK: Adding

  /// Makes room for `factor` times as many texts. The slots grow with what comes: of the texts of more files, more are
  /// known already, and a table that is too large is too far away.
  package mutating func reserve(factor: Double) {
    func wanted(_ count: Int) -> Int { Int(Double(count) * factor) }
    bytes.reserveCapacity(wanted(bytes.count))
    offsets.reserveCapacity(wanted(offsets.count))
  }

  private mutating func append(_ text: Span<UInt8>) -> UInt32 {
    let symbol = UInt32(truncatingIfNeeded: count)
    for index in text.indices { bytes.append(text[index]) }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    return symbol
  }

  /// The symbol of a text, or where it would go.
  @inline(__always)
  private func find(_ text: Span<UInt8>, _ wanted: Slot, _ hash: UInt32) -> (symbol: UInt32?, place: Int) {
    let mask = slots.count &- 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot.count == .max { return (nil, place) }
      if slot.first == wanted.first, slot.last == wanted.last, slot.count == wanted.count,
        text.count <= 16 || holds(slot.symbol, text)
      {
        return (slot.symbol, place)
      }
      place = (place &+ 1) & mask
    }
  }

  private mutating func resize(to size: Int) {
    let old = slots
    let mask = size - 1
    slots = [Slot](repeating: Slot(), count: size)
    for slot in old where slot.count != .max {
      var place = Int(hash(slot)) & mask
      while slots[place].count != .max { place = (place &+ 1) & mask }
      slots[place] = slot
    }
  }

  /// Whether a symbol's text, of which length, hash and end agree, is `text`, which has more than 16 bytes.
  private func holds(_ symbol: UInt32, _ text: Span<UInt8>) -> Bool {
    let start = Int(offsets[Int(symbol)])
    let own = bytes.span.extracting(start..<start + text.count)
    var index = 0
    while index &+ 8 <= text.count {
      if Self.word(own, index) != Self.word(text, index) { return false }
      index &+= 8
    }
    return true
  }

  // MARK: Hashing

  /// What a text is looked up by, without its symbol.
  @inline(__always)
  private func slot(of text: Span<UInt8>) -> Slot {
    let count = UInt32(truncatingIfNeeded: text.count)
    guard count > 16 else {
      let (first, last) = Self.ends(of: text)
      return Slot(first: first, last: last, count: count)
    }
    return Slot(first: UInt64(hashLong(text)), last: Self.word(text, text.count &- 8), count: count)
  }

  @inline(__always)
  private func hash(_ slot: Slot) -> UInt32 {
    guard slot.count <= 16 else { return UInt32(truncatingIfNeeded: slot.first) }
    var h = (slot.first ^ seed) &* 0x9E37_79B9_7F4A_7C15
    h = (h ^ (h >> 29) ^ slot.last ^ UInt64(slot.count)) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 32
    return UInt32(truncatingIfNeeded: h)
  }

  private func hashLong(_ text: Span<UInt8>) -> UInt32 {
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
