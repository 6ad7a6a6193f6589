internal import ArgumentParser
internal import Findings
internal import Language

/// `vouchsafe rules plan`: what a rule does, step by step.
struct RulesPlanCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Prints the steps by which a rule is run.",
    discussion: """
      The steps stand in the order in which they run: which records are scanned, by which keys they find each other, what \
      is asked when, and what becomes of a case. As JSON, a plan holds all that another engine needs to run it.
      """)

  @Argument(help: ArgumentHelp("The rule's id.", valueName: "rule"))
  var rule: String

  @Option(
    help: ArgumentHelp("How to print it: text or json (default: text).", valueName: "format"),
    completion: .list(Choice.names(of: ListFormat.self)), transform: Choice.read)
  var format: ListFormat = .text

  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() throws -> ExitStatus {
    let request = try PackRequest(root)
    let contents = request.contents
    guard let plan = contents.plan(of: rule) else {
      throw request.refusal(of: rule, among: contents.rules.map(\.id), style.color)
    }
    switch format {
    case .text: try Output.print(PlanText.render(plan, contents.vocabulary))
    case .json: try Output.print(PlanNode(plan, contents.vocabulary).node.json)
    }
    return .clean
  }
}
