import Testing

/// What the labelled quotes must be for their figures to mean anything.
@Suite("Labelled quotes")
struct QuotePairTests {
  @Test("are many, near half of them without a trap, and every relation is among them")
  func composition() throws {
    let pairs = try QuotePair.all()
    let plain = pairs.filter { $0.trap == nil }
    #expect(pairs.count >= 220)
    #expect(plain.count * 5 >= pairs.count * 2)
    #expect(plain.allSatisfy { $0.relation == .supports && $0.mentionsSubject && $0.mentionsObject })
    #expect(Set(pairs.map(\.relation)).count == QuotePair.Relation.allCases.count)
    #expect(Set(pairs.map(\.id)).count == pairs.count)
  }

  @Test("are labelled consistently")
  func consistency() throws {
    for pair in try QuotePair.all() {
      #expect(!pair.subject.isEmpty && !pair.object.isEmpty, "\(pair.id)")
      #expect(pair.sentence.contains(pair.quote) && pair.paragraph.contains(pair.sentence), "\(pair.id)")
      #expect((pair.relation == .offTopic) == !(pair.mentionsSubject && pair.mentionsObject), "\(pair.id)")
    }
  }
}
