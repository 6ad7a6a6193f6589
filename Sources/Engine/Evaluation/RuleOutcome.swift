import Findings
import Language
import Values

/// What one rule found: the cases that violate it, and the count of all others.
struct RuleOutcome {
  /// A case that violates the rule.
  struct Violation {
    /// One row a variable, in the order of the rule's variables.
    var rows: [UInt32]
    var grade: Grade
    /// Of a rule with `per`: the cases that the finding shows, this one among them if it is shown; nil for other rules.
    var gathered: [[UInt32]]?
    /// How many cases the finding stands for, shown or not.
    var caseCount = 1
  }
  var violations: [Violation] = []
  /// Violations that are counted and not held one by one, because there are too many of them to read.
  var unlisted = 0
  var tally = RuleTally()
  /// The rule met more pairs than can be looked at; it has no result.
  var isTooWide = false
  /// By row of the variable's kind: what became of it; nil unless asked for, and of rules over several variables.
  var states: [CoverageState]?
}
