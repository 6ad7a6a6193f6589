package import Findings
package import YAMLSource

/// The vocabulary and the rules of a pack, without a knowledge base.
package struct PackContents: Sendable {
  package var vocabulary: Vocabulary
  /// In order of id.
  package var rules: [RuleDocument]
  /// Of the pack's files, with the mistakes in them.
  package var audit: Audit
  private var loaded: LoadedPack

  /// The plan of the rule of that id; nil where there is none without mistakes.
  package func plan(of id: String) -> RulePlan? {
    loaded.rules.first { $0.id == id }.map { RulePlan($0, vocabulary: vocabulary) }
  }

  /// Whether a rule of that id is missing because of mistakes that `audit` holds: its own, or those of the vocabulary,
  /// by which then no rule can be read.
  package func isBroken(_ id: String) -> Bool {
    guard audit.couldNotJudge, !rules.contains(where: { $0.id == id }) else { return false }
    return loaded.isBroken || loaded.declares(id)
  }

  /// Reads and checks a pack. Rules with mistakes are left out and their mistakes reported.
  package static func read(_ pack: RulePack, limits: YAMLLimits = YAMLLimits()) -> PackContents {
    let loaded = LoadedPack(pack, firstFile: 0, limits: limits)
    var audit = Audit(
      files: loaded.files, knowledgeFileCount: 0, findings: loaded.findings, rules: [], records: RecordCounts())
    audit.setPositions()
    audit.setHandles()
    let rules = loaded.rules.sorted { $0.id < $1.id }.map { RuleDocument($0, in: loaded.files) }
    return PackContents(vocabulary: loaded.vocabulary, rules: rules, audit: audit, loaded: loaded)
  }
}

extension RuleDocument {
  fileprivate init(_ rule: CheckedRule, in files: [SourceText]) {
    let path = files[rule.location.file.index].path
    let source = SourceText(path: path, bytes: Array(rule.text.utf8))
    var log = FaultLog()
    let file = PackFile(source: source, file: FileID(0))
    let entries = DeclaredFile.read(file, limits: YAMLLimits(), log: &log).first?.root.entries ?? []
    let written = { (key: String) in (entries[key]?.value.members ?? []).map { Self.text(of: $0, in: source) } }
    self.init(
      id: rule.id, category: rule.category, severity: rule.severity, summary: rule.summary, because: rule.because,
      source: rule.source, path: path,
      variables: (entries["for"]?.value.entries ?? []).map {
        Variable(name: $0.key.text, kind: Self.text(of: $0.value, in: source))
      },
      conditions: written("where"), requirements: written("require"), overlap: written("overlap").first,
      isTensionAtMost: rule.isTensionAtMost,
      parameters: rule.parameters.map { Parameter(name: $0.name, value: $0.value) },
      message: written("message").first ?? "", examples: rule.examples)
  }

  /// On one line: blanks and line breaks become one blank each.
  private static func text(of node: DeclaredNode, in source: SourceText) -> String {
    let text = node.text?.text ?? source.text(in: node.location.range)
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
