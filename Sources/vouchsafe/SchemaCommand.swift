internal import ArgumentParser
internal import Engine
import Findings
import Language
internal import Reports

/// `vouchsafe schema`: what a YAML editor needs to help with the files of a knowledge base.
struct SchemaCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints JSON Schemas of the files, by which YAML editors help.",
    discussion: """
      They are made from the vocabulary and the rules in force. A file names its schema in its first line, relative to \
      itself: `# yaml-language-server: $schema=../../\(SchemaFile.folder)/knowledge.json`.
      """)

  @Argument(
    help: ArgumentHelp(
      "knowledge, rules, vocabulary, configuration or report (default: knowledge).", valueName: "name"),
    completion: .list(Choice.names(of: SchemaFile.self)), transform: Choice.read)
  var name: SchemaFile = .knowledge

  @Flag(help: "Write all of them into `\(SchemaFile.folder)/` instead of printing one.")
  var write = false

  @Flag(help: "End with 1 where those in `\(SchemaFile.folder)/` are not what would be written.")
  var check = false

  @OptionGroup var root: RootOption

  func validate() throws {
    if write, check { throw ValidationError("`--write` and `--check` exclude each other") }
  }

  func perform() throws -> ExitStatus {
    let place = try Root.findForRules(root.choice)
    let contents = PackContents.read(try PackFolder(place, overlay: nil).pack)
    guard !contents.audit.couldNotJudge else {
      throw Refusal("no schema can be made from what has mistakes", report: contents.audit)
    }
    guard write || check else {
      try Output.print(try name.text(contents))
      return .clean
    }
    guard let place else {
      throw Refusal("there is no folder with rules or knowledge here", help: "`--root DIR` names it")
    }
    let files = try SchemaFile.all(for: contents).map { file throws(Refusal) in
      GeneratedFile(path: file.path, text: try file.text(contents))
    }
    return check ? try GeneratedFile.check(files, in: place, by: "schema") : try GeneratedFile.write(files, in: place)
  }
}

/// One of the schemas.
enum SchemaFile: String, CaseIterable {
  case knowledge
  case rules
  case vocabulary
  case configuration
  case report

  /// Where they are kept, below the root.
  static let folder = "\(Root.rules)/schema"

  var fileName: String { rawValue + ".json" }
  var path: String { "\(Self.folder)/\(fileName)" }

  /// Those that there are: files that others wrote have no schema of ours.
  static func all(for contents: PackContents) -> [SchemaFile] {
    allCases.filter { $0 != .knowledge || contents.vocabulary.documents == nil }
  }

  /// The schema as JSON.
  func text(_ contents: PackContents) throws(Refusal) -> String {
    switch self {
    case .knowledge:
      guard contents.vocabulary.documents == nil else {
        throw Refusal(
          "the vocabulary `\(contents.vocabulary.name)` reads files that others wrote, which have no schema of ours",
          help: "`vouchsafe schema rules` prints that of its rules")
      }
      return KnowledgeSchema(contents.vocabulary).node.json
    case .rules: return RuleSchema(contents.vocabulary).node.json
    case .vocabulary: return VocabularySchema.node.json
    case .report: return ReportSchema.text
    case .configuration:
      return ConfigurationSchema(contents, .known).node.json
    }
  }
}

extension SchemaNode {
  /// As a text in JSON, with a line feed at the end.
  var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    writer.finish()
    return writer.text
  }

  private func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .truth(let truth): json.truth(truth)
    case .list(let items): json.array(items, inline: items.allSatisfy(\.isScalar)) { $1.write(to: &$0) }
    case .object(let members):
      json.object(inline: members.count < 3 && members.allSatisfy(\.value.isShort)) { json in
        for member in members { json.member(named: member.name) { member.value.write(to: &$0) } }
      }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .object, .list: false
    default: true
    }
  }

  /// Whether it may stand on one line with what is around it.
  private var isShort: Bool {
    switch self {
    case .text(let text): text.utf8.count < 60
    case .list(let items): items.count < 8 && items.allSatisfy(\.isScalar)
    case .object: false
    default: true
    }
  }
}
