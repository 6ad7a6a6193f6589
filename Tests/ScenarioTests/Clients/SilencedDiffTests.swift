import Foundation
import TestSupport
import Testing

/// What `diff` says of findings that are still there and no longer count.
@Suite("Silenced findings in a diff")
struct SilencedDiffTests {
  private static let git = Tool("git")
  private static let finding = "4523-181e"
  private static let clash =
    "  ~ error: Sprain: Ice is advised here and ruled out there, for everyone [advised-and-avoided] (4523-181e)"

  /// A base whose only finding is that two claims contradict each other.
  private static func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    let base = Checkout.root.appending(path: "Tests/ScenarioTests/Bases/decisions")
    for folder in ["Knowledge", "Rules"] {
      try FileManager.default.copyItem(
        at: base.appending(path: folder), to: repository.folder.appending(path: folder))
    }
    try repository.commit()
    return repository
  }

  private static func text(_ repository: ScratchRepository) throws -> String {
    try String(contentsOf: repository.folder.appending(path: "Knowledge/base.yaml"), encoding: .utf8)
  }

  private static func decide(_ repository: ScratchRepository) throws {
    let run = try repository.vouchsafe([
      "decide", finding, "--verdict", "deferred", "--reason", "ask again", "--by", "A. Editor", "--as-of", "2026-01-31",
    ])
    #expect(run.status == 0, "\(run.error)")
  }

  private static func diff(_ repository: ScratchRepository, _ arguments: String...) throws -> String {
    let run = try repository.vouchsafe(["diff"] + arguments + ["--as-of", "2026-01-31"])
    #expect(run.status == 0, "\(run.error)")
    return run.output
  }

  @Test(
    "a finding that a decision covers is silenced, not resolved",
    .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func decided() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    try Self.decide(repository)
    let silenced = try Self.diff(repository, "HEAD")
    for line in [
      "findings: 0 created, 0 resolved, 0 worse, 0 eased, 0 moved, 1 silenced, 0 open again, 0 as before",
      "Findings silenced\n\(Self.clash) at Knowledge/base.yaml:4",
      "      decided: deferred, by A. Editor: ask again (Knowledge/decisions/4523-181e.yaml)\n      counted before\n",
    ] {
      #expect(silenced.contains(line), "\(silenced)")
    }
    let markdown = try Self.diff(repository, "HEAD", "--format", "markdown")
    #expect(markdown.contains("### Findings silenced\n\n- error: Sprain"), "\(markdown)")
    #expect(markdown.contains("  - decided: deferred, by A. Editor: ask again"), "\(markdown)")
    let json = try Self.diff(repository, "HEAD", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let entry = (object?["silenced"] as? [[String: Any]])?.first
    #expect(entry?["before"] as? String == "open", "\(json)")
    #expect((entry?["suppression"] as? [String: Any])?["by"] as? String == "A. Editor", "\(json)")
    #expect((entry?["finding"] as? [String: Any])?["finding"] as? String == Self.finding, "\(json)")
    #expect((object?["resolved"] as? [Any])?.isEmpty == true, "\(json)")

    try repository.commit()
    #expect(try Self.diff(repository, "HEAD").contains(" 0 silenced, 0 open again,"))
    let back = try Self.diff(repository, "HEAD..HEAD~")
    #expect(back.contains("findings: 0 created, 0 resolved, 0 worse, 0 eased, 0 moved, 0 silenced, 1 open again"))
    #expect(back.contains("Findings open again\n  + error: Sprain"), "\(back)")
    #expect(back.contains("      was decided: deferred, by A. Editor: ask again"), "\(back)")
    let failing = try repository.vouchsafe([
      "diff", "HEAD..HEAD~", "--fail-on", "error", "--as-of", "2026-01-31",
    ])
    #expect(failing.status == 1, "\(failing.output)")
  }

  @Test(
    "a finding that comes together with what silences it is shown",
    .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func together() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    let text = try Self.text(repository)
    try repository.write(
      "Knowledge/base.yaml", text.replacing("stance: avoid", with: "stance: recommend\n    # another"))
    try repository.commit()
    try repository.write("Knowledge/base.yaml", text)
    try Self.decide(repository)
    let run = try Self.diff(repository, "HEAD")
    #expect(run.contains("findings: 0 created,") && run.contains(" 1 silenced,"), "\(run)")
    #expect(run.contains("ask again (Knowledge/decisions/4523-181e.yaml)\n      came with this change\n"), "\(run)")
  }

  @Test("so is one that a comment silences", .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func ignored() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    try repository.write(
      "Knowledge/base.yaml",
      try Self.text(repository).replacing(
        "  - treatment: ice\n    stance: recommend",
        with: "  # vouchsafe: ignore[advised-and-avoided] known\n  - treatment: ice\n    stance: recommend"))
    let run = try Self.diff(repository, "HEAD")
    #expect(run.contains("0 resolved") && run.contains(" 1 silenced,"), "\(run)")
    #expect(run.contains("      ignored: known (Knowledge/base.yaml)\n      counted before\n"), "\(run)")
  }
}
