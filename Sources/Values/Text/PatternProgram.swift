/// A pattern as steps: Thompson's non-deterministic automaton.
///
/// Ken Thompson, "Regular expression search algorithm", Communications of the ACM 11(6), 1968.
struct PatternProgram: Sendable {
  /// The number of a step in its program.
  typealias Step = UInt32

  enum Instruction: Sendable {
    /// Reads a scalar of the set with this number.
    case read(set: Int, next: Step)
    case either(Step, Step)
    case assert(PatternAssertion, next: Step)
    case match
  }

  private(set) var instructions: [Instruction] = [.match]
  private(set) var start: Step = 0
  /// The sets that `read` names, each once.
  private(set) var sets: [ScalarSet] = []
  private(set) var assertions: Set<PatternAssertion> = []
  private var setNumbers: [ScalarSet: Int] = [:]

  /// Complexity: linear in the node's size.
  init(_ node: PatternNode) {
    start = compile(node, next: 0)
    setNumbers = [:]
  }

  /// Whether a word boundary must be told from other places.
  var readsWords: Bool { assertions.contains(.wordBoundary) || assertions.contains(.noWordBoundary) }

  /// Whether every match starts at the start of the text.
  var isAnchoredAtStart: Bool {
    var seen: Set<Step> = []
    var open = [start]
    while let step = open.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch instructions[Int(step)] {
      case .read, .match: return false
      case .either(let first, let second): open += [first, second]
      case .assert(.textStart, _): break
      case .assert(_, let next): open.append(next)
      }
    }
    return true
  }

  /// Adds the steps of `node`, which lead to `next`, and returns the first of them.
  private mutating func compile(_ node: PatternNode, next: Step) -> Step {
    switch node {
    case .empty: return next
    case .scalar(let set): return add(.read(set: number(of: set), next: next))
    case .assertion(let assertion):
      assertions.insert(assertion)
      return add(.assert(assertion, next: next))
    case .sequence(let nodes):
      var first = next
      for node in nodes.reversed() { first = compile(node, next: first) }
      return first
    case .choice(let nodes):
      var first = compile(nodes[nodes.count - 1], next: next)
      for node in nodes.dropLast().reversed() { first = add(.either(compile(node, next: next), first)) }
      return first
    case .repeated(let node, let atLeast, let atMost?):
      var first = next
      for _ in atLeast..<atMost { first = add(.either(compile(node, next: first), next)) }
      for _ in 0..<atLeast { first = compile(node, next: first) }
      return first
    case .repeated(let node, let atLeast, nil):
      let loop = add(.match)
      let body = compile(node, next: loop)
      instructions[Int(loop)] = .either(body, next)
      var first = atLeast == 0 ? loop : body
      for _ in 0..<max(atLeast - 1, 0) { first = compile(node, next: first) }
      return first
    }
  }

  private mutating func add(_ instruction: Instruction) -> Step {
    instructions.append(instruction)
    return Step(instructions.count - 1)
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let known = setNumbers[set] { return known }
    sets.append(set)
    setNumbers[set] = sets.count - 1
    return sets.count - 1
  }
}
