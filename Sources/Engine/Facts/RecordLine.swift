import Findings

/// The first pair of a record, found without parsing: what findings point at.
///
/// A file with findings would otherwise be parsed a second time. A value is taken in where it stands on the same line and
/// ends there; of anything longer, only the key.
enum RecordLine {
  /// `start` is the 0-based byte offset of a mapping. Complexity: linear in its first line.
  static func range(in bytes: [UInt8], start: UInt32) -> ByteRange {
    let begin = skipProperties(bytes, min(Int(start), bytes.count))
    var at = begin
    if at < bytes.count, bytes[at] == UInt8(ascii: "{") { at += 1 }
    let keyEnd = scalarEnd(bytes, skipBlanks(bytes, at), inFlow: at > begin, isKey: true)
    var value = skipBlanks(bytes, keyEnd)
    guard value < bytes.count, bytes[value] == UInt8(ascii: ":") else { return ByteRange(begin, max(keyEnd, begin)) }
    value = skipBlanks(bytes, value + 1)
    guard value < bytes.count else { return ByteRange(begin, keyEnd) }
    switch bytes[value] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"), 0x0A, 0x0D:
      return ByteRange(begin, keyEnd)
    default:
      return ByteRange(begin, max(keyEnd, scalarEnd(bytes, value, inFlow: at > begin, isKey: false)))
    }
  }

  /// Skips anchors and tags, which stand before what they belong to, on its line or above it.
  private static func skipProperties(_ bytes: [UInt8], _ from: Int) -> Int {
    var at = from
    while at < bytes.count, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      while at < bytes.count, !isBlank(bytes[at]) { at += 1 }
      while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    }
    return at < bytes.count ? at : from
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func skipBlanks(_ bytes: [UInt8], _ from: Int) -> Int {
    var at = from
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at
  }

  /// Where a scalar ends that begins at `from`: behind its quotes, or where a plain one does on its line.
  private static func scalarEnd(_ bytes: [UInt8], _ from: Int, inFlow: Bool, isKey: Bool) -> Int {
    guard from < bytes.count else { return from }
    let quote = bytes[from]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var at = from + 1
      while at < bytes.count, bytes[at] != quote, bytes[at] != 0x0A {
        at += bytes[at] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      return min(at + 1, bytes.count)
    }
    var at = from
    var end = from
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D {
      let byte = bytes[at]
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0x0A
      let isBlankNext = next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D
      if byte == UInt8(ascii: ":"), isBlankNext, isKey { break }
      if byte == UInt8(ascii: "#"), at > from, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { break }
      if inFlow, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { break }
      at += 1
      if byte != 0x20, byte != 0x09 { end = at }
    }
    return end
  }
}
