internal import ArgumentParser

/// `vouchsafe completions`: what makes a shell complete commands, options and their values.
struct CompletionsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints a script by which a shell completes what is typed.",
    discussion: """
      bash: source <(vouchsafe completions bash)
      zsh:  vouchsafe completions zsh > ~/.zsh/_vouchsafe, in a folder of $fpath
      fish: vouchsafe completions fish > ~/.config/fish/completions/vouchsafe.fish
      """)

  /// The shells that there is a script for.
  enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
  }

  @Argument(
    help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"), completion: .list(Choice.names(of: Shell.self)),
    transform: Choice.read)
  var shell: Shell

  func perform() throws -> ExitStatus {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try Output.print(VouchsafeCommand.completionScript(for: kind) + "\n")
    return .clean
  }
}
