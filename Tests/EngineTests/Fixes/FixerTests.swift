import Findings
import TestSupport
import Testing

@testable import Engine

@Suite("Mending a base")
struct FixerTests {
  private static let vocabulary = """
    vocabulary: v
    categories: [safety]
    choices: {stance: [recommend, consider, contraindicated], strength: [weakly, strongly]}
    kinds:
      thing:
        role: entity
        fields: {called: text, advised: [advice], kindred: [thing], strength: strength}
        names: [called]
      advice:
        role: claim
        fields: {thing: thing from owner!, about: thing!, stance: stance!, strength: strength, because: text}
        identity: [thing, about]
    """
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
    """

  private static func input(_ files: [(path: String, text: String)]) -> AuditInput? {
    guard let today = CalendarDate(iso: "2026-01-01") else { return nil }
    let pack = RulePack(
      vocabulary: SourceText(path: "Rules/vocabulary.yaml", bytes: Array(vocabulary.utf8)),
      rules: [[SourceText(path: "Rules/weak.yaml", bytes: Array(rules.utf8))]])
    return AuditInput(
      files: files.map { InputFile(path: $0.path, bytes: Array($0.text.utf8)) }, pack: pack, asOf: today)
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
    #expect(FixWriter.isPlainSlip(word, for: meant) == isPlain)
  }

  /// Random bases of random style with slips of spelling, comments and missing keys.
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
        #expect(Self.comments(old) == Self.comments(new))
        #expect(old.contains("\r\n") == new.contains("\r\n"))
      }
      let after = await Auditor.audit(mended).audit
      #expect(after.count(of: .error) <= before.count(of: .error))
      #expect(after.findings.count { $0.origin == .syntax } <= before.findings.count { $0.origin == .syntax })
      if after.count(of: .error) == before.count(of: .error) {
        #expect(after.count(of: .warning) <= before.count(of: .warning))
      }
      let again = await Fixer(mended, includesReview: includesReview).run()
      #expect(again.changes.map(\.path) == [], "seed \(seed): a second run changes more")
    }
  }

  private static func comments(_ text: String) -> [Substring] {
    text.split { $0.isNewline }.compactMap { line in line.firstIndex(of: "#").map { line[$0...] } }
  }
}

/// A base made from a seed: things that advise on one another, written in every style.
private struct GeneratedBase {
  private var state: UInt64
  private static let names = ["warmth", "massage", "walking", "bed-rest", "stretching", "cold-pack"]
  private static let stances = ["recommend", "consider", "contraindicated"]

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
      if next(2) == 0 { text += "kindred: [\(slip(pick(Self.names))), \(slip(pick(Self.names)))]\n" }
      if next(4) == 0 { text.removeLast() }
      if next(4) == 0 { text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
      return (path: "Knowledge/\(name).yaml", text: text)
    }.sorted { $0.path < $1.path }
  }
}
