/// The values between two bounds; a bound that is missing leaves its side open without end (LANGUAGE 1.3).
///
/// INVARIANT (never empty): the lower bound is not above the upper one, and where they are the same both are closed.
/// What a rule means by `==` is `equals`: Swift's `==` compares the writing.
package struct Interval: Hashable, Sendable {
  /// One end.
  package struct Bound: Hashable, Sendable {
    package let quantity: Quantity
    /// Whether the end belongs to the interval.
    package let isClosed: Bool

    package init(_ quantity: Quantity, isClosed: Bool) {
      self.quantity = quantity
      self.isClosed = isClosed
    }
  }

  package let lower: Bound?
  package let upper: Bound?

  /// Every value, stated: `any`.
  package static let any = Interval(lower: nil, upper: nil)

  /// Callers keep INVARIANT (never empty).
  package init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// One point: what a quantity is beside an interval (LANGUAGE 2.3).
  package init(point: Quantity) {
    let bound = Bound(point, isClosed: true)
    self.init(lower: bound, upper: bound)
  }

  package var isAny: Bool { lower == nil && upper == nil }
}

extension Interval {
  /// The ends in the base unit. Two intervals of a dimension without rounded units are equal exactly if their keys are.
  package struct Key: Hashable, Sendable {
    package let lower: Rational?
    package let upper: Rational?
    let hasClosedLower: Bool
    let hasClosedUpper: Bool
  }

  /// For joins on `==`. Means nothing where `Dimension.hasRoundedUnits`: equality by rounding is not transitive.
  package var key: Key {
    Key(
      lower: lower?.quantity.value, upper: upper?.quantity.value, hasClosedLower: lower?.isClosed ?? false,
      hasClosedUpper: upper?.isClosed ?? false)
  }
}
