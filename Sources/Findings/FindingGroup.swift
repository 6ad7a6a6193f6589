/// Findings that a report for people prints as one (LANGUAGE 2.6, Folding and Grouping).
///
/// Only a matter of print: counts, decisions and baselines are of the findings themselves.
package struct FindingGroup: Sendable, Hashable {
  /// The identity of the record that all findings of the group share; nil where the group is one finding.
  package var hub: String?
  /// Indexes into the audit's findings, ascending; never empty.
  package var members: [Int]
  /// Tensions whose records all stand in a contradiction of the group: printed beneath it.
  package var folded: [Int]

  package init(hub: String?, members: [Int], folded: [Int] = []) {
    self.hub = hub
    self.members = members
    self.folded = folded
  }
}

extension Audit {
  /// The findings as people read them, each finding once, in the order of each group's first.
  ///
  /// Per rule and grade, the record in most of the remaining findings is the hub of a group if it is in three or more; of
  /// several such records, the one with the smaller identity. Complexity: linear in the findings' operands, times the
  /// logarithm of their number.
  package func groups() -> [FindingGroup] {
    let folds = folds()
    let folded = Set(folds.keys)
    var groups: [FindingGroup] = []
    var kinds: [Kind: [Int]] = [:]
    for (index, finding) in findings.enumerated() where !folded.contains(index) {
      if finding.origin == .rule, finding.operands.count > 1 {
        kinds[Kind(rule: finding.rule, grade: finding.grade), default: []].append(index)
      } else {
        groups.append(FindingGroup(hub: nil, members: [index]))
      }
    }
    for members in kinds.values { groups += Self.grouped(members, findings) }
    groups.sort { $0.members[0] < $1.members[0] }
    var beneath: [Int: [Int]] = [:]
    for (tension, contradiction) in folds { beneath[contradiction, default: []].append(tension) }
    for index in groups.indices { groups[index].folded = groups[index].members.flatMap { beneath[$0] ?? [] }.sorted() }
    return groups
  }

  private struct Kind: Hashable {
    var rule: String
    var grade: Grade
  }

  private static func grouped(_ members: [Int], _ findings: [Finding]) -> [FindingGroup] {
    var pairs: [String: [Int]] = [:]
    for index in members {
      for identity in Set(findings[index].operands.map(\.identity)) { pairs[identity, default: []].append(index) }
    }
    var counts = pairs.mapValues(\.count)
    // Records by how many findings they are in, revised when one comes up whose findings others have taken.
    var order = counts.filter { $0.value > 2 }.map { (identity: $0.key, count: $0.value) }
    order.sort { $0.count != $1.count ? $0.count < $1.count : $0.identity > $1.identity }
    var taken: Set<Int> = []
    var groups: [FindingGroup] = []
    while let next = order.popLast() {
      let count = counts[next.identity] ?? 0
      guard count > 2 else { continue }
      if count < next.count {
        let place = order.partitionIndex { ($0.count, next.identity) < (count, $0.identity) }
        order.insert((next.identity, count), at: place)
        continue
      }
      let own = (pairs[next.identity] ?? []).filter { !taken.contains($0) }
      groups.append(FindingGroup(hub: next.identity, members: own))
      taken.formUnion(own)
      for index in own {
        for identity in Set(findings[index].operands.map(\.identity)) { counts[identity, default: 1] -= 1 }
      }
    }
    return groups + members.filter { !taken.contains($0) }.map { FindingGroup(hub: nil, members: [$0]) }
  }

  /// By tension: the first contradiction of its category in which all its records stand.
  private func folds() -> [Int: Int] {
    var byRecord: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() where finding.grade == .contradiction {
      for operand in finding.operands { byRecord[operand.identity, default: []].append(index) }
    }
    guard !byRecord.isEmpty else { return [:] }
    var folds: [Int: Int] = [:]
    for (index, finding) in findings.enumerated() where finding.grade == .tension {
      guard let first = finding.operands.first, let candidates = byRecord[first.identity] else { continue }
      folds[index] = candidates.first { candidate in
        findings[candidate].category == finding.category
          && finding.operands.allSatisfy { operand in
            findings[candidate].operands.contains { $0.identity == operand.identity }
          }
      }
    }
    return folds
  }
}

extension Array {
  /// The first index whose element is not in the leading part that `precedes` holds of. Complexity: logarithmic.
  fileprivate func partitionIndex(_ precedes: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
