import Values

/// Cuts a passage into sentences.
enum SentenceCutter {
  /// A sentence ends at `.`, `!` or `?` before a blank and something that can begin one, unless the stop belongs to an
  /// abbreviation or an initial. A passage without any is one sentence. Complexity: linear in the passage.
  static func sentences(in source: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, isClosing(source, end) { end += 1 }
      if end >= range.upperBound || (isBlank(source, end) && isEnd(source, start, index, end, range)) {
        found.append(start..<end)
        start = end
        while start < range.upperBound, isBlank(source, start) { start += 1 }
        index = start
      } else {
        index = end
      }
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return found
  }

  private static func isBlank(_ source: Span<UInt8>, _ index: Int) -> Bool {
    isASCIIBlank(source[index]) || source[index] == 0xC2 && index + 1 < source.count && source[index + 1] == 0xA0
      || source[index] == 0xA0 && index > 0 && source[index - 1] == 0xC2
  }

  /// Brackets, quotation marks, emphasis and further stops behind a stop.
  private static func isClosing(_ source: Span<UInt8>, _ index: Int) -> Bool {
    switch source[index] {
    case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x2E, 0x21, 0x3F: true
    // The bytes of a typographic quotation mark.
    case 0xE2: index + 1 < source.count && source[index + 1] == 0x80
    case 0x80: index > 0 && source[index - 1] == 0xE2
    case 0x99, 0x9D: index > 1 && source[index - 1] == 0x80 && source[index - 2] == 0xE2
    default: false
    }
  }

  private static func isEnd(
    _ source: Span<UInt8>, _ start: Int, _ stop: Int, _ end: Int, _ range: Range<Int>
  ) -> Bool {
    if source[stop] == 0x2E, isAbbreviation(source, start, stop) { return false }
    var next = end
    while next < range.upperBound, isBlank(source, next) { next += 1 }
    guard next < range.upperBound else { return true }
    let byte = source[next]
    return !(0x61...0x7A).contains(byte)
  }

  private static func isAbbreviation(_ source: Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    var first = stop
    while first > start, source[first - 1].isLetterOrDigit || source[first - 1] == 0x2E { first -= 1 }
    guard first < stop else { return false }
    var word = ""
    for index in first..<stop {
      let byte = source[index]
      word.unicodeScalars.append(Unicode.Scalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
    }
    // An initial: one capital letter.
    if stop - first == 1, (0x41...0x5A).contains(source[first]) { return first > start }
    return abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "vs", "dr", "prof", "mr", "mrs", "ms", "st", "no", "fig", "al", "approx", "ca", "cf", "resp", "incl",
    "vol", "pp", "ed", "eds", "dept", "jr", "sr", "viz",
  ]
}
