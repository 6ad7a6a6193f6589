internal import Engine
internal import Findings

/// The folder that holds the knowledge base and, beside it, perhaps `Rules/` and `vouchsafe.yaml`.
struct Root {
  static let rules = "Rules"
  private static let usualKnowledge = "Knowledge"
  private static let configurationNames = ["vouchsafe.yaml", ".vouchsafe.yaml"]

  /// Absolute and without links, without a final `/` unless it is `/` itself.
  let path: String
  /// The folders of the knowledge base, relative to `path`.
  let knowledge: [String]
  /// What `vouchsafe.yaml` says, where there is one.
  let configuration: Configuration?

  /// The folder that `--root` names, else the nearest one upwards that has a configuration, else the nearest one that
  /// has `Knowledge/`.
  static func find(_ given: String?) throws(Refusal) -> Root {
    guard let root = try findIfAny(given, hasKnowledge) else {
      throw Refusal(
        "nothing to check: neither `\(try resolve("."))` nor a folder above it has a folder `\(usualKnowledge)`",
        help: "`--root DIR` names the folder that has it")
    }
    for folder in root.knowledge {
      guard case .success(.folder) = System.kind(of: root.absolute(folder)) else {
        throw Refusal("nothing to check: `\(given ?? root.path)` has no folder `\(folder)`")
      }
    }
    return root
  }

  /// For what needs rules only: as `find`, but the folder may have rules instead of knowledge, and there may be none.
  static func findForRules(_ given: String?) throws(Refusal) -> Root? {
    try findIfAny(given) { hasKnowledge($0) || hasVocabulary($0) }
  }

  /// The absolute path of what lies at `relative`.
  func absolute(_ relative: String) -> String { Paths.join(path, relative) }

  /// The folders of the knowledge base, for messages.
  var knowledgePlace: String { knowledge.map { "`\(absolute($0))`" }.joined(separator: " and ") }

  /// Whether a path without links lies in the knowledge base.
  func isKnowledge(_ realPath: String) -> Bool { knowledge.contains { Paths.isInside(realPath, absolute($0)) } }

  /// Whether a path without links lies in `Rules/`.
  func isRule(_ realPath: String) -> Bool { Paths.isInside(realPath, absolute(Self.rules)) }

  private static func findIfAny(_ given: String?, _ isWanted: (String) -> Bool) throws(Refusal) -> Root? {
    let start = try resolve(given ?? ".")
    if given != nil { return try Root(start, configured: configuration(in: start)) }
    if let folder = nearest(to: start, { configuration(in: $0) != nil }) {
      return try Root(folder, configured: configuration(in: folder))
    }
    guard let folder = nearest(to: start, isWanted) else { return nil }
    return try Root(folder, configured: nil)
  }

  private init(_ path: String, configured file: String?) throws(Refusal) {
    self.path = path
    guard let file else {
      configuration = nil
      knowledge = [Self.usualKnowledge]
      return
    }
    let configuration = try Self.read(file, at: Paths.join(path, file))
    self.configuration = configuration
    knowledge = try (configuration.roots ?? [Self.usualKnowledge]).map { root throws(Refusal) in
      let parts = root.split(separator: "/").filter { $0 != "." }
      guard !root.hasPrefix("/"), !parts.isEmpty, !parts.contains("..") else {
        throw Refusal("`\(file)`: root `\(root)` is no folder below the one that the file lies in")
      }
      return parts.joined(separator: "/")
    }
    if knowledge.isEmpty { throw Refusal("nothing to check: `\(file)` names no roots") }
  }

  private static func read(_ name: String, at path: String) throws(Refusal) -> Configuration {
    switch System.contents(of: path, limit: 1 << 20) {
    case .failure(let failure): throw Refusal("`\(path)` cannot be read: \(failure.reason)")
    case .success(let bytes):
      let configuration = Configuration.read(
        SourceText(path: name, bytes: bytes), failOn: Choice.names(of: FailOn.self), packs: [PackFolder.standardName])
      guard configuration.audit.couldNotJudge else { return configuration }
      throw Refusal("the configuration is wrong, so nothing can be judged by it", report: configuration.audit)
    }
  }

  private static func configuration(in folder: String) -> String? {
    configurationNames.first { name in
      if case .success(.file) = System.kind(of: Paths.join(folder, name)) { true } else { false }
    }
  }

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

  private static func hasKnowledge(_ folder: String) -> Bool {
    if case .success(.folder) = System.kind(of: Paths.join(folder, usualKnowledge)) { true } else { false }
  }

  private static func hasVocabulary(_ folder: String) -> Bool {
    if case .success(.file) = System.kind(of: Paths.join(folder, "\(rules)/vocabulary.yaml")) { true } else { false }
  }
}
