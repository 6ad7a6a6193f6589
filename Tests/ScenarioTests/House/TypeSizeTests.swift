import Testing

/// A type that takes more than 1,000 lines, in however many files, does several things that want names of their own.
@Suite("How large types are")
struct TypeSizeTests {
  private static let limit = 1_000

  /// Types that are larger, each with what it still has to give away.
  private static let larger = [
    "CatalogueEntry": "its extensions are data, an entry for each mistake, in files by where it is made",
    "FactsBuilder": "references, contexts and derived values are stages with inputs of their own",
    "VocabularyBuilder": "kinds, contexts and foreign documents are declared apart and could be built apart",
  ]

  /// Lines of code by type: of its declaration and of its extensions, what is nested in them included.
  private static func sizes() throws -> [String: Int] {
    let start =
      #/
      ^(?:@\S+\h+)*(?:(?:public|package|internal|private|fileprivate|final|indirect)\h+)*
      (?:struct|enum|class|actor|protocol|extension)\h+([\w.]+)
      /#
    var sizes: [String: Int] = [:]
    let generated = "Sources/StandardPack/"
    for file in try HouseFile.all(under: "Sources", suffix: ".swift") where !file.path.hasPrefix(generated) {
      var type: String?
      for line in file.swift.code.split(separator: "\n", omittingEmptySubsequences: false) {
        if type == nil, line.first != " ", let found = line.firstMatch(of: start) { type = String(found.1) }
        guard let name = type else { continue }
        sizes[name, default: 0] += 1
        // A declaration ends at the margin where it began, or on its first line.
        if line.first == "}" || !line.hasPrefix(" ") && line.contains("}") { type = nil }
      }
    }
    return sizes
  }

  @Test("no type passes 1,000 lines in all its extensions but for those of the table, which all do")
  func limits() throws {
    let large = try Self.sizes().filter { $0.value > Self.limit }
    #expect(large.count < 10)
    let unnamed = large.filter { Self.larger[$0.key] == nil }
    #expect(unnamed.map { "\($0.key): \($0.value) lines" }.sorted() == [])
    #expect(Self.larger.keys.filter { large[$0] == nil }.sorted() == [], "small enough: take it out of the table")
  }
}
