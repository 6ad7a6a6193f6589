import Findings

/// The formats of lists of publications that others keep.
enum BibliographyFormat: Sendable {
  case bibTeX
  /// CSL-JSON, the input of the Citation Style Language's processors.
  case csl

  /// By the ending of the file's name; nil for any other file.
  init?(path: String) {
    let path = path.lowercased()
    if path.hasSuffix(".bib") {
      self = .bibTeX
    } else if path.hasSuffix(".json") {
      self = .csl
    } else {
      return nil
    }
  }

  /// Reads a whole file. Complexity: linear in its bytes.
  func read(_ bytes: [UInt8]) -> BibliographyText {
    switch self {
    case .bibTeX: BibTeXReader.read(bytes)
    case .csl: CSLReader.read(bytes)
    }
  }
}

/// One publication of a bibliography, in the words of its format.
struct BibliographyEntry: Sendable {
  /// A value under a name in lower case: that of a CSL variable, or of a BibTeX field.
  struct Variable: Sendable {
    var name: String
    var value: String
    var range: ByteRange
  }

  /// The citation key.
  var id: String
  /// What findings point at begins here: bytes, 0-based.
  var start: Int
  /// It broke off, so that only its id is sure.
  var isBroken = false
  /// In the order of the file; several of one name are the members of a list.
  var variables: [Variable] = []

  init(id: String, start: Int) {
    self.id = id
    self.start = start
  }

  func all(_ name: String) -> [Variable] { variables.filter { $0.name == name } }
}

/// What a bibliography says, and what is wrong with it.
struct BibliographyText: Sendable {
  struct Fault: Sendable {
    var id: String
    var message: String
    var help: String?
    var range: ByteRange
    var isError = true
  }

  static let malformed = "bibliography-malformed"

  var entries: [BibliographyEntry] = []
  var faults: [Fault] = []

  /// More than these say nothing new.
  private static let mostFaults = 100

  /// So much is wrong that the rest is not worth reading.
  var isFull: Bool { faults.count >= Self.mostFaults }

  mutating func report(
    _ message: String, at range: ByteRange, help: String? = nil, id: String = malformed, isError: Bool = true
  ) {
    guard faults.count < Self.mostFaults else { return }
    faults.append(Fault(id: id, message: message, help: help, range: range, isError: isError))
  }

  /// Says where a file stops being UTF-8; what is none is read as U+FFFD.
  mutating func checkEncoding(_ bytes: [UInt8]) {
    guard let offset = bytes.span.firstInvalidUTF8 else { return }
    report(
      "this is not UTF-8", at: ByteRange(offset, offset + 1),
      help: "save the file as UTF-8; until then its letters outside ASCII are lost", id: "not-utf-8")
  }
}

/// Dates of bibliographies, which may lack a day or a month.
enum BibliographyDate {
  /// `2020-03-05`, `2020-03` or `2020`, of numbers as they are written; nil where the year is none.
  static func text(year: String, month: String?, day: String?) -> String? {
    guard let year = Int(year), (1000...9999).contains(year) else { return nil }
    guard let month = month.flatMap({ Int($0) }), (1...12).contains(month) else { return "\(year)" }
    guard let day = day.flatMap({ Int($0) }), (1...31).contains(day) else { return "\(year)-\(padded(month))" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Whether a date is written with its day.
  static func hasDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }

  /// The year with which a text begins.
  static func year(of text: String) -> String? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    return digits.utf8.count == 4 ? String(digits) : nil
  }
}
