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
    guard Checkout.isRecording else {
      Issue.record("\(name): \(scenario.summary)\n\(difference.joined(separator: "\n"))")
      return
    }
    let text: String
    do throws(Expectation.Unkept) {
      text = try Expectation.recorded(scenario, run)
    } catch {
      Issue.record("\(name) is left as it is: \(error)")
      return
    }
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)")
  }
}
