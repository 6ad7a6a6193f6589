/// The folder that holds `Knowledge/` and, beside it, perhaps `Rules/`.
struct Root {
  static let knowledge = "Knowledge"
  static let rules = "Rules"

  /// Absolute and without links, without a final `/` unless it is `/` itself.
  let path: String

  /// The folder that `--root` names, else the nearest one from the working folder upwards.
  static func find(_ given: String?) throws(Refusal) -> Root {
    if let given {
      let path = try resolve(given)
      guard hasKnowledge(path) else {
        throw Refusal("nothing to check: `\(given)` has no folder `\(knowledge)`")
      }
      return Root(path: path)
    }
    let start = try resolve(".")
    guard let path = nearest(to: start, hasKnowledge) else {
      throw Refusal(
        "nothing to check: neither `\(start)` nor a folder above it has a folder `\(knowledge)`",
        help: "`--root DIR` names the folder that has it")
    }
    return Root(path: path)
  }

  /// For what needs rules only: the folder that `--root` names, else the nearest one with knowledge or rules, else none.
  static func findForRules(_ given: String?) throws(Refusal) -> Root? {
    let start = try resolve(given ?? ".")
    if given != nil { return Root(path: start) }
    return nearest(to: start) { hasKnowledge($0) || hasVocabulary($0) }.map { Root(path: $0) }
  }

  /// The absolute path of what lies at `relative`.
  func absolute(_ relative: String) -> String { Paths.join(path, relative) }

  private static func resolve(_ folder: String) throws(Refusal) -> String {
    switch System.realPath(folder) {
    case .success(let path): return path
    case .failure(let failure): throw Refusal("`\(folder)` cannot be read: \(failure.reason)")
    }
  }

  private static func nearest(to start: String, _ isWanted: (String) -> Bool) -> String? {
    var path = start
    while !isWanted(path) {
      guard path != "/" else { return nil }
      path = Paths.parent(of: path)
    }
    return path
  }

  private static func hasVocabulary(_ folder: String) -> Bool {
    if case .success(.file) = System.kind(of: Paths.join(folder, "\(rules)/vocabulary.yaml")) { return true }
    return false
  }

  private static func hasKnowledge(_ folder: String) -> Bool {
    if case .success(.folder) = System.kind(of: Paths.join(folder, knowledge)) { return true }
    return false
  }
}

/// Paths with `/` between their parts.
enum Paths {
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Of an absolute path; `/` is its own parent.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The last part.
  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Whether `path` is `folder` or lies below it; both absolute and without links.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }

  static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  /// The order of the paths' bytes, which no locale and no normalisation changes.
  static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
