@testable import Evidence
import Testing

struct NearestPassageTests {
  private static func nearest(_ quote: String, in text: String) -> NearestPassage? {
    var document = SourceDocument(Array(text.utf8), isMarkdown: true)
    document.prepareWords()
    return NearestPassageFinder(Array(quote.utf8)[...], in: document)?.nearest()
  }

  @Test(arguments: [
    ("It is safe for climbing", "It is {+not+} safe for climbing", "It is not safe for climbing"),
    ("A reef knot will slip.", "A reef knot [-will-] {+can+} slip", "A reef knot can slip."),
    ("Many people who sail tie it wrong", "Many people [-who sail-] tie it wrong", "Many people tie it wrong"),
  ])
  func marksWhatDiffers(_ quote: String, _ marked: String, _ passage: String) throws {
    let text = QuoteFinderTests.article
    let nearest = try #require(Self.nearest(quote, in: text))
    #expect(nearest.isNear)
    let alternative = marked.replacingPair("[-will-] {+can+}", "{+can+} [-will-]")
    #expect(nearest.marked == marked || nearest.marked == alternative)
    #expect(String(decoding: Array(text.utf8)[nearest.range], as: UTF8.self) == passage)
  }

  @Test("Among sentences that are much alike, the likest")
  func likest() throws {
    let knots = ["bowline", "reef knot", "sheet bend", "clove hitch", "figure of eight", "half hitch"]
    let text = knots.map { "For mooring, the handbook of 1910 puts the \($0) among the first knots.\n" }.joined()
    for knot in knots {
      let nearest = try #require(
        Self.nearest("For mooring, the handbook of 1910 puts the \(knot) among the last knots.", in: text))
      let found = String(decoding: Array(text.utf8)[nearest.range], as: UTF8.self)
      #expect(found.contains(knot) && nearest.marked.contains("[-last-]"))
    }
  }

  @Test("What has no like is near to nothing")
  func nothingIsNear() {
    let nearest = Self.nearest("Sourdough wants flour, water and patience", in: QuoteFinderTests.article)
    #expect(nearest?.isNear != true)
    #expect(Self.nearest("xyzzy plugh", in: QuoteFinderTests.article) == nil)
  }

  @Test("A long text of few different words costs no more than its bounds")
  func isBounded() {
    let text = String(repeating: "the rope of the knot is on the rope ", count: 20_000)
    #expect(Self.nearest("the rope is the knot of the sail", in: text) != nil)
  }
}

extension String {
  fileprivate func replacingPair(_ pair: String, _ other: String) -> String {
    guard let range = utf8Range(of: pair) else { return self }
    let bytes = Array(utf8)
    return String(decoding: bytes[..<range.lowerBound] + Array(other.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }
}
