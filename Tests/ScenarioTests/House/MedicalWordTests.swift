import Foundation
import Testing

/// The engine knows kinds, fields and scales, and none of those of a health knowledge base (Sources/README.md,
/// Where things are).
@Suite("Medical words")
struct MedicalWordTests {
  /// Words of the vocabulary's file that belong to the language of rules (LANGUAGE 1 to 3), whatever the subject.
  private static let language: Set<String> = [
    "about", "act", "adjectives", "advises", "also", "and", "any", "apart", "base", "because", "by", "categories",
    "choice",
    "choices", "claim", "classes", "coarse", "condition", "context", "contexts", "conventions", "copies", "count",
    "coverage",
    "date", "dates", "day", "decided", "decision", "destinations", "dimension", "dimensions", "distinct",
    "distinct-from", "doi", "draft",
    "entity", "evidence", "fields", "file", "finding", "for-pairs", "from", "gap", "gaps", "grade", "has", "hierarchy",
    "guards", "hub",
    "identity", "implies", "lapsed", "least", "less", "members", "more", "narrows", "once", "risky", "safer", "sorted",
    "in", "interval", "is", "is-a", "isbn", "kinds", "listed", "missing", "month", "names", "no", "not", "number",
    "of", "open", "operands", "or", "original", "owner", "owners", "pages", "patient", "per", "phrase", "plus", "pmid",
    "present",
    "quotes", "reason", "refines", "report", "role", "rounded", "route", "routes", "safety", "scales", "severity",
    "some",
    "source", "standing", "standings", "state", "tension", "text", "time", "times", "together", "triggers", "type",
    "units", "unrelated",
    "unsafe", "until", "url", "value", "verdict", "vocabulary", "warning", "week", "words", "year", "yes", "yes-no",
  ]
  /// Words of BibTeX, CSL and LaTeX, which bibliographies are written in.
  private static let formats: Set<String> = [
    "accessed", "author", "bibliography", "editor", "genre", "issued", "keyword", "micro", "ng", "reads",
  ]
  /// Words that are everybody's.
  private static let everyday: Set<String> = [
    "all", "always", "as", "at", "bad", "chapter", "child", "codes", "field", "matches", "pattern", "percent", "sets",
    "very",
    "can", "case", "checked", "code", "common", "current", "deg", "direction", "either",
    "example",
    "fact",
    "factor", "facts", "given", "high", "inside", "kind", "length", "limit", "link", "low", "many", "may", "measure",
    "measured", "micro", "min", "months", "most",
    "name", "never", "none", "note", "often", "only", "other", "outcome", "own", "part", "place", "points", "quote",
    "record",
    "references",
    "rule", "says", "second", "share", "sign", "sometimes", "test", "the", "title", "to", "unit", "uses", "usually",
    "vague", "weeks", "when", "with",
    "without", "years",
  ]

  private static func words() throws -> Set<String> {
    let text = try String(contentsOf: Checkout.root.appending(path: "Rules/vocabulary.yaml"), encoding: .utf8)
    // Neither comments nor what is for editors: sentences, phrases and examples, and patterns for what they write.
    let prose = #/(?:means|phrase|example): (?:"[^"]*"|'[^']*'|[^,}"']*)|matches "[^"]*"/#
    let bare = text.split(separator: "\n").filter { !$0.contains(#/^\s*means: /#) }
      .map { $0.replacing(prose, with: "").replacing(#/(^|\s)#.*/#, with: "") }
      .joined(separator: "\n")
    let all = Set(bare.matches(of: #/[a-z][a-z0-9-]*[a-z]/#).map { String($0.0) })
    return all.subtracting(language).subtracting(formats).subtracting(everyday)
  }

  @Test("stand in no text of the engine", arguments: ["Findings", "YAMLSource", "Engine"])
  func none(_ module: String) throws {
    let words = try Self.words()
    #expect(words.count > 150)
    #expect(words.isSuperset(of: ["red-flag", "symptom", "treatments", "contraindicated", "pregnancy", "emergency"]))
    var found: [String] = []
    for file in try HouseFile.all(under: "Sources/" + module, suffix: ".swift") {
      for literal in file.swift.literals {
        for match in literal.text.matches(of: #/[a-z][a-z0-9-]*[a-z]/#) where words.contains(String(match.0)) {
          found.append("\(file.path):\(literal.line): `\(match.0)`")
        }
      }
    }
    #expect(found == [])
  }
}
