import Language
import Values

/// A number of which only the bounds may be known: a count of members of which some may not belong.
struct NumberSpan {
  var low: Rational
  var high: Rational

  init(_ number: Rational) {
    low = number
    high = number
  }

  init(low: Int, high: Int) {
    self.low = Rational(low)
    self.high = Rational(high)
  }

  func stands(_ order: ComparisonOperator.Order, _ other: NumberSpan) -> Truth {
    if low == high, other.low == other.high { return Truth(low.stands(order, other.low)) }
    switch order {
    // A range that is not one point leaves `==` open where its ends disagree with a value between them.
    case .equal: return high < other.low || other.high < low ? .false : .unknown
    case .notEqual: return high < other.low || other.high < low ? .true : .unknown
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let results = [
        low.stands(order, other.low), low.stands(order, other.high), high.stands(order, other.low),
        high.stands(order, other.high),
      ]
      return results.allSatisfy { $0 } ? .true : results.contains(true) ? .unknown : .false
    }
  }
}

extension Rational {
  fileprivate func stands(_ order: ComparisonOperator.Order, _ other: Rational) -> Bool {
    switch order {
    case .equal: self == other
    case .notEqual: self != other
    case .less: self < other
    case .lessOrEqual: !(other < self)
    case .greater: other < self
    case .greaterOrEqual: !(self < other)
    }
  }
}

/// Compares quantities and intervals, in exact arithmetic.
struct MeasureComparer {
  /// What can be asked of two of them.
  enum Question: Hashable {
    case order(ComparisonOperator.Order)
    case extent(ComparisonOperator.Extent)
  }

  /// A quantity or an interval that a rule names.
  enum Constant {
    case typed(Interval, DimensionID)
    /// In whatever dimension the other side has.
    case untyped(String)

    init?(_ literal: Literal) {
      switch literal {
      case .quantity(let quantity, let dimension): self = .typed(Interval(point: quantity), dimension)
      case .interval(let interval, let dimension): self = .typed(interval, dimension)
      case .untypedInterval(let text): self = .untyped(text)
      case .text, .foldedName, .number, .date, .word, .dimension, .entity, .anyEntity: return nil
      }
    }

    /// The literal of a comparison, and whether it stands on the left.
    static func of(_ comparison: Comparison) -> (constant: Constant, isLeft: Bool)? {
      for (operand, isLeft) in [(comparison.left, true), (comparison.right, false)] {
        guard case .literal(let literal) = operand.term else { continue }
        return Constant(literal).map { ($0, isLeft) }
      }
      return nil
    }
  }

  private struct Pair: Hashable {
    var question: Question
    var first: UInt32
    var second: UInt32
  }

  private struct Key: Hashable {
    var dimension: DimensionID
    var interval: Interval.Key
  }

  private let facts: Facts
  private var known: [Pair: Truth] = [:]
  private var measureNumbers: [Key: UInt32] = [:]
  private var numberNumbers: [Rational: UInt32] = [:]

  init(_ facts: Facts) { self.facts = facts }

  // MARK: Judging

  func judge(_ question: Question, _ value: UInt32, _ constant: Constant, isLeft: Bool) -> Truth {
    guard value != Value.missing else { return .unknown }
    let dimension: DimensionID
    let other: Interval
    switch constant {
    case .typed(let interval, let declared):
      dimension = declared
      other = interval
    case .untyped(let text):
      guard value != Value.any else { return .unknown }
      dimension = facts.measures[value].dimension
      guard let interval = try? facts.vocabulary[dimension].interval(text) else { return .unknown }
      other = interval
    }
    let own: Interval
    if value == Value.any {
      own = .any
    } else {
      guard facts.measures[value].dimension == dimension else { return .unknown }
      own = facts.measures[value].interval
    }
    let scale = facts.vocabulary[dimension]
    return isLeft ? Self.judge(question, other, own, scale) : Self.judge(question, own, other, scale)
  }

  /// Of two values that are there. Complexity: constant but for the first time that the two meet.
  mutating func judge(_ question: Question, _ a: UInt32, _ b: UInt32) -> Truth {
    if a == Value.any, b == Value.any {
      switch question {
      case .order(.equal), .extent(.overlaps), .extent(.isInside): return .true
      case .order(.notEqual), .extent(.isDisjoint): return .false
      case .order(.less), .order(.lessOrEqual), .order(.greater), .order(.greaterOrEqual): return .unknown
      }
    }
    let dimension = a == Value.any ? facts.measures[b].dimension : facts.measures[a].dimension
    if a != Value.any, b != Value.any, facts.measures[b].dimension != dimension { return .unknown }
    let pair = Pair(question: question, first: a, second: b)
    if let truth = known[pair] { return truth }
    let first = a == Value.any ? Interval.any : facts.measures[a].interval
    let second = b == Value.any ? Interval.any : facts.measures[b].interval
    let truth = Self.judge(question, first, second, facts.vocabulary[dimension])
    known[pair] = truth
    return truth
  }

  private static func judge(_ question: Question, _ a: Interval, _ b: Interval, _ scale: Dimension) -> Truth {
    switch question {
    case .order(.equal): Truth(a.equals(b, in: scale))
    case .order(.notEqual): Truth(!a.equals(b, in: scale))
    case .order(.less): a.less(b, in: scale).map(Truth.init) ?? .unknown
    case .order(.lessOrEqual): a.lessOrEqual(b, in: scale).map(Truth.init) ?? .unknown
    case .order(.greater): a.greater(b, in: scale).map(Truth.init) ?? .unknown
    case .order(.greaterOrEqual): a.greaterOrEqual(b, in: scale).map(Truth.init) ?? .unknown
    case .extent(.overlaps): Truth(a.overlaps(b, in: scale))
    case .extent(.isDisjoint): Truth(a.isDisjoint(from: b, in: scale))
    case .extent(.isInside): Truth(a.isInside(b, in: scale))
    }
  }

  // MARK: Keys

  /// One number for all measures that are equal. Means nothing in dimensions with rounded units.
  mutating func number(ofMeasure value: UInt32) -> UInt32 {
    let key = Key(dimension: facts.measures[value].dimension, interval: facts.measures[value].interval.key)
    if let known = measureNumbers[key] { return known }
    measureNumbers[key] = value
    return value
  }

  /// One number for all numbers that are equal.
  mutating func number(ofNumber value: UInt32) -> UInt32 {
    let number = facts.numbers[Int(value)]
    if let known = numberNumbers[number] { return known }
    numberNumbers[number] = value
    return value
  }
}
