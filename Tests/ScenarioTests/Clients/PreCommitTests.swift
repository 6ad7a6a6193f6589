import Foundation
import TestSupport
import Testing

/// The hooks, run by pre-commit itself in a repository of their own.
@Suite("pre-commit")
struct PreCommitTests {
  private static let tool = Tool("pre-commit")
  private static let condition = """
    condition: strain
    name: Muscle strain
    checked: 2026-01-01
    treatments:
      - treatment: rest
    red-flags:
      - sign: numbness
        route: emergency

    """

  /// A base that is clean by the rules of `Bases/small`, with the hook `id` installed.
  private static func repository(hook id: String) throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.installBinary()
    let small = Checkout.root.appending(path: "Tests/ScenarioTests/Bases/small")
    for name in try FileManager.default.contentsOfDirectory(atPath: small.path) {
      try FileManager.default.copyItem(at: small.appending(path: name), to: repository.folder.appending(path: name))
    }
    try FileManager.default.removeItem(at: repository.folder.appending(path: "Knowledge"))
    try repository.write("Knowledge/strain.yaml", condition)
    try repository.write("Knowledge/numbness.yaml", "symptom: numbness\nname: Numbness\n")
    try repository.write("Knowledge/rest.yaml", "treatment: rest\nname: Rest\n")
    try repository.write(
      "vouchsafe.yaml", "rules: {condition-not-checked-in-time: {disabled: yes}}\n")
    let hooks = try hookRepository(beside: repository)
    try repository.write(
      ".pre-commit-config.yaml",
      """
      repos:
        - repo: \(hooks.path)
          rev: \(hooks.revision)
          hooks: [{id: \(id)}]

      """)
    try repository.commit()
    let installed = try repository.run("pre-commit", ["install", "--install-hooks"])
    try #require(installed.status == 0, "\(installed.output)\(installed.error)")
    return repository
  }

  /// What pre-commit clones: a repository with our `.pre-commit-hooks.yaml`.
  private static func hookRepository(beside repository: ScratchRepository) throws -> (path: String, revision: String) {
    let folder = repository.place.appending(path: "hooks")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Checkout.root.appending(path: ".pre-commit-hooks.yaml"), to: folder.appending(path: ".pre-commit-hooks.yaml"))
    var revision = ""
    for arguments in [
      ["init", "--quiet", "--initial-branch=main"], ["add", "--all"], ["commit", "--quiet", "--message", "hooks"],
      ["rev-parse", "HEAD"],
    ] {
      let run = try Tool("git").run(arguments, in: folder.path, environment: repository.environment)
      try #require(run.status == 0, "\(run.error)")
      revision = run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    return (folder.path, revision)
  }

  /// Commits with hooks, as an editor does.
  private static func commit(_ repository: ScratchRepository) throws -> Tool.Run {
    try repository.git("add", "--all")
    return try repository.git("commit", "--message", "an editor's change")
  }

  @Test("takes our hooks for well-formed", .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func wellFormed() throws {
    let run = try Self.tool.run(["validate-manifest", ".pre-commit-hooks.yaml"], in: Repository.root)
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  @Test("a clean commit passes", .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func clean() throws {
    let repository = try Self.repository(hook: "vouchsafe-system")
    defer { repository.remove() }
    try repository.write("Knowledge/rest.yaml", "treatment: rest\nname: Bed rest\n")
    let run = try Self.commit(repository)
    #expect(run.status == 0 && run.error.contains("Passed"), "\(run.output)\(run.error)")
    #expect(try repository.takeStarts() == [2])
  }

  @Test("a commit that breaks a rule is refused", .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func broken() throws {
    let repository = try Self.repository(hook: "vouchsafe-system")
    defer { repository.remove() }
    try repository.write(
      "Knowledge/strain.yaml", Self.condition.replacing("route: emergency", with: "route: routine"))
    let run = try Self.commit(repository)
    #expect(run.status == 1, "\(run.output)\(run.error)")
    #expect(run.error.contains("red-flag-below-urgent"))
    let commits = try repository.git("rev-list", "--count", "HEAD").output
    #expect(commits == "1\n")
  }

  @Test(
    "a commit of rules alone is judged by what they find", .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func rules() throws {
    let repository = try Self.repository(hook: "vouchsafe-system")
    defer { repository.remove() }
    let rule = { (field: String) in
      """
      rule: condition-without-\(field)
      category: coverage
      summary: Every condition has \(field)
      for: {c: condition}
      require: c.\(field) is present
      message: "{c} has no \(field)"
      examples:
        - fires: "{condition: x, name: X}"
        - quiet: "{condition: x, name: X, checked: 2026-01-01, lasts: 2 weeks}"

      """
    }
    try repository.write("Rules/coverage/condition-without-checked.yaml", rule("checked"))
    let kept = try Self.commit(repository)
    #expect(kept.status == 0 && kept.error.contains("Passed"), "\(kept.output)\(kept.error)")
    try repository.write("Rules/coverage/condition-without-lasts.yaml", rule("lasts"))
    let broken = try Self.commit(repository)
    #expect(broken.status == 1 && broken.error.contains("has no lasts"), "\(broken.output)\(broken.error)")
    try repository.git("rm", "--quiet", "--force", "Rules/coverage/condition-without-lasts.yaml")
    try repository.write("vouchsafe.yaml", "fail-on: notice\n")
    let strict = try Self.commit(repository)
    #expect(strict.status == 0, "\(strict.output)\(strict.error)")
  }

  @Test(
    "a page beside the base keeps no commit out", .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func page() throws {
    let repository = try Self.repository(hook: "vouchsafe-system, files: '', types: [text]")
    defer { repository.remove() }
    try repository.write("README.md", "hello\n")
    try repository.write("Knowledge/rest.yaml", "treatment: rest\nname: Bed rest\n")
    let run = try Self.commit(repository)
    #expect(run.status == 0 && run.error.contains("Passed"), "\(run.output)\(run.error)")
    // Alone it has been told to be linted, and was not.
    try repository.write("README.md", "hello again\n")
    let alone = try Self.commit(repository)
    #expect(alone.status == 1 && alone.error.contains("lies outside"), "\(alone.output)\(alone.error)")
  }

  @Test(
    "a commit that deletes what is referred to is refused by the hook for the whole base",
    .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func deletion() throws {
    let repository = try Self.repository(hook: "vouchsafe-system-all")
    defer { repository.remove() }
    try repository.git("rm", "--quiet", "Knowledge/numbness.yaml")
    let run = try Self.commit(repository)
    #expect(run.status == 1, "\(run.output)\(run.error)")
    #expect(run.error.contains("no symptom is called `numbness`"), "\(run.output)\(run.error)")
  }

  @Test("ten files make one process", .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func once() throws {
    let repository = try Self.repository(hook: "vouchsafe-system")
    defer { repository.remove() }
    for number in 1...10 {
      try repository.write("Knowledge/odd name \(number) «é».yaml", "symptom: s\(number)\nname: Sign \(number)\n")
    }
    let run = try Self.commit(repository)
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(try repository.takeStarts() == [11])
  }

  @Test("what `init` sets up passes its own hook", .enabled(if: tool.mayRun, Comment(rawValue: tool.notRun)))
  func starter() throws {
    let repository = try ScratchRepository()
    defer { repository.remove() }
    try repository.installBinary()
    #expect(try repository.vouchsafe(["init"]).status == 0)
    #expect(try repository.run("pre-commit", ["install"]).status == 0)
    let run = try Self.commit(repository)
    #expect(run.status == 0 && run.error.contains("Passed"), "\(run.output)\(run.error)")
  }

  /// Builds the package in release mode, which takes minutes: only where `VOUCHSAFE_LONG` is set, as by `.ci/long`.
  @Test(
    "pre-commit builds the hooks of `language: swift` and runs them",
    .enabled(
      if: tool.mayRun && Checkout.mayTakeLong,
      "did not run: it builds the package, and `VOUCHSAFE_LONG=1` asks for that"))
  func builds() throws {
    let repository = try ScratchRepository()
    defer { repository.remove() }
    let package = repository.place.appending(path: "package")
    let listed = try Tool("git").run(
      ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], in: Repository.root)
    for name in listed.output.split(separator: "\0").map(String.init) {
      let source = Checkout.root.appending(path: name)
      guard FileManager.default.fileExists(atPath: source.path) else { continue }
      let target = package.appending(path: name)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: source, to: target)
    }
    for arguments in [
      ["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "package"], ["tag", "v0.1.0"],
    ] {
      let run = try Tool("git").run(arguments, in: package.path, environment: repository.environment)
      try #require(run.status == 0, "\(run.error)")
    }
    try #require(try repository.vouchsafe(["init"]).status == 0)
    // What the first page says, with one hook and then with the other: they share one environment, and so one build.
    let page = try String(contentsOf: Checkout.root.appending(path: "README.md"), encoding: .utf8)
    let block = try String(#require(page.firstMatch(of: #/(?s)```yaml\n(repos:.*?)```/#)).1)
    try #require(block.contains("https://github.com/OWNER/vouchsafe ") && block.contains("{id: vouchsafe-all}"))
    // Wherever this machine's git finds the dependencies, that of pre-commit has to look as well.
    let environment = [
      "PRE_COMMIT_HOME": repository.place.appending(path: "cache").path, "GIT_CONFIG_COUNT": "1",
      "GIT_CONFIG_KEY_0": "url.\(package.path).insteadOf",
      "GIT_CONFIG_VALUE_0": "https://github.com/OWNER/vouchsafe",
    ]
    for id in ["vouchsafe-all", "vouchsafe"] {
      try repository.write(".pre-commit-config.yaml", block.replacing("id: vouchsafe-all", with: "id: \(id)"))
      try repository.commit()
      let run = try Self.tool.run(
        ["run", "--all-files", "--verbose"], in: repository.folder.path, environment: environment)
      #expect(run.status == 0 && run.output.contains("Passed"), "\(run.output)\(run.error)")
      #expect(run.output.contains("checked 5 files"), "\(run.output)\(run.error)")
    }
    // The hook that was built is what keeps a mistake out.
    try repository.write("Knowledge/broken.yaml", "condition: broken\nnmae: Broken\n")
    try repository.git("add", "--all")
    let refused = try Self.tool.run(["run"], in: repository.folder.path, environment: environment)
    #expect(refused.status == 1 && refused.output.contains("did you mean `name`?"), "\(refused.output)\(refused.error)")
  }
}
