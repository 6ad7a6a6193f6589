/// What became of a knowledge base between two audits: by identity, so that moved lines are no change (LANGUAGE 6).
package struct AuditComparison: Sendable {
  /// The same finding in both audits, as indexes into their findings.
  package struct Pair: Sendable, Hashable {
    package var old: Int
    package var new: Int
  }
  /// A finding that something covers, and that nothing, or something else, covered before.
  package struct Silencing: Sendable, Hashable {
    /// What the finding was in the old audit.
    package enum Before: Sendable, Hashable {
      /// It came in the same change.
      case none
      /// It counted: an index into the findings of `old`.
      case open(Int)
      /// It was covered otherwise: an index into what is suppressed in `old`.
      case silenced(Int)
    }
    package var before: Before
    /// An index into what is suppressed in `new`.
    package var new: Int
  }
  /// The same record in both.
  package struct RecordChange: Sendable {
    package var old: RecordEntry
    package var new: RecordEntry

    /// Fields that say something else: name, what was said, what is said; nil for nothing.
    package var fields: [(name: String, old: String?, new: String?)] {
      let names =
        new.fields.map(\.name)
        + old.fields.map(\.name).filter { name in
          !new.fields.contains { $0.name == name }
        }
      return names.compactMap { name in
        let before = old.fields.first { $0.name == name }?.text
        let after = new.fields.first { $0.name == name }?.text
        return before == after ? nil : (name, before, after)
      }
    }
  }
  /// A cell of the matrix of coverage; nil where there was or is none.
  package struct CellChange: Sendable {
    package var entity: String
    package var name: String
    package var title: String
    package var rule: String
    package var old: CoverageState?
    package var new: CoverageState?
  }

  package let old: Audit
  package let new: Audit
  /// Indexes into the findings of `new`: what the change has made less safe.
  package private(set) var lessSafe: [Int] = []
  /// Indexes into the findings of `new`: those that `old` has not, in their order.
  package private(set) var created: [Int] = []
  /// Indexes into the findings of `old`: those that `new` has not, and that nothing covers there.
  package private(set) var resolved: [Int] = []
  /// Findings that weigh more than before: a tension that has become a contradiction, a higher severity, or one that
  /// stands for more cases or involves a record which it did not.
  package private(set) var worsened: [Pair] = []
  package private(set) var eased: [Pair] = []
  /// Findings that only stand in another file.
  package private(set) var moved: [Pair] = []
  /// Findings that a decision, a comment or the baseline now covers: they are still there.
  package private(set) var silenced: [Silencing] = []
  /// Findings that were covered and count again; `old` is an index into what is suppressed there.
  package private(set) var reopened: [Pair] = []
  package private(set) var unchangedCount = 0
  package private(set) var added: [RecordEntry] = []
  package private(set) var removed: [RecordEntry] = []
  package private(set) var changed: [RecordChange] = []
  package private(set) var cells: [CellChange] = []

  /// Complexity: linear in both audits.
  package init(from old: Audit, to new: Audit) {
    self.old = old
    self.new = new
    compareFindings()
    compareRecords()
    compareCells()
  }

  /// Whether the change brought the finding of `new` at that index, made it worse, or opened it again.
  package var introduced: Set<Int> { Set(lessSafe + created + worsened.map(\.new) + reopened.map(\.new)) }

  private struct FindingKey: Hashable {
    var rule: String
    var fingerprint: Fingerprint

    init(_ finding: Finding) {
      rule = finding.rule
      fingerprint = finding.fingerprint
    }
  }

  /// Indexes by what is there, the first of several alike last.
  private static func places(of findings: some BidirectionalCollection<Finding>) -> [FindingKey: [Int]] {
    var places: [FindingKey: [Int]] = [:]
    for (index, finding) in zip(0..<findings.count, findings).reversed() {
      places[FindingKey(finding), default: []].append(index)
    }
    return places
  }

  private mutating func compareFindings() {
    var open = Self.places(of: old.findings)
    var covered = Self.places(of: old.suppressed.lazy.map(\.finding))
    var unmet: [Int] = []
    for (index, finding) in new.findings.enumerated() {
      if let before = open[FindingKey(finding)]?.popLast() {
        compare(Pair(old: before, new: index))
      } else {
        unmet.append(index)
      }
    }
    var newlyCovered: [Int] = []
    for (index, entry) in new.suppressed.enumerated() {
      if let before = covered[FindingKey(entry.finding)]?.popLast() {
        if !Self.isSame(old.suppressed[before].suppression, entry.suppression) {
          silenced.append(Silencing(before: .silenced(before), new: index))
        }
      } else {
        newlyCovered.append(index)
      }
    }
    for index in unmet {
      if new.findings[index].origin == .change {
        lessSafe.append(index)
      } else if let before = covered[FindingKey(new.findings[index])]?.popLast() {
        reopened.append(Pair(old: before, new: index))
      } else {
        created.append(index)
      }
    }
    for index in newlyCovered {
      let before = open[FindingKey(new.suppressed[index].finding)]?.popLast()
      silenced.append(Silencing(before: before.map { .open($0) } ?? .none, new: index))
    }
    silenced.sort { $0.new < $1.new }
    resolved = open.values.flatMap { $0 }.sorted()
  }

  /// What a finding involves. One that is known by its first record alone may come to involve more of the others.
  private static func records(in finding: Finding) -> Set<String> {
    Set(finding.operands.map(\.identity).filter { !$0.isEmpty })
  }

  /// Sorts what is open in both.
  private mutating func compare(_ pair: Pair) {
    let finding = new.findings[pair.new]
    let previous = old.findings[pair.old]
    let (records, before) = (Self.records(in: finding), Self.records(in: previous))
    if Self.weight(finding) != Self.weight(previous) {
      if Self.weight(finding) > Self.weight(previous) { worsened.append(pair) } else { eased.append(pair) }
    } else if finding.caseCount > previous.caseCount || !records.isSubset(of: before) {
      worsened.append(pair)
    } else if finding.caseCount < previous.caseCount || records.count < before.count {
      eased.append(pair)
    } else if old.source(of: previous.primary.location).path != new.source(of: finding.primary.location).path {
      moved.append(pair)
    } else {
      unchangedCount += 1
    }
  }

  /// Whether the two say the same, wherever they stand.
  private static func isSame(_ first: Suppression, _ second: Suppression) -> Bool {
    var moved = first
    moved.location = second.location
    return moved == second
  }

  private static func weight(_ finding: Finding) -> Int {
    finding.severity.rawValue * 2 + (finding.grade == .tension ? 0 : 1)
  }

  private mutating func compareRecords() {
    var before = [String: RecordEntry](
      (old.entries ?? []).map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in new.entries ?? [] {
      if let previous = before.removeValue(forKey: entry.identity) {
        if previous.fields != entry.fields { changed.append(RecordChange(old: previous, new: entry)) }
      } else {
        added.append(entry)
      }
    }
    removed = (old.entries ?? []).filter { before[$0.identity] != nil }
  }

  private struct CellKey: Hashable {
    var entity: String
    var rule: String
  }

  private mutating func compareCells() {
    var before: [CellKey: CellChange] = [:]
    var order: [CellKey] = []
    for (key, cell) in Self.cells(of: old) {
      before[key] = cell
      order.append(key)
    }
    for (key, cell) in Self.cells(of: new) {
      let previous = before.removeValue(forKey: key)?.new
      guard previous != cell.new else { continue }
      var change = cell
      change.old = previous
      cells.append(change)
    }
    for key in order {
      guard var change = before[key] else { continue }
      (change.old, change.new) = (change.new, nil)
      cells.append(change)
    }
  }

  private static func cells(of audit: Audit) -> [(CellKey, CellChange)] {
    guard let coverage = audit.coverage else { return [] }
    return coverage.cells.compactMap { cell in
      guard cell.state != .notApplicable else { return nil }
      let entity = coverage.entities[cell.entity]
      let column = coverage.columns[cell.column]
      return (
        CellKey(entity: entity.identity, rule: column.rule),
        CellChange(
          entity: entity.identity, name: entity.name, title: column.title, rule: column.rule, old: nil, new: cell.state)
      )
    }
  }
}
