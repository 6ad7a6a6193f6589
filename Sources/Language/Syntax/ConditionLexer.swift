import Findings
import Values

/// A word, number or sign of a condition.
struct ConditionToken {
  enum Kind {
    /// `a.condition`, `is-a`, `urgent-same-day`
    case word
    case number
    /// Digits and hyphens; whether they are a date is seen when they are typed.
    case date
    /// In quotes, `"` or `'`.
    case string
    /// What follows a number and is none of the language's words: `weeks`, `%`, `mL/min`.
    case unit
    case sign
  }
  var kind: Kind
  /// Of a string without its quotes.
  var text: String
  /// UTF-8 bytes of the condition, from 0; quotes belong to it.
  var range: Range<Int>
}

/// Cuts a condition into tokens.
struct ConditionLexer {
  /// Words of the language, which are never units.
  private static let languageWords = Set(
    ["and", "or", "not", "some", "every", "no", "in", "where", "has", "is", "of", "within", "matches", "as", "at"]
      + ComparisonOperator.allCases.map(\.rawValue) + WordingSyntax.words)

  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [ConditionToken] = []

  /// Complexity: linear in the text.
  static func tokens(of text: String) throws(Fault) -> [ConditionToken] {
    var lexer = ConditionLexer(bytes: Array(text.utf8))
    return try lexer.run()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws(Fault) -> [ConditionToken] {
    skipBlanks()
    while index < bytes.count {
      let byte = bytes[index]
      if byte.startsWord {
        word()
      } else if byte.isDigit || (byte == UInt8(ascii: "-") && index + 1 < bytes.count && bytes[index + 1].isDigit) {
        try number()
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        try string(quote: byte)
      } else if byte >= 0x80 {
        throw unreadable()
      } else {
        sign(byte)
      }
      skipBlanks()
    }
    return tokens
  }

  private mutating func word() {
    let start = index
    while index < bytes.count, bytes[index].continuesWord || startsPart(at: index) { index += 1 }
    append(.word, from: start)
  }

  /// A dot behind which a further part of a path, or of an id, follows.
  private func startsPart(at place: Int) -> Bool {
    bytes[place] == UInt8(ascii: ".") && place + 1 < bytes.count
      && (bytes[place + 1].startsWord || bytes[place + 1].isDigit)
  }

  private mutating func number() throws(Fault) {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    skipDigits()
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"), bytes[index + 1].isDigit {
      while index < bytes.count, bytes[index].isDigit || bytes[index] == UInt8(ascii: "-") { index += 1 }
      return append(.date, from: start)
    }
    for separator in [UInt8(ascii: "."), UInt8(ascii: "/")]
    where index + 1 < bytes.count && bytes[index] == separator && bytes[index + 1].isDigit {
      index += 1
      skipDigits()
    }
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: ".") {
      while index < bytes.count, !bytes[index].isBlankOrBreak { index += 1 }
      let written = String(decoding: bytes[start..<index], as: UTF8.self)
      throw Fault(
        .syntax, "`\(written)`: an interval in a condition stands in quotes, as in `\"4..12 weeks\"`",
        at: start..<index)
    }
    append(.number, from: start)
    unit()
  }

  /// Takes the word behind a number, unless it is one of the language's.
  private mutating func unit() {
    skipBlanks()
    let start = index
    while index < bytes.count, !bytes[index].isBlankOrBreak, !bytes[index].endsUnit { index += 1 }
    guard start < index else { return }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard !Self.languageWords.contains(text), bytes[start].startsUnit else {
      index = start
      return
    }
    append(.unit, from: start)
  }

  private mutating func string(quote: UInt8) throws(Fault) {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != quote { index += 1 }
    guard index < bytes.count else {
      throw Fault(
        .openQuote, "this quote is never closed", at: start..<bytes.count,
        help: "a text that holds `\"` stands between `'`, and the other way round")
    }
    index += 1
    let text = String(decoding: bytes[start + 1..<index - 1], as: UTF8.self)
    tokens.append(ConditionToken(kind: .string, text: text, range: start..<index))
  }

  private mutating func sign(_ byte: UInt8) {
    let start = index
    index += 1
    if !byte.standsAlone {
      while index < bytes.count, bytes[index].continuesSign { index += 1 }
    }
    append(.sign, from: start)
  }

  private mutating func unreadable() -> Fault {
    let start = index
    while index < bytes.count, bytes[index] >= 0x80 || bytes[index].continuesWord { index += 1 }
    let written = String(decoding: bytes[start..<index], as: UTF8.self)
    return Fault(
      .syntax, "`\(written)` is not a word of the language; a text stands in quotes", at: start..<index
    )
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index].isBlankOrBreak { index += 1 }
  }

  private mutating func skipDigits() {
    while index < bytes.count, bytes[index].isDigit { index += 1 }
  }

  private mutating func append(_ kind: ConditionToken.Kind, from start: Int) {
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    tokens.append(ConditionToken(kind: kind, text: text, range: start..<index))
  }
}

extension UInt8 {
  /// A byte of a name: `[A-Za-z0-9_:-]`.
  var isNameByte: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || (0x30...0x3A).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  fileprivate var startsWord: Bool { isLetter || self == UInt8(ascii: "_") }

  fileprivate var continuesWord: Bool { isNameByte }

  fileprivate var isBlankOrBreak: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var standsAlone: Bool { "()[],.".utf8.contains(self) }

  fileprivate var continuesSign: Bool { "=<>!~&|+*/^%$#@?;".utf8.contains(self) }

  fileprivate var startsUnit: Bool { startsWord || self == UInt8(ascii: "%") || self >= 0x80 }

  fileprivate var endsUnit: Bool { "()[],\"'=<>!".utf8.contains(self) }
}

/// The words that the language keeps for itself, so that no variable may bear them (LANGUAGE 1.1).
let reservedWords: Set<String> = [
  "and", "or", "not", "some", "every", "no", "in", "where", "has", "is", "of", "count", "today", "any", "parameter",
  "present", "missing",
]

/// Whether a text is a name: `[A-Za-z_][A-Za-z0-9_:-]*` (LANGUAGE 1.1).
func isName(_ text: String) -> Bool {
  guard let first = text.utf8.first, first.startsWord else { return false }
  return text.utf8.allSatisfy(\.continuesWord)
}
