internal import ArgumentParser
internal import Engine
import Findings
internal import Reports

/// `vouchsafe fix`: mends what can be mended without judgement.
struct FixCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract:
      "Mends what can be mended without judgement: slips of spelling, quotes, lists, and what rules say is safe.",
    discussion: """
      Ids and words with a slip in them are spelt as was meant, quotes written as their source has them, lists sorted and \
      their members kept once where the vocabulary says so, keys that a record lacks written for somebody to fill in, and \
      entries of the baseline that are no longer found are taken out. Edits keep comments and style, and none is made that \
      would add a finding. What could change the meaning of a claim is only listed, unless --unsafe is given: look at what \
      --diff --unsafe shows first.
      """)

  @Flag(help: "Print the changes instead of making them; ends with 1 where there are any.")
  var diff = false

  @Flag(name: .customLong("unsafe"), help: "Make the edits too that can change the meaning of a claim.")
  var includesReview = false

  @OptionGroup var date: DateOption
  @OptionGroup var root: RootOption

  func perform() async throws -> ExitStatus {
    let base = try AuditRequest(root: root, date: date)
    let outcome = await Fixer(base.input, includesReview: includesReview).run()
    if outcome.audit.hasBrokenPack {
      throw Refusal("the knowledge base could not be judged, so nothing was mended", report: outcome.audit.mistakes)
    }
    var changes = outcome.changes
    if let change = try prunedBaseline(base.root, outcome.audit) { changes.append(change) }
    // Beside a patch, so that it stays one.
    Output.note(UnreadNote(outcome.audit).text(style: ColorChoice.auto.style(for: .standardError)))
    if diff {
      try Output.print(
        changes.map { UnifiedDiff.render(path: $0.path, before: $0.before, after: $0.after) }.joined())
      return .showing(outcome.audit, ending: changes.isEmpty ? .clean : .findings)
    }
    let places = [String: String](base.knowledge.files.map { ($0.path, $0.realPath) }) { first, _ in first }
    try Self.write(changes, places: places, base.root)
    try Output.print(ConciseFixes.render(outcome.audit))
    Output.note("made \(counted(outcome.editCount, "edit")) in \(counted(changes.count, "file"))\n")
    return .showing(outcome.audit)
  }

  /// Nothing where something was not read: what is no longer found may stand there.
  private func prunedBaseline(_ root: Root, _ audit: Audit) throws(Refusal) -> Fixer.Outcome.Change? {
    guard audit.unread.isEmpty, let baseline = try BaselineFile.read(root),
      case .success(let before) = System.contents(of: root.absolute(BaselineFile.name), limit: 256 << 20)
    else { return nil }
    let kept = baseline.met(in: audit)
    guard kept.entries.count < baseline.entries.count else { return nil }
    return Fixer.Outcome.Change(path: BaselineFile.name, before: before, after: Array(kept.text.utf8))
  }

  /// Writes all changes, or none: not where a file is no longer what was read.
  private static func write(
    _ changes: [Fixer.Outcome.Change], places: [String: String], _ root: Root
  ) throws(Refusal) {
    var pending: [(file: PendingFile, path: String)] = []
    func giveUp(_ message: String, help: String? = nil) -> Refusal {
      for entry in pending { entry.file.discard() }
      return Refusal(message, help: help)
    }
    let targets = changes.map { places[$0.path] ?? root.absolute($0.path) }
    for (change, target) in zip(changes, targets) {
      switch PendingFile.write(String(decoding: change.after, as: UTF8.self), for: target) {
      case .success(let file): pending.append((file, change.path))
      case .failure(let failure): throw giveUp("`\(change.path)` cannot be written: \(failure.reason)")
      }
    }
    // As late as can be: what others write from here on is lost only if they write within the next few microseconds.
    for (change, target) in zip(changes, targets) {
      let now = try? System.contents(of: target, limit: change.before.count + 1).get()
      guard now == change.before else {
        throw giveUp("`\(change.path)` has changed meanwhile, so nothing was mended", help: "run `vouchsafe fix` again")
      }
    }
    while let entry = pending.first {
      if case .failure(let failure) = entry.file.commit() {
        throw giveUp("`\(entry.path)` cannot be written: \(failure.reason)")
      }
      pending.removeFirst()
    }
  }
}
