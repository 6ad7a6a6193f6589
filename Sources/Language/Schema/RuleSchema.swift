import Findings

/// The JSON Schema of a file that holds a rule (LANGUAGE 2). Conditions and messages are left to `vouchsafe rules test`.
package struct RuleSchema {
  private let vocabulary: Vocabulary

  package init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The whole schema.
  package var node: SchemaNode {
    let mapping = SchemaPart.mapping(
      [
        text("rule", "The rule's id, which names its file as well.", SchemaPart.matching(SchemaPattern.name)),
        text("category", "What the rule is about.", SchemaPart.words(vocabulary.categories)),
        text(
          "severity", "How bad a finding is; `error` where it is not written.",
          SchemaPart.words(Severity.allCases.reversed().map(\.word))),
        text("title", "What stands above the rule's column in reports of coverage; else its id."),
        text("weight", "From 1 to 9: how much what the rule misses counts where records are put in order.", weight),
        text("summary", "What must hold, in a sentence."),
        text("because", "Why it must hold."),
        text("source", "Who asks for it."),
        text(
          "parameters", "Values that a team may set otherwise in its configuration; used as `parameter.NAME`.",
          ["type": "object", "additionalProperties": SchemaPart.scalar]),
        text(
          "for", "One to three variables and the kinds of record that they stand for: `{x: ADJECTIVE KIND}`.", cases),
        text("where", "Which cases the rule is about: a condition, or several that all hold.", conditions),
        text(
          "overlap",
          "The context in which two claims have to meet: `CONTEXT`, `CONTEXT without DIMENSION`; `alike CONTEXT` where what holds of a group need not hold of a part of it."
        ),
        text("sweeping", "The variable that covers every way of doing on which it is silent."),
        text(
          "possibly", "`quiet`: claims that only possibly meet are no case; else they are a tension.",
          SchemaPart.words(["tension", "quiet"])),
        text("per", "The first variable, of several: each of its records has one finding."),
        text("shows", "Which of the other records a finding of `per` names; all, where it is not written.", conditions),
        text("grade", "`tension`: the rule never says more than that.", SchemaPart.words(["tension"])),
        text("require", "What must hold in each case; without it each case is a finding.", conditions),
        text("message", "The finding in words; `{x.field}` is filled in."),
        text("fix", "What would mend it.", fix),
        text(
          "examples", "Small bases that the rule has to judge as they say.",
          ["type": "array", "items": example, "minItems": 2]),
      ], required: ["rule", "category", "summary", "for", "message", "examples"])
    return SchemaPart.described(
      "A rule over the vocabulary \(vocabulary.name)",
      "What must hold in a knowledge base, and what is said where not.",
      ["$schema": SchemaPart.dialect]
    ).addingMembers(of: mapping)
  }

  private func text(_ name: String, _ means: String, _ value: SchemaNode = SchemaPart.prose) -> SchemaNode.Member {
    SchemaNode.Member(name, SchemaPart.described(name, means, value))
  }

  /// By variable: any number of adjectives of a kind, and the kind.
  private var cases: SchemaNode {
    let kinds = vocabulary.kinds.map { kind in
      let words = (kind.adjectives.map(\.name) + ["mentioned"]).map(SchemaPart.escaped)
      return "((\(words.joined(separator: "|")))\\s+)*\(SchemaPart.escaped(kind.name))"
    }
    return [
      "type": "object", "minProperties": 1, "maxProperties": 3,
      "additionalProperties": [
        "description": .text("One of \(vocabulary.kinds.map(\.name).joined(separator: ", ")), behind its adjectives."),
        "type": "string", "pattern": .text("^\\s*(\(kinds.joined(separator: "|")))\\s*$"),
      ],
    ]
  }

  private var weight: SchemaNode { ["type": "integer", "minimum": 1, "maximum": 9] }

  private var conditions: SchemaNode {
    let operators = ComparisonOperator.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return SchemaPart.oneOrMore([
      "description": .text("Fields, words and numbers compared by \(operators), joined by `and`, `or` and `not`."),
      "type": "string",
    ])
  }

  private var fix: SchemaNode {
    let pair: SchemaNode = [
      "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": SchemaPart.scalar,
    ]
    return SchemaPart.mapping([
      text("set", "A path of a variable and the value that it gets.", pair),
      text("add", "A path to a list and the value that it gets besides.", pair),
      text("remove", "A path whose value goes."),
      text(
        "safety", "`safe` only where the value means the same; `review` where it is not written.",
        SchemaPart.words(["safe", "review"])),
    ])
  }

  private var example: SchemaNode {
    let base = "A base in YAML, as a text: in quotes, or in lines of its own behind `|`."
    return SchemaPart.mapping([
      text("fires", "\(base) The rule finds something in it.", ["type": "string"]),
      text("tension", "\(base) The rule finds tensions in it and nothing worse.", ["type": "string"]),
      text("quiet", "\(base) The rule finds nothing in it.", ["type": "string"]),
      text("name", "What the example shows."),
      text("finds", "How many findings there are.", ["type": ["integer", "string"]]),
      text("as-of", "What today is, as in 2026-01-31.", SchemaPart.matching(SchemaPattern.date)),
      text("message", "What the finding says."),
      text("texts", "The texts that its records name: path to text.", ["type": "object"]),
      text("undetermined", "`yes`: the rule could not judge, which is what the example shows.", yesNo),
    ]).adding([
      SchemaNode.Member(
        "oneOf", [["required": ["fires"]], ["required": ["tension"]], ["required": ["quiet"]]])
    ])
  }

  private var yesNo: SchemaNode { SchemaPart.words(["yes", "no", "true", "false"]) }
}

extension SchemaNode {
  /// An object with the members of another behind its own.
  func addingMembers(of other: SchemaNode) -> SchemaNode {
    guard case .object(let members) = other else { return self }
    return adding(members)
  }
}
