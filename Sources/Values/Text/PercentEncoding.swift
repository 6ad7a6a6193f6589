/// A value as part of an identity: `%`, `>`, `|`, `#`, `/` and control characters are percent-encoded (LANGUAGE 6).
///
/// Each of their UTF-8 bytes becomes `%` and two upper-case hexadecimal digits (RFC 3986, section 2.1); all else stays.
/// Complexity: linear in the text.
package func percentEncoded(_ value: String) -> String {
  guard value.unicodeScalars.contains(where: isEncoded) else { return value }
  var encoded = ""
  for scalar in value.unicodeScalars {
    if isEncoded(scalar) {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    } else {
      encoded.unicodeScalars.append(scalar)
    }
  }
  return encoded
}

private func isEncoded(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "%", ">", "|", "#", "/": true
  // The general category Cc.
  case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
  default: false
  }
}
