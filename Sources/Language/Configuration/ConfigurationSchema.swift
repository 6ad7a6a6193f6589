import Findings

/// The JSON Schema of `vouchsafe.yaml`.
package struct ConfigurationSchema {
  private let rules: [RuleDocument]
  private let categories: [String]
  private let words: ConfigurationWords

  /// `rules` are those in force, which the configuration may speak of.
  package init(_ contents: PackContents, _ words: ConfigurationWords) {
    rules = contents.rules
    categories = contents.vocabulary.categories
    self.words = words
  }

  /// The whole schema.
  package var node: SchemaNode {
    let mapping = SchemaPart.mapping([
      text(
        "roots", "The folders of the knowledge base, below the one of this file.",
        SchemaPart.oneOrMore(["type": "string"])),
      text(
        "packs",
        "Rules to take besides those of `Rules/`: \(words.packs.joined(separator: ", ")), which is built in, or a folder "
          + "such as `../shared-rules`. `[]` for none.",
        SchemaPart.oneOrMore(["type": "string"])),
      text("fail-on", "From which severity on findings make the run fail.", SchemaPart.words(words.failOn)),
      text("format", "How `vouchsafe lint` prints findings.", SchemaPart.words(words.formats)),
      text(
        "ignore-comments", "`no`: comments `# vouchsafe: ignore[rule-id] reason` silence nothing.",
        SchemaPart.words(["yes", "no", "true", "false"])),
      text("rules", "What is otherwise in a rule, by its id.", overrides),
      text(
        "limits", "What is refused as too large.",
        SchemaPart.mapping([
          limit("file-bytes", "The most bytes of a file."), limit("scalar-bytes", "The most bytes of one value."),
          limit("depth", "How deep lists and mappings may stand in one another."),
          limit("events", "The most values of a file, roughly."),
        ])),
      text(
        "standing-lists",
        "Files in CSV that say what has become of publications: `file`, `columns` (our field to their header), `standing` "
          + "(a word, or `column` and `words`).", SchemaPart.oneOrMore(["type": "object"])),
      text(
        "bibliographies", "Lists of publications that are read as sources: files in BibTeX (.bib) or CSL-JSON (.json).",
        SchemaPart.oneOrMore(["type": "string", "pattern": "\\.([Bb][Ii][Bb]|[Jj][Ss][Oo][Nn])$"])),
    ])
    return SchemaPart.described(
      "The configuration of Vouchsafe", "It lies beside the knowledge base, as `vouchsafe.yaml` or `.vouchsafe.yaml`.",
      ["$schema": SchemaPart.dialect]
    ).addingMembers(of: mapping).adding([SchemaNode.Member("definitions", ["rule": override([])])])
  }

  private func text(_ name: String, _ means: String, _ value: SchemaNode) -> SchemaNode.Member {
    SchemaNode.Member(name, SchemaPart.described(name, means, SchemaPart.optional(value)))
  }

  private func limit(_ name: String, _ means: String) -> SchemaNode.Member {
    text(name, means, ["type": ["integer", "string"], "minimum": 1, "pattern": "^[0-9]+$"])
  }

  private var overrides: SchemaNode {
    SchemaPart.mapping(
      rules.map { rule in
        let parameters = rule.parameters.map { parameter in
          text(parameter.name, "`\(parameter.value)` unless it is set.", SchemaPart.scalar)
        }
        return text(
          rule.id, rule.summary, parameters.isEmpty ? SchemaPart.reference("rule") : override(parameters))
      })
  }

  private func override(_ parameters: [SchemaNode.Member]) -> SchemaNode {
    SchemaPart.mapping([
      text("severity", "How bad a finding is.", SchemaPart.words(Severity.allCases.reversed().map(\.word))),
      text("category", "What the rule counts as.", SchemaPart.words(categories)),
      text("disabled", "`yes`: the rule is left out.", SchemaPart.words(["yes", "no", "true", "false"])),
      text("parameters", "The rule's parameters.", SchemaPart.mapping(parameters)),
    ])
  }
}

/// The words that a configuration takes and the engine does not know.
package struct ConfigurationWords: Sendable {
  /// From which severity on a run fails.
  package var failOn: [String]
  /// Formats of findings.
  package var formats: [String]
  /// Packs that are built in.
  package var packs: [String]

  package init(failOn: [String], formats: [String], packs: [String]) {
    self.failOn = failOn
    self.formats = formats
    self.packs = packs
  }
}
