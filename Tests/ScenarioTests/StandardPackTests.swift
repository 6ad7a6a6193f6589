import Foundation
import StandardPack
import TestSupport
import Testing

@Suite("The standard pack")
struct StandardPackTests {
  @Test("The standard pack is current")
  func current() throws {
    let folder = Checkout.root.appending(path: "Sources/StandardPack")
    let wanted = try StandardPackSource.files(Self.rules())
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
}
