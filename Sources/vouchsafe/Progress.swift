/// What a run says of itself while it takes its time: on a terminal only, and only once half a second has passed.
struct Progress {
  private static let patience: UInt64 = 500_000_000

  private let isShown: Bool
  private let start: UInt64

  init() {
    isShown =
      System.isTerminal(.standardError) && System.environment("CI") == nil && System.environment("TERM") != "dumb"
    start = System.nanoseconds()
  }

  /// Says what is being done now, in the place of what was said before.
  func say(_ what: String) {
    guard isShown else { return }
    if System.nanoseconds() - start < Self.patience {
      return
    }
    Output.note("\r\u{1B}[K\(what) ...")
  }

  /// Takes back what was said.
  func end() {
    guard isShown, System.nanoseconds() - start >= Self.patience else { return }
    Output.note("\r\u{1B}[K")
  }
}
