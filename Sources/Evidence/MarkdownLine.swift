import Values

/// The signs of Markdown that matter for reading its words (CommonMark 0.31, without its rarer corners).
enum MarkdownLine {
  /// Behind the `#`, `-` or `1.` that begins a line; `start` is behind blanks.
  static func contentStart(_ source: Span<UInt8>, _ start: Int) -> Int {
    guard start < source.count else { return start }
    if let level = headingLevel(source, start) { return skipBlanks(source, start + level) }
    if let marker = listMarker(source, start) { return skipBlanks(source, start + marker) }
    return start
  }

  /// The number of `#` before a heading's words.
  static func headingLevel(_ source: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < source.count, source[index] == 0x23 { index += 1 }
    guard index > start, index - start <= 6, index >= source.count || isASCIIBlank(source[index]) else { return nil }
    return index - start
  }

  /// The length of `-`, `*`, `+`, `1.` or `a)` before the words of an item, without the blank behind it.
  static func listMarker(_ source: Span<UInt8>, _ start: Int) -> Int? {
    guard start < source.count else { return nil }
    var index = start
    switch source[start] {
    case 0x2A, 0x2B, 0x2D: index += 1
    case 0xE2:
      guard start + 2 < source.count, source[start + 1] == 0x80, source[start + 2] == 0xA2 else { return nil }
      index += 3
    case 0x30...0x39:
      while index < source.count, index - start < 4, (0x30...0x39).contains(source[index]) { index += 1 }
      guard index < source.count, source[index] == 0x2E || source[index] == 0x29 else { return nil }
      index += 1
    default: return nil
    }
    guard index < source.count, source[index] == 0x20 || source[index] == 0x09 else { return nil }
    return index - start
  }

  private static func skipBlanks(_ source: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < source.count, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
    return index
  }

  /// A link that begins with `[`: where its words close and where it ends. Complexity: at most 2,000 bytes.
  static func link(_ source: Span<UInt8>, _ start: Int) -> (close: Int, end: Int, isFootnote: Bool)? {
    let limit = min(source.count, start + 1_000)
    var depth = 0
    var close = start
    while close < limit {
      if source[close] == 0x5B { depth += 1 }
      if source[close] == 0x5D {
        depth -= 1
        if depth == 0 { break }
      }
      if source[close] == 0x0A, close + 1 < limit, source[close + 1] == 0x0A { return nil }
      close += 1
    }
    guard close < limit, source[close] == 0x5D else { return nil }
    if start + 1 < close, source[start + 1] == 0x5E { return (close, close + 1, true) }
    guard close + 1 < source.count else { return nil }
    let closing: UInt8
    switch source[close + 1] {
    case 0x28: closing = 0x29
    case 0x5B: closing = 0x5D
    default: return nil
    }
    var end = close + 2
    let stop = min(source.count, end + 1_000)
    while end < stop, source[end] != closing, source[end] != 0x0A { end += 1 }
    guard end < stop, source[end] == closing else { return nil }
    return (close, end + 1, false)
  }

  /// Where an HTML tag or an address in angle brackets ends.
  static func tagEnd(_ source: Span<UInt8>, _ start: Int) -> Int? {
    guard start + 2 < source.count else { return nil }
    let first = source[start + 1]
    guard first.isASCIILetter || first == 0x2F || first == 0x21 else { return nil }
    let limit = min(source.count, start + 300)
    var index = start + 1
    while index < limit {
      if source[index] == 0x3E { return index + 1 }
      if source[index] == 0x3C || source[index] == 0x0A { return nil }
      index += 1
    }
    return nil
  }

  /// `&nbsp;`, `&#8217;` and their like: the scalar and where the reference ends.
  static func characterReference(_ source: Span<UInt8>, _ start: Int) -> (scalar: UInt32, end: Int)? {
    var end = start + 1
    let limit = min(source.count, start + 12)
    while end < limit, source[end] != 0x3B, source[end] == 0x23 || source[end].isLetterOrDigit { end += 1 }
    guard end < limit, source[end] == 0x3B, end > start + 1 else { return nil }
    var name = ""
    for index in start + 1..<end { name.unicodeScalars.append(Unicode.Scalar(source[index])) }
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).map { ($0, end + 1) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).map { ($0, end + 1) } }
    return names[name].map { ($0, end + 1) }
  }

  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "shy": 0xAD, "ndash": 0x2013,
    "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D, "hellip": 0x2026,
    "deg": 0xB0, "le": 0x2264, "ge": 0x2265, "times": 0xD7, "micro": 0xB5, "plusmn": 0xB1,
  ]
}
