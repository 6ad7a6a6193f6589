/// Writes JSON in the order in which it is told, with nothing from Foundation.
///
/// A container is spread over lines (two spaces a level) or stands on one line with all that it holds. Strings are UTF-8;
/// control characters, line separators and bidirectional controls are escaped, so that the text is safe to look at.
package struct JSONWriter {
  private var bytes: [UInt8] = []
  private var depth = 0
  /// How many containers on one line are open.
  private var inlineDepth = 0
  private var isFirst = true

  package init() {}

  /// A text that is one object, with a line feed at its end.
  package static func document(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.object(body)
    json.finish()
    return json.text
  }

  /// The text so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container("{", "}", inline: inline, body)
  }

  /// Each of `items`, written by `body`.
  package mutating func array<Items: Collection>(
    _ items: Items, inline: Bool = false, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    container("[", "]", inline: inline || items.isEmpty) { json in
      for item in items {
        json.separate()
        body(&json, item)
      }
    }
  }

  /// A member of the object that is open; `value` writes one value.
  package mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: key.description.utf8)
    raw("\": ")
    value(&self)
  }

  /// A member whose name is not known beforehand.
  package mutating func member(named name: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    string(name)
    raw(": ")
    value(&self)
  }

  /// A member that is an object.
  mutating func object(_ key: StaticString, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    member(key) { $0.object(inline: inline, body) }
  }

  /// A member that is a list: each of `items`, written by `body`.
  mutating func array<Items: Collection>(
    _ key: StaticString, _ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    member(key) { $0.array(items, body) }
  }

  /// A member that is a list of objects, one for each of `items` with the members that `body` writes.
  mutating func objects<Items: Collection>(
    _ key: StaticString, _ items: Items, inline: Bool = false, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    array(key, items) { json, item in json.object(inline: inline) { body(&$0, item) } }
  }

  /// A member that is a text; null where it is nil.
  mutating func member(_ key: StaticString, _ text: String?) {
    member(key) { json in
      if let text { json.string(text) } else { json.null() }
    }
  }

  mutating func member(_ key: StaticString, _ number: Int) { member(key) { $0.raw(String(number)) } }

  mutating func member(_ key: StaticString, _ truth: Bool) { member(key) { $0.raw(truth ? "true" : "false") } }

  mutating func member(_ key: StaticString, _ texts: [String]) {
    member(key) { json in json.array(texts, inline: true) { $0.string($1) } }
  }

  /// A value: a text in quotes.
  package mutating func string(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: raw("\\\"")
      case 0x5C: raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20, 0x7F: escape(UInt32(byte))
      default:
        bytes.append(byte)
        if byte & 0xC0 == 0x80 { escapeLastScalarIfUnsafe() }
      }
    }
    bytes.append(0x22)
  }

  /// A value: null.
  mutating func null() { raw("null") }

  /// A value: a whole number.
  package mutating func number(_ number: Int) { raw(String(number)) }

  /// A value: true or false.
  package mutating func truth(_ truth: Bool) { raw(truth ? "true" : "false") }

  /// Ends the text with a line feed.
  package mutating func finish() { bytes.append(0x0A) }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ value: UInt32) {
    let digits = String(value, radix: 16, uppercase: true)
    raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  /// Replaces a scalar of two or three bytes at the end: C1 controls, U+061C, U+200E, U+200F, U+2028 to U+202E, U+2066 to
  /// U+2069, U+FEFF.
  private mutating func escapeLastScalarIfUnsafe() {
    let last = bytes[bytes.count - 1]
    let middle = bytes[bytes.count - 2]
    let length: Int
    let value: UInt32
    switch (middle, last) {
    case (0xC2, 0x80...0x9F), (0xD8, 0x9C):
      length = 2
      value = UInt32(middle & 0x1F) << 6 | UInt32(last & 0x3F)
    case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9), (0xBB, 0xBF):
      guard bytes.count > 2, [0xE2, 0xEF].contains(bytes[bytes.count - 3]) else { return }
      length = 3
      value = UInt32(bytes[bytes.count - 3] & 0x0F) << 12 | UInt32(middle & 0x3F) << 6 | UInt32(last & 0x3F)
      guard (0x200E...0x2069).contains(value) || value == 0xFEFF else { return }
    default: return
    }
    bytes.removeLast(length)
    escape(value)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    if inlineDepth > 0 {
      if !isFirst { bytes.append(0x20) }
    } else {
      lineBreak()
    }
    isFirst = false
  }

  private mutating func lineBreak() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func container(
    _ open: String, _ close: String, inline: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    let isInline = inline || inlineDepth > 0
    raw(open)
    if isInline { inlineDepth += 1 } else { depth += 1 }
    isFirst = true
    body(&self)
    if isInline {
      inlineDepth -= 1
    } else {
      depth -= 1
      if !isFirst { lineBreak() }
    }
    isFirst = false
    raw(close)
  }
}
