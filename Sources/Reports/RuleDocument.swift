package import Findings

/// A rule as its page and the catalogue present it: every condition as it is written.
package struct RuleDocument: Sendable {
  /// One of the records that the rule is about: `a`, `live advising recommendation`.
  package struct Variable: Sendable {
    package var name: String
    /// The kind with its adjectives before it.
    package var kind: String

    package init(name: String, kind: String) {
      self.name = name
      self.kind = kind
    }
  }

  /// A value that `vouchsafe.yaml` may set.
  package struct Parameter: Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What a rule must say of a small knowledge base.
  package struct Example: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case fires
      case tension
      case quiet
    }
    package var kind: Kind
    /// A YAML stream.
    package var text: String
    package var name: String?

    package init(_ kind: Kind, _ text: String, name: String? = nil) {
      self.kind = kind
      self.text = text
      self.name = name
    }
  }

  package var id: String
  package var category: String
  package var severity: Severity
  package var summary: String
  package var because: String?
  package var source: String?
  /// The rule's file, relative to the catalogue, to link to; nil for a rule without a file.
  package var path: String?
  package var variables: [Variable]
  /// `where`.
  package var conditions: [String]
  /// `require`; empty where each picked case is a finding.
  package var requirements: [String]
  /// `applies-to without severity`, where the rule compares what two claims apply to.
  package var overlap: String?
  /// The rule never says more than `possibly`.
  package var isTensionAtMost: Bool
  package var parameters: [Parameter]
  package var message: String
  package var examples: [Example]

  package init(
    id: String, category: String, severity: Severity, summary: String, because: String? = nil, source: String? = nil,
    path: String? = nil, variables: [Variable], conditions: [String] = [], requirements: [String] = [],
    overlap: String? = nil, isTensionAtMost: Bool = false, parameters: [Parameter] = [], message: String,
    examples: [Example] = []
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.summary = summary
    self.because = because
    self.source = source
    self.path = path
    self.variables = variables
    self.conditions = conditions
    self.requirements = requirements
    self.overlap = overlap
    self.isTensionAtMost = isTensionAtMost
    self.parameters = parameters
    self.message = message
    self.examples = examples
  }

  /// The summary as a sentence.
  var sentence: String { summary.hasSuffix(".") ? summary : summary + "." }
}

extension [RuleDocument] {
  /// By category, then by id.
  func byCategory() -> [(category: String, rules: [RuleDocument])] {
    let groups = [String: [RuleDocument]](grouping: self, by: \.category)
    return groups.keys.sorted().map { key in
      (key, (groups[key] ?? []).sorted { $0.id < $1.id })
    }
  }
}
