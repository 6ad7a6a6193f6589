import Foundation

/// A program that a test drives and that is not ours: a validator, a client, a browser.
///
/// A test names it in its trait and then runs it:
///
///     @Test("…", .enabled(if: Tool("xmllint").mayRun, "\(Tool("xmllint").notRun)"))
///     func valid() throws { let run = try Tool("xmllint").run(["--noout", path]) … }
///
/// Without the tool the test is skipped and says why; where `VOUCHSAFE_REQUIRE_TOOLS` is set it fails.
package struct Tool: Sendable {
  /// Why a tool cannot be run.
  package struct Missing: Error, CustomStringConvertible {
    package var description: String
  }

  /// How one run of a tool ended.
  package struct Run: Sendable {
    package var status: Int32
    /// Standard output and standard error, each whole.
    package var output: String
    package var error: String
  }

  package let name: String
  private let path: String?

  /// Looks for the program in `.build/tools/bin`, then in the folders of `PATH`.
  package init(_ name: String) {
    self.name = name
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    path = ([Repository.root + "/.build/tools/bin"] + folders).map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The tool is there, or must be.
  package var mayRun: Bool {
    path != nil || !(ProcessInfo.processInfo.environment["VOUCHSAFE_REQUIRE_TOOLS"] ?? "").isEmpty
  }

  /// What a skipped test says.
  package var notRun: String { "did not run: `\(name)` is missing; `bash .ci/tools` installs it" }

  /// The absolute path of the program. Throws `Missing` where there is none.
  package func located() throws(Missing) -> String {
    guard let path else { throw Missing(description: "`\(name)` is missing; `bash .ci/tools` installs it") }
    return path
  }

  /// Runs the tool to its end, with nothing on its standard input. Throws `Missing` where there is none.
  ///
  /// - Parameters:
  ///   - folder: the working directory, that of the tests if nil.
  ///   - environment: set over that of the tests.
  package func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: try located())
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: nothing has to be read while the tool runs.
    let manager = FileManager.default
    let scratch = manager.temporaryDirectory.appending(path: "vouchsafe-tool-\(UUID().uuidString)")
    try manager.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: scratch) }
    let files = ["output", "error"].map { scratch.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(status: process.terminationStatus, output: texts[0], error: texts[1])
  }
}
