import Testing

@testable import Values

@Suite struct GlobTests {
  static let samples: [(pattern: String, matched: [String], unmatched: [String])] = [
    ("a.yaml", ["a.yaml", "./a.yaml"], ["b/a.yaml", "a.yamlx", "A.yaml", ""]),
    ("*.yaml", ["a.yaml", ".yaml"], ["b/a.yaml", "a.yml"]),
    ("a?c", ["abc", "aéc"], ["ac", "a/c", "abbc"]),
    ("**/x", ["x", "a/x", "a/b/x"], ["x/a", "ax"]),
    ("**/*.yaml", ["a.yaml", "b/c/a.yaml"], ["a.yml"]),
    ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["ab", "a/x/b/c"]),
    ("a/**", ["a/b", "a/b/c"], ["a", "b/a"]),
    ("a/", ["a/b", "a/b/c"], ["a"]),
    ("**", ["a", "a/b"], []),
    ("**/a/**/b/*", ["a/b/c", "x/a/y/b/z/b/c"], ["a/b", "b/a/c"]),
    ("./a/*", ["a/b"], ["a/b/c"]),
    ("a**b", ["ab", "axxb"], ["a/b"]),
    ("*a*b*", ["ab", "xaxbx", "baab"], ["ba", "a/b"]),
    ("[a].{b}", ["[a].{b}"], ["a.b"]),
    ("**/**/a", ["a", "x/a"], ["a/x"]),
    ("", [""], ["a"]),
  ]

  @Test("paths that match and paths that do not", arguments: samples)
  func sample(pattern: String, matched: [String], unmatched: [String]) {
    let glob = Glob(pattern)
    for path in matched { #expect(glob.matches(path), "\(path)") }
    for path in unmatched { #expect(!glob.matches(path), "\(path)") }
  }

  @Test("many stars take no exponential time")
  func hostile() {
    let stars = String(repeating: "a*", count: 200) + "b"
    #expect(!Glob(stars).matches(String(repeating: "a", count: 2_000)))
    let folders = String(repeating: "**/a/", count: 100) + "b"
    #expect(!Glob(folders).matches(String(repeating: "a/", count: 500) + "c"))
  }
}
