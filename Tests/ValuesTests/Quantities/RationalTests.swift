import Testing

@testable import Values

@Suite struct RationalTests {
  @Test(arguments: [
    ("7", "7"), ("-2.50", "-5/2"), ("0.125", "1/8"), ("007", "7"), ("-0", "0"), ("0.0", "0"), ("1.", nil), (".5", nil),
    ("", nil), ("-", nil), ("1e3", nil), ("1,5", nil), ("+1", nil), ("1.2.3", nil), (" 1", nil), ("٣", nil),
    ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
    ("170141183460469231731687303715884105728", nil), ("0.\(String(repeating: "0", count: 39))", nil),
  ])
  func decimal(_ text: String, _ expected: String?) {
    #expect(Rational(decimal: text)?.description == expected)
  }

  @Test func lowestTerms() {
    #expect(Rational(6, -4)?.description == "-3/2")
    #expect(Rational(0, -4) == .zero)
    #expect(Rational(1, 0) == nil)
    #expect(Rational(.min, 1) == nil)
    #expect(Rational(.min, .min) == .one)
    #expect(Rational(.min, 2)?.numerator == -(Int128(1) << 126))
  }

  @Test func overflowIsNil() throws {
    let huge = try #require(Rational(.max, 1))
    let tiny = try #require(Rational(1, .max))
    #expect(Rational.adding(huge, .one) == nil)
    #expect(Rational.subtracting(.zero, huge)?.numerator == -Int128.max)
    let least = try #require(Rational(-Int128.max, 1))
    #expect(Rational.subtracting(least, .one) == nil)
    #expect(Rational.multiplying(huge, Rational(2)) == nil)
    #expect(Rational.multiplying(huge, tiny) == .one)
    #expect(Rational.dividing(tiny, Rational(2)) == nil)
    #expect(Rational.dividing(.one, .zero) == nil)
    #expect(Rational.dividing(.one, Rational(-3))?.description == "-1/3")
    #expect(Rational.powerOfTen(38) != nil)
    #expect(Rational.powerOfTen(39) == nil)
  }

  /// The order of fractions whose cross products need 254 bits.
  @Test func comparisonNeverOverflows() throws {
    let below = try #require(Rational(.max - 2, .max - 1))
    let above = try #require(Rational(.max - 1, .max))
    let minusBelow = try #require(Rational(-below.numerator, below.denominator))
    let minusAbove = try #require(Rational(-above.numerator, above.denominator))
    let ascending = [minusAbove, minusBelow, .zero, below, above, .one]
    for (i, a) in ascending.enumerated() {
      for (j, b) in ascending.enumerated() { #expect((a < b) == (i < j), "\(a) < \(b)") }
    }
  }

  /// Every pair of small fractions, against arithmetic on a common denominator.
  @Test func agreesWithCommonDenominators() throws {
    let fractions = (-7...7).flatMap { n in (1...6).map { (Int128(n), Int128($0)) } }
    for (n, d) in fractions {
      let a = try #require(Rational(n, d))
      for (m, e) in fractions {
        let b = try #require(Rational(m, e))
        #expect(Rational.adding(a, b) == Rational(n * e + m * d, d * e))
        #expect(Rational.subtracting(a, b) == Rational(n * e - m * d, d * e))
        #expect(Rational.multiplying(a, b) == Rational(n * m, d * e))
        #expect(Rational.dividing(a, b) == Rational(n * e, d * m))
        #expect((a < b) == (n * e < m * d))
        #expect((a == b) == (n * e == m * d))
      }
    }
  }

  @Test(arguments: [
    ("7", 1, "7.0"), ("-0.05", 2, "-0.05"), ("-0.05", 3, "-0.050"), ("12.5", 0, nil), ("12", 0, "12"),
    ("-3.25", 2, "-3.25"),
  ])
  func decimals(_ text: String, _ digits: Int, _ expected: String?) throws {
    #expect(try #require(Rational(decimal: text)).decimal(digits: digits) == expected)
  }
}
