import Findings
@testable import Language
import TestSupport
import Testing

@testable import Engine

/// The least and the most that values can be, and exceptions that leave nobody.
@Suite struct BoundsTests {
  private static let vocabulary = """
    vocabulary: bounded
    categories: [safety]
    dimensions:
      time: {base: day, units: {week: 7, year: 1461/4}}
      share: {base: "%"}
      dose: {base: mg, units: {g: 1000}, least: 0 mg}
    scales:
      rate: {of: share, least: 0 %, most: 100 %, words: {never: "0 %", can: "> 0 %", always: "100 %"}}
    contexts:
      holds:
        age: {is: interval(time), least: 0 days}
        part: rate
        side: choice(left, right)
        with: {is: [thing], unrelated: together}
        measured: {per: gauge, is: interval(by dim)}
    kinds:
      thing:
        role: entity
        fields:
          is-a: [thing]
          often: rate
          lasts: {is: interval(time), least: 0 days, most: 2 years}
          change: interval(share)
          given: interval(dose)
          once: quantity(dose)
          notes: [note]
        hierarchy: is-a
        context: holds
      note: {role: claim, fields: {thing: thing from owner!}, context: holds}
      gauge: {role: entity, fields: {dim: dimension}}
    """

  private static func audit(_ text: String) async -> Audit {
    await Lint.run(
      vocabulary: vocabulary, files: ["a.yaml": "[\(text), {thing: z}, {thing: y, is-a: [z]}, {gauge: g, dim: dose}]"])
  }

  @Test(arguments: [
    ("often: -20..300 %", "`-20..300 %` goes below `0 %`, the least that `often` can be"),
    ("often: 120 %", "`120 %` goes above `100 %`, the most that `often` can be"),
    ("often: '> 100 %'", "`> 100 %` lies above `100 %`, the most that `often` can be"),
    ("often: '< 0 %'", "`< 0 %` lies below `0 %`, the least that `often` can be"),
    ("lasts: -1 week", "`-1 week` goes below `0 days`, the least that `lasts` can be"),
    ("lasts: 1..3 years", "`1..3 years` goes above `2 years`, the most that `lasts` can be"),
    ("given: '> -1 g'", "`> -1 g` goes below `0 mg`, the least that dose can be"),
    ("once: -1 mg", "`-1 mg` goes below `0 mg`, the least that dose can be"),
    ("holds: {age: -5 years}", "`-5 years` goes below `0 days`, the least that `age` can be"),
    ("holds: {part: 101 %}", "`101 %` goes above `100 %`, the most that `part` can be"),
    ("holds: {measured: {g: '< -1 mg'}}", "`< -1 mg` goes below `0 mg`, the least that dose can be"),
    ("holds: {except: {age: -5 years}}", "`-5 years` goes below `0 days`, the least that `age` can be"),
  ])
  func valuesBeyondTheirBounds(_ field: String, _ message: String) async throws {
    let audit = await Self.audit("{thing: x, \(field)}")
    #expect(audit.faults == ["out-of-bounds: \(message)"])
    let place = try #require(audit.findings.first?.primary.location)
    let marked = audit.source(of: place).text(in: place.range)
    #expect(message.hasPrefix("`\(marked.split(separator: "'").joined())`"), "\(marked)")
  }

  @Test(arguments: [
    "often: 0..100 %", "often: always", "often: '> 0 %'", "often: '< 100 %'", "often: any", "change: -20..300 %",
    "lasts: 0 days", "lasts: '< 2 years'", "lasts: 0..2 years", "given: '>= 0 mg'", "once: 0 g",
    "holds: {age: '< 5 years'}", "holds: {measured: {g: 0 mg}}",
  ])
  func valuesWithin(_ field: String) async {
    #expect(await Self.audit("{thing: x, \(field)}").faults == [])
  }

  @Test(arguments: [
    ("holds: {except: {age: any}}", "any"), ("holds: {except: {age: '>= 0 days'}}", "'>= 0 days'"),
    ("holds: {except: {part: 0..100 %}}", "0..100 %"),
    ("holds: {age: '> 65 years', except: {age: '> 18 years'}}", "'> 18 years'"),
    ("holds: {side: left, except: [{with: [y]}, {side: [left, right]}]}", "[left, right]"),
    ("holds: {with: [y], except: {with: [z]}}", "[z]"), ("holds: {except: {age: any, with: any}}", "any"),
    ("holds: {except: {age: any}}, notes: [{holds: {side: left}}, {}]", "any"),
    ("holds: {age: '> 65 years'}, notes: [{holds: {except: {age: '> 18 years'}}}]", "'> 18 years'"),
  ])
  func exceptionsOfEverybody(_ fields: String, _ place: String) async throws {
    let audit = await Self.audit("{thing: x, \(fields)}")
    #expect(audit.faults == ["excepts-everybody: this exception takes everybody out, so that nobody is left"])
    let location = try #require(audit.findings.first?.primary.location)
    #expect(audit.source(of: location).text(in: location.range) == place)
  }

  @Test func exceptionsAroundOfEverybody() async throws {
    let audit = await Self.audit("{thing: x, holds: {except: {age: '> 18 years'}}, notes: [{holds: {age: 65 years}}]}")
    #expect(
      audit.faults == [
        "excepts-everybody: the record around it takes out everybody whom this is about, so that nobody is left"
      ])
    let location = try #require(audit.findings.first?.primary.location)
    #expect(audit.source(of: location).text(in: location.range) == "65 years")
  }

  @Test(arguments: [
    "{except: {age: '> 18 years'}}", "{age: '> 18 years', except: {age: '> 65 years'}}",
    "{except: {side: [left, right]}}", "{with: [z], except: {with: [y]}}", "{except: {age: any, with: [y]}}",
    "{except: {age: '> 0 days'}}", "{except: {part: '> 0 %'}}", "{age: any, except: {age: '> 18 years'}}",
  ])
  func exceptionsThatLeaveSomebody(_ context: String) async {
    #expect(await Self.audit("{thing: x, holds: \(context)}").faults == [])
  }

  @Test func othersDoesNotStandInAnException() async {
    let audit = await Self.audit("{thing: x, holds: {except: {others: any}}}")
    #expect(audit.faults == ["wrong-shape: `others` does not stand inside `except`"])
  }

  static let mistakes = [
    RuleMistake(
      "no-such-unit", mistaken("least: 0 mg", "least: 0 ⟦mgg⟧"), "`mgg` is not a unit of dose; did you mean `mg`?"),
    RuleMistake("bad-interval", mistaken("most: 100 %", "most: ⟦-100 %⟧"), "`most` lies below `least`"),
    RuleMistake(
      "out-of-bounds", mistaken("always: \"100 %\"", "always: \"⟦101 %⟧\""),
      "`101 %` goes above `100 %`, the most that rate can be"),
    RuleMistake(
      "bad-value", mistaken("side: choice(left, right)", "side: {is: 'choice(left, right)', ⟦most⟧: 3 days}"),
      "`most` bounds a quantity or an interval of one dimension, and `side` is none"),
    RuleMistake(
      "bad-value", mistaken("is: interval(by dim)", "is: interval(by dim), ⟦least⟧: 0 mg"),
      "`least` bounds a quantity or an interval of one dimension, and `measured` is none"),
    RuleMistake(
      "bad-value", mistaken("dim: dimension", "dim: {is: dimension, ⟦least⟧: 0 mg}"),
      "`least` bounds a quantity or an interval of one dimension, and `dim` is none"),
  ]

  private static func mistaken(_ line: String, _ change: String) -> String { vocabulary.replacing(line, with: change) }

  @Test(arguments: mistakes)
  func boundsThatMeanNothing(_ mistake: RuleMistake) {
    let sample = MarkedSample(mistake.rule)
    sample.expect(VocabularyReader.read(sample.file()).findings, mistake.id, mistake.message)
  }
}
