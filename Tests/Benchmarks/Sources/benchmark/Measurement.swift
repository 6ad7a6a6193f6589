import Foundation

/// What the floor and the linter cost over one base, measured in alternation.
struct Measurement {
  /// Threads that the linter is measured with.
  static let jobs = [1, 2]

  /// The base as the floor saw it.
  var events = 0
  /// The floor, one for each number of threads and pair.
  var floor: [[Cost]] = jobs.map { _ in [] }
  /// The linter, likewise.
  var linter: [[Cost]] = jobs.map { _ in [] }
  /// The share of the run that the rules took, with one thread.
  var shareOfRules: Double?
  /// Expected and not found.
  var missing: [String] = []
  /// Found and not expected.
  var surplus: [String] = []

  /// Warms up, then measures A B A C ..., so many pairs for each number of threads.
  init(_ base: Written, root: URL, tools: Tools, meter: Meter, options: Options) throws {
    let counts = root.appending(path: "floor.txt")
    _ = try meter.run(tools.floor, [base.list.plainPath], output: counts, expected: 0...0)
    events = Int(try String(contentsOf: counts, encoding: .utf8).split(whereSeparator: \.isWhitespace)[2]) ?? 0
    func lint(_ jobs: Int, _ more: [String], output: URL? = nil) throws -> Cost {
      let arguments = ["lint", "--root", root.plainPath, "--jobs", String(jobs), "--as-of", "2026-01-01"]
      return try meter.run(tools.vouchsafe, arguments + more + options.extra, output: output, expected: 0...1)
    }
    if !options.floorOnly { try check(root, lint: lint, meter: meter) }
    for _ in 0..<options.pairs {
      for (index, jobs) in Self.jobs.enumerated() {
        floor[index].append(try meter.run(tools.floor, [base.list.plainPath], expected: 0...0))
        guard !options.floorOnly else { continue }
        linter[index].append(try lint(jobs, ["--format", "concise"]))
      }
    }
  }

  /// Compares the findings with what is expected, and asks for the time that rules take; this also warms up.
  private mutating func check(
    _ root: URL, lint: (_ jobs: Int, _ more: [String], _ output: URL?) throws -> Cost, meter: Meter
  ) throws {
    let output = root.appending(path: "findings.json")
    _ = try lint(2, ["--format", "json"], output)
    let found = try Adapter.findings(try Data(contentsOf: output))
    let expected = try String(contentsOf: root.appending(path: "expected.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    missing = Self.difference(expected, found)
    surplus = Self.difference(found, expected)
    _ = try lint(1, ["--format", "concise", "--timings"], nil)
    shareOfRules = Adapter.shareOfRules(try String(contentsOf: meter.standardError, encoding: .utf8))
  }

  /// What is in one list more often than in the other, in order.
  private static func difference(_ left: [String], _ right: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for line in right { counts[line, default: 0] += 1 }
    return left.filter { line in
      guard let count = counts[line], count > 0 else { return true }
      counts[line] = count - 1
      return false
    }
  }
}
