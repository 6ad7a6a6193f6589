internal import Engine
import Evidence
import Findings
import Language
import Values
internal import YAMLSource

/// An audit that is about to run: the root, its files and rules, and what today is.
struct AuditRequest {
  let root: Root
  let overlay: Overlay?
  let knowledge: KnowledgeBase
  let folder: PackFolder
  private(set) var input: AuditInput

  init(
    root given: RootOption, date: DateOption, stdinFilename: String? = nil, jobs: Int? = nil,
    ignoringBaseline: Bool = false
  ) throws(Refusal) {
    try self.init(
      choice: given.choice, asOf: try date.date(), stdinFilename: stdinFilename, jobs: jobs,
      ignoringBaseline: ignoringBaseline)
  }

  init(
    choice: RootChoice, asOf: CalendarDate, stdinFilename: String? = nil, jobs: Int? = nil,
    ignoringBaseline: Bool = false
  ) throws(Refusal) {
    root = try Root.find(choice)
    let limits = root.configuration?.limits ?? YAMLLimits()
    if let stdinFilename {
      overlay = try Overlay(path: stdinFilename, root: root, limit: limits.maxFileBytes + 1)
    } else {
      overlay = nil
    }
    knowledge = try KnowledgeBase(root, overlay: overlay)
    folder = try PackFolder(root, overlay: overlay)
    input = AuditInput(files: knowledge.inputs(limits: limits), pack: folder.pack, asOf: asOf)
    input.limits = limits
    input.allowsIgnores = root.configuration?.allowsIgnores ?? true
    if !ignoringBaseline { input.baseline = try BaselineFile.read(root)?.tolerated ?? [:] }
    input.openText = SourceTextFiles.opener(root, limits: limits)
    input.files += SourceTextFiles.inputs(root.configuration?.bibliographies ?? [], root, limits: limits)
    input.lists = root.configuration?.standingLists ?? []
    input.jobs = System.isShortOfAddresses() ? 1 : jobs ?? Self.jobs(for: knowledge)
  }

  /// The path under which findings show the file that `overlay` stands for.
  func reportedPath(of overlay: Overlay) -> String {
    let files = knowledge.files + folder.files
    return files.first { $0.realPath == overlay.realPath }?.path ?? overlay.path
  }

  /// The real paths of all files that the base consists of and that are known before the audit.
  var ownFiles: Set<String> {
    var files = Set((knowledge.files + folder.files).map(\.realPath))
    let configured = (root.configuration?.bibliographies ?? []) + input.lists.map(\.path)
    let others = ([BaselineFile.name] + configured).map(root.absolute) + [root.configurationPath].compactMap { $0 }
    for path in others { if case .success(let real) = System.realPath(path) { files.insert(real) } }
    return files
  }

  /// The real paths of the source texts that an audit has read, and of whatever else is no knowledge.
  func textFiles(of audit: Audit) -> Set<String> {
    Set(
      audit.files.dropFirst(audit.knowledgeFileCount).compactMap { file in
        try? System.realPath(root.absolute(file.path)).get()
      })
  }

  /// One job a processor, but none with less to do than it costs to start.
  private static func jobs(for knowledge: KnowledgeBase) -> Int {
    min(System.processorCount(), 1 + knowledge.byteCount / bytesWorthAJob)
  }

  private static let bytesWorthAJob = 256 << 10
}

extension Overlay {
  /// Reads standard input for the file at `path`, which need not exist yet.
  init(path given: String, root: Root, limit: Int) throws(Refusal) {
    let real: String
    switch System.realPath(given) {
    case .success(let path): real = path
    case .failure(System.Failure(code: 2)):
      let folder = given.contains("/") ? String(given[..<(given.lastIndex(of: "/") ?? given.startIndex)]) : "."
      switch System.realPath(folder.isEmpty ? "/" : folder) {
      case .success(let path): real = Paths.join(path, Paths.name(of: given))
      case .failure(let failure): throw Refusal("the folder of `\(given)` cannot be read: \(failure.reason)")
      }
    case .failure(let failure): throw Refusal("`\(given)` cannot be read: \(failure.reason)")
    }
    guard root.isKnowledge(real) || root.isRule(real) else {
      throw Refusal("`\(given)` lies outside the knowledge base", help: "which is \(root.knowledgePlace)")
    }
    guard Paths.isYAML(real) else {
      throw Refusal("`\(given)` is no YAML file: its name ends in neither .yaml nor .yml")
    }
    switch System.readStandardInput(limit: limit) {
    case .success(let bytes): self.init(path: Self.relative(real, to: root), realPath: real, bytes: bytes)
    case .failure(let failure): throw Refusal("standard input cannot be read: \(failure.reason)")
    }
  }

  private static func relative(_ path: String, to root: Root) -> String {
    String(path.dropFirst(root.path == "/" ? 1 : root.path.count + 1))
  }
}
