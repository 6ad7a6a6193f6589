@_spi(_Unicode) internal import Swift

/// A name as it is compared with other names: NFC, each run of blanks one space, trimmed, case folded (LANGUAGE 1.4).
///
/// Blanks are the scalars with the Unicode property White_Space. Case is folded fully (Unicode 3.13, `toCasefold`):
/// `ß` and `ẞ` become `ss`, `ſ` becomes `s`, a final `ς` becomes `σ`. The result is NFC again. Folding a folded name
/// changes nothing.
package func foldedName(_ text: String) -> String {
  var folded: [UInt8] = []
  foldName(Array(text.utf8)[...], into: &folded)
  return String(decoding: folded, as: UTF8.self)
}

/// A text as `==` compares it: NFC, each run of blanks one space, trimmed; case is kept (LANGUAGE 2.3, item 5).
package func normalizedText(_ text: String) -> String {
  var normalized: [UInt8] = []
  normalizeText(Array(text.utf8)[...], into: &normalized)
  return String(decoding: normalized, as: UTF8.self)
}

/// Replaces `out` with `foldedName` of a UTF-8 text; makes no `String` if the text is ASCII.
///
/// Complexity: linear in `bytes`.
package func foldName(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) {
  out.removeAll(keepingCapacity: true)
  if !appendASCII(bytes, foldingCase: true, to: &out) { rewrite(bytes, foldingCase: true, into: &out) }
}

/// Replaces `out` with `normalizedText` of a UTF-8 text; makes no `String` if the text is ASCII.
///
/// Complexity: linear in `bytes`.
package func normalizeText(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) {
  out.removeAll(keepingCapacity: true)
  if !appendASCII(bytes, foldingCase: false, to: &out) { rewrite(bytes, foldingCase: false, into: &out) }
}

/// Whether a byte is one of the blanks of ASCII: space, tab, line feed, vertical tab, form feed, carriage return.
@inlinable public func isASCIIBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Appends the text to `out`, which is empty, if it is ASCII; else returns false.
private func appendASCII(_ bytes: ArraySlice<UInt8>, foldingCase: Bool, to out: inout [UInt8]) -> Bool {
  var all: UInt8 = 0
  var before: UInt8 = 0x20
  var isSpaced = true
  for byte in bytes {
    all |= byte
    if byte <= 0x20, byte < 0x20 || before == 0x20 { isSpaced = false }
    before = byte
  }
  if all >= 0x80 { return false }
  if isSpaced, before != 0x20 {
    // Words with one space between them, as most names are.
    out.append(contentsOf: bytes)
    if foldingCase { for index in out.indices where out[index] &- 0x41 < 26 { out[index] |= 0x20 } }
    return true
  }
  out.reserveCapacity(bytes.count)
  var isBlankOwed = false
  for byte in bytes {
    if isASCIIBlank(byte) {
      isBlankOwed = !out.isEmpty
      continue
    }
    if isBlankOwed {
      out.append(0x20)
      isBlankOwed = false
    }
    out.append(foldingCase && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
  }
  return true
}

private func rewrite(_ bytes: ArraySlice<UInt8>, foldingCase: Bool, into out: inout [UInt8]) {
  out.removeAll(keepingCapacity: true)
  out.reserveCapacity(bytes.count)
  var folded: [Unicode.Scalar] = []
  var isBlankOwed = false
  var isComposed = true
  for scalar in composed(String(decoding: bytes, as: UTF8.self)) {
    if isBlank(scalar) {
      isBlankOwed = !out.isEmpty
      continue
    }
    if isBlankOwed {
      out.append(0x20)
      isBlankOwed = false
    }
    guard foldingCase else {
      appendUTF8(scalar, to: &out)
      continue
    }
    folded.removeAll(keepingCapacity: true)
    appendCaseFold(scalar, to: &folded)
    for scalar in folded {
      isComposed = isComposed && isInertInNFC(scalar)
      appendUTF8(scalar, to: &out)
    }
  }
  // Folding can leave letters that compose: `J` with a caron has no composed form, `j` with a caron has.
  if !isComposed {
    let text = String(decoding: out, as: UTF8.self)
    out.removeAll(keepingCapacity: true)
    for scalar in text._nfc { appendUTF8(scalar, to: &out) }
  }
}

/// The scalars of `text` in NFC (UAX 15).
private func composed(_ text: String) -> [Unicode.Scalar] {
  let scalars = Array(text.unicodeScalars)
  return scalars.allSatisfy(isInertInNFC) ? scalars : Array(text._nfc)
}

/// Whether NFC keeps the scalar as it is, whatever stands around it, as it does most that people write: a quick check
/// in the manner of UAX 15, section 9, over the blocks of Latin, Greek, Cyrillic, signs, Han and Hangul.
package func isInertInNFC(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x300, 0x388...0x482, 0x48A...0x52F, 0x1E00...0x1EFF, 0x2010...0x20CF, 0x2190...0x2328, 0x3400...0x9FFF,
    0xAC00...0xD7A3:
    true
  default: false
  }
}

/// Whether the scalar has the Unicode property White_Space.
package func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x80 ? isASCIIBlank(UInt8(scalar.value)) : ScalarSet.space.contains(scalar)
}

private func appendUTF8(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
  let value = scalar.value
  switch value {
  case 0..<0x80: out.append(UInt8(value))
  case 0x80..<0x800:
    out.append(UInt8(0xC0 | value >> 6))
    out.append(UInt8(0x80 | value & 0x3F))
  case 0x800..<0x10000:
    out.append(UInt8(0xE0 | value >> 12))
    out.append(UInt8(0x80 | value >> 6 & 0x3F))
    out.append(UInt8(0x80 | value & 0x3F))
  default:
    out.append(UInt8(0xF0 | value >> 18))
    out.append(UInt8(0x80 | value >> 12 & 0x3F))
    out.append(UInt8(0x80 | value >> 6 & 0x3F))
    out.append(UInt8(0x80 | value & 0x3F))
  }
}

/// The UTF-8 of some scalars in NFC (UAX 15).
package func composedBytes(of scalars: [Unicode.Scalar]) -> [UInt8] {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  var bytes: [UInt8] = []
  for scalar in String(text)._nfc { appendUTF8(scalar, to: &bytes) }
  return bytes
}
