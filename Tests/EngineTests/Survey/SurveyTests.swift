import Findings
import TestSupport
import Testing

@Suite("A survey is the base in words")
struct SurveyTests {
  @Test("claims stand under their entity with all that they say")
  func claims() async throws {
    let audit = await SurveySample.audit()
    let survey = try #require(audit.survey)
    let rose = try #require(survey.entities.first { $0.id == "rose" })
    #expect(rose.hasPage && rose.owner == "Ann" && rose.otherNames == ["Rosa"] && rose.line == 1)
    #expect(rose.values == [Survey.Value("looked-at", ["2025-11-01"]), Survey.Value("keeper", ["Ann"])])
    #expect(survey.claims[rose.claims].map(\.title) == ["Aphid", "Aphid"])
    #expect(survey.claims[rose.claims].map(\.field) == ["pests", "alarms"])
    let pest = survey.claims[rose.claims][rose.claims.lowerBound]
    #expect(pest.context == "clay; aged over 2 weeks")
    #expect(pest.values == [Survey.Value("bug", ["Aphid"]), Survey.Value("harm", ["high"])])
    #expect(pest.evidence.map(\.quote) == ["aphids love roses", nil])
    #expect(pest.evidence.map(\.sourceName) == ["The herbal", "The herbal"])
    #expect(
      audit.source(of: pest.location).text(in: pest.location.range) == """
        bug: aphid
              harm: high
              where: {soil: clay, age: "> 2 weeks"}
              proof:
                - {book: herbal, words: aphids love roses}
                - {book: herbal}
        """)
    let dog = try #require(survey.entities.first { $0.id == "dog-rose" })
    #expect(dog.parents.map { survey.entities[$0].id } == ["rose"])
    #expect(dog.values.last == Survey.Value("gaps", ["pests: nobody knows"]))
  }

  @Test("sources say what rests on them")
  func sources() async throws {
    let source = try #require(await SurveySample.audit().survey?.sources.first)
    #expect(source.sort == "own" && source.date == "1990" && source.standing == nil)
    #expect(source.claims == 1 && source.quotes == 1)
  }

  @Test("routes say what sets them off, how fast and where to")
  func routes() async throws {
    let survey = try #require(await SurveySample.audit().survey)
    #expect(survey.routes.map(\.word) == ["now", nil])
    #expect(survey.routes.map(\.rank) == [2, -1])
    #expect(survey.routes.map(\.destination) == ["the shed", nil])
    #expect(survey.routes.map { $0.triggers.map { survey.entities[$0].id } } == [["aphid"], ["slug"]])
    #expect(survey.triggerKinds == ["bug"])
  }

  @Test("deadlines come from rules that ask for a date near today")
  func deadlines() async throws {
    let survey = try #require(await SurveySample.audit().survey)
    #expect(survey.deadlines.map(\.state) == [.inTime, .dueSoon, .undated])
    #expect(survey.deadlines.map(\.due) == ["2026-11-01", "2026-02-01", nil])
    #expect(survey.deadlines.map(\.daysLeft) == [290, 17, nil])
    #expect(survey.deadlines.allSatisfy { $0.field == "looked-at" && $0.rule == "looked-at-in-time" })
  }

  @Test("what nothing refers to, and what no page leads to, is known")
  func mentions() async throws {
    let survey = try #require(await SurveySample.audit().survey)
    #expect(survey.entities.filter { !$0.isMentioned }.map(\.id) == ["dog-rose", "fern", "moth"])
    #expect(survey.entities.filter { $0.kind == "bug" && !$0.isLedTo }.map(\.id) == ["moth"])
  }
}
