import Findings

/// The type of a field as it is written: `[condition by name] from owner! = any` (LANGUAGE 1.2).
struct TypeExpression {
  /// `text`, `condition`, `interval` ...
  var name: DeclaredText
  /// What stands in parentheses behind the name, without blanks around it.
  var argument: DeclaredText?
  var isList = false
  var isByName = false
  var isFromOwner = false
  var isRequired = false
  /// What stands behind ` = `.
  var defaultText: DeclaredText?

  /// Reads a scalar, or a YAML list of one; nothing where it is no type, which is reported.
  static func read(_ node: DeclaredNode, log: inout FaultLog) -> TypeExpression? {
    switch node.content {
    case .text(let text): return TypeExpression(text, log: &log)
    case .list(let members):
      guard members.count == 1, let text = members[0].text, let type = TypeExpression(text, log: &log) else {
        if members.count != 1 || members[0].text == nil {
          log.report(.badType, "a list type holds one type, as in `[text]`", at: node.mark)
        }
        return nil
      }
      guard !type.isList, !type.isFromOwner, !type.isRequired, type.defaultText == nil else {
        log.report(
          .badType, "`\(text.text)`: inside [ ] stands a type alone; put the whole in quotes, as in `\"[text]!\"`",
          at: text.wordsLocation)
        return nil
      }
      var list = type
      list.isList = true
      return list
    case .missing, .mapping:
      log.report(
        .badType, "a type is a word such as `text`, `condition!` or `[condition]`, and this is \(node.shapeWords)",
        at: node.mark)
      return nil
    }
  }

  private init?(_ text: DeclaredText, log: inout FaultLog) {
    var cursor = Cursor(text)
    cursor.skipBlanks()
    let isList = cursor.take("[")
    cursor.skipBlanks()
    guard let name = cursor.name() else {
      log.report(
        .badType, "`\(text.text)` is not a type; write a word such as `text`, `condition!` or `[condition]`",
        at: text.wordsLocation)
      return nil
    }
    self.name = name
    self.isList = isList
    if cursor.take("(") {
      guard let argument = cursor.argument() else {
        log.report(.badType, "`(` is never closed in `\(text.text)`", at: text.wordsLocation)
        return nil
      }
      self.argument = argument
    }
    isByName = cursor.take(words: ["by", "name"])
    if isList {
      cursor.skipBlanks()
      guard cursor.take("]") else {
        log.report(.badType, "`[` is never closed in `\(text.text)`", at: text.wordsLocation)
        return nil
      }
      isByName = cursor.take(words: ["by", "name"]) || isByName
    }
    isFromOwner = cursor.take(words: ["from", "owner"])
    cursor.skipBlanks()
    isRequired = cursor.take("!")
    cursor.skipBlanks()
    if cursor.take("=") {
      let rest = cursor.rest.trimmed
      guard !rest.text.isEmpty else {
        log.report(.badType, "`=` in `\(text.text)` needs a value behind it", at: text.wordsLocation)
        return nil
      }
      defaultText = rest
      return
    }
    let rest = cursor.rest.trimmed
    guard rest.text.isEmpty else {
      log.report(
        .badType,
        "`\(rest.text)` means nothing in a type; in this order may follow: `by name`, `from owner`, `!`, `= value`",
        at: rest.wordsLocation)
      return nil
    }
  }
}

/// A place in a type's text.
private struct Cursor {
  private let text: DeclaredText
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: DeclaredText) {
    self.text = text
    bytes = Array(text.text.utf8)
  }

  var rest: DeclaredText { text.slice(index..<bytes.count) }

  mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// Takes words behind blanks, or nothing if they are not there.
  mutating func take(words: [String]) -> Bool {
    let start = index
    for word in words {
      skipBlanks()
      guard name()?.text == word else {
        index = start
        return false
      }
    }
    return true
  }

  mutating func name() -> DeclaredText? {
    let start = index
    while index < bytes.count, bytes[index].isNameByte { index += 1 }
    return start < index ? text.slice(start..<index) : nil
  }

  /// Up to the parenthesis that closes; one inside a text in quotes does not count.
  mutating func argument() -> DeclaredText? {
    skipBlanks()
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      // A pattern may hold quotes itself, so its own are the first and the last.
      guard let close = closingQuote(bytes[index]) else { return nil }
      index = close.parenthesis + 1
      return text.slice(start..<close.quote + 1)
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: ")") { index += 1 }
    guard index < bytes.count else { return nil }
    index += 1
    return text.slice(start..<index - 1).trimmed
  }

  private func closingQuote(_ quote: UInt8) -> (quote: Int, parenthesis: Int)? {
    var place = index + 1
    while place < bytes.count {
      if bytes[place] == quote {
        var next = place + 1
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: ")") { return (place, next) }
      }
      place += 1
    }
    return nil
  }
}
