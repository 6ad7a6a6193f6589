internal import Reports

/// A file that is made from others, below the root: a schema, a page of rules.
struct GeneratedFile {
  var path: String
  var text: String

  static func write(_ files: [GeneratedFile], in root: Root) throws(Refusal) -> ExitStatus {
    for file in files {
      let folder = Paths.parent(of: file.path)
      if let failure = System.makeFolders(root.absolute(folder)) {
        throw Refusal("`\(folder)` cannot be made: \(failure.reason)")
      }
      if let failure = System.replace(root.absolute(file.path), with: file.text) {
        throw Refusal("`\(file.path)` cannot be written: \(failure.reason)")
      }
    }
    return .clean
  }

  /// Says which are not as they would be written; `command` writes them.
  static func check(_ files: [GeneratedFile], in root: Root, by command: String) throws(Refusal) -> ExitStatus {
    let stale = files.filter { file in
      let wanted = Array(file.text.utf8)
      let found = System.contents(of: root.absolute(file.path), limit: wanted.count + 1)
      return (try? found.get()) != wanted
    }
    if stale.isEmpty { return .clean }
    let lines = stale.map { "\($0.path) is not current; `vouchsafe \(command) --write` writes it anew\n" }
    try Output.print(lines.joined())
    return .findings
  }
}
