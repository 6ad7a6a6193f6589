import Foundation
import Testing

/// A way to break the base `decisions`.
struct UnreadBreak: Sendable, CustomStringConvertible {
  var description: String
  /// A file of the base, and what stands in it instead.
  var path = "Knowledge/base.yaml"
  var text: String
  /// What every command says of it.
  var told: String
}

enum UnreadSamples {
  static let whole = """
    condition: sprain
    name: Sprain
    treatments:
      - treatment: ice
        stance: recommend
        evidence: [{source: leaflet, quote: cool it}]
      - treatment: ice
        stance: avoid
        note: some say so
        evidence: [{source: review}]
    ---
    treatment: ice
    name: Ice
    ---
    source: leaflet
    title: A leaflet
    ---
    source: review
    title: A review

    """

  static let breaks = [
    UnreadBreak(
      description: "a blank is missing", text: whole.replacingOccurrences(of: "stance: avoid", with: "stance:avoid"),
      told: "1 file not read, with about 2 claims"),
    UnreadBreak(
      description: "a tab", text: whole.replacingOccurrences(of: "    stance: avoid", with: "\tstance: avoid"),
      told: "1 file not read, with about 2 claims"),
    UnreadBreak(
      description: "a merge conflict before the claims",
      text: whole.replacingOccurrences(of: "treatments:", with: "treatments:\n<<<<<<< a\n=======\n>>>>>>> b"),
      told: "1 file not read, with about 2 claims"),
    UnreadBreak(
      description: "a key is misspelt", text: whole.replacingOccurrences(of: "treatments:", with: "treatment-s:"),
      told: "1 field left out, with about 2 claims"),
    UnreadBreak(
      description: "a kind is misspelt", text: whole.replacingOccurrences(of: "condition: ", with: "conditoin: "),
      told: "1 record left out, with about 2 claims"),
    UnreadBreak(
      description: "a text in the place of a list",
      text: whole.replacingOccurrences(of: "name: Ice", with: "name: [Ice, [Cold]]"), told: "1 field left out"),
    UnreadBreak(
      description: "another file is broken", path: "Knowledge/more.yaml", text: "condition: [", told: "1 file not read"),
  ]

  /// What is run, and whether what it says of the base stands on standard output.
  static let commands = [
    "lint", "lint --select advised-and-avoided", "lint --ignore advised-and-avoided", "lint --fail-on never",
    "lint --format json", "lint Knowledge/base.yaml", "conflicts", "conflicts --format json", "conflicts --format csv",
    "conflicts --format markdown", "audit", "audit --format markdown", "doctor", "fix", "fix --diff", "baseline write",
    "why sprain ice", "explain 1234-5678",
    "decide 1234-5678 --verdict deferred --reason x --by x",
  ]
}

/// What was not read is told by every command: none of them ends well, or says that all is well, while something is unread.
@Suite("What was not read")
struct UnreadTests {
  @Test("no command is silent", arguments: UnreadSamples.breaks, UnreadSamples.commands)
  func told(_ broken: UnreadBreak, _ command: String) throws {
    let run = try self.run(command, broken)
    let isLint = command.hasPrefix("lint")
    let isPartly = !broken.told.contains("not read")
    // What `fix` can mend is read afterwards.
    if command.hasPrefix("fix"), broken.description.contains("misspelt") { return }
    #expect(run.status == (isLint && isPartly ? 1 : 2), "\(run.output)\(run.error)")
    // Where nothing at all could be read, no report is printed in any format.
    let told =
      run.output.isEmpty
      ? broken.told
      : command.hasSuffix("json") ? #"{"what": ""# : command.hasSuffix("csv") ? "not read: Knowledge/" : broken.told
    #expect((run.output + run.error).contains(told), "\(run.output)\(run.error)")
    #expect(!run.output.contains("all is well"))
  }

  @Test("the base as it is gives each command its own status")
  func whole() throws {
    let intact = UnreadBreak(description: "", text: UnreadSamples.whole, told: "")
    for (command, status) in [("lint", 1), ("conflicts", 0), ("doctor", 0), ("audit", 0), ("fix", 0)] {
      #expect(try run(command, intact).status == Int32(status), "\(command)")
    }
  }

  private func run(_ command: String, _ broken: UnreadBreak) throws -> ScenarioRun {
    let text = """
      x
      $ vouchsafe \(command)
      ? 0
      === base decisions
      === file \(broken.path)
      \(broken.text)
      """
    return try ScenarioRun(
      Scenario(name: broken.description, text: text + "\n"), binary: #require(Checkout.binary))
  }
}
