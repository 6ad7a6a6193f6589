import Testing

@testable import Values

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-01-01", 20454), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func days(_ text: String, _ days: Int32) {
    #expect(CalendarDate(iso: text)?.days == days)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2024-02-30", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-01",
    "2024-01-01 ", "20240101", "2024/01/01", "-024-01-01", "0000-01-01", "2024-01-0x", "٢٠٢٤-01-01", "",
  ])
  func notADate(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  /// Every day around three turns of a century, against counting.
  @Test func agreesWithCounting() throws {
    var expected = try #require(CalendarDate(iso: "1890-01-01")).days
    var wrong: [CalendarDate] = []
    for year in 1890..<2110 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          if date.days != expected || CalendarDate(iso: date.description) != date { wrong.append(date) }
          expected += 1
        }
      }
    }
    #expect(wrong == [])
    #expect(CalendarDate(iso: "2110-01-01")?.days == expected)
  }

  @Test(arguments: [
    ("2023-01-01", "2025-12-31", "3 years", true), ("2023-01-01", "2026-01-01", "3 years", false),
    ("2026-01-01", "2023-01-02", "3 years", true), ("2025-01-01", "2025-01-08", "1 week", true),
    ("2025-01-01", "2025-01-09", "1 week", false), ("2025-01-01", "2025-01-02", "23.9 hours", false),
    ("2025-01-01", "2025-01-02", "24 hours", true), ("2025-01-01", "2025-01-01", "0 days", true),
    ("2025-01-01", "2025-07-02", "6 months", true), ("2025-01-01", "2025-07-03", "6 months", false),
  ])
  func within(_ a: String, _ b: String, _ limit: String, _ expected: Bool) throws {
    let time = try QuantitySamples.time()
    let (a, b) = (try #require(CalendarDate(iso: a)), try #require(CalendarDate(iso: b)))
    #expect(a.isWithin(try time.quantity(limit), of: b, in: time) == expected)
    #expect(b.isWithin(try time.quantity(limit), of: a, in: time) == expected)
  }

  @Test func withinNeedsDays() throws {
    let share = QuantitySamples.share()
    let date = try #require(CalendarDate(iso: "2025-01-01"))
    #expect(date.isWithin(try share.quantity("5 %"), of: date, in: share) == nil)
  }

  @Test func withinWhereTheBaseIsNotTheDay() throws {
    var time = Dimension(name: "time", base: "hour")
    try time.addUnit(name: "day", times: "24")
    let (a, b) = (try #require(CalendarDate(iso: "2025-01-01")), try #require(CalendarDate(iso: "2025-01-03")))
    #expect(a.isWithin(try time.quantity("48 hours"), of: b, in: time) == true)
    #expect(a.isWithin(try time.quantity("47 hours"), of: b, in: time) == false)
  }
}
