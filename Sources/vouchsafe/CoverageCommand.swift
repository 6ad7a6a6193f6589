internal import ArgumentParser
internal import Engine
import Findings
internal import Reports
import Values

/// `vouchsafe coverage`: how much of what the rules of the coverage category expect is there.
struct CoverageCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Shows how much of what the rules expect is there.",
    discussion: """
      Every rule of the category `coverage` is a column, and every record of its kind a cell: met, declared gap, \
      missing, undetermined, decided or not applicable. What is not applicable is left out of the sum. \
      Ends with 2 where something was not read.
      """)

  @Option(
    help: ArgumentHelp(
      "What to count by: kind, file, source, or the name of a kind such as `condition` (default: kind).",
      valueName: "what"))
  var by = "kind"

  @Flag(help: "Show instead which statements of the source texts claims quote, and which none does.")
  var sources = false

  @Option(
    help: ArgumentHelp(
      "End with 1 where fewer than this percentage of a column are met: `definition=90`, a rule's id, or `all=50`.",
      valueName: "column=percent"))
  var failUnder: [String] = []

  @Option(
    help: ArgumentHelp("How to print: text, markdown, csv or json (default: text).", valueName: "format"),
    completion: .list(Choice.names(of: TableFormat.self)), transform: Choice.read)
  var format: TableFormat = .text

  @OptionGroup var date: DateOption
  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let limits = try failUnder.map(FailUnder.init)
    let request = try AuditRequest(root: root, date: date)
    var input = request.input
    input.asksForCoverage = true
    input.asksForSurvey = by == "source"
    input.asksForSources = sources
    let (audit, _) = await Progress.audit(input)
    guard !audit.hasBrokenPack, let coverage = audit.coverage else {
      throw Refusal("coverage cannot be judged", help: "the mistakes are shown above", report: audit.mistakes)
    }
    try audit.refuseIfEmpty()
    if sources {
      let table = StatementTable(audit.sources ?? [], files: audit.files)
      try Output.print(format.render(table, of: audit, style: style.color.style()))
      return .showing(audit)
    }
    guard !coverage.columns.isEmpty else {
      throw Refusal(
        "no rule of the category `coverage` is in force, so nothing was checked",
        help: "`vouchsafe rules list` lists the rules")
    }
    try Output.print(format.render(try table(audit, coverage), of: audit, style: style.color.style()))
    return .showing(
      audit, ending: try limits.reduce(.clean) { status, limit in max(status, try limit.status(of: coverage)) })
  }

  private func table(_ audit: Audit, _ coverage: Coverage) throws(Refusal) -> any Table {
    if by == "source" {
      guard let survey = audit.survey else { throw Refusal("sources cannot be counted") }
      return SourceTable(survey)
    }
    let grouping: CoverageSummary.Grouping
    switch by {
    case "kind": grouping = .column
    case "file": grouping = .file
    default:
      guard coverage.kinds.contains(by) else {
        let words = ["kind", "file", "source"] + coverage.kinds
        throw Refusal(
          "`--by` takes kind, file, source or a kind with coverage rules, not `\(by)`\(didYouMean(by, among: words))",
          help: "kinds with coverage rules: \(coverage.kinds.joined(separator: ", "))")
      }
      grouping = .entity(kind: by)
    }
    return CoverageSummary(coverage, by: grouping, files: audit.files)
  }
}

/// One `--fail-under COLUMN=PCT`.
struct FailUnder {
  var column: String
  /// From 0 to 100.
  var percent: Int

  init(_ text: String) throws {
    guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
      throw Refusal("`--fail-under \(text)` names no limit: write a column, `=` and a percentage, as in `all=50`")
    }
    var number = text[text.index(after: sign)...]
    if number.last == "%" { number.removeLast() }
    guard let percent = Int(number), (0...100).contains(percent) else {
      throw Refusal("`--fail-under \(text)`: a percentage is a whole number from 0 to 100")
    }
    column = String(text[..<sign])
    self.percent = percent
  }

  /// Says which columns fall short. A column that applies to nothing cannot be judged.
  func status(of coverage: Coverage) throws(Refusal) -> ExitStatus {
    let numbers = coverage.columns(named: column)
    guard !numbers.isEmpty else {
      let names = coverage.columns.flatMap { [$0.rule, $0.title] }
      throw Refusal(
        "no column is called `\(column)`\(didYouMean(column, among: names))",
        help: "`vouchsafe coverage` lists the columns; `all` means every one")
    }
    var status = ExitStatus.clean
    for number in numbers {
      let count = CoverageCount(coverage.cells.filter { $0.column == number })
      let title = coverage.columns[number].title
      guard let percent = count.percent else {
        // Of all columns, one that applies to nothing asks for nothing.
        if column == Coverage.allColumns { continue }
        throw Refusal("the column `\(title)` applies to nothing, so \(self.percent) % of it means nothing")
      }
      guard count.met * 100 < self.percent * count.applicable else { continue }
      Output.note(
        "\(title) (\(coverage.columns[number].kind)): \(count.met) of \(count.applicable) met, which is \(percent) % "
          + "and under \(self.percent) %\n")
      status = .findings
    }
    return status
  }
}
