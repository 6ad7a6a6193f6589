internal import ArgumentParser
internal import Engine
import Findings
internal import Reports

/// `vouchsafe why`: the proof that two claims clash, or what keeps them apart.
struct WhyCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Shows why two claims clash, or what keeps them apart.",
    discussion: """
      A claim is named by a line of its own, as in `Knowledge/conditions/sciatica.yaml:41`, or by its identity, as \
      `vouchsafe lint --format json` prints it; the end of one is enough where no other ends so.
      """)

  @Argument(help: ArgumentHelp("The first claim, as PATH:LINE or by its identity.", valueName: "claim"))
  var first: String

  @Argument(help: ArgumentHelp("The second claim.", valueName: "claim"))
  var second: String

  @OptionGroup var date: DateOption
  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let request = try AuditRequest(root: root, date: date)
    var input = request.input
    input.asksForProof = (first, second)
    let (audit, _) = await Progress.audit(input)
    guard !audit.hasBrokenPack, let result = audit.proof else {
      throw Refusal("the two cannot be judged", help: "the mistakes are shown above", report: audit.mistakes)
    }
    switch result {
    case .proof(let proof):
      let layout = style.color.style()
      try Output.print(
        UnreadNote(audit).text(style: layout) + ProofReport.render(proof, of: audit, style: layout))
      return .showing(audit)
    case .noRecord(let name):
      if let (path, line) = Self.place(name) {
        throw await noClaim(on: line, of: path, request.input)
      }
      throw Refusal(
        "no claim is called `\(name)`",
        help: "name one by a line of its own, as in Knowledge/FILE.yaml:12, or by its identity", unread: audit)
    case .severalRecords(let name, let identities):
      let few = identities.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
      throw Refusal("\(identities.count) claims are called `\(name)`", help: "say more of one of them: \(few)")
    case .oneRecord(let name):
      throw Refusal("`\(name)` is the first claim itself", help: "name two different claims")
    }
  }

  /// A name that is a path and a line of it.
  private static func place(_ name: String) -> (path: String, line: Int)? {
    guard let colon = name.lastIndex(of: ":"), colon > name.startIndex,
      let line = Int(name[name.index(after: colon)...]), line > 0
    else { return nil }
    return (String(name[..<colon]), line)
  }

  /// Says which claim of the file is nearest. It takes an audit of its own, so that only who slips waits for it.
  private func noClaim(on line: Int, of path: String, _ input: AuditInput) async -> Refusal {
    var input = input
    input.asksForEntries = true
    input.isSelected = { _, _ in false }
    let (audit, _) = await Progress.audit(input)
    let claims = (audit.entries ?? []).filter { $0.isClaim && $0.path == path }
    guard let nearest = claims.min(by: { abs($0.line - line) < abs($1.line - line) }) else {
      return Refusal(
        "no claim stands in `\(path)`",
        help:
          "name one by its file from the root and a line of its own, as in Knowledge/FILE.yaml:12, or by its identity",
        unread: audit)
    }
    return Refusal(
      "no claim stands on line \(line) of `\(path)`",
      help: "the nearest is `\(path):\(nearest.line)`, `\(nearest.identity)`", unread: audit)
  }
}
