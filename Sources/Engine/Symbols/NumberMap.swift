/// A map from numbers to numbers by open addressing; `UInt64.max` is no key, `UInt32.max` is no value.
package struct NumberMap: Sendable {
  /// A key beside its value, so that a look-up waits for memory once.
  private struct Entry: Sendable {
    var key = UInt64.max
    var value = UInt32.max
  }

  private var entries: [Entry]
  package private(set) var count = 0

  package init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    entries = [Entry](repeating: Entry(), count: size)
  }

  @inline(__always)
  private static func spread(_ key: UInt64) -> Int {
    var h = key &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 29
    return Int(truncatingIfNeeded: h & 0x7FFF_FFFF_FFFF_FFFF)
  }

  /// Where a key stands, or would.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = entries.count &- 1
    var place = Self.spread(key) & mask
    while entries[place].key != .max, entries[place].key != key { place = (place &+ 1) & mask }
    return place
  }

  /// The value of a key; nil cannot be stored. Complexity: constant on average.
  package subscript(key key: UInt64) -> UInt32? {
    get {
      let value = entries[place(of: key)].value
      return value == .max ? nil : value
    }
    set {
      guard let newValue else { return }
      if count &* 2 >= entries.count { grow() }
      let place = place(of: key)
      if entries[place].key == .max { count += 1 }
      entries[place] = Entry(key: key, value: newValue)
    }
  }

  /// As the other subscript, for keys of 32 bits.
  package subscript(key key: UInt32) -> UInt32? {
    get { self[key: UInt64(key)] }
    set { self[key: UInt64(key)] = newValue }
  }

  /// The value of a key, which becomes `new` if it has none. One look-up for both.
  package mutating func number(of key: UInt64, orNew new: UInt32) -> UInt32 {
    if count &* 2 >= entries.count { grow() }
    let place = place(of: key)
    if entries[place].key == key { return entries[place].value }
    count += 1
    entries[place] = Entry(key: key, value: new)
    return new
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.key != .max { entries[place(of: entry.key)] = entry }
  }
}
