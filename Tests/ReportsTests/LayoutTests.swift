import Findings
import Testing

@testable import Reports

@Suite("Text fits the screen and cannot deceive it")
struct LayoutTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("µg ≥ é", 6), ("e\u{301}", 1), ("維生素", 6), ("ｆ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("👩\u{200D}⚕\u{FE0F}", 2), ("🇩🇪", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("1", 1), ("हिं", 2), ("\u{A0}", 1),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "what is invisible is written out",
    arguments: [
      ("a\u{202E}b", "a\\u{202E}b"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\r\nb", "a\\u{D}\\u{A}b"),
      ("x\u{200B}\u{AD}", "x\\u{200B}\\u{AD}"), ("\u{301}a", "\\u{301}a"), ("a\u{2028}\u{85}", "a\\u{2028}\\u{85}"),
      ("a\u{200D}b", "a\\u{200D}b"), ("👩\u{200D}⚕\u{FE0F}", "👩\u{200D}⚕\u{FE0F}"), ("\u{3164}", "\\u{3164}"),
      ("a \u{301}", "a \\u{301}"),
      ("µg ≥ 維 e\u{301}", "µg ≥ 維 e\u{301}"), ("\u{FFFE}\u{9B}", "\\u{FFFE}\\u{9B}"),
    ])
  func visible(_ text: String, _ expected: String) {
    #expect(VisibleText.of(text) == expected)
  }

  @Test("no cluster bears more marks than a script uses")
  func marks() {
    let smeared = "a" + String(repeating: "\u{301}", count: 40)
    #expect(VisibleText.of(smeared).hasPrefix("a\\u{301}"))
  }

  @Test(
    "lines break at spaces, not in backticks, links and paths",
    arguments: [
      ("one two three", ["one two", "three"]), ("please `a b c` now", ["please", "`a b c` now"]),
      ("`far too long to stand together`", ["`far too", "long to", "stand", "together`"]),
      ("abcdefghijklmnopq", ["abcdefghijkl", "mnopq"]), ("a/very/long/path", ["a/very/long/path"]),
      ("a\n b", ["a", "b"]),
      ("維生素維生素維生", ["維生素維生素", "維生"]), ("", [""]), ("\u{7}", ["\\u{7}"]),
    ])
  func wrapping(_ text: String, _ lines: [String]) {
    #expect(Wrapping(width: 12).lines(text) == lines)
  }

  @Test("columns of bytes, with tabs, marks, and bytes that are no UTF-8")
  func screenLine() {
    let line = ScreenLine(ArraySlice([0x09, 0x61, 0x09, 0xFF, 0xC3, 0xA9, 0xE2, 0x82, 0x7A]))
    #expect(line.text(in: 0..<line.width).text == "    a   \\xFFé\\xE2\\x82z")
    #expect([0, 1, 2, 3, 4, 5, 6, 8, 9].map(line.column(ofByte:)) == [0, 4, 5, 8, 12, 12, 13, 21, 22])
    #expect(line.column(behindByte: 5) == 13)
  }

  @Test("a wide character that straddles the cut is left out")
  func straddling() {
    let line = ScreenLine(ArraySlice("維維維".utf8))
    let cut = line.text(in: 1..<5)
    #expect(cut.text == "維" && cut.columns == 2..<4)
  }

  @Test("strings in JSON are escaped as RFC 8259 asks, and bidirectional controls as well")
  func json() {
    var json = JSONWriter()
    json.string(
      "\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{A0}é"
        + "\u{200E}\u{2028}\u{2029}\u{202E}\u{2066}\u{61C}\u{FEFF}維👩\u{FFFD}")
    #expect(
      json.text
        == #""\"\\/\n\r\t\u0000\u001F\u007F\u0085"# + "\u{A0}é"
        + #"\u200E\u2028\u2029\u202E\u2066\u061C\uFEFF"# + "維👩\u{FFFD}\"")
  }

  /// Ranges at every kind of place, valid or not, in files of every kind of byte.
  @Test("no row of the frame is wider than the screen, whatever is marked", arguments: [40, 61, 80, 132])
  func hostile(width: Int) {
    var random = SplitMix(state: UInt64(width))
    let pieces: [[UInt8]] = [
      Array("key: ".utf8), [0x09], [0x0D, 0x0A], [0x0A], [0xFF], [0xE2, 0x82], Array("維".utf8), Array("e\u{301}".utf8),
      Array("\u{202E}".utf8), Array("👩\u{200D}⚕\u{FE0F}".utf8), [0x00], Array("\u{301}".utf8), [0x80, 0x80, 0x80],
      Array(String(repeating: "a long value ", count: 100).utf8),
      Array(("a" + String(repeating: "\u{301}", count: 900)).utf8), [0xEF, 0xBB, 0xBF],
    ]
    for _ in 0..<60 {
      let bytes = (0..<random.below(30)).flatMap { _ in pieces[random.below(pieces.count)] }
      let operands = (0...random.below(4)).map { _ in
        let start = random.below(bytes.count + 3)
        let range = ByteRange(start, start + random.below(80) * random.below(80))
        return FindingOperand(
          location: Location(file: FileID(0), range: range),
          label: random.below(2) == 0 ? nil : String(repeating: "a label ", count: random.below(20)))
      }
      let finding = Finding(
        rule: "r", category: "c", origin: .syntax, severity: .error, message: "m", operands: operands)
      let audit = Audit(
        files: [SourceText(path: "f", bytes: bytes)], knowledgeFileCount: 1, findings: [finding], rules: [],
        records: RecordCounts())
      for row in TextReport.render(audit, style: TextStyle(width: width)).split(separator: "\n") {
        #expect(DisplayWidth.of(String(row)) <= width, "\(row)")
        #expect(VisibleText.of(String(row)) == String(row))
      }
      #expect(!JSONReport.render(audit).isEmpty)
    }
  }

  @Test("a column is that of `LineIndex`, however long the line")
  func positions() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(String(repeating: "é維a", count: 900).utf8) + Array("\nb\né".utf8)
    let source = SourceText(path: "f", bytes: bytes)
    let index = LineIndex(source)
    let lines = FileLines(source)
    for offset in stride(from: UInt32(0), through: UInt32(bytes.count + 2), by: 7) {
      let expected = index.position(at: offset)
      #expect(lines.position(at: offset) == expected)
    }
  }
}

/// A small generator of numbers, so that a failure can be repeated.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return bound == 0 ? 0 : Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
