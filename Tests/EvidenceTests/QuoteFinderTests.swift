@testable import Evidence
import Testing

struct QuoteFinderTests {
  static let article = """
    # On knots

    Intro with **two** words — it’s short.

    ## Reef knots

    A reef knot can slip. It is not safe for climbing, and it may loosen
    when the rope is wet. Many people tie it wrong.

    ## Bowlines

    - A bowline makes a loop that does not slip.
    - It is easy to undo. A reef knot can slip.
    """

  private static func match(_ quote: String, at locator: String? = nil, in text: String = article) -> QuoteMatch {
    let document = SourceDocument(Array(text.utf8), isMarkdown: true)
    var finder = QuoteFinder(isMarkdown: true)
    return finder.find(Array(quote.utf8)[...], at: locator.map { Array($0.utf8)[...] }, in: document)
  }

  private static func found(_ match: QuoteMatch, in text: String = article) -> String {
    String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
  }

  @Test(arguments: [
    ("It is not safe for climbing", QuoteMatch.Status.exact), ("A reef knot can slip.", .exact),
    ("it may loosen when the rope is wet", .normalized), ("two words - it's short.", .normalized),
    ("Intro with two words", .normalized), ("it is easy to undo", .normalized), ("ot saf", .exact), ("tw", .exact),
    ("It is not safe … when the rope is wet", .elided), ("It is not safe [...] Many people tie it wrong.", .elided),
    ("... it may loosen when the rope is wet", .elided), ("It is safe for climbing", .missing),
    ("It is not safe for sailing", .missing), ("when the rope is wet ... It is not safe", .missing),
    ("It is not safe ... does not slip", .missing), ("nothing of the kind stands here", .missing), ("", .unknown),
    ("...", .missing), ("knots\n\nIntro", .exact),
  ])
  func finds(_ quote: String, _ status: QuoteMatch.Status) {
    #expect(Self.match(quote).status == status)
  }

  @Test(
    "A line break and markup are no part of the writing",
    arguments: [
      ("it *may* loosen when the rope is wet", true), ("Intro with two words", true),
      ("two words - it's short.", false),
    ])
  func sameWriting(_ quote: String, _ isSame: Bool) {
    let match = Self.match(quote)
    #expect(match.status == .exact || match.isSameWriting == isSame)
    #expect(match.isVerbatim == isSame)
  }

  @Test("Several occurrences are counted, and the first exact one is taken")
  func countsOccurrences() {
    #expect(Self.match("A reef knot can slip.").occurrences == 2)
    #expect(Self.match("Many people tie it wrong.").occurrences == 1)
  }

  @Test(arguments: [
    ("A reef knot can slip.", "Bowlines", true), ("A reef knot can slip.", "section “Reef knots”", true),
    ("It is not safe for climbing", "Bowlines", false), ("It is not safe for climbing", "On knots > Reef knots", true),
    ("It is not safe for climbing", "Bowlines > Reef knots", false), ("It is not safe for climbing", "Hitches", false),
  ])
  func narrowsByLocator(_ quote: String, _ locator: String, _ isAtPlace: Bool) {
    let match = Self.match(quote, at: locator)
    #expect(match.isFound)
    #expect(match.isAtPlace == isAtPlace)
  }

  @Test("A locator picks the occurrence below its heading")
  func picksOccurrence() {
    let text = Self.article
    let (first, second) = (Self.match("A reef knot can slip."), Self.match("A reef knot can slip.", at: "Bowlines"))
    #expect(first.range.lowerBound < second.range.lowerBound)
    #expect(Self.found(second, in: text) == "A reef knot can slip.")
  }

  @Test("Pages are counted by form feeds; a text without any says nothing of pages")
  func narrowsByPage() {
    let text = "First page here.\u{0C}Second page there."
    #expect(Self.match("Second page there.", at: "p. 2", in: text).isAtPlace == true)
    #expect(Self.match("Second page there.", at: "page 1", in: text).isAtPlace == false)
    #expect(Self.match("A reef knot can slip.", at: "p. 2").isAtPlace == nil)
  }

  @Test(arguments: [
    ("two words - it's short.", ["quotation marks", "dashes"]),
    ("it may loosen when the rope is wet", ["blanks and line breaks"]), ("Intro with two words", ["Markdown signs"]),
    ("it is easy to undo", ["the case of the first letter"]), ("It is easy to undo", []),
  ])
  func saysWhatWasNeeded(_ quote: String, _ kinds: [String]) {
    let document = SourceDocument(Array(Self.article.utf8), isMarkdown: true)
    let match = Self.match(quote)
    let differences = document.differences(of: Array(quote.utf8)[...], from: match.range)
    #expect(kinds.allSatisfy(differences.contains), "\(differences)")
    #expect(kinds.isEmpty == differences.isEmpty, "\(differences)")
  }

  @Test("Every substring of a text between any two of its letters is found")
  func findsEverySubstring() {
    let text = "In “mild” cases — say, 6–8 weeks — it’s\nself-limiting; the *rest* is [here](x.md). No cafe\u{301}s!"
    let bytes = Array(text.utf8)
    let document = SourceDocument(bytes, isMarkdown: true)
    var finder = QuoteFinder(isMarkdown: true)
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    for start in starts {
      for end in starts where end > start {
        let quote = bytes[start..<end]
        let isBlank = quote.allSatisfy { $0 <= 0x20 }
        let match = finder.find(quote, in: document)
        let isMarkupOnly = match.status == .unknown
        #expect(match.isFound || isBlank || isMarkupOnly, "\(String(decoding: quote, as: UTF8.self))")
      }
    }
  }
}
