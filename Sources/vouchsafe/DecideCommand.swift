internal import ArgumentParser
internal import Engine
import Findings
import Language
import Values

/// `vouchsafe decide`: records an editor's verdict on a finding.
struct DecideCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Records a verdict on a finding, with its reason and who gave it.",
    discussion: """
      The verdict is a record of the knowledge base, in `decisions/` of its first folder, and is reviewed like any other. \
      It holds until its last day, and only as long as the claims, what vouches for them and the rule stay the same. The \
      finding stays countable: the summary, `--format json` and `--format sarif` have it.
      """)

  @Argument(help: ArgumentHelp("What stands behind `finding:` in the report, such as 7f3a-19c2.", valueName: "finding"))
  var finding: String

  @Option(help: ArgumentHelp("One of the verdicts of the vocabulary.", valueName: "word"))
  var verdict: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String

  @Option(
    help: ArgumentHelp("The last day on which it holds, as 2027-01-31.", valueName: "date"), transform: DateOption.read)
  var until: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Decide every finding of the rule with the same record in the place of this variable.", valueName: "variable"))
  var hub: String?

  @Flag(help: "Write over an earlier decision on it.")
  var replace = false

  @Option(help: ArgumentHelp("The revision of git that the finding says it is worse than.", valueName: "rev"))
  var since: String?

  @OptionGroup var date: DateOption
  @OptionGroup var root: RootOption

  func validate() throws {
    for (name, text) in [("--reason", reason), ("--by", by)] where text.allSatisfy(\.isWhitespace) {
      throw ValidationError("`\(name)` is empty: a decision says why, and whose it is")
    }
  }

  func perform() async throws -> ExitStatus {
    let base = try AuditRequest(root: root, date: date)
    let contents = PackContents.read(base.folder.pack)
    let kind = try kind(in: contents.vocabulary)
    let today = try date.date()
    if let until, until < today { throw Refusal("`--until \(until)` has passed, so the decision would never hold") }
    var input = base.input
    input.wantsStates = true
    let audit = try await base.audit(input, since: since, like: root.choice)
    try audit.refuseIfUnread("nothing can be decided on a base that is read in part")
    let found = try single(audit)
    guard found.origin == .rule || found.origin == .change, let state = found.state else {
      throw Refusal(
        "`\(found.rule)` is no rule but a check that comes before the rules, and cannot be decided on",
        help: "mend what it found")
    }
    if let objection = contents.vocabulary.objection(to: verdict, on: found) {
      throw Refusal(objection.message, help: objection.help)
    }
    let file = try DecisionFile(
      kind: kind, found, state: state, verdict: verdict, reason: reason, by: by, decided: today, until: until,
      hub: hub)
    try file.write(below: base.root, replacing: replace)
    return .clean
  }

  /// The kind that holds decisions, which must know the verdict.
  private func kind(in vocabulary: Vocabulary) throws(Refusal) -> Kind {
    guard let id = vocabulary.decisionKind, vocabulary.documents == nil else {
      throw Refusal(
        "the vocabulary `\(vocabulary.name)` has no kind with `role: decision`, so decisions cannot be recorded",
        help: "a comment `# vouchsafe: ignore[rule-id] reason` beside the line silences a finding")
    }
    let kind = vocabulary[id]
    if let words = Self.verdicts(of: kind, in: vocabulary), !words.contains(verdict) {
      throw Refusal(
        "`\(verdict)` is no verdict\(didYouMean(verdict, among: words))",
        help: "the verdicts are \(words.joined(separator: ", "))")
    }
    return kind
  }

  /// The words that a verdict may be; nil where it may be any text.
  private static func verdicts(of kind: Kind, in vocabulary: Vocabulary) -> [String]? {
    guard let field = kind.field(named: DecisionField.verdict.rawValue), case .word(let list) = kind[field].type else {
      return nil
    }
    return vocabulary[list].words
  }

  private func single(_ audit: Audit) throws(Refusal) -> Finding {
    let all = audit.findings + audit.suppressed.map(\.finding)
    let digits = finding.filter { $0 != "-" }
    let isHandle = digits.utf8.count >= 8 && digits.utf8.count <= 16 && digits.allSatisfy(\.isHexDigit)
    let matches =
      isHandle
      ? all.filter { $0.fingerprint.short(digits: 16).filter { $0 != "-" }.hasPrefix(digits.lowercased()) } : []
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      throw Refusal(
        "`\(finding)` is the beginning of several findings",
        help: "they are \(matches.map(\.handle).joined(separator: ", "))")
    }
    throw Refusal(
      "no finding is called `\(finding)`\(didYouMean(finding, among: all.map(\.handle)))",
      help:
        "`vouchsafe lint` shows them, each with its name behind `finding:`; what `lint --since` and `diff` find takes "
        + "`--since` here as well")
  }
}
