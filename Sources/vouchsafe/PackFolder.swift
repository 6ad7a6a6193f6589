internal import Engine
import Findings
import Language
internal import StandardPack
import Values
internal import YAMLSource

/// The rules and the vocabulary in force: those of `Rules/` where there is one, over those that are built in.
struct PackFolder {
  /// What stands before the paths of built-in files where people see them.
  static let standardPrefix = "<standard pack>/"
  /// The name by which a configuration takes the built-in rules, or does not.
  static let standardName = "health"
  private static let vocabularyName = "vocabulary.yaml"
  private static let cuesName = "cues.yaml"

  private(set) var pack: RulePack
  /// The files of `Rules/`.
  private(set) var files: [FoundFile] = []
  /// The folders that the configuration takes rules from, as it names them.
  private(set) var sharedFolders: [String] = []

  /// Without a root, what is built in. Fails where a file of `Rules/` cannot be read.
  init(_ root: Root?, overlay: Overlay?) throws(Refusal) {
    var own: [SourceText] = []
    var ownVocabulary: SourceText?
    var ownCues: SourceText?
    if let root { files = Self.files(of: root, overlay) }
    for file in files {
      let source = try Self.source(file, overlay)
      switch file.path {
      case Paths.join(Root.rules, Self.vocabularyName): ownVocabulary = source
      case Paths.join(Root.rules, Self.cuesName): ownCues = source
      default: own.append(source)
      }
    }
    let standard = StandardPack.files.map { entry in
      SourceText(path: Self.standardPrefix + entry.path, bytes: Array(entry.text.utf8))
    }
    var shared: [[SourceText]] = []
    for name in root?.configuration?.packs ?? [] where name != Self.standardName {
      guard let root else { break }
      var texts = try Self.shared(name, of: root)
      if let place = texts.firstIndex(where: { $0.path == Paths.join(name, Self.vocabularyName) }) {
        let vocabulary = texts.remove(at: place)
        if ownVocabulary == nil || ownVocabulary?.path != Paths.join(Root.rules, Self.vocabularyName) {
          ownVocabulary = vocabulary
        }
      }
      shared.append(texts)
      sharedFolders.append(name)
    }
    let isVocabulary: (SourceText) -> Bool = { $0.path == Self.standardPrefix + Self.vocabularyName }
    let isCues: (SourceText) -> Bool = { $0.path == Self.standardPrefix + Self.cuesName }
    let standardVocabulary =
      standard.first(where: isVocabulary) ?? SourceText(path: Self.standardPrefix + Self.vocabularyName, bytes: [])
    let isWanted = root?.configuration?.packs?.contains(Self.standardName) ?? true
    let isFitting =
      ownVocabulary.map { VocabularyReader.name(of: $0) == VocabularyReader.name(of: standardVocabulary) } ?? true
    let inherited = isWanted && isFitting ? standard.filter { !isVocabulary($0) && !isCues($0) } : []
    let over = shared + [own]
    pack = RulePack(
      vocabulary: ownVocabulary ?? standardVocabulary,
      rules: [Self.leavingOut(over.flatMap { $0 }, from: inherited)] + over,
      cues: ownCues ?? (isWanted && isFitting ? standard.first(where: isCues) : nil))
    pack.builtInCount = 1
    try override(root?.configuration?.rules ?? [:])
  }

  /// Takes along what the configuration says of rules. Fails where there is no such rule.
  private mutating func override(_ overrides: [String: RuleOverride]) throws(Refusal) {
    if overrides.isEmpty { return }
    let contents = PackContents.read(pack)
    let ids = contents.rules.map(\.id)
    // A rule with mistakes has none of the ids, and its mistakes say more than that it is unknown.
    if !contents.audit.couldNotJudge, let id = overrides.keys.sorted().first(where: { !ids.contains($0) }) {
      throw Refusal("the configuration names rule `\(id)`, which there is not\(didYouMean(id, among: ids))")
    }
    pack.overrides = overrides
  }

  /// Whether a file of `Rules/` bears on every record: the vocabulary and the cues, where others hold rules.
  static func isForAllRules(_ path: String) -> Bool {
    path == Paths.join(Root.rules, vocabularyName) || path == Paths.join(Root.rules, cuesName)
  }

  /// The files of a folder of rules that the configuration names, relative to the root.
  private static func shared(_ name: String, of root: Root) throws(Refusal) -> [SourceText] {
    let given = name.hasPrefix("/") ? name : Paths.join(root.path, name)
    let real: String
    switch System.realPath(given) {
    case .failure(let failure): throw Refusal("the pack `\(name)` cannot be read: \(failure.reason)")
    case .success(let path): real = path
    }
    guard case .success(.folder) = System.kind(of: real) else {
      throw Refusal("the pack `\(name)` is no folder")
    }
    let walk = Root(walking: Paths.parent(of: real))
    let folder = Paths.name(of: real)
    return try FileWalk.files(below: [folder], of: walk).map { file throws(Refusal) in
      var file = file
      // Shown as the configuration names it.
      file.path = Paths.join(name, String(file.path.dropFirst(folder.count + 1)))
      return try source(file, nil)
    }
  }

  private static func files(of root: Root, _ overlay: Overlay?) -> [FoundFile] {
    var files: [FoundFile] = []
    if (try? System.kind(of: root.absolute(Root.rules), followingLinks: false).get()) != nil {
      files = FileWalk.files(below: [Root.rules], of: root)
    }
    if let overlay, root.isRule(overlay.realPath),
      !files.contains(where: { $0.realPath == overlay.realPath })
    {
      files.append(FoundFile(path: overlay.path, realPath: overlay.realPath, byteCount: overlay.bytes.count))
      files.sort { Paths.precedes($0.path, $1.path) }
    }
    return files
  }

  /// The built-in rules without those that a rule of the same first line stands in for: the engine would leave them out
  /// as well, but only after reading them.
  private static func leavingOut(_ own: [SourceText], from standard: [SourceText]) -> [SourceText] {
    if own.isEmpty { return standard }
    let taken = Set(own.map(firstLine))
    return standard.filter { !taken.contains(firstLine($0)) }
  }

  /// The first line that is no comment.
  private static func firstLine(_ source: SourceText) -> ArraySlice<UInt8> {
    let lines = source.bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 8, omittingEmptySubsequences: true)
    return lines.first { $0.first != UInt8(ascii: "#") } ?? []
  }

  private static func source(_ file: FoundFile, _ overlay: Overlay?) throws(Refusal) -> SourceText {
    if let overlay, overlay.realPath == file.realPath { return SourceText(path: file.path, bytes: overlay.bytes) }
    if let problem = file.problem { throw Refusal("`\(file.path)` cannot be read: \(problem)") }
    switch System.contents(of: file.realPath, limit: YAMLLimits().maxFileBytes + 1) {
    case .success(let bytes): return SourceText(path: file.path, bytes: bytes)
    case .failure(let failure): throw Refusal("`\(file.path)` cannot be read: \(failure.reason)")
    }
  }
}
