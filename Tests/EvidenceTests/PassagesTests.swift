@testable import Evidence
import Testing

struct PassagesTests {
  private static func cut(_ text: String, isMarkdown: Bool = true) -> [String] {
    let bytes = Array(text.utf8)
    return Passages(bytes, isMarkdown: isMarkdown).all.map {
      "\($0.role) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  private static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Passages(bytes, isMarkdown: true).sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test("Markdown is cut into headings, paragraphs and items")
  func cutsMarkdown() {
    let text =
      "---\ntitle: x\n---\n# One #\n\nText\non two lines.\n- a\n- b\n  still b\n\nTwo\n---\n\n```\ncode\n```\n***\nEnd."
    #expect(
      Self.cut(text) == [
        "matter ---", "matter title: x", "matter ---", "heading One", "paragraph Text\non two lines.", "item a",
        "item b\n  still b", "heading Two", "matter ```", "matter code", "matter ```", "matter ***", "paragraph End.",
      ])
  }

  @Test("Plain text has headings where a short line stands alone without a stop")
  func cutsPlainText() {
    let text = "All about ropes\n\nRopes are long. They bend.\n\nCare\n\nKeep them dry.\n\nAlso read: Knots, Sails"
    #expect(
      Self.cut(text, isMarkdown: false) == [
        "heading All about ropes", "paragraph Ropes are long. They bend.", "heading Care", "paragraph Keep them dry.",
        "links Also read: Knots, Sails",
      ])
  }

  @Test("A title that comes again is repeated, as is a notice; a link list is one")
  func seesFurniture() {
    let text = """
      # Ropes

      Rope is strong.

      # Ropes

      Subscribe now

      - [Knots](a.md)
      - [Sails](b.md), https://example.org

      Subscribe now
      """
    #expect(
      Self.cut(text) == [
        "heading Ropes", "paragraph Rope is strong.", "repeated Ropes", "repeated Subscribe now", "links [Knots](a.md)",
        "links [Sails](b.md), https://example.org", "repeated Subscribe now",
      ])
  }

  @Test(arguments: [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ("Ropes, e.g. Hemp, bend. See fig. 3 and Dr. Knot.", ["Ropes, e.g. Hemp, bend.", "See fig. 3 and Dr. Knot."]),
    ("It is 2.5 m. It “bends.” So J. Smith says.", ["It is 2.5 m.", "It “bends.”", "So J. Smith says."]),
    ("In (brackets.) New one.", ["In (brackets.)", "New one."]),
  ])
  func cutsSentences(_ text: String, _ expected: [String]) { #expect(Self.sentences(text) == expected) }

  @Test("Headings nest by their level, and what is repeated is none")
  func nestsHeadings() {
    let passages = Passages(Array("# A\n\n## B\n\nb.\n\n# A\n\n### C\n\nc.\n\n## D\n\nd.".utf8), isMarkdown: true)
    let over = passages.all.indices.filter { passages.all[$0].role == .paragraph }.map { passages.headings(over: $0) }
    #expect(over == [[1, 0], [4, 1, 0], [6, 0]])
  }
}
