import Language
import Values

/// Comparing numbers, counts, quantities and intervals, all in exact arithmetic.
extension Evaluator {
  static func isNumeric(_ operand: Operand) -> Bool {
    switch operand.term {
    case .count: true
    case .literal(.number): true
    case .path(let path): path.type == .number
    default: false
    }
  }

  static func isMeasure(_ type: ValueType) -> Bool {
    switch type {
    case .quantity, .interval, .amount: true
    default: false
    }
  }

  // MARK: Numbers and counts

  /// A number of which only the bounds may be known.
  private struct Span {
    var low: Rational
    var high: Rational
  }

  mutating func compareNumbers(_ comparison: Comparison, _ batch: Batch) -> [Trit] {
    let left = spans(comparison.left, batch)
    let right = spans(comparison.right, batch)
    return (0..<batch.count).map { item in
      let outer = comparison.left.quantifier
      let inner = comparison.right.quantifier
      var value = outer?.start ?? .unknown
      for a in left[min(item, left.count - 1)] {
        var truth = inner?.start ?? .unknown
        for b in right[min(item, right.count - 1)] {
          let one = if let a, let b { Self.judge(comparison.op, a, b) } else { Trit.unknown }
          truth = inner?.combine(truth, one) ?? one
        }
        if let inner { truth = inner.finish(truth) }
        value = outer?.combine(value, truth) ?? truth
      }
      return outer?.finish(value) ?? value
    }
  }

  /// For each case its numbers, nil for one that is missing; one entry for all cases where they are the same.
  private mutating func spans(_ operand: Operand, _ batch: Batch) -> [[Span?]] {
    switch operand.term {
    case .literal(.number(let number)): return [[Span(low: number, high: number)]]
    case .path(let path):
      let lists = gatherAll(path, batch)
      return (0..<batch.count).map { item in
        if lists.isEmpty(item), !path.isSeveral { return [nil] }
        return lists.members(item).map { index in
          guard lists.values[index] < Value.any else { return nil }
          let number = facts.numbers[Int(lists.values[index])]
          return Span(low: number, high: number)
        }
      }
    case .count(let count): return counts(count, batch).map { [Span(low: Rational($0.low), high: Rational($0.high))] }
    default: return [[]]
    }
  }

  private mutating func counts(_ count: Count, _ batch: Batch) -> [(low: Int, high: Int)] {
    let lists = gatherAll(count.path, batch)
    guard let slot = count.slot, let filter = count.filter else {
      return (0..<batch.count).map { (lists.members($0).count, lists.members($0).count) }
    }
    let truths = evaluate(filter, batch.exploding(lists, into: slot))
    return (0..<batch.count).map { item in
      var low = 0
      var high = 0
      for member in lists.members(item) {
        if truths[member] == .yes { low += 1 }
        if truths[member] != .no { high += 1 }
      }
      return (low, high)
    }
  }

  private static func judge(_ op: ComparisonOperator, _ a: Span, _ b: Span) -> Trit {
    let results = [
      holds(op, a.low, b.low), holds(op, a.low, b.high), holds(op, a.high, b.low), holds(op, a.high, b.high),
    ]
    // A range that is not one point leaves `==` open where its ends disagree with a value between them.
    if a.low == a.high, b.low == b.high { return Trit(results[0]) }
    switch op {
    case .equal: return a.high < b.low || b.high < a.low ? .no : .unknown
    case .notEqual: return a.high < b.low || b.high < a.low ? .yes : .unknown
    default: return results.allSatisfy { $0 } ? .yes : results.contains(true) ? .unknown : .no
    }
  }

  private static func holds(_ op: ComparisonOperator, _ a: Rational, _ b: Rational) -> Bool {
    switch op {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: !(b < a)
    case .greater: b < a
    case .greaterOrEqual: !(a < b)
    default: false
    }
  }

  // MARK: Quantities and intervals

  enum MeasureLiteral {
    case typed(Interval, DimensionID)
    case untyped(String)
  }

  /// The literal of a comparison of measures, and whether it stands on the left.
  static func measureLiterals(_ comparison: Comparison) -> (literal: MeasureLiteral, isLeft: Bool)? {
    for (operand, isLeft) in [(comparison.left, true), (comparison.right, false)] {
      guard case .literal(let literal) = operand.term else { continue }
      switch literal {
      case .quantity(let quantity, let dimension): return (.typed(Interval(point: quantity), dimension), isLeft)
      case .interval(let interval, let dimension): return (.typed(interval, dimension), isLeft)
      case .untypedInterval(let text): return (.untyped(text), isLeft)
      default: return nil
      }
    }
    return nil
  }

  mutating func compareMeasures(
    _ comparison: Comparison, _ literal: (literal: MeasureLiteral, isLeft: Bool), _ batch: Batch
  ) -> [Trit] {
    let operand = literal.isLeft ? comparison.right : comparison.left
    guard case .path(let path) = operand.term else { return [Trit](repeating: .unknown, count: batch.count) }
    let lists = gatherAll(path, batch)
    var known: [UInt32: Trit] = [:]
    let truths = lists.values.map { value -> Trit in
      if let truth = known[value] { return truth }
      let truth = judge(comparison.op, value, literal.literal, isLeft: literal.isLeft)
      known[value] = truth
      return truth
    }
    return (0..<batch.count).map { item in
      guard let quantifier = operand.quantifier else { return lists.members(item).first.map { truths[$0] } ?? .unknown }
      var value = quantifier.start
      for member in lists.members(item) { value = quantifier.combine(value, truths[member]) }
      return quantifier.finish(value)
    }
  }

  func judge(
    _ op: ComparisonOperator, _ value: UInt32, _ literal: MeasureLiteral, isLeft: Bool
  ) -> Trit {
    guard value != Value.missing else { return .unknown }
    let dimension: DimensionID
    let other: Interval
    switch literal {
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
    return isLeft ? Self.judge(op, other, own, scale) : Self.judge(op, own, other, scale)
  }

  mutating func compareMeasures(_ op: ComparisonOperator, _ a: UInt32, _ b: UInt32) -> Trit {
    if a == Value.any, b == Value.any {
      switch op {
      case .equal, .overlaps, .inside: return .yes
      case .notEqual, .disjointFrom: return .no
      default: return .unknown
      }
    }
    let dimension = a == Value.any ? facts.measures[b].dimension : facts.measures[a].dimension
    if a != Value.any, b != Value.any, facts.measures[b].dimension != dimension { return .unknown }
    let number = UInt64(ComparisonOperator.allCases.firstIndex(of: op) ?? 0)
    let key = (number << 60) ^ (UInt64(a) << 30) ^ UInt64(b)
    if let known = comparisons[key], a < 1 << 30, b < 1 << 30 { return known }
    let first = a == Value.any ? Interval.any : facts.measures[a].interval
    let second = b == Value.any ? Interval.any : facts.measures[b].interval
    let truth = Self.judge(op, first, second, facts.vocabulary[dimension])
    if a < 1 << 30, b < 1 << 30 { comparisons[key] = truth }
    return truth
  }

  private static func judge(_ op: ComparisonOperator, _ a: Interval, _ b: Interval, _ scale: Dimension) -> Trit {
    switch op {
    case .equal: Trit(a.equals(b, in: scale))
    case .notEqual: Trit(!a.equals(b, in: scale))
    case .overlaps: Trit(a.overlaps(b, in: scale))
    case .disjointFrom: Trit(a.isDisjoint(from: b, in: scale))
    case .inside: Trit(a.isInside(b, in: scale))
    case .less: Trit(a.less(b, in: scale))
    case .lessOrEqual: Trit(a.lessOrEqual(b, in: scale))
    case .greater: Trit(a.greater(b, in: scale))
    case .greaterOrEqual: Trit(a.greaterOrEqual(b, in: scale))
    case .isA, .sameOrIsA, .relatedTo, .distinctFrom: .unknown
    }
  }
}
