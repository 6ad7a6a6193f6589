import Foundation
import TestSupport

/// A git repository of its own, with nothing of the user's settings.
struct ScratchRepository {
  /// There is no binary to test.
  struct NotBuilt: Error {}

  let folder: URL
  /// Holds the repository, and what lies beside it.
  let place: URL

  init() throws {
    let manager = FileManager.default
    place = manager.temporaryDirectory.resolvingSymlinksInPath().appending(path: "vouchsafe-git-\(UUID().uuidString)")
    folder = place.appending(path: "base")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    try git("init", "--quiet", "--initial-branch=main")
  }

  func remove() { try? FileManager.default.removeItem(at: place) }

  /// What every command here is run with: neither the user's git nor the caches of others.
  var environment: [String: String] {
    [
      "HOME": place.path, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_NAME": "An editor", "GIT_AUTHOR_EMAIL": "editor@example.org", "GIT_COMMITTER_NAME": "An editor",
      "GIT_COMMITTER_EMAIL": "editor@example.org", "GIT_AUTHOR_DATE": "2026-01-31T12:00:00Z",
      "GIT_COMMITTER_DATE": "2026-01-31T12:00:00Z", "PRE_COMMIT_HOME": place.appending(path: "cache").path,
      "PATH": path, "GIT_TERMINAL_PROMPT": "0",
    ]
  }

  /// The folder of the binary under test comes first.
  private var path: String {
    let own = place.appending(path: "bin").path
    return "\(own):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
  }

  @discardableResult
  func git(_ arguments: String...) throws -> Tool.Run { try run("git", arguments) }

  /// Runs a tool in the repository.
  func run(_ tool: String, _ arguments: [String]) throws -> Tool.Run {
    try Tool(tool).run(arguments, in: folder.path, environment: environment)
  }

  /// Runs the binary under test in the repository.
  func vouchsafe(_ arguments: [String]) throws -> Tool.Run {
    guard let binary = Checkout.binary else { throw NotBuilt() }
    let shell = ["-c", "exec \"$0\" \"$@\"", binary.path] + arguments
    return try Tool("bash").run(shell, in: folder.path, environment: environment)
  }

  /// Writes a file, and the folders above it.
  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Commits all that there is, without hooks. Returns the revision.
  @discardableResult
  func commit(_ message: String = "change") throws -> String {
    try git("add", "--all")
    try git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", message)
    return try git("rev-parse", "HEAD").output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Puts the binary under test, behind a script that notes each start in `starts`, where hooks find it.
  func installBinary() throws {
    guard let binary = Checkout.binary else { throw NotBuilt() }
    let bin = place.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let script = bin.appending(path: "vouchsafe")
    let text = """
      #!/usr/bin/env bash
      printf '%s\\n' "$#" >>'\(starts.path)'
      exec '\(binary.path)' "$@"

      """
    try Data(text.utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
  }

  private var starts: URL { place.appending(path: "starts") }

  /// By start of the installed binary: how many arguments it had. Forgets them.
  func takeStarts() throws -> [Int] {
    let text = (try? String(contentsOf: starts, encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(at: starts)
    return text.split(separator: "\n").compactMap { Int($0) }
  }
}
