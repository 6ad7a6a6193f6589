import Language
import Values

/// A condition about one variable, as numbers by which it is known again: what is asked of `a` in one rule and of `b` in
/// another is one question.
struct ConditionKey: Hashable {
  private var tokens: [UInt32]
  private var literals: [Literal]

  /// Of a condition that asks of the record in `slot`, which is of this kind.
  init(_ condition: Condition, kind: Int, slot: Int) {
    var writer = ConditionKeyWriter(slot: slot)
    writer.tokens.append(UInt32(truncatingIfNeeded: kind))
    writer.add(condition)
    tokens = writer.tokens
    literals = writer.literals
  }
}

/// Writes conditions as numbers, so that different ones differ.
private struct ConditionKeyWriter {
  var tokens: [UInt32] = []
  /// Values that are no single number, in order.
  var literals: [Literal] = []
  /// Slots in the order in which they come up: the variable's own first.
  private var slots: [Int]

  init(slot: Int) { slots = [slot] }

  mutating func add(_ condition: Condition) {
    switch condition {
    case .all(let parts): add(1, parts)
    case .any(let parts): add(2, parts)
    case .not(let part): add(3, [part])
    case .through(let through):
      tokens += [4, Self.number(of: through.quantifier)]
      add(through.path)
      add(slot: through.slot)
      add(14, (through.filter.map { [$0] } ?? []))
      add(14, (through.body.map { [$0] } ?? []))
    case .comparison(let comparison):
      tokens += [5, UInt32(ComparisonOperator.allCases.firstIndex(of: comparison.op) ?? 0)]
      add(comparison.left)
      add(comparison.right)
    case .membership(let operand, let literals):
      tokens += [6, UInt32(literals.count)]
      add(operand)
      for literal in literals { add(literal) }
    case .presence(let path, let isPresent):
      tokens.append(isPresent ? 7 : 8)
      add(path)
    case .mentioned(let path, let field):
      tokens += field.map { [15, UInt32($0.kind.index), UInt32($0.field.index)] } ?? [9]
      add(path)
    case .adjective(let kind, let number, let path):
      tokens += [10, UInt32(kind.index), UInt32(number)]
      add(path)
    case .within(let left, let limit, let right):
      tokens.append(11)
      add(left)
      literals.append(.quantity(limit, DimensionID(0)))
      add(right)
    case .matches(let operand, let pattern):
      tokens.append(12)
      add(operand)
      literals.append(.text(pattern.source))
    case .wording(let wording):
      tokens.append(13)
      add(wording)
    }
  }

  private mutating func add(_ mark: UInt32, _ parts: [Condition]) {
    tokens += [mark, UInt32(parts.count)]
    for part in parts { add(part) }
  }

  private mutating func add(_ wording: Wording) {
    add(wording.text)
    switch wording.question {
    case .isFound(let file, let place):
      tokens += [1, place == nil ? 0 : 1]
      add(file)
      if let place { add(place) }
    case .isVerbatim(let file):
      tokens.append(2)
      add(file)
    case .mentions(let subject, let isNearby):
      tokens += [3, isNearby ? 1 : 0]
      add(subject)
    case .marks(let subject, let categories):
      tokens += [4, UInt32(categories.count)] + categories.map { UInt32($0) }
      add(subject)
    case .backs(let path, let scale, let subject):
      tokens += [5, UInt32(scale.index)]
      add(path)
      add(subject)
    }
  }

  private mutating func add(_ operand: Operand) {
    tokens.append(Self.number(of: operand.quantifier))
    switch operand.term {
    case .path(let path):
      tokens.append(1)
      add(path)
    case .literal(let literal):
      tokens.append(2)
      add(literal)
    case .today: tokens.append(3)
    case .count(let count):
      tokens.append(4)
      add(count.path)
      add(slot: count.slot)
      add(14, count.filter.map { [$0] } ?? [])
    }
  }

  private mutating func add(_ path: Path) {
    add(slot: path.slot)
    tokens += [UInt32(path.kind.index), UInt32(path.steps.count)]
    for step in path.steps {
      switch step {
      case .field(let kind, let field): tokens += [1, UInt32(kind.index), UInt32(field.index)]
      case .names(let kind): tokens += [2, UInt32(kind.index)]
      case .identifier(let kind): tokens += [3, UInt32(kind.index)]
      case .context(let kind, let context, let dimension):
        tokens += [4, UInt32(kind.index), UInt32(context.index), UInt32(dimension)]
      }
    }
  }

  private mutating func add(_ literal: Literal) {
    switch literal {
    case .word(let list, let word): tokens += [1, UInt32(list.index), UInt32(word)]
    case .anyEntity(let kind): tokens += [2, UInt32(kind.index)]
    case .dimension(let dimension): tokens += [3, UInt32(dimension.index)]
    case .date(let date): tokens += [4, UInt32(bitPattern: date.days)]
    default:
      tokens.append(5)
      literals.append(literal)
    }
  }

  private mutating func add(slot: Int?) {
    guard let slot else { return tokens.append(.max) }
    let number = slots.firstIndex(of: slot) ?? slots.count
    if number == slots.count { slots.append(slot) }
    tokens.append(UInt32(number))
  }

  private static func number(of quantifier: Quantifier?) -> UInt32 {
    guard let quantifier else { return 0 }
    switch quantifier {
    case .some: return 1
    case .every: return 2
    case .no: return 3
    }
  }
}
