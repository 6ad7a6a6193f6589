/// HTML as it grows, with every text escaped that does not come from this package.
///
/// Whatever a knowledge base holds goes through `text` or `value`; markup is always a literal of ours.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// What has been written so far.
  var html: String { String(decoding: bytes, as: UTF8.self) }

  var byteCount: Int { bytes.count }

  /// Takes back what was written behind the first `count` bytes.
  mutating func takeBack(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Markup of our own.
  mutating func raw(_ markup: StaticString) { bytes.append(contentsOf: markup.description.utf8) }

  /// Numbers and other words that cannot hold markup.
  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Built-in text that is generated: the style sheet and the script.
  mutating func asset(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Another piece of markup that was made by a writer.
  mutating func append(_ other: HTMLWriter) { bytes += other.bytes }

  /// Text of a knowledge base or a rule, on one line, safe in an element and in a quoted attribute.
  mutating func text(_ text: String) { escape(VisibleText.of(text)) }

  /// Text of a base in the middle of ours, set off where its letters may run the other way.
  mutating func name(_ text: String) {
    if VisibleText.isPlain(text) { return self.text(text) }
    raw("<bdi>")
    self.text(text)
    raw("</bdi>")
  }

  /// Several lines, for `pre`.
  mutating func lines(_ text: String) {
    for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if number > 0 { bytes.append(0x0A) }
      var line = line
      if line.last == 0x0D { line.removeLast() }
      escape(VisibleText.of(String(Substring(line))))
    }
  }

  /// Prose in which backticks set words off: those become `code`.
  mutating func prose(_ text: String) {
    for (number, piece) in text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false).enumerated()
    {
      let isCode = number % 2 == 1
      if piece.isEmpty { continue }
      if isCode { raw("<code>") }
      escape(VisibleText.of(String(Substring(piece))))
      if isCode { raw("</code>") }
    }
  }

  /// ` name="value"`, with a leading blank.
  mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(0x20)
    bytes.append(contentsOf: name.description.utf8)
    raw("=\"")
    escape(value)
    bytes.append(0x22)
  }

  /// ` aria-label="text"`.
  mutating func label(_ text: String) { attribute("aria-label", VisibleText.of(text)) }

  /// ` href="#anchor"`; the anchor as it stands in an `id`.
  mutating func link(_ anchor: String) {
    raw(" href=\"#")
    for byte in anchor.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      }
    }
    bytes.append(0x22)
  }

  /// `<a href="#anchor">text</a>`.
  mutating func anchor(to anchor: String, _ text: String) {
    raw("<a")
    link(anchor)
    raw(">")
    name(text)
    raw("</a>")
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20, 0x7F: raw("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
