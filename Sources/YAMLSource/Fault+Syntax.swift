import Findings

/// What libyaml did not understand, in an editor's words.
extension Fault {
  /// Where libyaml's place misleads (an open quote is found out at the end of the file), the fault points at what an
  /// editor has to change, and libyaml's place becomes the related one.
  static func syntax(_ fault: ParserProblem, in bytes: [UInt8]) -> Fault {
    let text = BrokenText(bytes: bytes, fault: fault)
    switch fault.problem {
    case "mapping values are not allowed in this context": return unexpectedColon(text)
    case "could not find expected ':'": return missingColon(text)
    case "did not find expected key", "did not find expected '-' indicator": return unexpectedEntry(text)
    case "did not find expected <document start>": return unexpectedAfterDocument(text)
    case "found character that cannot start any token": return forbiddenStart(text)
    case "block sequence entries are not allowed in this context":
      return syntax(
        "a list cannot start behind other text on its line", help: "put every `- ` on a line of its own", text.problem,
        text.context)
    case "mapping keys are not allowed in this context":
      return syntax(
        "`? ` cannot stand here; it starts a key", help: "put a text that starts with `?` in quotes", text.problem,
        text.context)
    case "found unexpected end of stream", "found unexpected document indicator":
      return syntax(
        "the quote that opens here is never closed", help: "close it with `\(text.openingCharacter)`", text.opening,
        text.problem)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return openBracket(text)
    case "did not find expected node content": return missingValue(text)
    case "found unexpected ':'":
      return syntax(
        "a `:` inside `[...]` or `{...}` needs a blank behind it", help: "put a text that holds `:` in quotes",
        text.problem, text.context)
    default: return scannerFault(text)
    }
  }

  private static func syntax(
    _ message: String, help: String? = nil, _ range: ByteRange, _ related: ByteRange? = nil, id: FaultID = .syntax
  ) -> Fault {
    .error(id, message, help: help, at: range, related: related == range ? nil : related)
  }

  private static func unexpectedColon(_ text: BrokenText) -> Fault {
    let line = text.line(at: text.fault.offset)
    let before = text.string(line.lowerBound..<max(line.lowerBound, text.fault.offset))
    if before.unicodeScalars.count > YAMLLimits().maxKeyCharacters {
      return longLine(text, ByteRange(line.lowerBound, text.fault.offset))
    }
    if let colon = before.range(ofSeparator: ": ") {
      let key = before[..<colon.lowerBound].drop { $0 == " " || $0 == "-" }
      return syntax(
        "a second `:` stands in the value of `\(shown(String(key)))`; a text that holds `: ` needs quotes",
        help: "write `\(shown(String(key))): \"...\"`", text.problem, text.context)
    }
    let key = before.drop { $0 == " " || $0 == "-" }
    return syntax(
      "`\(shown(String(key))):` cannot start here, because the line above it already has a value",
      help: "give it the indentation of the keys that it belongs to", text.problem, text.context)
  }

  private static func missingColon(_ text: BrokenText) -> Fault {
    guard let start = text.fault.contextOffset else { return scannerFault(text) }
    let line = text.line(at: start)
    let range = ByteRange(start, max(start + 1, text.trimmedEnd(of: line)))
    let written = text.string(start..<Int(range.end))
    if written.unicodeScalars.count > YAMLLimits().maxKeyCharacters {
      let key = bytesOfKey(written)
      return longLine(text, ByteRange(start, start + key))
    }
    if let colon = written.firstIndex(of: ":"), colon > written.startIndex {
      return syntax(
        "`\(shown(written))` is no key with a value: a blank is missing behind the `:`",
        help: "write `\(shown(String(written[..<colon]))): \(shown(String(written[colon...].dropFirst())))`", range)
    }
    return syntax(
      "`\(shown(written))` stands where a key is expected, such as `key: value`",
      help: "indent it if it continues the line above, or put a `:` and a blank behind the key", range)
  }

  /// The bytes of a line up to its first `: `, or all.
  private static func bytesOfKey(_ line: String) -> Int {
    let end =
      line.range(ofSeparator: ": ")?.lowerBound
      ?? (line.hasSuffix(":") ? line.index(before: line.endIndex) : line.endIndex)
    return line[..<end].utf8.count
  }

  private static func longLine(_ text: BrokenText, _ range: ByteRange) -> Fault {
    let count = text.string(Int(range.start)..<Int(range.end)).unicodeScalars.count
    return longKey(characters: count, limit: YAMLLimits().maxKeyCharacters, at: range)
  }

  private static func unexpectedEntry(_ text: BrokenText) -> Fault {
    if let closing = text.closedBefore(text.fault.offset) { return textBehind(closing, text) }
    let found = text.restOfLine(at: text.fault.offset)
    if text.isIndentedByTab(text.fault.offset) { return tab(text.problem, text.context) }
    let inList = text.fault.problem == "did not find expected '-' indicator"
    let place = inList ? "the items of the list" : "the keys of the mapping"
    if found.hasPrefix("- "), !inList {
      return syntax(
        "a list item `\(shown(found))` stands where a key is expected",
        help: "indent it under its key, or write `key: value`", text.problem, text.context)
    }
    if found.isEmpty {
      return syntax("the file ends where \(inList ? "a list item" : "a key") is expected", text.problem, text.context)
    }
    return syntax(
      "`\(shown(found))` is indented neither like \(place) that it follows nor like one around it",
      help: "give it the same number of blanks as its neighbours", text.problem, text.context)
  }

  private static func unexpectedAfterDocument(_ text: BrokenText) -> Fault {
    if let closing = text.closedBefore(text.fault.offset) { return textBehind(closing, text) }
    let found = text.restOfLine(at: text.fault.offset)
    return syntax(
      "`\(shown(found))` stands where the document has ended; expected `---` before a new one",
      help: "indent it like the lines above if it belongs to them", text.problem)
  }

  /// Text follows a closing quote or bracket on its line.
  private static func textBehind(_ closing: UInt8, _ text: BrokenText) -> Fault {
    let found = shown(text.restOfLine(at: text.fault.offset))
    let sign = String(UnicodeScalar(closing))
    switch closing {
    case UInt8(ascii: "'"):
      return syntax(
        "`\(found)` stands behind the closing `'`", help: "write an apostrophe inside single quotes twice: `''`",
        text.problem)
    case UInt8(ascii: "\""):
      return syntax(
        "`\(found)` stands behind the closing `\"`", help: "write a `\"` inside double quotes as `\\\"`", text.problem)
    default:
      return syntax(
        "`\(found)` stands behind the closing `\(sign)`", help: "put the whole text in quotes", text.problem)
    }
  }

  private static func forbiddenStart(_ text: BrokenText) -> Fault {
    let byte = text.byte(at: text.fault.offset)
    if byte == 0x09 { return tab(text.problem, text.context) }
    let sign = byte.map { shown(String(UnicodeScalar($0))) } ?? ""
    return syntax(
      "a text cannot start with `\(sign)`", help: "put the whole text in quotes: `\"\(sign)...\"`", text.problem)
  }

  private static func tab(_ range: ByteRange, _ related: ByteRange? = nil) -> Fault {
    syntax(
      "a tab indents this line; expected blanks", help: "replace the tab by blanks", range, related,
      id: .tabIndentation)
  }

  private static func openBracket(_ text: BrokenText) -> Fault {
    let close = text.fault.problem.hasSuffix("']'") ? "]" : "}"
    let open = close == "]" ? "[" : "{"
    let found = text.restOfLine(at: text.fault.offset)
    if let start = text.fault.contextOffset, text.line(at: start) == text.line(at: text.fault.offset), !found.isEmpty {
      return syntax(
        "expected `,` or `\(close)` before `\(shown(found))`",
        help: "a text that holds `,`, `[`, `]`, `{`, `}` or `: ` needs quotes here", text.problem, text.context)
    }
    return syntax(
      "the `\(open)` that opens here is not closed, or a `,` is missing in it",
      help: "close it with `\(close)`; a text that starts with `\(open)` needs quotes", text.opening, text.problem)
  }

  private static func missingValue(_ text: BrokenText) -> Fault {
    let found = text.restOfLine(at: text.fault.offset)
    if text.fault.context == "while parsing a flow node", found.isEmpty {
      let open = text.openBracket ?? text.problem
      let sign = text.string(Int(open.start)..<Int(open.end))
      return syntax(
        "the `\(sign)` that opens here is never closed",
        help: "close it with `\(sign == "{" ? "}" : "]")`; a text that starts with `\(sign)` needs quotes", open,
        text.problem)
    }
    return syntax(
      found.isEmpty ? "a value is expected here" : "a value is expected before `\(shown(found))`",
      help: "put a text that starts with `,`, `]` or `}` in quotes", text.problem, text.context)
  }

  /// Quotes, block texts, aliases, tags and directives.
  private static func scannerFault(_ text: BrokenText) -> Fault {
    let problem = text.fault.problem
    switch text.fault.context {
    case "while parsing a quoted scalar":
      if problem == "found unknown escape character" {
        let sign = shown(text.string(text.fault.offset..<text.fault.offset + 2))
        return syntax(
          "`\(sign)` means nothing in double quotes", help: "write `\\\\` for a backslash, or use single quotes",
          text.problem, text.context)
      }
      return syntax(
        "the `\\` stands before no valid character number", help: "write `\\\\` for a backslash, or use single quotes",
        text.problem, text.context)
    case "while scanning a block scalar":
      if problem.hasPrefix("found a tab") { return tab(text.problem, text.context) }
      let found = text.fault.contextOffset.map { text.restOfLine(at: $0) } ?? ""
      return syntax(
        "`\(text.openingCharacter)` starts a text on the lines below; nothing may follow it here",
        help: found.hasPrefix(">")
          ? "put a comparison in quotes: `\"\(shown(found))\"`" : "put the text in quotes, or on the lines below",
        text.restOfContext)
    case "while scanning a plain scalar" where problem.hasPrefix("found a tab"): return tab(text.problem, text.context)
    case "while scanning an alias", "while scanning an anchor":
      return syntax(
        "`\(text.openingCharacter)` is followed by no name; expected letters, digits, `-` and `_` only",
        help: "put a text that starts with `\(text.openingCharacter)` in quotes", text.restOfContext)
    case "while scanning a tag", "while parsing a tag":
      return syntax(
        "`!` is followed by no name of a tag", help: "put a text that starts with `!` in quotes", text.restOfContext)
    case "while parsing a node":
      return syntax(
        "the tag here has a name that no `%TAG` line declares", help: "put a text that starts with `!` in quotes",
        text.problem, text.context)
    default: break
    }
    if problem.hasPrefix("found duplicate") {
      let found = shown(text.restOfLine(at: text.fault.offset))
      return syntax("`\(found)` stands twice", help: "delete one of the two", text.restOfProblem, id: .directive)
    }
    if problem == "found incompatible YAML document" {
      return syntax(
        "`\(shown(text.restOfLine(at: text.fault.offset)))` is not supported; expected `%YAML 1.1` or `%YAML 1.2`",
        help: "delete the line", text.restOfProblem, id: .directive)
    }
    if text.fault.context.contains("directive") || problem.contains("directive") {
      let start = text.fault.contextOffset ?? text.fault.offset
      let line = text.line(at: start)
      return syntax(
        "`\(shown(text.restOfLine(at: line.lowerBound)))` is no directive that is known here",
        help: "delete the line; put a text that starts with `%` in quotes",
        ByteRange(line.lowerBound, max(line.lowerBound + 1, text.trimmedEnd(of: line))), id: .directive)
    }
    return syntax("this cannot be read as YAML: \(problem)", text.problem, text.context)
  }
}

/// The lines around a syntax fault.
private struct BrokenText {
  var bytes: [UInt8]
  var fault: ParserProblem

  func byte(at offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The character where libyaml stopped.
  var problem: ByteRange { character(at: fault.offset) }

  /// Where what libyaml was reading starts: one character.
  var context: ByteRange? { fault.contextOffset.map(character) }

  /// The innermost list or mapping in brackets that was open.
  var openBracket: ByteRange? { fault.openBracket.map(character) }

  /// The quote or bracket that was open.
  var opening: ByteRange { context ?? problem }

  var openingCharacter: String {
    Fault.shown(string(Int(opening.start)..<Int(opening.end)))
  }

  var restOfContext: ByteRange { rest(at: fault.contextOffset ?? fault.offset) }

  var restOfProblem: ByteRange { rest(at: fault.offset) }

  private func rest(at offset: Int) -> ByteRange {
    ByteRange(offset, max(offset + 1, trimmedEnd(of: line(at: offset))))
  }

  private func character(at offset: Int) -> ByteRange {
    let start = min(offset, bytes.count)
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ByteRange(start, end)
  }

  /// The line that holds an offset, without its line feed.
  func line(at offset: Int) -> Range<Int> {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return start..<end
  }

  func trimmedEnd(of line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// From an offset to the end of its line, without blanks there.
  func restOfLine(at offset: Int) -> String { string(offset..<max(offset, trimmedEnd(of: line(at: offset)))) }

  /// The closing quote or bracket that stands before an offset on its line, with nothing but blanks between.
  func closedBefore(_ offset: Int) -> UInt8? {
    let line = line(at: offset)
    var index = min(offset, bytes.count)
    while index > line.lowerBound, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    guard index > line.lowerBound else { return nil }
    return "'\"]}".utf8.contains(bytes[index - 1]) ? bytes[index - 1] : nil
  }

  func isIndentedByTab(_ offset: Int) -> Bool {
    for index in line(at: offset) {
      if bytes[index] == 0x09 { return true }
      if bytes[index] != 0x20 { return false }
    }
    return false
  }
}

extension String {
  /// Where a separator stands first. Without Foundation; for short texts.
  fileprivate func range(ofSeparator separator: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) { return start..<index(start, offsetBy: separator.count) }
      start = index(after: start)
    }
    return nil
  }
}
