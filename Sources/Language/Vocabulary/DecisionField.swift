/// The fields of the kind whose role is `decision`, by the names that the engine knows them by.
package enum DecisionField: String, CaseIterable, Sendable {
  /// The finding's fingerprint in groups of four digits; missing where a hub is decided.
  case finding
  /// The identity of a record, all of whose findings under the rule are decided.
  case hub
  case rule
  /// The identities of the records that the finding involves.
  case operands
  /// What the finding said when it was decided.
  case says
  case verdict
  case reason
  case by
  case decided
  case until
  case state
}
