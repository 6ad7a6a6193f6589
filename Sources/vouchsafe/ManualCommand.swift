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
    try Output.print(ManualPage.render(sections, version: Main.version))
    return .clean
  }

  private static func section(_ name: String, _ command: any ParsableCommand.Type) -> ManualPage.Section {
    ManualPage.Section(command: name, help: VouchsafeCommand.helpMessage(for: command, columns: columns))
  }
}
