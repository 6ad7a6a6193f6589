import Testing

@testable import Values

@Suite struct TextFoldingTests {
  static let names: [(text: String, folded: String)] = [
    ("", ""),
    (" \t\n ", ""),
    ("Wry  Neck ", "wry neck"),
    ("\u{A0}Wry\u{2003}\u{85}neck\u{3000}", "wry neck"),
    ("wry\u{200B}neck", "wry\u{200B}neck"),
    ("STRASSE", "strasse"),
    ("Straße", "strasse"),
    ("STRAẞE", "strasse"),
    ("ſaft", "saft"),
    ("ΟΔΟΣ", "οδοσ"),
    ("οδος", "οδοσ"),
    ("E\u{301}tude", "\u{E9}tude"),
    ("É", "é"),
    ("J\u{30C}", "\u{1F0}"),
    ("5 \u{212A}", "5 k"),
    ("\u{B5}g", "\u{3BC}g"),
    ("ﬁbre", "fibre"),
    ("Iı", "iı"),
    ("İ", "i\u{307}"),
  ]

  @Test("names fold", arguments: names)
  func folds(text: String, folded: String) {
    #expect(Array(foldedName(text).utf8) == Array(folded.utf8))
    #expect(Array(foldedName(folded).utf8) == Array(folded.utf8), "folding again changes nothing")
  }

  static let texts: [(text: String, normalized: String)] = [
    ("", ""),
    (" Wry \r\n\t Neck ", "Wry Neck"),
    ("\u{2028}Wry\u{202F}Néck", "Wry Néck"),
    ("Ne\u{301}ck", "Néck"),
    ("\u{212B}", "\u{C5}"),
    ("a\u{323}\u{302}", "ậ"),
    ("ﬁ ß", "ﬁ ß"),
    ("각", "\u{AC01}"),
  ]

  @Test("texts are normalised and keep their case", arguments: texts)
  func normalizes(text: String, normalized: String) {
    #expect(Array(normalizedText(text).utf8) == Array(normalized.utf8))
  }

  @Test("the byte versions replace what is in the buffer and read only the slice")
  func buffers() {
    var out: [UInt8] = [1, 2, 3]
    foldName(Array("xA  Bx".utf8)[1..<5], into: &out)
    #expect(out == Array("a b".utf8))
    normalizeText(Array(" É ".utf8)[...], into: &out)
    #expect(out == Array("É".utf8))
  }

  static let values: [(value: String, encoded: String)] = [
    ("", ""),
    ("wry neck", "wry neck"),
    ("100 %", "100 %25"),
    ("a>b|c#d/e", "a%3Eb%7Cc%23d%2Fe"),
    ("a\nb\u{0}\u{7F}", "a%0Ab%00%7F"),
    ("\u{85}é", "%C2%85é"),
  ]

  @Test("values of identities are percent-encoded", arguments: values)
  func encodes(value: String, encoded: String) { #expect(percentEncoded(value) == encoded) }
}
