import Findings
import Values

/// Takes out of an audit the findings that decisions, comments and the baseline cover, and reports those of the three
/// that no longer cover anything.
struct Settlement {
  private let facts: Facts
  private let today: CalendarDate
  private let baseline: [Fingerprint: String?]
  private let allowsIgnores: Bool
  private let ignores: [IgnoreComment]
  private let decisions: [Decision]
  /// Rules of the pack, and those of them that were run.
  private let known: Set<String>
  private let ran: Set<String>

  init(_ facts: Facts, _ input: AuditInput, ignores: [IgnoreComment], known: Set<String>, ran: Set<String>) {
    self.facts = facts
    self.ignores = ignores
    self.known = known
    self.ran = ran
    today = input.asOf
    baseline = input.baseline
    allowsIgnores = input.allowsIgnores
    decisions = Decision.all(in: facts)
    wanted = WantedStates(
      isAll: input.wantsStates, fingerprints: Set(baseline.keys).union(decisions.compactMap(\.finding)),
      hubs: Set(
        decisions.compactMap { decision in
          decision.hub.map { WantedStates.Hub(rule: decision.rule, identity: $0) }
        }))
  }

  /// Of which findings the state has to be known for this.
  let wanted: WantedStates

  /// Complexity: linear in the findings, the decisions and the comments.
  func settle(_ audit: inout Audit) {
    guard !(decisions.isEmpty && ignores.isEmpty && baseline.isEmpty) else { return }
    var ledger = DecisionLedger(decisions, facts, today: today)
    var comments = CommentLedger(ignores, today: today, isAllowed: allowsIgnores)
    var left: [Finding] = []
    var covered: [String: Int] = [:]
    for var finding in audit.findings {
      var suppression = ledger.suppression(of: &finding)
      if suppression == nil { suppression = comments.suppression(of: finding) }
      if suppression != nil { covered[finding.rule, default: 0] += 1 }
      if suppression == nil, let state = baseline[finding.fingerprint], finding.canBeTolerated,
        state == nil || finding.state == nil || StateChange.words(from: state ?? "", to: finding.state ?? "") == nil
      {
        suppression = Suppression(.baseline)
      }
      if let suppression {
        audit.suppressed.append(SuppressedFinding(finding: finding, suppression: suppression))
      } else {
        left.append(finding)
      }
    }
    audit.findings =
      left + ledger.findings(known: known, ran: ran)
      + comments.findings(known: known, ran: ran, isWhole: !facts.unreadable.hidesRecords)
    for index in audit.rules.indices { audit.rules[index].tally.decided = covered[audit.rules[index].id] ?? 0 }
  }
}

extension Finding {
  /// A finding about a decision or a comment.
  static func aboutDecision(
    _ id: FaultID, _ severity: Severity, _ message: String, at location: Location, help: String? = nil
  ) -> Finding {
    Finding(Fault(id, message, at: location.range, help: help, severity: severity), .decisions, at: location)
  }
}

/// The comments of a base, and which of them have silenced something.
private struct CommentLedger {
  private struct Line: Hashable {
    var file: FileID
    var number: Int
  }

  private let comments: [IgnoreComment]
  private let today: CalendarDate
  private let isAllowed: Bool
  private let byLine: [Line: [Int]]
  /// By comment, the rules that it has silenced.
  private var used: [Int: Set<String>] = [:]
  /// By comment, the rules that it would have silenced before its last day had passed.
  private var missed: [Int: Set<String>] = [:]

  init(_ comments: [IgnoreComment], today: CalendarDate, isAllowed: Bool) {
    self.comments = comments
    self.today = today
    self.isAllowed = isAllowed
    byLine = [Line: [Int]](grouping: comments.indices) {
      Line(file: comments[$0].location.file, number: comments[$0].line)
    }
  }

  mutating func suppression(of finding: Finding) -> Suppression? {
    guard isAllowed, !byLine.isEmpty, finding.canBeTolerated else { return nil }
    for operand in finding.operands {
      for index in byLine[Line(file: operand.location.file, number: operand.start.line)] ?? [] {
        let comment = comments[index]
        guard comment.flaw == nil, comment.rules.contains(finding.rule) else { continue }
        if let until = comment.until, until < today {
          missed[index, default: []].insert(finding.rule)
          continue
        }
        used[index, default: []].insert(finding.rule)
        return Suppression(
          .ignore, reason: comment.reason, until: comment.until?.description, at: comment.location)
      }
    }
    return nil
  }

  /// What is wrong with the comments themselves. Where the base was not read whole, that one has nothing to silence means
  /// nothing.
  func findings(known: Set<String>, ran: Set<String>, isWhole: Bool) -> [Finding] {
    comments.enumerated().compactMap { finding(of: $1, at: $0, known, isWhole ? ran : [], isWhole: isWhole) }
  }

  private func finding(
    of comment: IgnoreComment, at index: Int, _ known: Set<String>, _ ran: Set<String>,
    isWhole: Bool
  ) -> Finding? {
    let form = "write `# vouchsafe: ignore[rule-id] reason`, with `until 2027-01-01` behind it if it is to end"
    let place = comment.location
    guard isAllowed else {
      return .aboutDecision(
        .ignoreForbidden, .error, "this comment silences nothing: the configuration forbids it", at: place,
        help: "`vouchsafe decide` records a verdict on a finding")
    }
    switch comment.flaw {
    case .malformed:
      return .aboutDecision(.ignoreMalformed, .error, "this comment silences nothing", at: place, help: form)
    case .noReason:
      return .aboutDecision(
        .ignoreWithoutReason, .error, "this comment gives no reason, and so silences nothing", at: place, help: form)
    case .badDate(let date):
      return .aboutDecision(
        .ignoreMalformed, .error, "`\(date)` is no date, so this comment silences nothing", at: place, help: form)
    case nil: break
    }
    if let until = comment.until, until < today {
      let help = isWhole && (missed[index] ?? []).isEmpty ? "there is nothing to silence any more: remove it" : nil
      return .aboutDecision(
        .ignoreExpired, .warning, "this comment held until \(until)", at: place, help: help)
    }
    let idle = comment.rules.filter { rule in
      used[index]?.contains(rule) != true && (ran.contains(rule) || !known.contains(rule))
    }
    guard !idle.isEmpty else { return nil }
    let names = idle.map { "`\($0)`" }.joined(separator: " and ")
    let near = idle.count == 1 && !known.contains(idle[0]) ? didYouMean(idle[0], among: known.sorted()) : ""
    return .aboutDecision(
      .ignoreUnused, .warning, "this comment has no finding of \(names) to silence\(near)", at: place,
      help: near.isEmpty ? "remove it, or move it to the line of the finding" : nil)
  }
}
