import Findings
@testable import Language
import TestSupport
import Testing

@testable import Engine
@testable import Values

@Suite("Mending a base")
struct FixerTests {
  private static let vocabulary = """
    vocabulary: v
    categories: [safety]
    choices: {stance: [recommend, consider, contraindicated], strength: [weakly, strongly]}
    kinds:
      thing:
        role: entity
        fields:
          called: text
          advised: [advice]
          kindred: {is: [thing], members: sorted}
          nicknames: {is: [text], members: once}
          strength: strength
        names: [called, nicknames]
      advice:
        role: claim
        fields:
          thing: thing from owner!
          about: thing!
          stance: stance!
          strength: strength
          because: text
          evidence: [proof]
        identity: [thing, about]
      page:
        role: entity
        fields: {text: file}
      proof:
        role: evidence
        fields: {page: page!, quote: text}
        quotes: {field: quote, from: page.text}
    """
  private static let text = "Warmth – “kept gentle” – helps\nand it isn’t *dear*. Walking… is well-known.\n"
  private static let rules = """
    rule: weak
    category: safety
    summary: s
    for: {a: advice}
    require: a.strength == strongly
    message: "{a.about} is weak"
    fix: {set: {a.strength: strongly}, safety: safe}
    examples:
      - fires: "{thing: x, advised: [{about: y, stance: recommend}]}"
      - quiet: "{thing: x, advised: [{about: y, stance: recommend, strength: strongly}]}"
    ---
    rule: otherwise
    category: safety
    severity: notice
    summary: s
    for: {p: proof}
    where: [p.quote is present, p.quote found-in p.page.text]
    require: p.quote verbatim-in p.page.text
    message: "the quote is written otherwise"
    examples:
      - fires: |
          - {thing: x, advised: [{about: y, stance: recommend, evidence: [{page: p, quote: it's so}]}]}
          - {page: p, text: p.md}
        texts: {p.md: "It’s so.\\n"}
      - quiet: |
          - {thing: x, advised: [{about: y, stance: recommend, evidence: [{page: p, quote: It’s so}]}]}
          - {page: p, text: p.md}
        texts: {p.md: "It’s so.\\n"}
    """

  private static func input(_ files: [(path: String, text: String)]) -> AuditInput? {
    guard let today = CalendarDate(iso: "2026-01-01") else { return nil }
    let pack = RulePack(
      vocabulary: SourceText(path: "Rules/vocabulary.yaml", bytes: Array(vocabulary.utf8)),
      rules: [[SourceText(path: "Rules/weak.yaml", bytes: Array(rules.utf8))]])
    var input = AuditInput(
      files: files.map { InputFile(path: $0.path, bytes: Array($0.text.utf8)) }, pack: pack, asOf: today)
    input.openText = { _ in .success(Array(text.utf8)) }
    return input
  }

  @Test(
    "only slips that can mean nothing else are mended unasked",
    arguments: [
      ("recomend", "recommend", true), ("recommned", "recommend", true), ("Recommend", "recommend", true),
      ("symptomatic", "asymptomatic", false), ("grade-c", "grade-a", false), ("stage-2-care", "stage-3-care", false),
      ("avod", "avoid", false), ("hypothermia", "hyperthermia", false), ("leg-pains", "leg-pain", true),
      ("type-i-illness", "type-ii-illness", false), ("ärztlich", "arztlich", false),
      ("rückenshmerz", "rückenschmerz", true),
    ])
  func slips(_ word: String, _ meant: String, _ isPlain: Bool) {
    #expect(isPlainSlip(word, for: meant) == isPlain)
  }

  /// What the files are after mending without review.
  private static func mended(_ text: String) async throws -> String {
    let input = try #require(Self.input([(path: "Knowledge/a.yaml", text: text)]))
    let outcome = await Fixer(input, includesReview: false).run()
    return outcome.changes.first.map { String(decoding: $0.after, as: UTF8.self) } ?? text
  }

  private static let things = "- {thing: a}\n- {thing: b}\n- {thing: c}\n"

  @Test(
    "lists are sorted, and members kept once, with their comments",
    arguments: [
      ("kindred: [c, 'a', \"b\"]\n", "kindred: ['a', \"b\", c]\n"),
      ("kindred: [c,   a,\n  b ]  # why\n", "kindred: [a,   b,\n  c ]  # why\n"),
      ("kindred:\n- c   # third\n- a\n\n- b # second\n", "kindred:\n- a\n- b # second\n\n- c   # third\n"),
      ("kindred:\r\n  - b\r\n  - a", "kindred:\r\n  - a\r\n  - b"),
      ("kindred: [b, a, b, a]\n", "kindred: [a, b]\n"),
      ("kindred:\n  - a\n  - a\n  - b\n", "kindred:\n  - a\n  - b\n"),
      ("kindred:\n  - a\n  - b\n  - b", "kindred:\n  - a\n  - b"),
      ("nicknames: [z, y, z, 'y', x]\n", "nicknames: [z, y, x]\n"),
      (
        "nicknames:\n  - z z\n\n  - y\n  - z z\nstrength: strongly\n",
        "nicknames:\n  - z z\n\n  - y\nstrength: strongly\n"
      ),
      // What belongs to a comment cannot be told, or would be lost.
      ("kindred: [c, # why\n  a]\n", "kindred: [c, # why\n  a]\n"),
      ("kindred:\n  - c\n  # why\n  - a\n", "kindred:\n  - c\n  # why\n  - a\n"),
      ("kindred:\n  - a\n  - a # why\n", "kindred:\n  - a\n  - a # why\n"),
      // An anchor goes with its member, and has to stand before its alias.
      ("kindred: [&k c, a]\nnicknames: [*k]\n", "kindred: [a, &k c]\nnicknames: [*k]\n"),
      ("kindred: [&k c, a, *k]\n", "kindred: [a, &k c]\n"),
      ("nicknames: [>-\n  x]\n", "nicknames: [>-\n  x]\n"),
    ])
  func lists(_ written: String, _ mended: String) async throws {
    let rest = Self.things.dropFirst("- {thing: a}\n".count)
    let text = "thing: a\n\(written)"
    let after = try await Self.mended(text + (text.hasSuffix("\n") ? "" : "\n") + "---\n\(rest)")
    #expect(after == "thing: a\n\(mended)" + (mended.hasSuffix("\n") ? "" : "\n") + "---\n\(rest)")
  }

  @Test(
    "quotes are written as their source has them, where they say the same",
    arguments: [
      ("'Warmth - \"kept gentle\" - helps'", "Warmth – “kept gentle” – helps"),
      ("helps and it isn't dear  # as I read it", "helps and it isn’t dear  # as I read it"),
      (">-\n          helps and\n          it isn't dear", "helps and it isn’t dear"),
      ("helps and it isn’t dear", "helps and it isn’t dear"),
      ("it isn't ... well-known", "it isn't ... well-known"),
      ("warmth harms", "warmth harms"),
    ])
  func quotes(_ written: String, _ mended: String) async throws {
    let (head, tail) = (
      "- thing: a\n  advised:\n    - about: b\n      stance: consider\n      strength: strongly\n      evidence:\n"
        + "      - page: p\n        quote: ", "\n- {thing: b}\n- {page: p, text: p.md}\n"
    )
    let after = try await Self.mended(head + written + tail)
    #expect(after == head + mended + tail)
  }

  /// Random bases of random style with slips of spelling, comments, missing keys, quotes and lists.
  @Test("what is mended lints no worse, mends no further, and loses no comment", arguments: 0..<40)
  func property(_ seed: Int) async throws {
    var base = GeneratedBase(seed: UInt64(seed) &* 7919 &+ 1)
    let files = base.files()
    for includesReview in [false, true] {
      let input = try #require(Self.input(files))
      let before = await Auditor.audit(input).audit
      let outcome = await Fixer(input, includesReview: includesReview).run()
      var mended = input
      for change in outcome.changes {
        let index = try #require(mended.files.firstIndex { $0.path == change.path })
        mended.files[index] = InputFile(path: change.path, bytes: change.after)
        let old = String(decoding: change.before, as: UTF8.self)
        let new = String(decoding: change.after, as: UTF8.self)
        // A sorted list takes its comments along.
        #expect(Self.comments(old).sorted() == Self.comments(new).sorted())
        #expect(old.contains("\r\n") == new.contains("\r\n"))
      }
      let after = await Auditor.audit(mended).audit
      #expect(after.findings.count { $0.origin == .syntax } <= before.findings.count { $0.origin == .syntax })
      #expect(!Self.weight(before).lexicographicallyPrecedes(Self.weight(after)), "seed \(seed)")
      let again = await Fixer(mended, includesReview: includesReview).run()
      #expect(again.changes.map(\.path) == [], "seed \(seed): a second run changes more")
    }
  }

  /// Findings of each severity, gravest first.
  private static func weight(_ audit: Audit) -> [Int] { Severity.allCases.reversed().map { audit.count(of: $0) } }

  private static func comments(_ text: String) -> [Substring] {
    text.split { $0.isNewline }.compactMap { line in line.firstIndex(of: "#").map { line[$0...] } }
  }
}

/// A base made from a seed: things that advise on one another, written in every style.
private struct GeneratedBase {
  private var state: UInt64
  private static let names = ["warmth", "massage", "walking", "bed-rest", "stretching", "cold-pack"]
  private static let stances = ["recommend", "consider", "contraindicated"]
  private static let quotes = [
    "Warmth - 'kept gentle' - helps", "'Warmth - \"kept gentle\"'", "it isn't dear", "\"Walking... is\"", "not said",
    "|\n        helps\n        and it isn't *dear*\n", "Walking… is well-known.", "is well–known",
  ]

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood, 2014).
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  /// One word in four has a slip in it, some of them at the first letter.
  private mutating func slip(_ word: String) -> String {
    guard next(4) == 0 else { return word }
    var letters = Array(word)
    let at = next(letters.count)
    switch next(3) {
    case 0: letters.remove(at: at)
    case 1: letters.insert("x", at: at)
    default: letters.swapAt(at, max(0, at - 1))
    }
    return String(letters)
  }

  private mutating func written(_ word: String) -> String {
    switch next(4) {
    case 0: "\"\(word)\""
    case 1: "'\(word)'"
    default: word
    }
  }

  private mutating func comment() -> String { next(3) == 0 ? "   # note \(next(100))" : "" }

  private mutating func advice() -> String {
    let about = written(slip(pick(Self.names)))
    let stance = written(slip(pick(Self.stances)))
    let strength = next(2) == 0 ? nil : written(slip(pick(["weakly", "strongly"])))
    let key = slip("stance")
    if next(2) == 0 {
      let more = strength.map { ", strength: \($0)" } ?? ""
      return "  - {about: \(about), \(key): \(stance)\(more)}\(comment())\n"
    }
    var text = "  - about: \(about)\(comment())\n"
    if next(5) > 0 { text += "    \(key):  \(stance)\(comment())\n" }
    if let strength { text += "    strength: \(strength)\(comment())\n" }
    if next(3) == 0 { text += "    because: >-\n      folded text\n      of two lines\n" }
    if next(3) == 0 {
      text += "    evidence:\n"
      for _ in 0...next(2) {
        text += "    - page: \(slip("leaflet"))\n      quote: \(pick(Self.quotes))\(comment())\n"
      }
    }
    return text
  }

  mutating func files() -> [(path: String, text: String)] {
    Self.names.map { name in
      var text = "thing: \(name)\(comment())\ncalled: \(name) of sorts\n"
      if next(3) == 0 { text += "# a line of its own\n" }
      let count = next(4)
      if count > 0 {
        text += "advised:\(comment())\n"
        for _ in 0..<count { text += advice() }
      }
      if next(2) == 0 { text += list("kindred", of: Self.names) }
      if next(3) == 0 { text += list("nicknames", of: ["a b", "c", "dear"]) }
      if next(4) == 0 { text.removeLast() }
      if next(4) == 0 { text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
      return (path: "Knowledge/\(name).yaml", text: text)
    }.sorted { $0.path < $1.path } + [(path: "Knowledge/page.yaml", text: "{page: leaflet, text: leaflet.md}\n")]
  }

  private mutating func list(_ key: String, of words: [String]) -> String {
    let members = (0...next(4)).map { _ in written(slip(pick(words))) }
    if next(2) == 0 { return "\(key): [\(members.joined(separator: ", "))]\(comment())\n" }
    return "\(key):\(comment())\n" + members.map { "  - \($0)\(comment())\n" }.joined()
  }
}
