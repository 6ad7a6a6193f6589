// Ends are compared by `Dimension.compare`, so ends that are the same by rounding coincide: `..126 mg/dL` meets
// `7.0 mmol/L..`, although 126 mg/dL are 6.994 mmol/L, and `..<126 mg/dL` does not. Apart from that this is the
// arithmetic of sets of rational numbers. Every operation takes the dimension that has read both intervals.

extension Interval {
  /// Whether some value lies in both.
  package func overlaps(_ other: Interval, in dimension: Dimension) -> Bool {
    !isBelow(other, in: dimension) && !other.isBelow(self, in: dimension)
  }

  /// Whether no value lies in both.
  package func isDisjoint(from other: Interval, in dimension: Dimension) -> Bool { !overlaps(other, in: dimension) }

  /// Whether every value of this interval lies in the other.
  package func isInside(_ other: Interval, in dimension: Dimension) -> Bool {
    if let limit = other.lower {
      guard let lower else { return false }
      switch dimension.compare(lower.quantity, limit.quantity) {
      case .less: return false
      case .same: if lower.isClosed && !limit.isClosed { return false }
      case .greater: break
      }
    }
    if let limit = other.upper {
      guard let upper else { return false }
      switch dimension.compare(upper.quantity, limit.quantity) {
      case .less: break
      case .same: if upper.isClosed && !limit.isClosed { return false }
      case .greater: return false
      }
    }
    return true
  }

  /// Whether both ends are the same, and closed or open alike (LANGUAGE 2.3).
  package func equals(_ other: Interval, in dimension: Dimension) -> Bool {
    isInside(other, in: dimension) && other.isInside(self, in: dimension)
  }

  /// What lies in both; nil exactly if they do not overlap.
  ///
  /// Of two ends that are the same, the open one is kept, then the exactly narrower one, then this interval's own.
  package func intersection(_ other: Interval, in dimension: Dimension) -> Interval? {
    guard overlaps(other, in: dimension) else { return nil }
    return Interval(
      lower: Interval.narrower(lower, other.lower, in: dimension, toward: .greater),
      upper: Interval.narrower(upper, other.upper, in: dimension, toward: .less))
  }

  private static func narrower(
    _ a: Bound?, _ b: Bound?, in dimension: Dimension, toward side: Dimension.Order
  ) -> Bound? {
    guard let a else { return b }
    guard let b else { return a }
    let order = dimension.compare(b.quantity, a.quantity)
    if order != .same { return order == side ? b : a }
    if a.isClosed != b.isClosed { return a.isClosed ? b : a }
    let isNarrower = side == .greater ? b.quantity.value > a.quantity.value : b.quantity.value < a.quantity.value
    return isNarrower ? b : a
  }
}

// MARK: - Order, three-valued (LANGUAGE 2.5): nil is unknown

extension Interval {
  /// Whether every value of this interval is below every value of the other: its upper end is below the other's lower
  /// end, or is the same and they do not share it.
  package func isBelow(_ other: Interval, in dimension: Dimension) -> Bool {
    guard let upper, let limit = other.lower else { return false }
    switch dimension.compare(upper.quantity, limit.quantity) {
    case .less: return true
    case .same: return !(upper.isClosed && limit.isClosed)
    case .greater: return false
    }
  }

  /// Whether no value of this interval is below any value of the other: its lower end is at or above the other's upper
  /// end. Whether those ends are open does not matter, since values near them are then no lower either.
  package func isNowhereBelow(_ other: Interval, in dimension: Dimension) -> Bool {
    guard let lower, let limit = other.upper else { return false }
    return dimension.compare(lower.quantity, limit.quantity) != .less
  }

  /// `<`: true if each value is below each of the other, false if none is below any, else unknown.
  package func less(_ other: Interval, in dimension: Dimension) -> Bool? {
    if isBelow(other, in: dimension) { return true }
    return isNowhereBelow(other, in: dimension) ? false : nil
  }

  /// `<=`: not `>`.
  package func lessOrEqual(_ other: Interval, in dimension: Dimension) -> Bool? {
    greater(other, in: dimension).map { !$0 }
  }

  /// `>`: `<` the other way round.
  package func greater(_ other: Interval, in dimension: Dimension) -> Bool? { other.less(self, in: dimension) }

  /// `>=`: not `<`.
  package func greaterOrEqual(_ other: Interval, in dimension: Dimension) -> Bool? {
    less(other, in: dimension).map { !$0 }
  }
}
