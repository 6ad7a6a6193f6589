/// The hash by which GitHub's code scanning knows a line again when others move it.
///
/// It is the one that GitHub's own upload action writes into `primaryLocationLineHash` where a file has none: over the
/// 100 UTF-16 code units from the start of the line on, without blanks and tabs and with every line break as LF, behind
/// the end of the file U+FFFF and then zeros, the polynomial in 37 modulo 2^64; then a colon, and the how-manieth line
/// with that hash it is.
enum LineHash {
  private static let window = 100
  private static let factor: UInt64 = 37

  /// The hashes of all lines, line 1 first; a file that ends with a line break has an empty last line.
  ///
  /// Complexity: linear in the bytes.
  static func all(of bytes: [UInt8]) -> [String] {
    let (units, starts) = squeezed(bytes)
    var power: UInt64 = 1
    for _ in 0..<window { power = power &* factor }
    var hashes: [String] = []
    hashes.reserveCapacity(starts.count)
    var counts: [UInt64: Int] = [:]
    var hash: UInt64 = 0
    for index in 0..<units.count + window {
      guard hashes.count < starts.count else { break }
      let entering = index < units.count ? UInt64(units[index]) : 0
      let leaving = index >= window ? UInt64(units[index - window]) : 0
      hash = hash &* factor &+ entering &- power &* leaving
      guard index + 1 - window == starts[hashes.count] else { continue }
      let count = counts[hash, default: 0] + 1
      counts[hash] = count
      hashes.append("\(String(hash, radix: 16)):\(count)")
    }
    return hashes
  }

  /// The code units that count, and which of them begin a line.
  private static func squeezed(_ bytes: [UInt8]) -> (units: [UInt16], starts: [Int]) {
    let feed: UInt16 = 0x0A
    let end: UInt16 = 0xFFFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count + 1)
    var starts = [0]
    var followsReturn = false
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      switch unit {
      case 0x20, 0x09: followsReturn = false
      case feed where followsReturn: followsReturn = false
      case feed, 0x0D:
        followsReturn = unit == 0x0D
        units.append(feed)
        starts.append(units.count)
      default:
        followsReturn = false
        units.append(unit)
      }
    }
    units.append(end)
    return (units, starts)
  }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): a short name for a long text.
func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
