internal import ArgumentParser
internal import Engine
import Values

/// `vouchsafe` itself, which only leads to its subcommands.
struct VouchsafeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "vouchsafe",
    abstract: "Checks that every claim of a health knowledge base is vouched for, safe and free of contradiction.",
    discussion: """
      The knowledge base is every YAML file below `Knowledge/` of the nearest folder upwards that has one, with the \
      rules of `Rules/` beside it, or those that are built in. A `vouchsafe.yaml` there says otherwise: `roots`, \
      `packs`, `rules`, `fail-on`, `format`, `limits`.

      Exit status: 0 nothing at or above --fail-on, 1 findings, 2 could not judge.
      """,
    version: Main.version,
    subcommands: [
      LintCommand.self, AuditCommand.self, ConflictsCommand.self, CoverageCommand.self, DiffCommand.self,
      WhyCommand.self, ExplainCommand.self, RulesCommand.self, DecideCommand.self, BaselineCommand.self,
      FixCommand.self,
      InitCommand.self, DoctorCommand.self, SchemaCommand.self, CompletionsCommand.self, ManualCommand.self,
    ]
  )

  /// A bare `vouchsafe` has checked nothing, and so does not end with 0.
  func perform() -> ExitStatus {
    Output.note(Self.helpMessage() + "\n")
    return .couldNotJudge
  }
}

/// `vouchsafe rules`, which only leads to its subcommands.
struct RulesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, tests and documents the rules in force, and begins new ones.",
    subcommands: [
      RulesListCommand.self, RulesTestCommand.self, RulesPlanCommand.self, RulesDocsCommand.self, RulesNewCommand.self,
    ]
  )

  func perform() -> ExitStatus {
    Output.note(VouchsafeCommand.helpMessage(for: Self.self) + "\n")
    return .couldNotJudge
  }
}

/// Suggests a command for one that does not exist, which the parser would only call an unexpected argument.
enum CommandNames {
  static func check(_ arguments: [String]) throws(Refusal) {
    guard let first = arguments.first else { return }
    if first == "help" { return try check(Array(arguments.dropFirst())) }
    try check(first, after: Main.name, VouchsafeCommand.configuration)
    for group in [RulesCommand.configuration, BaselineCommand.configuration] {
      guard let name = group.commandName, first == name, arguments.count > 1 else { continue }
      try check(arguments[1], after: "vouchsafe \(name)", group)
    }
  }

  private static func check(
    _ word: String, after command: String, _ configuration: CommandConfiguration
  ) throws(Refusal) {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if word.hasPrefix("-") {
      let options = ["--help", "-h", "--version"]
      guard !options.contains(word), word != "--", !word.hasPrefix("--generate-completion-script") else { return }
      throw Refusal(
        "`\(command)` has no option `\(word)`\(didYouMean(word, among: options))",
        help: "options stand behind a command: `\(command) \(names[0]) ...`; `\(command) --help` lists the commands")
    }
    guard !names.contains(word), word != "help" else { return }
    let isPath = command == Main.name && (try? System.kind(of: word).get()) != nil
    throw Refusal(
      "`\(command)` has no command `\(word)`\(isPath ? "" : didYouMean(word, among: names))",
      help: isPath
        ? "to lint it: `\(command) lint \(Paths.shellWord(word))`"
        : "its commands are \(names.joined(separator: ", ")); `\(command) --help` says what they do")
  }
}
