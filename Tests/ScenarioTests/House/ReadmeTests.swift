import Foundation
import TestSupport
import Testing

@Suite("The pages for readers")
struct ReadmeTests {
  /// Those of the top level, and all below the folders that have some, but for what is written for an audit to read, or
  /// for a base to quote.
  private static let pages: [String] = {
    let manager = FileManager.default
    let top = (try? manager.contentsOfDirectory(atPath: Checkout.root.path)) ?? []
    let files = (try? ["Rules", "Sources", "Tests"].flatMap { try HouseFile.all(under: $0, suffix: ".md") }) ?? []
    let others = ["Tests/Bases/", "Tests/ReportsTests/Golden/", "Rules/start/"]
    return top.filter { $0.hasSuffix(".md") }.sorted()
      + files.map(\.path).filter { path in !others.contains(where: path.hasPrefix) }
  }()

  private static func text(of page: String) throws -> String {
    try String(contentsOf: Checkout.root.appending(path: page), encoding: .utf8)
  }

  /// The fault that the first page shows.
  static func seed() throws -> Seed {
    try Seed(
      rule: "red-flag-below-urgent", path: "conditions/cauda-equina-syndrome.yaml",
      lines: [
        "   - sign: impaired-bladder-control", "     suspects: [cauda-equina-syndrome]", "-    route: emergency",
        "+    route: routine-primary-care",
      ])
  }

  @Test("the finding that the first page shows is what the command prints")
  func sample() throws {
    let page = try Self.text(of: "README.md")
    let block = try #require(page.firstMatch(of: #/(?s)```text\n(.*?)```/#)).1
    let copy = try BaseCopy()
    defer { copy.remove() }
    try Self.seed().plant(in: copy.root)
    let run = try CommandRun(["lint", "--select", "safety", "--color", "never"], in: copy.root)
    #expect(run.status == 1)
    #expect(run.output == block)
  }

  @Test("there is one command that runs it and one that tests it")
  func commands() throws {
    let commands = try Self.text(of: "README.md").split(separator: "\n").filter { $0.hasPrefix("bash .ci/setup && ") }
    #expect(
      commands == [
        "bash .ci/setup && swift run vouchsafe lint", "bash .ci/setup && swift test --disable-xctest",
      ])
  }

  @Test("there are pages of the code, of the rules and for contributors")
  func known() {
    #expect(Self.pages.contains("CONTRIBUTING.md") && Self.pages.contains("Rules/safety/README.md"))
  }

  @Test("links within the repository lead somewhere", arguments: pages)
  func links(_ page: String) throws {
    let folder = Checkout.root.appending(path: page).deletingLastPathComponent()
    let text = try Self.text(of: page).replacing(#/(?s)```.*?```|`[^`\n]*`/#, with: "")
    for match in text.matches(of: #/\]\(([^):#\s]*)(?:#([^)\s]+))?\)/#) {
      let target = match.1.isEmpty ? Checkout.root.appending(path: page) : folder.appending(path: String(match.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(page) links to \(match.1)")
      guard let anchor = match.2 else { continue }
      let headings = try Page(text: String(contentsOf: target, encoding: .utf8)).headings
      #expect(headings.map(Self.anchor).contains(String(anchor)), "\(page) links to \(match.1)#\(anchor)")
    }
  }

  /// What GitHub calls a heading.
  private static func anchor(_ heading: String) -> String {
    heading.lowercased().replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || "-_".contains($0) }
  }

  @Test("the code map names every folder and every invariant")
  func codeMap() throws {
    let map = try Self.text(of: "Sources/README.md")
    for file in try HouseFile.all(under: "Sources", suffix: ".swift") {
      let folder = file.path.dropFirst("Sources/".count).split(separator: "/").dropLast().joined(separator: "/")
      #expect(map.contains("`\(folder)/`"), "Sources/README.md does not name `\(folder)/`")
      for match in file.text.matches(of: #/INVARIANT \(([^)]+)\):/#) {
        let row = "| \(match.1) |"
        #expect(map.contains(row), "Sources/README.md does not name the invariant `\(match.1)`")
      }
    }
  }
}
