import Findings
import Values

/// Reads BibTeX, and the fields of BibLaTeX that say the same with other names.
///
/// The grammar is that of BibTeX 0.99d (Patashnik, "BibTeXing", 1988): text outside entries is a comment; values are
/// numbers, names of strings, quoted or in braces, joined by `#`. What is wrong is a fault at its place, and reading goes
/// on with the next line that begins with `@`.
package struct BibTeXReader {
  private let bytes: [UInt8]
  private var at = 0
  private var text = BibliographyText()
  /// What `@string` gave names to, by name in lower case; the months are known from the start.
  private var strings: [String: [UInt8]] = [:]
  /// Names that `@string` gave no meaning to, in lower case, each of which is doubted once.
  private var unknownStrings: Set<String> = []

  package static func read(_ bytes: [UInt8]) -> BibliographyText {
    var reader = BibTeXReader(bytes)
    reader.run()
    return reader.text
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text.checkEncoding(bytes)
    for month in BibTeXDate.months { strings[String(month.prefix(3))] = Array(month.utf8) }
  }

  private mutating func run() {
    while let start = nextEntry() {
      do throws(Fault) {
        try readEntry(start)
      } catch {
        text.report(error.message, at: error.range, help: error.help)
        if let last = text.entries.indices.last, text.entries[last].start == start {
          text.entries[last].isBroken = true
        }
        at = lineWithEntry(behind: start)
        // Each further fault may cost a reading of the rest of the file.
        if text.isFull, at < bytes.count { return text.breakOff(at: at) }
      }
    }
    text.checkEntries(of: bytes, help: "one begins like `@article{some-key, title = {...}}`")
  }

  // MARK: Between entries

  private mutating func nextEntry() -> Int? {
    while at < bytes.count, bytes[at] != UInt8(ascii: "@") { at += 1 }
    return at < bytes.count ? at : nil
  }

  /// The next line that begins with `@`, behind the entry that begins at `start`.
  private func lineWithEntry(behind start: Int) -> Int {
    var index = start + 1
    var isLineStart = false
    while index < bytes.count {
      if bytes[index] == 0x0A {
        isLineStart = true
      } else if bytes[index] == UInt8(ascii: "@"), isLineStart {
        return index
      } else if !isASCIIBlank(bytes[index]) {
        isLineStart = false
      }
      index += 1
    }
    return bytes.count
  }

  private mutating func skipBlanks() { while at < bytes.count, isASCIIBlank(bytes[at]) { at += 1 } }

  private func place(_ start: Int, _ end: Int? = nil) -> ByteRange {
    ByteRange(min(start, bytes.count), min(end ?? start + 1, bytes.count))
  }

  // MARK: Entries

  private mutating func readEntry(_ start: Int) throws(Fault) {
    at += 1
    skipBlanks()
    let type = name().lowercased()
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "{") || bytes[at] == UInt8(ascii: "(") else {
      // An address in a comment, or `@comment` without braces.
      return
    }
    guard !type.isEmpty else {
      throw Fault(.bibliographyMalformed, "this entry has no type, such as `@article`", at: place(start))
    }
    let closing = bytes[at] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    let opening = at
    at += 1
    switch type {
    case "comment", "preamble":
      at = opening
      _ = try balanced(closing)
    case "string": try readString(closing, opening)
    default: try readFields(type, closing, start, opening)
    }
  }

  private mutating func readString(_ closing: UInt8, _ opening: Int) throws(Fault) {
    skipBlanks()
    let name = name().lowercased()
    skipBlanks()
    guard !name.isEmpty, take("=") else {
      throw Fault(.bibliographyMalformed, "`@string` takes a name, `=` and a value", at: place(at))
    }
    strings[name] = try value().bytes
    skipBlanks()
    guard at < bytes.count, bytes[at] == closing else { throw unclosed(opening, "this `@string`") }
    at += 1
  }

  private mutating func readFields(_ type: String, _ closing: UInt8, _ start: Int, _ opening: Int) throws(Fault) {
    skipBlanks()
    let keyStart = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != closing, !isASCIIBlank(bytes[at]) { at += 1 }
    let key = String(decoding: bytes[keyStart..<at], as: UTF8.self)
    skipBlanks()
    let isField = at < bytes.count && bytes[at] == UInt8(ascii: "=")
    guard !key.isEmpty, !key.contains("="), !isField else {
      throw Fault(
        .bibliographyMalformed, "this entry has no key", at: place(start, opening + 1),
        help: "write one first: `@\(type){some-key, ...}`")
    }
    var entry = BibliographyEntry(id: key, start: start)
    entry.variables.append(.init(name: "type", value: type, range: place(start, opening)))
    text.entries.append(entry)
    let number = text.entries.count - 1
    var fields = BibTeXFields()
    while true {
      skipBlanks()
      if take(",") { continue }
      guard at < bytes.count else { throw unclosed(opening, "entry `\(key)`") }
      if bytes[at] == closing { break }
      // The next entry begins: a brace was opened and not closed somewhere in this one.
      if bytes[at] == UInt8(ascii: "@") { throw unclosed(opening, "entry `\(key)`") }
      let nameStart = at
      let name = name().lowercased()
      skipBlanks()
      guard !name.isEmpty, take("=") else {
        throw Fault(
          .bibliographyMalformed,
          "entry `\(key)` cannot be read from here on: expected a field, such as `title = {...}`",
          at: place(nameStart), help: "is a comma or a brace missing before it?")
      }
      skipBlanks()
      let valueStart = at
      let value = try value()
      if fields.contains(name) {
        text.doubt(
          "entry `\(key)` has two fields `\(name)`, of which the first counts", at: place(nameStart, valueStart))
      }
      fields.add(name, value.bytes, place(valueStart, value.end))
    }
    at += 1
    text.entries[number].variables += fields.variables
    if let date = fields.impossibleDate { text.reportDate(date.text, at: date.range) }
  }

  private func unclosed(_ opening: Int, _ what: String) -> Fault {
    Fault(
      .bibliographyMalformed, "\(what) is not closed: the brace that opens it has no partner", at: place(opening),
      help: "what is wrong with it may stand further down; count the braces of its fields")
  }

  // MARK: Values

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard at < bytes.count, UInt32(bytes[at]) == sign.value else { return false }
    at += 1
    return true
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, !isASCIIBlank(bytes[at]), !Self.ends.contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static let ends: Set<UInt8> = Set("{}()\",=#%'".utf8)

  private mutating func value() throws(Fault) -> (bytes: [UInt8], end: Int) {
    var joined: [UInt8] = []
    while true {
      skipBlanks()
      let start = at
      guard at < bytes.count else {
        throw Fault(.bibliographyMalformed, "a value is missing here", at: place(max(0, at - 1)))
      }
      if bytes[at] == UInt8(ascii: "{") {
        joined += try balanced(UInt8(ascii: "}"))
      } else if bytes[at] == UInt8(ascii: "\"") {
        joined += try quoted()
      } else {
        let word = name()
        guard !word.isEmpty else {
          throw Fault(
            .bibliographyMalformed, "a value is missing here", at: place(start),
            help: "write it in braces or quotation marks, or as a number")
        }
        if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          joined += Array(word.utf8)
        } else if let known = strings[word.lowercased()] {
          joined += known
        } else if unknownStrings.insert(word.lowercased()).inserted {
          text.doubt(
            "no `@string` before this gives `\(word)` a meaning", at: place(start, at),
            help: "if the word itself is meant, put it in braces wherever it stands")
        }
      }
      let end = at
      skipBlanks()
      if !take("#") {
        at = end
        return (joined, end)
      }
    }
  }

  /// What stands between the brace or parenthesis here and its partner. As in BibTeX, a brace behind `\` is one as well.
  private mutating func balanced(_ closing: UInt8) throws(Fault) -> ArraySlice<UInt8> {
    let opening = at
    at += 1
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case closing where depth == 0:
        at += 1
        return bytes[opening + 1..<at - 1]
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      at += 1
    }
    throw unclosed(opening, "this value")
  }

  private mutating func quoted() throws(Fault) -> ArraySlice<UInt8> {
    let opening = at
    at += 1
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\"") where depth == 0:
        at += 1
        return bytes[opening + 1..<at - 1]
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      at += 1
    }
    throw Fault(
      .bibliographyMalformed, "this value is not closed: its quotation mark has no partner", at: place(opening))
  }
}
