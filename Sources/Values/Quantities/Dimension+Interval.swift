package import Findings

extension Dimension {
  /// Reads `any`, `6 weeks`, `>= 18 years`, `4..<12 weeks`, `18.. years`, `2 days..3 weeks` (LANGUAGE 1.3).
  ///
  /// A number without a unit takes the unit of the other end. Blanks around the text, around `..` and behind `<` and
  /// `>` are ignored. Throws the errors of `quantity`, and `bad-interval`.
  package func interval(_ text: some StringProtocol) throws(Fault) -> Interval {
    let bytes = Array(text.utf8)
    let trimmed = bytes[...].trimmingBlanks
    let interval: Interval
    do throws(Fault) {
      interval = try self.interval(trimmed)
    } catch {
      throw suggesting(error, for: trimmed)
    }
    if let objection = bounds.objection(to: interval, written: trimmed.text, in: self, of: name) { throw objection }
    return interval
  }

  package func interval(_ text: ArraySlice<UInt8>) throws(Fault) -> Interval {
    if text.elementsEqual("any".utf8) { return .any }
    if let dots = text.indices.dropLast().first(where: { text[$0] == .point && text[$0 + 1] == .point }) {
      return try range(text, dots: dots)
    }
    guard let first = text.first, first == .lessSign || first == .greaterSign else {
      return Interval(point: byConvention(try quantityAsWritten(text)))
    }
    let isClosed = text.dropFirst().first == .equalsSign
    let quantity = try quantityAsWritten(text.dropFirst(isClosed ? 2 : 1).trimmingBlanks)
    let bound = Interval.Bound(byConvention(quantity), isClosed: isClosed)
    return first == .greaterSign ? Interval(lower: bound, upper: nil) : Interval(lower: nil, upper: bound)
  }

  /// Reads a text with `..` at the byte `dots`.
  private func range(_ text: ArraySlice<UInt8>, dots: Int) throws(Fault) -> Interval {
    let start = try opening(text[..<dots].trimmingBlanks, mark: .greaterSign, in: text)
    let end = try opening(text[(dots + 2)...].trimmingBlanks, mark: .lessSign, in: text)
    let lastNumber = ScannedNumber(end.text)
    let lastUnit = (lastNumber.map { end.text[$0.end...] } ?? end.text).trimmingBlanks
    let firstUnit = ScannedNumber(start.text).map { start.text[$0.end...].trimmingBlanks } ?? []
    guard !start.text.isEmpty || lastNumber != nil else {
      throw Fault(.badInterval, "`\(text.text)` needs a bound before or after `..`", at: text.indices)
    }
    guard !(start.isOpen && start.text.isEmpty), !(end.isOpen && lastNumber == nil) else {
      throw Fault(.badInterval, "`\(text.text)` says `<` or `>` without a bound behind it", at: text.indices)
    }
    guard lastNumber != nil || lastUnit.isEmpty || firstUnit.isEmpty else {
      throw Fault(.badInterval, "`\(text.text)` says the unit of its one bound twice", at: text.indices)
    }
    let sharedUnit = lastUnit.isEmpty ? (firstUnit.isEmpty ? nil : firstUnit) : lastUnit
    let lower = start.text.isEmpty ? nil : try bound(start.text, isOpen: start.isOpen, sharedUnit: sharedUnit)
    let upper = lastNumber == nil ? nil : try bound(end.text, isOpen: end.isOpen, sharedUnit: sharedUnit)
    return try checked(Interval(lower: lower, upper: upper), text)
  }

  private func bound(
    _ text: ArraySlice<UInt8>, isOpen: Bool, sharedUnit: ArraySlice<UInt8>?
  ) throws(Fault) -> Interval.Bound {
    Interval.Bound(byConvention(try quantityAsWritten(text, sharedUnit: sharedUnit)), isClosed: !isOpen)
  }

  /// Takes `mark`, which makes an end open, off one side of `..`.
  private func opening(
    _ side: ArraySlice<UInt8>, mark: UInt8, in text: ArraySlice<UInt8>
  ) throws(Fault) -> (text: ArraySlice<UInt8>, isOpen: Bool) {
    guard let first = side.first, first == .lessSign || first == .greaterSign else { return (side, false) }
    let hasEqualsSign = side.dropFirst().first == .equalsSign
    guard first == mark, !hasEqualsSign else {
      let reason =
        hasEqualsSign
        ? "the ends of `..` belong to it without `=`" : "write `>` before a lower and `<` before an upper bound"
      throw Fault(.badInterval, "`\(text.text)` is not an interval: \(reason)", at: text.indices)
    }
    return (side.dropFirst().trimmingBlanks, true)
  }

  /// Establishes INVARIANT (never empty).
  private func checked(_ interval: Interval, _ text: ArraySlice<UInt8>) throws(Fault) -> Interval {
    guard let lower = interval.lower, let upper = interval.upper else { return interval }
    switch compare(lower.quantity, upper.quantity) {
    case .less: return interval
    case .same:
      if lower.isClosed && upper.isClosed { return interval }
      throw Fault(
        .badInterval, "`\(text.text)` holds no value: its ends are the same and not both belong to it",
        at: text.indices)
    case .greater:
      throw Fault(.badInterval, "`\(text.text)` ends before it begins", at: text.indices)
    }
  }
}

extension UInt8 {
  fileprivate static let lessSign = UInt8(ascii: "<")
  fileprivate static let greaterSign = UInt8(ascii: ">")
  fileprivate static let equalsSign = UInt8(ascii: "=")
  fileprivate static let point = UInt8(ascii: ".")
}
