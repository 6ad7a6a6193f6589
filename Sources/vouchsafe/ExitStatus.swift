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

  init(_ message: String, help: String? = nil, report: Audit? = nil) {
    self.message = message
    self.help = help
    self.report = report
  }

  /// What is printed, with its line feed.
  var text: String {
    let style = ColorChoice.auto.style(for: .standardError)
    let above = report.map { TextReport.render($0, style: style) + "\n" } ?? ""
    return above + "error: \(message)\n" + (help.map { "  help: \($0)\n" } ?? "")
  }
}
