/// A map from numbers to numbers by open addressing; `UInt32.max` is no key and no value.
package struct NumberMap: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  package private(set) var count = 0

  package init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: .max, count: size)
    values = [UInt32](repeating: .max, count: size)
  }

  private static func spread(_ key: UInt64) -> Int {
    var h = key &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 29
    return Int(truncatingIfNeeded: h & 0x7FFF_FFFF_FFFF_FFFF)
  }

  /// The value of a key; nil cannot be stored. Complexity: constant on average.
  package subscript(key key: UInt64) -> UInt32? {
    get {
      var slot = Self.spread(key) & (keys.count - 1)
      while keys[slot] != .max {
        if keys[slot] == key { return values[slot] }
        slot = (slot + 1) & (keys.count - 1)
      }
      return nil
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      var slot = Self.spread(key) & (keys.count - 1)
      while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
      if keys[slot] == .max { count += 1 }
      keys[slot] = key
      values[slot] = newValue
    }
  }

  /// As the other subscript, for keys of 32 bits.
  package subscript(key key: UInt32) -> UInt32? {
    get { self[key: UInt64(key)] }
    set { self[key: UInt64(key)] = newValue }
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = [UInt64](repeating: .max, count: oldKeys.count * 2)
    values = [UInt32](repeating: .max, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != .max {
      var new = Self.spread(oldKeys[slot]) & (keys.count - 1)
      while keys[new] != .max { new = (new + 1) & (keys.count - 1) }
      keys[new] = oldKeys[slot]
      values[new] = oldValues[slot]
    }
  }
}
