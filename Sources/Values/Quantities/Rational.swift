/// An exact fraction of two 128-bit numbers (LANGUAGE 1.3). Arithmetic that does not fit gives nil and never rounds.
///
/// INVARIANT (lowest terms): the denominator is above 0, shares no factor with the numerator, and the numerator is not
/// `Int128.min`. So equal fractions have equal parts, and the sign of a numerator can always be turned.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Rational(0)
  package static let one = Rational(1)

  /// Relies on INVARIANT (lowest terms).
  private init(lowest numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package init(_ value: Int) { self.init(lowest: Int128(value), 1) }

  /// Reduces the fraction; nil for a denominator of 0 and where the reduced parts do not fit.
  package init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = Rational.commonDivisor(numerator.magnitude, denominator.magnitude)
    guard
      let top = Int128(exactly: numerator.magnitude / divisor),
      let bottom = Int128(exactly: denominator.magnitude / divisor)
    else { return nil }
    self.init(lowest: (numerator < 0) == (denominator < 0) ? top : -top, bottom)
  }

  /// The value of `-12.50`: an optional `-`, digits, and optionally a point with digits after it.
  ///
  /// Nil for any other text, and where the digits without the point, or the power of ten, do not fit in 128 bits.
  package init?(decimal text: some StringProtocol) {
    self.init(decimal: Array(text.utf8)[...])
  }

  package init?(decimal bytes: ArraySlice<UInt8>) {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var scaled: Int128 = 0
    var power: Int128 = 1
    var hasPoint = false
    var hasDigit = false
    for byte in rest {
      if byte == UInt8(ascii: "."), hasDigit, !hasPoint {
        hasPoint = true
        hasDigit = false
        continue
      }
      guard byte.isDigit else { return nil }
      hasDigit = true
      guard
        let shifted = Rational.product(scaled, 10),
        let next = Rational.sum(shifted, Int128(byte &- UInt8(ascii: "0"))),
        let nextPower = hasPoint ? Rational.product(power, 10) : power
      else { return nil }
      scaled = next
      power = nextPower
    }
    guard hasDigit else { return nil }
    self.init(isNegative ? -scaled : scaled, power)
  }

  package var isInteger: Bool { denominator == 1 }
}

// MARK: - Arithmetic

extension Rational {
  /// The sum, or nil where it or a step towards it does not fit (Knuth, The Art of Computer Programming 2, 4.5.1).
  package static func adding(_ a: Rational, _ b: Rational) -> Rational? {
    let shared = commonDivisor(a.denominator.magnitude, b.denominator.magnitude)
    guard
      let divisor = Int128(exactly: shared),
      let left = product(a.numerator, b.denominator / divisor),
      let right = product(b.numerator, a.denominator / divisor),
      let top = sum(left, right),
      let rest = Int128(exactly: commonDivisor(top.magnitude, shared)),
      let bottom = product(a.denominator / divisor, b.denominator / rest),
      top != .min
    else { return nil }
    return Rational(lowest: top / rest, bottom)
  }

  /// The difference `a - b`, or nil where it or a step towards it does not fit.
  package static func subtracting(_ a: Rational, _ b: Rational) -> Rational? {
    adding(a, Rational(lowest: -b.numerator, b.denominator))
  }

  /// The product, or nil where it does not fit.
  package static func multiplying(_ a: Rational, _ b: Rational) -> Rational? {
    guard
      let left = Int128(exactly: commonDivisor(a.numerator.magnitude, b.denominator.magnitude)),
      let right = Int128(exactly: commonDivisor(b.numerator.magnitude, a.denominator.magnitude)),
      let top = product(a.numerator / left, b.numerator / right),
      let bottom = product(a.denominator / right, b.denominator / left),
      top != .min
    else { return nil }
    return Rational(lowest: top, bottom)
  }

  /// The quotient `a / b`, or nil where it does not fit or `b` is 0.
  package static func dividing(_ a: Rational, _ b: Rational) -> Rational? {
    guard b.numerator != 0 else { return nil }
    let inverse =
      b.numerator < 0
      ? Rational(lowest: -b.denominator, -b.numerator) : Rational(lowest: b.denominator, b.numerator)
    return multiplying(a, inverse)
  }

  /// 10 to the power of `exponent`, or nil where it does not fit (from 39 on) or the exponent is negative.
  package static func powerOfTen(_ exponent: Int) -> Rational? {
    guard exponent >= 0 else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent {
      guard let next = product(power, 10) else { return nil }
      power = next
    }
    return Rational(lowest: power, 1)
  }

  private static func product(_ a: Int128, _ b: Int128) -> Int128? {
    let (value, isOverflow) = a.multipliedReportingOverflow(by: b)
    return isOverflow ? nil : value
  }

  private static func sum(_ a: Int128, _ b: Int128) -> Int128? {
    let (value, isOverflow) = a.addingReportingOverflow(b)
    return isOverflow ? nil : value
  }

  /// Never 0, because no caller passes 0 twice.
  private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

// MARK: - Order and text

extension Rational: Comparable {
  /// Exact for all values: products that do not fit in 128 bits are made in 256.
  package static func < (a: Rational, b: Rational) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    if let left = product(a.numerator, b.denominator), let right = product(b.numerator, a.denominator) {
      return left < right
    }
    guard a.numerator.signum() == b.numerator.signum() else { return a.numerator < b.numerator }
    let left = a.numerator.magnitude.multipliedFullWidth(by: b.denominator.magnitude)
    let right = b.numerator.magnitude.multipliedFullWidth(by: a.denominator.magnitude)
    let isSmaller = left.high == right.high ? left.low < right.low : left.high < right.high
    // By INVARIANT (lowest terms) equal values have equal denominators, so the products differ here.
    return a.numerator < 0 ? !isSmaller : isSmaller
  }
}

extension Rational: CustomStringConvertible {
  /// `5/9`, and `7` for a whole number.
  package var description: String { isInteger ? "\(numerator)" : fraction }

  /// Always with its denominator, as canonical text has it: `7/1`.
  package var fraction: String { "\(numerator)/\(denominator)" }

  /// The value with exactly `digits` decimals, `7.0` for one; nil where it has more.
  package func decimal(digits: Int) -> String? {
    guard let power = Rational.powerOfTen(digits), let scaled = Rational.multiplying(self, power), scaled.isInteger
    else { return nil }
    guard digits > 0 else { return "\(scaled.numerator)" }
    let (whole, rest) = scaled.numerator.magnitude.quotientAndRemainder(dividingBy: power.numerator.magnitude)
    let decimals = "\(rest)"
    let padding = String(repeating: "0", count: digits - decimals.utf8.count)
    return "\(numerator < 0 ? "-" : "")\(whole).\(padding)\(decimals)"
  }
}

extension UInt8 {
  /// Whether the byte is one of the ASCII digits.
  @inlinable public var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
}
