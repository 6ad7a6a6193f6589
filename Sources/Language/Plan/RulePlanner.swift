import Findings

extension RulePlan {
  /// Compiles a rule. Complexity: linear in its conditions, times the keys that they hold.
  package init(_ rule: CheckedRule, vocabulary: Vocabulary) {
    let planner = RulePlanner(rule, vocabulary)
    self.rule = rule.id
    scans = planner.scans
    joins = planner.alternatives.map(planner.join)
    meeting = rule.overlap.map { Meeting(overlap: $0, sweptPaths: planner.sweptPaths) }
    takesPairsOnce = Set(rule.variables.map(\.kind)).count < rule.variables.count
    requirement = planner.requirement
    gathering = rule.isPerFirst ? rule.shown : nil
    if rule.isTensionAtMost {
      grading = .always(.tension)
    } else if rule.overlap != nil {
      grading = .byContexts
    } else {
      grading = .always(rule.category == Grade.contradiction.rawValue ? .contradiction : .plain)
    }
  }
}

/// Sorts what a rule asks into the steps of its plan.
private struct RulePlanner {
  let rule: CheckedRule
  let vocabulary: Vocabulary
  /// The keys, by alternative; none for a rule of one variable.
  let alternatives: [[JoinKey]]
  /// By variable: the conditions that speak of it alone.
  private var own: [[Condition]]
  /// The conditions on several variables, with the variables that they speak of.
  private var shared: [(condition: Condition, slots: Set<Int>)] = []

  init(_ rule: CheckedRule, _ vocabulary: Vocabulary) {
    self.rule = rule
    self.vocabulary = vocabulary
    own = [[Condition]](repeating: [], count: rule.variables.count)
    alternatives =
      rule.variables.count == 1
      ? []
      : JoinKey.alternatives(in: rule.conditions, variableCount: rule.variables.count, vocabulary: vocabulary)
    for conjunct in rule.conditions.flatMap(\.conjuncts) {
      let slots = conjunct.slots(below: rule.variables.count)
      if let slot = slots.first, slots.count == 1 {
        own[slot].append(conjunct)
      } else {
        shared.append((conjunct, slots))
      }
    }
  }

  var scans: [RulePlan.Scan] {
    let sides = alternatives.count == 1 ? alternatives[0].flatMap { [$0.left, $0.right] } : []
    return rule.variables.enumerated().map { slot, variable in
      let keys = sides.filter { $0.path.slot == slot && $0.members == .one && !$0.path.steps.isEmpty }
      return RulePlan.Scan(
        variable: variable.name, kind: variable.kind, adjectives: variable.adjectives, filters: own[slot],
        keyPaths: keys.map(\.path).uniqued)
    }
  }

  // MARK: Joins

  func join(_ keys: [JoinKey]) -> RulePlan.Join {
    let lookups = keys.flatMap { key in
      [true, false].map { lookup(key, isLeftBound: $0) }.filter { lookup in
        // The first variable is bound first, unless the other of two is and leads to it through an index.
        lookup.new.path.slot != 0 || (rule.variables.count == 2 && lookup.index != nil)
      }
    }
    let ways: [(bound: [Int], slot: Int)] =
      rule.variables.count == 2
      ? [([0], 1), ([1], 0)] : [([0], 1), ([0], 2), ([0, 1], 2), ([0, 2], 1)]
    // A way is of use where its variables can be bound, and then find the next.
    var usable: [(bound: [Int], slot: Int)] = []
    for way in ways
    where way.bound.count == 1 || usable.contains(where: { Set($0.bound + [$0.slot]) == Set(way.bound) }) {
      let finds = lookups.contains { $0.new.path.slot == way.slot && way.bound.contains($0.bound.path.slot) }
      if finds { usable.append(way) }
    }
    return RulePlan.Join(lookups: lookups, extensions: usable.map { self.extension($0.bound, $0.slot) })
  }

  private func lookup(_ key: JoinKey, isLeftBound: Bool) -> RulePlan.Lookup {
    let (bound, new) = isLeftBound ? (key.left, key.right) : (key.right, key.left)
    let expansion: RulePlan.Expansion =
      switch key.op.key {
      case .kinship(.related): .both
      case .kinship(.isA), .kinship(.sameOrIsA): isLeftBound ? .above : .below
      case .equality, nil: .same
      }
    return RulePlan.Lookup(
      op: key.op, bound: bound, new: new, expansion: expansion, index: index(bound: bound, new: new))
  }

  /// One field of references on the side that is looked for.
  private func index(bound: JoinKey.Side, new: JoinKey.Side) -> RulePlan.ReferenceField? {
    guard new.members != .first, new.path.steps.count == 1, case .field(let kind, let field) = new.path.steps[0],
      case .reference(let target) = new.path.type, case .reference = bound.path.type,
      vocabulary[kind][field].holdsList == (new.members == .each)
    else { return nil }
    return RulePlan.ReferenceField(kind: kind, field: field, target: target)
  }

  private func `extension`(_ bound: [Int], _ slot: Int) -> RulePlan.Extension {
    let now = shared.filter { $0.slots.contains(slot) && $0.slots.isSubset(of: Set(bound + [slot])) }
      .map(\.condition)
    return RulePlan.Extension(
      bound: bound, slot: slot,
      differsFrom: bound.filter { rule.variables[$0].kind == rule.variables[slot].kind },
      meets: now.filter(\.canBeKey).map { RulePlan.Meet(condition: $0, isEarly: isEarly($0)) },
      filters: now.filter { !$0.canBeKey })
  }

  /// A comparison of one field of each of two records, by equality of words or in a hierarchy.
  private func isEarly(_ condition: Condition) -> Bool {
    guard case .comparison(let comparison) = condition, comparison.left.quantifier == nil,
      comparison.right.quantifier == nil, let left = comparison.left.path, let right = comparison.right.path,
      isOneField(left), isOneField(right)
    else { return false }
    switch left.type {
    case .reference: return true
    case .word: return comparison.op == .equal
    default: return false
    }
  }

  private func isOneField(_ path: Path) -> Bool {
    guard path.steps.count == 1, case .field(let kind, let field) = path.steps[0] else { return false }
    return !vocabulary[kind][field].holdsList
  }

  // MARK: Contexts and requirements

  /// Nil where each pair has to be looked at, because more is asked of it than that it meets.
  var sweptPaths: [[Path]]? {
    guard rule.variables.count == 2, rule.requirements.isEmpty else { return nil }
    return rule.variables.indices.map { slot in
      var paths: [Path] = []
      for (condition, _) in shared { condition.forEachPath { if $0.slot == slot { paths.append($0) } } }
      return paths.uniqued
    }
  }

  var requirement: RulePlan.Requirement? {
    guard !rule.requirements.isEmpty else { return nil }
    var paths: [Path] = []
    for condition in rule.requirements {
      condition.forEachPath { if $0.slot < rule.variables.count { paths.append($0) } }
    }
    return RulePlan.Requirement(
      conditions: rule.variables.count == 1
        ? rule.requirements : rule.requirements.askingOneFirst(of: rule.variables.count),
      lists: paths.allSatisfy(\.isSeveral) ? paths : [])
  }
}

extension Condition {
  /// The slots of a rule's variables that its paths start from, those of quantifiers left out.
  package func slots(below count: Int) -> Set<Int> {
    var slots: Set<Int> = []
    forEachPath { if $0.slot < count { slots.insert($0.slot) } }
    return slots
  }

  /// Whether records can meet by it: a case in which it does not hold was never considered.
  fileprivate var canBeKey: Bool {
    guard case .comparison(let comparison) = self else { return false }
    return comparison.op.key != nil
  }
}

extension [Condition] {
  /// The same conditions in the order in which they are cheapest to ask: those on one variable first, in each `and` and
  /// `or`.
  fileprivate func askingOneFirst(of count: Int) -> [Condition] {
    let inside = map { condition -> Condition in
      switch condition {
      case .all(let parts): .all(parts.askingOneFirst(of: count))
      case .any(let parts): .any(parts.askingOneFirst(of: count))
      case .not(let part): .not([part].askingOneFirst(of: count)[0])
      case .through, .comparison, .membership, .presence, .mentioned, .adjective, .within, .matches, .wording: condition
      }
    }
    let ones = inside.filter { $0.slots(below: count).count == 1 }
    return ones + inside.filter { $0.slots(below: count).count != 1 }
  }
}

extension [Path] {
  /// Each path once, by how it is written.
  fileprivate var uniqued: [Path] {
    var texts: Set<String> = []
    return filter { texts.insert($0.text).inserted }
  }
}
