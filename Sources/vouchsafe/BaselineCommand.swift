internal import ArgumentParser
internal import Engine
import Findings
internal import Reports

/// `vouchsafe baseline`, which only leads to its subcommands.
struct BaselineCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Tolerates the findings that there are, so that only new ones count.",
    discussion: """
      For adopting the linter on a knowledge base that is older than it. The findings are kept in \
      `\(BaselineFile.name)` beside the knowledge base. One counts again as soon as what it rests on changes.
      """,
    subcommands: [BaselineWriteCommand.self, BaselinePruneCommand.self])

  func perform() -> ExitStatus {
    Output.note(VouchsafeCommand.helpMessage(for: Self.self) + "\n")
    return .couldNotJudge
  }
}

/// `vouchsafe baseline write`: tolerates every finding that there is now.
struct BaselineWriteCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Writes down every finding that there is, so that only new ones count.")

  @Flag(help: "Write over a baseline that is there.")
  var replace = false

  @OptionGroup var date: DateOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let base = try AuditRequest(root: root, date: date, ignoringBaseline: true)
    let isThere = (try? System.kind(of: base.root.absolute(BaselineFile.name)).get()) != nil
    if !replace, isThere {
      throw Refusal(
        "there is a baseline already",
        help:
          "`vouchsafe baseline prune` takes out what is no longer there; `--replace` tolerates all that there is now")
    }
    var input = base.input
    input.wantsStates = true
    let (audit, _) = await Progress.audit(input)
    if isThere || audit.hasBrokenPack { try audit.refuseIfUnread("the baseline stays as it is") }
    Output.note(UnreadNote(audit).text(style: ColorChoice.auto.style(for: .standardError)))
    let tolerated = audit.findings.filter(\.canBeTolerated)
    try BaselineFile.write(BaselineText(entries: tolerated.map { BaselineText.Entry($0) }), to: base.root)
    Output.note("wrote \(counted(tolerated.count, "finding")) to \(BaselineFile.name)\n")
    let left = audit.findings.count - tolerated.count
    if left > 0 {
      Output.note(
        "\(counted(left, "finding")) cannot be tolerated, and still count: `vouchsafe lint` shows what it is\n")
    }
    return .showing(audit)
  }
}

/// `vouchsafe baseline prune`: takes out what is no longer found.
struct BaselinePruneCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Takes out of the baseline what is no longer there or has changed.")

  @OptionGroup var date: DateOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let base = try AuditRequest(root: root, date: date)
    guard let baseline = try BaselineFile.read(base.root) else {
      throw Refusal("there is no baseline: `\(BaselineFile.name)`", help: "`vouchsafe baseline write` writes it")
    }
    let (audit, _) = await Progress.audit(base.input)
    try audit.refuseIfUnread("the baseline stays as it is")
    let kept = baseline.met(in: audit)
    let gone = baseline.entries.count - kept.entries.count
    if gone > 0 { try BaselineFile.write(kept, to: base.root) }
    Output.note("took out \(counted(gone, "finding")), \(kept.entries.count) left\n")
    return .clean
  }
}
