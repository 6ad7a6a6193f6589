internal import Engine
import Evidence
import Findings
import Language

/// The folder that holds the knowledge base and, beside it, perhaps `Rules/` and `vouchsafe.yaml`.
struct Root {
  static let rules = "Rules"
  private static let usualKnowledge = "Knowledge"
  /// Of the configuration; a folder has one of them at the most.
  static let configurationNames = ["vouchsafe.yaml", ".vouchsafe.yaml", "vouchsafe.yml", ".vouchsafe.yml"]

  /// Absolute and without links, without a final `/` unless it is `/` itself.
  let path: String
  /// The folders of the knowledge base, relative to `path`.
  let knowledge: [String]
  /// What `vouchsafe.yaml` says, where there is one.
  let configuration: Configuration?
  /// The absolute path of that file.
  let configurationPath: String?

  /// The folder that `--root` names, else that of the file that `--config` names, else the nearest one upwards that has
  /// a configuration, else the nearest one that has `Knowledge/`.
  static func find(_ given: RootChoice) throws(Refusal) -> Root {
    guard let root = try findIfAny(given, hasKnowledge) else {
      throw Refusal(
        "nothing to check: neither `\(try resolve("."))` nor a folder above it has a folder `\(usualKnowledge)`",
        help: "`--root DIR` names the folder that has it; `vouchsafe init` makes one to begin with")
    }
    for folder in root.knowledge {
      guard case .success(.folder) = System.kind(of: root.absolute(folder)) else {
        throw Refusal("nothing to check: `\(given.root ?? root.path)` has no folder `\(folder)`")
      }
    }
    return root
  }

  /// For what needs rules only: as `find`, but the folder may have rules instead of knowledge, and there may be none.
  static func findForRules(_ given: RootChoice) throws(Refusal) -> Root? {
    try findIfAny(given) { hasKnowledge($0) || hasVocabulary($0) }
  }

  /// Whether there is something to lint.
  static func hasBase(_ given: RootChoice) -> Bool {
    guard let root = try? findIfAny(given, hasKnowledge) else { return true }
    return root.knowledge.contains { folder in
      if case .success(.folder) = System.kind(of: root.absolute(folder)) { true } else { false }
    }
  }

  /// The folders that a base is read from, relative to its root: knowledge, rules and packs; and the files beside them
  /// that the configuration names.
  static func folders(_ given: RootChoice) throws(Refusal) -> [String] {
    guard let root = try findIfAny(given, { _ in true }) else { return [] }
    let packs = (root.configuration?.packs ?? []).filter { $0.contains("/") && !$0.hasPrefix("/") }
    let configuration = root.configuration
    let files = (configuration?.bibliographies ?? []) + (configuration?.standingLists.map(\.path) ?? [])
    return root.knowledge + [rules] + packs + files
  }

  /// A folder without a configuration, to walk through.
  init(walking path: String) {
    self.path = path
    configuration = nil
    configurationPath = nil
    knowledge = []
  }

  /// The absolute path of what lies at `relative`.
  func absolute(_ relative: String) -> String { Paths.join(path, relative) }

  /// The folders of the knowledge base, for messages.
  var knowledgePlace: String { knowledge.map { "`\(absolute($0))`" }.joined(separator: " and ") }

  /// Whether a path without links lies in the knowledge base.
  func isKnowledge(_ realPath: String) -> Bool { knowledge.contains { Paths.isInside(realPath, absolute($0)) } }

  /// Whether a path without links lies in `Rules/`.
  func isRule(_ realPath: String) -> Bool { Paths.isInside(realPath, absolute(Self.rules)) }

  private static func findIfAny(_ given: RootChoice, _ isWanted: (String) -> Bool) throws(Refusal) -> Root? {
    let start = try resolve(given.root ?? ".")
    if let file = given.config {
      let path = try resolve(file)
      return try Root(given.root == nil ? Paths.parent(of: path) : start, configured: (file, path))
    }
    if given.isolated {
      guard given.root == nil else { return try Root(start, configured: nil) }
      return try nearest(to: start, isWanted).map { folder throws(Refusal) in try Root(folder, configured: nil) }
    }
    if given.root != nil { return try Root(start, configured: onlyConfiguration(in: start)) }
    if let folder = nearest(to: start, { !configurations(in: $0).isEmpty }) {
      return try Root(folder, configured: onlyConfiguration(in: folder))
    }
    guard let folder = nearest(to: start, isWanted) else { return nil }
    return try Root(folder, configured: nil)
  }

  private init(_ path: String, configured file: (name: String, path: String)?) throws(Refusal) {
    self.path = path
    configurationPath = file?.path
    guard let file else {
      configuration = nil
      knowledge = [Self.usualKnowledge]
      return
    }
    let configuration = try Self.read(file.name, at: file.path)
    self.configuration = configuration
    knowledge = try (configuration.roots ?? [Self.usualKnowledge]).map { root throws(Refusal) in
      let parts = root.split(separator: "/").filter { $0 != "." }
      guard !root.hasPrefix("/"), !parts.isEmpty, !parts.contains("..") else {
        throw Refusal("`\(file.name)`: root `\(root)` is no folder below the one that the file lies in")
      }
      return parts.joined(separator: "/")
    }
    if knowledge.isEmpty { throw Refusal("nothing to check: `\(file.name)` names no roots") }
  }

  private static func read(_ name: String, at path: String) throws(Refusal) -> Configuration {
    switch System.contents(of: path, limit: 1 << 20) {
    case .failure(let failure): throw Refusal("`\(path)` cannot be read: \(failure.reason)")
    case .success(let bytes):
      let configuration = Configuration.read(
        SourceText(path: name, bytes: bytes), .known)
      guard configuration.audit.couldNotJudge else { return configuration }
      throw Refusal("the configuration is wrong, so nothing can be judged by it", report: configuration.audit)
    }
  }

  private static func configurations(in folder: String) -> [(name: String, path: String)] {
    configurationNames.map { ($0, Paths.join(folder, $0)) }.filter { _, path in
      if case .success(.file) = System.kind(of: path) { true } else { false }
    }
  }

  private static func onlyConfiguration(in folder: String) throws(Refusal) -> (name: String, path: String)? {
    let found = configurations(in: folder)
    guard found.count <= 1 else {
      throw Refusal(
        "`\(folder)` has more than one configuration: \(found.map { "`\($0.name)`" }.joined(separator: ", "))",
        help: "keep one, or name one with `--config`")
    }
    return found.first
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

extension ConfigurationWords {
  /// What the command knows.
  static var known: ConfigurationWords {
    ConfigurationWords(
      failOn: Choice.names(of: FailOn.self), formats: Choice.names(of: LintFormat.self),
      packs: [PackFolder.standardName])
  }
}
