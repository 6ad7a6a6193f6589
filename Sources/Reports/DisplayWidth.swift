/// How many columns text takes in a terminal, and what must not reach one.
///
/// A grapheme cluster that is an emoji takes 2 columns; any other takes the sum of its scalars: 2 for East Asian wide
/// and full-width scalars (Unicode Standard Annex 11), 0 for marks that combine, 1 for the rest. Scalars of ambiguous
/// width count 1, as they do in terminals outside East Asian locales.
enum DisplayWidth {
  /// Columns of one grapheme cluster.
  static func of(_ cluster: Character) -> Int {
    if isEmoji(cluster) { return 2 }
    return cluster.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Columns of a text that `VisibleText` has made safe.
  static func of(_ text: String) -> Int {
    if VisibleText.isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Columns of one scalar that stands in a cluster which is no emoji.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isCombining(scalar) || (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// Whether a terminal draws the cluster as one picture.
  static func isEmoji(_ cluster: Character) -> Bool {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return false }
    if first.value >= firstEmoji, first.properties.isEmojiPresentation { return true }
    return scalars.count > 1 && first.properties.isEmoji && scalars.contains { $0.value == 0xFE0F }
  }

  /// Whether the scalar is drawn over the one before it.
  static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x2000...0x20CF, 0x2100...0x2319: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// No scalar before it is drawn as a picture without being asked to.
  private static let firstEmoji: UInt32 = 0x231A

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x1100 { return false }
    if scalar.value >= firstEmoji, scalar.properties.isEmojiPresentation { return true }
    return wideRanges.contains { $0.contains(scalar.value) }
  }

  /// Blocks whose scalars are wide or full-width; scattered emoji are known by their property.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
