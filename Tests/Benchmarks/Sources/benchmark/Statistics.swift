/// What several measurements of one thing come to.
struct Summary {
  /// The middle value; of an even number, the mean of the two in the middle.
  let median: Double
  /// The smallest value.
  let least: Double
  /// The largest value.
  let most: Double

  /// Sums up values, of which there is at least one.
  init(_ values: [Double]) {
    precondition(!values.isEmpty, "a summary needs a value")
    let sorted = values.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    least = sorted[0]
    most = sorted[sorted.count - 1]
  }

  /// The median, and the range in brackets, with so many digits after the point.
  func text(digits: Int) -> String {
    "\(median.text(digits: digits)) (\(least.text(digits: digits))..\(most.text(digits: digits)))"
  }
}

extension Double {
  /// The number with so many digits after the point.
  func text(digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((self * scale).rounded())
    guard digits > 0 else { return String(whole) }
    let text = String(abs(whole))
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return (whole < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}

extension Int {
  /// The number with a comma between thousands.
  var grouped: String {
    var groups: [String] = []
    var rest = String(magnitude)[...]
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = rest.dropLast(3)
    }
    return (self < 0 ? "-" : "") + ([String(rest)] + groups).joined(separator: ",")
  }
}

extension String {
  /// The text with blanks after it, or before it, so that it fills a column.
  func padded(to width: Int, leading: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return leading ? blanks + self : self + blanks
  }
}
