import Foundation
import Testing

@Suite("How the code is written")
struct CodeTests {
  @Test("the reader of Swift files tells code from comments and texts")
  func reader() {
    let sample = SwiftText(
      ##"""
      let a = "x as! y \(f("in", b!)) z" // try! c
      let d = #"raw " \n"# /* e! */ + """
        long "f"!
        """
      """##)
    #expect(sample.literals.map(\.text) == ["in", "x as! y   z", #"raw " \n"#, "\n  long \"f\"!\n  "])
    #expect(sample.literals.map(\.line) == [1, 1, 2, 2])
    #expect(!sample.code.contains("try!") && !sample.code.contains("as!") && !sample.code.contains("e!"))
    #expect(sample.code.contains("b!"))
    #expect(sample.code.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
  }

  @Test("pointers stand in two files")
  func pointers() throws {
    let keepers: Set = ["Sources/YAMLSource/EventReader.swift", "Sources/vouchsafe/System.swift"]
    let form = #/\bunsafe\b|\bUnsafe[A-Z]\w*|\bwithUnsafe\w*|\bOpaquePointer\b|\bUnmanaged\b|@unchecked\b/#
    let found = try HouseFile.matches(of: form, in: "Sources", except: keepers)
    #expect(found == [])
    let all = try HouseFile.matches(of: form, in: "Sources")
    for keeper in keepers { #expect(all.contains { $0.hasPrefix(keeper) }, "\(keeper) has none") }
  }

  @Test("nothing is forced", arguments: ["Sources", "Tests"])
  func forced(_ folder: String) throws {
    let form = #/\btry!|\bas!|\bfatalError\b|\bpreconditionFailure\b|[\w\)\]]!(?!=)/#
    let found = try HouseFile.matches(of: form, in: folder)
    #expect(found == [])
  }

  @Test(
    "the core reads no clock and prints nothing",
    arguments: [
      "Findings", "Values", "YAMLSource", "Evidence", "Bibliography", "Language", "Engine", "Catalogue", "Reports",
    ])
  func core(_ module: String) throws {
    let form = #/\b(?:print|debugPrint|dump|readLine)\(|\b(?:ContinuousClock|SuspendingClock|CommandLine)\b/#
    let found = try HouseFile.matches(of: form, in: "Sources/" + module)
    #expect(found == [])
  }

  @Test("files have 500 lines at the most", arguments: ["Sources", "Tests"])
  func lengths(_ folder: String) throws {
    let generated = "Sources/StandardPack/"
    let long = try HouseFile.all(under: folder).filter { $0.lines.count > 501 && !$0.path.hasPrefix(generated) }
    #expect(long.map { "\($0.path): \($0.lines.count - 1) lines" } == [])
  }

  @Test("the top level holds what it should and nothing else")
  func topLevel() throws {
    let expected: Set = [
      "CHANGELOG.md", "CONTRIBUTING.md", "Knowledge", "LICENSE", "Package.swift", "README.md", "Rules", "Sources",
      "Tests",
    ]
    let ignored = try String(contentsOf: Checkout.root.appending(path: ".gitignore"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let found = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
      .filter { !$0.hasPrefix(".") && !ignored.contains($0) }
    // Resolving packages writes it.
    #expect(Set(found).subtracting(["Package.resolved"]) == expected)
  }
}
