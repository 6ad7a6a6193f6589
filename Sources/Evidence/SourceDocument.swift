import Values

/// A source text ready for questions: its bytes, passages, and normal form with an index.
package struct SourceDocument: Sendable {
  package let bytes: [UInt8]
  package let isMarkdown: Bool
  package let passages: Passages
  package let index: QuoteIndex
  /// The words of `index.text`, made when a quote is not found.
  package private(set) var words: WordIndex?

  /// Complexity: linear in the bytes.
  package init(_ bytes: [UInt8], isMarkdown: Bool) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    passages = Passages(bytes, isMarkdown: isMarkdown)
    var normalizer = TextNormalizer(isMarkdown: isMarkdown)
    index = QuoteIndex(normalizer.normalize(bytes))
  }

  /// Whether a file of that name is read as Markdown.
  package static func isMarkdown(path: String) -> Bool {
    [".md", ".markdown", ".mdown"].contains { path.lowercased().hasSuffix($0) }
  }

  package mutating func prepareWords() {
    if words == nil { words = WordIndex(index.text.bytes) }
  }
}

/// Where a quote stands in its source.
package struct QuoteMatch: Sendable, Equatable {
  package enum Status: UInt8, Sendable {
    /// There is no quote, or no text to look it up in.
    case unknown
    case exact
    /// Found when typography is left out of account.
    case normalized
    /// Its parts stand in order in one passage, with something left out between them.
    case elided
    case missing
  }
  package var status = Status.unknown
  /// Bytes of the source.
  package var range = 0..<0
  /// Of a `normalized` one: only line breaks, runs of blanks and markup are left out of account, which are no part of what
  /// a source says.
  var isSameWriting = false
  /// How often it occurs, counted up to 2.
  var occurrences = 0
  /// Whether it stands where its locator says; nil where there is none, or where the text says nothing of such places.
  package var isAtPlace: Bool?

  package init(
    status: Status = Status.unknown, range: Range<Int> = 0..<0, isSameWriting: Bool = false, occurrences: Int = 0,
    isAtPlace: Bool? = nil
  ) {
    self.status = status
    self.range = range
    self.isSameWriting = isSameWriting
    self.occurrences = occurrences
    self.isAtPlace = isAtPlace
  }

  /// Whether it reads as its source does; where something is left out, as far as that can be told.
  package var isVerbatim: Bool { status == .exact || status == .elided || isSameWriting }

  package var isFound: Bool { status == .exact || status == .normalized || status == .elided }
}

/// Looks up quotes in one document.
package struct QuoteFinder {
  private var quote = NormalText()
  private var normalizer: TextNormalizer

  package init(isMarkdown: Bool) { normalizer = TextNormalizer(isMarkdown: isMarkdown, isFragment: true) }

  /// Looks up a quote: by its letters, then without typography, then by its parts between ellipses.
  ///
  /// Complexity: see `QuoteIndex.places`; a quote that is not found costs a reading of the text.
  package mutating func find(
    _ written: ArraySlice<UInt8>, at locator: ArraySlice<UInt8>? = nil, in document: borrowing SourceDocument
  ) -> QuoteMatch {
    normalizer.normalize(written, into: &quote)
    guard !quote.bytes.isEmpty else { return QuoteMatch() }
    guard let locator, !locator.isEmpty else { return find(written, in: document, document.wholeText) }
    switch Locus.of(locator, in: document) {
    case .unknowable: return find(written, in: document, document.wholeText)
    case .nowhere:
      var match = find(written, in: document, document.wholeText)
      match.isAtPlace = false
      return match
    case .ranges(let ranges):
      for range in ranges {
        var match = find(written, in: document, document.normalRange(of: range))
        if match.isFound {
          match.isAtPlace = true
          return match
        }
      }
      var match = find(written, in: document, document.wholeText)
      match.isAtPlace = false
      return match
    }
  }

  private func find(
    _ written: ArraySlice<UInt8>, in document: borrowing SourceDocument, _ range: Range<Int>
  ) -> QuoteMatch {
    let places = document.index.places(of: quote.bytes.span, within: range, limit: 2)
    if let first = places.first {
      var match = QuoteMatch(status: .normalized, occurrences: places.count)
      match.range = document.index.text.sourceRange(of: first..<first + quote.bytes.count, in: document.bytes)
      for place in places {
        let own = document.index.text.sourceRange(of: place..<place + quote.bytes.count, in: document.bytes)
        if document.bytes[own] == written {
          match.range = own
          match.status = .exact
          match.isSameWriting = false
          break
        }
        if !match.isSameWriting, document.plain(own) == document.plain(written) {
          match.range = own
          match.isSameWriting = true
        }
      }
      return match
    }
    if let match = elided(document, range) { return match }
    // A quote may begin or end inside markup, or between a letter and its accents: such a piece has no normal form of
    // its own.
    let raw = document.index.text.sourceRange(of: range, in: document.bytes)
    if let found = Self.search(document.bytes.span.extracting(raw), written.span) {
      let place = raw.lowerBound + found
      return QuoteMatch(status: .exact, range: place..<place + written.count, occurrences: 1)
    }
    return QuoteMatch(status: .missing)
  }

  // MARK: Ellipses

  private func elided(_ document: borrowing SourceDocument, _ range: Range<Int>) -> QuoteMatch? {
    let parts = Self.parts(of: quote.bytes)
    guard parts.count > 1 || parts.first.map({ $0.count < quote.bytes.count }) ?? false else { return nil }
    guard let longest = parts.max(by: { $0.count < $1.count }) else { return nil }
    // Each place of the longest part says in which passage the others have to be.
    for place in document.index.places(of: quote.bytes.span.extracting(longest), within: range, limit: 64) {
      let offset = document.index.text.sourceOffset(of: place)
      guard let number = document.passages.passage(at: offset) else { continue }
      let passage = document.normalRange(of: document.passages.all[number].range)
      let inside = max(passage.lowerBound, range.lowerBound)..<min(passage.upperBound, range.upperBound)
      guard inside.lowerBound < inside.upperBound, let whole = inOrder(parts, document, inside) else { continue }
      return QuoteMatch(
        status: .elided, range: document.index.text.sourceRange(of: whole, in: document.bytes), occurrences: 1)
    }
    return nil
  }

  private func inOrder(
    _ parts: [Range<Int>], _ document: borrowing SourceDocument, _ range: Range<Int>
  ) -> Range<Int>? {
    var at = range.lowerBound
    var start: Int?
    for part in parts {
      guard at < range.upperBound else { return nil }
      let piece = quote.bytes.span.extracting(part)
      guard let place = document.index.places(of: piece, within: at..<range.upperBound, limit: 1).first else {
        return nil
      }
      start = start ?? place
      at = place + part.count
    }
    return start.map { $0..<at }
  }

  /// The parts between `...`, `[...]` and `(...)`, trimmed; empty ones are left out.
  package static func parts(of quote: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    func add(_ end: Int) {
      var part = start..<end
      while let first = part.first, quote[first] == 0x20 { part = first + 1..<part.upperBound }
      while let last = part.last, quote[last] == 0x20 { part = part.lowerBound..<last }
      if !part.isEmpty { parts.append(part) }
    }
    while index < quote.count {
      guard index + 2 < quote.count, quote[index] == 0x2E, quote[index + 1] == 0x2E, quote[index + 2] == 0x2E else {
        index += 1
        continue
      }
      var end = index + 3
      while end < quote.count, quote[end] == 0x2E { end += 1 }
      var from = index
      if from > start, end < quote.count, quote[from - 1] == 0x5B, quote[end] == 0x5D {
        (from, end) = (from - 1, end + 1)
      }
      if from > start, end < quote.count, quote[from - 1] == 0x28, quote[end] == 0x29 {
        (from, end) = (from - 1, end + 1)
      }
      add(from)
      start = end
      index = end
    }
    add(quote.count)
    return parts
  }

  private static func search(_ text: Span<UInt8>, _ wanted: Span<UInt8>) -> Int? {
    guard wanted.count > 0, wanted.count <= text.count else { return nil }
    let first = wanted[0]
    var place = 0
    let last = text.count - wanted.count
    while place <= last {
      if text[place] == first {
        var index = 1
        while index < wanted.count, text[place &+ index] == wanted[index] { index &+= 1 }
        if index == wanted.count { return place }
      }
      place &+= 1
    }
    return nil
  }
}

extension SourceDocument {
  var wholeText: Range<Int> { 0..<index.text.bytes.count }

  /// The part of the normal text that a range of the source became.
  func normalRange(of range: Range<Int>) -> Range<Int> {
    let start = index.text.index(atOrBehind: range.lowerBound)
    return start..<max(start, index.text.index(atOrBehind: range.upperBound))
  }
}

/// What a locator leads to.
enum Locus {
  /// The text says nothing of such places: pages of a text without any.
  case unknowable
  case nowhere
  /// Byte ranges of the source.
  case ranges([Range<Int>])

  /// Reads a locator as a page (`p. 12`, `page 3`) or as a heading or a part of one; `A > B` is B under A.
  static func of(_ locator: ArraySlice<UInt8>, in document: borrowing SourceDocument) -> Locus {
    let text = foldedName(String(decoding: locator, as: UTF8.self))
    if let page = page(text) {
      guard document.passages.pageCount > 1 else { return .unknowable }
      let inside = document.passages.all.filter { $0.page == page }
      guard let first = inside.first, let last = inside.last else { return .nowhere }
      return .ranges([first.range.lowerBound..<last.range.upperBound])
    }
    let parts = text.split { $0 == ">" || $0 == "/" }.map { bare($0) }.filter { !$0.isEmpty }
    guard let wanted = parts.last else { return .unknowable }
    let headings = document.passages.all.indices.filter { document.passages.all[$0].role == .heading }
    guard !headings.isEmpty else { return .unknowable }
    var named: [(heading: Int, isExact: Bool)] = []
    for heading in headings {
      let name = document.headingName(heading)
      let bareName = bare(name[...])
      if bareName == wanted || name == wanted {
        named.append((heading, true))
      } else if !wanted.isEmpty, " \(bareName) ".contains(" \(wanted) ") || bareName.hasPrefix("\(wanted) ") {
        named.append((heading, false))
      }
    }
    if named.contains(where: \.isExact) { named = named.filter(\.isExact) }
    let found = named.filter { entry in
      parts.dropLast().allSatisfy { part in
        document.passages.headings(over: entry.heading).contains { bare(document.headingName($0)[...]) == part }
      }
    }
    return found.isEmpty ? .nowhere : .ranges(found.map { document.section(of: $0.heading) })
  }

  private static func page(_ text: String) -> Int? {
    var rest = text[...]
    for word in ["pages ", "page ", "pp. ", "pp.", "pp ", "p. ", "p.", "p "] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      return Int(digits)
    }
    return nil
  }

  /// Without `section`, `chapter` and their like, and without quotation marks.
  private static func bare(_ text: Substring) -> String {
    var rest = text.drop { " \"'§#“”‘’".contains($0) }
    for word in ["section ", "heading ", "chapter ", "under ", "paragraph "] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { " \"'§#“”‘’".contains($0) }
    }
    while let last = rest.last, " \"'.:“”‘’".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}

extension SourceDocument {
  /// A heading's words, folded.
  func headingName(_ heading: Int) -> String {
    foldedName(String(decoding: bytes[passages.all[heading].range], as: UTF8.self))
  }

  /// From a heading to the next one that is not below it.
  package func section(of heading: Int) -> Range<Int> {
    let start = passages.all[heading].range.lowerBound
    let level = passages.all[heading].level
    for index in passages.all.indices.dropFirst(heading + 1) {
      if passages.all[index].role == .heading, passages.all[index].level <= level {
        return start..<passages.all[index].range.lowerBound
      }
    }
    return start..<bytes.count
  }

  /// A part of the source, or a quote, as it reads: blanks made one, markup left out, every other sign kept.
  package func plain(_ range: Range<Int>) -> [UInt8] { plain(bytes[range]) }

  package func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var normal = NormalText()
    var normalizer = TextNormalizer(isMarkdown: isMarkdown, leniency: [.blanks, .markup], isFragment: true)
    normalizer.normalize(text, into: &normal)
    return normal.bytes
  }

  /// What has to be left out of account for a found quote to be the same as its source, in words; empty if nothing.
  package func differences(of quote: ArraySlice<UInt8>, from range: Range<Int>) -> [String] {
    var needed: [String] = []
    for (kind, words) in Leniency.words {
      var own = NormalText()
      var other = NormalText()
      var normalizer = TextNormalizer(
        isMarkdown: isMarkdown, leniency: Leniency.all.subtracting(kind), isFragment: true)
      normalizer.normalize(quote, into: &own)
      normalizer.normalize(bytes[range], into: &other)
      if own.bytes != other.bytes, !differOnlyInCase(own.bytes, other.bytes) { needed.append(words) }
    }
    if needed.isEmpty, bytes[range] != quote { needed.append("the case of the first letter") }
    return needed
  }

  private func differOnlyInCase(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard let first = a.first, let second = b.first, a.count == b.count else { return false }
    return first ^ second == 0x20 && first.isASCIILetter && a.dropFirst() == b.dropFirst()
  }
}
