internal import Engine
internal import Findings

extension AuditRequest {
  /// The audit of a base as it was in a revision, by the rules that it had then. Where there was no base yet, one of
  /// nothing.
  static func audit(
    _ revision: Revision, like choice: RootChoice, asOf: CalendarDate, _ adjust: (inout AuditInput) -> Void
  ) async throws(Refusal) -> Audit {
    var choice = choice
    choice.root = revision.root
    guard Root.hasBase(choice) else {
      return Audit(files: [], knowledgeFileCount: 0, findings: [], rules: [], records: RecordCounts())
    }
    let request: AuditRequest
    do {
      request = try AuditRequest(choice: choice, asOf: asOf, ignoringBaseline: true)
    } catch {
      throw Refusal("in `\(revision.name)`: \(error.message)", help: error.help, report: error.report)
    }
    var input = request.input
    // The folder is gone when reports are written.
    input.keptBytes = Int.max
    adjust(&input)
    let (audit, _) = await Progress.audit(input)
    guard !audit.couldNotJudge else {
      throw Refusal(
        "`\(revision.name)` cannot be judged, so that nothing can be compared with it",
        help: "compare with a revision whose rules and files can be read", report: audit.mistakes)
    }
    return audit
  }
}
