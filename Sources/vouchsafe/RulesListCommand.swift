internal import ArgumentParser
internal import Engine
import Language
internal import Reports

/// `vouchsafe rules list`: the rules in force.
struct RulesListCommand: Subcommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules in force.")

  @Option(
    help: ArgumentHelp("How to print them: text or json (default: text).", valueName: "format"),
    completion: .list(Choice.names(of: ListFormat.self)), transform: Choice.read)
  var format: ListFormat = .text

  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() throws -> ExitStatus {
    let request = try PackRequest(root)
    let isBroken = request.reportMistakes(style.color)
    let rules = request.contents.rules
    switch format {
    case .text: try Output.print(RuleList.render(rules, style: style.color.style()))
    case .json: try Output.print(RuleList.renderJSON(rules))
    }
    return isBroken ? .couldNotJudge : .clean
  }
}

/// How rules are listed.
enum ListFormat: String, CaseIterable {
  case text
  case json
}
