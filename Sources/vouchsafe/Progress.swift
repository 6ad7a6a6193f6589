internal import Engine
import Findings
internal import Synchronization

/// What a run says of itself while it takes its time: one line on a terminal's standard error, once half a second has
/// passed, and gone when the run goes on to speak.
///
/// Nothing is said in files, on build servers, or to a terminal that cannot take a line back.
final class Progress: Sendable {
  private enum Stage: Int {
    case reading
    case judging
    case writing
  }
  /// Who has the line: nobody, the one that writes it, or nobody ever again.
  private enum Line: Int {
    case free
    case taken
    case over
  }

  private static let patience = Duration.milliseconds(500)
  private static let pace = Duration.milliseconds(100)

  private let isShown: Bool
  private let fileCount: Int
  private let files = Atomic<Int>(0)
  private let rules = Atomic<Int>(0)
  private let stage = Atomic<Int>(Stage.reading.rawValue)
  private let line = Atomic<Int>(Line.free.rawValue)
  private let hasWritten = Atomic<Bool>(false)

  /// Begins to wait. `files` is how many will be read.
  init(files: Int) {
    isShown =
      System.isTerminal(.standardError) && (System.environment("CI") ?? "").isEmpty
      && System.environment("TERM") != "dumb"
    fileCount = files
    guard isShown else { return }
    let progress = self
    Task.detached {
      try? await Task.sleep(for: Progress.patience)
      while progress.write() { try? await Task.sleep(for: Progress.pace) }
    }
  }

  /// Audits, and says how far that has come.
  static func audit(_ input: AuditInput) async -> (audit: Audit, timings: AuditTimings) {
    let progress = Progress(files: input.files.count)
    defer { progress.end() }
    return await progress.audit(input)
  }

  /// Audits; the line stays until `end`.
  func audit(_ given: AuditInput) async -> (audit: Audit, timings: AuditTimings) {
    guard isShown else { return await Auditor.audit(given) }
    var input = given
    input.onStep = { [self] step in
      switch step {
      case .file: files.wrappingAdd(1, ordering: .relaxed)
      case .rule:
        rules.wrappingAdd(1, ordering: .relaxed)
        stage.store(Stage.judging.rawValue, ordering: .relaxed)
      }
    }
    let result = await Auditor.audit(input)
    stage.store(Stage.writing.rawValue, ordering: .relaxed)
    return result
  }

  /// Takes back what was said; nothing is said after this.
  func end() {
    guard isShown else { return }
    // Whoever has the line gives it back within one write.
    while !line.compareExchange(
      expected: Line.free.rawValue, desired: Line.over.rawValue, ordering: .acquiringAndReleasing
    ).exchanged {
      if line.load(ordering: .acquiring) == Line.over.rawValue { return }
    }
    if hasWritten.load(ordering: .acquiring) { Output.note("\r\u{1B}[K") }
  }

  /// Writes the line in the place of the last one; false where the run has ended.
  private func write() -> Bool {
    guard
      line.compareExchange(
        expected: Line.free.rawValue, desired: Line.taken.rawValue, ordering: .acquiringAndReleasing
      ).exchanged
    else { return false }
    // Cut where the terminal ends, for a line that wraps cannot be taken back.
    let columns = System.columns(of: .standardError) ?? 80
    Output.note("\r\u{1B}[K" + words.prefix(max(0, columns - 1)))
    hasWritten.store(true, ordering: .releasing)
    line.store(Line.free.rawValue, ordering: .releasing)
    return true
  }

  private var words: String {
    switch Stage(rawValue: stage.load(ordering: .relaxed)) {
    case .reading, nil:
      let count = files.load(ordering: .relaxed)
      return count < fileCount ? "reading, \(count) of \(fileCount) files ..." : "joining what the files say ..."
    case .judging: return "judging, \(rules.load(ordering: .relaxed)) rules done ..."
    case .writing: return "writing ..."
    }
  }
}
