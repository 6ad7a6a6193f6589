import Foundation
import TestSupport
import Testing

/// What a run says of itself while it takes its time.
@Suite("Progress", .serialized)
struct ProgressTests {
  private static let script = Tool("script")
  private static let shell = Tool("bash")

  /// Runs the linter on a terminal, which stands for all three streams, as a shell command would.
  private static func onTerminal(_ command: String, in root: URL, environment: [String: String]) throws -> String {
    let line = "\(try #require(Checkout.binary).path) \(command) --as-of 2026-01-31"
    let variables = ["TERM": "xterm", "CI": ""].merging(environment) { $1 }
    return try script.run(["-qec", line, "/dev/null"], in: root.path, environment: variables).output
  }

  @Test(
    "is one line on a terminal that goes away, and nothing on a build server or where lines cannot be taken back",
    .enabled(if: script.mayRun, "\(script.notRun)"))
  func terminal() throws {
    let base = try GeneratedBase(conditions: 1_000, isHostile: false)
    defer { base.remove() }
    let takesBack = "\r\u{1B}[K"
    for command in ["audit -o page.html", "lint --format concise"] {
      let said = try Self.onTerminal(command, in: base.root, environment: [:])
      #expect(said.contains("\(takesBack)joining") || said.contains("\(takesBack)judging"), "\(command)")
      // The last line is taken back before anything else is said.
      #expect(
        said.split(separator: takesBack).last?.contains("checked ") == true || said.contains("\(takesBack)Knowledge"))
      for quiet in [["CI": "true"], ["TERM": "dumb"]] {
        #expect(!(try Self.onTerminal(command, in: base.root, environment: quiet).contains(takesBack)))
      }
    }
    let line = "\(try #require(Checkout.binary).path) audit -o page.html --as-of 2026-01-31"
    let run = try Self.shell.run(["-c", line], in: base.root.path, environment: ["TERM": "xterm", "CI": ""])
    #expect(run.error.hasPrefix("checked ") && !run.error.contains("\u{1B}"))
  }
}
