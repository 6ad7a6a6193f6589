internal import ArgumentParser
internal import Engine
import Findings
internal import Reports

/// `vouchsafe audit`: the report that an editorial board opens in a browser.
struct AuditCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Writes the audit report for editors: one page to read, search and print.",
    discussion: """
      The page needs no network and no other file. Ends with 0 once it is written, whatever it says, unless --fail-on \
      is given; with 2 where something was not read, which the report says first.
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write (default: standard output).", valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What to write: html, or markdown for a comment on a pull request (default: html).", valueName: "format"),
    completion: .list(Choice.names(of: AuditFormat.self)), transform: Choice.read)
  var format: AuditFormat = .html

  @Option(
    help: ArgumentHelp(
      "Also write findings.csv, claims.csv, coverage.csv and conflicts.csv into this folder.", valueName: "dir"),
    completion: .directory)
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "The severity from which on the exit status is 1: error, warning, notice or never (default: never).",
      valueName: "severity"),
    completion: .list(Choice.names(of: FailOn.self)), transform: Choice.read)
  var failOn: FailOn?

  @OptionGroup var date: DateOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let start = System.nanoseconds()
    let request = try AuditRequest(root: root, date: date)
    let places = try ReportPlaces(output: output, csv: csv, request: request)
    var input = request.input
    input.asksForCoverage = true
    input.asksForSurvey = true
    input.asksForSources = true
    let progress = Progress(files: input.files.count)
    defer { progress.end() }
    let (audit, _) = await progress.audit(input)
    guard audit.records.total > 0 || audit.couldNotJudge else {
      throw Refusal(
        "the files hold no record, so nothing was checked",
        help: "the first key of a record names its kind, and its value is the record's id")
    }
    let text: String
    switch format {
    case .html: text = HTMLReport.render(audit, version: Main.version)
    case .markdown: text = MarkdownReport.render(audit)
    }
    let tables = csv == nil ? [] : CSVReport.files(audit)
    try places.write(text, tables, sparing: request.textFiles(of: audit))
    progress.end()
    if output == nil { try Output.print(text) }
    let end = System.nanoseconds()
    Output.note(SummaryLine.render(audit, milliseconds: Int((end - start) / 1_000_000)) + "\n")
    let isFailing = failOn?.severity.map { least in audit.findings.contains { $0.severity >= least } } ?? false
    return .showing(audit, ending: isFailing ? .findings : .clean)
  }
}

/// What `audit` writes.
enum AuditFormat: String, CaseIterable {
  case html
  case markdown
}

/// Where a report goes: checked before the audit, so that none is made for nothing, and written all or none.
struct ReportPlaces {
  private var report: OutputFile?
  private var folder: String?
  private var target: String?

  /// Fails where a file cannot be written, or is one that is being checked.
  init(output: String?, csv: String?, request: AuditRequest) throws(Refusal) {
    let inputs = request.ownFiles
    if let output {
      let file = OutputFile(format: .text, path: output)
      report = file
      target = try OutputFile.targets(of: [file], sparing: inputs)[0]
    }
    guard let csv else { return }
    guard case .success(.folder) = System.kind(of: csv) else {
      throw Refusal("there is no folder `\(csv)` to write tables into", help: "make it first: `mkdir -p \(csv)`")
    }
    folder = csv
    for name in CSVReport.names {
      _ = try OutputFile.targets(of: [OutputFile(format: .text, path: Paths.join(csv, name))], sparing: inputs)
    }
  }

  /// Writes everything beside its place first. Fails where a file is one of `read`, those of the audit.
  func write(
    _ text: String, _ tables: [(name: String, text: String)], sparing read: Set<String>
  ) throws(Refusal) {
    var outputs: [OutputFile] = []
    var texts: [String] = []
    if let report {
      outputs.append(report)
      texts.append(text)
    }
    if let folder {
      for table in tables {
        outputs.append(OutputFile(format: .text, path: Paths.join(folder, table.name)))
        texts.append(table.text)
      }
    }
    try OutputFile.write(texts, to: OutputFile.targets(of: outputs, sparing: read), outputs)
  }
}
