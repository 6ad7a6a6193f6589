internal import ArgumentParser
internal import Engine
import Findings
import Language
internal import Reports

/// `vouchsafe lint`: the findings of the whole knowledge base, or those that touch some of its files.
struct LintCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Reports where the knowledge base does not hold.",
    usage: "vouchsafe lint [PATH...] [OPTION...]",
    discussion: """
      Findings go to standard output; a line that says what was checked goes to standard error. The whole knowledge \
      base is always read: PATH only says whose findings are reported. Where no PATH is a part of what is read, the \
      exit status is 2.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      Report only findings that touch these files or folders: what stands in them, what the rules in them find, what \
      quotes from them; `-` is a file on standard input.
      """),
    completion: .file(extensions: ["yaml", "yml"]))
  var path: [String] = []

  @Option(
    help: ArgumentHelp(
      "How to print findings: \(Choice.names(of: LintFormat.self).joined(separator: ", ")) (default: text).",
      valueName: "format"),
    completion: .list(Choice.names(of: LintFormat.self)), transform: Choice.read)
  var format: LintFormat?

  @Option(
    help: ArgumentHelp(
      "Write findings to a file as well, as in `sarif=vouchsafe.sarif`; may be repeated.", valueName: "format=path"),
    transform: OutputFile.read)
  var output: [OutputFile] = []

  @Option(
    help: ArgumentHelp(
      "Report only what came since this revision of git; everything is read all the same.", valueName: "rev"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The severity from which on the exit status is 1: error, warning, notice or never (default: error).",
      valueName: "severity"),
    completion: .list(Choice.names(of: FailOn.self)), transform: Choice.read)
  var failOn: FailOn?

  @Option(
    help: ArgumentHelp("Run only these rules: ids, categories or patterns such as `vague-*`.", valueName: "rules"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Leave these rules out; counts over --select.", valueName: "rules"))
  var ignore: [String] = []

  @Flag(help: "Print what became of each rule, instead of the findings.")
  var statistics = false

  @Flag(help: "Print how long stages and rules took, as a line of JSON on standard error.")
  var timings = false

  @Option(
    help: ArgumentHelp("The file that standard input is read for, in the place of what is on disk.", valueName: "path"),
    completion: .file(extensions: ["yaml", "yml"]))
  var stdinFilename: String?

  @Option(help: ArgumentHelp("How many files to read at the same time (default: the processors).", valueName: "number"))
  var jobs: Int?

  @OptionGroup var date: DateOption
  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("`--jobs` takes a number from 1 on, not \(jobs)") }
    if path.contains("-"), stdinFilename == nil {
      throw ValidationError("`-` needs `--stdin-filename PATH`, which says the file that standard input is read for")
    }
    if stdinFilename != nil, path != ["-"] {
      throw ValidationError("`--stdin-filename` goes with `-` as the only path")
    }
    if statistics, format == .json {
      throw ValidationError("the json format holds what `--statistics` prints under `rules`: leave one of them out")
    }
    if statistics, let format, !format.isForPeople {
      throw ValidationError(
        "`--statistics` prints a table of its own in the place of \(format.rawValue): leave one out")
    }
  }

  func perform() async throws -> ExitStatus {
    let start = System.nanoseconds()
    let base = try AuditRequest(root: root, date: date, stdinFilename: stdinFilename, jobs: jobs)
    let selection = try RuleSelection(
      select: RuleSelection.words(select, option: "--select"),
      ignore: RuleSelection.words(ignore, option: "--ignore"), PackContents.read(base.folder.pack))
    let named = try NamedPaths(base.overlay == nil ? path : [])
    let targets = try OutputFile.targets(of: output, sparing: base.ownFiles)
    var input = base.input
    input.isSelected = { selection.includes($0, $1) }
    input.asksForTextUsers = named.textFilter(base)
    var revision: Revision?
    defer { revision?.remove() }
    if let since { revision = try await Revision.open(since, of: base.root, root.choice) }
    let old = try await earlier(revision, base, isSelected: input.isSelected)
    input.earlier = old.map { EarlierBase(files: $0.files, findings: $0.audit.findings) }
    if timings { input.clock = { System.nanoseconds() } }
    let found = System.nanoseconds()
    let progress = Progress(files: input.files.count)
    defer { progress.end() }
    var (audit, times) = await progress.audit(input)
    let (reported, notes) = try reportedPaths(named, of: audit, base)
    let introduced = audit.hasBrokenPack ? nil : old.map { AuditComparison(from: $0.audit, to: audit).introduced }
    let elsewhere = audit.keep(selection, reported, introduced)
    if !output.isEmpty { _ = try OutputFile.targets(of: output, sparing: base.textFiles(of: audit)) }
    let judged = System.nanoseconds()
    let configured = base.root.configuration?.failOn.flatMap { FailOn(rawValue: $0) }
    let failOn = failOn ?? configured ?? .error
    let setting = { ReportSetting(base.root, PackContents.read(base.folder.pack), failOn: failOn) }
    try OutputFile.write(
      output.map { $0.format.render(audit, style: TextStyle(), setting: setting) }, to: targets, output)
    let text =
      statistics
      ? StatisticsReport.render(audit, style: style.color.style())
      : format(base.root).render(audit, style: style.color.style(), setting: setting)
    progress.end()
    try Output.print(text)
    let end = System.nanoseconds()
    Output.note(SummaryLine.render(audit, milliseconds: Int((end - start) / 1_000_000)) + "\n")
    if !named.isEmpty, !elsewhere.isEmpty, !audit.hasBrokenPack {
      Output.note(SummaryLine.render(elsewhere: elsewhere) + "\n")
    }
    for note in notes { Output.note(note) }
    if timings {
      let stages =
        [("files", found - start)] + times.stages.map { ($0.name, $0.nanoseconds) } + [("report", end - judged)]
      Output.note(
        TimingsLine.render(
          stages: stages, rules: times.rules.map { ($0.id, $0.nanoseconds) }, total: end - start))
    }
    if !audit.couldNotJudge, let nothing = Self.nothingChecked(audit, base.folder.pack) {
      Output.note(nothing.text)
      return .couldNotJudge
    }
    return .judging(audit, from: failOn.severity)
  }

  /// What there was in the revision that was asked for; nil where none was, or where it cannot be judged.
  private func earlier(
    _ revision: Revision?, _ base: AuditRequest, isSelected: (@Sendable (String, String) -> Bool)?
  ) async throws(Refusal) -> (audit: Audit, files: [InputFile])? {
    guard let revision else { return nil }
    do throws(Refusal) {
      let old = try await AuditRequest.audit(revision, like: root.choice, asOf: base.input.asOf) {
        $0.isSelected = isSelected
      }
      let unread = UnreadNote(old.audit).unread
      if !unread.isEmpty {
        Output.note("in `\(revision.name)`: \(unread); findings of what stands there count as new\n")
      }
      return old
    } catch {
      guard error.concernsRevision else { throw error }
      // The change that mends it could not pass otherwise.
      Output.note(error.text + "note: `\(revision.name)` cannot be judged, so that all findings count as new\n")
      return nil
    }
  }

  /// Why a run that ended well says nothing about the knowledge base: it must not look as if all were well.
  private static func nothingChecked(_ audit: Audit, _ pack: RulePack) -> Refusal? {
    // The pack is read a second time only where `--select` may have left out all of its rules.
    if audit.rules.isEmpty, PackContents.read(pack).rules.isEmpty {
      return Refusal(
        "no rule is in force, so nothing was checked",
        help: "write rules into `Rules/`, or name a pack in the configuration: `packs: [health]`")
    }
    guard audit.records.total == 0 else { return nil }
    return Refusal(
      "the files hold no record, so nothing was checked",
      help: "the first key of a record names its kind, and its value is the record's id")
  }

  private func format(_ root: Root) -> LintFormat {
    format ?? root.configuration?.format.flatMap { LintFormat(rawValue: $0) } ?? .text
  }

  private func reportedPaths(
    _ named: NamedPaths, of audit: Audit, _ base: AuditRequest
  ) throws(Refusal) -> (paths: ReportedPaths, notes: [String]) {
    guard let overlay = base.overlay else {
      guard audit.hasBrokenPack else { return try named.reported(of: audit, base) }
      // Without rules nobody knows which texts the records name; that nothing was judged says more.
      return (try? named.reported(of: audit, base)) ?? (.some(ReportedPaths.Parts()), [])
    }
    return (.some(ReportedPaths.Parts(files: [base.reportedPath(of: overlay)])), [])
  }
}

extension Audit {
  /// Leaves in what is to be reported. Returns the findings that are left out for their files alone.
  fileprivate mutating func keep(
    _ selection: RuleSelection, _ reported: ReportedPaths, _ introduced: Set<Int>?
  ) -> [Finding] {
    let whole = self
    var kept: [Finding] = []
    var elsewhere: [Finding] = []
    for (index, finding) in findings.enumerated() {
      if finding.isReasonNotToJudge {
        kept.append(finding)
      } else if selection.includes(finding), finding.isNoMatterOfRules || introduced?.contains(index) ?? true {
        if reported.includes(finding, in: whole) { kept.append(finding) } else { elsewhere.append(finding) }
      }
    }
    findings = kept
    suppressed.removeAll { covered in
      !(selection.includes(covered.finding) && reported.includes(covered.finding, in: whole))
    }
    return elsewhere
  }
}
