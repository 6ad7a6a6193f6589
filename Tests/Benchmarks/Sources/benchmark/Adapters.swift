import Foundation

/// Reads what `vouchsafe` prints for programs. The only place that knows its formats.
enum Adapter {
  /// The findings of `vouchsafe lint --format json`, one a line as in `expected.txt`: rule, tab, file, colon, line.
  ///
  /// Expects `{"findings": [{"rule": ..., "operands": [{"location": {"path": ..., "line": ...}}]}]}`, of which the first
  /// operand counts.
  static func findings(_ json: Data) throws -> [String] {
    guard let top = try JSONSerialization.jsonObject(with: json) as? [String: Any],
      let findings = top["findings"] as? [[String: Any]]
    else { throw Failure.cannot("`--format json` printed no object with `findings`") }
    // What the vocabulary could read and the base does not hold is no defect of the base.
    return try findings.filter { $0["rule"] as? String != "matched-nothing" }.map { finding in
      let operands = finding["operands"] as? [[String: Any]]
      guard let rule = finding["rule"] as? String, let place = operands?.first?["location"] as? [String: Any],
        let path = place["path"] as? String, let line = place["line"] as? Int
      else { throw Failure.cannot("a finding without `rule`, `path` or `line`: \(finding)") }
      return "\(rule)\t\(relative(path)):\(line)"
    }.sorted()
  }

  /// The share of a run that the rules took, from 0 to 1, from what `--timings` writes to standard error.
  ///
  /// Expects one line that is an object: `{"milliseconds": {"rules": 12.3, ...}, "total": 45.6}`; `stages` is as good
  /// as `milliseconds`, and where `total` is missing, the stages' sum stands for it.
  static func shareOfRules(_ standardError: String) -> Double? {
    for line in standardError.split(separator: "\n").reversed() where line.hasPrefix("{") {
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
      let stages = (object["milliseconds"] ?? object["stages"]) as? [String: Any] ?? [:]
      let times = stages.compactMapValues { ($0 as? NSNumber)?.doubleValue }
      guard let rules = times["rules"] else { continue }
      let sum = times.filter { $0.key != "total" }.values.reduce(0, +)
      let total = (object["total"] as? NSNumber)?.doubleValue ?? times["total"] ?? sum
      return total > 0 ? rules / total : nil
    }
    return nil
  }

  /// The times under a key of what `--timings` writes to standard error, in milliseconds.
  static func times(_ key: String, _ standardError: String) -> [String: Double]? {
    for line in standardError.split(separator: "\n").reversed() where line.hasPrefix("{") {
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
      return (object[key] as? [String: Any])?.compactMapValues { ($0 as? NSNumber)?.doubleValue }
    }
    return nil
  }

  /// A path below the root of the base, whichever way it was printed.
  private static func relative(_ path: String) -> String {
    guard let start = path.range(of: "Knowledge/", options: .backwards) else { return path }
    return String(path[start.lowerBound...])
  }
}
