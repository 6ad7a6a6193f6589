package import Findings

/// The vocabulary and the rules that an audit judges by.
package struct RulePack: Sendable {
  package var vocabulary: SourceText
  /// Files of rules, a pack a list; later packs override rules of earlier ones by id.
  package var rules: [[SourceText]]
  /// How many of them, from the first on, are built in, so that their examples have been run.
  package var builtInCount = 0
  package var overrides: [String: RuleOverride]
  /// The words by which texts deny, doubt and the like; nil where the pack has none.
  package var cues: SourceText?

  package init(
    vocabulary: SourceText, rules: [[SourceText]], overrides: [String: RuleOverride] = [:], cues: SourceText? = nil
  ) {
    self.vocabulary = vocabulary
    self.cues = cues
    self.rules = rules
    self.overrides = overrides
  }
}
