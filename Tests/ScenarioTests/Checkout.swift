import Foundation
import TestSupport

/// The repository as these tests use it, and what is built from it.
enum Checkout {
  static let root = URL(filePath: Repository.root)

  /// The binary under test: `VOUCHSAFE_BINARY`, else the one that was built with the tests.
  static var binary: URL? {
    if let path = ProcessInfo.processInfo.environment["VOUCHSAFE_BINARY"] { return URL(filePath: path) }
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "vouchsafe")
    let usual = root.appending(path: ".build/debug/vouchsafe")
    return [beside, usual].first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// What takes minutes runs under `.ci/long` only.
  static var mayTakeLong: Bool { ProcessInfo.processInfo.environment["VOUCHSAFE_LONG"] == "1" }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["VOUCHSAFE_RECORD"] == "1" }
}
