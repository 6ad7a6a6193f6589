package import Findings

/// The least and the most that a value can be; one that is missing leaves its side open.
package struct Bounds: Hashable, Sendable {
  package var least: Quantity?
  package var most: Quantity?

  package init(least: Quantity? = nil, most: Quantity? = nil) {
    self.least = least
    self.most = most
  }

  package var isNone: Bool { least == nil && most == nil }

  /// Why the interval `text` cannot be a value of `name`: an end that it states lies outside, or all of it does; nil where
  /// it can. `dimension` has read the interval and the bounds.
  package func objection(
    to interval: Interval, written text: String, in dimension: Dimension, of name: String
  ) -> Fault? {
    let ends = [interval.lower, interval.upper].compactMap { $0 }
    if let least {
      let words = "`\(least.description(in: dimension))`, the least that \(name) can be"
      if ends.contains(where: { dimension.compare($0.quantity, least) == .less }) {
        return error("`\(text)` goes below \(words)", text)
      }
      if let upper = interval.upper, !upper.isClosed, dimension.compare(upper.quantity, least) == .same {
        return error("`\(text)` lies below \(words)", text)
      }
    }
    if let most {
      let words = "`\(most.description(in: dimension))`, the most that \(name) can be"
      if ends.contains(where: { dimension.compare($0.quantity, most) == .greater }) {
        return error("`\(text)` goes above \(words)", text)
      }
      if let lower = interval.lower, !lower.isClosed, dimension.compare(lower.quantity, most) == .same {
        return error("`\(text)` lies above \(words)", text)
      }
    }
    return nil
  }

  /// Whether an interval that these bounds allow holds every value that they allow.
  package func isFilled(by interval: Interval, in dimension: Dimension) -> Bool {
    if let lower = interval.lower {
      guard let least, lower.isClosed, dimension.compare(lower.quantity, least) != .greater else { return false }
    }
    if let upper = interval.upper {
      guard let most, upper.isClosed, dimension.compare(upper.quantity, most) != .less else { return false }
    }
    return true
  }

  private func error(_ message: String, _ text: String) -> Fault {
    Fault(.outOfBounds, message, at: 0..<text.utf8.count)
  }
}
