import Catalogue
import Findings
import Testing

@Suite struct CatalogueTests {
  @Test func `every id has one entry`() {
    let ids = Catalogue.entries.map(\.id)
    #expect(Set(ids) == Set(FaultID.allCases))
    #expect(ids.count == FaultID.allCases.count)
  }

  static let shown: [CatalogueEntry] = Catalogue.entries.filter {
    if case .examples = $0.evidence { true } else { false }
  }

  @Test(arguments: shown.map(\.id.rawValue))
  func `the bad example gives the finding, and the good one does not`(id: String) async throws {
    let entry = try #require(Catalogue.entry(id))
    guard case .examples(let bad, let good) = entry.evidence else { return }
    #expect(await ExampleRun.ids(bad).contains(id))
    let left = await ExampleRun.ids(good)
    #expect(!left.contains(id))
    // What is done right gives nothing but findings of its own rule, which has short examples.
    #expect(left.isSubset(of: ["example", "unweighed", "unfed", "bad-example"]), "\(left)")
  }

  @Test(arguments: Catalogue.entries.map(\.id.rawValue))
  func `a sentence says what is wrong and another why`(id: String) throws {
    let entry = try #require(Catalogue.entry(id))
    #expect(entry.text.hasSuffix("."))
    #expect(entry.because.hasSuffix("."))
  }
}
