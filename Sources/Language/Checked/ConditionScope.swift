/// The variables that a condition may speak of, outermost first.
package struct ConditionScope: Sendable {
  /// A name that conditions may use.
  package struct Variable: Sendable {
    package var name: String
    /// Of the record; of a member that is no record (`some code in k.codes`), the kind at which its list starts.
    package var kind: KindID
    package var slot: Int
    /// Of a quantifier's variable: what the members are. Missing where the variable is bound to a record of `kind`.
    var memberType: ValueType?

    package init(name: String, kind: KindID, slot: Int) {
      self.name = name
      self.kind = kind
      self.slot = slot
    }
  }
  package var variables: [Variable]

  package init(_ variables: [Variable]) { self.variables = variables }

  package var names: [String] { variables.map(\.name) }

  /// INVARIANT (slots by depth): a quantifier's variable takes the slot behind all that are in scope.
  var nextSlot: Int { (variables.map(\.slot).max() ?? -1) + 1 }

  package subscript(name: String) -> Variable? { variables.first { $0.name == name } }
}

/// The value of a rule's parameter in force.
package struct ParameterValue: Sendable {
  package var text: DeclaredText

  package init(text: DeclaredText) { self.text = text }
}
