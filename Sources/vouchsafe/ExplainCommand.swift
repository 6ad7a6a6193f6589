internal import ArgumentParser
internal import Catalogue
internal import Engine
import Findings
import Language
internal import Reports

/// `vouchsafe explain`: a rule or another check with its reason and examples, or one finding with all that speaks for it.
struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule or a finding.",
    discussion: "A finding is named by what stands behind `finding:` in the report, such as 7f3a-19c2.")

  @Argument(help: ArgumentHelp("The rule's id, or the finding.", valueName: "rule-or-finding"))
  var subject: String

  @Option(help: ArgumentHelp("The revision of git that the finding says it is worse than.", valueName: "rev"))
  var since: String?

  @OptionGroup var date: DateOption
  @OptionGroup var style: StyleOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let request = try PackRequest(root)
    let layout = style.color.style()
    if let rule = request.contents.rules.first(where: { $0.id == subject }) {
      try Output.print(RulePage.render(rule, style: layout))
      return .clean
    }
    if let entry = Catalogue.entry(subject) {
      try Output.print(EntryPage.render(entry, style: layout))
      return .clean
    }
    guard !Self.isHandle(subject) else { return try await explainFinding(layout) }
    let ids = request.contents.rules.map(\.id) + Catalogue.entries.map(\.id.rawValue)
    throw request.refusal(of: subject, among: ids, style.color)
  }

  private func explainFinding(_ layout: TextStyle) async throws -> ExitStatus {
    let base = try AuditRequest(root: root, date: date)
    var audit = try await base.audit(base.input, since: since, like: root.choice)
    let digits = subject.filter { $0 != "-" }
    let matches = (audit.findings + audit.suppressed.map(\.finding)).filter { finding in
      finding.fingerprint.short(digits: 16).filter { $0 != "-" }.hasPrefix(digits)
    }
    guard !matches.isEmpty else {
      throw Refusal(
        "no finding is called `\(subject)`",
        help: "it may have been resolved, or the date may differ: `vouchsafe lint` shows those that there are; what "
          + "`lint --since` and `diff` find takes `--since` here as well",
        unread: audit)
    }
    let covering = audit.suppressed.filter { covered in
      matches.contains { $0.fingerprint == covered.finding.fingerprint }
    }
    let note = UnreadNote(audit).text(style: layout)
    let status = ExitStatus.showing(audit)
    audit.findings = matches
    try Output.print(
      note + TextReport.render(audit, style: layout) + SuppressionText.render(covering, in: audit, style: layout))
    return status
  }

  /// Whether a word has the form of a finding's handle: groups of four hexadecimal digits, joined by hyphens.
  private static func isHandle(_ word: String) -> Bool {
    let groups = word.split(separator: "-", omittingEmptySubsequences: false)
    return groups.count >= 2 && groups.allSatisfy { $0.utf8.count == 4 && $0.allSatisfy(\.isHexDigit) }
  }
}
