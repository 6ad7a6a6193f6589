import Testing

/// `VOUCHSAFE_RECORD=1` writes expected output anew, and keeps what was left open in it.
@Suite("Recording")
struct RecordingTests {
  @Test(
    "keeps [..] where the line still fits",
    arguments: [
      ("3 files: [..] never applied\n", "3 files: 157 never applied\n", "3 files: [..] never applied\n"),
      ("a\nin [..] ms\n", "b\nc\nin 12 ms\n", "b\nc\nin [..] ms\n"),
      ("[..]\nsame\nlast [..]\n", "x\nnew\nlast one\n", "[..]\nnew\nlast [..]\n"),
      ("at [ROOT]/[..]: no\nb\n", "at [ROOT]/x: no\n", "at [ROOT]/[..]: no\n"),
      ("", "a\n", "a\n"),
      ("a\n", "", ""),
    ])
  func keeps(_ expected: String, _ came: String, _ recorded: String) throws {
    #expect(try Expectation.keeping(expected, in: came) == recorded)
    #expect(Expectation.difference(of: came, from: recorded, name: "stdout") == nil)
  }

  @Test("writes over no [..] that it cannot keep, and says which")
  func refuses() {
    let error = #expect(throws: Expectation.Unkept.self) {
      try Expectation.keeping("a\n3 files: [..] never applied\nin [..] ms\n", in: "a\n3 files, all applied\nin 12 ms\n")
    }
    #expect(error?.lines == ["3 files: [..] never applied"])
    #expect(error?.description.contains("3 files: [..] never applied") == true)
  }
}
