internal import Engine
import Findings
import Values

extension AuditRequest {
  /// The audit of a base as it was in a revision, by the rules that it had then, and the files that it consisted of, which
  /// can be read until the revision is removed. Where there was no base yet, an audit of nothing.
  static func audit(
    _ given: Revision, like choice: RootChoice, asOf: CalendarDate, _ adjust: (inout AuditInput) -> Void
  ) async throws(Refusal) -> (audit: Audit, files: [InputFile]) {
    var revision = given
    var choice = choice
    choice.root = revision.root
    guard Root.hasBase(choice) else {
      return (Audit(files: [], knowledgeFileCount: 0, findings: [], rules: [], records: RecordCounts()), [])
    }
    let request: AuditRequest
    do {
      request = try AuditRequest(choice: choice, asOf: asOf, ignoringBaseline: true)
    } catch {
      throw error.concerning(revision.name)
    }
    var input = request.input
    // The folder is gone when reports are written.
    input.keptBytes = Int.max
    adjust(&input)
    let open = input.openText
    let (unread, opened) = AsyncStream.makeStream(of: String.self)
    input.openText = { path in
      let text = open?(path) ?? .failure(InputFile.Unreadable(reason: "nothing reads it"))
      if case .failure = text { opened.yield(path) }
      return text
    }
    var (audit, _) = await Progress.audit(input)
    opened.finish()
    // Which texts lie beside the base, only its records say.
    var texts: Set<String> = []
    for await path in unread { texts.insert(path) }
    if !texts.isEmpty, try await revision.layOut(texts) {
      input.openText = open
      (audit, _) = await Progress.audit(input)
    }
    guard !audit.hasBrokenPack else {
      throw Refusal("nothing can be compared with it", report: audit.mistakes).concerning(revision.name)
    }
    return (audit, input.files)
  }

  /// An audit of the base as it is, with what has become less safe since a revision, if one is asked for.
  func audit(_ given: AuditInput, since: String?, like choice: RootChoice) async throws(Refusal) -> Audit {
    guard let since else { return await Progress.audit(given).audit }
    let revision = try await Revision.open(since, of: root, choice)
    defer { revision.remove() }
    let old = try await Self.audit(revision, like: choice, asOf: given.asOf) { _ in }
    var input = given
    input.earlier = EarlierBase(files: old.files, findings: old.audit.findings)
    return await Progress.audit(input).audit
  }
}
