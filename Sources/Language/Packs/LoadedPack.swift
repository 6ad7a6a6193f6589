package import Findings
package import YAMLSource

/// The vocabulary and the rules of an audit, read and checked.
package struct LoadedPack: Sendable {
  package var vocabulary: Vocabulary
  package var rules: [CheckedRule]
  package var findings: [Finding]
  /// The vocabulary's file, then those of the rules.
  package var files: [SourceText]
  /// The vocabulary has errors, so that nothing can be judged by it.
  package var isBroken: Bool

  /// What is left to be read.
  private var unread: [[PackFile]] = []
  private let overrides: [String: RuleOverride]
  private let limits: YAMLLimits

  /// Without `readsExamples`, those of rules that are built in are left out.
  package init(_ pack: RulePack, firstFile: Int, limits: YAMLLimits, readsExamples: Bool = true) {
    self.init(vocabularyOf: pack, firstFile: firstFile, limits: limits, readsExamples: readsExamples)
    let read = readRules()
    rules = read.rules
    findings += read.findings
  }

  /// The vocabulary without the rules, which `readRules` reads.
  package init(vocabularyOf pack: RulePack, firstFile: Int, limits: YAMLLimits, readsExamples: Bool) {
    self.limits = limits
    overrides = pack.overrides
    files = [pack.vocabulary] + pack.rules.flatMap { $0 } + (pack.cues.map { [$0] } ?? [])
    let file = PackFile(source: pack.vocabulary, file: FileID(UInt32(firstFile)))
    let read = VocabularyReader.read(file, limits: limits)
    vocabulary = read.vocabulary
    findings = read.findings
    isBroken = read.findings.contains { $0.severity == .error }
    rules = []
    guard !isBroken else { return }
    if let cues = pack.cues {
      let file = PackFile(source: cues, file: FileID(UInt32(firstFile + files.count - 1)))
      let read = CueReader.read(file, vocabulary: vocabulary)
      vocabulary.cues = read.cues
      findings += read.findings
    }
    var number = firstFile + 1
    for (place, sources) in pack.rules.enumerated() {
      let isProven = !readsExamples && place < pack.builtInCount
      unread.append(
        sources.map { source in
          defer { number += 1 }
          return PackFile(source: source, file: FileID(UInt32(number)), isProven: isProven)
        })
    }
  }

  /// The rules of the pack, checked against its vocabulary; none where that is broken.
  package func readRules() -> (rules: [CheckedRule], findings: [Finding]) {
    RuleReader.read(unread, vocabulary: vocabulary, overrides: overrides, limits: limits)
  }

  /// Whether a rule of that id is written and not disabled, with mistakes or without.
  func declares(_ id: String) -> Bool {
    overrides[id]?.isDisabled != true && RuleReader.declares(id, unread, limits: limits)
  }
}
