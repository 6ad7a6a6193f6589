internal import Engine
internal import Findings

/// The files whose findings are reported: those that the command line names, or all.
struct ReportedPaths {
  /// By path as findings show it; nil for all.
  private let paths: Set<String>?

  /// Fails for a path that does not exist or has nothing that is checked.
  init(_ given: [String], root: Root, files: [FoundFile]) throws(Refusal) {
    if given.isEmpty {
      paths = nil
      return
    }
    let named = [String: String](files.map { ($0.realPath, $0.path) }, uniquingKeysWith: { first, _ in first })
    var paths: Set<String> = []
    for path in given {
      let real: String
      switch System.realPath(path) {
      case .success(let resolved): real = resolved
      case .failure(let failure):
        let meant = failure.isMissing ? Self.slip(in: path) : ""
        throw Refusal("`\(path)` cannot be read: \(failure.reason)\(meant)")
      }
      if let file = named[real] {
        paths.insert(file)
        continue
      }
      let own = files.filter { Paths.isInside($0.realPath, real) || Paths.isInside(root.absolute($0.path), real) }
      if own.isEmpty { throw Self.refusal(path, real, root) }
      paths.formUnion(own.map(\.path))
    }
    self.paths = paths
  }

  /// The one file that standard input stands for.
  init(only path: String) { paths = [path] }

  /// Whether any operand of the finding lies in a file that was asked for.
  func includes(_ finding: Finding, in audit: Audit) -> Bool {
    guard let paths else { return true }
    return finding.operands.contains { paths.contains(audit.source(of: $0.location).path) }
  }

  /// "; did you mean ...?" for a path whose last part is nearly that of something beside it.
  private static func slip(in path: String) -> String {
    let folder = path.contains("/") ? Paths.parent(of: path) : nil
    guard case .success(let names) = System.names(in: folder ?? "."),
      let name = suggestions(for: Paths.name(of: path), among: names.compactMap { $0 }, limit: 1).first
    else { return "" }
    return "; did you mean `\(folder.map { Paths.join($0, name) } ?? name)`?"
  }

  private static func refusal(_ path: String, _ real: String, _ root: Root) -> Refusal {
    if root.isKnowledge(real) || root.isRule(real) {
      return Refusal("nothing to check: `\(path)` is no YAML file and has none")
    }
    return Refusal("`\(path)` lies outside the knowledge base", help: "which is \(root.knowledgePlace)")
  }
}

extension Finding {
  /// Without it nobody could tell why the audit could not judge, so no filter hides it.
  var isReasonNotToJudge: Bool { origin == .input || (origin == .ruleFile && severity == .error) }
}
