/// A number with a unit, as it was written and in the base unit of its dimension (LANGUAGE 1.3).
///
/// Swift's `==` compares the writing: `7 days` and `1 week` differ. What a rule means by `==` is `Dimension.same`.
package struct Quantity: Hashable, Sendable {
  /// In the base unit.
  package let value: Rational
  /// In `unit`; the share `3/4` has 75.
  package let number: Rational
  /// How many decimals were written: `7.0` has one, a fraction none.
  package let digits: Int
  /// The unit's number in its dimension.
  package let unit: Int
  /// The number of the convention by which it was read; all but `isPlural` is then of the right side.
  package let convention: Int?
  /// Whether it was written as `n/m`.
  package let isFraction: Bool
  /// Whether its unit was written with a final `s` that the unit's name lacks.
  package let isPlural: Bool
}

extension Quantity {
  /// The quantity as it was written, `6 weeks`; `3/4` is reduced, and there is one blank before the unit.
  package func description(in dimension: Dimension) -> String {
    let words = words(in: dimension)
    return words.unit.isEmpty ? words.number : "\(words.number) \(words.unit)"
  }

  /// What makes quantities one in identities and fingerprints (LANGUAGE 6): `42/1 day`.
  ///
  /// A rounded unit adds how many decimals were written, because equality depends on them: `7875/1126 mmol/L~0`.
  package func canonicalText(in dimension: Dimension) -> String {
    let exact = "\(value.fraction) \(dimension.base.name)"
    return dimension.units[unit].isRounded ? "\(exact)~\(digits)" : exact
  }

  /// The unit that was written, which a convention may have replaced.
  package func writtenUnit(in dimension: Dimension) -> Int {
    convention.map { dimension.conventions[$0].written.unit } ?? unit
  }

  /// The number and the unit as they were written; the unit is empty for a fraction.
  package func words(in dimension: Dimension) -> (number: String, unit: String) {
    let written = convention.map { dimension.conventions[$0].written } ?? self
    if written.isFraction, dimension.isShare, let share = Rational.dividing(written.number, Rational(100)) {
      return (share.fraction, "")
    }
    let name = dimension.units[written.unit].name
    let decimal = written.isFraction ? nil : written.number.decimal(digits: written.digits)
    return (decimal ?? written.number.fraction, isPlural ? name + "s" : name)
  }
}
