internal import ArgumentParser

/// The entry point: parses the command line, runs the command and ends with its status.
///
/// Commands are parsed as synchronous ones and dispatched here, because asynchronous commands double the start-up.
@main
enum Main {
  static let version = "0.1.0"
  static let name = "vouchsafe"

  // On the main thread, which is the only one unless several jobs are asked for: memory is then had without locks.
  @MainActor static func main() async {
    System.ignoreFailedWrites()
    let arguments = Array(CommandLine.arguments.dropFirst())
    System.end(await run(arguments))
  }

  @MainActor private static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      if arguments == ["--version"] {
        // Hooks and editors ask often; the parser alone would take longer than the answer.
        try Output.print(version + "\n")
        return .clean
      }
      try CommandNames.check(arguments)
      var command = try VouchsafeCommand.parseAsRoot(arguments)
      if let command = command as? any Subcommand { return try await command.perform() }
      try command.run()
      return .clean
    } catch let refusal as Refusal {
      Output.note(refusal.text)
      return .couldNotJudge
    } catch {
      return report(error)
    }
  }

  /// Prints what the parser has to say: help and the like on standard output, a mistake on standard error.
  private static func report(_ error: any Error) -> ExitStatus {
    let text = VouchsafeCommand.fullMessage(for: error)
    guard VouchsafeCommand.exitCode(for: error).isSuccess else {
      let isLabelled = text.hasPrefix("Error: ")
      Output.note((isLabelled ? "error: " + text.dropFirst(7) : text) + "\n")
      return .couldNotJudge
    }
    do {
      try Output.print(text + "\n")
      return .clean
    } catch {
      Output.note(error.text)
      return .couldNotJudge
    }
  }
}

/// A command that audits: it says by which status the run ends.
protocol Subcommand: ParsableCommand {
  func perform() async throws -> ExitStatus
}

extension Subcommand {
  /// Never called: `Main` calls `perform`.
  mutating func run() {}
}
