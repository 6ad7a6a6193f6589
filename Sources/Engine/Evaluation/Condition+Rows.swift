import Language

/// What evaluation over whole tables has to know of conditions.
extension Condition {
  /// Whether words of texts have to be read for it.
  var readsWords: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.readsWords }
    case .not(let part): part.readsWords
    case .through(let through): through.filter?.readsWords == true || through.body?.readsWords == true
    case .wording(let wording): !wording.isSought
    case .comparison, .membership, .presence, .mentioned, .adjective, .within, .matches: false
    }
  }

  /// Whether a side of it is a count.
  var counts: Bool {
    switch self {
    case .comparison(let comparison): comparison.left.isCount || comparison.right.isCount
    case .membership(let operand, _), .matches(let operand, _): operand.isCount
    case .within(let left, _, let right): left.isCount || right.isCount
    case .all, .any, .not, .through, .presence, .mentioned, .adjective, .wording: false
    }
  }

  /// The step with which all its paths from the variable in `slot` begin, and behind which there is more; nil where they
  /// begin differently, or where something else is asked of the variable.
  func firstStep(slot: Int) -> Path.Step? {
    let isAdjective = if case .adjective = self { true } else { false }
    var step: Path.Step?
    var isOne = true
    forEachPath { path in
      guard path.slot <= slot else { return }
      if path.slot < slot || path.steps.count < (isAdjective ? 1 : 2) || (step != nil && step != path.steps[0]) {
        isOne = false
      }
      step = path.steps.first
    }
    return isOne ? step : nil
  }

  /// The condition as it is asked of the record that the first step of its paths leads to; nil where that cannot be said.
  func droppingFirstStep(slot: Int, kind: KindID) -> Condition? {
    switch self {
    case .presence(let path, let isPresent): return .presence(path.droppingFirstStep(kind), isPresent: isPresent)
    case .adjective(let owner, let number, let path): return .adjective(owner, number, path.droppingFirstStep(kind))
    case .comparison(var comparison):
      comparison.left = comparison.left.droppingFirstStep(kind)
      comparison.right = comparison.right.droppingFirstStep(kind)
      return .comparison(comparison)
    case .membership(let operand, let literals): return .membership(operand.droppingFirstStep(kind), literals)
    case .within(let left, let limit, let right):
      return .within(left.droppingFirstStep(kind), limit, right.droppingFirstStep(kind))
    case .through(var through):
      guard through.path.slot == slot else { return nil }
      var isOwn = true
      for part in [through.filter, through.body] { part?.forEachPath { if $0.slot <= slot { isOwn = false } } }
      guard isOwn else { return nil }
      through.path = through.path.droppingFirstStep(kind)
      return .through(through)
    case .all, .any, .not, .mentioned, .matches, .wording: return nil
    }
  }
}

extension Wording {
  /// Whether it asks where words stand, which was looked up when the texts were read.
  var isSought: Bool {
    switch question {
    case .isFound, .isVerbatim: true
    case .mentions, .marks, .backs: false
    }
  }
}

extension Operand {
  fileprivate var isCount: Bool { if case .count = term { true } else { false } }

  fileprivate func droppingFirstStep(_ kind: KindID) -> Operand {
    guard case .path(let path) = term else { return self }
    return Operand(quantifier: quantifier, term: .path(path.droppingFirstStep(kind)))
  }
}

extension Path {
  fileprivate func droppingFirstStep(_ kind: KindID) -> Path {
    Path(slot: slot, kind: kind, steps: Array(steps.dropFirst()), type: type, isSeveral: isSeveral, text: text)
  }
}
