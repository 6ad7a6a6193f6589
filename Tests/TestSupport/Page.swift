import Foundation

/// A page of the repository in Markdown, as tests read it: its headings and its fenced blocks.
package struct Page: Sendable {
  package struct Block: Sendable {
    /// What stands behind the fence: `yaml kb/c1.yaml`.
    package var info: String
    package var text: String
    /// Of the fence, 1-based.
    package var line: Int
  }

  package var text: String
  /// Without their `#`, in order.
  package private(set) var headings: [String] = []
  package private(set) var blocks: [Block] = []

  /// `path` is from the top of the repository.
  package init(_ path: String) throws {
    self.init(text: try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8))
  }

  package init(text: String) {
    self.text = text
    var open: Block?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(info: String(line.dropFirst(3)), text: "", line: index + 1) : nil
      } else if open != nil {
        open?.text += line + "\n"
      } else if line.hasPrefix("#") {
        headings.append(String(line.drop { $0 == "#" }.dropFirst()))
      }
    }
  }

  /// What stands between a heading and the next one of any level; nil where there is no such heading.
  package func section(_ heading: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("#") && $0.hasSuffix("# " + heading) }) else { return nil }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("#") }.joined(separator: "\n")
  }
}
