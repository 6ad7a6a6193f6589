import Foundation
import TestSupport
import Testing

/// `lint --since` and `diff`, with git itself.
@Suite("Revisions")
struct RevisionTests {
  private static let git = Tool("git")
  private static let strain = """
    condition: strain
    name: Muscle strain
    checked: 2026-01-01
    treatments:
      - treatment: rest
    red-flags:
      - sign: numbness
        route: emergency

    """

  /// A base in a folder of a repository, committed once, with one finding: `Sprain` has no treatments.
  private static func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    let small = Checkout.root.appending(path: "Tests/ScenarioTests/Bases/small/Rules")
    let base = repository.folder.appending(path: "our base")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: small, to: base.appending(path: "Rules"))
    try repository.write("our base/vouchsafe.yaml", "rules: {condition-not-checked-in-time: {disabled: yes}}\n")
    try repository.write("our base/Knowledge/strain.yaml", strain)
    try repository.write("our base/Knowledge/numbness.yaml", "symptom: numbness\nname: Numbness\n")
    try repository.write("our base/Knowledge/sprain.yaml", "condition: sprain\nname: Sprain\n")
    try repository.commit()
    return repository
  }

  private static func run(_ repository: ScratchRepository, _ arguments: String...) throws -> Tool.Run {
    try repository.vouchsafe(arguments + ["--root", "our base", "--as-of", "2026-01-31"])
  }

  @Test(
    "what lies beside the knowledge is read as it was too: bibliographies, lists and texts",
    .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func beside() throws {
    let repository = try ScratchRepository()
    defer { repository.remove() }
    try repository.write(
      "our base/vouchsafe.yaml",
      """
      bibliographies: [lists/library.bib]
      standing-lists: [{file: lists/retractions.csv, columns: {doi: DOI}, standing: retracted}]

      """)
    try repository.write("our base/lists/retractions.csv", "DOI\n10.1000/999\n")
    let entry = { (text: String) in
      """
      @article{smith2020, title = {Strains}, year = 2020, doi = {10.1000/182}, standing = {current},
        keywords = {systematic-review}, text = {\(text)}}

      """
    }
    try repository.write("our base/lists/library.bib", entry("texts/page.md"))
    try repository.write("our base/texts/page.md", "A strain may bring swelling.\n")
    let strain = { (quote: String) in
      """
      condition: strain
      name: Muscle strain
      symptoms:
        - symptom: swelling
          frequency: may
          evidence: [{source: smith2020, quote: \(quote)}]

      """
    }
    try repository.write("our base/Knowledge/strain.yaml", strain("A strain may bring swelling."))
    try repository.write("our base/Knowledge/swelling.yaml", "symptom: swelling\nname: Swelling\n")
    try repository.commit()
    var run = try Self.run(repository, "lint", "--since", "HEAD", "--format", "concise")
    #expect(run.status == 0 && run.output == "", "\(run.output)\(run.error)")
    // The old state has its own text, and its own list.
    try repository.git("mv", "our base/texts/page.md", "our base/texts/leaflet.md")
    try repository.write("our base/lists/library.bib", entry("texts/leaflet.md"))
    try repository.write("our base/lists/retractions.csv", "DOI\n10.1000/182\n")
    try repository.write("our base/Knowledge/strain.yaml", strain("A strain may bring bleeding."))
    run = try Self.run(repository, "lint", "--since", "HEAD", "--format", "concise", "--select", "evidence")
    #expect(run.status == 1, "\(run.output)\(run.error)")
    #expect(run.output.contains("[quote-not-found]") && run.output.contains("[listed-standing-ignored]"))
    // What was wrong with a quote before is nothing new, and only the text tells that it was.
    try repository.commit()
    run = try Self.run(repository, "lint", "--since", "HEAD", "--format", "concise")
    #expect(run.status == 0 && run.output == "", "\(run.output)\(run.error)")
    run = try Self.run(repository, "diff", "HEAD~1..HEAD")
    #expect(run.status < 2 && !run.output.contains("text-unreadable"), "\(run.output)\(run.error)")
  }

  @Test(
    "only what a change brings is reported, whatever lines have moved",
    .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func since() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    try repository.write("our base/Knowledge/sprain.yaml", "# Moved down.\n\ncondition: sprain\nname: Sprain\n")
    var run = try Self.run(repository, "lint", "--since", "HEAD", "--format", "concise")
    #expect(run.status == 0 && run.output == "", "\(run.output)\(run.error)")
    try repository.write(
      "our base/Knowledge/strain.yaml", Self.strain.replacing("route: emergency", with: "route: routine"))
    run = try Self.run(repository, "lint", "--since", "HEAD", "--format", "concise")
    #expect(run.status == 1, "\(run.error)")
    #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("[red-flag-below-urgent]"))
    // What was staged and committed since is the change as well.
    try repository.commit()
    run = try Self.run(repository, "lint", "--since", "HEAD", "--format", "concise")
    #expect(run.status == 0 && run.output == "", "\(run.output)")
    run = try Self.run(repository, "lint", "--since", "HEAD~1", "--format", "concise")
    #expect(run.status == 1, "\(run.output)")
  }

  @Test("a change is told in findings, claims and coverage", .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func diff() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    try repository.write(
      "our base/Knowledge/strain.yaml",
      Self.strain.replacing("route: emergency", with: "route: routine").replacing("  - treatment: rest\n", with: ""))
    try repository.write(
      "our base/Knowledge/sprain.yaml", "condition: sprain\nname: Sprain\ntreatments: [{treatment: ice}]\n")
    try repository.git("mv", "our base/Knowledge/numbness.yaml", "our base/Knowledge/signs.yaml")
    try repository.commit()
    for (range, created, resolved) in [
      ("HEAD~..HEAD", "red-flag-below-urgent", "Sprain"), ("HEAD~", "red-flag-below-urgent", "Sprain"),
    ] {
      let run = try Self.run(repository, "diff", range)
      #expect(run.status == 0, "\(run.error)")
      for line in [
        "findings: 2 created, 1 resolved, 0 worse, 0 eased, 0 moved, 0 silenced, 0 open again, 0 as before",
        "claims: 1 added, 1 removed, 1 changed", "      route: emergency → routine",
        "Sprain: Condition without treatments: missing → met",
      ] {
        #expect(run.output.contains(line + "\n"), "\(range): \(run.output)")
      }
      #expect(run.output.contains("[\(created)]") && run.output.contains(resolved))
    }
    let failing = try Self.run(repository, "diff", "HEAD~", "--fail-on", "error")
    #expect(failing.status == 1)
    let back = try Self.run(repository, "diff", "HEAD..HEAD~", "--fail-on", "error")
    #expect(back.status == 0 && back.output.contains("findings: 1 created, 2 resolved"), "\(back.output)")
    let json = try Self.run(repository, "diff", "HEAD~..", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["created"] as? [Any])?.count == 2 && (object?["changed"] as? [Any])?.count == 1)
    let markdown = try Self.run(repository, "diff", "HEAD~", "--format", "markdown")
    #expect(markdown.output.hasPrefix("## What changes from HEAD"), "\(markdown.output)")
    #expect(markdown.output.contains("\n### Findings created\n\n- error: red flag"), "\(markdown.output)")
  }

  @Test(
    "what gets less safe comes first, counts as worse, and is let through by a decision",
    .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func lessSafe() throws {
    let repository = try ScratchRepository()
    defer { repository.remove() }
    let strain = "condition: strain\nname: Muscle strain\n"
    try repository.write("our base/vouchsafe.yaml", "packs: [health]\n")
    try repository.write("our base/Knowledge/numbness.yaml", "symptom: numbness\nname: Numbness\n")
    try repository.write(
      "our base/Knowledge/strain.yaml", strain + "red-flags: [{sign: numbness, route: emergency, to: hospital}]\n")
    try repository.commit()
    try repository.write("our base/Knowledge/strain.yaml", strain)
    var run = try Self.run(repository, "diff", "HEAD")
    #expect(run.status == 1 && run.output.contains("1 worse"), "\(run.output)\(run.error)")
    let heading = try #require(run.output.firstRange(of: "\nLess safe\n  ! error: "))
    #expect(run.output[heading.upperBound...].hasPrefix("red-flag `Numbness` of Muscle strain is gone [guard-removed]"))
    #expect(try Self.run(repository, "diff", "HEAD", "--fail-on", "never").status == 0)
    run = try Self.run(repository, "lint", "--since", "HEAD", "--select", "safety", "--format", "concise")
    #expect(run.status == 1 && run.output.contains("[guard-removed]"), "\(run.output)\(run.error)")
    let line = try #require(run.output.split(separator: "\n").first)
    let handle = String(line.dropLast().suffix(9))
    #expect(try Self.run(repository, "explain", handle, "--since", "HEAD").status == 0)
    #expect(try Self.run(repository, "explain", "guard-removed").status == 0)
    run = try Self.run(
      repository, "decide", handle, "--since", "HEAD", "--verdict", "accepted", "--reason", "moved to a leaflet",
      "--by",
      "A. Editor")
    #expect(run.status == 0, "\(run.error)")
    run = try Self.run(repository, "diff", "HEAD")
    #expect(run.status == 0 && run.output.contains("Findings silenced"), "\(run.output)\(run.error)")
    run = try Self.run(repository, "lint", "--since", "HEAD", "--select", "safety")
    #expect(run.status == 0, "\(run.output)\(run.error)")
    // The decision tells of a change that has been made: nothing is left over of it.
    run = try Self.run(repository, "lint", "--select", "decisions", "--format", "concise")
    #expect(run.status == 0 && run.output == "", "\(run.output)\(run.error)")
    // What cannot be read is not gone.
    try repository.write("our base/Knowledge/strain.yaml", strain + "red-flags: [{sign: numbness, route: emergency\n")
    run = try Self.run(repository, "diff", "HEAD", "--fail-on", "never")
    #expect(!run.output.contains("guard-removed"), "\(run.output)\(run.error)")
  }

  @Test("odd file names are read as they are", .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func names() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    for (number, name) in ["a b", "line\nfeed", "\"quoted\"", "naïve «é» 漢", "-dash", "back\\slash", "tab\there"]
      .enumerated()
    {
      try repository.write(
        "our base/Knowledge/\(name).yaml", "condition: c\(number)\nname: Condition \(number)\n")
    }
    try repository.commit()
    let same = try Self.run(repository, "diff", "HEAD")
    #expect(
      same.output.contains("0 created, 0 resolved, 0 worse, 0 eased, 0 moved, 0 silenced, 0 open again, 8 as before"),
      "\(same.output)\(same.error)")
    let run = try Self.run(repository, "diff", "HEAD~..HEAD")
    #expect(
      run.output.contains("findings: 7 created") && run.output.contains("other records: 7 added"), "\(run.output)")
  }

  @Test("in a hook, whose git points at its own index", .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func hook() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    try repository.write(
      ".git/hooks/pre-commit", "#!/bin/sh\nexec \"$VOUCHSAFE\" lint --root 'our base' --since HEAD\n")
    let hook = repository.folder.appending(path: ".git/hooks/pre-commit").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
    try repository.write("our base/Knowledge/more.yaml", "symptom: more\nname: More\n")
    try repository.git("add", "--all")
    var environment = repository.environment
    environment["VOUCHSAFE"] = try #require(Checkout.binary).path
    let run = try Self.git.run(["commit", "--message", "x"], in: repository.folder.path, environment: environment)
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  @Test("what is no revision is an error that says what to do", .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func refusals() throws {
    let repository = try Self.repository()
    defer { repository.remove() }
    for (arguments, words) in [
      (["diff", "nonsense"], "there is no revision `nonsense` in this repository"),
      (["diff", "--", "-x"], "`-x` is no revision: it starts with a dash"),
      (["lint", "--since=--output=x"], "`--output=x` is no revision: it starts with a dash"),
      (["diff", "main...HEAD"], "write `A..B`"),
    ] {
      let options = arguments.contains("--") ? [] : ["--root", "our base"]
      let folder = repository.folder.appending(path: "our base").path
      let run = try Tool("bash").run(
        ["-c", "exec \"$0\" \"$@\"", try #require(Checkout.binary).path] + arguments + (options.isEmpty ? [] : []),
        in: folder, environment: repository.environment)
      #expect(
        run.status == 2 && run.error.contains(words) && run.output == "", "\(arguments): \(run.output)\(run.error)")
    }
    let bare = repository.place.appending(path: "plain").path
    try FileManager.default.copyItem(atPath: repository.folder.appending(path: "our base").path, toPath: bare)
    let plain = try repository.vouchsafe(["diff", "HEAD", "--root", bare])
    #expect(plain.status == 2 && plain.error.contains("lies in no git repository"), "\(plain.error)")
    try repository.commit("second")
    try repository.git("clone", "--quiet", "--depth", "1", "file://\(repository.folder.path)", "../shallow")
    let shallow = repository.place.appending(path: "shallow/our base").path
    let cut = try repository.vouchsafe(["diff", "HEAD~", "--root", shallow])
    #expect(cut.status == 2 && cut.error.contains("fetch-depth: 0"), "\(cut.error)")
    let run = try Tool("bash").run(
      ["-c", "PATH=/nowhere exec \"$0\" \"$@\"", try #require(Checkout.binary).path, "diff", "HEAD"],
      in: shallow, environment: repository.environment)
    #expect(run.status == 2 && run.error.contains("git is not installed"), "\(run.error)")
  }

  @Test(
    "a revision without a base, or with one that is broken", .enabled(if: git.mayRun, Comment(rawValue: git.notRun)))
  func noBase() throws {
    let repository = try ScratchRepository()
    defer { repository.remove() }
    try repository.write("README.md", "Nothing yet.\n")
    try repository.commit()
    let small = Checkout.root.appending(path: "Tests/ScenarioTests/Bases/small")
    try FileManager.default.copyItem(at: small, to: repository.folder.appending(path: "our base"))
    let run = try Self.run(repository, "diff", "HEAD")
    #expect(
      run.status == 0 && run.output.contains("0 resolved") && !run.output.contains("records: 0 added"), "\(run.error)")
    try repository.write("our base/vouchsafe.yaml", "roofs: [Knowledge]\n")
    try repository.commit()
    try repository.write("our base/vouchsafe.yaml", "roots: [Knowledge]\n")
    let broken = try Self.run(repository, "diff", "HEAD")
    #expect(broken.status == 2 && broken.error.contains("in `HEAD`: "), "\(broken.error)")
  }
}
