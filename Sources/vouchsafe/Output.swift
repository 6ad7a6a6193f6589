/// What a command prints. Findings and what else was asked for go to standard output; all that speaks of the run
/// itself goes to standard error.
enum Output {
  /// Prints what was asked for. A reader that goes away ends it quietly.
  static func print(_ text: String) throws(Refusal) {
    if text.isEmpty { return }
    if case .failed(let failure) = System.put(text, to: .standardOutput) {
      throw Refusal("standard output cannot be written: \(failure.reason)")
    }
  }

  /// Says something about the run. Where that cannot be said, there is nowhere to complain.
  static func note(_ text: String) { _ = System.put(text, to: .standardError) }
}
