/// What must hold between two scalars of the text, or at its ends.
enum PatternAssertion: UInt8, Sendable {
  /// `^`: the text starts here.
  case textStart
  /// `$`: the text ends here, or only a line feed follows.
  case textEnd
  /// `\b`: a word starts or ends here.
  case wordBoundary
  /// `\B`: no word starts or ends here.
  case noWordBoundary
}

/// A pattern as it is written, with its shorthands spelled out.
indirect enum PatternNode: Sendable {
  case empty
  case scalar(ScalarSet)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// `atMost` is missing where there is no upper limit.
  case repeated(PatternNode, atLeast: Int, atMost: Int?)

  /// The number of steps that the node takes in a program. Complexity: linear in the nodes below.
  var size: Int {
    switch self {
    case .empty: 0
    case .scalar, .assertion: 1
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.size }
    case .choice(let nodes): nodes.reduce(nodes.count - 1) { $0 + $1.size }
    case .repeated(let node, let atLeast, let atMost?): node.size * atMost + (atMost - atLeast)
    case .repeated(let node, let atLeast, nil): node.size * max(atLeast, 1) + 1
    }
  }

  /// The node, or `empty` if it can only match the empty text without asking anything.
  ///
  /// INVARIANT (no empty repetition): a `repeated` node takes at least one step, so a program's size bounds the
  /// time to make it.
  var simplified: PatternNode {
    switch self {
    case .sequence(let nodes):
      let rest = nodes.filter { !$0.isEmpty }
      return rest.count > 1 ? .sequence(rest) : rest.first ?? .empty
    case .choice(let nodes) where nodes.allSatisfy(\.isEmpty): return .empty
    case .choice(let nodes) where nodes.count == 1: return nodes[0]
    case .repeated(.empty, _, _), .repeated(_, _, .some(0)): return .empty
    default: return self
    }
  }

  private var isEmpty: Bool {
    if case .empty = self { return true }
    return false
  }
}
