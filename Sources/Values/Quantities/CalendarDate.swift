/// A day of the proleptic Gregorian calendar, of the years 1 to 9999.
package struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let days: Int32

  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= CalendarDate.lastDay(ofMonth: month, year: year) else { return nil }
    self.days = Int32(CalendarDate.daysFromCivil(year: year, month: month, day: day))
  }

  /// Days since 1970-01-01, of a date that was made from them.
  package init(days: Int32) { self.days = days }

  /// Reads `2026-01-31` and nothing else: four, two and two digits, and a day that exists.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard
      let year = CalendarDate.number(bytes[..<4]),
      let month = CalendarDate.number(bytes[5..<7]),
      let day = CalendarDate.number(bytes[8...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether the days between the two dates, either way, are at most `limit`, compared exactly.
  ///
  /// `3 years` are 1095.75 days, so a date is not within `3 years` of its third anniversary if a leap day lies between.
  /// Nil where the dimension has no unit `day`, or the days do not fit in its base unit.
  package func isWithin(_ limit: Quantity, of other: CalendarDate, in dimension: Dimension) -> Bool? {
    guard let day = dimension.unit(named: "day") else { return nil }
    let distance = Rational(Int((days - other.days).magnitude))
    let unit = dimension.units[day]
    guard let scaled = Rational.multiplying(distance, unit.times), let value = Rational.adding(scaled, unit.plus)
    else { return nil }
    return value <= limit.value
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(\.isDigit) ? digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
  }

  private static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `days_from_civil` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", for years from 0 on. Its years
  /// begin in March, so that the leap day is the last of its year.
  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate: Comparable {
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.days < b.days }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `2026-01-31`, by `civil_from_days` of the same paper.
  package var description: String {
    let shifted = Int(days) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
