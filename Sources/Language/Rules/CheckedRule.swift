package import Findings
import Values

/// A rule that has been checked against its vocabulary: every name is resolved, every comparison typed (LANGUAGE 2).
package struct CheckedRule: Sendable {
  /// What the rule speaks of: `a: live recommendation`.
  package struct Variable: Sendable {
    package var name: String
    package var kind: KindID
    /// Indexes into the kind's `adjectives`, all of which must be true of the record.
    package var adjectives: [Int]

    package init(name: String, kind: KindID, adjectives: [Int]) {
      self.name = name
      self.kind = kind
      self.adjectives = adjectives
    }
  }
  package var id: String
  package var category: String
  package var severity: Severity
  package var summary: String
  package var because: String?
  package var source: String?
  /// As they stand in force, after overrides, in declared order: for messages and `explain`.
  package var parameters: [(name: String, value: String)]
  /// 1 to 3; variable `n` is bound to slot `n` of the conditions.
  package var variables: [Variable]
  package var conditions: [Condition]
  /// The conditions as they are written, for what explains them.
  package var conditionTexts: [String] = []
  /// Empty: each picked case is a finding.
  package var requirements: [Condition]
  package var overlap: Overlap?
  /// `per`: cases that bind the first variable to one record are one finding.
  package var isPerFirst = false
  /// `shows`: which records of the others such a finding names; empty for all.
  package var shown: [Condition] = []
  /// `grade: tension`: the rule never says more.
  package var isTensionAtMost: Bool
  package var message: MessageTemplate
  package var fix: FixTemplate?
  package var examples: [Example]
  /// The rule's whole text, for its identity's state and for `explain`.
  package var text: String
  /// Of the rule's id, in its file.
  package var location: Location
  /// What stands above the rule's column in a matrix of coverage; nil for what its id says.
  package var title: String?
  /// How much what it finds counts when entities are put in order, from 1 to 9.
  package var weight: Int

  package init(
    id: String, category: String, severity: Severity, summary: String, because: String?, source: String?,
    parameters: [(name: String, value: String)], variables: [Variable], conditions: [Condition],
    requirements: [Condition], overlap: Overlap? = nil, isTensionAtMost: Bool = false, message: MessageTemplate,
    fix: FixTemplate? = nil, examples: [Example], text: String, location: Location, title: String? = nil,
    weight: Int = 1
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.summary = summary
    self.because = because
    self.source = source
    self.parameters = parameters
    self.variables = variables
    self.conditions = conditions
    self.requirements = requirements
    self.overlap = overlap
    self.isTensionAtMost = isTensionAtMost
    self.message = message
    self.fix = fix
    self.examples = examples
    self.text = text
    self.location = location
    self.title = title
    self.weight = weight
  }
}

/// `overlap: alike applies-to without severity`, `sweeping: b` and `possibly: quiet`.
package struct Overlap: Sendable {
  package var context: ContextID
  package var without: [Int]
  package var sweepingVariables: [Int]
  /// `alike`: what holds of a group need not hold of a part of it, so groups that meet and differ meet possibly.
  package var isAlike = false
  /// `possibly: quiet`: claims that only possibly meet are no case.
  package var needsCertainty = false

  package init(
    context: ContextID, without: [Int], sweepingVariables: [Int], isAlike: Bool = false, needsCertainty: Bool = false
  ) {
    self.context = context
    self.without = without
    self.sweepingVariables = sweepingVariables
    self.isAlike = isAlike
    self.needsCertainty = needsCertainty
  }
}

/// A message with its places to fill (LANGUAGE 2.7).
package struct MessageTemplate: Sendable {
  /// A piece of a message.
  package enum Part: Sendable {
    case text(String)
    case path(Path)
    /// The first of several paths that holds something; where none does, the text if there is one, else the last.
    case firstPresent([Path], otherwise: String?)
    case overlap
    case settles
    case missing
    /// How many cases a finding of `per` shows.
    case count
  }
  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
}

/// `fix:` of a rule (LANGUAGE 2.8).
package struct FixTemplate: Sendable {
  /// What the fix would write, and where.
  package enum Edit: Sendable {
    case set(Path, String)
    case add(Path, String)
    case remove(Path)
  }
  package var edit: Edit
  package var safety: Fix.Safety

  package init(edit: Edit, safety: Fix.Safety) {
    self.edit = edit
    self.safety = safety
  }
}

extension ConditionScope {
  /// The variables of a rule, or the one of an adjective, in slots from 0.
  package init(_ variables: [CheckedRule.Variable]) {
    self.variables = variables.enumerated().map { Variable(name: $1.name, kind: $1.kind, slot: $0) }
  }
}
