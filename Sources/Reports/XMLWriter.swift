/// Writes XML in the order in which it is told, two spaces a level.
///
/// What XML cannot hold, such as control characters, is written out as `\u{1B}`; what hides or turns text around is
/// written as a reference, so that the text is safe to look at and stays what it is.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element with other elements in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ body: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    text += ">\n"
    depth += 1
    body(&self)
    depth -= 1
    text += String.spaces(depth * 2) + "</\(name)>\n"
  }

  /// An element with nothing in it, or with text. Attributes that are nil are left out.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?>, text body: String? = nil) {
    open(name, attributes)
    if let body {
      text += ">\(Self.escaped(body, inAttribute: false))</\(name)>\n"
    } else {
      text += "/>\n"
    }
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += String.spaces(depth * 2) + "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)=\"\(Self.escaped(value, inAttribute: true))\""
    }
  }

  /// Complexity: linear in the text.
  static func escaped(_ given: String, inAttribute: Bool) -> String {
    var out = ""
    for scalar in given.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"" where inAttribute: out += "&quot;"
      case "\n" where !inAttribute: out += "\n"
      case "\t", "\n", "\r": out += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        out += VisibleText.escape(scalar)
      case _ where VisibleText.isUnsafe(scalar): out += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
