import Findings

/// A plan for people: its steps in order, in the words of the rule.
package struct PlanText {
  private let plan: RulePlan
  private let vocabulary: Vocabulary
  private let conditions: ConditionText
  private var lines: [String] = []
  private var steps = 0

  /// Ends with a line feed.
  package static func render(_ plan: RulePlan, _ vocabulary: Vocabulary) -> String {
    var text = PlanText(plan, vocabulary)
    text.add()
    return text.lines.map { $0 + "\n" }.joined()
  }

  private init(_ plan: RulePlan, _ vocabulary: Vocabulary) {
    self.plan = plan
    self.vocabulary = vocabulary
    conditions = ConditionText(vocabulary: vocabulary)
  }

  private mutating func add() {
    lines.append("plan of \(plan.rule)")
    for scan in plan.scans { add(scan) }
    add(plan.joins)
    if let meeting = plan.meeting { add(meeting) }
    if plan.takesPairsOnce {
      step("take each set of records once, in the order in which the smaller identity comes first")
    }
    if let requirement = plan.requirement { add(requirement) }
    if let shown = plan.gathering {
      step("gather the cases of each \(plan.scans[0].variable) into one")
      for condition in shown { detail("name the others of those cases only where: \(conditions.text(condition))") }
    }
    switch plan.grading {
    case .always(.plain): step("find what is left")
    case .always(let grade): step("find what is left: a \(grade.rawValue)")
    case .byContexts: step("find what is left: a tension where contexts possibly meet, else a contradiction")
    }
    addAdjectives()
  }

  private mutating func step(_ text: String) {
    steps += 1
    lines.append("")
    lines.append("\(steps). \(text)")
  }

  private mutating func detail(_ text: String, depth: Int = 1) {
    lines.append(String(repeating: "   ", count: depth) + text)
  }

  // MARK: Steps

  private mutating func add(_ scan: RulePlan.Scan) {
    step("scan \(vocabulary[scan.kind].name) as \(scan.variable)")
    for number in scan.adjectives {
      detail("keep: \(scan.variable) is \(vocabulary[scan.kind].adjectives[number].name)")
    }
    for filter in scan.filters { detail("keep: \(conditions.text(filter))") }
    for path in scan.keyPaths { detail("undetermined: \(path.text) is missing") }
  }

  private mutating func add(_ joins: [RulePlan.Join]) {
    for (number, join) in joins.enumerated() {
      let names = plan.scans.map(\.variable).joined(separator: ", ")
      step(number == 0 ? "join \(names)" : "or join \(names), and take what several joins find once")
      for lookup in join.lookups {
        let way = lookup.index.map {
          "by the index of \(vocabulary[$0.kind].name).\(vocabulary[$0.kind][$0.field].name)"
        }
        detail(
          "look up \(side(lookup.new)) by \(side(lookup.bound)): \(lookup.op.rawValue), "
            + "\(way ?? "by hash")\(words(for: lookup.expansion))")
      }
      for next in join.extensions {
        detail(
          "with \(next.bound.map { plan.scans[$0].variable }.joined(separator: " and ")), for each "
            + plan.scans[next.slot].variable)
        for slot in next.differsFrom {
          detail("leave out: \(plan.scans[next.slot].variable) is the record of \(plan.scans[slot].variable)", depth: 2)
        }
        for meet in next.meets {
          detail("meet: \(conditions.text(meet.condition))\(meet.isEarly ? " (at once where by index)" : "")", depth: 2)
        }
        for filter in next.filters { detail("keep: \(conditions.text(filter))", depth: 2) }
      }
    }
  }

  private func side(_ side: JoinKey.Side) -> String {
    switch side.members {
    case .one: side.path.text
    case .each: "each of \(side.path.text)"
    case .first: "the first of \(side.path.text)"
    }
  }

  private func words(for expansion: RulePlan.Expansion) -> String {
    switch expansion {
    case .same: ""
    case .above: ", with what is above and `any`"
    case .below: ", with what is below"
    case .both: ", with what is above and below and `any`"
    }
  }

  private mutating func add(_ meeting: RulePlan.Meeting) {
    let (overlap, type) = (meeting.overlap, vocabulary[meeting.overlap.context])
    let without = overlap.without.map { type.dimensions[$0].name }.joined(separator: ", ")
    step("hold the contexts against each other: \(type.name)\(without.isEmpty ? "" : " without \(without)")")
    for slot in overlap.sweepingVariables {
      detail("\(plan.scans[slot].variable) means every act on which it is silent")
    }
    if overlap.isAlike { detail("contexts that meet and are not the same possibly meet") }
    detail("leave out: contexts that are apart\(overlap.needsCertainty ? ", or only possibly meet" : "")")
    if meeting.sweptPaths != nil { detail("where very many pairs meet: count them by a sweep over contexts") }
  }

  private mutating func add(_ requirement: RulePlan.Requirement) {
    step("take out what passes")
    for condition in requirement.conditions { detail("pass: \(conditions.text(condition))") }
    if !requirement.lists.isEmpty {
      let lists = requirement.lists.map(\.text)
      detail("not applicable: nothing is in \(lists.joined(separator: " or "))")
    }
  }

  private mutating func addAdjectives() {
    let reads = RuleReads(plan, vocabulary)
    guard !reads.adjectives.isEmpty else { return }
    lines.append("")
    for adjective in reads.adjectives {
      let (kind, number) = (vocabulary[adjective.kind], adjective.number)
      lines.append(
        "\(kind.adjectives[number].name) \(kind.name): \(conditions.text(kind.adjectives[number].condition))")
    }
  }
}
