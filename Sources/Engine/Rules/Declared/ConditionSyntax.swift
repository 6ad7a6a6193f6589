/// A condition as it is written (LANGUAGE 2.2), before its names and types are known.
///
/// Ranges count UTF-8 bytes of the condition's text from 0.
indirect enum ConditionSyntax {
  case all([ConditionSyntax])
  case any([ConditionSyntax])
  case not(ConditionSyntax)
  case through(ThroughSyntax)
  case comparison(OperandSyntax, OperatorSyntax, OperandSyntax)
  case membership(OperandSyntax, [LiteralSyntax])
  /// `is present`, `is not missing`, `is live`.
  case quality(OperandSyntax, isNegated: Bool, WordSyntax)
  case within(OperandSyntax, LiteralSyntax, OperandSyntax)
  case matches(OperandSyntax, LiteralSyntax)
  case wording(WordingSyntax)
}

/// A question about the words of a text: `e.quote found-in e.source.text`.
struct WordingSyntax {
  enum Question {
    case isFound(OperandSyntax, at: OperandSyntax?)
    case isVerbatim(OperandSyntax)
    case mentions(OperandSyntax, isNearby: Bool)
    case marks(OperandSyntax, as: [WordSyntax])
    case backs(OperandSyntax, of: OperandSyntax)
  }
  /// `found-in`, `mentions` and their like.
  static let words = ["found-in", "verbatim-in", "mentions", "mentions-nearby", "marks", "backs"]

  var text: OperandSyntax
  var question: Question
  var op: WordSyntax
  var range: Range<Int>
}

/// A word with its place.
struct WordSyntax {
  var text: String
  var range: Range<Int>
}

struct OperatorSyntax {
  var op: ComparisonOperator
  var range: Range<Int>
}

struct ThroughSyntax {
  var quantifier: Quantifier
  var variable: WordSyntax
  var path: PathSyntax
  var filter: ConditionSyntax?
  var body: ConditionSyntax?
  var range: Range<Int>
}

/// `a.condition.names`: at least one part.
struct PathSyntax {
  var parts: [WordSyntax]
  var text: String
  var range: Range<Int>
}

struct CountSyntax {
  var path: PathSyntax
  var variable: WordSyntax?
  var filter: ConditionSyntax?
}

/// A value in the words of the rule; the other side says what they mean.
struct LiteralSyntax {
  enum Form {
    case word
    /// The unit's place is empty where there is none.
    case number(unit: Range<Int>)
    case date
    /// In quotes; the literal's range has them, this one has not.
    case string(inside: Range<Int>)
    /// `parameter.x`: the place of `x`.
    case parameter(WordSyntax)
  }
  var form: Form
  /// As written; of a string without its quotes.
  var text: String
  var range: Range<Int>
}

/// One side of a comparison.
struct OperandSyntax {
  enum Term {
    case path(PathSyntax)
    case literal(LiteralSyntax)
    case today
    case count(CountSyntax)
  }
  var quantifier: (Quantifier, Range<Int>)?
  var term: Term
  var range: Range<Int>
}

/// What is wrong with a condition, and where in its text.
struct ConditionFault: Error {
  var id: String
  var message: String
  /// UTF-8 bytes of the condition's text, from 0.
  var range: Range<Int>
  var help: String?
}
