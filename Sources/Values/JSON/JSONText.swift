package import Findings

/// A value of a JSON text (RFC 8259), with its place.
package struct JSONValue: Sendable {
  package indirect enum Content: Sendable {
    case null
    case truth(Bool)
    /// As it is written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONPair])
  }
  package var content: Content
  package var range: ByteRange

  /// A text or a number as text.
  package var text: String? {
    switch content {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  package var members: [JSONValue]? {
    if case .array(let members) = content { members } else { nil }
  }

  package var pairs: [JSONPair]? {
    if case .object(let pairs) = content { pairs } else { nil }
  }

  package subscript(key: String) -> JSONValue? { pairs?.first { $0.key == key }?.value }
}

/// A key of an object and what stands under it.
package struct JSONPair: Sendable {
  package var key: String
  package var keyRange: ByteRange
  package var value: JSONValue
}

/// Reads JSON value by value, so that what stands before a mistake is not lost.
package struct JSONText {
  /// Deeper nesting is refused.
  private static let maxDepth = 64

  private let bytes: [UInt8]
  /// The id of what is no JSON.
  private let malformed: FaultID
  package private(set) var at: Int
  private var depth = 0

  package init(_ bytes: [UInt8], malformed: FaultID) {
    self.bytes = bytes
    self.malformed = malformed
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  package mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  /// What is wrong at an offset of the file.
  package func fault(_ message: String, at offset: Int) -> Fault {
    Fault(malformed, message, at: offset..<max(offset, min(offset + 1, bytes.count)))
  }

  package var isAtEnd: Bool { at >= bytes.count }

  /// Takes a sign if it is the next one behind blanks.
  package mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard at < bytes.count, UInt32(bytes[at]) == sign.value else { return false }
    at += 1
    return true
  }

  package mutating func value() throws(Fault) -> JSONValue {
    skipBlanks()
    let start = at
    guard at < bytes.count else { throw fault("the file ends where a value is expected", at: at) }
    let content: JSONValue.Content
    switch bytes[at] {
    case UInt8(ascii: "{"): content = .object(try object())
    case UInt8(ascii: "["): content = .array(try array())
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: content = .number(try number())
    default:
      if word("true") {
        content = .truth(true)
      } else if word("false") {
        content = .truth(false)
      } else if word("null") {
        content = .null
      } else {
        throw fault("this is no JSON value", at: at)
      }
    }
    return JSONValue(content: content, range: ByteRange(start, at))
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[at...].starts(with: word.utf8) else { return false }
    at += word.utf8.count
    return true
  }

  private mutating func number() throws(Fault) -> String {
    let start = at
    while at < bytes.count, bytes[at].isLetterOrDigit || [0x2B, 0x2D, 0x2E].contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard Self.isNumber(bytes[start..<at]) else {
      throw fault("`\(text)` is no number in JSON; text stands in quotation marks", at: start)
    }
    return text
  }

  /// By the grammar of RFC 8259, section 6.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func takeDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole == 1 || whole > 1 && !isZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits() > 0 else { return false }
    }
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) { rest = rest.dropFirst() }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func enter() throws(Fault) {
    depth += 1
    if depth > Self.maxDepth { throw fault("values are nested more than \(Self.maxDepth) deep", at: at) }
    at += 1
  }

  private mutating func array() throws(Fault) -> [JSONValue] {
    let opening = at
    try enter()
    defer { depth -= 1 }
    var members: [JSONValue] = []
    if take("]") { return members }
    while true {
      members.append(try value())
      if take("]") { return members }
      guard take(",") else {
        throw isAtEnd
          ? fault("this list is not closed: its `[` has no `]`", at: opening)
          : fault("expected `,` or `]` here", at: at)
      }
    }
  }

  private mutating func object() throws(Fault) -> [JSONPair] {
    let opening = at
    try enter()
    defer { depth -= 1 }
    var pairs: [JSONPair] = []
    if take("}") { return pairs }
    while true {
      skipBlanks()
      let start = at
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw isAtEnd
          ? fault("this object is not closed: its `{` has no `}`", at: opening)
          : fault("expected a key in quotation marks here", at: at)
      }
      let key = try string()
      let end = at
      guard take(":") else { throw fault("expected `:` behind the key `\(key)`", at: at) }
      pairs.append(JSONPair(key: key, keyRange: ByteRange(start, end), value: try value()))
      if take("}") { return pairs }
      guard take(",") else {
        throw isAtEnd
          ? fault("this object is not closed: its `{` has no `}`", at: opening)
          : fault("expected `,` or `}` here", at: at)
      }
    }
  }

  private mutating func string() throws(Fault) -> String {
    let opening = at
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C: text += Array(try escape().utf8)
      case 0x0A, 0x0D:
        throw fault("this text is not closed where its line ends: its quotation mark has no partner", at: opening)
      case 0..<0x20:
        let code = String(bytes[at], radix: 16, uppercase: true)
        let digits = String(repeating: "0", count: 4 - code.utf8.count) + code
        throw fault("a text takes no control character as it is; write `\\u\(digits)` here", at: at)
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    throw fault("this text is not closed: its quotation mark has no partner", at: opening)
  }

  private mutating func escape() throws(Fault) -> String {
    let start = at
    at += 1
    guard at < bytes.count else { throw fault("the file ends within a text", at: start) }
    let sign = bytes[at]
    at += 1
    switch sign {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "\""), 0x5C, UInt8(ascii: "/"): return String(Unicode.Scalar(sign))
    case UInt8(ascii: "u"):
      guard let first = unit() else { throw fault("`\\u` takes four hexadecimal digits", at: start) }
      guard (0xD800...0xDBFF).contains(first), bytes[min(at, bytes.count)...].starts(with: "\\u".utf8) else {
        return String(Unicode.Scalar(first) ?? "\u{FFFD}")
      }
      at += 2
      guard let second = unit(), (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
      let scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      return String(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    default: throw fault("`\\` before this sign means nothing in JSON", at: start)
    }
  }

  private mutating func unit() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    // `UInt32` would take a sign as well.
    let isHexadecimal = bytes[at..<at + 4].allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
    let digits = String(decoding: bytes[at..<at + 4], as: UTF8.self)
    guard isHexadecimal, let unit = UInt32(digits, radix: 16) else { return nil }
    at += 4
    return unit
  }
}
