import Foundation

/// What a scenario expects, compared with what came.
enum Expectation {
  /// Lines with `[..]` that nothing fits which came: what they leave open would be lost.
  struct Unkept: Error, CustomStringConvertible {
    var lines: [String]

    var description: String {
      "mend these lines by hand, or take them out, because nothing that came fits them:\n- "
        + lines.joined(separator: "\n- ")
    }
  }

  /// The first line that differs; nil where all are as expected.
  static func difference(of text: String, from expected: String, name: String) -> String? {
    let got = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(got, wanted).prefix { matches($0, $1) }.count
    guard same < max(got.count, wanted.count) else { return nil }
    let line = same < wanted.count ? String(wanted[same]) : "(nothing more)"
    return "\(name) differs from line \(same + 1) on:\n- \(line)\n+ \(got.dropFirst(same).joined(separator: "\n+ "))"
  }

  /// The file of a scenario as it has to be for the run, with each `[..]` that it has.
  static func recorded(_ scenario: Scenario, _ run: ScenarioRun) throws(Unkept) -> String {
    let head = scenario.head.replacingOccurrences(of: "\n? \(scenario.status)\n", with: "\n? \(run.status)\n")
    let output = try keeping(scenario.expectedOutput, in: run.output)
    let error = try keeping(scenario.expectedError, in: run.error).replacing(/\ in [\d.]+ m?s\n/, with: " in [..]s\n")
    return head + (output.isEmpty ? "" : "=== stdout\n" + output) + (error.isEmpty ? "" : "=== stderr\n" + error)
  }

  /// What came, with the expected line in the place of each that fits it. Fails where a line with `[..]` finds no place.
  ///
  /// The lines that are kept are a longest common subsequence, in which one with `[..]` counts more than all others.
  static func keeping(_ expected: String, in text: String) throws(Unkept) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let worths = old.map { isOpen($0) ? new.count + 1 : 1 }
    var best = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let kept = matches(new[j], old[i]) ? best[i + 1][j + 1] + worths[i] : 0
        best[i][j] = max(kept, best[i + 1][j], best[i][j + 1])
      }
    }
    var lines: [Substring] = []
    var lost: [String] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, matches(new[j], old[i]), best[i][j] == best[i + 1][j + 1] + worths[i] {
        lines.append(old[i])
        (i, j) = (i + 1, j + 1)
      } else if j < new.count, i == old.count || best[i][j] == best[i][j + 1] {
        lines.append(new[j])
        j += 1
      } else {
        if isOpen(old[i]) { lost.append(String(old[i])) }
        i += 1
      }
    }
    guard lost.isEmpty else { throw Unkept(lines: lost) }
    return lines.joined(separator: "\n")
  }

  private static func isOpen(_ line: Substring) -> Bool { line.contains("[..]") }

  /// Whether a line is as expected, where `[..]` stands for anything.
  private static func matches(_ line: Substring, _ pattern: Substring) -> Bool {
    let pieces = String(pattern).components(separatedBy: "[..]")
    guard pieces.count > 1 else { return line == pattern }
    guard line.hasPrefix(pieces[0]) else { return false }
    var rest = line.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.range(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}
