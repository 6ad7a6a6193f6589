import Foundation

/// One run of the command, in one file: what lies there, what is typed, and what comes of it.
///
/// The file starts with a sentence, `$ command` and `? status`. Then come parts, each headed by a line that starts with
/// `===`: `file PATH`, `link PATH -> TARGET`, `mode OCTAL PATH`, `stdin`, `stdout`, `stderr`, and those that take no
/// text: `base NAME` (a folder of `Bases/` to start from), `in FOLDER` (where the command runs), `as-user` (an ordinary
/// user runs it), `env NAME=VALUE`.
///
/// `[..]` in expected output stands for any text in its line, `[ROOT]` for the folder that the scenario runs in. Of a
/// stream that is not mentioned nothing is expected.
struct Scenario: Sendable, CustomStringConvertible {
  enum Step: Sendable {
    case base(String)
    case file(String, String)
    case link(String, target: String)
    case mode(Int, String)
  }
  var name: String
  var summary = ""
  var command = ""
  var status: Int32 = 0
  var steps: [Step] = []
  var folder = "."
  var environment: [String: String] = [:]
  var standardInput: String?
  var expectedOutput = ""
  var expectedError = ""
  var isOrdinaryUser = false
  /// Of the file, up to the first part of output: what recording keeps.
  var head = ""

  var description: String { name }

  init(name: String, text: String) throws {
    self.name = name
    var part = ""
    var lines: [Substring] = []
    var isHead = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("=== ") {
        try close(part, lines)
        part = String(line.dropFirst(4))
        lines = []
        if part == "stdout" || part == "stderr" { isHead = false }
      } else {
        lines.append(line)
      }
      if isHead { head += line + "\n" }
    }
    try close(part, lines)
  }

  private mutating func close(_ part: String, _ lines: [Substring]) throws {
    let words = part.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    let text = lines.map { $0 + "\n" }.joined()
    switch words.first {
    case nil: readHeading(lines)
    case "file": steps.append(.file(rest, text))
    case "base": steps.append(.base(rest))
    case "stdin": standardInput = text
    case "stdout": expectedOutput = text
    case "stderr": expectedError = text
    case "in": folder = rest
    case "as-user": isOrdinaryUser = true
    case "env":
      let pair = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      environment[pair[0]] = pair.count > 1 ? pair[1] : ""
    case "link":
      let ends = rest.components(separatedBy: " -> ")
      guard ends.count == 2 else { throw Malformed(name: name, part: part) }
      steps.append(.link(ends[0], target: ends[1]))
    case "mode":
      let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let mode = Int(parts[0], radix: 8) else { throw Malformed(name: name, part: part) }
      steps.append(.mode(mode, parts[1]))
    default: throw Malformed(name: name, part: part)
    }
  }

  private mutating func readHeading(_ lines: [Substring]) {
    for line in lines {
      if line.hasPrefix("$ ") {
        command = String(line.dropFirst(2))
      } else if line.hasPrefix("? ") {
        status = Int32(line.dropFirst(2)) ?? -1
      } else if !line.isEmpty {
        summary += (summary.isEmpty ? "" : " ") + line
      }
    }
  }

  struct Malformed: Error, CustomStringConvertible {
    var name: String
    var part: String

    var description: String { "\(name): cannot make sense of `=== \(part)`" }
  }
}
