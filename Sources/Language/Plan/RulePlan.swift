package import Findings

/// What a checked rule does, step by step, in the order in which the steps run (LANGUAGE 3).
///
/// It holds all that a runner has to know, whether that is `RuleRunner` or one on another engine. Only which of several
/// look-ups of a join is taken first depends on the data, by the rule that `Choice` states.
package struct RulePlan: Sendable {
  /// The rule's id.
  package var rule: String
  /// One a variable, in the order of the rule's variables.
  package var scans: [Scan]
  /// How the records that the scans keep find each other. A case counts once, however many of the joins find it; there are
  /// several only where an `or` holds the keys, and none for a rule of one variable.
  package var joins: [Join]
  /// What becomes of a pair by the contexts of its two claims.
  package var meeting: Meeting?
  /// Of cases that bind the same records in another order, only the one whose first operand has the smaller identity
  /// stays (LANGUAGE 2.6). True where variables share a kind.
  package var takesPairsOnce: Bool
  /// What each case has to satisfy; nil where each case is a finding.
  package var requirement: Requirement?
  package var grading: Grading
  /// Of cases with one record of the first variable one is left, with the others beside it that satisfy the conditions; nil
  /// where each case is a finding of its own.
  package var gathering: [Condition]?

  /// All that is asked of records and of cases, in no order that matters; what several joins ask stands there several times.
  package var conditions: [Condition] {
    scans.flatMap(\.filters)
      + joins.flatMap(\.extensions).flatMap { $0.meets.map(\.condition) + $0.filters }
      + (requirement?.conditions ?? []) + (gathering ?? [])
  }
}

extension RulePlan {
  /// Takes the declared records of a kind and keeps those of which all that is asked is true. A record of which some of it
  /// is unknown is undetermined.
  package struct Scan: Sendable {
    package var variable: String
    package var kind: KindID
    /// Indexes into the kind's `adjectives`.
    package var adjectives: [Int]
    /// What is asked of the record alone.
    package var filters: [Condition]
    /// The record's sides of joining keys. Where one of them is missing, nobody knows whom the record meets, and it is
    /// undetermined. Empty where keys are alternatives.
    package var keyPaths: [Path]
  }

  /// Makes cases of the records that the scans keep, a variable at a time.
  package struct Join: Sendable {
    /// Each key in each direction that is of use, in the order in which the keys are written.
    package var lookups: [Lookup]
    /// By the variables that are bound and the one that is bound next.
    package var extensions: [Extension]

    /// Complexity: linear in the extensions, which are four at the most.
    package func `extension`(from bound: Set<Int>, to slot: Int) -> Extension? {
      extensions.first { $0.slot == slot && Set($0.bound) == bound }
    }
  }

  /// Finds the records of one more variable by a key: each has to be looked at, and no other can meet the case.
  package struct Lookup: Sendable {
    /// `==`, or one of the hierarchy's.
    package var op: ComparisonOperator
    /// The side whose value is known and looked up.
    package var bound: JoinKey.Side
    /// The side whose records are indexed.
    package var new: JoinKey.Side
    /// Under which values partners stand, beside the bound record's own.
    package var expansion: Expansion
    /// The field of references by whose index partners can be found; nil where the records that the scan keeps have to be
    /// hashed by the key.
    package var index: ReferenceField?
  }

  /// Where partners of a value stand in the hierarchy of its kind. `any` is above everything.
  package enum Expansion: String, Sendable {
    case same
    case above
    case below
    case both = "above-and-below"
  }

  /// A field that holds references, and the kind that they lead to.
  package struct ReferenceField: Sendable {
    package var kind: KindID
    package var field: FieldID
    package var target: KindID
  }

  /// What is asked of cases once one more variable is bound.
  package struct Extension: Sendable {
    package var bound: [Int]
    package var slot: Int
    /// Bound variables of the same kind: none of them may be bound to the same record.
    package var differsFrom: [Int]
    /// Cases of which all of these are true have met, and are counted as considered once no variable is left.
    package var meets: [Meet]
    /// What is asked of cases that have met. Those of which some of it is unknown are undetermined.
    package var filters: [Condition]
  }

  /// A comparison by which records meet.
  package struct Meet: Sendable {
    package var condition: Condition
    /// It compares one field of each of two records. Where partners come from an index, it is looked at before a case is
    /// made of them.
    package var isEarly: Bool
  }

  /// Holds the contexts of two claims against each other (LANGUAGE 2.6).
  package struct Meeting: Sendable {
    package var overlap: Overlap
    /// By variable, all that joins read of it, where pairs may be counted by a sweep over contexts: records that agree in
    /// these paths meet the same partners. Nil where every pair has to be looked at.
    package var sweptPaths: [[Path]]?
  }

  /// Cases of which all conditions are true pass; all others are findings, those of which something is unknown among them.
  package struct Requirement: Sendable {
    /// What concerns one variable alone stands first in each `and` and `or`: it is asked once of each record.
    package var conditions: [Condition]
    /// Where all of these lists are empty, a case that passes is not applicable. Empty where some path leads to one value.
    package var lists: [Path]
  }

  /// The grade of findings (LANGUAGE 2.1).
  package enum Grading: Sendable, Equatable {
    case always(Grade)
    /// A contradiction where the contexts surely meet, a tension where they possibly do.
    case byContexts
  }

  /// How the next look-up of a join is chosen, by the data and by nothing else: results do not depend on it.
  ///
  /// An index of references comes first, the one by which fewest records are looked at, if they are few enough; of two
  /// variables either may then be the first. Else the first variable is bound first, and the key is hashed that fewest of a
  /// sample of pairs meet on; of several such, equality before the hierarchy, then as written. A second key to the same
  /// variable is hashed with it.
  package enum Choice {
    /// Records of each side by which keys are told apart.
    package static let sampleSize = 64
    /// Keys that are hashed together.
    package static let keysTogether = 2

    /// How many records may be looked at through an index, by how many the scans have kept.
    package static func mostByIndex(kept: Int) -> Int { 4096 + 16 * kept }

    /// Pairs after which a rule that can be swept is, by how many records the scans have kept.
    package static func mostBeforeSweep(kept: Int) -> Int { 1 << 15 + 4 * kept }

    /// A rule that makes more pairs than this is refused.
    package static let mostPairs = 50_000_000
  }
}
