@testable import Evidence
import Testing

struct NormalTextTests {
  private static func normal(_ text: String, isMarkdown: Bool = false, _ leniency: Leniency = .all) -> String {
    var normalizer = TextNormalizer(isMarkdown: isMarkdown, leniency: leniency)
    return String(decoding: normalizer.normalize(Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("it’s “so” ‘said’", "it's \"so\" 'said'"), ("6–12 weeks — or more", "6-12 weeks-or more"),
    ("no\u{A0}break\u{202F}blank", "no break blank"), ("soft\u{AD}hyphen", "softhyphen"),
    ("ﬁrst aﬄuent", "first affluent"), ("and so on…", "and so on..."), ("one\n  two\t three ", "one two three"),
    ("cafe\u{301} A\u{30A}", "café Å"), ("zero\u{200B}width", "zerowidth"), ("a - b", "a-b"),
    ("at -5 degrees", "at -5 degrees"),
    ("• bullet", "bullet"), ("a * b _c_", "a * b _c_"), ("ß ẞ", "ß ẞ"), ("", ""),
  ])
  func foldsTypography(_ text: String, _ expected: String) { #expect(Self.normal(text) == expected) }

  @Test(arguments: [
    ("some **bold** and *slanted* words", "some bold and slanted words"),
    ("see [the page](https://example.org/a_(b)) now", "see the page) now"),
    ("see [the page](https://example.org) now", "see the page now"), ("a ![picture](x.png) b", "a picture b"),
    ("## Heading", "Heading"), ("> quoted\n> further", "quoted further"), ("- item\n- other", "item other"),
    ("1. first\n2) second", "first second"), ("snake_case stays", "snake_case stays"), ("`code`", "code"),
    ("5 &lt; 6&nbsp;weeks &amp; more", "5 < 6 weeks & more"), ("a\\*b", "a*b"), ("line<br>break", "linebreak"),
    ("less < than", "less < than"), ("note[^1] here", "note here"), ("| a | b |", "a b"), ("2 * 3", "2 * 3"),
  ])
  func leavesMarkupOut(_ text: String, _ expected: String) {
    #expect(Self.normal(text, isMarkdown: true) == expected)
  }

  @Test("Every part of a normal text leads back to where it came from")
  func leadsBack() {
    let source = "A **bold** word — “said” cafe\u{301},\n  next ﬁne line"
    let bytes = Array(source.utf8)
    var normalizer = TextNormalizer(isMarkdown: true)
    let text = normalizer.normalize(bytes)
    let whole = String(decoding: text.bytes, as: UTF8.self)
    for word in ["bold", "word", "said", "café", "next", "fine"] {
      guard let range = whole.utf8Range(of: word) else {
        Issue.record("`\(word)` is not in `\(whole)`")
        continue
      }
      let piece = String(decoding: bytes[text.sourceRange(of: range, in: bytes)], as: UTF8.self)
      #expect(Self.normal(piece) == word)
    }
  }

  @Test("Each kind of leniency does one thing")
  func kindsAreApart() {
    for (kind, _) in Leniency.words {
      let samples: [String] = ["a\nb", "it’s", "a—b", "so\u{AD}ft", "ﬁ", "e\u{301}", "*b*"]
      let isMarkdown = kind == .markup
      let changed = samples.filter {
        // By bytes: two strings are equal where only their composition differs.
        Array(Self.normal($0, isMarkdown: isMarkdown, kind).utf8)
          != Array(Self.normal($0, isMarkdown: isMarkdown, []).utf8)
      }
      #expect(changed.count == 1, "\(changed)")
    }
  }

  @Test("Bytes that are no UTF-8 do no harm")
  func survivesBytes() {
    var normalizer = TextNormalizer(isMarkdown: true)
    for seed in UInt64(1)...200 {
      var state = seed
      let bytes = (0..<200).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = UInt8(truncatingIfNeeded: state >> 33)
        return pick % 3 == 0 ? Array("[]()*_<>&;#-\n!`\\".utf8)[Int(pick) % 16] : pick
      }
      let text = normalizer.normalize(bytes)
      for index in text.bytes.indices { #expect(bytes.indices.contains(text.sourceOffset(of: index))) }
      _ = SourceDocument(bytes, isMarkdown: true)
    }
  }
}

extension String {
  /// The first place of a text, in bytes.
  func utf8Range(of wanted: String) -> Range<Int>? {
    let (all, piece) = (Array(utf8), Array(wanted.utf8))
    guard piece.count <= all.count else { return nil }
    for start in 0...(all.count - piece.count) where Array(all[start..<start + piece.count]) == piece {
      return start..<start + piece.count
    }
    return nil
  }
}
