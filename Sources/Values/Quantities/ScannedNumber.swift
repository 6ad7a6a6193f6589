/// A number at the start of a text: `[ "-" ], digits, [ ".", digits ], [ "/", digits ]` (LANGUAGE 1.3).
struct ScannedNumber {
  /// Where the number ends: the index of the first byte after it.
  let end: Int
  /// How many decimals are written.
  let digits: Int
  let isFraction: Bool
  /// Nil where the number does not fit in 128 bits.
  let value: Rational?

  /// Nil where no number starts the text, or its denominator is 0.
  ///
  /// A point or a slash belongs to the number only if a digit follows it, so `18..` is `18`.
  init?(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    if bytes.first == UInt8(ascii: "-") { index += 1 }
    let whole = ScannedNumber.endOfDigits(bytes, from: index)
    guard whole > index else { return nil }
    index = whole
    var digits = 0
    if let decimals = ScannedNumber.endOfDigits(bytes, after: UInt8(ascii: "."), at: index) {
      digits = decimals - index - 1
      index = decimals
    }
    let number = Rational(decimal: bytes[..<index])
    if let slashed = ScannedNumber.endOfDigits(bytes, after: UInt8(ascii: "/"), at: index) {
      let divisor = Rational(decimal: bytes[(index + 1)..<slashed])
      guard divisor != .zero else { return nil }
      self.end = slashed
      self.isFraction = true
      self.value = number.flatMap { number in divisor.flatMap { Rational.dividing(number, $0) } }
    } else {
      self.end = index
      self.isFraction = false
      self.value = number
    }
    self.digits = digits
  }

  private static func endOfDigits(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isDigit } ?? bytes.endIndex
  }

  private static func endOfDigits(_ bytes: ArraySlice<UInt8>, after mark: UInt8, at index: Int) -> Int? {
    guard index < bytes.endIndex, bytes[index] == mark else { return nil }
    let end = endOfDigits(bytes, from: index + 1)
    return end > index + 1 ? end : nil
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks, tabs and line ends at either side.
  var trimmingBlanks: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isBlank { slice.removeFirst() }
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }

  package var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  /// Whether the byte is a blank, a tab or a line end.
  @inlinable public var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
