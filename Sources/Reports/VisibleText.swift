/// Text with everything invisible or deceptive written out, so that a finding cannot spoof the terminal.
///
/// Written as `\u{202E}` are: control characters, format characters (bidirectional controls, zero-width spaces, soft
/// hyphens), line and paragraph separators, fillers, and combining marks with nothing to combine with. A joiner inside an
/// emoji and a variation selector behind a base stay as they are.
enum VisibleText {
  /// The text, safe to print on one line. Complexity: linear in its length.
  static func of(_ text: String) -> String {
    if isPlain(text) { return text }
    let bytes = Array(text.utf8)
    var out = ""
    var at = 0
    while at < bytes.count {
      // A printable character before another ASCII one is a cluster of its own; only the rest is looked at in full.
      let start = at
      while at < bytes.count, isPlain(bytes[at]), at + 1 == bytes.count || bytes[at + 1] < 0x80 { at += 1 }
      out += String(decoding: bytes[start..<at], as: UTF8.self)
      if at == bytes.count { break }
      var end = at + 1
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      for cluster in String(decoding: bytes[at..<end], as: UTF8.self) { appendVisible(cluster, to: &out) }
      at = end
    }
    return out
  }

  /// Whether the text holds printable ASCII only, so that bytes, characters and columns are one.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// The cluster as it is where it is safe, else with its unsafe scalars written out.
  static func appendVisible(_ cluster: Character, to out: inout String) {
    if isSafe(cluster) {
      out.append(cluster)
    } else {
      for scalar in cluster.unicodeScalars {
        if isUnsafe(scalar) || DisplayWidth.isCombining(scalar) {
          out += escape(scalar)
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
  }

  static func isSafe(_ cluster: Character) -> Bool {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first, !isUnsafe(first), !DisplayWidth.isCombining(first) else { return false }
    if scalars.count == 1 { return true }
    // A mark on a space would move to the word before when a line breaks there.
    if first == " " { return false }
    // More marks on one letter than any script uses would smear over the lines around it.
    if scalars.count > 16 { return false }
    let isEmoji = DisplayWidth.isEmoji(cluster)
    return scalars.dropFirst().allSatisfy { scalar in
      switch scalar.value {
      case 0xFE00...0xFE0F: true
      case 0x200D: isEmoji
      case 0x1160...0x11FF: true
      default: !isUnsafe(scalar)
      }
    }
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }

  /// Whether the scalar by itself is invisible, or moves what stands around it.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2070...0x2312: return false
    case 0..<0x20, 0x7F...0x9F, 0xAD: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
    }
  }
}
