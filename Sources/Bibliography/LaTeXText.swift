import Values

/// The words of a value in LaTeX, without its commands.
///
/// What BibTeX files hold is read: accents, letters, dashes, quotation marks, escaped signs. Commands for emphasis and the
/// like are left out and what they hold stays; so are braces and the signs of formulas.
struct LaTeXText {
  private let source: [Unicode.Scalar]
  private var at = 0
  private var words: [Unicode.Scalar] = []

  /// In NFC, blanks made one. Complexity: linear.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    var reader = LaTeXText(bytes)
    reader.run()
    return normalizedText(String(String.UnicodeScalarView(reader.words)))
  }

  /// Whether a value is an address in the hands of a command for such.
  static func isAddress(_ bytes: [UInt8]) -> Bool { addressCommands.contains { bytes.starts(with: $0.utf8) } }

  private static let addressCommands = ["\\url", "\\nolinkurl", "\\path"]

  /// Of an address or a code: only braces, `\url` and the escapes of single signs are left out.
  static func verbatim(_ bytes: some Collection<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    for command in addressCommands where text.hasPrefix(command) { text.removeFirst(command.count) }
    var words: [Unicode.Scalar] = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "{" || scalar == "}" { continue }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == "\\", "_&%$#~{}".unicodeScalars.contains(next) { continue }
      words.append(scalar)
    }
    return normalizedText(String(String.UnicodeScalarView(words)))
  }

  private init(_ bytes: some Collection<UInt8>) {
    source = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private func isNext(_ text: String, at index: Int) -> Bool {
    let wanted = Array(text.unicodeScalars)
    return index + wanted.count <= source.count && source[index..<index + wanted.count].elementsEqual(wanted)
  }

  private mutating func run() {
    let pairs: [(String, Unicode.Scalar)] = [
      ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("?`", "¿"), ("!`", "¡"),
    ]
    while at < source.count {
      switch source[at] {
      case "\\": command()
      case "{", "}", "$": at += 1
      case "~":
        words.append(" ")
        at += 1
      default:
        if let pair = pairs.first(where: { isNext($0.0, at: at) }) {
          words.append(pair.1)
          at += pair.0.unicodeScalars.count
        } else {
          words.append(source[at])
          at += 1
        }
      }
    }
  }

  private mutating func command() {
    at += 1
    guard at < source.count else { return }
    let sign = source[at]
    guard isLetter(sign) else {
      at += 1
      switch sign {
      case "-", "/", "(", ")", "[", "]": return
      case "\\", ",", ";", ":", " ", "\n": words.append(" ")
      default:
        // An escaped sign, such as `\&`, or an accent over what follows.
        if let mark = Self.accents[sign] { accent(mark) } else { words.append(sign) }
      }
      return
    }
    let start = at
    while at < source.count, isLetter(source[at]) { at += 1 }
    let name = String(String.UnicodeScalarView(source[start..<at]))
    if name.unicodeScalars.count == 1, let mark = Self.letterAccents[sign] { return accent(mark) }
    // The blanks behind a command end its name and are no words.
    while at < source.count, source[at].properties.isWhitespace { at += 1 }
    if let letters = Self.letters[name] {
      words += Array(letters.unicodeScalars)
    } else if name == "href" {
      skipGroup()
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Puts a mark over the letter that follows, in braces or not.
  private mutating func accent(_ mark: Unicode.Scalar) {
    while at < source.count, source[at] == "{" || source[at].properties.isWhitespace { at += 1 }
    guard at < source.count, source[at] != "}" else { return }
    if source[at] == "\\" {
      let before = words.count
      command()
      // A letter without its dot takes it back where it bears a mark.
      if words.count > before, let last = words.last { words[words.count - 1] = Self.dotted[last] ?? last }
    } else {
      words.append(source[at])
      at += 1
    }
    words.append(mark)
  }

  private mutating func skipGroup() {
    guard at < source.count, source[at] == "{" else { return }
    var depth = 0
    while at < source.count {
      if source[at] == "{" { depth += 1 }
      if source[at] == "}" { depth -= 1 }
      at += 1
      if depth == 0 { return }
    }
  }

  private static let dotted: [Unicode.Scalar: Unicode.Scalar] = ["ı": "i", "ȷ": "j"]

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "\"": "\u{308}", "=": "\u{304}", ".": "\u{307}",
  ]

  private static let letterAccents: [Unicode.Scalar: Unicode.Scalar] = [
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
    "b": "\u{331}",
  ]

  private static let letters: [String: String] = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "S": "§",
    "P": "¶", "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘",
    "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'", "textdegree": "°",
    "degree": "°", "textpm": "±", "pm": "±", "times": "×", "texttimes": "×", "leq": "≤", "le": "≤", "geq": "≥",
    "ge": "≥",
    "textless": "<", "textgreater": ">", "textunderscore": "_", "textasciitilde": "~", "textbackslash": "\\",
    "textregistered": "®", "texttrademark": "™", "copyright": "©", "textcopyright": "©", "pounds": "£",
    "textsterling": "£",
    "euro": "€", "texteuro": "€", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "kappa": "κ", "lambda": "λ",
    "mu": "μ", "textmu": "μ", "omega": "ω", "sigma": "σ",
  ]
}
