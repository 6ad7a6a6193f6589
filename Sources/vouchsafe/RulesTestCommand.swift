internal import ArgumentParser
internal import Engine
import Findings
import Language
internal import Reports
import Values

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
    let wanted = Set(rules)
    if !wanted.isEmpty {
      let ids = PackContents.read(folder.pack).rules.map(\.id)
      for id in rules where !ids.contains(id) {
        throw Refusal(
          "there is no rule `\(id)`\(didYouMean(id, among: ids))", help: "`vouchsafe rules list` lists them")
      }
    }
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
