/// A condition as it is written (LANGUAGE 2.2), before its names and types are known.
///
/// Ranges count UTF-8 bytes of the condition's text from 0.
package indirect enum ConditionSyntax {
  case all([ConditionSyntax])
  case any([ConditionSyntax])
  case not(ConditionSyntax)
  case through(ThroughSyntax)
  case comparison(OperandSyntax, OperatorSyntax, OperandSyntax)
  case membership(OperandSyntax, [LiteralSyntax])
  /// `is present`, `is not missing`, `is live`.
  /// `by`: the field behind `mentioned by`, as `kind.field`.
  case quality(OperandSyntax, isNegated: Bool, WordSyntax, by: WordSyntax? = nil)
  case within(OperandSyntax, LiteralSyntax, OperandSyntax)
  case matches(OperandSyntax, LiteralSyntax)
  case wording(WordingSyntax)
}

/// A question about the words of a text: `e.quote found-in e.source.text`.
package struct WordingSyntax {
  package enum Question {
    case isFound(OperandSyntax, at: OperandSyntax?)
    case isVerbatim(OperandSyntax)
    case mentions(OperandSyntax, isNearby: Bool)
    case marks(OperandSyntax, as: [WordSyntax])
    case backs(OperandSyntax, of: OperandSyntax)
  }
  /// `found-in`, `mentions` and their like.
  package static let words = ["found-in", "verbatim-in", "mentions", "mentions-nearby", "marks", "backs"]

  package var text: OperandSyntax
  package var question: Question
  package var op: WordSyntax
  package var range: Range<Int>
}

/// A word with its place.
package struct WordSyntax {
  package var text: String
  package var range: Range<Int>
}

package struct OperatorSyntax {
  package var op: ComparisonOperator
  package var range: Range<Int>
}

package struct ThroughSyntax {
  package var quantifier: Quantifier
  package var variable: WordSyntax
  package var path: PathSyntax
  package var filter: ConditionSyntax?
  package var body: ConditionSyntax?
  package var range: Range<Int>
}

/// `a.condition.names`: at least one part.
package struct PathSyntax {
  package var parts: [WordSyntax]
  package var text: String
  package var range: Range<Int>
}

package struct CountSyntax {
  package var path: PathSyntax
  package var variable: WordSyntax?
  package var filter: ConditionSyntax?
}

/// A value in the words of the rule; the other side says what they mean.
package struct LiteralSyntax {
  package enum Form {
    case word
    /// The unit's place is empty where there is none.
    case number(unit: Range<Int>)
    case date
    /// In quotes; the literal's range has them, this one has not.
    case string(inside: Range<Int>)
    /// `parameter.x`: the place of `x`.
    case parameter(WordSyntax)
  }
  package var form: Form
  /// As written; of a string without its quotes.
  package var text: String
  package var range: Range<Int>
}

/// One side of a comparison.
package struct OperandSyntax {
  package enum Term {
    case path(PathSyntax)
    case literal(LiteralSyntax)
    case today
    case count(CountSyntax)
  }
  package var quantifier: (Quantifier, Range<Int>)?
  package var term: Term
  package var range: Range<Int>
}
