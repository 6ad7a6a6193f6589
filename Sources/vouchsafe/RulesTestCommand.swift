internal import ArgumentParser
internal import Engine
import Findings
import Language
internal import Reports

/// `vouchsafe rules test`: runs the examples that stand beside the rules.
struct RulesTestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the examples of the rules in force.",
    discussion: "Exit status: 0 all examples do what they say, 1 some do not, 2 a rule is itself wrong.")

  @Argument(help: ArgumentHelp("Test only these rules.", valueName: "rule"))
  var rules: [String] = []

  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() throws -> ExitStatus {
    let folder = try PackFolder.inForce(root)
    if !rules.isEmpty {
      let request = PackRequest(folder)
      let ids = request.contents.rules.map(\.id)
      if let unknown = rules.first(where: { !ids.contains($0) && !request.contents.isBroken($0) }) {
        throw request.refusal(of: unknown, among: ids, style.color)
      }
    }
    let wanted = Set(rules)
    let report = RuleTester.test(folder.pack, isSelected: wanted.isEmpty ? nil : { wanted.contains($0) })
    let audit = Audit(
      files: report.files, knowledgeFileCount: 0, findings: report.findings, rules: [], records: RecordCounts())
    try Output.print(TextReport.render(audit, style: style.color.style()))
    let mistakes = audit.count(of: .error) - report.failureCount
    var line = mistakes > 0 ? "could not judge: \(counted(mistakes, "error")) in the rules; " : ""
    line += "tested \(counted(report.ruleCount, "rule")): \(counted(report.exampleCount, "example")), "
    Output.note(line + "\(report.failureCount) failed\n")
    if mistakes > 0 || report.exampleCount == 0 { return .couldNotJudge }
    return report.failureCount > 0 ? .findings : .clean
  }
}
