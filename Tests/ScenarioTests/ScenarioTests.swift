import Foundation
import Testing

/// Runs every file of `Scenarios/`. With `VOUCHSAFE_RECORD=1` their output and status are written anew, to be read in
/// review; a run that records fails, so that none passes for one that compares.
@Suite("Scenarios")
struct ScenarioTests {
  private static let folder = Checkout.root.appending(path: "Tests/ScenarioTests/Scenarios")

  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".scenario") }.sorted()

  @Test("there are scenarios, and something to run them")
  func present() {
    #expect(Self.names.count >= 30)
    #expect(Checkout.binary != nil)
  }

  @Test("as written", arguments: names)
  func scenario(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let scenario = try Scenario(name: name, text: String(contentsOf: file, encoding: .utf8))
    let binary = try #require(Checkout.binary)
    let run = try ScenarioRun(scenario, binary: binary)
    let difference = [
      run.status == scenario.status ? nil : "status \(run.status) instead of \(scenario.status)",
      Expectation.difference(of: run.output, from: scenario.expectedOutput, name: "stdout"),
      Expectation.difference(of: run.error, from: scenario.expectedError, name: "stderr"),
    ].compactMap { $0 }
    guard !difference.isEmpty else { return }
    if Checkout.isRecording {
      try Data(Expectation.recorded(scenario, run).utf8).write(to: file)
      Issue.record("recorded \(name)")
    } else {
      Issue.record("\(name): \(scenario.summary)\n\(difference.joined(separator: "\n"))")
    }
  }
}

/// What a scenario expects, compared with what came.
enum Expectation {
  /// The first line that differs; nil where all are as expected.
  static func difference(of text: String, from expected: String, name: String) -> String? {
    let got = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(got, wanted).prefix { matches($0, $1) }.count
    guard same < max(got.count, wanted.count) else { return nil }
    let line = same < wanted.count ? String(wanted[same]) : "(nothing more)"
    return "\(name) differs from line \(same + 1) on:\n- \(line)\n+ \(got.dropFirst(same).joined(separator: "\n+ "))"
  }

  static func recorded(_ scenario: Scenario, _ run: ScenarioRun) -> String {
    let head = scenario.head.replacingOccurrences(of: "\n? \(scenario.status)\n", with: "\n? \(run.status)\n")
    let error = run.error.replacing(/\ in [\d.]+ m?s\n/, with: " in [..]s\n")
    return head + (run.output.isEmpty ? "" : "=== stdout\n" + run.output)
      + (error.isEmpty ? "" : "=== stderr\n" + error)
  }

  /// Whether a line is as expected, where `[..]` stands for anything.
  private static func matches(_ line: Substring, _ pattern: Substring) -> Bool {
    let pieces = String(pattern).components(separatedBy: "[..]")
    guard pieces.count > 1 else { return line == pattern }
    guard line.hasPrefix(pieces[0]) else { return false }
    var rest = line.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.range(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}
