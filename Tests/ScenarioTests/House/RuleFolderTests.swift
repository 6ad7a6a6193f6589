import Foundation
import Testing

@Suite("The folder of rules")
struct RuleFolderTests {
  private static func rules() throws -> [HouseFile] {
    try HouseFile.all(under: "Rules").filter { file in
      !["Rules/vocabulary.yaml", "Rules/cues.yaml"].contains(file.path) && !file.path.hasSuffix(".md")
        && !file.path.hasPrefix("Rules/schema/") && !file.path.hasPrefix("Rules/start/")
    }
  }

  private static func value(of key: String, in file: HouseFile) -> [String] {
    file.lines.filter { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
  }

  @Test("a file holds one rule, is named by its id and lies in the folder of its category")
  func names() throws {
    let files = try Self.rules()
    #expect(files.count >= 25)
    for file in files {
      let parts = file.path.split(separator: "/").map(String.init)
      #expect(parts.count == 3 && file.path.hasSuffix(".yaml"), "\(file.path) is not `Rules/CATEGORY/RULE.yaml`")
      let id = String(parts[parts.count - 1].dropLast(5))
      #expect(Self.value(of: "rule", in: file) == [id], "\(file.path)")
      #expect(Self.value(of: "category", in: file) == [parts[1]], "\(file.path)")
    }
    let ids = files.flatMap { Self.value(of: "rule", in: $0) }
    #expect(Set(ids).count == ids.count)
  }

  @Test("a rule says why, and has an example that fires and one that is quiet")
  func whole() throws {
    for file in try Self.rules() {
      for key in ["summary:", "because:", "message:"] {
        #expect(file.lines.contains { $0.hasPrefix(key) }, "\(file.path) has no `\(key)`")
      }
      for key in ["fires:", "quiet:"] {
        #expect(file.lines.contains { $0.contains(" " + key) }, "\(file.path) has no example that is `\(key)`")
      }
    }
  }

  /// `VOUCHSAFE_RECORD=1` writes the pages anew; a run that writes fails.
  @Test("the pages of rules and vocabulary are current")
  func pages() throws {
    let run = try CommandRun(["rules", "docs", "--check"])
    guard run.status == 1, Checkout.isRecording else {
      #expect(run.status == 0, "\(run.output)VOUCHSAFE_RECORD=1 writes them anew")
      return
    }
    _ = try CommandRun(["rules", "docs", "--write"])
    Issue.record("wrote the pages of Rules anew")
  }

  @Test("the examples of every rule hold")
  func examples() throws {
    let run = try CommandRun(["rules", "test"])
    #expect(run.status == 0, "\(run.output)")
  }
}
