import Findings
import Testing
import YAMLSource

@Suite struct IssueTests {
  static let keys: [Faulty] = [
    Faulty("a: 1\nb: 2\n«\"a\"»: 3\n", "duplicate-key", says: "`a` stands twice", related: "a"),
    Faulty("x: &x {a: 1}\nz:\n  <<: *x\n  «<<»: *x\n", "duplicate-key", says: "`<<` stands twice", related: "<<"),
    Faulty("&k a: 1\n«*k» : 2\n", "duplicate-key", says: "`a` stands twice", related: "&k a"),
    Faulty("é: 1\n«e\u{301}»: 2\n", "twin-key", isError: false, says: "other code points", related: "é"),
    Faulty("x: &x 3\nz: {<<: «*x»}\n", "merge-of-no-mapping", says: "expected an alias of a mapping"),
    Faulty("z: {<<: [{a: 1}, «[b]»]}\n", "merge-of-no-mapping", says: "expected an alias of a mapping"),
    Faulty("? «[»a, b]\n: c\n", "complex-key", says: "a list stands where a key"),
    Faulty("a: {«{»d: e}: f}\n", "complex-key", says: "a mapping stands where a key"),
    Faulty("a: &x [1]\n«*x» : 2\n", "complex-key", says: "a list stands where a key"),
    Faulty("na«\u{200B}»me: x\n", "invisible-character", isError: false, says: "zero-width character (U+200B)"),
    Faulty("«\"\\u202Ex\"»: y\n", "invisible-character", isError: false, says: "turns the direction of text"),
    Faulty("a: 1\n«\(String(repeating: "k", count: 1100))»: x\n", "long-key", says: "1,100 characters"),
    Faulty("? «\(String(repeating: "é", count: 1100))»\n: x\n", "long-key", says: "1,100 characters"),
  ]

  @Test(arguments: keys)
  func `what is wrong with a key is found`(sample: Faulty) throws { try sample.check() }

  static let properties: [Faulty] = [
    Faulty("a: «*x»\n", "undefined-alias", says: "no `&x` stands before it"),
    Faulty("a: «*x»\nb: &x 1\n", "undefined-alias", says: "stands before its `&x`", related: "&x 1"),
    Faulty("a: &x 1\n---\nb: «*x»\n", "undefined-alias", says: "another document"),
    Faulty(
      "a: &x 1\nb: «&x» 2\nc: *x\n", "redefined-anchor", isError: false, says: "`&x` stands twice", related: "&x 1"),
    Faulty("a: &x\n  - «*x»\n", "alias-cycle", says: "stands inside what it means", related: "&"),
    Faulty("a: «!color» red\n", "unknown-tag", isError: false, says: "`!color` is not known"),
    Faulty("a: «!!set» {b: }\n", "unknown-tag", isError: false, says: "`!!set` is not known"),
    Faulty("a: «!!python/object:os.system» x\n", "unsafe-tag", says: "build an object"),
    Faulty("a: «!ruby/object:Foo» {b: c}\n", "unsafe-tag", says: "build an object"),
    Faulty("a: «!!int abc»\n", "tag-mismatch", says: "`!!int` expects a whole number"),
    Faulty("a: «!!float 1.x»\n", "tag-mismatch", says: "`!!float` expects a number"),
    Faulty("a: «!!bool 2»\n", "tag-mismatch", says: "`!!bool` expects `true` or `false`"),
    Faulty("a: «!!null x»\n", "tag-mismatch", says: "`!!null` expects nothing"),
  ]

  @Test(arguments: properties)
  func `what is wrong with an anchor, an alias or a tag is found`(sample: Faulty) throws { try sample.check() }

  static let characters: [Faulty] = [
    Faulty("a: 1«\r»b: 2\n", "hidden-line-break", says: "carriage return without a line feed"),
    Faulty("a: 1«\r»b: 2\rc: 3\r", "hidden-line-break", says: "; 2 more in this file"),
    Faulty("a: x«\u{85}»b: y\n", "hidden-line-break", says: "U+0085"),
    Faulty("a: 1 # x«\u{2028}»b: 2\n", "hidden-line-break", says: "U+2028"),
    Faulty("a: 1 # x«\u{2029}»b: 2\n", "hidden-line-break", says: "U+2029"),
    Faulty("a: |\n  x«\u{85}»  y\n", "hidden-line-break", says: "U+0085"),
    Faulty("a: 1\nb: x«\u{0}»y\nc: 3\n", "control-character", says: "a NUL character"),
    Faulty("é: 1\nb: «\u{7}»\n", "control-character", says: "U+0007"),
    Faulty("a: «\u{9F}»\n", "control-character", says: "U+009F"),
    Faulty("a: «\u{FFFE}»\n", "control-character", says: "U+FFFE"),
  ]

  @Test(arguments: characters)
  func `a character that no file may hold is found`(sample: Faulty) throws { try sample.check() }

  static let malformed: [([UInt8], Int, String)] = [
    ([0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0x3A, 0x20, 0xE9, 0x0A], 8, "0xE9"),
    ([0xC0, 0x80, 0x20, 0x20], 0, "0xC0"), ([0x61, 0xED, 0xA0, 0x80], 1, "0xED"),
    ([0x61, 0x61, 0xE2, 0x82], 2, "0xE2"),
    ([0x61, 0xF5, 0x80, 0x80, 0x80], 1, "0xF5"), ([0x61, 0x61, 0x80], 2, "0x80"), ([0xE0, 0x80, 0x80], 0, "0xE0"),
  ]

  @Test(arguments: malformed)
  func `bytes that are no UTF-8 are found where they stand`(bytes: [UInt8], offset: Int, shown: String) throws {
    let sample = Sample(bytes: bytes)
    sample.expectSound()
    let fault = try #require(sample.tree.faults.first)
    #expect(sample.tree.faults.count == 1)
    #expect(fault.id.rawValue == "not-utf-8")
    #expect(fault.range == ByteRange(offset, offset + 1))
    #expect(fault.message.contains(shown))
  }

  static let encodings: [(String, [UInt8])] = [
    ("UTF-16", [0xFF, 0xFE, 0x61, 0]), ("UTF-16", [0xFE, 0xFF, 0, 0x61]), ("UTF-16", [0x61, 0, 0x3A, 0]),
    ("UTF-16", [0, 0x61, 0, 0x3A]), ("UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]), ("UTF-32", [0, 0, 0xFE, 0xFF]),
    ("UTF-32", [0x61, 0, 0, 0]), ("UTF-32", [0, 0, 0, 0x61]),
  ]

  @Test(arguments: encodings)
  func `a file in another encoding is refused`(encoding: String, bytes: [UInt8]) throws {
    let sample = Sample(bytes: bytes)
    let fault = try #require(sample.tree.faults.first)
    #expect(sample.tree.faults.count == 1)
    #expect(fault.id.rawValue == "not-utf-8")
    #expect(fault.message.contains("\(encoding); expected UTF-8 only"))
    #expect(sample.tree.nodes.isEmpty)
  }

  @Test func `many keys are checked as few are`() {
    var text = ""
    for key in 0..<500 { text += "key-with-one-start-\(key % 400)-and-one-end-for-all: 1\n" }
    let sample = Sample(text)
    #expect(sample.tree.faults.map(\.id.rawValue) == Array(repeating: "duplicate-key", count: 100))
    #expect(sample.tree.faults.allSatisfy { sample.text($0.range) == sample.text($0.related) })
  }
}
