import Foundation
import TestSupport
import Testing

/// Every command of the first page, run as it is written there.
///
/// They run one after the other in a repository that holds this one's knowledge base with the fault that the page shows.
@Suite("The commands of the first page")
struct ReadmeCommandTests {
  private static let preCommit = Tool("pre-commit")

  private static func page() throws -> String {
    try String(contentsOf: Checkout.root.appending(path: "README.md"), encoding: .utf8)
  }

  /// The repository: a base on the branch `main`, and on it a commit that plants the fault.
  private static func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try FileManager.default.createDirectory(
      at: repository.folder.appending(path: "Tests"), withIntermediateDirectories: true)
    for name in ["Knowledge", "Rules", "Tests/Bases"] {
      try FileManager.default.copyItem(
        at: Checkout.root.appending(path: name), to: repository.folder.appending(path: name))
    }
    try repository.commit("before")
    try repository.git("checkout", "--quiet", "-b", "change")
    try ReadmeTests.seed().plant(in: repository.folder)
    try repository.commit("a fault")
    try repository.write("buffer", "condition: x\nname: X\n")
    try repository.installBinary()
    return repository
  }

  private static func run(_ command: String, in repository: ScratchRepository) throws -> Tool.Run {
    var environment = repository.environment
    // Clients that `.ci/tools` has installed are where a user's would be.
    environment["PATH", default: ""] += ":\(Repository.root)/.build/tools/bin"
    return try Tool("bash").run(
      ["--norc", "-o", "pipefail", "-c", command], in: repository.folder.path, environment: environment)
  }

  /// The commands that stand in text and tables, by line, each as one would type it. In the table of what one may want, a
  /// part of a command that stands alone, such as `--format json`, belongs to the command before it, or else to `lint`.
  static func commands(in page: String) -> [[String]] {
    var lines: [[String]] = []
    var isInTable = false
    for line in page.replacing(#/(?s)```.*?```/#, with: "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| what you want | how |") { isInTable = true }
      if line.isEmpty { isInTable = false }
      let cell = isInTable ? line.split(separator: "|").last ?? line : line
      var last = "vouchsafe lint"
      var commands: [String] = []
      for match in cell.matches(of: #/`([^`]+)`/#) {
        let text = String(match.1)
        if text.hasPrefix("vouchsafe ") || text.contains("<(vouchsafe ") {
          last = text
          commands.append(text)
        } else if isInTable, text.hasPrefix("--") {
          commands.append("\(last) \(text)")
        } else if text.hasPrefix("rules ") {
          last = "vouchsafe \(text)"
          commands.append(last)
        }
      }
      if !commands.isEmpty { lines.append(commands) }
    }
    return lines
  }

  @Test(
    "end with findings or without, and none is refused",
    .enabled(if: Tool("git").mayRun, Comment(rawValue: Tool("git").notRun)))
  func all() throws {
    let lines = Self.commands(in: try Self.page())
    #expect(lines.joined().count > 40)
    let repository = try Self.repository()
    defer { repository.remove() }
    for line in lines {
      for command in line {
        let run = try Self.run(command, in: repository)
        let mayFind = [" lint", " diff ", "--diff", "--fail-under"].contains { command.contains($0) }
        #expect(run.status == 0 || (mayFind && run.status == 1), "\(command): \(run.output)\(run.error)")
        #expect(!run.error.contains("error: "), "\(command): \(run.error)")
      }
      // What one line writes is no longer there for the next.
      try repository.git("checkout", "--quiet", "--", ".")
      try repository.git("clean", "--quiet", "--force", "-d", "--exclude", "buffer")
    }
  }

  @Test(
    "those that stand in lines of their own succeed, one after the other",
    .enabled(if: preCommit.mayRun, Comment(rawValue: preCommit.notRun)))
  func blocks() throws {
    let page = try Self.page()
    let blocks = page.matches(of: #/(?s)```sh\n(.*?)```/#).map { String($0.1) }.filter { !$0.contains(".ci/setup") }
    #expect(blocks.count >= 5)
    let repository = try Self.repository()
    defer { repository.remove() }
    for block in blocks {
      let run = try Self.run("set -e\n\(block)", in: repository)
      #expect(run.status == 0, "\(block)\n\(run.output)\(run.error)")
    }
  }

  @Test("the configuration, the record and the rule that it shows are taken as they are")
  func samples() throws {
    let blocks = try Self.page().matches(of: #/(?s)```yaml\n(.*?)```/#).map { String($0.1) }
    let repository = try Self.repository()
    defer { repository.remove() }
    let places = [
      "roots:": "vouchsafe.yaml", "condition:": "Knowledge/conditions/muscle-strain.yaml",
      "rule:": "Rules/safety/red-flag-below-urgent.yaml", "repos:": ".pre-commit-config.yaml",
    ]
    for block in blocks {
      // A part of a file, shown by itself, is none of these.
      if let path = places.first(where: { block.hasPrefix($0.key) })?.value { try repository.write(path, block) }
    }
    #expect(blocks.count >= places.count)
    try repository.write("../shared-rules/rules.yaml", Self.sharedRule)
    let doctor = try Self.run("vouchsafe doctor", in: repository)
    #expect(doctor.status == 0 && doctor.output.contains("../shared-rules"), "\(doctor.output)\(doctor.error)")
    for command in [
      "vouchsafe rules test red-flag-below-urgent",
      "vouchsafe lint --select structure --fail-on notice Knowledge/conditions/muscle-strain.yaml",
    ] {
      let run = try Self.run(command, in: repository)
      #expect(run.status == 0, "\(command): \(run.output)\(run.error)")
    }
  }

  private static let sharedRule = """
    rule: shared
    category: safety
    summary: s
    for: {flag: red-flag}
    require: flag.route is present
    message: m
    examples:
      - fires: "{condition: x, red-flags: [{sign: s}]}"
      - quiet: "{condition: x, red-flags: [{sign: s, route: emergency}]}"

    """
}
