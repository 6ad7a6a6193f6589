import Values

/// Cuts a text into passages, line by line.
struct PassageCutter {
  /// Words that a line may have to be taken for a heading in plain text.
  private static let headingWords = 14

  let isMarkdown: Bool
  private(set) var passages: [Passage] = []
  private(set) var page = 1
  /// The lines of the passage that is being read, and what they are.
  private var open: Range<Int>?
  private var openRole = Passage.Role.paragraph
  private var openLines = 0
  private var isInCode = false
  private var isInFrontMatter = false

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  mutating func cut(_ source: Span<UInt8>) {
    var start = source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF ? 3 : 0
    var number = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 0x0A { end += 1 }
      line(source, start..<end, number)
      number += 1
      start = end + 1
    }
    close(source)
  }

  private mutating func line(_ source: Span<UInt8>, _ whole: Range<Int>, _ number: Int) {
    var range = Self.trimmed(source, whole)
    while let feed = range.first(where: { source[$0] == 0x0C }) {
      if feed > range.lowerBound { text(source, Self.trimmed(source, range.lowerBound..<feed)) }
      close(source)
      page += 1
      range = Self.trimmed(source, feed + 1..<range.upperBound)
    }
    if isMarkdown, isMatter(source, range, number) { return }
    if range.isEmpty { return close(source) }
    text(source, range)
  }

  /// Front matter, code and rulers, which hold no statements.
  private mutating func isMatter(_ source: Span<UInt8>, _ range: Range<Int>, _ number: Int) -> Bool {
    let isRuler = Self.isRuler(source, range)
    if isInFrontMatter {
      add(.matter, range)
      if isRuler { isInFrontMatter = false }
      return true
    }
    if number == 0, isRuler, range.count == 3, source[range.lowerBound] == 0x2D {
      isInFrontMatter = true
      add(.matter, range)
      return true
    }
    let isFence =
      range.count >= 3 && (source[range.lowerBound] == 0x60 || source[range.lowerBound] == 0x7E)
      && source[range.lowerBound + 1] == source[range.lowerBound]
      && source[range.lowerBound + 2] == source[range.lowerBound]
    if isFence || isInCode {
      close(source)
      if isFence { isInCode.toggle() }
      add(.matter, range)
      return true
    }
    guard isRuler else { return false }
    if let heading = open, openRole == .paragraph, openLines == 1, let first = range.first,
      source[first] == 0x3D || source[first] == 0x2D
    {
      // A line of `=` or `-` makes a heading of the line above it.
      open = nil
      add(.heading, heading, level: source[first] == 0x3D ? 1 : 2)
      return true
    }
    close(source)
    if !range.isEmpty { add(.matter, range) }
    return true
  }

  private mutating func text(_ source: Span<UInt8>, _ given: Range<Int>) {
    var range = given
    var isQuoted = false
    if isMarkdown {
      while let first = range.first, source[first] == 0x3E {
        range = Self.trimmed(source, first + 1..<range.upperBound)
        isQuoted = true
      }
      if range.isEmpty { return close(source) }
      if let level = MarkdownLine.headingLevel(source, range.lowerBound) {
        close(source)
        var words = Self.trimmed(source, range.lowerBound + level..<range.upperBound)
        while let last = words.last, source[last] == 0x23 { words = words.lowerBound..<last }
        words = Self.trimmed(source, words)
        if !words.isEmpty { add(.heading, words, level: level) }
        return
      }
    }
    if let marker = MarkdownLine.listMarker(source, range.lowerBound) {
      close(source)
      start(.item, Self.trimmed(source, range.lowerBound + marker..<range.upperBound))
    } else if isMarkdown, source[range.lowerBound] == 0x7C, !isQuoted {
      close(source)
      start(.item, range)
      close(source)
    } else if let paragraph = open {
      open = paragraph.lowerBound..<range.upperBound
      openLines += 1
    } else {
      start(.paragraph, range)
    }
  }

  private mutating func start(_ role: Passage.Role, _ range: Range<Int>) {
    open = range
    openRole = role
    openLines = 1
  }

  private mutating func close(_ source: Span<UInt8>) {
    guard let range = open, !range.isEmpty else {
      open = nil
      return
    }
    open = nil
    if !isMarkdown, openRole == .paragraph, openLines == 1, Self.isHeading(source, range) {
      // Plain text does not say how deep a heading is: the first one is the title, all others stand below it.
      let isFirst = !passages.contains { $0.role == .heading }
      add(.heading, range, level: isFirst && passages.isEmpty ? 1 : 2)
    } else {
      add(openRole, range)
    }
  }

  private mutating func add(_ role: Passage.Role, _ range: Range<Int>, level: Int = 0) {
    passages.append(Passage(role: role, range: range, level: level, page: page))
  }

  private static func isHeading(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    let bytes = range.map { source[$0] }
    if let last = bytes.last, [0x2E, 0x21, 0x3B, 0x2C].contains(last) { return false }
    if LinkList.isLinks(source, range, isMarkdown: false) { return false }
    let words = bytes.split { isASCIIBlank($0) }.count
    return words <= headingWords && bytes.contains { $0.isLetterOrDigit }
  }

  /// A line of nothing but `-`, `=`, `*`, `_` or the ruler of a table; at least three signs.
  private static func isRuler(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var signs = 0
    for index in range {
      switch source[index] {
      case 0x2D, 0x3D, 0x2A, 0x5F: signs += 1
      case 0x7C, 0x3A, 0x20, 0x09, 0x2B: continue
      default: return false
      }
    }
    return signs >= 3
  }

  private static func trimmed(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B }
    while start < end, isBlank(source[start]) { start += 1 }
    while end > start, isBlank(source[end - 1]) { end -= 1 }
    return start..<end
  }
}
