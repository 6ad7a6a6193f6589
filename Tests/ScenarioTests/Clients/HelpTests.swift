import Foundation
import TestSupport
import Testing

/// What shells and `man` make of what is printed for them.
@Suite("Completions and the manual")
struct HelpTests {
  @Test("bash parses its completions", .enabled(if: Tool("bash").mayRun, Comment(rawValue: Tool("bash").notRun)))
  func bash() throws {
    let run = try Self.parse(completionsFor: "bash", with: Tool("bash"), ["-n"])
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("zsh parses its completions", .enabled(if: Tool("zsh").mayRun, Comment(rawValue: Tool("zsh").notRun)))
  func zsh() throws {
    let run = try Self.parse(completionsFor: "zsh", with: Tool("zsh"), ["--no-rcs", "-n"])
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("fish parses its completions", .enabled(if: Tool("fish").mayRun, Comment(rawValue: Tool("fish").notRun)))
  func fish() throws {
    let run = try Self.parse(completionsFor: "fish", with: Tool("fish"), ["--no-config", "--no-execute"])
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("bash completes commands and the words of an option", .enabled(if: Tool("bash").mayRun))
  func words() throws {
    let script = try CommandRun(["completions", "bash"])
    try #require(script.status == 0)
    for (line, wanted) in [("vouchsafe doc", "doctor"), ("vouchsafe lint --fail-on war", "warning")] {
      let words = line.split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
      let asking = """
        \(script.output)
        COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
        _vouchsafe vouchsafe "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let run = try Tool("bash").run(["--norc", "-c", asking])
      let answers = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(answers.contains(wanted), "\(line): \(run.output)\(run.error)")
    }
  }

  @Test(
    "groff sets the manual without a warning",
    .enabled(if: Tool("groff").mayRun, Comment(rawValue: Tool("groff").notRun)))
  func manual() throws {
    let page = try CommandRun(["manual"])
    #expect(page.status == 0)
    let run = try Self.run(Tool("groff"), ["-man", "-Tutf8", "-ww", "-Kutf8"], on: page.output)
    #expect(run.status == 0 && run.error == "", "\(run.error)")
    for words in ["NAME", "SYNOPSIS", "vouchsafe lint", "--fail-on", "vouchsafe rules test"] {
      #expect(run.output.replacing(#/\x1B\[[0-9;]*m|.\x08/#, with: "").contains(words), "no `\(words)`")
    }
  }

  private static func parse(completionsFor shell: String, with tool: Tool, _ options: [String]) throws -> Tool.Run {
    let script = try CommandRun(["completions", shell])
    try #require(script.status == 0)
    #expect(script.output.contains("doctor"))
    return try run(tool, options, on: script.output)
  }

  /// Runs a tool on a file that holds `text`.
  private static func run(_ tool: Tool, _ options: [String], on text: String) throws -> Tool.Run {
    let file = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try tool.run(options + [file.path])
  }
}
