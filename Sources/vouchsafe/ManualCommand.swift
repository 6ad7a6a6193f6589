internal import ArgumentParser
internal import Reports

/// `vouchsafe manual`: the page for `man`, made from what `--help` says.
struct ManualCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the page for `man`.",
    discussion: "`vouchsafe manual > /usr/local/share/man/man1/vouchsafe.1` installs it.")

  /// So wide that nothing is broken into lines.
  private static let columns = 10_000

  func perform() throws -> ExitStatus {
    var sections = [
      ManualPage.Section(command: "vouchsafe", help: VouchsafeCommand.helpMessage(columns: Self.columns))
    ]
    for command in VouchsafeCommand.configuration.subcommands {
      let name = "vouchsafe \(command.configuration.commandName ?? "")"
      sections.append(Self.section(name, command))
      for nested in command.configuration.subcommands {
        sections.append(Self.section("\(name) \(nested.configuration.commandName ?? "")", nested))
      }
    }
    try Output.print(ManualPage.render(sections, lists: Self.lists, version: Main.version))
    return .clean
  }

  private static let lists = [
    ManualPage.List(
      "EXIT STATUS",
      [
        ("0", "Nothing at or above --fail-on."), ("1", "Findings."),
        ("2", "It could not judge: a wrong option, a file that cannot be read, a broken rule, nothing to check."),
      ]),
    ManualPage.List(
      "FILES",
      [
        ("vouchsafe.yaml", "The configuration, of the nearest folder upwards that has one."),
        ("Knowledge/", "The knowledge base, where the configuration does not name other folders."),
        ("Knowledge/decisions/", "What editors have decided about findings."),
        ("Rules/", "Rules that add to those that are built in, or replace those of the same id."),
        (BaselineFile.name, "Findings that are tolerated."),
      ]),
    ManualPage.List(
      "ENVIRONMENT",
      [
        ("NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE", "Whether to colour, where --color does not say."),
        ("COLUMNS", "How wide a line may be."),
        ("TMPDIR", "Where a revision is laid out for --since and diff."),
      ]),
  ]

  private static func section(_ name: String, _ command: any ParsableCommand.Type) -> ManualPage.Section {
    ManualPage.Section(command: name, help: VouchsafeCommand.helpMessage(for: command, columns: columns))
  }
}
