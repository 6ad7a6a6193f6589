package import Findings
package import YAMLSource

/// A rule together with how it is written, for lists and pages.
package struct RuleText: Sendable {
  package var rule: CheckedRule
  /// The file's path, as its pack gives it.
  package var path: String
  /// By name: the kind with its adjectives, as it is written.
  package var variables: [(name: String, kind: String)]
  package var conditions: [String]
  package var requirements: [String]
  package var overlap: String?
  package var message: String
}

/// The vocabulary and the rules of a pack, without a knowledge base.
package struct PackContents: Sendable {
  package var vocabulary: Vocabulary
  /// In order of id.
  package var rules: [RuleText]
  /// Of the pack's files, with the mistakes in them.
  package var audit: Audit

  /// Reads and checks a pack. Rules with mistakes are left out and their mistakes reported.
  package static func read(_ pack: RulePack, limits: YAMLLimits = YAMLLimits()) -> PackContents {
    let loaded = LoadedPack(pack, firstFile: 0, limits: limits)
    var audit = Audit(
      files: loaded.files, knowledgeFileCount: 0, findings: loaded.findings, rules: [], records: RecordCounts())
    audit.setPositions()
    audit.setHandles()
    let rules = loaded.rules.sorted { $0.id < $1.id }.map { RuleText($0, in: loaded.files) }
    return PackContents(vocabulary: loaded.vocabulary, rules: rules, audit: audit)
  }
}

extension RuleText {
  fileprivate init(_ rule: CheckedRule, in files: [SourceText]) {
    self.rule = rule
    path = files[rule.location.file.index].path
    let source = SourceText(path: path, bytes: Array(rule.text.utf8))
    var log = FaultLog()
    let file = PackFile(source: source, file: FileID(0))
    let entries = DeclaredFile.read(file, limits: YAMLLimits(), log: &log).first?.root.entries ?? []
    let written = { (key: String) in (entries[key]?.value.members ?? []).map { Self.text(of: $0, in: source) } }
    variables = (entries["for"]?.value.entries ?? []).map { ($0.key.text, Self.text(of: $0.value, in: source)) }
    conditions = written("where")
    requirements = written("require")
    overlap = written("overlap").first
    message = written("message").first ?? ""
  }

  /// On one line: blanks and line breaks become one blank each.
  private static func text(of node: DeclaredNode, in source: SourceText) -> String {
    let text = node.text?.text ?? source.text(in: node.location.range)
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
