package import Values

/// A checked condition of three values (LANGUAGE 2.2, 2.5).
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case through(Through)
  case comparison(Comparison)
  /// `x.y in [a, b]`.
  case membership(Operand, [Literal])
  case presence(Path, isPresent: Bool)
  /// Some other record refers to the entity at the end of the path; `by` is the field that does, nil for any.
  case mentioned(Path, by: Mention?)
  case adjective(KindID, Int, Path)
  /// `a within 3 years of b`: both sides are dates.
  case within(Operand, Quantity, Operand)
  case matches(Operand, Pattern)
  case wording(Wording)
}

/// A field of references, wherever its records stand.
package struct Mention: Hashable, Sendable {
  package var kind: KindID
  package var field: FieldID

  package init(kind: KindID, field: FieldID) {
    self.kind = kind
    self.field = field
  }
}

extension Vocabulary {
  /// A field as conditions write it: `red-flag.suspects`.
  package func text(of mention: Mention) -> String {
    "\(self[mention.kind].name).\(self[mention.kind][mention.field].name)"
  }
}

/// How many members of a list something must hold of. Public, so that it is compared without a call for each member.
public enum Quantifier: String, Sendable {
  case some
  case every
  case no
}

/// `some v in path where ... has ...`: the member is bound to `slot`.
package struct Through: Sendable {
  package var quantifier: Quantifier
  package var slot: Int
  /// What the member is called.
  package var variable: String
  package var path: Path
  package var filter: Condition?
  package var body: Condition?

  package init(
    quantifier: Quantifier, slot: Int, variable: String, path: Path, filter: Condition?, body: Condition?
  ) {
    self.quantifier = quantifier
    self.slot = slot
    self.variable = variable
    self.path = path
    self.filter = filter
    self.body = body
  }
}

/// `left op right`, both sides of one type.
package struct Comparison: Sendable {
  package var op: ComparisonOperator
  package var left: Operand
  package var right: Operand

  package init(op: ComparisonOperator, left: Operand, right: Operand) {
    self.op = op
    self.left = left
    self.right = right
  }
}

/// One side of a comparison.
package struct Operand: Sendable {
  /// Where the value comes from.
  package enum Term: Sendable {
    case path(Path)
    case literal(Literal)
    case today
    case count(Count)
  }
  /// Present exactly where the term is a path that may hold several values.
  package var quantifier: Quantifier?
  package var term: Term

  package init(quantifier: Quantifier? = nil, term: Term) {
    self.quantifier = quantifier
    self.term = term
  }
}

/// `count(path)` or `count(v in path where ...)`.
package struct Count: Sendable {
  package var path: Path
  /// The member's slot, name and filter, for the second form.
  package var slot: Int?
  package var variable: String?
  package var filter: Condition?

  package init(path: Path, slot: Int? = nil, variable: String? = nil, filter: Condition? = nil) {
    self.path = path
    self.slot = slot
    self.variable = variable
    self.filter = filter
  }
}

/// A value written in a rule, typed by the other side of its comparison.
package enum Literal: Hashable, Sendable {
  case text(String)
  /// Beside `x.names`: already folded.
  case foldedName(String)
  case number(Rational)
  case date(CalendarDate)
  case word(WordListID, Int)
  case dimension(DimensionID)
  case quantity(Quantity, DimensionID)
  case interval(Interval, DimensionID)
  /// Beside a value whose dimension only its record knows: parsed in that dimension when they meet.
  case untypedInterval(String)
  case entity(KindID, String)
  /// `any`, as a reference.
  case anyEntity(KindID)
}

/// `a.condition.names`: where to go from the record in a slot.
package struct Path: Sendable {
  /// One dot of a path.
  package enum Step: Sendable, Hashable {
    case field(KindID, FieldID)
    case names(KindID)
    case identifier(KindID)
    case context(KindID, ContextID, dimension: Int)
  }
  package var slot: Int
  /// The kind of the record in the slot.
  package var kind: KindID
  package var steps: [Step]
  /// Of the value at the end; with no steps, `reference` or `record` of `kind`.
  package var type: ValueType
  /// The path ends in or passes through a list.
  package var isSeveral: Bool
  /// As written.
  package var text: String

  package init(slot: Int, kind: KindID, steps: [Step], type: ValueType, isSeveral: Bool, text: String) {
    self.slot = slot
    self.kind = kind
    self.steps = steps
    self.type = type
    self.isSeveral = isSeveral
    self.text = text
  }
}
