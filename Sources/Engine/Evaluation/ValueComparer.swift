import Language
import Values

/// Holds the values of cases against each other (LANGUAGE 2.2, 2.5).
struct ValueComparer {
  private let facts: Facts
  private let today: CalendarDate
  private let paths: PathReader
  private var texts = TextNumbers()
  private var reader = TextReader()
  private var measures: MeasureComparer

  init(_ facts: Facts, today: CalendarDate) {
    self.facts = facts
    self.today = today
    paths = PathReader(facts: facts)
    measures = MeasureComparer(facts)
  }

  /// One side of a comparison for a batch: for each case one value, several, or the same one for all.
  private struct Side {
    enum Shape {
      case constant
      case ones
      case lists([Int])
    }
    var values: [UInt32]
    var shape: Shape
    var quantifier: Quantifier?

    @inline(__always)
    func members(_ item: Int) -> Range<Int> {
      switch shape {
      case .constant: 0..<1
      case .ones: item..<item + 1
      case .lists(let ends): (item == 0 ? 0 : ends[item - 1])..<ends[item]
      }
    }
  }

  /// `counts` are what the sides that count something came to.
  mutating func compare(
    _ comparison: Comparison, _ batch: Batch, counts: (left: [NumberSpan]?, right: [NumberSpan]?) = (nil, nil)
  ) -> [Truth] {
    let type = Self.type(of: comparison.left) ?? Self.type(of: comparison.right) ?? .text
    switch comparison.op.question {
    case .order(let order):
      if comparison.left.isNumeric || comparison.right.isNumeric {
        return compareNumbers(comparison, order, counts, batch)
      }
      guard type.isMeasured || Self.type(of: comparison.right)?.isMeasured == true else {
        return hold(comparison, batch, Self.question(order))
      }
      return compareMeasures(comparison, .order(order), batch)
    case .extent(let extent): return compareMeasures(comparison, .extent(extent), batch)
    case .kinship(let kinship):
      guard case .reference(let kind) = type else { return unknown(batch) }
      let closure = facts.tables[kind.index].ancestors
      return hold(comparison, batch) { a, b in Truth(closure.holds(kinship, a, b)) }
    case .distinctness:
      guard case .reference(let kind) = type else { return unknown(batch) }
      let facts = facts
      return hold(comparison, batch) { a, b in
        guard a < Value.nothing, b < Value.nothing else { return .unknown }
        if facts.areDistinct(a, b, kind: kind.index) { return .true }
        // Of two that nothing is said of, nobody knows.
        return facts.areRelated(a, b, kind: kind.index) ? .false : .unknown
      }
    case .affix(let affix):
      let left = textSide(comparison.left, batch)
      let right = textSide(comparison.right, batch)
      let texts = texts
      return Self.reduce(left, right, count: batch.count) { Truth(texts.stands($1, at: affix, of: $0)) }
    }
  }

  private func unknown(_ batch: Batch) -> [Truth] { [Truth](repeating: .unknown, count: batch.count) }

  private static func type(of operand: Operand) -> ValueType? {
    switch operand.term {
    case .path(let path): path.type
    case .literal: nil
    case .today: .date
    case .count: .number
    }
  }

  // MARK: Sides

  private mutating func side(_ operand: Operand, _ batch: Batch) -> Side {
    switch operand.term {
    case .today:
      return Side(values: [UInt32(bitPattern: today.days &+ Column.dateZero)], shape: .constant)
    case .literal(let literal): return Side(values: [number(of: literal)], shape: .constant)
    case .count: return Side(values: [Value.missing], shape: .constant)
    case .path(let path):
      var side: Side
      if path.isSeveral || operand.quantifier != nil {
        let lists = paths.gatherAll(path, batch)
        side = Side(values: lists.values, shape: .lists(lists.ends), quantifier: operand.quantifier)
      } else {
        side = Side(values: paths.gather(path, batch), shape: .ones)
      }
      if path.type.isNumbered { number(&side.values) }
      return side
    }
  }

  /// The same with names as texts, which are symbols elsewhere.
  private mutating func textSide(_ operand: Operand, _ batch: Batch) -> Side {
    if case .literal(.foldedName(let text)) = operand.term {
      return Side(values: [texts.number(of: text)], shape: .constant)
    }
    var side = side(operand, batch)
    if operand.path?.type == .foldedName { number(&side.values) }
    return side
  }

  /// Gives texts their numbers, so that equal ones have one.
  private mutating func number(_ values: inout [UInt32]) {
    for index in values.indices where values[index] < Value.any {
      values[index] = texts.number(of: values[index], in: facts, &reader)
    }
  }

  private mutating func number(of literal: Literal) -> UInt32 {
    switch literal {
    case .text(let text): return texts.number(of: text)
    case .foldedName(let text): return facts.symbols.find(text) ?? Value.nothing
    case .date(let date): return UInt32(bitPattern: date.days &+ Column.dateZero)
    case .word(_, let index): return UInt32(index)
    case .dimension(let dimension): return UInt32(dimension.index)
    case .entity(let kind, let id):
      guard let symbol = facts.symbols.find(id) else { return Value.nothing }
      return facts.row(ofEntity: symbol, kind: kind.index) ?? Value.nothing
    case .anyEntity: return Value.any
    case .number, .quantity, .interval, .untypedInterval: return Value.nothing
    }
  }

  // MARK: Judging

  /// Whether two values that are there are equal, or in which order they stand.
  private static func question(_ order: ComparisonOperator.Order) -> (UInt32, UInt32) -> Truth {
    // A context may state `any` word of a scale, which is neither above nor below one.
    func ordered(_ holds: @escaping (UInt32, UInt32) -> Bool) -> (UInt32, UInt32) -> Truth {
      { a, b in a < Value.any && b < Value.any ? Truth(holds(a, b)) : .unknown }
    }
    return switch order {
    case .equal: { Truth($0 == $1) }
    case .notEqual: { Truth($0 != $1) }
    case .less: ordered(<)
    case .lessOrEqual: ordered(<=)
    case .greater: ordered(>)
    case .greaterOrEqual: ordered(>=)
    }
  }

  /// Asks a question of every two values of each case. A value that is missing makes it unknown.
  private mutating func hold(
    _ comparison: Comparison, _ batch: Batch, _ question: (UInt32, UInt32) -> Truth
  ) -> [Truth] {
    let left = side(comparison.left, batch)
    let right = side(comparison.right, batch)
    if case .ones = left.shape, case .constant = right.shape, comparison.op == .equal {
      // The common case without any list: a straight loop over the column.
      let wanted = right.values[0]
      return left.values.map { $0 == Value.missing ? .unknown : Truth($0 == wanted) }
    }
    return Self.reduce(left, right, count: batch.count, question)
  }

  private static func reduce(
    _ left: Side, _ right: Side, count: Int, _ question: (UInt32, UInt32) -> Truth
  ) -> [Truth] {
    var result: [Truth] = []
    result.reserveCapacity(count)
    for item in 0..<count {
      let truth = left.quantifier.reduce(left.members(item)) { a in
        right.quantifier.reduce(right.members(item)) { b in
          let (x, y) = (left.values[a], right.values[b])
          return x == Value.missing || y == Value.missing ? .unknown : question(x, y)
        }
      }
      result.append(truth)
    }
    return result
  }

  /// Whether two dates lie so near to each other.
  mutating func within(_ left: Operand, _ limit: Quantity, _ right: Operand, _ batch: Batch) -> [Truth] {
    let a = side(left, batch)
    let b = side(right, batch)
    guard let days = facts.wholeDays(within: limit) else { return unknown(batch) }
    return Self.reduce(a, b, count: batch.count) { Truth(abs(Int($0) - Int($1)) <= days) }
  }

  // MARK: Numbers and measures

  private func compareNumbers(
    _ comparison: Comparison, _ order: ComparisonOperator.Order, _ counts: (left: [NumberSpan]?, right: [NumberSpan]?),
    _ batch: Batch
  ) -> [Truth] {
    let left = spans(comparison.left, counts.left, batch)
    let right = spans(comparison.right, counts.right, batch)
    return (0..<batch.count).map { item in
      let (x, y) = (left[min(item, left.count - 1)], right[min(item, right.count - 1)])
      return comparison.left.quantifier.reduce(x.indices) { a in
        comparison.right.quantifier.reduce(y.indices) { b in
          if let first = x[a], let second = y[b] { first.stands(order, second) } else { .unknown }
        }
      }
    }
  }

  /// For each case its numbers, nil for one that is missing; one entry for all cases where they are the same.
  private func spans(_ operand: Operand, _ counts: [NumberSpan]?, _ batch: Batch) -> [[NumberSpan?]] {
    switch operand.term {
    case .literal(.number(let number)): return [[NumberSpan(number)]]
    case .path(let path):
      let lists = paths.gatherAll(path, batch)
      return (0..<batch.count).map { item in
        if lists.isEmpty(item), !path.isSeveral { return [nil] }
        return lists.members(item).map { index in
          lists.values[index] < Value.any ? NumberSpan(facts.numbers[Int(lists.values[index])]) : nil
        }
      }
    case .count: return (counts ?? []).map { [$0] }
    case .literal, .today: return [[]]
    }
  }

  private mutating func compareMeasures(
    _ comparison: Comparison, _ question: MeasureComparer.Question, _ batch: Batch
  ) -> [Truth] {
    if let (constant, isLeft) = MeasureComparer.Constant.of(comparison) {
      return compare(isLeft ? comparison.right : comparison.left, batch, areFew: true) { comparer, value in
        comparer.measures.judge(question, value, constant, isLeft: isLeft)
      }
    }
    let left = side(comparison.left, batch)
    let right = side(comparison.right, batch)
    return Self.reduce(left, right, count: batch.count) { measures.judge(question, $0, $1) }
  }

  // MARK: One side alone

  /// Asks a question of every value of one side. Those that are numbers of few different things are asked
  /// once of each, others are texts.
  private mutating func compare(
    _ operand: Operand, _ batch: Batch, areFew: Bool, _ question: (inout ValueComparer, UInt32) -> Truth
  ) -> [Truth] {
    guard case .path(let path) = operand.term else { return unknown(batch) }
    let lists = paths.gatherAll(path, batch)
    var truths: [Truth] = []
    truths.reserveCapacity(lists.values.count)
    if areFew {
      var known: [UInt32: Truth] = [:]
      for value in lists.values {
        let truth = known[value] ?? question(&self, value)
        known[value] = truth
        truths.append(truth)
      }
    } else {
      reader.touch(lists.values, in: facts)
      for value in lists.values { truths.append(question(&self, value)) }
    }
    return (0..<batch.count).map { item in operand.quantifier.reduce(lists.members(item)) { truths[$0] } }
  }

  /// `x in [a, b]`. `every x in [a, b]` asks of each member that it is one of the literals, so the literals are inner.
  mutating func membership(
    _ operand: Operand, _ literals: [Literal], _ batch: Batch, counts: [NumberSpan]? = nil
  ) -> [Truth] {
    guard operand.quantifier != nil else {
      var result = [Truth](repeating: .false, count: batch.count)
      for literal in literals {
        let one = Comparison(op: .equal, left: operand, right: Operand(term: .literal(literal)))
        let next = compare(one, batch, counts: (counts, nil))
        for item in result.indices { result[item] = result[item].or(next[item]) }
      }
      return result
    }
    let members = side(operand, batch)
    var each = [Truth](repeating: .false, count: members.values.count)
    for literal in literals {
      for index in each.indices where each[index] != .true {
        each[index] = each[index].or(isEqual(members.values[index], literal))
      }
    }
    return (0..<batch.count).map { item in operand.quantifier.reduce(members.members(item)) { each[$0] } }
  }

  private mutating func isEqual(_ value: UInt32, _ literal: Literal) -> Truth {
    if let measure = MeasureComparer.Constant(literal) {
      return measures.judge(.order(.equal), value, measure, isLeft: false)
    }
    if case .number(let number) = literal {
      return value < Value.any ? Truth(facts.numbers[Int(value)] == number) : .unknown
    }
    return value == Value.missing ? .unknown : Truth(value == self.number(of: literal))
  }

  mutating func matches(_ operand: Operand, _ pattern: Pattern, _ batch: Batch) -> [Truth] {
    compare(operand, batch, areFew: false) { comparer, value in
      value < Value.any
        ? Truth(pattern.matches(comparer.reader.utf8(of: value, in: comparer.facts))) : .unknown
    }
  }

  // MARK: Keys

  /// The values of one side of a joining key, so that equal ones have one number.
  mutating func keyValues(_ side: JoinKey.Side, _ batch: Batch) -> Lists {
    var lists: Lists
    if side.members == .one {
      lists = Lists(values: paths.gather(side.path, batch), ends: batch.count == 0 ? [] : Array(1...batch.count))
    } else {
      lists = paths.gatherAll(side.path, batch)
      if side.members == .first {
        var first = Lists()
        for item in 0..<batch.count {
          if let index = lists.members(item).first { first.values.append(lists.values[index]) }
          first.ends.append(first.values.count)
        }
        lists = first
      }
    }
    if side.path.type.isNumbered {
      number(&lists.values)
    } else if side.path.type.isMeasured {
      for index in lists.values.indices where lists.values[index] < Value.any {
        lists.values[index] = measures.number(ofMeasure: lists.values[index])
      }
    } else if side.path.type == .number {
      for index in lists.values.indices where lists.values[index] < Value.any {
        lists.values[index] = measures.number(ofNumber: lists.values[index])
      }
    }
    return lists
  }
}

extension ValueType {
  /// Text and ids, which get numbers when they are compared.
  fileprivate var isNumbered: Bool {
    if case .identifier = self { true } else { isText }
  }
}

extension Operand {
  fileprivate var isNumeric: Bool {
    switch term {
    case .count, .literal(.number): true
    case .path(let path): path.type == .number
    case .literal, .today: false
    }
  }
}

extension Facts {
  /// The row of an entity of that id. Complexity: linear in the kind's entities; literals in rules are few.
  func row(ofEntity symbol: UInt32, kind: Int) -> UInt32? {
    tables[kind].ids.firstIndex(of: symbol).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The greatest number of whole days that is within a length of time; nil where the base unit is no day.
  func wholeDays(within limit: Quantity) -> Int? {
    guard let time = vocabulary.lengthOfTime, let unit = vocabulary[time].unit(named: "day") else { return nil }
    let day = vocabulary[time].units[unit]
    var low = -1
    var high = 4_000_000
    while high - low > 1 {
      let middle = (low + high) / 2
      guard let scaled = Rational.multiplying(Rational(middle), day.times),
        let value = Rational.adding(scaled, day.plus)
      else { return nil }
      if value <= limit.value { low = middle } else { high = middle }
    }
    return low
  }
}
