@testable import Language
import Testing

@testable import Engine
@testable import Values

/// The patterns of the schemas take what the engine takes, and not what it refuses by its form.
@Suite struct SchemaPatternTests {
  private static func dimensions() throws -> [Dimension] {
    var time = Dimension(name: "time", base: "day")
    try time.addUnit(name: "week", times: "7")
    try time.addUnit(name: "year", times: "1461/4")
    var weight = Dimension(name: "mass", base: "mg/day")
    try weight.addUnit(name: "g/day", times: "1000")
    return [time, weight, Dimension(name: "share", base: "%")]
  }

  static let texts = [
    "any", "6 weeks", "1 week", "-2.5 days", "1/2 day", "> 6 weeks", ">6 weeks", ">= 18 years", "<= 1 day",
    "4..12 weeks",
    "4..<12 weeks", ">4..12 weeks", "> 4..< 12 weeks", "18.. years", "18 years..", "..3 weeks", "..<3 weeks",
    "2 days..3 weeks", "2 days .. 3 weeks", "2 days..30", " 6 weeks ", "3 g/day", "50 %", "50%", "3/4", ">0 %..5 %",
    "1/4..3/4", "1/4..50 %", "", "weeks", "6", "6weeks", "a few weeks", "4..12", "..", "> ..6 weeks", "6 kg",
    "=6 weeks",
    "6 weeks later", "> any", "4...12 weeks", "six weeks", "<6", "6 week s", "3 g.day",
  ]

  @Test(arguments: texts)
  func interval(_ text: String) throws {
    for dimension in try Self.dimensions() {
      let isTaken = (try? dimension.interval(text)) != nil
      let matches = try Pattern(SchemaPattern.interval([dimension])).matches(text)
      #expect(matches == isTaken, "`\(text)` as an interval of \(dimension.name)")
      let isQuantity = (try? dimension.quantity(text)) != nil
      #expect(
        try Pattern(SchemaPattern.quantity([dimension])).matches(text) == isQuantity,
        "`\(text)` as a quantity of \(dimension.name)")
    }
  }
}
