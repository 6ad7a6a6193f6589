import Findings
import Language
import Values

/// Finds what a change has made less safe, by what the vocabulary says is safer (LANGUAGE 1.11).
struct ChangeJudge {
  /// The same claim in both states, or one that only the earlier has.
  struct Claim: Hashable {
    var kind: Int
    var old: Int
    var new: Int?
  }

  let before: Facts
  let after: Facts
  var values: EarlierValues
  /// By kind and adjective, of which records of either state it holds.
  private let adjectives: (before: [Adjective: Truths], after: [Adjective: Truths])
  var writer: ChangeWriter
  /// Files of the later state that could not be read whole: of what stood there nothing is known.
  private let unread: Set<String>
  /// Claims of the earlier state that say something else now, or are gone.
  private var touched: [Claim] = []
  /// Of these, the ones that something is found of.
  private var found: Set<Claim> = []

  init(before: Facts, after: Facts, unread: Set<String>, today: CalendarDate) {
    self.before = before
    self.after = after
    self.unread = unread
    values = EarlierValues(before: before, after: after)
    adjectives = (Self.adjectives(of: before, today), Self.adjectives(of: after, today))
    writer = ChangeWriter(before: before, after: after)
  }

  private struct Adjective: Hashable {
    var kind: Int
    var number: Int
  }

  /// The adjectives that say what is safer. The evaluator is large, and not kept.
  private static func adjectives(of facts: Facts, _ today: CalendarDate) -> [Adjective: Truths] {
    var evaluator = Evaluator(facts: facts, today: today)
    var found: [Adjective: Truths] = [:]
    for (kind, declared) in facts.vocabulary.kinds.enumerated() {
      guard let safer = declared.safer else { continue }
      for case .adjective(let number) in [safer.guards, safer.advises, safer.risky, safer.lapsed] {
        found[Adjective(kind: kind, number: number)] = evaluator.truths(ofAdjective: number, kind: kind)
      }
    }
    return found
  }

  /// `previous` are the findings of the earlier state, `left` those that the later one has as well. Complexity: linear in
  /// what the claims of both say; of each guard that is gone, all of its kind are asked whether they say the same.
  mutating func judge(_ previous: [Finding], left: Set<Fingerprint>) -> [Finding] {
    let claims = ChangedClaims(before: before, after: after)
    for (kind, declared) in after.vocabulary.kinds.enumerated() where declared.role == .claim {
      let pairs = claims.pairs(ofKind: kind)
      for pair in pairs.changed {
        let claim = Claim(kind: kind, old: pair.old, new: pair.new)
        touched.append(claim)
        compare(claim, pair.new, declared.safer ?? Safeguard())
      }
      for row in pairs.lost {
        let claim = Claim(kind: kind, old: row)
        touched.append(claim)
        lose(claim, declared.safer ?? Safeguard())
      }
    }
    judgeSides(of: previous.filter { $0.grade != .plain && !left.contains($0.fingerprint) })
    return writer.findings
  }

  // MARK: One claim

  private mutating func compare(_ claim: Claim, _ new: Int, _ safer: Safeguard) {
    let wasGuard = holds(safer.guards, claim.old, claim.kind, isEarlier: true) == .true
    let isGuard = holds(safer.guards, new, claim.kind, isEarlier: false)
    let isRisky = holds(safer.risky, new, claim.kind, isEarlier: false) == .true
    let losses = wasGuard || isRisky ? self.losses(claim, new, safer) : []
    if !losses.isEmpty {
      add(
        wasGuard ? .guardWeakened : .adviceStrengthened, claim,
        "\(writer.subject(claim)): \(losses.joined(separator: ", and "))")
    } else if wasGuard, isGuard == .false {
      add(.guardRemoved, claim, "\(writer.subject(claim)) says something else now, and warns nobody any more")
    }
    if wasGuard, isGuard == .true {
      let narrowings = narrowings(claim, new, safer)
      if !narrowings.isEmpty {
        add(
          .guardNarrowed, claim,
          "\(writer.subject(claim)) no longer speaks of all of whom it spoke: \(narrowings.joined(separator: ", and "))"
        )
      }
    } else if holds(safer.advises, claim.old, claim.kind, isEarlier: true) == .true,
      holds(safer.advises, new, claim.kind, isEarlier: false) == .true
    {
      let widenings = widenings(claim, new, safer)
      if !widenings.isEmpty {
        add(
          .adviceWidened, claim,
          "\(writer.subject(claim)) speaks of more people than it did: \(widenings.joined(separator: ", and "))")
      }
    }
    if let loss = lostEvidence(claim, new) { add(.evidenceRemoved, claim, "\(writer.subject(claim)) \(loss)") }
  }

  private mutating func lose(_ claim: Claim, _ safer: Safeguard) {
    guard holds(safer.guards, claim.old, claim.kind, isEarlier: true) == .true, !mayStandUnread(claim),
      !isCovered(claim, safer)
    else { return }
    add(.guardRemoved, claim, "\(writer.subject(claim)) is gone")
  }

  private mutating func add(_ id: FaultID, _ claim: Claim, _ message: String) {
    found.insert(claim)
    writer.add(id, claim, message)
  }

  /// Whether a record is one of those that a scope means.
  func holds(_ scope: Safeguard.Scope, _ row: Int, _ kind: Int, isEarlier: Bool) -> Truth {
    switch scope {
    case .none: return .false
    case .all: return .true
    case .adjective(let number):
      let adjective = Adjective(kind: kind, number: number)
      return (isEarlier ? adjectives.before : adjectives.after)[adjective]?[row] ?? .unknown
    }
  }

  // MARK: What is gone

  /// Whether the claim may still be there, where something could not be read.
  private mutating func mayStandUnread(_ claim: Claim) -> Bool {
    if unread.contains(before.files[before.tables[claim.kind].file(of: claim.old)].path) { return true }
    guard let owner = before.owner(of: claim.old, kind: claim.kind), let new = writer.home(claim) else { return false }
    // What is known by its id alone stands in a file that broke off.
    guard new.row < after.tables[new.kind].declaredCount else { return true }
    let position = before.shapes.positions[Int(before.tables[claim.kind].positions[claim.old])]
    var fields = after.vocabulary.kinds[claim.kind].identity.map {
      UnreadableValues.Field(kind: claim.kind, field: $0.index)
    }
    if owner.kind == position.kind { fields.append(UnreadableValues.Field(kind: owner.kind, field: position.field)) }
    let record = UnreadableValues.Record(kind: new.kind, row: UInt32(truncatingIfNeeded: new.row))
    return after.unreadable.touches(record, Set(fields))
  }

  /// Whether another guard of the kind says at least as much, for at least as many: of the same or of something above it.
  private mutating func isCovered(_ claim: Claim, _ safer: Safeguard) -> Bool {
    for row in 0..<after.tables[claim.kind].declaredCount where isSameOrAbove(row, claim) {
      guard holds(safer.guards, row, claim.kind, isEarlier: false) == .true else { continue }
      if losses(claim, row, safer).isEmpty, narrowings(claim, row, safer).isEmpty { return true }
    }
    return false
  }

  /// Whether a record of the later state is about the same, or about something above it. What a claim says in words of its
  /// own does not tell what it is about.
  private mutating func isSameOrAbove(_ row: Int, _ claim: Claim) -> Bool {
    let declared = after.vocabulary.kinds[claim.kind]
    guard !declared.identity.isEmpty else { return false }
    for field in declared.identity {
      let (old, new) = (before.tables[claim.kind].columns[field.index], after.tables[claim.kind].columns[field.index])
      switch declared[field].type {
      case .reference(let kind):
        let olds = old.all(claim.old).map { values.row($0, kind: kind.index) }
        let news = new.all(row)
        guard olds.isEmpty == news.isEmpty,
          news.allSatisfy({ new in
            olds.contains { $0 == Value.any ? new == Value.any : after.isSameOrUnder($0, new, kind: kind.index) }
          })
        else { return false }
      case .text: continue
      default:
        guard
          before.canonicalText(of: field.index, row: claim.old, kind: claim.kind)
            == after.canonicalText(of: field.index, row: row, kind: claim.kind)
        else { return false }
      }
    }
    return true
  }

  // MARK: Pairs that pulled apart

  /// Of claims that clashed and no longer do, the safer one is not the one to be rewritten.
  private mutating func judgeSides(of resolved: [Finding]) {
    guard !resolved.isEmpty else { return }
    var byIdentity: [String: Claim] = [:]
    for claim in touched { byIdentity[writer.identity(claim)] = claim }
    for finding in resolved where finding.operands.count == 2 {
      let sides = finding.operands.map { byIdentity[$0.identity] }
      // Where both were rewritten, nobody can tell what resolved it.
      guard let number = sides.firstIndex(where: { $0 != nil }), sides[1 - number] == nil,
        let rewritten = sides[number],
        !found.contains(rewritten), !mayStandUnread(rewritten),
        let other = writer.row(ofEarlier: finding.operands[1 - number].identity)
      else { continue }
      guard isSafer(rewritten, than: other) else { continue }
      add(
        .saferSideRewritten, rewritten,
        "\(writer.subject(rewritten)) was the safer side of a clash that `\(finding.rule)` found, and has been rewritten; "
          + "the other side stands as it was")
    }
  }

  private mutating func isSafer(_ claim: Claim, than other: (kind: Int, row: Int)) -> Bool {
    let safer = after.vocabulary.kinds[claim.kind].safer ?? Safeguard()
    let others = after.vocabulary.kinds[other.kind].safer ?? Safeguard()
    guard holds(safer.guards, claim.old, claim.kind, isEarlier: true) == .true else { return false }
    guard holds(others.guards, other.row, other.kind, isEarlier: true) == .true else { return true }
    guard claim.kind == other.kind else {
      // What both say on one scale tells claims of two kinds apart.
      let (own, its) = (before.vocabulary.kinds[claim.kind], before.vocabulary.kinds[other.kind])
      return safer.more.contains { field in
        others.more.contains { twin in
          guard case .word(let scale) = own[field].type, case .word(scale) = its[twin].type else { return false }
          let value = before.tables[claim.kind].columns[field.index].value(claim.old)
          let against = before.tables[other.kind].columns[twin.index].value(other.row)
          return value != Value.missing && against != Value.missing && against < value
        }
      }
    }
    return safer.more.contains { isLess(before, other.row, before, claim.old, $0, claim.kind) }
      || safer.less.contains { isLess(before, claim.old, before, other.row, $0, claim.kind) }
  }
}

extension Column {
  /// All values of a row; none where there is none.
  func all(_ row: Int) -> [UInt32] {
    isList ? members(row).map { values[$0] } : [value(row)].filter { $0 != Value.missing }
  }
}
