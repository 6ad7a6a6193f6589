internal import Engine
import Evidence
import Findings
import Language
import Values

/// The paths that the command line names.
struct NamedPaths {
  private struct Named {
    /// As it was written.
    var path: String
    /// Absolute and without links.
    var realPath: String

    func holds(_ other: String) -> Bool { Paths.isInside(other, realPath) }
  }

  private let named: [Named]

  /// Fails for a path that does not exist.
  init(_ given: [String]) throws(Refusal) {
    named = try given.map { path throws(Refusal) in
      switch System.realPath(path) {
      case .success(let real): return Named(path: path, realPath: real)
      case .failure(let failure):
        let meant = failure.isMissing ? Self.slip(in: path) : ""
        throw Refusal("`\(path)` cannot be read: \(failure.reason)\(meant)")
      }
    }
  }

  var isEmpty: Bool { named.isEmpty }

  /// Whether a text of the base has been asked for, by its path from the root. Nil where there is no need to know: YAML
  /// files alone are named, or all of the knowledge base.
  func textFilter(_ base: AuditRequest) -> (@Sendable (String) -> Bool)? {
    let named = named
    if named.allSatisfy({ Paths.isYAML($0.realPath) }) { return nil }
    if base.knowledge.files.allSatisfy({ file in named.contains { $0.holds(file.realPath) } }) { return nil }
    let root = base.root
    return { text in
      guard case .success(let real) = System.realPath(root.absolute(text)) else { return false }
      return named.contains { $0.holds(real) }
    }
  }

  /// What of an audit is reported, and what there is to say of paths that hold nothing of the base. Fails where that is
  /// so of all of them.
  func reported(of audit: Audit, _ base: AuditRequest) throws(Refusal) -> (paths: ReportedPaths, notes: [String]) {
    if named.isEmpty { return (.all, []) }
    let files = base.knowledge.files + base.folder.files + Self.otherFiles(of: audit, base)
    let byPlace = [String: String](files.map { ($0.realPath, $0.path) }, uniquingKeysWith: { first, _ in first })
    let common = Self.filesOfEverything(base)
    var parts = ReportedPaths.Parts()
    var isEverything = false
    var strangers: [Named] = []
    for path in named {
      let own =
        byPlace[path.realPath].map { [$0] }
        ?? files.filter { path.holds($0.realPath) || path.holds(base.root.absolute($0.path)) }.map(\.path)
      let isCommon = common.contains(where: path.holds)
      if isCommon { isEverything = true } else if own.isEmpty { strangers.append(path) }
      parts.files.formUnion(own)
    }
    guard let first = strangers.first else { return (isEverything ? .all : .some(adding(parts, audit, base)), []) }
    let reasons = strangers.map { Self.reason($0.path, $0.realPath, base.root) }
    if strangers.count == named.count {
      throw strangers.count == 1
        ? Refusal(reasons[0].isInside ? "nothing to check: \(reasons[0].text)" : reasons[0].text, help: reasons[0].help)
        : Refusal(
          "nothing to check: none of the \(named.count) paths, such as `\(first.path)`, is read with the knowledge base",
          help: Self.extent(base.root))
    }
    return (
      isEverything ? .all : .some(adding(parts, audit, base)),
      reasons.map { "note: \($0.text), so nothing is reported of it\n" }
    )
  }

  /// Takes along the rules that the named files hold, and the records that rest on the named texts.
  private func adding(_ given: ReportedPaths.Parts, _ audit: Audit, _ base: AuditRequest) -> ReportedPaths.Parts {
    var parts = given
    let pack = Set(audit.files.dropFirst(audit.knowledgeFileCount).map(\.path))
    if !parts.files.isDisjoint(with: pack) {
      let rules = PackContents.read(base.folder.pack).rules
      parts.rules = Set(rules.filter { parts.files.contains($0.path) }.map(\.id))
    }
    for (text, records) in audit.textUsers where parts.files.contains(text) { parts.records.formUnion(records) }
    return parts
  }

  /// What is read beside the files of the knowledge base and of `Rules/`: bibliographies, shared packs and texts.
  private static func otherFiles(of audit: Audit, _ base: AuditRequest) -> [FoundFile] {
    var paths = Set(base.root.configuration?.bibliographies ?? [])
    paths.formUnion(audit.textUsers.keys)
    let shared = base.folder.sharedFolders.map { Paths.join($0, "") }
    for file in audit.files.dropFirst(audit.knowledgeFileCount) where shared.contains(where: file.path.hasPrefix) {
      paths.insert(file.path)
    }
    return paths.compactMap { path in
      let absolute = path.hasPrefix("/") ? path : base.root.absolute(path)
      guard case .success(let real) = System.realPath(absolute) else { return nil }
      return FoundFile(path: path, realPath: real, byteCount: 0)
    }
  }

  /// What says how all of the base is read, so that every finding touches it.
  private static func filesOfEverything(_ base: AuditRequest) -> [String] {
    let own = base.folder.files.filter { PackFolder.isForAllRules($0.path) }.map(\.realPath)
    let others = [BaselineFile.name] + base.input.lists.map(\.path)
    let real = ([base.root.configurationPath] + others.map(base.root.absolute)).compactMap { path -> String? in
      guard let path, case .success(let real) = System.realPath(path) else { return nil }
      return real
    }
    return own + real
  }

  /// "; did you mean ...?" for a path whose last part is nearly that of something beside it.
  private static func slip(in path: String) -> String {
    let folder = path.contains("/") ? Paths.parent(of: path) : nil
    guard case .success(let names) = System.names(in: folder ?? "."),
      let name = suggestions(for: Paths.name(of: path), among: names.compactMap { $0 }, limit: 1).first
    else { return "" }
    return "; did you mean `\(folder.map { Paths.join($0, name) } ?? name)`?"
  }

  /// Why nothing is read from a path.
  private static func reason(
    _ path: String, _ real: String, _ root: Root
  ) -> (text: String, isInside: Bool, help: String?) {
    guard root.isKnowledge(real) || root.isRule(real) else {
      return ("`\(path)` lies outside the knowledge base", false, "which is \(root.knowledgePlace)")
    }
    if real.utf8.dropFirst(root.path.utf8.count).split(separator: UInt8(ascii: "/")).contains(where: {
      $0.first == UInt8(ascii: ".")
    }) {
      return ("`\(path)` is passed over, as is all whose name begins with a dot", true, nil)
    }
    if case .success(.folder) = System.kind(of: real) {
      return ("`\(path)` holds no YAML file, and no text that a record names", true, nil)
    }
    return ("`\(path)` is no YAML file, and no text that a record names", true, nil)
  }

  private static func extent(_ root: Root) -> String {
    "that is \(root.knowledgePlace), with `\(Root.rules)/`, the configuration, and the files that these name"
  }
}

/// What of an audit is reported: what touches some files, or all.
enum ReportedPaths {
  struct Parts {
    /// By path as findings show it.
    var files: Set<String> = []
    /// The ids of rules that these files hold.
    var rules: Set<String> = []
    /// The identities of records that have these files as their texts or quote from them.
    var records: Set<String> = []
  }

  case all
  case some(Parts)

  /// Whether any operand of the finding lies in a file that was asked for, or the finding's rule, or what it quotes.
  func includes(_ finding: Finding, in audit: Audit) -> Bool {
    guard case .some(let parts) = self else { return true }
    if finding.origin == .rule, parts.rules.contains(finding.rule) { return true }
    return finding.operands.contains { operand in
      parts.files.contains(audit.source(of: operand.location).path)
        || (!parts.records.isEmpty && parts.records.contains(operand.identity))
    }
  }
}

extension Finding {
  /// Without it nobody could tell why the audit could not judge, so no filter hides it.
}

extension Audit {
  /// The findings for which the audit could not judge.
  var mistakes: Audit {
    var audit = self
    audit.findings.removeAll { !$0.isReasonNotToJudge }
    return audit
  }
}
