internal import ArgumentParser

/// A report that goes to a file: what `--output FORMAT=PATH` says.
struct OutputFile {
  var format: LintFormat
  var path: String

  static func read(_ text: String) throws -> OutputFile {
    guard let equals = text.firstIndex(of: "=") else {
      throw ValidationError("write FORMAT=PATH, as in `sarif=vouchsafe.sarif`")
    }
    let format: LintFormat = try Choice.read(String(text[..<equals]))
    let path = String(text[text.index(after: equals)...])
    if path.isEmpty { throw ValidationError("a path is missing behind `\(format.rawValue)=`") }
    if path == "-" {
      throw ValidationError("`--format \(format.rawValue)` prints to standard output; `--output` needs a file")
    }
    return OutputFile(format: format, path: path)
  }

  /// Where the bytes will go: links are followed, so that what a link leads to is replaced and the link stays.
  ///
  /// Fails where the file cannot be there: before an audit, so that none is made for nothing.
  func target() throws(Refusal) -> String {
    switch System.kind(of: path) {
    case .success(.folder): throw refusal("it is a folder")
    case .success: return try resolved(path, or: path)
    case .failure(let failure):
      guard failure.isMissing else { throw refusal(failure.reason) }
      let name = Paths.name(of: path)
      guard !name.isEmpty else { throw refusal("it is a folder") }
      let folder = path.contains("/") ? Paths.parent(of: path) : "."
      guard case .success(.folder) = System.kind(of: folder) else {
        throw refusal("there is no folder `\(folder)`")
      }
      return Paths.join(try resolved(folder, or: folder), name)
    }
  }

  /// The targets of all, in order. Fails where two are one file, or one is a file that is being checked.
  static func targets(of outputs: [OutputFile], sparing inputs: Set<String>) throws(Refusal) -> [String] {
    var targets: [String] = []
    for output in outputs {
      let target = try output.target()
      if inputs.contains(target) {
        throw Refusal("`\(output.path)` is a file that is being checked, so no report can be written there")
      }
      if let other = targets.firstIndex(of: target), !target.hasPrefix("/dev/") {
        throw Refusal(
          "`--output` names one file twice: `\(outputs[other].path)` for \(outputs[other].format.rawValue) and "
            + "`\(output.path)` for \(output.format.rawValue)")
      }
      targets.append(target)
    }
    return targets
  }

  /// Writes each text to its target: all of them, or none where one cannot be written.
  static func write(_ texts: [String], to targets: [String], _ outputs: [OutputFile]) throws(Refusal) {
    var pending: [PendingFile] = []
    for ((text, target), output) in zip(zip(texts, targets), outputs) {
      switch PendingFile.write(text, for: target) {
      case .success(let file): pending.append(file)
      case .failure(let failure):
        for file in pending { file.discard() }
        throw output.refusal(failure.reason)
      }
    }
    for (index, file) in pending.enumerated() {
      guard case .failure(let failure) = file.commit() else { continue }
      for file in pending[index...] { file.discard() }
      throw outputs[index].refusal(failure.reason)
    }
  }

  private func resolved(_ path: String, or given: String) throws(Refusal) -> String {
    switch System.realPath(path) {
    case .success(let real): return real
    case .failure(let failure): throw refusal(failure.reason)
    }
  }

  private func refusal(_ reason: String) -> Refusal { Refusal("`\(path)` cannot be written: \(reason)") }
}

/// A file that has been written beside the one whose place it will take.
struct PendingFile {
  private let temporary: String
  private let target: String
  /// Nothing is left to do: what is no regular file, such as a pipe, has been written to in place.
  private let isDone: Bool

  /// Writes `text` beside `target`, with the permissions that a file there has or a new one would have.
  static func write(_ text: String, for target: String) -> Result<PendingFile, System.Failure> {
    if case .success(.other) = System.kind(of: target) {
      return System.overwrite(target, with: text).map { PendingFile(temporary: target, target: target, isDone: true) }
    }
    return System.writeTemporary(text, beside: target).map {
      PendingFile(temporary: $0, target: target, isDone: false)
    }
  }

  /// Puts it into place, in one step.
  func commit() -> Result<Void, System.Failure> {
    isDone ? .success(()) : System.move(temporary, to: target)
  }

  /// Removes what was written beside.
  func discard() { if !isDone { System.remove(temporary) } }
}
