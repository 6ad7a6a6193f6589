import Findings
import Testing
import YAMLSource

@Suite struct SyntaxTests {
  static let faults: [Faulty] = [
    Faulty("a: b«:» c\n", "syntax", says: "a second `:` stands in the value of `a`"),
    Faulty("a: b\n  c«:» d\n", "syntax", says: "`c:` cannot start here"),
    Faulty("a: b\n«foo bar»\nc: d\n", "syntax", says: "`foo bar` stands where a key is expected"),
    Faulty("a: 1\n«b:2»\nc: 3\n", "syntax", says: "a blank is missing behind the `:`"),
    Faulty("a:\n  b: 1\n «c»: 2\n", "syntax", says: "`c: 2` is indented neither like the keys", related: "a"),
    Faulty("- a\n b\n- c\n«d»: e\n", "syntax", says: "neither like the items of the list", related: "-"),
    Faulty("a: 1\n«-» b\n", "syntax", says: "a list item `- b` stands where a key is expected", related: "a"),
    Faulty("a: «-» b\n", "syntax", says: "a list cannot start behind other text"),
    Faulty("a: «@»foo\n", "syntax", says: "a text cannot start with `@`"),
    Faulty("a: «`»x`\n", "syntax", says: "a text cannot start with ```"),
    Faulty("a: «%»x\n", "syntax", says: "a text cannot start with `%`"),
    Faulty("a:\n«\t»b: c\n", "tab-indentation", says: "a tab indents this line"),
    Faulty("a:\n  b: 1\n«\t»c: 2\n", "tab-indentation", says: "a tab indents this line", related: "1"),
    Faulty("a: |\n«\t»x\n", "tab-indentation", says: "a tab indents this line", related: "|"),
    Faulty("é: «\"»foo\nb: c\n", "syntax", says: "the quote that opens here is never closed", related: ""),
    Faulty("a: «'»foo\n---\nb: c\n", "syntax", says: "the quote that opens here is never closed", related: "-"),
    Faulty("a: 'it'«s» fine'\nb: 1\n", "syntax", says: "`s fine'` stands behind the closing `'`"),
    Faulty("a: \"x\" «y»\n", "syntax", says: "`y` stands behind the closing `\"`"),
    Faulty("a: [b] «c»\n", "syntax", says: "`c` stands behind the closing `]`"),
    Faulty("a: «[»x, y\nb: c\n", "syntax", says: "the `[` that opens here is not closed", related: ":"),
    Faulty("a: «{»x: 1, y\nb: [c\n", "syntax", says: "the `{` that opens here is not closed", related: ":"),
    Faulty("a: 1\nb: «[»\n", "syntax", says: "the `[` that opens here is never closed", related: ""),
    Faulty("a: [x y: z«:» w]\n", "syntax", says: "expected `,` or `]` before `: w]`", related: "["),
    Faulty("a: «> 6 weeks»\nb: c\n", "syntax", says: "`>` starts a text on the lines below"),
    Faulty("a: «*bold* text»\n", "syntax", says: "`*` is followed by no name"),
    Faulty("a: «& b»\n", "syntax", says: "`&` is followed by no name"),
    Faulty("a: «!<foo bar»\n", "syntax", says: "`!` is followed by no name of a tag"),
    Faulty("a: «!»e!foo bar\n", "syntax", says: "no `%TAG` line declares"),
    Faulty("a: \"«\\»d\"\n", "syntax", says: "`\\d` means nothing in double quotes", related: "\""),
    Faulty("a: \"\\x«z»z\"\n", "syntax", says: "no valid character number", related: "\""),
    Faulty("[a]\n«b»: c\n", "syntax", says: "expected `---` before a new one"),
    Faulty("a: «]»\n", "syntax", says: "a value is expected before `]`"),
    Faulty("a: «?» b\n", "syntax", says: "`? ` cannot stand here"),
    Faulty("«%YAML 1.3»\n---\na: 1\n", "directive", says: "expected `%YAML 1.1` or `%YAML 1.2`"),
    Faulty("«%FOO bar»\n---\na: 1\n", "directive", says: "`%FOO bar` is no directive"),
    Faulty("%YAML 1.1\n«%YAML 1.1»\n---\na: 1\n", "directive", says: "stands twice"),
  ]

  @Test(arguments: faults)
  func `broken syntax is said in plain words, where it can be mended`(sample: Faulty) throws { try sample.check() }
}

@Suite struct LimitTests {
  static var small: YAMLLimits {
    var limits = YAMLLimits()
    limits.maxFileBytes = 4000
    limits.maxScalarBytes = 100
    limits.maxEvents = 1000
    limits.maxExpandedNodes = 100
    limits.maxMergedMappings = 4
    limits.maxFaults = 5
    return limits
  }

  /// Each level holds the one before it ten times.
  static func bomb(_ levels: Int) -> String {
    var text = "l0: &l0 [a]\n"
    for level in 1...levels {
      text += "l\(level): &l\(level) [" + Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    return text
  }

  static let excessive: [(String, String)] = [
    (String(repeating: "[", count: 100_000), "too-deep"),
    (String(repeating: "{a: ", count: 100_000), "too-deep"),
    (String(repeating: "- ", count: 400), "too-deep"),
    ((0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "too-deep"),
    ((0..<10_000).map { "%TAG !a\($0)! tag:example.com\n" }.joined() + "---\na: 1\n", "too-many-directives"),
    (bomb(9), "alias-limit"),
    ("a: " + String(repeating: "x", count: (1 << 20) + 1), "text-too-long"),
    (String(repeating: "a: 1\n", count: 10_000), "too-many-faults"),
  ]

  @Test(arguments: excessive)
  func `a file that is too much ends in a clear fault`(text: String, id: String) {
    let sample = Sample(text)
    sample.expectSound()
    #expect(
      sample.tree.faults.contains { $0.id.rawValue == id && $0.isError },
      "\(sample.tree.faults.map(\.id.rawValue).prefix(5))")
    #expect(sample.tree.faults.filter { $0.id.rawValue == id }.count == 1)
  }

  static let beyondSmall: [(String, String)] = [
    (String(repeating: "a", count: 4001), "file-too-large"),
    ("a: " + String(repeating: "x", count: 101), "text-too-long"),
    (String(repeating: "-\n", count: 1500), "too-many-nodes"),
    (bomb(2), "alias-limit"),
    ("a: &a {x: 1}\nb: {<<: [*a, *a, *a, *a, *a]}\n", "merge-limit"),
    ("a: &a {x: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}\n", "merge-limit"),
    (String(repeating: "a: 1\n", count: 10), "too-many-faults"),
  ]

  @Test(arguments: beyondSmall)
  func `limits can be set`(text: String, id: String) {
    let sample = Sample(text, limits: Self.small)
    sample.expectSound()
    #expect(
      sample.tree.faults.contains { $0.id.rawValue == id && $0.isError }, "\(sample.tree.faults.map(\.id.rawValue))")
  }

  @Test func `64 levels are read`() {
    let sample = Sample(String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
    #expect(sample.tree.faults.isEmpty)
    #expect(sample.tree.nodes.count == 64)
  }

  @Test func `an alias beyond the limit is not followed`() {
    let sample = Sample(Self.bomb(9))
    var met = 0
    var waiting = [NodeID(0)]
    while let next = waiting.popLast() {
      met += 1
      let id = sample.tree.resolve(next)
      waiting.append(contentsOf: sample.tree.elements(of: id))
      waiting.append(contentsOf: sample.tree.ownMembers(of: id).map(\.value))
    }
    #expect(met <= YAMLLimits().maxExpandedNodes + sample.tree.nodes.count)
  }

  @Test func `a deadline ends the reading`() {
    let text = String(repeating: "- a\n", count: 10_000)
    var tree = YAMLTree()
    YAMLReader.read(Array(text.utf8), isExpired: { true }, into: &tree)
    #expect(tree.faults.map(\.id.rawValue) == ["out-of-time"])
    YAMLReader.read(Array(text.utf8), isExpired: { false }, into: &tree)
    #expect(tree.faults.isEmpty)
    #expect(tree.nodes.count == 10_001)
  }

  @Test func `many characters that look like line breaks cannot hide one`() {
    let sample = Sample("a: \"" + String(repeating: "\u{2028}", count: 70_000) + "\" \rb: 1\n")
    #expect(sample.tree.faults.map(\.id.rawValue) == ["hidden-line-break"])
  }

  @Test func `text in quotes may start with percent signs`() {
    let sample = Sample("a: \"\n" + String(repeating: "%x\n\n", count: 16) + "\"\n")
    #expect(sample.tree.faults.isEmpty, "\(sample.tree.faults.map(\.message))")
  }
}
