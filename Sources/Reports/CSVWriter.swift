/// Comma-separated values as spreadsheets read them (RFC 4180), with nothing that they would run as a formula.
struct CSVWriter {
  private(set) var text = ""
  /// What stands below the headings, each in the first cell of a line of its own.
  private let note: [String]

  init(_ note: UnreadNote) { self.note = note.cells }

  /// The first line holds the headings.
  mutating func row(_ cells: [String]) {
    let isFirst = text.isEmpty
    append(cells)
    guard isFirst else { return }
    for cell in note { append([cell] + [String](repeating: "", count: cells.count - 1)) }
  }

  /// A line. Text that a spreadsheet would take for a formula is set off by an apostrophe, as OWASP's "CSV Injection"
  /// advises; numbers of our own are written as they are.
  private mutating func append(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ raw: String) -> String {
    var value = raw
    // A line break inside a cell is kept, and is one sort only; what cannot be seen at all is left out.
    value = String(
      String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
    if let first = value.unicodeScalars.first(where: { $0 != " " }), isDangerous(first) {
      value = "'" + value
    }
    let needsQuotes =
      value.unicodeScalars.contains { [",", "\"", "\n", "\t", ";", "'"].contains($0) } || value != value.trimmed
    guard needsQuotes else { return value }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The first characters of formulas, and their full-width twins.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    ["=", "+", "-", "@", "\t", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "|", "%"].contains(scalar)
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
