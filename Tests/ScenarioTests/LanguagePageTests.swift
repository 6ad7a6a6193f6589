import Findings
import Foundation
import TestSupport
import Testing
import YAMLSource

/// The examples of `Rules/LANGUAGE.md` do what the page says.
@Suite("The page of the language")
struct LanguagePageTests {
  /// A block with a file's name for each file, and then a block `text finds` with what `vouchsafe lint` says.
  struct Example: Sendable, CustomStringConvertible {
    var files: [Page.Block] = []
    var finds = ""

    var description: String { "line \(files.first?.line ?? 0)" }
  }

  private static func examples() throws -> [Example] {
    var examples: [Example] = []
    var open = Example()
    for block in try Page("Rules/LANGUAGE.md").blocks {
      if block.info.hasPrefix("yaml "), block.info.hasSuffix(".yaml") {
        open.files.append(block)
      } else if block.info == "text finds" {
        open.finds = block.text
        examples.append(open)
        open = Example()
      }
    }
    return examples
  }

  private static func run(_ command: String, _ example: Example) throws -> ScenarioRun {
    var text = "An example of the page.\n$ \(command)\n"
    for block in example.files {
      let name = block.info.dropFirst("yaml ".count)
      let isOfPack = name == "vocabulary.yaml" || name == "rules.yaml"
      text += "=== file \(isOfPack ? "Rules/" : "")\(name)\n\(block.text)"
    }
    return try ScenarioRun(
      Scenario(name: "page", text: text), binary: try #require(Checkout.binary))
  }

  @Test("what comes out is what the page shows")
  func worked() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 2)
    for example in examples {
      let run = try Self.run("vouchsafe lint --format concise", example)
      #expect(run.output == example.finds, "\(example): \(run.error)")
      let tests = try Self.run("vouchsafe rules test", example)
      #expect(tests.status == 0, "\(example): \(tests.output)\(tests.error)")
    }
  }

  @Test("every block of YAML is YAML")
  func wellFormed() throws {
    for block in try Page("Rules/LANGUAGE.md").blocks where block.info.hasPrefix("yaml") {
      var tree = YAMLTree()
      YAMLReader.read(Array(block.text.utf8), into: &tree)
      #expect(tree.faults.map(\.message) == [], "line \(block.line)")
    }
  }
}
