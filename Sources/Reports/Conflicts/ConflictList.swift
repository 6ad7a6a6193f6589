package import Findings

/// Findings in which claims pull apart, by what they are about, with what each side rests on.
package struct ConflictList: Sendable {
  /// One piece of evidence of a side.
  struct Voucher: Sendable {
    var quote: String?
    var source: String
    /// What sort of source it is, and where that stands among sorts, from 0 for the weakest.
    var sort: String?
    var rank: Int?
    var date: String?
    var standing: String?

    /// `Overview article (guideline, 2023, superseded)`.
    var words: String {
      let remarks = [sort, date, standing].compactMap { $0 }
      return remarks.isEmpty ? source : "\(source) (\(remarks.joined(separator: ", ")))"
    }

    /// `"as it is quoted" - Overview article (guideline, 2023)`.
    var quotedWords: String { (quote.map { "\"\($0)\" - " } ?? "") + words }
  }

  /// One of the records that clash.
  struct Side: Sendable {
    var identity: String
    var place: String
    /// What the claim says: `Ibuprofen: stance recommend, purpose treat`.
    var words: String
    var context: String?
    var vouchers: [Voucher]

    var wordsInContext: String { words + (context.map { "; for \($0)" } ?? "") }
  }

  /// One finding.
  struct Conflict: Sendable {
    var finding: Finding
    var sides: [Side]
    /// Which side the evidence favours; nil where it favours none.
    var balance: String?
  }

  /// What several conflicts are about.
  struct Topic: Sendable {
    var name: String
    var conflicts: [Conflict]

    func count(of grade: Grade) -> Int { conflicts.count { $0.finding.grade == grade } }
  }

  /// Those with most contradictions first, then by name.
  let topics: [Topic]

  /// Of the findings that are contradictions or tensions. Complexity: linear in the claims and in the findings.
  package init(_ audit: Audit, _ survey: Survey) {
    var claims: [String: Int] = [:]
    for (index, claim) in survey.claims.enumerated() { claims[claim.identity] = index }
    var entities: [String: Int] = [:]
    for (index, entity) in survey.entities.enumerated() { entities[entity.identity] = index }
    let lines = SourceLines(audit.files)
    var topics: [String: Topic] = [:]
    for finding in audit.findings where finding.grade != .plain {
      let sides = finding.operands.map { operand in
        Self.side(operand, claims[operand.identity].map { survey.claims[$0] }, survey, lines.reference(operand))
      }
      let about = finding.operands.first.flatMap { operand -> String? in
        let entity = claims[operand.identity].flatMap { survey.claims[$0].entity } ?? entities[operand.identity]
        return entity.map { survey.entities[$0].name }
      }
      let name = about ?? finding.category
      topics[name, default: Topic(name: name, conflicts: [])].conflicts.append(
        Conflict(finding: finding, sides: sides, balance: Self.balance(sides)))
    }
    self.topics = topics.values.map { topic in
      var topic = topic
      // Stable: findings stand in their canonical order already.
      topic.conflicts =
        topic.conflicts.filter { $0.finding.grade == .contradiction }
        + topic.conflicts.filter { $0.finding.grade != .contradiction }
      return topic
    }.sorted { a, b in
      let (x, y) = (a.count(of: .contradiction), b.count(of: .contradiction))
      return x != y ? x > y : a.name < b.name
    }
  }

  func count(of grade: Grade) -> Int { topics.reduce(0) { $0 + $1.count(of: grade) } }

  private static func side(_ operand: FindingOperand, _ claim: Survey.Claim?, _ survey: Survey, _ place: String) -> Side
  {
    guard let claim else {
      return Side(identity: operand.identity, place: place, words: operand.label ?? "", context: nil, vouchers: [])
    }
    let values = claim.values.filter { $0.text != claim.title }.map { "\($0.name) \($0.text)" }
    return Side(
      identity: operand.identity, place: place,
      words: values.isEmpty ? claim.title : "\(claim.title): \(values.joined(separator: ", "))",
      context: claim.context,
      vouchers: claim.evidence.map { evidence in
        let source = evidence.source.map { survey.sources[$0] }
        return Voucher(
          quote: evidence.quote, source: evidence.sourceName, sort: source?.sort, rank: source?.rank,
          date: source?.date, standing: source?.standing)
      })
  }

  /// What a reader may want to know before deciding, and never a verdict.
  private static func balance(_ sides: [Side]) -> String? {
    guard sides.count == 2 else { return nil }
    let best = sides.map { side in side.vouchers.filter { $0.rank != nil }.max { ($0.rank ?? 0) < ($1.rank ?? 0) } }
    guard let first = best[0], let second = best[1], let a = first.rank, let b = second.rank else { return nil }
    if a != b {
      let (strong, weak) = a > b ? (first, second) : (second, first)
      return
        "the \(a > b ? "first" : "second") side rests on the stronger sort of source: \(strong.sort ?? "") beside \(weak.sort ?? "")"
    }
    let dates = sides.map { side in side.vouchers.filter { $0.rank == a }.compactMap(\.date).max() }
    guard let one = dates[0], let other = dates[1], one.prefix(4) != other.prefix(4) else { return nil }
    let isFirst = one > other
    return
      "both rest on the same sort of source, and that of the \(isFirst ? "first" : "second") side is newer: \(isFirst ? one : other) beside \(isFirst ? other : one)"
  }
}
