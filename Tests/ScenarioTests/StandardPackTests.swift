import Foundation
import StandardPack
import TestSupport
import Testing

@Suite("The standard pack")
struct StandardPackTests {
  @Test("The standard pack is current")
  func current() throws {
    let folder = Checkout.root.appending(path: "Sources/StandardPack")
    let wanted = try StandardPackSource.files(Self.rules(), starters: Self.starters())
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let isCurrent =
      names == wanted.map(\.name).sorted()
      && wanted.allSatisfy { file in
        (try? String(contentsOf: folder.appending(path: file.name), encoding: .utf8)) == file.text
      }
    guard !isCurrent else { return }
    guard ProcessInfo.processInfo.environment["VOUCHSAFE_RECORD"] == "1" else {
      Issue.record("Sources/StandardPack is not what Rules/ says; VOUCHSAFE_RECORD=1 writes it anew")
      return
    }
    for name in names { try FileManager.default.removeItem(at: folder.appending(path: name)) }
    for file in wanted { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
    Issue.record("wrote Sources/StandardPack anew; build and test again")
  }

  /// `VOUCHSAFE_RECORD=1` writes them anew; a run that writes fails.
  @Test("The schemas that are made from it are current")
  func schemas() throws {
    guard try CommandRun(["schema", "--check"]).status != 0 else { return }
    if Checkout.isRecording {
      #expect(try CommandRun(["schema", "--write"]).status == 0)
      Issue.record("wrote Rules/schema anew")
    } else {
      Issue.record("Rules/schema is not what the vocabulary and the rules say; VOUCHSAFE_RECORD=1 writes it anew")
    }
  }

  /// `VOUCHSAFE_RECORD=1` writes the lines; a run that writes fails.
  @Test("Every file names its schema", arguments: ["Knowledge", "Rules", "Tests/Bases"])
  func schemaLines(_ folder: String) throws {
    // The cues have no schema.
    for file in try HouseFile.all(under: folder, suffix: ".yaml") where file.path != "Rules/cues.yaml" {
      let steps = String(repeating: "../", count: file.path.split(separator: "/").count - 1)
      let schema = "\(steps)Rules/schema/\(SchemaTests.schemaName(for: file.path)).json"
      let path = file.path.hasPrefix("Rules/") ? schema.replacing("../Rules/", with: "", maxReplacements: 1) : schema
      let line = "# yaml-language-server: $schema=\(path)"
      if file.lines.first.map(String.init) == line { continue }
      if Checkout.isRecording {
        let rest =
          file.lines.first?.hasPrefix("# yaml-language-server:") == true ? file.lines.dropFirst() : file.lines[...]
        let text = ([line] + rest.map(String.init)).joined(separator: "\n")
        try Data(text.utf8).write(to: Checkout.root.appending(path: file.path))
        Issue.record("wrote the first line of \(file.path)")
      } else {
        Issue.record("\(file.path) should begin with `\(line)`; VOUCHSAFE_RECORD=1 writes it")
      }
    }
  }

  @Test("What is built in is what the files say")
  func equal() throws {
    let files = try Self.rules()
    let builtIn = [String: String](uniqueKeysWithValues: StandardPack.files.map { ($0.path, $0.text) })
    let differing = files.filter { builtIn[$0.path] != $0.text }.map(\.path)
    #expect(differing == [])
    #expect(builtIn.count == files.count && files.count > 25)
  }

  private static func rules() throws -> [(path: String, text: String)] {
    let folder = Checkout.root.appending(path: "Rules")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  /// What `vouchsafe init` writes: names end in `.txt`, so that nobody takes them for rules, and begin with `dot-` for a
  /// point.
  private static func starters() throws -> [(path: String, text: String)] {
    let folder = Checkout.root.appending(path: "Rules/start")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let path = name.dropLast(4).split(separator: "/").map {
        $0.hasPrefix("dot-") ? "." + $0.dropFirst(4) : String($0)
      }
      return (path.joined(separator: "/"), try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }
}
