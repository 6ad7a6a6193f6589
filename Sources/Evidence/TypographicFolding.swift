/// Which differences of writing a comparison of a quote with its source leaves out of account.
struct Leniency: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Line breaks, tabs, runs of blanks, no-break spaces, blanks beside dashes.
  static let blanks = Leniency(rawValue: 1)
  /// Curly and low quotation marks and apostrophes.
  static let quotationMarks = Leniency(rawValue: 2)
  /// En and em dashes, minus signs, no-break hyphens.
  static let dashes = Leniency(rawValue: 4)
  /// Soft hyphens and characters of no width.
  static let invisible = Leniency(rawValue: 8)
  /// `ﬁ` for `fi`, `…` for three points.
  static let ligatures = Leniency(rawValue: 16)
  /// Letters with marks that are written in one or in several scalars.
  static let composition = Leniency(rawValue: 32)
  /// Emphasis, links, character references and the signs at the beginning of Markdown's lines.
  static let markup = Leniency(rawValue: 64)

  static let all: Leniency = [
    .blanks, .quotationMarks, .dashes, .invisible, .ligatures, .composition, .markup,
  ]

  /// What each of them is called in findings, in the order in which they are named.
  static let words: [(Leniency, String)] = [
    (.blanks, "blanks and line breaks"), (.quotationMarks, "quotation marks"), (.dashes, "dashes"),
    (.invisible, "invisible characters"), (.ligatures, "ligatures"), (.composition, "Unicode composition"),
    (.markup, "Markdown signs"),
  ]
}

/// What a scalar outside ASCII is read as.
enum TypographicFolding: Equatable {
  case blank
  case nothing
  case mark(UInt8)
  case dash
  case letters(String)
  case itself

  /// Unicode 16: general punctuation, the Latin ligatures of the alphabetic presentation forms, and white space.
  static func of(_ scalar: UInt32, _ leniency: Leniency) -> TypographicFolding {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85:
      leniency.contains(.blanks) ? .blank : .itself
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: leniency.contains(.invisible) ? .nothing : .itself
    case 0x2018...0x201B, 0x2032, 0x02BC, 0xB4: leniency.contains(.quotationMarks) ? .mark(0x27) : .itself
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: leniency.contains(.quotationMarks) ? .mark(0x22) : .itself
    case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D:
      leniency.contains(.dashes) ? .dash : .itself
    default: ligature(scalar, leniency)
    }
  }

  private static func ligature(_ scalar: UInt32, _ leniency: Leniency) -> TypographicFolding {
    guard leniency.contains(.ligatures) else { return .itself }
    switch scalar {
    case 0x2026: return .letters("...")
    case 0xFB00: return .letters("ff")
    case 0xFB01: return .letters("fi")
    case 0xFB02: return .letters("fl")
    case 0xFB03: return .letters("ffi")
    case 0xFB04: return .letters("ffl")
    case 0xFB05, 0xFB06: return .letters("st")
    default: return .itself
    }
  }
}
