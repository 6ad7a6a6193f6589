import Language
import Values

/// Comparisons of typed values.
extension Evaluator {
  /// One side of a comparison for a batch: for each case one value, several, or the same one for all.
  struct Side {
    enum Shape {
      case constant
      case ones
      case lists([Int])
    }
    var values: [UInt32]
    var shape: Shape
    var quantifier: Quantifier?

    func members(_ item: Int) -> Range<Int> {
      switch shape {
      case .constant: 0..<1
      case .ones: item..<item + 1
      case .lists(let ends): (item == 0 ? 0 : ends[item - 1])..<ends[item]
      }
    }
  }

  /// A literal that names nothing in this base: equal to nothing, but not unknown.
  static let nothing = UInt32.max - 2

  mutating func compare(_ comparison: Comparison, _ batch: Batch) -> [Trit] {
    if Self.isNumeric(comparison.left) || Self.isNumeric(comparison.right) { return compareNumbers(comparison, batch) }
    let type = Self.type(of: comparison.left) ?? Self.type(of: comparison.right) ?? .text
    let measure = Self.isMeasure(type) || Self.type(of: comparison.right).map(Self.isMeasure) == true
    if measure, let literals = Self.measureLiterals(comparison) {
      return compareMeasures(comparison, literals, batch)
    }
    let left = side(comparison.left, type, batch)
    let right = side(comparison.right, type, batch)
    let judge = judge(comparison.op, type)
    return reduce(left, right, count: batch.count, judge)
  }

  // MARK: Sides

  static func type(of operand: Operand) -> ValueType? {
    switch operand.term {
    case .path(let path): path.type
    case .literal: nil
    case .today: .date
    case .count: .number
    }
  }

  private mutating func side(_ operand: Operand, _ type: ValueType, _ batch: Batch) -> Side {
    switch operand.term {
    case .today:
      return Side(values: [UInt32(bitPattern: today.days &+ Column.dateZero)], shape: .constant)
    case .literal(let literal): return Side(values: [number(of: literal)], shape: .constant)
    case .count: return Side(values: [Value.missing], shape: .constant)
    case .path(let path):
      var side: Side
      if path.isSeveral || operand.quantifier != nil {
        let lists = gatherAll(path, batch)
        side = Side(values: lists.values, shape: .lists(lists.ends), quantifier: operand.quantifier)
      } else {
        side = Side(values: gather(path, batch), shape: .ones)
      }
      if path.type.isText {
        for index in side.values.indices where side.values[index] < Value.any {
          side.values[index] = texts.number(of: side.values[index], in: facts, &reader)
        }
      }
      if case .identifier = path.type {
        for index in side.values.indices where side.values[index] < Value.any {
          side.values[index] = texts.number(of: side.values[index], in: facts, &reader)
        }
      }
      return side
    }
  }

  private mutating func number(of literal: Literal) -> UInt32 {
    switch literal {
    case .text(let text): return texts.number(of: text)
    case .foldedName(let text): return facts.symbols.find(text) ?? Self.nothing
    case .date(let date): return UInt32(bitPattern: date.days &+ Column.dateZero)
    case .word(_, let index): return UInt32(index)
    case .dimension(let dimension): return UInt32(dimension.index)
    case .entity(let kind, let id):
      guard let symbol = facts.symbols.find(id) else { return Self.nothing }
      return facts.row(ofEntity: symbol, kind: kind.index) ?? Self.nothing
    case .anyEntity: return Value.any
    case .number, .quantity, .interval, .untypedInterval: return Self.nothing
    }
  }

  // MARK: Judging

  /// How two values of a type are held against each other.
  private enum Judge {
    case equal
    case notEqual
    case order(ComparisonOperator)
    /// Dates that lie at most so many days apart.
    case within(days: Int)
    case hierarchy(ComparisonOperator, Closure)
    /// Records of a kind that declares some of them distinct.
    case distinct(kind: Int)
    case measures(ComparisonOperator)
  }

  private func judge(_ op: ComparisonOperator, _ type: ValueType) -> Judge {
    if Self.isMeasure(type) { return .measures(op) }
    switch op {
    case .equal: return .equal
    case .notEqual: return .notEqual
    case .isA, .sameOrIsA, .relatedTo:
      switch type {
      case .reference(let kind), .record(let kind): return .hierarchy(op, facts.tables[kind.index].ancestors)
      default: return .equal
      }
    case .distinctFrom:
      guard case .reference(let kind) = type else { return .equal }
      return .distinct(kind: kind.index)
    default: return .order(op)
    }
  }

  private mutating func judge(_ judge: Judge, _ a: UInt32, _ b: UInt32) -> Trit {
    if a == Value.missing || b == Value.missing { return .unknown }
    switch judge {
    case .equal: return Trit(a == b)
    case .notEqual: return Trit(a != b)
    case .within(let days): return Trit(abs(Int(a) - Int(b)) <= days)
    case .order(let op):
      // A context may state `any` word of a scale, which is neither above nor below one.
      guard a < Value.any, b < Value.any else { return .unknown }
      switch op {
      case .less: return Trit(a < b)
      case .lessOrEqual: return Trit(a <= b)
      case .greater: return Trit(a > b)
      default: return Trit(a >= b)
      }
    case .hierarchy(let op, let closure):
      switch op {
      case .isA: return Trit(Self.isA(a, b, closure, strict: true))
      case .sameOrIsA: return Trit(Self.isA(a, b, closure, strict: false))
      default: return Trit(Self.isA(a, b, closure, strict: false) || Self.isA(b, a, closure, strict: false))
      }
    case .distinct(let kind):
      guard a < Self.nothing, b < Self.nothing else { return .unknown }
      if facts.areDistinct(a, b, kind: kind) { return .yes }
      // Of two that nothing is said of, nobody knows.
      return facts.areRelated(a, b, kind: kind) ? .no : .unknown
    case .measures(let op): return compareMeasures(op, a, b)
    }
  }

  static func isA(_ a: UInt32, _ b: UInt32, _ closure: Closure, strict: Bool) -> Bool {
    if b == Value.any { return !strict || a != Value.any }
    if a >= nothing || b >= nothing { return false }
    if a == b { return !strict || closure.isAncestor(b, of: a) }
    return closure.isAncestor(b, of: a)
  }

  private mutating func reduce(_ left: Side, _ right: Side, count: Int, _ judge: Judge) -> [Trit] {
    var result = [Trit](repeating: .unknown, count: count)
    if left.quantifier == nil, right.quantifier == nil {
      // The common case without any list: straight loops over the columns.
      if case .ones = left.shape, case .constant = right.shape, case .equal = judge {
        let wanted = right.values[0]
        for item in 0..<count where left.values[item] != Value.missing {
          result[item] = Trit(left.values[item] == wanted)
        }
        return result
      }
      for item in 0..<count {
        guard let a = left.members(item).first, let b = right.members(item).first else { continue }
        result[item] = self.judge(judge, left.values[a], right.values[b])
      }
      return result
    }
    for item in 0..<count {
      let outer = left.quantifier
      var value = outer?.start ?? .unknown
      for a in left.members(item) {
        let inner = right.quantifier
        var truth = inner?.start ?? .unknown
        for b in right.members(item) {
          let one = self.judge(judge, left.values[a], right.values[b])
          truth = inner?.combine(truth, one) ?? one
        }
        if let inner { truth = inner.finish(truth) }
        value = outer?.combine(value, truth) ?? truth
      }
      result[item] = outer?.finish(value) ?? value
    }
    return result
  }

  mutating func within(_ left: Operand, _ limit: Quantity, _ right: Operand, _ batch: Batch) -> [Trit] {
    let a = side(left, .date, batch)
    let b = side(right, .date, batch)
    guard let days = facts.wholeDays(within: limit) else { return [Trit](repeating: .unknown, count: batch.count) }
    return reduce(a, b, count: batch.count, .within(days: days))
  }

  // MARK: Lists of words

  /// `x in [a, b]`. `every x in [a, b]` asks of each member that it is one of the literals, so the literals are inner.
  mutating func membership(_ operand: Operand, _ literals: [Literal], _ batch: Batch) -> [Trit] {
    guard let quantifier = operand.quantifier, case .path(let path) = operand.term else {
      var result = [Trit](repeating: .no, count: batch.count)
      for literal in literals {
        let next = compare(Comparison(op: .equal, left: operand, right: Operand(term: .literal(literal))), batch)
        for item in result.indices { result[item] = max(result[item], next[item]) }
      }
      return result
    }
    let members = side(operand, path.type, batch)
    var each = [Trit](repeating: .no, count: members.values.count)
    for literal in literals {
      for index in each.indices where each[index] != .yes {
        each[index] = max(each[index], isEqual(members.values[index], literal))
      }
    }
    return (0..<batch.count).map { item in
      quantifier.finish(members.members(item).reduce(quantifier.start) { quantifier.combine($0, each[$1]) })
    }
  }

  private mutating func isEqual(_ value: UInt32, _ literal: Literal) -> Trit {
    switch literal {
    case .number(let number): return value < Value.any ? Trit(facts.numbers[Int(value)] == number) : .unknown
    case .quantity(let quantity, let dimension):
      return judge(.equal, value, .typed(Interval(point: quantity), dimension), isLeft: false)
    case .interval(let interval, let dimension):
      return judge(.equal, value, .typed(interval, dimension), isLeft: false)
    case .untypedInterval(let text): return judge(.equal, value, .untyped(text), isLeft: false)
    default: return judge(.equal, value, number(of: literal))
    }
  }

  mutating func matches(_ operand: Operand, _ pattern: Pattern, _ batch: Batch) -> [Trit] {
    guard case .path(let path) = operand.term else { return [Trit](repeating: .unknown, count: batch.count) }
    let lists = gatherAll(path, batch)
    var truths: [Trit] = []
    truths.reserveCapacity(lists.values.count)
    reader.touch(lists.values, in: facts)
    for value in lists.values {
      truths.append(value < Value.any ? Trit(pattern.matches(reader.utf8(of: value, in: facts))) : .unknown)
    }
    return (0..<batch.count).map { item in
      guard let quantifier = operand.quantifier else { return lists.members(item).first.map { truths[$0] } ?? .unknown }
      var value = quantifier.start
      for member in lists.members(item) { value = quantifier.combine(value, truths[member]) }
      return quantifier.finish(value)
    }
  }
}

/// Texts as `==` sees them (LANGUAGE 2.3): normalised, each different one with a number of its own.
struct TextNumbers {
  private var numbers = SymbolTable(seed: 0)
  /// Emptied and filled again for each text, so that its memory is not asked for anew.
  private var normal: [UInt8] = []
  private var known = NumberMap()

  /// Complexity: linear in the text the first time, constant after that.
  mutating func number(of value: UInt32, in facts: borrowing Facts, _ reader: inout TextReader) -> UInt32 {
    if let number = known[key: value] { return number }
    var text: [UInt8] = []
    swap(&text, &normal)
    normalizeText(reader.utf8(of: value, in: facts), into: &text)
    let number = numbers.intern(text.span)
    swap(&text, &normal)
    known[key: value] = number
    return number
  }

  mutating func number(of text: String) -> UInt32 { numbers.intern(normalizedText(text)) }
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
