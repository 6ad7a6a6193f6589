/// A value read from JSON (RFC 8259), with nothing from Foundation.
package enum JSONValue: Equatable, Sendable {
  case null
  case truth(Bool)
  /// As it is written.
  case number(String)
  case text(String)
  case list([JSONValue])
  /// In the order of the text; of equal names the last counts.
  case object([String: JSONValue])

  /// Where a text is no JSON: the 1-based line.
  ///
  /// No `Fault`, because such texts come from programs: who reads one says which, and what to do about it. JSON that people
  /// write is read by `JSONText` of `Values`, with faults.
  package struct Malformed: Error, Sendable {
    package var line: Int
  }

  /// Reads a text that is one value. Complexity: linear in its bytes.
  package static func read(_ bytes: [UInt8]) throws(Malformed) -> JSONValue {
    var parser = JSONParser(bytes)
    return try parser.whole()
  }

  package subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
}

private struct JSONParser {
  /// Deeper texts are refused, so that none can exhaust the stack.
  private static let maxDepth = 64

  private let bytes: [UInt8]
  private var at: Int
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func whole() throws(JSONValue.Malformed) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard at == bytes.count else { throw malformed }
    return value
  }

  private var malformed: JSONValue.Malformed {
    JSONValue.Malformed(line: 1 + bytes[..<min(at, bytes.count)].count { $0 == 0x0A })
  }

  private mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipBlanks()
    guard at < bytes.count, bytes[at] == byte.asciiValue else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(JSONValue.Malformed) -> JSONValue {
    guard depth < Self.maxDepth else { throw malformed }
    depth += 1
    defer { depth -= 1 }
    if take("{") { return try object() }
    if take("[") { return try list() }
    if take("\"") { return .text(try text()) }
    return try word()
  }

  private mutating func object() throws(JSONValue.Malformed) -> JSONValue {
    var members: [String: JSONValue] = [:]
    if take("}") { return .object(members) }
    repeat {
      guard take("\"") else { throw malformed }
      let name = try text()
      guard take(":") else { throw malformed }
      members[name] = try value()
    } while take(",")
    guard take("}") else { throw malformed }
    return .object(members)
  }

  private mutating func list() throws(JSONValue.Malformed) -> JSONValue {
    var items: [JSONValue] = []
    if take("]") { return .list(items) }
    repeat { items.append(try value()) } while take(",")
    guard take("]") else { throw malformed }
    return .list(items)
  }

  private mutating func word() throws(JSONValue.Malformed) -> JSONValue {
    let start = at
    while at < bytes.count, isWordByte(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .truth(true)
    case "false": return .truth(false)
    default:
      guard let first = word.utf8.first, first == 0x2D || (0x30...0x39).contains(first), Double(word) != nil else {
        throw malformed
      }
      return .number(word)
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45].contains(byte)
  }

  /// Behind the opening quote.
  private mutating func text() throws(JSONValue.Malformed) -> String {
    var out: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x22: return String(decoding: out, as: UTF8.self)
      case 0x5C: out += Array(String(try escaped()).utf8)
      case 0..<0x20: throw malformed
      default: out.append(byte)
      }
    }
    throw malformed
  }

  private mutating func escaped() throws(JSONValue.Malformed) -> Unicode.Scalar {
    guard at < bytes.count else { throw malformed }
    let byte = bytes[at]
    at += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: break
    default: throw malformed
    }
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { throw malformed }
    at += 2
    let second = try unit()
    guard first < 0xDC00, (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw malformed }
    return scalar
  }

  private mutating func unit() throws(JSONValue.Malformed) -> UInt32 {
    guard at + 4 <= bytes.count, let unit = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw malformed }
    at += 4
    return unit
  }
}
