import Findings
internal import Reports

/// How a run ends, as README.md promises it.
///
/// A pipe that is closed early changes nothing: the knowledge base had been judged before the first byte was written.
enum ExitStatus: Int32, Comparable {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  /// Findings, or examples of rules that fail.
  case findings = 1
  /// The command could not judge: a wrong option, an unreadable file, a broken rule, nothing to check.
  case couldNotJudge = 2

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

  /// Of `lint`, which fails from some severity on; nil for none.
  static func judging(_ audit: Audit, from least: Severity?) -> ExitStatus {
    if audit.couldNotJudge { return .couldNotJudge }
    return audit.findings.contains { $0.counts(from: least) } ? .findings : .clean
  }

  /// Of a command that shows what a base says, and would otherwise end with `status`: what was not read is in none of it.
  static func showing(_ audits: Audit..., ending status: ExitStatus = .clean) -> ExitStatus {
    audits.allSatisfy { !$0.hasBrokenPack && $0.unread.isEmpty } ? status : .couldNotJudge
  }
}

/// Why a command cannot do what it is asked to: it ends with status 2.
///
/// No `Fault`, because what is wrong is the command line or the machine: there is no place in a file to show, to decide
/// on or to fix. Mistakes in files that stand in the way are faults, and go along as `report`.
struct Refusal: Error {
  /// In lower case without a final period; the user's text stands in backticks.
  var message: String
  /// What to do instead.
  var help: String?
  /// Mistakes in a file that has to be right before anything can be judged, shown above the message.
  var report: Audit?
  /// A base of which something may not have been read: what is said to be missing may stand there.
  var unread: Audit?
  /// It is an earlier state of the base that cannot be judged, and not the base as it is.
  var concernsRevision = false

  init(_ message: String, help: String? = nil, report: Audit? = nil, unread: Audit? = nil) {
    self.message = message
    self.help = help
    self.report = report
    self.unread = unread
  }

  /// The same of a base as it was in a revision.
  func concerning(_ revision: String) -> Refusal {
    var refusal = Refusal(
      "in `\(revision)`: \(message)",
      help: help ?? "compare with a revision whose configuration and rules can be read", report: report)
    refusal.concernsRevision = true
    return refusal
  }

  /// What is printed, with its line feed.
  var text: String {
    let style = ColorChoice.auto.style(for: .standardError)
    let above = report.map { TextReport.render($0, style: style) + "\n" } ?? ""
    let note = unread.map { UnreadNote($0).text(style: style) } ?? ""
    return above + note + "error: \(message)\n" + (help.map { "  help: \($0)\n" } ?? "")
  }
}
