import Foundation

/// A fault to plant in a copy of the knowledge base, so that one rule has something to find.
///
/// A `.seeds` file holds one after the other: `=== RULE`, then `@ PATH` within `Knowledge/`, then lines as in a diff. Lines
/// that start with a blank or `-` are looked for, and have to stand in the file exactly once; in their place come those
/// that start with a blank or `+`. Where there are only lines with `+`, they are a file of their own.
struct Seed: Sendable {
  let rule: String
  /// From the folder that holds `Knowledge/`.
  let path: String
  private let wanted: String
  private let replacement: String

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  init(rule: String, path: String, lines: [String]) throws {
    self.rule = rule
    self.path = "Knowledge/" + path
    var wanted = ""
    var replacement = ""
    for line in lines {
      let rest = line.dropFirst() + "\n"
      switch line.first {
      case " ":
        wanted += rest
        replacement += rest
      case "-": wanted += rest
      case "+": replacement += rest
      default: throw Malformed(description: "\(rule): `\(line)` starts neither with a blank nor with - or +")
      }
    }
    self.wanted = wanted
    self.replacement = replacement
    if wanted == replacement { throw Malformed(description: "\(rule): nothing changes") }
  }

  /// Plants the fault under `root`, which holds `Knowledge/`.
  func plant(in root: URL) throws {
    let file = root.appending(path: path)
    guard !wanted.isEmpty else {
      if FileManager.default.fileExists(atPath: file.path) {
        throw Malformed(description: "\(rule): \(path) is there already")
      }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(replacement.utf8).write(to: file)
      return
    }
    let pieces = try String(contentsOf: file, encoding: .utf8).components(separatedBy: wanted)
    guard pieces.count == 2 else {
      throw Malformed(description: "\(rule): found \(pieces.count - 1) times in \(path), expected once:\n\(wanted)")
    }
    try Data(pieces.joined(separator: replacement).utf8).write(to: file)
  }

  /// The seeds of one file, in its order.
  static func read(_ text: String) throws -> [Seed] {
    var seeds: [Seed] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let heading = lines.popFirst() {
      if heading.isEmpty { continue }
      guard heading.hasPrefix("=== "), let place = lines.popFirst(), place.hasPrefix("@ ") else {
        throw Malformed(description: "expected `=== RULE` and `@ PATH`, not `\(heading)`")
      }
      let edit = lines.prefix { !$0.isEmpty }
      lines.removeFirst(edit.count)
      seeds.append(
        try Seed(rule: String(heading.dropFirst(4)), path: String(place.dropFirst(2)), lines: Array(edit)))
    }
    return seeds
  }
}
