/// A rule for those who read it: every condition as it is written.
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

  package var id: String
  package var category: String
  package var severity: Severity
  package var summary: String
  package var because: String?
  package var source: String?
  /// The rule's file, as its pack names it; empty for a rule without a file.
  package var path: String
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
    path: String = "", variables: [Variable], conditions: [String] = [], requirements: [String] = [],
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
}
