/// Pieces of Markdown as GitHub and CommonMark read it.
enum Markdown {
  /// Prose with what would start a tag or a footnote made harmless; backticks and emphasis stay the author's.
  static func prose(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var out = ""
    var isCode = false
    for character in line {
      if character == "`" { isCode.toggle() }
      out += character == "<" && !isCode ? "&lt;" : String(character)
    }
    return out
  }

  /// Prose for a cell of a table.
  static func cell(_ text: String) -> String {
    prose(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// Text in backticks, with as many as it needs.
  static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + pad + text + pad + fence
  }

  /// Text in backticks for a cell of a table.
  static func codeCell(_ text: String) -> String {
    code(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// A block of code, with the fence longer than any run of backticks in it; ends with a line feed.
  static func block(_ text: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    let body = text.hasSuffix("\n") ? text : text + "\n"
    return fence + language + "\n" + body + fence + "\n"
  }

  /// A link to a heading of another page, as GitHub names it.
  static func linkToHeading(_ heading: String, of page: String) -> String {
    var anchor = ""
    for character in heading.lowercased() {
      if character == " " { anchor.append("-") }
      if character.isLetter || character.isNumber || character == "-" || character == "_" { anchor.append(character) }
    }
    return "[\(heading)](\(page)#\(anchor))"
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
