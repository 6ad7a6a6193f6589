package import Findings
import Values

/// The formats of lists of publications that others keep.
package enum BibliographyFormat: Sendable {
  case bibTeX
  /// CSL-JSON, the input of the Citation Style Language's processors.
  case csl

  /// By the ending of the file's name; nil for any other file.
  package init?(path: String) {
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
  package func read(_ bytes: [UInt8]) -> BibliographyText {
    switch self {
    case .bibTeX: BibTeXReader.read(bytes)
    case .csl: CSLReader.read(bytes)
    }
  }
}

/// One publication of a bibliography, in the words of its format.
package struct BibliographyEntry: Sendable {
  /// A value under a name in lower case: that of a CSL variable, or of a BibTeX field.
  package struct Variable: Sendable {
    package var name: String
    package var value: String
    package var range: ByteRange

    package init(name: String, value: String, range: ByteRange) {
      self.name = name
      self.value = value
      self.range = range
    }
  }

  /// The citation key.
  package var id: String
  /// What findings point at begins here: bytes, 0-based.
  package var start: Int
  /// Reading broke off inside it, so that only its id is sure.
  package var isBroken = false
  /// In the order of the file; several of one name are the members of a list.
  package var variables: [Variable] = []

  init(id: String, start: Int) {
    self.id = id
    self.start = start
  }

  package func all(_ name: String) -> [Variable] { variables.filter { $0.name == name } }
}

/// What a bibliography says, and what is wrong with it.
package struct BibliographyText: Sendable {
  package var entries: [BibliographyEntry] = []
  package private(set) var faults: [Fault] = []

  /// More errors than these, or more doubts, say nothing new.
  private static let most = 100

  private var errors = 0
  private var doubts = 0

  /// So much is wrong that the rest is not worth reading: `breakOff` says so.
  var isFull: Bool { errors >= Self.most }

  /// Reports an error. None is dropped; who reads on looks at `isFull` first.
  package mutating func report(
    _ message: String, at range: ByteRange, help: String? = nil, id: FaultID = .bibliographyMalformed
  ) {
    errors += 1
    faults.append(Fault(id, message, at: range, help: help))
  }

  /// Reports what can be read and may not be meant. The last that is reported says that there are more.
  mutating func doubt(_ message: String, at range: ByteRange, help: String? = nil) {
    doubts += 1
    guard doubts <= Self.most else { return }
    let isLast = doubts == Self.most
    faults.append(
      Fault(
        .bibliographyDoubtful, message, at: range,
        help: isLast ? "mend those that are listed; doubts behind this one are not" : help, severity: .warning))
  }

  /// Says that the rest is not read.
  mutating func breakOff(at offset: Int) {
    report(
      "\(Self.most) things are wrong with this bibliography; it is not read from here on",
      at: ByteRange(offset, offset + 1), help: "mend those, and check again", id: .tooManyFaults)
  }

  /// Says of a bibliography without entries that it has none, where nothing else is wrong with it.
  mutating func checkEntries(of bytes: [UInt8], help: String) {
    guard entries.isEmpty, faults.isEmpty else { return }
    doubt("no entry stands in this bibliography", at: ByteRange(0, min(1, bytes.count)), help: help)
  }

  /// Says that there is no such date.
  mutating func reportDate(_ written: String, at range: ByteRange) {
    report(
      "there is no such date as `\(written)`", at: range,
      help: "correct its month or day; until then its year counts alone", id: .badDate)
  }

  /// Says where a file stops being UTF-8; what is none is read as U+FFFD.
  mutating func checkEncoding(_ bytes: [UInt8]) {
    guard let offset = bytes.span.firstInvalidUTF8 else { return }
    report(
      "this is not UTF-8", at: ByteRange(offset, offset + 1),
      help: "save the file as UTF-8; until then its letters outside ASCII are lost", id: .notUTF8)
  }
}

/// Dates of bibliographies, which may lack a day or a month.
package enum BibliographyDate {
  /// `2020-03-05`, `2020-03` or `2020`, of numbers as they are written; nil where the year is none.
  ///
  /// 0 stands for a month or a day that is not known, as in what reference managers write. Where there is no such month
  /// or day, `text` is the year and `impossible` all of it. `seasons` are months that are none but may stand without a day.
  package static func read(
    year: String, month: String?, day: String?, seasons: [ClosedRange<Int>] = []
  ) -> (text: String, impossible: String?)? {
    guard let year = Int(year), (1000...9999).contains(year) else { return nil }
    guard let month = month.flatMap({ Int($0) }), month != 0 else { return ("\(year)", nil) }
    let start = "\(year)-\(padded(month))"
    guard let day = day.flatMap({ Int($0) }), day != 0 else {
      if (1...12).contains(month) { return (start, nil) }
      return ("\(year)", seasons.contains { $0.contains(month) } ? nil : start)
    }
    let whole = "\(start)-\(padded(day))"
    return CalendarDate(iso: whole) == nil ? ("\(year)", whole) : (whole, nil)
  }

  private static func padded(_ number: Int) -> String { (0...9).contains(number) ? "0\(number)" : "\(number)" }

  /// Whether a date is written with its day.
  package static func hasDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }

  /// The year with which a text begins.
  package static func year(of text: String) -> String? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    return digits.utf8.count == 4 ? String(digits) : nil
  }
}
