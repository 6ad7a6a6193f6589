import Findings

/// A condition with `in [a, b]` that stands in a YAML flow list or mapping, whose brackets and commas cut it to pieces.
enum FlowSplit {
  /// What to do about it.
  static let help =
    "`[`, `]`, `,` and `: ` separate inside [ ] and { }; a condition with them can also stand in quotes"

  /// Looks from the line of a syntax error on for ` in [` inside brackets or braces of YAML's own. The range of the fault
  /// is that of `[a, b]`.
  static func find(in bytes: [UInt8], near offset: Int) -> Fault? {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    let word = Array(" in [".utf8)
    let last = min(bytes.count, start + 4096) - word.count
    guard start <= last else { return nil }
    for index in start...last where bytes[index..<index + word.count].elementsEqual(word) {
      let bracket = index + word.count - 1
      if let outer = innermostOpening(in: bytes[start..<bracket]) { return split(bytes, at: bracket, inside: outer) }
    }
    return nil
  }

  private static func split(_ bytes: [UInt8], at bracket: Int, inside outer: UInt8) -> Fault? {
    var close = bracket
    while close < bytes.count, bytes[close] != UInt8(ascii: "]"), bytes[close] != 0x0A { close += 1 }
    guard close < bytes.count, bytes[close] == UInt8(ascii: "]") else { return nil }
    let list = String(decoding: bytes[bracket...close], as: UTF8.self)
    let message =
      outer == UInt8(ascii: "[")
      ? "this list splits at the comma in `\(list)`: write one condition a line, with `- `"
      : "this mapping splits at the comma in `\(list)`: put the condition in quotes"
    return Fault(.flowList, message, at: bracket..<close + 1, help: help)
  }

  /// The bracket or brace that is still open at the end of `bytes`; what stands in quotes does not count.
  private static func innermostOpening(in bytes: ArraySlice<UInt8>) -> UInt8? {
    var open: [UInt8] = []
    var quote: UInt8?
    var last: UInt8 = 0x20
    for byte in bytes {
      defer { last = byte }
      if let mark = quote {
        if byte == mark { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Inside a word it is an apostrophe.
        if !last.isNameByte { quote = byte }
      case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
      default: break
      }
    }
    return quote == nil ? open.last : nil
  }
}
