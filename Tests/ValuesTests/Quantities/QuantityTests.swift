import Findings
import Testing

@testable import Values

@Suite struct QuantityTests {
  @Test(arguments: [
    ("time", "6 weeks", "42/1 day", "6 weeks"), ("time", "6 week", "42/1 day", "6 week"),
    ("time", " 2.50  days ", "5/2 day", "2.50 days"), ("time", "1 year", "1461/4 day", "1 year"),
    ("time", "6 months", "182/1 day", "6 months"), ("time", "6.0 months", "182/1 day", "6 months"),
    ("time", "6.5 months", "6331/32 day", "6.5 months"), ("time", "1/2 week", "7/2 day", "1/2 week"),
    ("temperature", "-40 degF", "-40/1 degC~0", "-40 degF"), ("temperature", "-0.5 degC", "-1/2 degC", "-0.5 degC"),
    ("temperature", "98.6 degF", "37/1 degC~1", "98.6 degF"),
    ("glucose", "126 mg/dL", "7875/1126 mmol/L~0", "126 mg/dL"),
    ("glucose", "7.0 mmol/L", "7/1 mmol/L", "7.0 mmol/L"),
    ("hba1c", "6.5 percent", "9509/200 mmol/mol~1", "6.5 percent"),
    ("share", "80 %", "80/1 %", "80 %"), ("share", "80%", "80/1 %", "80 %"), ("share", "3/4", "75/1 %", "3/4"),
    ("share", "2/4", "50/1 %", "1/2"), ("share", "1/3", "100/3 %", "1/3"),
  ])
  func reads(_ dimension: String, _ text: String, _ canonical: String, _ printed: String) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    let quantity = try dimension.quantity(text)
    #expect(quantity.canonicalText(in: dimension) == canonical)
    #expect(quantity.description(in: dimension) == printed)
    #expect(dimension.same(quantity, try dimension.quantity(printed)))
  }

  @Test(arguments: [
    (
      "time", "a couple of days", "`a couple of days` is not a quantity of time; keep vague words in a text field",
      0..<16, nil
    ),
    ("time", "6 wek", "`wek` is not a unit of time; did you mean `week`?", 2..<5, "week"),
    ("time", "6 Weeks", "`Weeks` is not a unit of time; did you mean `week`?", 2..<7, "week"),
    ("time", " 6 kg", "`kg` is not a unit of time (day, hour, week, month, year)", 3..<5, nil),
    ("time", "6 s", "`s` is not a unit of time (day, hour, week, month, year)", 2..<3, nil),
    ("time", "6weeks", "`6weeks` needs an ordinary blank before its unit; did you mean `6 weeks`?", 0..<6, "6 weeks"),
    (
      "time", "6\u{A0}weeks", "`6\u{A0}weeks` needs an ordinary blank before its unit; did you mean `6 weeks`?", 0..<8,
      "6 weeks"
    ),
    ("time", "1,5 weeks", "`1,5 weeks` is not a quantity of time; write a number, a blank and a unit", 0..<9, nil),
    ("time", "6", "`6` has no unit; time is written in day, hour, week, month, year", 0..<1, nil),
    ("time", "", "nothing is written where a quantity of time belongs", 0..<0, nil),
    ("time", "> 6 weeks", "`> 6 weeks` is an interval; here belongs one quantity of time", 0..<9, nil),
    ("time", "4..12 weeks", "`4..12 weeks` is an interval; here belongs one quantity of time", 0..<11, nil),
    ("time", "any", "`any` is an interval; here belongs one quantity of time", 0..<3, nil),
    ("time", "3/0 days", "`3/0 days` is not a quantity of time; keep vague words in a text field", 0..<8, nil),
    ("share", "50", "`50` has no unit; share is written in %", 0..<2, "50 %"),
    ("share", "3/4 %", "`3/4 %` is not a share: a fraction has no unit; did you mean `3/4`?", 0..<5, "3/4"),
  ])
  func refuses(_ dimension: String, _ text: String, _ message: String, _ range: Range<Int>, _ suggestion: String?)
    throws
  {
    let dimension = try QuantitySamples.dimension(dimension)
    let error = quantityError { () throws(Fault) in try dimension.quantity(text) }
    #expect(error?.message == message)
    #expect(error?.bytes == range)
    #expect(error?.suggestion == suggestion)
  }

  @Test(arguments: [
    ("time", "170141183460469231731687303715884105728 days"), ("time", "170141183460469231731687303715884105727 weeks"),
    ("share", "99999999999999999999999999999999999999/1"),
    // The number and its value fit, but not half of its last digit, which equality by rounding needs.
    ("glucose", "0.00000000000000000000000000000000000001 mmol/L"),
  ])
  func overflows(_ dimension: String, _ text: String) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    #expect(quantityError { () throws(Fault) in try dimension.quantity(text) }?.id == .overflow)
  }

  @Test(arguments: [
    // One unit, or exact conversion: exactly.
    ("time", "7 days", "1 week", Dimension.Order.same), ("time", "4 weeks", "1 month", .less),
    ("time", "365.25 days", "1 year", .same), ("time", "12 months", "1 year", .same),
    ("time", "2 days", "49 hours", .less),
    ("time", "6 months", "26 weeks", .same), ("time", "6 months", "182.625 days", .less),
    ("time", "0.5 years", "6 months", .greater), ("length", "1 m", "100 cm", .same),
    ("length", "1 m", "100.4 cm", .less),
    // Exactly equal across a rounded unit, negative numbers, zero.
    ("temperature", "37 degC", "98.6 degF", .same), ("temperature", "-40 degC", "-40 degF", .same),
    ("temperature", "0 degC", "32 degF", .same), ("temperature", "-17.8 degC", "0 degF", .same),
    ("temperature", "-17.7 degC", "0 degF", .same), ("temperature", "-17.70 degC", "0.0 degF", .greater),
    // Equal by rounding in one direction: 38.5 degC is 101.3 degF, 101 degF is 38.33 degC.
    ("temperature", "38.5 degC", "101.3 degF", .same), ("temperature", "38.5 degC", "101 degF", .same),
    ("temperature", "38.5 degC", "101.2 degF", .greater), ("temperature", "38.5 degC", "101.20 degF", .greater),
    ("temperature", "38 degC", "101 degF", .same),
    // In one unit never by rounding.
    ("temperature", "38 degC", "38.4 degC", .less), ("temperature", "101 degF", "101.3 degF", .less),
    // The diagnostic thresholds of diabetes in both systems.
    ("glucose", "126 mg/dL", "7.0 mmol/L", .same), ("glucose", "126 mg/dL", "7 mmol/L", .same),
    ("glucose", "126 mg/dL", "7.00 mmol/L", .same), ("glucose", "126.0 mg/dL", "7.00 mmol/L", .less),
    ("glucose", "200 mg/dL", "11.1 mmol/L", .same), ("glucose", "200 mg/dL", "11.2 mmol/L", .less),
    ("glucose", "100 mg/dL", "5.6 mmol/L", .same), ("glucose", "100 mg/dL", "5.5 mmol/L", .greater),
    ("hba1c", "6.5 percent", "48 mmol/mol", .same), ("hba1c", "5.7 percent", "39 mmol/mol", .same),
    ("hba1c", "6.5 percent", "47 mmol/mol", .same), ("hba1c", "6.5 percent", "49 mmol/mol", .less),
    // A tie rounds both ways: 1 inch is 2.54 cm, 2.5 inch are 6.35 cm, 12.5 inch are 31.75 cm.
    ("length", "2.50 inch", "6.3 cm", .same), ("length", "2.50 inch", "6.4 cm", .same),
    ("length", "2.50 inch", "6.5 cm", .less), ("length", "12.50 inch", "31.7 cm", .same),
    ("length", "12.50 inch", "31.8 cm", .same), ("length", "-2.50 inch", "-6.3 cm", .same),
    ("length", "-2.50 inch", "-6.4 cm", .same), ("length", "-2.50 inch", "-6.2 cm", .less),
    // A name for the same unit is the same unit; what is declared by a rounded unit is rounded.
    ("length", "2.5 inch", "2.50 in", .same), ("length", "2 inch", "2.4 in", .less), ("length", "1 in", "3 cm", .same),
    ("length", "40 inch", "1.0 m", .same), ("length", "40 inch", "1.1 m", .less),
    // A fraction has no written digits of its own.
    ("length", "1/2 inch", "1 cm", .same), ("length", "1/2 inch", "1.0 cm", .greater),
    ("length", "1/3 inch", "0.8 cm", .same),
    ("share", "3/4", "75 %", .same), ("share", "1/3", "33.3 %", .greater),
  ])
  func compares(_ dimension: String, _ a: String, _ b: String, _ expected: Dimension.Order) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    let (a, b) = (try dimension.quantity(a), try dimension.quantity(b))
    let mirrored: Dimension.Order = expected == .less ? .greater : expected == .greater ? .less : .same
    #expect(dimension.compare(a, b) == expected)
    #expect(dimension.compare(b, a) == mirrored)
    #expect(dimension.same(a, b) == (expected == .same))
    #expect(dimension.less(a, b) == (expected == .less))
  }

  /// Why a rounded unit has no key: 48 mmol/mol and 47 mmol/mol are both 6.5 %, and differ.
  @Test func equalityByRoundingIsNotTransitive() throws {
    let hba1c = try QuantitySamples.hba1c()
    let (a, b, c) = (
      try hba1c.quantity("47 mmol/mol"), try hba1c.quantity("6.5 percent"), try hba1c.quantity("48 mmol/mol")
    )
    #expect(hba1c.same(a, b) && hba1c.same(b, c) && !hba1c.same(a, c))
    #expect(hba1c.hasRoundedUnits)
    #expect(try !QuantitySamples.time().hasRoundedUnits)
  }

  /// Tenths of a degree Celsius against whole degrees Fahrenheit, in integers: F = 9 C / 5 + 32.
  @Test func agreesWithIntegerArithmetic() throws {
    let temperature = try QuantitySamples.temperature()
    for tenths in stride(from: -600, through: 420, by: 7) {
      let sign = tenths < 0 ? "-" : ""
      let celsius = try temperature.quantity("\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10) degC")
      for degrees in -80...110 {
        let fahrenheit = try temperature.quantity("\(degrees) degF")
        let roundsToFahrenheit = abs(9 * tenths + 1600 - 50 * degrees) <= 25
        let roundsToCelsius = 2 * abs(50 * (degrees - 32) - 9 * tenths) <= 9
        let isSame = temperature.same(celsius, fahrenheit)
        #expect(isSame == (roundsToFahrenheit || roundsToCelsius), "\(tenths) tenths degC, \(degrees) degF")
        let isBelow = 9 * tenths + 1600 < 50 * degrees
        #expect(temperature.less(celsius, fahrenheit) == (isBelow && !isSame))
      }
    }
  }
}
