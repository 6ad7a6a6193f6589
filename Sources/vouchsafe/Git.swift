internal import Subprocess

/// The git of this machine, called with arguments and never through a shell.
struct Git {
  /// Where it is called: a folder inside the repository.
  let folder: String

  /// One run of git.
  struct Run {
    var isSuccess: Bool
    var output: [UInt8]
    /// The first line of what it says about a failure.
    var complaint: String

    /// The output as text, without its last line feed.
    var text: String {
      String(decoding: output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...], as: UTF8.self)
    }
  }

  /// The most bytes that git may answer with.
  private static let limit = 1 << 30

  /// Variables by which a hook of git points at its own repository and index, or which change what is printed.
  private static let cleared: [Environment.Key: String?] = [
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_OBJECT_DIRECTORY": nil,
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_COMMON_DIR": nil, "GIT_NAMESPACE": nil, "GIT_LITERAL_PATHSPECS": nil,
    "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C",
  ]

  /// Runs git to its end. Fails where there is no git, not where git fails.
  func run(_ arguments: [String], input: [UInt8] = []) async throws(Refusal) -> Run {
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(["-C", folder] + arguments),
        environment: .inherit.updating(Self.cleared), input: .array(input), output: .bytes(limit: Self.limit),
        error: .string(limit: 1 << 16))
      return Run(
        isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
        complaint: Self.firstLine(of: result.standardError))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw Refusal("git is not installed, or not on the PATH, and revisions are read by it")
    } catch {
      throw Refusal("git cannot be run: \(error)")
    }
  }

  private static func firstLine(of text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
  }
}
