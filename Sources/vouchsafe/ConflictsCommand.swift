internal import ArgumentParser
internal import Engine
import Findings
internal import Reports

/// `vouchsafe conflicts`: the claims that contradict each other or pull apart, for editors.
struct ConflictsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Shows the claims that contradict each other, or pull apart.",
    discussion: """
      By topic, contradictions before tensions, both sides with what they rest on. Ends with 0 whatever there is, \
      for `vouchsafe lint` is for gates, but with 2 where something was not read.
      """)

  @Option(
    help: ArgumentHelp("How to print: text, markdown, csv or json (default: text).", valueName: "format"),
    completion: .list(Choice.names(of: TableFormat.self)), transform: Choice.read)
  var format: TableFormat = .text

  @OptionGroup var date: DateOption
  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let request = try AuditRequest(root: root, date: date)
    var input = request.input
    input.asksForSurvey = true
    let (audit, _) = await Progress.audit(input)
    guard !audit.hasBrokenPack, let survey = audit.survey else {
      throw Refusal("conflicts cannot be judged", help: "the mistakes are shown above", report: audit.mistakes)
    }
    try audit.refuseIfEmpty()
    try Output.print(format.render(ConflictList(audit, survey), of: audit, style: style.color.style()))
    return .showing(audit)
  }
}
