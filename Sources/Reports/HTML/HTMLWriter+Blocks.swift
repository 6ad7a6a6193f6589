/// Pieces that sections are made of.
extension HTMLWriter {
  /// Text between two pieces of markup.
  mutating func text(_ before: StaticString, _ text: String, _ after: StaticString) {
    raw(before)
    self.text(text)
    raw(after)
  }

  /// A name between two pieces of markup.
  mutating func name(_ before: StaticString, _ name: String, _ after: StaticString) {
    raw(before)
    self.name(name)
    raw(after)
  }

  /// Prose between two pieces of markup.
  mutating func prose(_ before: StaticString, _ text: String, _ after: StaticString) {
    raw(before)
    prose(text)
    raw(after)
  }

  /// A number between two pieces of markup.
  mutating func number(_ before: StaticString, _ number: Int, _ after: StaticString) {
    raw(before)
    self.number(number)
    raw(after)
  }

  /// Opens what is folded until a reader opens it; nothing leads to one without an anchor.
  mutating func openFold(_ anchor: String?, _ title: String) {
    raw("<details class=\"fold\"")
    if let anchor { attribute("id", anchor) }
    text("><summary><h3>", title, "</h3></summary>\n")
  }

  /// `<p>` with prose of ours, in which numbers may stand.
  mutating func paragraph(_ text: String) {
    prose("<p>", text, "</p>\n")
  }

  /// Opens a table in a region of its own that scrolls where the screen is narrow.
  mutating func openTable(_ caption: String, _ headings: [String], className: StaticString = "") {
    raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    label(caption)
    raw("><table class=\"")
    raw(className)
    text("\"><caption>", caption, "</caption><thead><tr>")
    for heading in headings {
      text("<th scope=\"col\">", heading, "</th>")
    }
    raw("</tr></thead><tbody>\n")
  }

  mutating func closeTable() { raw("</tbody></table></div>\n") }
}
