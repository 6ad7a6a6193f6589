import Findings
import Foundation
import Testing
import YAMLSource

/// What our bases promise, read without the engine.
@Suite("The knowledge bases")
struct KnowledgeTests {
  /// What stands before `Knowledge/` in the paths of each base.
  private static let bases = ["", "Tests/Bases/Fever/"]

  /// Lists whose members assert something.
  private static let claims: Set = [
    "causes", "cautions", "effects", "facts", "harms", "look-alikes", "outlook", "recommendations", "red-flags",
    "referrals", "symptoms", "tests", "treatments", "uses",
  ]

  private struct Quote {
    let place: String
    let source: String
    let words: String
  }

  /// All that these tests ask of the files.
  private struct Survey {
    var texts: [String: String] = [:]
    var quotes: [Quote] = []
    var claimCount = 0
    var withoutEvidence: [String] = []

    init(_ base: String) throws {
      for file in try HouseFile.all(under: base + "Knowledge", suffix: ".yaml") {
        let bytes = Array(file.text.utf8)
        var tree = YAMLTree()
        YAMLReader.read(bytes, into: &tree)
        #expect(tree.faults.map(\.message) == [], "\(file.path)")
        for document in tree.documents { visit(document.root, in: tree, bytes, file.path) }
      }
    }

    private mutating func visit(_ id: NodeID, in tree: YAMLTree, _ bytes: [UInt8], _ path: String) {
      let id = tree.resolve(id)
      for element in tree.elements(of: id) { visit(element, in: tree, bytes, path) }
      func place(of node: NodeID) -> String {
        "\(path):\(bytes[..<Int(tree[node].start)].count { $0 == UInt8(ascii: "\n") } + 1)"
      }
      let members = tree.members(of: id, bytes: bytes)
      let values = [String: NodeID](
        members.map { (tree.text(of: $0.key, bytes: bytes), $0.value) }, uniquingKeysWith: { first, _ in first })
      if let source = values["source"] {
        let name = tree.text(of: source, bytes: bytes)
        if let text = values["text"] { texts[name] = tree.text(of: text, bytes: bytes) }
        if let quote = values["quote"] {
          quotes.append(
            Quote(place: place(of: id), source: name, words: Self.folded(tree.text(of: quote, bytes: bytes))))
        }
      }
      for (key, value) in values {
        visit(value, in: tree, bytes, path)
        guard KnowledgeTests.claims.contains(key) else { continue }
        for claim in tree.elements(of: tree.resolve(value)) where tree[tree.resolve(claim)].kind == .mapping {
          claimCount += 1
          let evidence = tree.value(forKey: "evidence", in: claim, bytes: bytes).map { tree[tree.resolve($0)].count }
          if (evidence ?? 0) == 0 { withoutEvidence.append("\(place(of: tree.resolve(claim))): \(key)") }
        }
      }
    }

    static func folded(_ text: String) -> String {
      text.split { $0.isWhitespace }.joined(separator: " ")
    }
  }

  @Test("each quote stands in the text of its source", arguments: bases)
  func quotes(_ base: String) throws {
    let survey = try Survey(base)
    #expect(survey.quotes.count > 200)
    var texts: [String: String] = [:]
    for (source, path) in survey.texts {
      #expect(path.hasPrefix("Knowledge/"))
      texts[source] = Survey.folded(try String(contentsOf: Checkout.root.appending(path: base + path), encoding: .utf8))
    }
    let missing = survey.quotes.filter { texts[$0.source]?.contains($0.words) != true }
    #expect(missing.map { "\($0.place): \($0.source) does not say `\($0.words)`" } == [])
  }

  @Test("each claim has evidence", arguments: bases)
  func evidence(_ base: String) throws {
    let survey = try Survey(base)
    #expect(survey.claimCount > 200)
    #expect(survey.withoutEvidence == [])
  }

  @Test("each holds data and articles only", arguments: bases)
  func data(_ base: String) throws {
    let others = try HouseFile.all(under: base + "Knowledge").map(\.path).filter { path in
      !path.hasSuffix(".yaml") && !(path.hasPrefix(base + "Knowledge/articles/") && path.hasSuffix(".md"))
    }
    #expect(others == [])
  }
}
