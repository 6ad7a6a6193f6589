import Findings
import Values

/// Reads CSL-JSON (the input schema of CSL 1.0.2): a list of items, or an object that holds one under `items` or
/// `references`.
package struct CSLReader {
  private var json: JSONText
  private var text = BibliographyText()
  /// So much was wrong that nothing more is taken.
  private var isBrokenOff = false

  package static func read(_ bytes: [UInt8]) -> BibliographyText {
    var reader = CSLReader(bytes)
    do throws(Fault) {
      try reader.run()
    } catch {
      reader.text.report(error.message, at: error.range, help: "what stands before it is read, and nothing behind it")
    }
    reader.text.checkEntries(of: bytes, help: "one is an object such as `{\"id\": ..., \"title\": ...}`")
    return reader.text
  }

  private init(_ bytes: [UInt8]) {
    json = JSONText(bytes, malformed: .bibliographyMalformed)
    text.checkEncoding(bytes)
  }

  private mutating func run() throws(Fault) {
    json.skipBlanks()
    if json.isAtEnd { throw json.fault("the file is empty; a list of items is expected", at: 0) }
    if json.take("[") {
      try readItems()
    } else {
      let value = try json.value()
      if let items = (value["items"] ?? value["references"])?.members {
        for item in items where !isBrokenOff { take(item) }
      } else if value.pairs != nil {
        take(value)
      } else {
        text.report("a bibliography in CSL-JSON is a list of items", at: value.range)
      }
    }
    if isBrokenOff { return }
    json.skipBlanks()
    if !json.isAtEnd {
      throw json.fault("the bibliography ends before this; nothing may stand behind it", at: json.at)
    }
  }

  /// The members of the list whose `[` was taken.
  private mutating func readItems() throws(Fault) {
    if json.take("]") { return }
    while true {
      take(try json.value())
      if isBrokenOff || json.take("]") { return }
      guard json.take(",") else {
        throw json.fault("expected `,` or `]` behind this item", at: max(0, json.at - 1))
      }
    }
  }

  // MARK: Items

  private mutating func take(_ item: JSONValue) {
    if text.isFull {
      text.breakOff(at: Int(item.range.start))
      isBrokenOff = true
      return
    }
    guard let pairs = item.pairs else {
      return text.report("an item is an object, such as `{\"id\": ..., \"title\": ...}`", at: item.range)
    }
    guard let idPair = pairs.first(where: { $0.key == "id" }), let id = idPair.value.text, !id.isEmpty else {
      return text.report(
        "this item has no `id`", at: ByteRange(start: item.range.start, end: item.range.start + 1),
        help: "the id is what evidence names as its `source`", id: .noID)
    }
    var entry = BibliographyEntry(id: id, start: Int(idPair.keyRange.start))
    add(pairs, to: &entry)
    text.entries.append(entry)
  }

  private mutating func add(_ pairs: [JSONPair], to entry: inout BibliographyEntry) {
    for pair in pairs where pair.key != "id" {
      let name = pair.key.lowercased()
      // What the schema has no variable for goes under `custom`.
      if name == "custom", let own = pair.value.pairs {
        add(own, to: &entry)
        continue
      }
      if let date = Self.date(pair.value)?.impossible { text.reportDate(date, at: pair.value.range) }
      for value in Self.values(pair) {
        let words = normalizedText(value)
        if !words.isEmpty { entry.variables.append(.init(name: name, value: words, range: pair.value.range)) }
      }
    }
  }

  private static func values(_ pair: JSONPair) -> [String] {
    switch pair.value.content {
    case .string(let text) where pair.key == "keyword":
      return text.split { $0 == "," || $0 == ";" }.map(String.init)
    case .string(let text): return [plain(text)]
    case .number(let text): return [text]
    case .array(let members):
      return members.compactMap { $0.text.map { plain($0) } ?? name($0) }
    case .object: return date(pair.value).map { [$0.text] } ?? []
    case .null, .truth: return []
    }
  }

  /// A person's name as it is spoken, or an institution's.
  private static func name(_ value: JSONValue) -> String? {
    if let literal = value["literal"]?.text { return literal }
    let parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"].compactMap {
      value[$0]?.text
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Months that stand for parts of the year, in the manner of processors of CSL.
  private static let seasons = [13...16, 21...24]

  /// The first of the dates of a date variable, and what it says if there is no such date.
  private static func date(_ value: JSONValue) -> (text: String, impossible: String?)? {
    if let parts = value["date-parts"]?.members?.first?.members?.map({ $0.text }), let year = parts.first ?? nil {
      return BibliographyDate.read(
        year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil, seasons: seasons)
    }
    let written = value["raw"]?.text ?? value["literal"]?.text
    return written.flatMap { $0.split(separator: "/").first }.map { (String($0), nil) }
  }

  /// Without the markup that CSL allows in texts: `<i>`, `<sup>`, `<span class="nocase">`.
  private static func plain(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var words = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      words += rest[..<start]
      let tag = rest[start...].prefix { $0 != ">" }
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter }
      guard tag.endIndex < rest.endIndex, ["i", "b", "sub", "sup", "sc", "span"].contains(String(name)) else {
        words += "<"
        rest = rest[rest.index(after: start)...]
        continue
      }
      rest = rest[rest.index(after: tag.endIndex)...]
    }
    return words + rest
  }
}
