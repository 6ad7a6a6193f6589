import Foundation

/// What `vouchsafe lint --format json` printed, as far as the tests read it, and how it ended.
struct LintRun: Sendable {
  struct Location: Decodable, Equatable, Sendable {
    let path: String
    let line: Int
  }
  struct Operand: Decodable, Sendable {
    let location: Location?
  }
  struct Finding: Decodable, Sendable {
    let rule: String
    let origin: String
    let severity: String
    let message: String
    let fingerprint: String
    let operands: [Operand]

    /// Where it is printed.
    var place: Location? { operands.first?.location }
  }
  private struct Page: Decodable {
    let couldNotJudge: Bool
    let findings: [Finding]
  }

  let status: Int32
  let findings: [Finding]
  let couldNotJudge: Bool

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Today, for these tests: the day on which the knowledge base was checked against its sources.
  static let today = "2026-11-28"

  /// Lints the base in `root`. `rules` selects; empty means all.
  init(_ root: URL, rules: [String] = []) throws {
    guard let binary = Checkout.binary else { throw Failed(description: "nothing was built to run") }
    let output = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString).json")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = binary
    let selection = rules.isEmpty ? [] : ["--select", rules.joined(separator: ",")]
    process.arguments = ["lint", "--format", "json", "--as-of", Self.today, "--jobs", "1"] + selection
    process.currentDirectoryURL = root
    // A file rather than a pipe: nothing has to be read while the command runs.
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    guard process.terminationReason == .exit else { throw Failed(description: "ended by signal \(status)") }
    let page = try JSONDecoder().decode(Page.self, from: Data(contentsOf: output))
    findings = page.findings
    couldNotJudge = page.couldNotJudge
  }

  /// The repository as it is.
  static let unseeded = Result { try LintRun(Checkout.root) }
}
