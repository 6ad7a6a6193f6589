extension Condition {
  /// Calls `body` with every path of the condition, in the order in which they are written.
  package func forEachPath(_ body: (Path) -> Void) {
    switch self {
    case .all(let members), .any(let members): for member in members { member.forEachPath(body) }
    case .not(let inner): inner.forEachPath(body)
    case .through(let through):
      body(through.path)
      through.filter?.forEachPath(body)
      through.body?.forEachPath(body)
    case .comparison(let comparison):
      comparison.left.forEachPath(body)
      comparison.right.forEachPath(body)
    case .membership(let operand, _), .matches(let operand, _): operand.forEachPath(body)
    case .presence(let path, _), .mentioned(let path, _), .adjective(_, _, let path): body(path)
    case .within(let left, _, let right):
      left.forEachPath(body)
      right.forEachPath(body)
    case .wording(let wording): wording.forEachPath(body)
    }
  }

  /// Calls `body` with every adjective that the condition asks for.
  package func forEachAdjective(_ body: (KindID, Int) -> Void) {
    switch self {
    case .all(let members), .any(let members): for member in members { member.forEachAdjective(body) }
    case .not(let inner): inner.forEachAdjective(body)
    case .through(let through):
      through.filter?.forEachAdjective(body)
      through.body?.forEachAdjective(body)
    case .comparison(let comparison):
      comparison.left.forEachAdjective(body)
      comparison.right.forEachAdjective(body)
    case .membership(let operand, _), .matches(let operand, _): operand.forEachAdjective(body)
    case .presence, .mentioned, .wording: break
    case .adjective(let kind, let number, _): body(kind, number)
    case .within(let left, _, let right):
      left.forEachAdjective(body)
      right.forEachAdjective(body)
    }
  }
}

extension Condition {
  /// Calls `body` with every literal of the condition.
  package func forEachLiteral(_ body: (Literal) -> Void) {
    switch self {
    case .all(let members), .any(let members): for member in members { member.forEachLiteral(body) }
    case .not(let inner): inner.forEachLiteral(body)
    case .through(let through):
      through.filter?.forEachLiteral(body)
      through.body?.forEachLiteral(body)
    case .comparison(let comparison):
      comparison.left.forEachLiteral(body)
      comparison.right.forEachLiteral(body)
    case .membership(let operand, let literals):
      operand.forEachLiteral(body)
      for literal in literals { body(literal) }
    case .matches(let operand, _): operand.forEachLiteral(body)
    case .within(let left, _, let right):
      left.forEachLiteral(body)
      right.forEachLiteral(body)
    case .presence, .mentioned, .adjective, .wording: break
    }
  }
}

extension Operand {
  fileprivate func forEachLiteral(_ body: (Literal) -> Void) {
    switch term {
    case .literal(let literal): body(literal)
    case .count(let count): count.filter?.forEachLiteral(body)
    case .path, .today: break
    }
  }

  package func forEachPath(_ body: (Path) -> Void) {
    switch term {
    case .path(let path): body(path)
    case .count(let count):
      body(count.path)
      count.filter?.forEachPath(body)
    case .literal, .today: break
    }
  }

  package func forEachAdjective(_ body: (KindID, Int) -> Void) {
    if case .count(let count) = term { count.filter?.forEachAdjective(body) }
  }

  package var path: Path? { if case .path(let path) = term { path } else { nil } }
}
