internal import ArgumentParser
internal import Engine
import Findings
internal import Reports

/// `vouchsafe diff`: what a change does to findings, claims and coverage.
struct DiffCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what a change creates, resolves and moves.",
    usage: "vouchsafe diff <rev>[..<rev>] [OPTION...]",
    discussion: """
      Both sides are read whole, each by its own rules: the first revision, and the second or, without one, the files as \
      they are. Findings and claims are compared by what they are about, not by the line that they stand on. What makes \
      the base less safe comes first, by what the vocabulary says is safer. The exit status is 1 where an error of that \
      sort is not decided; with --fail-on, where any finding is new that is at least as grave; and 2 where something of \
      either side was not read.
      """)

  @Argument(help: ArgumentHelp("A revision of git, or two: main, HEAD~3, main..topic.", valueName: "rev[..rev]"))
  var revisions: String

  @Option(
    help: ArgumentHelp("How to print: text, markdown or json (default: text).", valueName: "format"),
    completion: .list(Choice.names(of: DiffFormat.self)), transform: Choice.read)
  var format: DiffFormat = .text

  @Option(
    help: ArgumentHelp(
      "The severity of a new finding from which on the exit status is 1: error, warning, notice or never.",
      valueName: "severity"),
    completion: .list(Choice.names(of: FailOn.self)), transform: Choice.read)
  var failOn: FailOn?

  @OptionGroup var date: DateOption
  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let asOf = try date.date()
    let place = try Root.find(root.choice)
    let names = try Self.names(revisions)
    let from = try await Revision.open(names.from, of: place, root.choice)
    defer { from.remove() }
    let old = try await AuditRequest.audit(from, like: root.choice, asOf: asOf, Self.ask)
    let askAll = { (input: inout AuditInput) in
      Self.ask(&input)
      input.earlier = EarlierBase(files: old.files, findings: old.audit.findings)
    }
    let new: Audit
    var to: DiffDocument.Side?
    if let name = names.to {
      let revision = try await Revision.open(name, of: place, root.choice)
      defer { revision.remove() }
      new = try await AuditRequest.audit(revision, like: root.choice, asOf: asOf, askAll).audit
      to = DiffDocument.Side(name: name, commit: revision.commit)
    } else {
      var input = try AuditRequest(choice: root.choice, asOf: asOf, ignoringBaseline: true).input
      askAll(&input)
      (new, _) = await Progress.audit(input)
      guard !new.hasBrokenPack else {
        throw Refusal(
          "the files as they are cannot be judged", help: "the mistakes are shown above", report: new.mistakes)
      }
    }
    let document = DiffDocument(
      comparison: AuditComparison(from: old.audit, to: new),
      from: DiffDocument.Side(name: names.from, commit: from.commit),
      to: to
    )
    try Output.print(format.render(document, style: style.color.style()))
    return .showing(old.audit, new, ending: status(of: document.comparison))
  }

  private func status(of comparison: AuditComparison) -> ExitStatus {
    let (asked, least) =
      failOn.map { ($0 == .never ? [] : comparison.introduced, $0.severity ?? .error) } ?? (
        Set(comparison.lessSafe), .error
      )
    return asked.contains { comparison.new.findings[$0].severity >= least } ? .findings : .clean
  }

  private static func ask(_ input: inout AuditInput) {
    input.asksForCoverage = true
    input.asksForEntries = true
  }

  /// `A`, or `A..B`. Three points mean something else to git, and would be misread.
  private static func names(_ text: String) throws(Refusal) -> (from: String, to: String?) {
    guard let dots = text.firstRange(of: "..") else { return (text, nil) }
    let from = String(text[..<dots.lowerBound])
    let to = String(text[dots.upperBound...])
    guard !to.hasPrefix("."), !to.contains("..") else {
      throw Refusal(
        "`\(text)` is no pair of revisions: write `A..B`", help: "`git merge-base A B` prints what `A...B` begins with")
    }
    return (from.isEmpty ? "HEAD" : from, to.isEmpty ? "HEAD" : to)
  }
}

/// How a comparison is printed.
enum DiffFormat: String, CaseIterable {
  case text
  case markdown
  case json

  func render(_ document: DiffDocument, style: TextStyle) -> String {
    switch self {
    case .text: DiffReport.text(document, style: style)
    case .markdown: DiffReport.markdown(document)
    case .json: DiffReport.json(document)
    }
  }
}
