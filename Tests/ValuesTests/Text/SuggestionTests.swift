import Testing

@testable import Values

@Suite struct SuggestionTests {
  static let samples: [(word: String, candidates: [String], expected: [String])] = [
    ("recomendation", ["treatment", "recommendation", "condition"], ["recommendation"]),
    ("aeg", ["age", "sex"], ["age"]),
    ("urgentsameday", ["urgent-same-day", "urgent"], ["urgent-same-day"]),
    ("red_flag", ["red-flag", "red-flags", "red-flug"], ["red-flag", "red-flags", "red-flug"]),
    ("RECOMMENDATION", ["recommendation"], ["recommendation"]),
    ("sources", ["source", "course"], ["source"]),
    ("overveiw", ["overview"], ["overview"]),
    ("alive", ["live", "olive", "active"], ["live", "olive", "active"]),
    ("abc", ["xbc", "axc", "abx", "abd"], ["abd", "abx", "axc"]),
    ("lnit", ["init", "last", "lint", "loit"], ["lint", "loit", "init"]), ("fxi", ["fix", "fxx"], ["fix", "fxx"]),
    ("größe", ["grosse", "GRÖẞE"], ["GRÖẞE"]),
    ("ab", ["ax", "b"], []),
    ("ag", ["age"], ["age"]),
    ("kg", ["day", "hour"], []),
    ("same", ["same"], []),
    ("sane", ["same", "same"], ["same"]),
    ("", ["a", ""], []),
    ("-", ["_", "a"], ["_"]),
  ]

  @Test("near candidates, nearest first", arguments: samples)
  func suggests(word: String, candidates: [String], expected: [String]) {
    #expect(suggestions(for: word, among: candidates) == expected)
    #expect(suggestions(for: word, among: candidates.reversed()) == expected)
    #expect(suggestions(for: word, among: candidates, limit: 1) == Array(expected.prefix(1)))
  }

  @Test("the end of a message")
  func message() {
    #expect(didYouMean("rout", among: ["route", "dose"]) == "; did you mean `route`?")
    #expect(didYouMean("xyz", among: ["route", "dose"]) == "")
  }

  static let distances: [(first: String, second: String, distance: Int)] = [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("ca", "abc", 3),
    ("kitten", "sitting", 3), ("abcdef", "fedcba", 5), ("ab", "ba", 1),
  ]

  @Test("the distance, and nothing above the bound", arguments: distances)
  func distance(first: String, second: String, distance: Int) {
    var alignment = AlignmentDistance()
    let (first, second) = (first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value))
    for bound in 0...8 {
      #expect(alignment.between(first, second, atMost: bound) == (distance <= bound ? distance : nil))
    }
  }

  @Test("words that are too long have no suggestions")
  func long() {
    let word = String(repeating: "a", count: 101)
    #expect(suggestions(for: word, among: [word + "b", "a"]).isEmpty)
  }
}
