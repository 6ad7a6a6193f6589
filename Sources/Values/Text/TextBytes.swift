// Public, because what is `package` is not inlined into the loops of other modules.
extension UInt8 {
  @inlinable public var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }

  @inlinable public var isLetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) || self >= 0x80 }

  @inlinable public var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}

extension Span<UInt8> {
  /// The scalar that begins at a byte from 0x80 on, and its length; a byte that begins none stands for itself.
  package func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(self[index])
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, first & 0x1F)
    case 0xE0...0xEF: (length, value) = (3, first & 0x0F)
    case 0xF0...0xF4: (length, value) = (4, first & 0x07)
    default: return (0xFFFD, 1)
    }
    guard index + length <= count else { return (0xFFFD, 1) }
    for place in index + 1..<index + length {
      guard self[place] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(self[place] & 0x3F)
    }
    return (value, length)
  }

  /// The first byte that is no UTF-8. Complexity: linear.
  package var firstInvalidUTF8: Int? {
    var index = 0
    while index < count {
      let byte = self[index]
      if byte < 0x80 {
        index &+= 1
        continue
      }
      let (scalar, length) = scalar(at: index)
      if length == 1 { return index }
      // Longer than needed, a surrogate, or beyond Unicode.
      if length == 3, scalar < 0x800 || (0xD800...0xDFFF).contains(scalar) { return index }
      if length == 4, scalar < 0x10000 || scalar > 0x10FFFF { return index }
      index += length
    }
    return nil
  }
}
