package import Findings

/// Mends a knowledge base by the fixes of its findings, in memory.
package struct Fixer: Sendable {
  /// What became of the files.
  package struct Outcome: Sendable {
    /// A file that is not what it was.
    package struct Change: Sendable {
      package var path: String
      package var before: [UInt8]
      package var after: [UInt8]

      package init(path: String, before: [UInt8], after: [UInt8]) {
        self.path = path
        self.before = before
        self.after = after
      }
    }
    /// In order of path.
    package var changes: [Change] = []
    /// How many edits were made.
    package var editCount = 0
    /// Of the base as it is now.
    package var audit: Audit
  }

  /// What an edit lays open is mended with it, so many times over.
  private static let maxFollowUps = 4
  /// No more audits are made than that, however much there is to mend.
  private static let maxAudits = 400

  private let input: AuditInput
  /// What was read of each file, by path: every audit and every edit is of the same bytes, whatever becomes of the file.
  private let contents: [String: [UInt8]]
  /// Whether edits are made that a person should agree to.
  private let includesReview: Bool

  package init(_ input: AuditInput, includesReview: Bool) {
    var input = input
    var contents: [String: [UInt8]] = [:]
    for (index, file) in input.files.enumerated() {
      // A file that cannot be read stays as it is, for the audit to report.
      guard case .success(let bytes) = file.load() else { continue }
      // What is no text cannot be written back as one.
      if String(validating: bytes, as: UTF8.self) != nil { contents[file.path] = bytes }
      input.files[index] = InputFile(path: file.path, bytes: bytes)
    }
    self.input = input
    self.contents = contents
    self.includesReview = includesReview
  }

  /// Makes edits until there are none to make. The result has no more findings of any severity than the base had, counted
  /// from the gravest; edits that would add some are left out.
  ///
  /// Complexity: an audit where all edits can be made together, else one for most of those that cannot.
  package func run() async -> Outcome {
    var state = State(audit: await Auditor.audit(input).audit)
    // A run ends with a pass that changes nothing, and another run begins with the same one: it changes nothing either.
    var hasMade = true
    while hasMade, state.audits < Self.maxAudits { hasMade = await pass(&state) }
    var outcome = Outcome(audit: state.audit)
    outcome.editCount = state.editCount
    for path in state.files.keys.sorted() {
      guard let after = state.files[path], let before = contents[path], before != after else { continue }
      outcome.changes.append(Outcome.Change(path: path, before: before, after: after))
    }
    return outcome
  }

  /// The base as it is while it is being mended.
  private struct State {
    var audit: Audit
    /// The bytes of files that have been changed, by path.
    var files: [String: [UInt8]] = [:]
    var editCount = 0
    var audits = 1
  }

  /// Tries all edits together, then ever fewer of them, until each has been made or refused; whether any was made.
  private func pass(_ state: inout State) async -> Bool {
    var refused: Set<Edit.Key> = []
    var hasMade = false
    var most = Int.max
    while state.audits < Self.maxAudits {
      let edits = Self.apart(
        edits(in: state.audit).filter { edit in !refused.contains(edit.key) && changes(edit, state) })
      if edits.isEmpty { break }
      let batch = Array(edits.prefix(most))
      if await attempt(batch, &state) {
        hasMade = true
      } else if batch.count == 1 {
        refused.insert(batch[0].key)
        most = max(most, 4)
      } else {
        most = batch.count / 2
      }
    }
    return hasMade
  }

  private struct Edit {
    /// What stays the same while other edits move it.
    struct Key: Hashable {
      var finding: Fingerprint
      var text: String
    }
    var key: Key
    var path: String
    var range: ByteRange
    var text: String
  }

  private func edits(in audit: Audit) -> [Edit] {
    audit.findings.compactMap { finding in
      guard let fix = finding.fixes.first(where: { includesReview || $0.safety == .safe }) else { return nil }
      return Edit(
        key: Edit.Key(finding: finding.fingerprint, text: fix.replacement),
        path: audit.source(of: fix.location).path, range: fix.location.range, text: fix.replacement)
    }
  }

  /// Whether what stands there is something else. Complexity: linear in the edit.
  private func changes(_ edit: Edit, _ state: State) -> Bool {
    guard let bytes = state.files[edit.path] ?? contents[edit.path], Int(edit.range.end) <= bytes.count else {
      return false
    }
    return !bytes[Int(edit.range.start)..<Int(edit.range.end)].elementsEqual(edit.text.utf8)
  }

  /// Those that do not meet an earlier one; the rest have their turn in the next round.
  private static func apart(_ edits: [Edit]) -> [Edit] {
    var taken: [String: [ByteRange]] = [:]
    return edits.filter { edit in
      let isFree = !(taken[edit.path] ?? []).contains { $0.start <= edit.range.end && edit.range.start <= $0.end }
      if isFree { taken[edit.path, default: []].append(edit.range) }
      return isFree
    }
  }

  /// Makes the edits, and with them those that mend what they lay open, if the base is no worse for them.
  private func attempt(_ edits: [Edit], _ state: inout State) async -> Bool {
    let before = Self.weight(state.audit)
    var trial = state
    guard await make(edits, &trial) else { return false }
    for _ in 0..<Self.maxFollowUps where before.lexicographicallyPrecedes(Self.weight(trial.audit)) {
      let known = Set(self.edits(in: state.audit).map(\.key))
      let more = Self.apart(self.edits(in: trial.audit).filter { !known.contains($0.key) })
      guard !more.isEmpty, await make(more, &trial) else { break }
    }
    state.audits = trial.audits
    guard !before.lexicographicallyPrecedes(Self.weight(trial.audit)) else { return false }
    state = trial
    return true
  }

  /// Writes the edits into the files in memory and audits them anew.
  private func make(_ edits: [Edit], _ state: inout State) async -> Bool {
    for (path, own) in [String: [Edit]](grouping: edits, by: \.path) {
      guard var bytes = state.files[path] ?? contents[path] else { return false }
      for edit in own.sorted(by: { $1.range < $0.range }) {
        guard Int(edit.range.end) <= bytes.count else { return false }
        bytes.replaceSubrange(Int(edit.range.start)..<Int(edit.range.end), with: Array(edit.text.utf8))
      }
      state.files[path] = bytes
    }
    var input = input
    let files = state.files
    input.files = input.files.map { file in
      files[file.path].map { InputFile(path: file.path, bytes: $0) } ?? file
    }
    state.audit = await Auditor.audit(input).audit
    state.audits += 1
    state.editCount += edits.count
    return true
  }

  /// How bad a base is, gravest first: what is read at last may be found to be wrong, and is better for having been read.
  private static func weight(_ audit: Audit) -> [Int] {
    [audit.findings.count { $0.unread != nil }]
      + Severity.allCases.reversed().map { audit.count(of: $0) }
  }
}
