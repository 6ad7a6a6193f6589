import Foundation
import TestSupport
import Testing

/// Comments cite the specification by section, and the page of the code by heading.
@Suite("What comments cite is there")
struct CitationTests {
  /// The comments of a file as running text: a citation may go over the end of a line.
  private static func prose(of file: HouseFile) -> String {
    file.text.replacing(#/\n\h*(?:\/\/\/?|#)\ ?/#, with: " ")
  }

  private static func files() throws -> [HouseFile] {
    try ["Sources", "Tests", "Rules"].flatMap { try HouseFile.all(under: $0) }
      .filter { $0.path.hasSuffix(".swift") || ($0.path.hasPrefix("Rules/") && $0.path.hasSuffix(".yaml")) }
      .filter { !$0.path.hasSuffix("CitationTests.swift") }
  }

  /// `LANGUAGE 2.5`, `LANGUAGE 2.2 and 2.3`, `LANGUAGE 1.3, Equality`, `LANGUAGE section 5`.
  @Test("sections of Rules/LANGUAGE.md")
  func sections() throws {
    let page = try Page("Rules/LANGUAGE.md")
    var sections: [String: String] = [:]
    for heading in page.headings {
      let number = String(heading.prefix { $0.isNumber || $0 == "." })
      sections[number.hasSuffix(".") ? String(number.dropLast()) : number] = page.section(heading)
    }
    let form =
      #/
      LANGUAGE(?:\ section)?\ (\d(?:\.\d+)?(?:(?:,|\ and|\ to)\ \d(?:\.\d+)?)*)
      (?:,\ ([A-Z]\w+(?:\ and\ [A-Z]\w+)*))?
      /#
    var count = 0
    for file in try Self.files() {
      let prose = Self.prose(of: file)
      let found = prose.matches(of: form)
      #expect(found.count == prose.matches(of: #/\bLANGUAGE\b(?!\.md)/#).count, "\(file.path) cites no section")
      #expect(!prose.contains(#/\bDESIGN \d/#), "\(file.path) cites a page that is not here")
      for match in found {
        let numbers = match.1.matches(of: #/\d(?:\.\d+)?/#).map { String($0.0) }
        count += numbers.count
        for number in numbers { #expect(sections[number] != nil, "\(file.path): there is no section \(number)") }
        for word in (match.2 ?? "").split(separator: " ") where word != "and" {
          let section = numbers.last.flatMap { sections[$0] } ?? ""
          #expect(section.contains("**\(word)"), "\(file.path): \(match.0) says nothing of \(word)")
        }
      }
    }
    #expect(count > 100)
  }

  @Test("headings of Sources/README.md")
  func headings() throws {
    let page = try Page("Sources/README.md")
    for file in try Self.files() {
      for match in Self.prose(of: file).matches(of: #/Sources\/README\.md,\ ([A-Z][\w\ ,]*)/#) {
        #expect(page.headings.contains(String(match.1)), "\(file.path): there is no heading `\(match.1)`")
      }
    }
  }
}
