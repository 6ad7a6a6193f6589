import Findings
import Language
import Values

/// Turns violations into findings: message, operands with their places, witnesses, identity.
struct FindingWriter: ~Copyable {
  private let facts: Facts
  private let wanted: WantedStates

  init(_ facts: Facts, _ wanted: WantedStates = WantedStates()) {
    self.facts = facts
    self.wanted = wanted
  }

  /// One finding for each violation. Places are looked up later, when the findings of all rules are known.
  func findings(
    of rule: CheckedRule, _ outcome: RuleOutcome, _ evaluator: inout Evaluator, identities: inout Identities
  ) -> [PendingFinding] {
    var found: [PendingFinding] = []
    let meetings = rule.overlap.map {
      MeetingWriter($0, kinds: (rule.variables[0].kind, rule.variables[1].kind), facts)
    }
    var states: FindingStates?
    for violation in outcome.violations {
      let binding = violation.rows
      var operands: [FindingOperand] = []
      var places: [RecordPlace] = []
      for (variable, row) in Self.operands(of: violation, rule) {
        let kind = variable.kind.index
        operands.append(
          FindingOperand(
            variable: variable.name, identity: identities.identity(of: row, kind: kind),
            location: Location(file: FileID(0), range: ByteRange(0, 0)),
            label: rule.overlap == nil ? nil : facts.label(of: Int(row), kind: kind)))
        places.append(RecordPlace(of: Int(row), in: facts.tables[kind]))
      }
      let meeting = meetings?.meeting(binding[0], binding[1])
      let witnesses = witnesses(rule, binding, evaluator)
      var notes = witnesses.map(\.note)
      if let because = rule.because { notes.append(Note(.because, because)) }
      if let meeting { notes += Self.notes(of: meeting, violation.grade) }
      let explained = evaluator.wordings.explainQuotes(of: rule, binding: binding)
      notes += explained.notes
      var finding = Finding(
        rule: rule.id, category: rule.category, origin: .rule,
        severity: violation.grade == .tension ? rule.severity.lowered : rule.severity, grade: violation.grade,
        message: evaluator.messages.fill(rule.message, rule: rule, violation, meeting: meeting),
        operands: operands,
        notes: notes, fingerprint: fingerprint(rule, violation.gathered == nil ? operands : [operands[0]]))
      finding.meeting = meeting
      finding.caseCount = violation.caseCount
      if wanted.includes(finding) {
        let made = states ?? FindingStates(rule, facts)
        states = made
        finding.state = made.text(of: violation, evaluator)
      }
      var pending = PendingFinding(finding: finding, places: places)
      if rule.overlap != nil { pending.witnesses = witnesses.map(\.place) }
      pending.edits = explained.edits
      found.append(pending)
    }
    return found
  }

  /// What a violation involves: a record a variable; of a rule with `per` the first, then of the cases that it shows all
  /// others, each once.
  private static func operands(
    of violation: RuleOutcome.Violation, _ rule: CheckedRule
  ) -> [(CheckedRule.Variable, UInt32)] {
    guard let gathered = violation.gathered else { return Array(zip(rule.variables, violation.rows)) }
    var operands = [(rule.variables[0], violation.rows[0])]
    for (slot, variable) in rule.variables.enumerated().dropFirst() {
      var seen: Set<UInt32> = []
      for rows in gathered where seen.insert(rows[slot]).inserted { operands.append((variable, rows[slot])) }
    }
    return operands
  }

  /// The first 64 bits of SHA-256 over the rule's id and the operands' identities (LANGUAGE 6).
  private func fingerprint(_ rule: CheckedRule, _ operands: [FindingOperand]) -> Fingerprint {
    // Where the rule picks a case either way round, `RuleRunner.once` has put the smaller identity first.
    Fingerprint.of([rule.id] + operands.map(\.identity))
  }

  private static func notes(of meeting: Meeting, _ grade: Grade) -> [Note] {
    var notes: [Note] = []
    if let patient = meeting.patient {
      notes.append(Note(.because, "both \(grade == .tension ? "may " : "")cover one patient: \(patient)"))
    }
    if let settlement = meeting.settlements.first {
      let side = settlement.operand == 0 ? "first" : "second"
      notes.append(Note(.settles, "say `\(settlement.qualifier)` on the \(side) claim"))
    }
    return notes
  }

  /// The way up a hierarchy by which two operands met, where it is longer than nothing.
  private func witnesses(
    _ rule: CheckedRule, _ binding: [UInt32], _ evaluator: borrowing Evaluator
  ) -> [(note: Note, place: WitnessPlace?)] {
    guard rule.variables.count > 1 else { return [] }
    let batch = Batch(count: 1, slots: binding.map { [$0] })
    var found: [(note: Note, place: WitnessPlace?)] = []
    for case .comparison(let comparison) in rule.conditions.flatMap(\.conjuncts) {
      guard case .kinship(let kinship) = comparison.op.question, let left = comparison.left.path,
        let right = comparison.right.path, left.slot < binding.count, right.slot < binding.count,
        case .reference(let kind) = left.type
      else { continue }
      let lefts = evaluator.paths.gatherAll(left, batch).values
      let rights = evaluator.paths.gatherAll(right, batch).values
      if let path = way(lefts, rights, kind.index)
        ?? (kinship == .related ? way(rights, lefts, kind.index) : nil)
      {
        let ids = path.map { "`\(facts.id(of: Int($0), kind: kind.index))`" }
        let text = "\(ids[0]) is-a \(ids.dropFirst().joined(separator: ", which is-a "))"
        if !found.contains(where: { $0.note.text == text }) {
          found.append((Note(.because, text), place(path, kind.index)))
        }
      }
    }
    return found
  }

  /// Where the first step of a way up is written.
  private func place(_ path: [UInt32], _ kind: Int) -> WitnessPlace? {
    let row = Int(path[0])
    guard path.count > 1, row < facts.tables[kind].declaredCount else { return nil }
    for field in facts.vocabulary.kinds[kind].hierarchy {
      let column = facts.tables[kind].columns[field.index]
      let parents = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
      guard parents.contains(path[1]) else { continue }
      return WitnessPlace(
        file: facts.tables[kind].file(of: row), start: facts.tables[kind].starts[row],
        keys: facts.keys(of: field.index, kind: kind))
    }
    return nil
  }

  private func way(_ from: [UInt32], _ to: [UInt32], _ kind: Int) -> [UInt32]? {
    let closure = facts.tables[kind].ancestors
    for start in from where start < Value.any {
      for end in to where end < Value.any && end != start {
        if closure.isAncestor(end, of: start) { return closure.path(from: start, to: end) }
      }
    }
    return nil
  }
}

/// A field that bears a finding out.
struct WitnessPlace {
  var file: Int
  /// 0-based byte offset of the record.
  var start: UInt32
  var keys: [String]
}

/// A finding whose operands' places are still those of records.
struct PendingFinding {
  var finding: Finding
  var places: [RecordPlace]
  /// Of the first notes: the fields that they speak of.
  var witnesses: [WitnessPlace?] = []
  var edits: [PendingEdit] = []
}

/// Where a record begins.
struct RecordPlace: Sendable {
  var file: Int
  /// The 0-based byte offset of its mapping.
  var start: UInt32
  /// The 1-based line; 0 where it has to be counted.
  var line: UInt32

  init(of row: Int, in table: FactTable) {
    file = table.file(of: row)
    start = table.starts[row]
    line = table.lines[row]
  }
}

extension Fingerprint {
  /// The first 64 bits of the SHA-256 of the parts, a line each.
  static func of(_ parts: [String]) -> Fingerprint {
    var hash = SHA256()
    hash.update(parts.joined(separator: "\n"))
    return Fingerprint(bits: hash.first64Bits)
  }
}
