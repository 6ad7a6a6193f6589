extension Dimension {
  /// How two values of one dimension stand to each other.
  package enum Order: Sendable {
    case less
    case same
    case greater
  }

  /// Compares two quantities of this dimension (LANGUAGE 1.3, Equality).
  ///
  /// `same` is equality, exact or by rounding; `less` and `greater` are the exact order of what is not the same. Where
  /// `hasRoundedUnits`, `same` is not transitive. Never fails for quantities that this dimension has read.
  package func compare(_ a: Quantity, _ b: Quantity) -> Order {
    if a.value == b.value { return .same }
    if hasRoundedUnits, a.unit != b.unit, agreeByRounding(a, b) { return .same }
    return a.value < b.value ? .less : .greater
  }

  /// Whether two quantities are equal, exactly or by rounding.
  package func same(_ a: Quantity, _ b: Quantity) -> Bool { compare(a, b) == .same }

  /// Whether `a` is less than `b` and not the same.
  package func less(_ a: Quantity, _ b: Quantity) -> Bool { compare(a, b) == .less }

  /// Whether one of them, converted to the other's unit and rounded to its written digits, is the other's number.
  private func agreeByRounding(_ a: Quantity, _ b: Quantity) -> Bool {
    let (left, right) = (units[a.unit], units[b.unit])
    guard left.isRounded || right.isRounded, !left.isAlias(of: right) else { return false }
    return window(of: a)?.contains(b.value) ?? false || window(of: b)?.contains(a.value) ?? false
  }

  /// The values, in the base unit, that round to this quantity as it is written. The ends belong to it, because a tie
  /// rounds both ways; conversion keeps the order, so rounding is comparing with the ends.
  ///
  /// Nil for a fraction, which has no written digits, and where an end does not fit in 128 bits. Reading a quantity
  /// refuses the second case.
  func window(of quantity: Quantity) -> ClosedRange<Rational>? {
    guard
      !quantity.isFraction,
      let grid = Rational.powerOfTen(quantity.digits),
      let halfStep = Rational.dividing(Rational(1), grid).flatMap({ Rational.dividing($0, Rational(2)) }),
      let low = Rational.subtracting(quantity.number, halfStep).flatMap({ inBase($0, unit: quantity.unit) }),
      let high = Rational.adding(quantity.number, halfStep).flatMap({ inBase($0, unit: quantity.unit) })
    else { return nil }
    return low...high
  }

  /// The number of a unit in the base unit; nil where it does not fit in 128 bits.
  func inBase(_ number: Rational, unit: Int) -> Rational? {
    Rational.multiplying(number, units[unit].times).flatMap { Rational.adding($0, units[unit].plus) }
  }
}
