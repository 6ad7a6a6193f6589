/// What makes a change to records of a kind less safe (LANGUAGE 1.11).
package struct Safeguard: Sendable {
  /// Some records of a kind.
  package enum Scope: Hashable, Sendable {
    case none
    case all
    /// Those of which the kind's adjective of that number holds.
    case adjective(Int)
  }
  /// Records that keep a reader from harm: they may not go, say less, or hold for fewer people.
  package var guards = Scope.none
  /// Records that send a reader to something: they may not hold for more people.
  package var advises = Scope.none
  /// Records that may not be told a reader with more force.
  package var risky = Scope.none
  /// Of what claims rest on: records that vouch for nothing any more.
  package var lapsed = Scope.none
  /// Fields of which a later word, or a greater value, is safer.
  package var more: [FieldID] = []
  /// Fields of which an earlier word, or a smaller value, is safer.
  package var less: [FieldID] = []
  /// Fields by which a record speaks of fewer people or cases, the more they say.
  package var narrows: [FieldID] = []

  package init() {}
}
