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

  /// What is typed, and an answer that the shell has to list.
  static let questions = [
    ("vouchsafe doc", "doctor"), ("vouchsafe lint --fail-on war", "warning"), ("vouchsafe baseline pr", "prune"),
  ]

  @Test(
    "zsh completes commands and the words of an option",
    .enabled(if: Tool("zsh").mayRun, Comment(rawValue: Tool("zsh").notRun)), arguments: questions)
  func zsh(_ typed: String, _ answer: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = try CommandRun(["completions", "zsh"])
    try #require(script.status == 0)
    try Data(script.output.utf8).write(to: folder.appending(path: "_vouchsafe"))
    // A shell at a terminal of its own; each read waits for what it names, and `timeout` ends a wait for nothing.
    let session = """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "fpath=(${(q)1} \\$fpath); autoload -Uz compinit; compinit -u -D; bindkey '^I' list-choices; print READ''Y"
      zpty -r shell out '*READY*'
      zpty -n -w shell "$2"$'\\t'
      zpty -r shell out "*$3*"
      print -r -- "$out"
      zpty -d shell
      """
    let run = try Tool("timeout").run(
      ["60", Tool("zsh").located(), "-f", "-c", session, "zsh", folder.path, typed, answer], in: folder.path)
    #expect(run.status == 0 && run.output.contains(answer), "\(typed): \(run.output)\(run.error)")
  }

  @Test(
    "fish completes commands and the words of an option",
    .enabled(if: Tool("fish").mayRun, Comment(rawValue: Tool("fish").notRun)), arguments: questions)
  func fish(_ typed: String, _ answer: String) throws {
    let script = try CommandRun(["completions", "fish"])
    try #require(script.status == 0)
    let asking = "\(script.output)\ncomplete --do-complete '\(typed)'"
    let run = try Tool("fish").run(["--no-config", "-c", asking])
    #expect(run.status == 0 && run.error == "", "\(run.error)")
    #expect(run.output.split(separator: "\n").contains { $0.hasPrefix("\(answer)\t") }, "\(typed): \(run.output)")
  }

  @Test("bash completes commands and the words of an option", .enabled(if: Tool("bash").mayRun))
  func words() throws {
    let script = try CommandRun(["completions", "bash"])
    try #require(script.status == 0)
    for (line, wanted) in Self.questions {
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

  @Test(
    "mandoc finds nothing to warn of in the manual but that it bears no date",
    .enabled(if: Tool("mandoc").mayRun, Comment(rawValue: Tool("mandoc").notRun)))
  func manualLint() throws {
    let page = try CommandRun(["manual"])
    let run = try Self.run(Tool("mandoc"), ["-T", "lint", "-W", "warning"], on: page.output)
    let warnings = run.output.split(separator: "\n").filter { !$0.contains("missing date") }
    #expect(warnings == [], "\(run.output)\(run.error)")
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
