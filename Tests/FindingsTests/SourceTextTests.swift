import Findings
import Testing

/// Lines and columns of byte offsets.
@Suite struct LineIndexTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String
    var offset: UInt32
    var line: Int
    var column: Int
    var byteColumn: Int
    var testDescription: String { "\(text.debugDescription) at \(offset)" }
  }

  @Test(arguments: [
    Sample(text: "", offset: 0, line: 1, column: 1, byteColumn: 1),
    Sample(text: "a\nb", offset: 2, line: 2, column: 1, byteColumn: 1),
    Sample(text: "a\r\nb", offset: 3, line: 2, column: 1, byteColumn: 1),
    Sample(text: "µg\n≥x", offset: 8, line: 2, column: 3, byteColumn: 5),
    Sample(text: "\u{FEFF}ab", offset: 4, line: 1, column: 2, byteColumn: 2),
    Sample(text: "ab", offset: 99, line: 1, column: 3, byteColumn: 3),
  ])
  func position(_ sample: Sample) {
    let index = LineIndex(SourceText(path: "a.yaml", bytes: Array(sample.text.utf8)))
    #expect(
      index.position(at: sample.offset)
        == Position(line: sample.line, byteColumn: sample.byteColumn, column: sample.column))
  }

  /// The index looks at eight bytes at a time.
  @Test func linesStandWhereTheFeedsAre() {
    let feeds: [UInt8] = [0x0A, 0x0B, 0x09, 0x8A, 0x00, 0xFF]
    for count in 0..<36 {
      for shift in 1..<12 {
        let bytes = (0..<count).map { $0 % shift == 0 ? feeds[$0 / shift % 2 * ($0 % 6)] : UInt8(0x61) }
        let index = LineIndex(SourceText(path: "a.yaml", bytes: bytes))
        #expect(index.lineCount == 1 + bytes.count { $0 == 0x0A })
        for offset in 0...count {
          let line = 1 + bytes[..<offset].count { $0 == 0x0A }
          #expect(index.line(at: UInt32(offset)) == line)
        }
      }
    }
  }

  @Test func aLineLeavesItsBreakOut() {
    let index = LineIndex(SourceText(path: "a.yaml", bytes: Array("one\r\ntwo".utf8)))
    #expect(index.rangeOfLine(1) == ByteRange(0, 3))
    #expect(index.rangeOfLine(2) == ByteRange(5, 8))
  }

  @Test func handlesGrowInGroupsOfFour() {
    #expect(Fingerprint(bits: 0x7F3A_19C2_0000_00FF).short() == "7f3a-19c2")
    #expect(Fingerprint(bits: 0x0000_0001_0000_0000).short(digits: 12) == "0000-0001-0000")
  }
}
