internal import ArgumentParser
internal import Engine
import Findings
import Language
internal import StandardPack
import Values

/// `vouchsafe init`: a small knowledge base to begin with, which lints without errors.
struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Sets up a small knowledge base with rules, a hook and a workflow.",
    discussion: """
      It writes `vouchsafe.yaml`, an example in `Knowledge/`, a rule and the schemas in `Rules/`, a configuration of \
      pre-commit and a workflow of GitHub. Where one of these files is there already, it writes nothing.
      """)

  @Argument(help: ArgumentHelp("The folder to set it up in (default: this one).", valueName: "dir"))
  var folder = "."

  @OptionGroup var date: DateOption

  func perform() throws -> ExitStatus {
    let today = try date.date().description
    var files = StarterFiles.files.map { (path: $0.path, text: $0.text.replacing("[TODAY]", with: today)) }
    let contents = try Self.contents(files)
    for schema in SchemaFile.all(for: contents) { files.append((schema.path, try schema.text(contents))) }
    // A configuration of another name would count for nothing beside the new one, or that one beside it.
    let others = Root.configurationNames.filter { name in !files.contains { $0.path == name } }
    let existing = (files.map(\.path) + others).filter { path in
      (try? System.kind(of: Paths.join(folder, path), followingLinks: false).get()) != nil
    }
    guard existing.isEmpty else {
      let names = existing.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      throw Refusal(
        "nothing was written, for \(names)\(existing.count > 3 ? " and others" : "") "
          + (existing.count == 1 ? "is there already" : "are there already"),
        help: "name a folder without them: `vouchsafe init DIR`")
    }
    try Self.write(files, in: folder)
    Output.note(Self.farewell(folder, count: files.count))
    return .clean
  }

  /// The rules that will be in force.
  private static func contents(_ files: [(path: String, text: String)]) throws(Refusal) -> PackContents {
    var pack = try PackFolder(nil, overlay: nil).pack
    let own = files.filter { $0.path.hasPrefix(Root.rules + "/") && Paths.isYAML($0.path) }
    pack.rules.append(own.map { SourceText(path: $0.path, bytes: Array($0.text.utf8)) })
    return PackContents.read(pack)
  }

  /// Writes all files or, where one cannot be written, leaves none behind.
  private static func write(_ files: [(path: String, text: String)], in folder: String) throws(Refusal) {
    var written: [String] = []
    var made: [String] = []
    for file in files {
      let path = Paths.join(folder, file.path)
      if let failure = System.makeFolders(Paths.parent(of: path), made: &made) ?? System.create(path, with: file.text) {
        for path in written { System.remove(path) }
        for folder in made.reversed() { System.removeFolder(folder) }
        throw Refusal("nothing was set up, for `\(path)` cannot be written: \(failure.reason)")
      }
      written.append(path)
    }
  }

  private static func farewell(_ folder: String, count: Int) -> String {
    let step = folder == "." ? "" : "cd \(Paths.shellWord(folder)) && "
    return """
      wrote \(count) files
        check it:           \(step)vouchsafe lint
        before each commit: \(step)pre-commit install
        what to change:     Knowledge/conditions/example-condition.yaml

      """
  }
}
