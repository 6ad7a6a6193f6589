import Foundation

/// Where the repository and what is built from it lie.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()  // ScenarioTests
    .deletingLastPathComponent().deletingLastPathComponent()  // Tests, the repository

  /// The binary under test: `VOUCHSAFE_BINARY`, else the one that was built with the tests.
  static var binary: URL? {
    if let path = ProcessInfo.processInfo.environment["VOUCHSAFE_BINARY"] { return URL(filePath: path) }
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "vouchsafe")
    let usual = root.appending(path: ".build/debug/vouchsafe")
    return [beside, usual].first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["VOUCHSAFE_RECORD"] == "1" }
}
