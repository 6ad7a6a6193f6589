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
      By topic, contradictions before tensions, both sides with what they rest on. Ends with 0 whatever there is: \
      `vouchsafe lint` is for gates.
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
    guard !audit.couldNotJudge, let survey = audit.survey else {
      throw Refusal("conflicts cannot be judged", help: "the mistakes are shown above", report: audit.mistakes)
    }
    guard audit.records.total > 0 else { throw Refusal("the files hold no record, so nothing was checked") }
    try Output.print(format.render(ConflictList(audit, survey), style: style.color.style()))
    return .clean
  }
}
