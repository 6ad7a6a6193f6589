import Foundation

/// A scenario, run in a folder of its own.
struct ScenarioRun {
  struct Cannot: Error, CustomStringConvertible {
    var description: String
  }

  let status: Int32
  let output: String
  let error: String

  init(_ scenario: Scenario, binary: URL) throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.resolvingSymlinksInPath().appending(path: "vouchsafe-\(UUID().uuidString)")
    try manager.createDirectory(at: root, withIntermediateDirectories: true)
    defer {
      Self.makeWritable(root)
      try? manager.removeItem(at: root)
    }
    let base = root.appending(path: "base")
    try manager.createDirectory(at: base, withIntermediateDirectories: true)
    try Self.set(mode: 0o755, root)
    try Self.set(mode: 0o755, base)
    // An ordinary user may not be able to reach the repository.
    // A link where there can be one: a program that is being copied while another test starts one cannot be run.
    let program = root.appending(path: "vouchsafe")
    if (try? manager.linkItem(at: binary.resolvingSymlinksInPath(), to: program)) == nil {
      try manager.copyItem(at: binary, to: program)
    }
    for step in scenario.steps { try Self.take(step, in: base) }
    let process = Process()
    let shell = ["/bin/bash", "-c", "set -o pipefail; " + scenario.command]
    let command = scenario.isOrdinaryUser && geteuid() == 0 ? Self.ordinaryUser + shell : shell
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = base.appending(path: scenario.folder)
    process.environment = Self.environment(scenario, root)
    (status, output, error) = try Self.run(process, root, input: scenario.standardInput ?? "")
  }

  private static let ordinaryUser = [
    "/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all",
  ]

  private static func run(
    _ process: Process, _ root: URL, input: String
  ) throws -> (status: Int32, output: String, error: String) {
    // Files rather than pipes: nothing has to be read while the command runs.
    let names = ["stdin", "stdout", "stderr"].map { root.appending(path: $0) }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let texts = try names.dropFirst().map { name in
      String(decoding: try Data(contentsOf: name), as: UTF8.self)
        .replacingOccurrences(of: root.appending(path: "base").path, with: "[ROOT]")
    }
    guard process.terminationReason == .exit else {
      throw Cannot(description: "ended by signal \(process.terminationStatus)\n\(texts[1])")
    }
    return (process.terminationStatus, texts[0], texts[1])
  }

  private static func environment(_ scenario: Scenario, _ root: URL) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment.filter { name, _ in
      ["HOME", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "LLVM_PROFILE_FILE"].contains(name)
    }
    environment["PATH"] = root.path + ":/usr/local/bin:/usr/bin:/bin"
    environment["TZ"] = "UTC"
    return environment.merging(scenario.environment) { $1 }
  }

  private static func take(_ step: Scenario.Step, in base: URL) throws {
    let manager = FileManager.default
    switch step {
    case .base(let name):
      let source = Checkout.root.appending(path: "Tests/ScenarioTests/Bases/\(name)")
      for entry in try manager.contentsOfDirectory(atPath: source.path) {
        try manager.copyItem(at: source.appending(path: entry), to: base.appending(path: entry))
      }
    case .file(let path, let text):
      let file = base.appending(path: path)
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    case .link(let path, let target):
      let link = base.appending(path: path)
      try manager.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.createSymbolicLink(atPath: link.path, withDestinationPath: target)
    case .mode(let mode, let path): try set(mode: mode, base.appending(path: path))
    }
  }

  private static func set(mode: Int, _ file: URL) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
  }

  /// Lets the folders be removed that a scenario has closed.
  private static func makeWritable(_ root: URL) {
    let manager = FileManager.default
    for path in (try? manager.subpathsOfDirectory(atPath: root.path)) ?? [] {
      let attributes = try? manager.attributesOfItem(atPath: root.appending(path: path).path)
      if attributes?[.type] as? FileAttributeType == .typeDirectory {
        try? set(mode: 0o755, root.appending(path: path))
      }
    }
  }
}
