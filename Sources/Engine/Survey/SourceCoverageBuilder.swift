import Evidence
import Findings
import Language

/// Says of each source text which of its statements claims quote.
struct SourceCoverageBuilder: ~Copyable {
  /// A quote has to share so many bytes with a statement, or all of its own, to count for it.
  private static let leastShared = 12

  private let facts: Facts
  private var identities: Identities

  init(_ facts: Facts) {
    self.facts = facts
    identities = Identities(facts)
  }

  /// In the order of the texts' paths. Complexity: linear in the texts and quotes, and the sentences that those touch.
  mutating func build() -> [SourceCoverage] {
    var claims = facts.library.entries.map { [Set<String>](repeating: [], count: $0.passages.sentences.count) }
    for kind in facts.library.quotingKinds {
      for row in 0..<facts.tables[kind].declaredCount {
        let number = UInt32(truncatingIfNeeded: row)
        let match = facts.library.match(of: number, kind: kind)
        guard match.isFound, let home = facts.library.home(of: number, kind: kind) else { continue }
        let passages = facts.library.entries[home].passages
        let identity = claim(around: row, kind: kind)
        for sentence in passages.sentences(touching: match.range) {
          let shared = passages.sentences[sentence].clamped(to: match.range).count
          if shared >= min(Self.leastShared, match.range.count) { claims[home][sentence].insert(identity) }
        }
      }
    }
    var found: [SourceCoverage] = []
    for number in facts.library.entries.indices { found.append(coverage(of: number, claims[number])) }
    return found
  }

  /// `Audit.textUsers` of the texts whose paths are asked for. Complexity: linear in the records that quote.
  mutating func users(of isAsked: (String) -> Bool) -> [String: Set<String>] {
    var users: [String: Set<String>] = [:]
    let asked = facts.library.entries.map { isAsked($0.path) }
    for (entry, isAsked) in zip(facts.library.entries, asked) where isAsked {
      users[entry.path] = Set(records(with: entry.path).map(\.identity))
    }
    for kind in facts.library.quotingKinds {
      for row in 0..<facts.tables[kind].declaredCount {
        let number = UInt32(truncatingIfNeeded: row)
        guard let home = facts.library.home(of: number, kind: kind), asked[home] else { continue }
        users[facts.library.entries[home].path]?.insert(identities.identity(of: number, kind: kind))
      }
    }
    return users
  }

  /// The identity of the record that a quote vouches for.
  private mutating func claim(around row: Int, kind: Int) -> String {
    guard let owner = facts.owner(of: row, kind: kind) else {
      return identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind)
    }
    return identities.identity(of: UInt32(truncatingIfNeeded: owner.row), kind: owner.kind)
  }

  private mutating func coverage(of number: Int, _ claims: [Set<String>]) -> SourceCoverage {
    let entry = facts.library.entries[number]
    var lines = LineCursor(entry.text.bytes)
    var statements: [SourceCoverage.Statement] = []
    for (index, range) in entry.passages.sentences.enumerated() {
      let range = ByteRange(range.lowerBound, range.upperBound)
      statements.append(
        SourceCoverage.Statement(
          range: range, line: lines.position(at: range.start).line, claims: claims[index].sorted()))
    }
    lines = LineCursor(entry.text.bytes)
    var leftOut: [SourceCoverage.LeftOut] = []
    for passage in entry.passages.all {
      let kind: SourceCoverage.LeftOut.Kind
      switch passage.role {
      case .paragraph, .item: continue
      case .heading: kind = .heading
      case .repeated: kind = .repeated
      case .links: kind = .links
      case .matter: kind = .matter
      }
      let line = lines.position(at: passage.byteRange.start).line
      leftOut.append(SourceCoverage.LeftOut(kind: kind, range: passage.byteRange, line: line))
    }
    let records = records(with: entry.path)
    return SourceCoverage(
      path: entry.path, file: facts.library.location(of: 0..<0, in: number).file, sources: records.map(\.name),
      entities: records.map(\.identity),
      statements: statements, leftOut: leftOut)
  }

  /// The records that have a text.
  private mutating func records(with path: String) -> [(name: String, identity: String)] {
    var found: [(name: String, identity: String)] = []
    for kind in facts.vocabulary.kinds.indices {
      for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where field.type == .file {
        let column = facts.tables[kind].columns[number]
        for row in 0..<facts.tables[kind].declaredCount {
          let values = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
          if values.contains(where: { $0 < Value.any && facts.text($0) == path }) {
            found.append(
              (
                facts.name(of: row, kind: kind),
                identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind)
              ))
          }
        }
      }
    }
    return found
  }
}
