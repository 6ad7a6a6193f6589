import Findings
import Testing

@testable import Values

@Suite struct IntervalTests {
  @Test(arguments: [
    ("time", "any", "(,)", "any"), ("time", "6 weeks", "[42/1 day,42/1 day]", "6 weeks"),
    ("time", "4..12 weeks", "[28/1 day,84/1 day]", "4..12 weeks"),
    ("time", "4..<12 weeks", "[28/1 day,84/1 day)", "4..<12 weeks"),
    ("time", ">4..12 weeks", "(28/1 day,84/1 day]", ">4..12 weeks"),
    ("time", ">4..<12 weeks", "(28/1 day,84/1 day)", ">4..<12 weeks"),
    ("time", "18.. years", "[13149/2 day,)", ">= 18 years"), ("time", "18 years..", "[13149/2 day,)", ">= 18 years"),
    ("time", "..12 weeks", "(,84/1 day]", "<= 12 weeks"), ("time", "..<12 weeks", "(,84/1 day)", "< 12 weeks"),
    ("time", "2 days..3 weeks", "[2/1 day,21/1 day]", "2 days..3 weeks"),
    ("time", "2 days..3", "[2/1 day,3/1 day]", "2..3 days"),
    ("time", "> 6 weeks", "(42/1 day,)", "> 6 weeks"), ("time", ">= 6 weeks", "[42/1 day,)", ">= 6 weeks"),
    ("time", "< 6 weeks", "(,42/1 day)", "< 6 weeks"), ("time", "<=6 week", "(,42/1 day]", "<= 6 week"),
    ("time", "  1.5 .. < 2  weeks ", "[21/2 day,14/1 day)", "1.5..<2 weeks"),
    ("time", "1/2..1 week", "[7/2 day,7/1 day]", "1/2..1 week"),
    ("time", "48 hours..2 days", "[2/1 day,2/1 day]", "48 hours"),
    ("time", "6..12 months", "[182/1 day,1461/4 day]", "6..12 months"),
    ("time", "26 weeks..6 months", "[182/1 day,182/1 day]", "26 weeks"),
    ("time", "< 6 months", "(,182/1 day)", "< 6 months"),
    ("temperature", "-5..-2.5 degC", "[-5/1 degC,-5/2 degC]", "-5..-2.5 degC"),
    ("temperature", "37 degC..100.4 degF", "[37/1 degC,38/1 degC~1]", "37 degC..100.4 degF"),
    // The ends cross exactly and are the same by rounding: a point.
    ("glucose", "7.0 mmol/L..126 mg/dL", "[7/1 mmol/L,7875/1126 mmol/L~0]", "7.0 mmol/L..126 mg/dL"),
    ("share", "> 50 %", "(50/1 %,)", "> 50 %"), ("share", ">0 %..5 %", "(0/1 %,5/1 %]", ">0..5 %"),
    ("share", "10..100%", "[10/1 %,100/1 %]", "10..100 %"),
    ("share", "1/4..1/2", "[25/1 %,50/1 %]", "1/4..1/2"), ("share", "1/4..50 %", "[25/1 %,50/1 %]", "1/4..50 %"),
    ("share", "25..1/2 %", nil, "`1/2 %` is not a share: a fraction has no unit; did you mean `1/2`?"),
    ("share", "25 %..<1/2", "[25/1 %,50/1 %)", "25 %..<1/2"),
    ("time", "12..4 weeks", nil, "`12..4 weeks` ends before it begins"),
    ("time", "4..<4 weeks", nil, "`4..<4 weeks` holds no value: its ends are the same and not both belong to it"),
    (
      "time", ">7 days..1 week", nil,
      "`>7 days..1 week` holds no value: its ends are the same and not both belong to it"
    ),
    (
      "glucose", ">126 mg/dL..7.0 mmol/L", nil,
      "`>126 mg/dL..7.0 mmol/L` holds no value: its ends are the same and not both belong to it"
    ),
    ("time", "..", nil, "`..` needs a bound before or after `..`"),
    ("time", ".. weeks", nil, "`.. weeks` needs a bound before or after `..`"),
    ("time", ">..4 weeks", nil, "`>..4 weeks` says `<` or `>` without a bound behind it"),
    ("time", "4..< weeks", nil, "`4..< weeks` says `<` or `>` without a bound behind it"),
    ("time", "4 weeks.. weeks", nil, "`4 weeks.. weeks` says the unit of its one bound twice"),
    ("time", "4..<=12 weeks", nil, "`4..<=12 weeks` is not an interval: the ends of `..` belong to it without `=`"),
    (
      "time", "<4..12 weeks", nil,
      "`<4..12 weeks` is not an interval: write `>` before a lower and `<` before an upper bound"
    ),
    ("time", "4..12", nil, "`4` has no unit; time is written in day, hour, week, month, year"),
    ("time", "4...12 weeks", nil, "`.12 weeks` is not a unit of time (day, hour, week, month, year)"),
    ("time", "4..12 kg", nil, "`kg` is not a unit of time (day, hour, week, month, year)"),
    ("time", "long", nil, "`long` is not a quantity of time; keep vague words in a text field"),
    ("time", "", nil, "nothing is written where a quantity of time belongs"),
    ("time", "> ", nil, "nothing is written where a quantity of time belongs"),
    ("time", "Any", nil, "`Any` is not an interval of time; did you mean `any`?"),
    ("time", "4-12 weeks", nil, "`4-12 weeks` is not an interval of time; did you mean `4..12 weeks`?"),
    ("time", "4 – 12 weeks", nil, "`4 – 12 weeks` is not an interval of time; did you mean `4..12 weeks`?"),
    ("time", "4 to 12 weeks", nil, "`4 to 12 weeks` is not an interval of time; did you mean `4..12 weeks`?"),
    ("time", "≥ 18 years", nil, "`≥ 18 years` is not an interval of time; did you mean `>= 18 years`?"),
    ("time", "At least 18 years", nil, "`At least 18 years` is not an interval of time; did you mean `>= 18 years`?"),
    ("time", "65+ years", nil, "`65+ years` is not an interval of time; did you mean `>= 65 years`?"),
    ("temperature", "over -5 degC", nil, "`over -5 degC` is not an interval of temperature; did you mean `> -5 degC`?"),
    ("time", "12-4 weeks", nil, "`12-4 weeks` is not a quantity of time; write a number, a blank and a unit"),
  ])
  func reads(_ dimension: String, _ text: String, _ canonical: String?, _ printed: String) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    do throws(Fault) {
      let interval = try dimension.interval(text)
      #expect(interval.canonicalText(in: dimension) == canonical)
      #expect(interval.description(in: dimension) == printed)
      let again = try dimension.interval(interval.description(in: dimension))
      #expect(again.equals(interval, in: dimension))
    } catch {
      #expect(canonical == nil)
      #expect(error.message == printed)
    }
  }

  @Test(arguments: [
    ("4..12 wek", FaultID.noSuchUnit, 6..<9), ("  12..4 weeks ", .badInterval, 2..<13),
    ("4 kg..12 weeks", .noSuchUnit, 2..<4),
    ("< bit", .badQuantity, 2..<5), ("> 99999999999999999999999999999999999999 years", .overflow, 2..<46),
  ])
  func errorsPointAtThePart(_ text: String, _ id: FaultID, _ range: Range<Int>) throws {
    let time = try QuantitySamples.time()
    let error = quantityError { () throws(Fault) in try time.interval(text) }
    #expect(error?.id == id)
    #expect(error?.bytes == range)
  }

  @Test func keysAreThoseOfTheSets() throws {
    let time = try QuantitySamples.time()
    #expect(try time.interval("7..<14 days").key == time.interval("1..<2 weeks").key)
    #expect(try time.interval("7..<14 days").key != time.interval("7..14 days").key)
    #expect(try time.interval("7.. days").key != time.interval("..7 days").key)
    #expect(try time.interval("1 week").key == Interval(point: time.quantity("7 days")).key)
    #expect(Interval.any.key == Interval.any.key)
    #expect(Interval.any.isAny)
  }

  /// Texts made of the grammar's own pieces: reading never traps, and what can be read prints to what reads the same.
  @Test func readsWhatItPrints() throws {
    let pieces = [
      "4", "12", "0", "6", ".", "..", "<", ">", "=", "-", "/", "%", " ", " ", "weeks", "months", "any", "degF", "é",
    ]
    let dimensions = [try QuantitySamples.time(), try QuantitySamples.temperature(), QuantitySamples.share()]
    var state: UInt64 = 20_261_122
    func next(_ count: Int) -> Int {
      // Knuth's MMIX generator; its high bits are the good ones.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var readable = 0
    for _ in 0..<20_000 {
      let text = (0...next(8)).map { _ in pieces[next(pieces.count)] }.joined()
      let dimension = dimensions[next(dimensions.count)]
      guard let interval = try? dimension.interval(text) else { continue }
      readable += 1
      let printed = interval.description(in: dimension)
      let again = try? dimension.interval(printed)
      #expect(again?.canonicalText(in: dimension) == interval.canonicalText(in: dimension), "\(text), \(printed)")
    }
    #expect(readable > 100)
  }
}
