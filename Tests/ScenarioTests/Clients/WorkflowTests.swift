import Foundation
import TestSupport
import Testing

/// What runs Vouchsafe in CI: the action, the workflows and the example for GitLab.
@Suite("CI")
struct WorkflowTests {
  private static let validator = Tool("check-jsonschema")
  private static let zizmor = Tool("zizmor")
  private static let python = Tool("python")
  private static let action = ".github/actions/vouchsafe/action.yml"

  @Test(
    "is well-formed", .enabled(if: validator.mayRun, Comment(rawValue: validator.notRun)),
    arguments: [
      ("vendor.github-actions", action), ("vendor.github-workflows", ".github/workflows/vouchsafe.yml"),
      ("vendor.github-workflows", ".github/workflows/ci.yml"),
      ("vendor.github-workflows", ".github/workflows/macos.yml"),
      ("vendor.github-workflows", "Rules/start/dot-github/workflows/vouchsafe.yml.txt"),
      ("vendor.gitlab-ci", ".gitlab-ci.yml"),
    ])
  func wellFormed(_ schema: String, _ path: String) throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString).yml")
    try FileManager.default.copyItem(at: Checkout.root.appending(path: path), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let run = try Self.validator.run(["--builtin-schema", schema, copy.path])
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  @Test("holds nothing that zizmor warns of", .enabled(if: zizmor.mayRun, Comment(rawValue: zizmor.notRun)))
  func safe() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)")
    let workflows = copy.appending(path: ".github/workflows")
    try FileManager.default.createDirectory(at: workflows, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(
      at: Checkout.root.appending(path: "Rules/start/dot-github/workflows/vouchsafe.yml.txt"),
      to: workflows.appending(path: "vouchsafe.yml"))
    let run = try Self.zizmor.run(
      ["--offline", "--min-severity", "medium", Checkout.root.appending(path: ".github").path, copy.path])
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  /// Runs the shell steps of the action on a base with one error.
  private static func run(_ repository: ScratchRepository, _ inputs: [String]) throws -> Tool.Run {
    let binary = try #require(Checkout.binary).path
    let script = Checkout.root.appending(path: "Tests/ScenarioTests/Clients/run_action.py").path
    return try python.run(
      [script, Checkout.root.appending(path: action).path, "binary=\(binary)"] + inputs, in: repository.folder.path,
      environment: repository.environment)
  }

  private static func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    let small = Checkout.root.appending(path: "Tests/ScenarioTests/Bases/small")
    for name in try FileManager.default.contentsOfDirectory(atPath: small.path) {
      try FileManager.default.copyItem(at: small.appending(path: name), to: repository.folder.appending(path: name))
    }
    try repository.write("Knowledge/strain.yaml", "condition: strain\nname: Muscle strain\n")
    try repository.commit()
    try repository.write(
      "Knowledge/odd `name`.yaml",
      "condition: odd\nname: Odd\ntreatments: [{treatment: t}]\nred-flags: [{sign: numbness, route: routine}]\n")
    return repository
  }

  @Test(
    "the steps of the action mark findings and sum them up",
    .enabled(if: python.mayRun && validator.mayRun, Comment(rawValue: validator.notRun)))
  func steps() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    let run = try Self.run(repository, ["sarif=found.sarif"])
    #expect(run.output.hasSuffix("status=1\nexit=1\n"), "\(run.output)\(run.error)")
    #expect(run.output.hasPrefix("### Vouchsafe\n\n    checked 3 files"), "\(run.output)")
    #expect(run.error.contains("::error "), "\(run.error)")
    #expect(FileManager.default.fileExists(atPath: repository.folder.appending(path: "found.sarif").path))
    let since = try Self.run(repository, ["since=HEAD", "fail-on=never"])
    #expect(
      since.output.hasSuffix("status=0\nexit=0\n") && since.output.contains("red-flag-below-urgent"), "\(since.output)")
    #expect(!since.output.contains("Knowledge/strain.yaml:"), "\(since.output)")
  }

  @Test(
    "no input of the action becomes a part of its scripts",
    .enabled(if: python.mayRun && validator.mayRun, Comment(rawValue: validator.notRun)),
    arguments: ["root", "paths", "since", "fail-on", "sarif"])
  func injection(_ input: String) throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    for value in ["$(touch pwned)", "`touch pwned`", "\"; touch pwned; \"", "--output=json=pwned", "-x"] {
      let run = try Self.run(repository, ["\(input)=\(value)"])
      #expect(!FileManager.default.fileExists(atPath: repository.folder.appending(path: "pwned").path), "\(input)")
      #expect(run.output.contains("exit="), "\(run.output)\(run.error)")
      if input != "sarif" { #expect(run.output.hasSuffix("status=2\nexit=2\n"), "\(value): \(run.output)") }
    }
  }
}
