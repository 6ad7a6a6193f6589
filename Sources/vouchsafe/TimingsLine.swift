internal import Engine

/// How long a run took, as one line of JSON for standard error (`--timings`).
enum TimingsLine {
  /// `{"stages":{"read":1.25,...},"rules":{"x":0.01,...},"total":12.5}`, in milliseconds.
  static func render(stages: [(String, UInt64)], rules: [(String, UInt64)], total: UInt64) -> String {
    "{\"stages\":{\(members(stages))},\"rules\":{\(members(rules))},\"total\":\(milliseconds(total))}\n"
  }

  private static func members(_ entries: [(String, UInt64)]) -> String {
    // Names are those of stages and ids of rules, which hold nothing to escape.
    entries.map { "\"\($0.0)\":\(milliseconds($0.1))" }.joined(separator: ",")
  }

  private static func milliseconds(_ nanoseconds: UInt64) -> String {
    let micros = (nanoseconds + 500) / 1000
    let fraction = String(micros % 1000)
    return "\(micros / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
  }
}
