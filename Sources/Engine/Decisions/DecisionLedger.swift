import Findings
import Language
import Values

/// The decisions of a base, and what became of them.
struct DecisionLedger {
  /// What a decision that covers a finding is worth.
  private enum Standing {
    case inForce
    case expired(CalendarDate)
    /// What has changed since, in words.
    case reopened(String)
  }

  private let decisions: [Decision]
  private let facts: Facts
  private let today: CalendarDate
  /// Decisions on one finding, in order.
  private var byFinding: [Fingerprint: [Int]] = [:]
  private var byHub: [WantedStates.Hub: [Int]] = [:]
  /// Decisions that a finding was there for.
  private var met: Set<Int> = []
  /// By decision, what has changed of a finding that it covered.
  private var reopened: [Int: String] = [:]
  /// By decision, why its verdict says nothing of a finding that it is about.
  private var unfit: [Int: (message: String, help: String)] = [:]

  init(_ decisions: [Decision], _ facts: Facts, today: CalendarDate) {
    self.decisions = decisions
    self.facts = facts
    self.today = today
    for (index, decision) in decisions.enumerated() {
      if let finding = decision.finding { byFinding[finding, default: []].append(index) }
      if let hub = decision.hub {
        byHub[WantedStates.Hub(rule: decision.rule, identity: hub), default: []].append(index)
      }
    }
  }

  /// What covers the finding. Where something did and does no longer, a note says so.
  mutating func suppression(of finding: inout Finding) -> Suppression? {
    guard finding.origin == .rule || finding.origin == .change else { return nil }
    let own = byFinding[finding.fingerprint] ?? []
    met.formUnion(own)
    // Of two verdicts on one finding none holds.
    if own.count == 1 { return apply(own[0], hub: nil, to: &finding) }
    if own.count > 1 { return nil }
    if byHub.isEmpty { return nil }
    for operand in finding.operands {
      let all = byHub[WantedStates.Hub(rule: finding.rule, identity: operand.identity)] ?? []
      met.formUnion(all)
      if all.count == 1, let suppression = apply(all[0], hub: operand.variable, to: &finding) { return suppression }
    }
    return nil
  }

  private mutating func apply(_ index: Int, hub: String?, to finding: inout Finding) -> Suppression? {
    let decision = decisions[index]
    if let verdict = decision.verdict, let objection = facts.vocabulary.objection(to: verdict, on: finding) {
      unfit[index] = objection
      return nil
    }
    let who = decision.by.map { " by \($0)" } ?? ""
    switch standing(decision, finding, hub) {
    case .inForce:
      return Suppression(
        .decision, verdict: decision.verdict, reason: decision.reason, by: decision.by,
        until: decision.until?.description, at: place(of: decision))
    case .expired(let date):
      finding.notes.append(Note(.help, "a decision\(who) held until \(date)", at: place(of: decision)))
    case .reopened(let change):
      reopened[index] = reopened[index] ?? change
      finding.notes.append(
        Note(.help, "a decision\(who) is open again: \(change)", at: place(of: decision)))
    }
    return nil
  }

  private func standing(_ decision: Decision, _ finding: Finding, _ hub: String?) -> Standing {
    if let until = decision.until, until < today { return .expired(until) }
    if let change = StateChange.words(from: decision.state, to: finding.state ?? "", hub: hub) {
      return .reopened(change)
    }
    return .inForce
  }

  // MARK: Findings about decisions

  /// What is wrong with the decisions themselves. Of rules that were not run nothing is known.
  func findings(known: Set<String>, ran: Set<String>) -> [Finding] {
    guard !decisions.isEmpty else { return [] }
    var identities = Identities(facts)
    var existing: Set<String>?
    var locator = Locator(facts)
    return decisions.indices.compactMap { index in
      let decision = decisions[index]
      let place = place(of: decision)
      if decision.finding == nil, decision.hub == nil {
        return .aboutDecision(
          .decisionMalformed, .error, "this decision names no finding, and so decides nothing", at: place,
          help: "`finding` holds 16 hexadecimal digits; `vouchsafe decide` writes them")
      }
      if let twin = twin(of: index) {
        var finding = Finding.aboutDecision(
          .decisionTwice, .error, "\(decision.subject) is decided twice, so that neither holds", at: place,
          help: "remove one of the two")
        finding.operands.append(FindingOperand(location: self.place(of: decisions[twin])))
        return finding
      }
      if let until = decision.until, until < today {
        return .aboutDecision(
          .decisionExpired, .warning, "this decision held until \(until)", at: place,
          help: met.contains(index) || facts.unreadable.hidesRecords
            ? "decide anew with `vouchsafe decide ... --replace`, or mend what was found"
            : "what was found is no longer there: remove the decision")
      }
      if let objection = unfit[index] {
        return .aboutDecision(
          .decisionOneSided, .error, "\(objection.message), so that the decision does not hold",
          at: self.place(of: .verdict, decision, &locator), help: objection.help)
      }
      if let change = reopened[index] {
        return .aboutDecision(
          .decisionReopened, .warning, "\(decision.subject) is open again: \(change)", at: place,
          help: "look at it anew, then decide with `vouchsafe decide ... --replace`, or mend what was found")
      }
      // What is no longer there may stand in what was not read.
      if met.contains(index) || facts.unreadable.hidesRecords { return nil }
      if !known.contains(decision.rule) {
        return .aboutDecision(
          .decisionOrphaned, .warning,
          "no rule is called `\(decision.rule)`\(didYouMean(decision.rule, among: known.sorted()))", at: place,
          help: "remove the decision if the rule is gone")
      }
      guard ran.contains(decision.rule) else { return nil }
      let all = existing ?? allIdentities(&identities)
      existing = all
      if let gone = (decision.operands + [decision.hub].compactMap { $0 }).first(where: { !all.contains($0) }) {
        return .aboutDecision(
          .decisionOrphaned, .warning, "what this decision is about is no longer there: `\(gone)`", at: place,
          help: "remove the decision")
      }
      return .aboutDecision(
        .decisionUnused, .warning, "\(decision.subject) is no longer found, so there is nothing to decide",
        at: place, help: "remove the decision")
    }
  }

  /// An earlier decision on the same.
  private func twin(of index: Int) -> Int? {
    let decision = decisions[index]
    let all =
      if let finding = decision.finding {
        byFinding[finding] ?? []
      } else {
        byHub[WantedStates.Hub(rule: decision.rule, identity: decision.hub ?? "")] ?? []
      }
    return all.first.flatMap { $0 < index ? $0 : nil }
  }

  private func allIdentities(_ identities: inout Identities) -> Set<String> {
    var all: Set<String> = []
    for kind in facts.tables.indices {
      for row in 0..<facts.tables[kind].declaredCount {
        all.insert(identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind))
      }
    }
    return all
  }

  /// The value of a field of the decision.
  private func place(of field: DecisionField, _ decision: Decision, _ locator: inout Locator) -> Location {
    guard let kind = facts.vocabulary.decisionKind?.index else { return place(of: decision) }
    return locator.value(
      file: facts.tables[kind].file(of: decision.row), start: facts.tables[kind].starts[decision.row],
      keys: [field.rawValue], member: nil)
  }

  /// The decision's first line.
  private func place(of decision: Decision) -> Location {
    guard let kind = facts.vocabulary.decisionKind?.index else {
      return Location(file: FileID(0), range: ByteRange(0, 0))
    }
    let file = facts.tables[kind].file(of: decision.row)
    let range = RecordLine.range(in: facts.files[file].bytes, start: facts.tables[kind].starts[decision.row])
    return Location(file: FileID(UInt32(truncatingIfNeeded: file)), range: range)
  }
}
