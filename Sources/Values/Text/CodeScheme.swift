package import Findings

/// A public scheme of codes for publications, with a syntax that can be checked.
package enum CodeScheme: String, Hashable, Sendable, CaseIterable {
  /// A digital object identifier: `10.`, a registrant, `/`, a name (ISO 26324; DOI Handbook 2.2).
  case doi
  /// A record of PubMed: up to eight digits.
  case pmid
  /// A book number of 10 or 13 digits, the last of which is computed from the others (ISO 2108).
  case isbn

  /// The one form in which equal codes are equal texts: a DOI in lower case without its address, a PMID without leading
  /// zeros, an ISBN of 13 digits without hyphens.
  package func canonical(_ text: String) throws(Fault) -> String {
    switch self {
    case .doi: try Self.doi(text)
    case .pmid: try Self.pmid(text)
    case .isbn: try Self.isbn(text)
    }
  }

  private static func doi(_ text: String) throws(Fault) -> String {
    var rest = Substring(text.lowercased())
    for prefix in ["https://", "http://"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    for prefix in ["dx.doi.org/", "doi.org/", "doi:"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).drop { $0 == " " }
    }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let registrant = parts.first.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
    let isRegistrant =
      registrant.count >= 2 && registrant[0] == "10" && (4...9).contains(registrant[1].count)
      && registrant.dropFirst().allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    guard isRegistrant, parts.count == 2, !parts[1].isEmpty, !parts[1].contains(where: \.isWhitespace) else {
      throw Fault(.badDOI, "`\(text)` is not a DOI; one looks like `10.1000/182`", at: 0..<text.utf8.count)
    }
    if let last = parts[1].last, ".,;".contains(last) {
      throw Fault(
        .badDOI, "`\(text)` ends in `\(last)`, which belongs to the sentence around it and not to the DOI",
        at: 0..<text.utf8.count)
    }
    return String(rest)
  }

  private static func pmid(_ text: String) throws(Fault) -> String {
    var rest = Substring(text.lowercased())
    for prefix in ["https://", "http://"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    for prefix in ["pubmed.ncbi.nlm.nih.gov/", "pmid:", "pmid"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).drop { $0 == " " }
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    let digits = rest.drop { $0 == "0" }
    guard (1...8).contains(digits.count), rest.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      let help = text.lowercased().contains("pmc") ? "; a number that begins with PMC is another kind" : ""
      throw Fault(.badPMID, "`\(text)` is not a PMID, which has one to eight digits\(help)", at: 0..<text.utf8.count)
    }
    return String(digits)
  }

  private static func isbn(_ text: String) throws(Fault) -> String {
    var rest = Substring(text.lowercased())
    for prefix in ["isbn-13", "isbn-10", "isbn"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).drop { $0 == ":" || $0 == " " }
      break
    }
    let signs = rest.filter { $0 != "-" && $0 != " " }
    var digits: [Int] = []
    for (index, sign) in signs.enumerated() {
      if sign == "x", index == 9, signs.count == 10 {
        digits.append(10)
      } else if sign.isASCII, let digit = sign.wholeNumberValue {
        digits.append(digit)
      } else {
        throw Fault(.badISBN, "`\(text)` is not an ISBN, which has 10 or 13 digits", at: 0..<text.utf8.count)
      }
    }
    switch digits.count {
    case 10:
      let sum = digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
      guard sum % 11 == 0 else { throw checkDigit(text) }
      let first = [9, 7, 8] + digits.prefix(9)
      return (first + [Self.lastDigit(first)]).map(String.init).joined()
    case 13:
      guard signs.hasPrefix("978") || signs.hasPrefix("979") else {
        throw Fault(
          .badISBN, "`\(text)` is not an ISBN: one of 13 digits begins with 978 or 979", at: 0..<text.utf8.count)
      }
      guard digits.last == lastDigit(Array(digits.dropLast())) else { throw checkDigit(text) }
      return String(signs)
    default:
      throw Fault(
        .badISBN, "`\(text)` is not an ISBN, which has 10 or 13 digits, and this has \(digits.count)",
        at: 0..<text.utf8.count)
    }
  }

  private static func lastDigit(_ digits: [Int]) -> Int {
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
    return (10 - sum % 10) % 10
  }

  private static func checkDigit(_ text: String) -> Fault {
    Fault(
      .badISBN, "`\(text)` is not an ISBN: its last digit does not follow from the others, so one of them is wrong",
      at: 0..<text.utf8.count)
  }
}
