import Findings
import Testing

@testable import Values

@Suite struct DimensionTests {
  @Test func unitsConvert() throws {
    let time = try QuantitySamples.time()
    #expect(time.units.map(\.name) == ["day", "hour", "week", "month", "year"])
    #expect(time.units.map(\.times.description) == ["1", "1/24", "7", "487/16", "1461/4"])
    #expect(time.unit(named: "weeks") == 2)
    #expect(time.unit(named: "weekss") == nil)
    #expect(time.unit(named: "s") == nil)
    let temperature = try QuantitySamples.temperature()
    #expect(temperature.units[1].plus.description == "-160/9")
  }

  /// A unit that is declared by another takes over its zero, and its rounding.
  @Test func unitByAnotherUnit() throws {
    var temperature = try QuantitySamples.temperature()
    try temperature.addUnit(name: "half-degF", times: "0.5 degF", plus: "32")
    let quantity = try temperature.quantity("0 half-degF")
    #expect(quantity.canonicalText(in: temperature) == "0/1 degC~0")
    #expect(temperature.units[2].isRounded)
  }

  @Test(arguments: [
    ("hour", "1/24", nil, FaultID.declaredTwice, "unit `hour` of time is declared twice"),
    (
      "x", "many", nil, .badQuantity,
      "`many` is not a factor; write a number such as `7` or `1/24`, or a unit such as `12 month`"
    ),
    (
      "x", "1/0", nil, .badQuantity,
      "`1/0` is not a factor; write a number such as `7` or `1/24`, or a unit such as `12 month`"
    ),
    ("x", "12 moth", nil, .noSuchUnit, "`moth` is not a unit of time; did you mean `month`?"),
    (
      "x", "0", nil, .badQuantity,
      "the factor of `x` must be above 0; a unit that does not convert belongs in a dimension of its own"
    ),
    (
      "x", "-1", nil, .badQuantity,
      "the factor of `x` must be above 0; a unit that does not convert belongs in a dimension of its own"
    ),
    ("x", "1", "some", .badQuantity, "`some` is not a number to add; write one such as `-160/9`"),
    ("x", "1", "1 day", .badQuantity, "`1 day` is not a number to add; write one such as `-160/9`"),
    (
      "x", "99999999999999999999999999999999999999 year", nil, .overflow,
      "`99999999999999999999999999999999999999 year` does not fit in 128 bits"
    ),
  ])
  func refusesUnit(_ name: String, _ times: String, _ plus: String?, _ id: FaultID, _ message: String) throws {
    var time = try QuantitySamples.time()
    let error = quantityError { () throws(Fault) in try time.addUnit(name: name, times: times, plus: plus) }
    #expect(error?.id == id)
    #expect(error?.message == message)
    #expect(time.units.count == 5)
  }

  @Test(arguments: [
    ("6 months = 25 weeks", FaultID.declaredTwice, 0..<8, "`6 months` is read by two conventions of time"),
    ("6 month=26 week", .declaredTwice, 0..<7, "`6 month` is read by two conventions of time"),
    (
      "3 months", .badQuantity, 0..<8,
      "`3 months` is not a convention; write two quantities, such as `6 months = 26 weeks`"
    ),
    ("3 months = 12 weks", .noSuchUnit, 14..<18, "`weks` is not a unit of time; did you mean `week`?"),
    ("few = 3 days", .badQuantity, 0..<3, "`few` is not a quantity of time; keep vague words in a text field"),
  ])
  func refusesConvention(_ text: String, _ id: FaultID, _ range: Range<Int>, _ message: String) throws {
    var time = try QuantitySamples.time()
    let error = quantityError { () throws(Fault) in try time.addConvention(text) }
    #expect(error?.id == id)
    #expect(error?.bytes == range)
    #expect(error?.message == message)
  }

  /// A convention is not read by another one, so their order does not matter.
  @Test func conventionsDoNotChain() throws {
    var time = try QuantitySamples.time()
    try time.addConvention("1 year = 6 months")
    let year = try time.quantity("1 year")
    #expect(year.canonicalText(in: time) == "1461/8 day")
    #expect(year.description(in: time) == "1 year")
  }
}
