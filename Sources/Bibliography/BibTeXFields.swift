import Findings
import Values

/// The fields of one BibTeX entry, as variables in the manner of CSL.
struct BibTeXFields {
  /// Fields whose bytes are no LaTeX prose (BibLaTeX calls them verbatim).
  private static let verbatim: Set<String> = ["url", "doi", "eprint", "file", "isbn", "issn", "pmid", "pmcid", "text"]
  private static let people: Set<String> = ["author", "editor"]
  private static let lists: Set<String> = ["keywords", "keyword"]

  private var fields: [(name: String, value: [UInt8], range: ByteRange)] = []

  func contains(_ name: String) -> Bool { fields.contains { $0.name == name } }

  mutating func add(_ name: String, _ value: [UInt8], _ range: ByteRange) {
    if !contains(name) { fields.append((name, value, range)) }
  }

  /// Names of people are written in the order in which they are spoken; `keyword` has a value each; `issued` is put
  /// together from `date`, or from `year`, `month` and `day`; what BibTeX calls `type` is CSL's `genre`.
  var variables: [BibliographyEntry.Variable] {
    var found: [BibliographyEntry.Variable] = []
    for field in fields {
      let texts: [String]
      if Self.people.contains(field.name) {
        texts = BibTeXNames.names(field.value)
      } else if Self.verbatim.contains(field.name) || LaTeXText.isAddress(field.value) {
        texts = [LaTeXText.verbatim(field.value)]
      } else if Self.lists.contains(field.name) {
        texts = LaTeXText.decode(field.value).split { $0 == "," || $0 == ";" }.map { normalizedText(String($0)) }
      } else {
        texts = [LaTeXText.decode(field.value)]
      }
      for text in texts where !text.isEmpty {
        found.append(.init(name: Self.name(field.name), value: text, range: field.range))
      }
    }
    if let issued { found.append(issued.variable) }
    if let pmid { found.append(pmid) }
    return found
  }

  private static func name(_ name: String) -> String {
    switch name {
    case "type": "genre"
    case "keywords": "keyword"
    case "urldate": "accessed"
    default: name
    }
  }

  private func field(_ name: String) -> (text: String, range: ByteRange)? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    let text = LaTeXText.decode(field.value)
    return text.isEmpty ? nil : (text, field.range)
  }

  /// The date that `issued` cannot be, with its place.
  var impossibleDate: (text: String, range: ByteRange)? {
    issued.flatMap { issued in issued.impossible.map { ($0, issued.variable.range) } }
  }

  private var issued: (variable: BibliographyEntry.Variable, impossible: String?)? {
    if let date = field("date") {
      // A range of dates begins with the first.
      let first = String(date.text.split(separator: "/").first ?? "")
      let parts = first.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      // A month without its day; whether a whole date exists is asked where the field is read.
      let isMonth = parts.map(\.utf8.count) == [4, 2]
      let read =
        isMonth
        ? BibliographyDate.read(year: parts[0], month: parts[1], day: nil, seasons: BibTeXDate.seasons) : nil
      return (.init(name: "issued", value: read?.text ?? first, range: date.range), read?.impossible)
    }
    guard let year = field("year") else { return nil }
    let month = field("month").flatMap { BibTeXDate.month($0.text) }
    let day = field("day")?.text ?? month?.day
    let read = BibliographyDate.read(year: year.text, month: month?.month, day: day)
    let place = read?.impossible == nil ? year.range : field("month")?.range ?? year.range
    return (.init(name: "issued", value: read?.text ?? year.text, range: place), read?.impossible)
  }

  /// BibLaTeX keeps the numbers of PubMed under `eprint`.
  private var pmid: BibliographyEntry.Variable? {
    guard !contains("pmid"), let kind = field("eprinttype") ?? field("archiveprefix"),
      ["pubmed", "pmid"].contains(kind.text.lowercased()), let number = fields.first(where: { $0.name == "eprint" })
    else { return nil }
    return .init(name: "pmid", value: LaTeXText.verbatim(number.value), range: number.range)
  }
}

/// Months as BibTeX files write them.
enum BibTeXDate {
  /// Months of BibLaTeX's `date` that stand for parts of the year (ISO 8601-2, 4.8).
  static let seasons = [21...41]
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The number of a month, by name or number, and the day if one stands beside it: `5 mar`, `March 5`, `03`.
  static func month(_ text: String) -> (month: String, day: String?)? {
    let words = text.lowercased().split { " .,\u{A0}".contains($0) }
    var day: String?
    for word in words {
      if let index = months.firstIndex(where: { $0.hasPrefix(word) }), word.utf8.count >= 3 {
        // Of more digits it is a year.
        let other = words.first { $0 != word && $0.utf8.count <= 2 && Int($0) != nil }
        return ("\(index + 1)", other.map(String.init))
      }
      if Int(word) != nil { day = String(word) }
    }
    return words.count == 1 ? day.map { ($0, nil) } : nil
  }
}

/// Names of people in BibTeX: `Last, First and First Last and {An Institution}`.
enum BibTeXNames {
  /// Each as it is spoken. `and others` names nobody.
  static func names(_ value: [UInt8]) -> [String] {
    split(value, by: " and ").compactMap { name in
      let parts = split(name, by: ",").map { LaTeXText.decode($0) }.filter { !$0.isEmpty }
      switch parts.count {
      case 0: return nil
      case 1: return parts[0] == "others" ? nil : parts[0]
      case 2: return "\(parts[1]) \(parts[0])"
      default: return "\(parts[2]) \(parts[0]) \(parts[1])"
      }
    }
  }

  /// Cuts where the separator stands outside of braces; any blank counts as one in it.
  private static func split(_ value: [UInt8], by separator: String) -> [[UInt8]] {
    let sign = Array(separator.utf8)
    var parts: [[UInt8]] = [[]]
    var depth = 0
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "{") { depth += 1 }
      if value[index] == UInt8(ascii: "}") { depth -= 1 }
      let isHere =
        depth == 0 && index + sign.count <= value.count
        && sign.indices.allSatisfy { offset in
          let byte = value[index + offset]
          return sign[offset] == 0x20 ? isASCIIBlank(byte) : byte | 0x20 == sign[offset] | 0x20
        }
      if isHere {
        parts.append([])
        index += sign.count
      } else {
        parts[parts.count - 1].append(value[index])
        index += 1
      }
    }
    return parts
  }
}
