import Findings
import Testing
import YAMLSource

@Suite struct TreeTests {
  static let good: [(String, String)] = [
    ("a: 1\nb: [x, \"y z\", {k: v}]\n", "{a: 1, b: [x, y z, {k: v}]}"),
    ("- 1\n-\n- b: \"q\\n\"\n", "[1, , {b: \"q\\n\"}]"),
    ("a: one\n  two\nb: 'it''s'\n", "{a: \"one two\", b: \"it's\"}"),
    ("a: |\n  x\n  y\n\nb: >\n  x\n  y\n", "{a: \"x\\ny\\n\", b: \"x y\\n\"}"),
    ("a: 1\r\nb: \"x\r\n  y\"\r\nc: d\r\n", "{a: 1, b: \"x y\", c: d}"),
    ("a:\t1\n", "{a: 1}"),
    ("%YAML 1.2\n---\na: 1\n", "{a: 1}"),
    ("%YAML 1.1\n---\na: 1\n...\n", "{a: 1}"),
    ("a: 1\n---\n- 2\n...\n---\nc\n", "{a: 1} --- [2] --- c"),
    ("\u{FEFF}a: 1\n", "{a: 1}"),
    ("a: &n {b: 1}\nc: *n\n", "{a: {b: 1}, c: *2}"),
    ("&k a: 1\nb:\n  *k : 2\n", "{a: 1, b: {*1: 2}}"),
    ("a: no\nb: 017\nc: 1:30\nd: 2026-11-01\n", "{a: no, b: 017, c: 1:30, d: 2026-11-01}"),
    ("é: “x”\n中: 😀\n", "{é: “x”, 中: 😀}"),
    ("{a, b: , ? c}\n", "{a: , b: , c: }"),
    (
      "a: !!str 5\nb: ! x\nc: !!int 0x1F\nd: !!float -1.5e3\ne: !!bool yes\nf: !!null ~\n",
      "{a: 5, b: x, c: 0x1F, d: -1.5e3, e: yes, f: ~}"
    ),
    ("a: \"x\u{2028}y\"\n", "{a: x\u{2028}y}"),
  ]

  @Test(arguments: good)
  func `a good file becomes its tree without issues`(text: String, outline: String) {
    let sample = Sample(text)
    sample.expectSound()
    #expect(sample.outline() == outline)
    #expect(sample.tree.faults.isEmpty, "\(sample.tree.faults.map(\.message))")
  }

  static let ranges: [(String, Int)] = [
    ("a: «1»\n", 2), ("a: «\"x y\"»  # c\n", 2), ("é“”: «中文»\n", 2), ("«a: 1\nb: 2»\n\n# c\n", 0),
    ("a: «[1, 2]» # c\n", 2), ("a:\n  «- 1\n  - 2»\n\nb: 3\n", 2), ("a: «|\n  x\n  y»\n\n\nb: 1\n", 2),
    ("a: «one\n  two» # c\n", 2), ("\u{FEFF}«a: 1»\n", 0), ("a:«»\nb: 1\n", 2), ("a: «&n !!str x»\n", 2),
    ("é: 1\n\"ö\\n\": «'ü'»\n", 4), ("ééééééééééééééé: 1\nb: «ü»\n", 4), ("- &a é\n- «*a»\n", 2),
  ]

  @Test(arguments: ranges)
  func `a node's range is what was written`(text: String, node: Int) {
    let sample = Sample(text)
    sample.expectSound()
    #expect(sample.tree.nodes[node].range == sample.marked, "\(sample.text(sample.tree.nodes[node].range) ?? "")")
  }

  @Test(arguments: [
    ("a: 1\r\nb:\r\n  - c\r\n  - {d: 1}\r\n", [1, 3, 4]), ("# é\na: &x\n  b: 1\n", [2, 2]),
    ("a: \"\u{2028}\"\nb: [1]\n", [0, 0]),
  ])
  func `a collection knows its line unless libyaml counts otherwise`(text: String, lines: [UInt32]) {
    let sample = Sample(text)
    sample.expectSound()
    #expect(sample.tree.nodes.filter { $0.kind != .scalar }.map(\.line) == lines)
  }

  @Test func `an escaped zero counts in the length`() {
    let sample = Sample("a: \"a\\0b\"\n")
    #expect(Array(sample.tree.utf8(of: NodeID(2), bytes: sample.bytes)) == [0x61, 0, 0x62])
    #expect(sample.tree.faults.isEmpty)
  }

  @Test func `text that is written as it reads is not copied`() {
    let sample = Sample("a: \"x\"\nb: 'y'\nc: z z\nd: \"\\x41\"\n")
    #expect(sample.tree.nodes.map(\.isDecoded) == [false, false, false, false, false, false, false, false, true])
    #expect(sample.tree.range(of: 1..<2, in: NodeID(6)) == ByteRange(18, 19))
  }

  @Test func `a tree's storage is used again`() {
    var tree = YAMLTree()
    YAMLReader.read(Array("a: [\n".utf8), into: &tree)
    YAMLReader.read(Array("b: \"\\n\"\n".utf8), into: &tree)
    #expect(tree.nodes.count == 3)
    #expect(tree.decoded == [0x0A])
    #expect(tree.documents.count == 1)
    #expect(tree.faults.isEmpty)
  }

  /// libyaml reads a file in pieces: characters, line breaks and document marks lie across their ends.
  @Test(arguments: 0..<8)
  func `a file of many pieces is read like one`(shift: Int) {
    let text = String(repeating: "é中😀x", count: 4_000)
    let lines = (0..<1_500).map { "- 'ä\($0)'\r\n" }.joined()
    for value in [text, "'\(text)'", "\"\(text)\"", "\"\(text)\\n\""] {
      let sample = Sample(String(repeating: " ", count: shift) + "# é\r\n---\r\n\(lines)- \(value)\r\n---\r\nend\r\n")
      sample.expectSound()
      #expect(sample.tree.faults.isEmpty, "\(sample.tree.faults.map(\.message))")
      #expect(sample.tree.nodes.count == 1 + 1_500 + 1 + 1)
      let last = NodeID(UInt32(sample.tree.nodes.count - 2))
      #expect(sample.tree.text(of: last, bytes: sample.bytes).hasPrefix(text))
      #expect(sample.text(sample.tree[last].range) == value)
      #expect(sample.text(sample.tree.nodes.last?.range) == "end")
    }
  }

  static let empty: [(String, Int)] = [
    ("", 0), ("\n\n", 0), ("# only a comment\n", 0), ("\u{FEFF}", 0), ("---\n", 1), ("--- # c\n...\n", 1),
  ]

  @Test(arguments: empty)
  func `an empty file is said to be empty`(text: String, documents: Int) {
    let sample = Sample(text)
    #expect(sample.tree.faults.map(\.id.rawValue) == ["empty-file"])
    #expect(sample.tree.faults.map(\.isError) == [false])
    #expect(sample.tree.documents.count == documents)
  }

  static let broken: [(String, String)] = [
    ("a: 1\nb: [x, y\n", "{a: 1, b: [x, y]} broken"),
    ("a: 1\nb: {x: 1, y: \"\n", "{a: 1, b: {x: 1}} broken"),
    ("a:\n  - b: 1\n    c: @\n", "{a: [{b: 1}]} broken"),
    ("a: 1\n---\nb: 2\nc: d: e\n", "{a: 1} --- {b: 2} broken"),
    ("a: 1\nb: x\u{0}y\nc: 3\n", "{a: 1} broken"),
    ("a: 1\nb:\n  - c\n  - d: e: f\n", "{a: 1, b: [c, {}]} broken"),
    ("a: 1\nb: 'it's'\n", "{a: 1} broken"),
    ("- a\n- 'it's'\n", "[a] broken"),
    ("- [a]\n- {b: c} d\n", "[[a], {b: c}] broken"),
    ("- &x a\n- &y 'it's'\n", "[a] broken"),
    ("? [x, @\n", "{} broken"),
    ("[a]\nb: c\n", "[a] broken"),
  ]

  @Test(arguments: broken)
  func `a broken file keeps what stands before the fault`(text: String, outline: String) {
    let sample = Sample(text)
    sample.expectSound()
    #expect(sample.outline() == outline)
  }

  @Test(arguments: [
    "a: &x 1\n*x : [*y, @\n", "? [<<: *a\na, b]\n: c\n", "a: 1\nb: [{k: v}]\nc: &n}\n", "? {<<: 1}\n@",
  ])
  func `what leaves the tree leaves nothing behind`(text: String) {
    let sample = Sample(text)
    sample.expectSound()
  }
}

@Suite struct AccessTests {
  static let merged = """
    base: &base {a: 1, b: 2}
    more: &more {<<: *base, b: 3, c: 4}
    one:
      <<: *more
      a: 5
    two:
      <<: [*base, *more, {d: 6}]
      e: 7
    quoted: {"<<": 8}
    """

  static let lookups: [(String, String, String?)] = [
    ("one", "a", "5"), ("one", "b", "3"), ("one", "c", "4"), ("one", "<<", nil), ("two", "b", "2"), ("two", "c", "4"),
    ("two", "d", "6"), ("two", "e", "7"), ("two", "f", nil), ("quoted", "<<", "8"), ("more", "a", "1"),
  ]

  @Test(arguments: lookups)
  func `a key is found in the mapping, then in those merged`(mapping: String, key: String, value: String?) throws {
    let sample = Sample(Self.merged)
    let root = NodeID(0)
    let node = try #require(sample.tree.value(forKey: mapping, in: root, bytes: sample.bytes))
    let found = sample.tree.value(forKey: key, in: node, bytes: sample.bytes)
    #expect(found.map { sample.tree.text(of: $0, bytes: sample.bytes) } == value)
    #expect(sample.tree.faults.isEmpty)
  }

  static let memberLists: [(String, String)] = [
    ("one", "a=5 b=3 c=4"), ("two", "e=7 a=1 b=2 c=4 d=6"), ("quoted", "<<=8"), ("base", "a=1 b=2"),
  ]

  @Test(arguments: memberLists)
  func `the members of a mapping are its own, then those merged`(mapping: String, members: String) throws {
    let sample = Sample(Self.merged)
    let node = try #require(sample.tree.value(forKey: mapping, in: NodeID(0), bytes: sample.bytes))
    let found = sample.tree.members(of: node, bytes: sample.bytes).map {
      sample.tree.text(of: $0.key, bytes: sample.bytes) + "=" + sample.tree.text(of: $0.value, bytes: sample.bytes)
    }
    #expect(found.joined(separator: " ") == members)
  }

  @Test func `an alias stands for what it means`() {
    let sample = Sample("a: &x {k: v}\nb: *x\nc: &y t\nd: *y\n")
    let tree = sample.tree
    let aliases = tree.nodes.indices.filter { tree.nodes[$0].kind == .alias }.map { NodeID(UInt32($0)) }
    #expect(aliases.count == 2)
    #expect(tree.value(forKey: "k", in: aliases[0], bytes: sample.bytes) != nil)
    #expect(tree.textEquals(aliases[1], "t", bytes: sample.bytes))
    #expect(!tree.textEquals(aliases[0], "", bytes: sample.bytes))
  }

  static let ids: [(String, String?)] = [
    ("plain", nil), ("caf\u{E9}", nil), ("a\u{200B}b", "U+200B"), ("\u{202E}x", "U+202E"), ("x\u{AD}", "U+00AD"),
    ("\u{E0041}", "U+E0041"),
  ]

  @Test(arguments: ids)
  func `an id with a character that does not show is found`(text: String, codePoint: String?) {
    let sample = Sample("id: \(text)\n")
    let found = sample.tree.suspiciousCharacter(in: NodeID(2), bytes: sample.bytes)
    #expect(found?.codePoint == codePoint)
    #expect(sample.tree.faults.isEmpty)
    if let found { #expect(sample.text(sample.tree.range(of: found, in: NodeID(2))) == String(found.scalar)) }
  }
}
