import Values

/// A stretch of a source text that stands by itself: a heading, a paragraph, an item of a list.
package struct Passage: Sendable {
  package enum Role: UInt8, Sendable {
    case heading
    case paragraph
    case item
    /// A heading, running title or notice that stands in the text more than once.
    case repeated
    /// Links to other pages, with little else.
    case links
    /// Code, tables' rulers, the data before a text.
    case matter
  }
  package var role: Role
  /// Bytes of the source, without the signs and blanks around the words.
  package var range: Range<Int>
  /// Of a heading, 1 to 6.
  var level = 0
  /// The heading over it, as a number among the passages; -1 for none.
  package var heading = -1
  /// 1-based, counted by form feeds.
  package var page = 1
  /// Its sentences, as numbers among all; headings and what is left out have none.
  package var sentences = 0..<0
}

/// A source text cut into passages and sentences.
///
/// Plain text and Markdown. In plain text a heading is a short line that stands alone and ends without a stop.
package struct Passages: Sendable {
  package private(set) var all: [Passage] = []
  /// Byte ranges of the sentences, in order.
  package private(set) var sentences: [Range<Int>] = []
  /// How many pages the text has, 1 if it says nothing of pages.
  package private(set) var pageCount = 1

  /// Complexity: linear in the text.
  init(_ source: [UInt8], isMarkdown: Bool) {
    var cutter = PassageCutter(isMarkdown: isMarkdown)
    cutter.cut(source.span)
    all = cutter.passages
    pageCount = cutter.page
    markRepeats(source, isMarkdown: isMarkdown)
    markLinks(source, isMarkdown: isMarkdown)
    numberHeadings()
    for index in all.indices where all[index].role == .paragraph || all[index].role == .item {
      let start = sentences.count
      sentences += SentenceCutter.sentences(in: source.span, all[index].range)
      all[index].sentences = start..<sentences.count
    }
  }

  /// The passage that holds a byte, or the next one behind it. Complexity: O(log passages).
  package func passage(at offset: Int) -> Int? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < all.count ? low : nil
  }

  /// The sentences that share a byte with a range. Complexity: O(log sentences).
  package func sentences(touching range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < sentences.count, sentences[end].lowerBound < range.upperBound { end += 1 }
    return low..<end
  }

  /// The headings over a passage, nearest first.
  package func headings(over passage: Int) -> [Int] {
    var found: [Int] = []
    var at = all[passage].heading
    while at >= 0 {
      found.append(at)
      at = all[at].heading
    }
    return found
  }

  // MARK: What is no statement

  /// A short passage that comes again: page furniture, or a title that has slipped into the body.
  private mutating func markRepeats(_ source: [UInt8], isMarkdown: Bool) {
    var seen: [ArraySlice<UInt8>: [Int]] = [:]
    let firstWords = all.firstIndex { $0.role != .matter } ?? 0
    for index in all.indices where all[index].role != .matter && all[index].range.count <= 160 {
      seen[source[all[index].range], default: []].append(index)
    }
    for places in seen.values where places.count > 1 {
      let isStatement = places.contains { all[$0].role != .heading && source[all[$0].range].endsSentence }
      if isStatement, places.count < 3 { continue }
      // A heading may well come again under another one; the title at the top of a text may not. In plain text a line
      // that comes again and again is no heading.
      let isTitle = places[0] == firstWords
      if !isTitle, all[places[0]].role == .heading, isMarkdown || places.count < 3 { continue }
      for place in places.dropFirst(isTitle ? 1 : 0) { all[place].role = .repeated }
    }
  }

  private mutating func markLinks(_ source: [UInt8], isMarkdown: Bool) {
    for index in all.indices where all[index].role == .paragraph || all[index].role == .item {
      if LinkList.isLinks(source.span, all[index].range, isMarkdown: isMarkdown) { all[index].role = .links }
    }
  }

  /// Gives every passage its heading. A heading that is repeated is none.
  private mutating func numberHeadings() {
    var open: [Int] = []
    for index in all.indices {
      if all[index].role == .heading {
        while let last = open.last, all[last].level >= all[index].level { open.removeLast() }
      }
      all[index].heading = open.last ?? -1
      if all[index].role == .heading { open.append(index) }
    }
  }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  /// Whether the last sign that is no bracket, quotation mark or emphasis ends a sentence.
  var endsSentence: Bool {
    for byte in reversed() {
      switch byte {
      case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x9C, 0x9D, 0x99, 0x80, 0xE2: continue
      default: return false
      }
    }
    return false
  }
}

/// Lines and passages that lead elsewhere.
enum LinkList {
  static func isLinks(_ source: Span<UInt8>, _ range: Range<Int>, isMarkdown: Bool) -> Bool {
    var linked = 0
    var words = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if isMarkdown, source[index] == 0x5B, let link = MarkdownLine.link(source, index), !link.isFootnote {
        linked += link.close - index
        index = link.end
        continue
      }
      if let end = addressEnd(source, index, range.upperBound) {
        linked += end - index
        index = end
        continue
      }
      if source[index].isLetterOrDigit { words += 1 }
      index += 1
    }
    if linked > 0 { return words * 4 <= linked }
    return announcesLinks(source, range)
  }

  private static func addressEnd(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard source[start] == 0x68 || source[start] == 0x77 else { return nil }
    for prefix in addressStarts where matches(source, start, end, prefix) {
      var index = start
      while index < end, !isASCIIBlank(source[index]) { index += 1 }
      return index
    }
    return nil
  }

  private static let addressStarts = ["https://", "http://", "www."].map { Array($0.utf8) }

  /// `Also read: ...`, `Related articles: ...`: a short line without a stop that begins so.
  private static func announcesLinks(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 300 else { return false }
    let text = (range.lowerBound..<range.upperBound).map { source[$0] }
    guard !text.endsSentence else { return false }
    let folded = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return announcements.contains { folded.starts(with: $0.utf8) }
  }

  private static let announcements = [
    "also read", "read also", "read more", "see also", "related:", "related article", "related link", "further reading",
    "more on this", "you may also like", "you might also like", "learn more", "next:", "previous:", "share this",
  ]

  private static func matches(_ source: Span<UInt8>, _ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    guard start + bytes.count <= end else { return false }
    var index = start
    for byte in bytes {
      if source[index] != byte { return false }
      index += 1
    }
    return true
  }
}
