import Language
import Values

/// The claims of two states of a base, by what they are about: which of them are the same (LANGUAGE 1.11).
struct ChangedClaims {
  /// Rows of one kind.
  struct Pairs {
    /// The same claim in both, which says something else.
    var changed: [(old: Int, new: Int)] = []
    /// Claims that the later state has not.
    var lost: [Int] = []
  }

  private let before: Facts
  private let after: Facts

  init(before: Facts, after: Facts) {
    self.before = before
    self.after = after
  }

  /// The claims of a kind. Of several that are about the same, those that say the same belong together, then those that
  /// are about the same people, then those that stand in the same order. Complexity: linear in what the claims say.
  func pairs(ofKind kind: Int) -> Pairs {
    var later: [String: [Int]] = [:]
    for row in 0..<after.tables[kind].declaredCount { later[subject(of: row, kind, after), default: []].append(row) }
    var earlier: [String: [Int]] = [:]
    var order: [String] = []
    for row in 0..<before.tables[kind].declaredCount {
      let subject = subject(of: row, kind, before)
      if earlier[subject, default: []].isEmpty { order.append(subject) }
      earlier[subject, default: []].append(row)
    }
    var pairs = Pairs()
    for subject in order {
      var old = earlier[subject] ?? []
      var new = later[subject] ?? []
      _ = match(&old, &new) { $1.canonicalContent(of: $0, kind: kind) }
      pairs.changed += match(&old, &new) { row, facts in
        facts.context(of: UInt32(truncatingIfNeeded: row), kind: kind) == Value.missing ? "" : spell(row, kind, facts)
      }
      pairs.changed += zip(old, new).map { (old: $0, new: $1) }
      pairs.lost += old.dropFirst(new.count)
    }
    return pairs
  }

  /// Takes out of both lists those that say the same, as `text` has it.
  private func match(
    _ old: inout [Int], _ new: inout [Int], by text: (Int, Facts) -> String
  ) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    var open = [String: [Int]](grouping: new) { text($0, after) }
    var found: [(old: Int, new: Int)] = []
    old.removeAll { row in
      guard let twins = open[text(row, before)], let twin = twins.first else { return false }
      open[text(row, before)] = Array(twins.dropFirst())
      found.append((row, twin))
      return true
    }
    let taken = Set(found.map(\.new))
    new.removeAll { taken.contains($0) }
    return found
  }

  private func spell(_ row: Int, _ kind: Int, _ facts: Facts) -> String {
    guard let type = facts.vocabulary.kinds[kind].context else { return "" }
    return facts.canonicalText(facts.contexts[Int(facts.tables[kind].contexts[row])], type)
  }

  /// What a claim is about: its identity, and the records around it by which it can be told from others, wherever it
  /// stands (LANGUAGE 6).
  private func subject(of row: Int, _ kind: Int, _ facts: Facts) -> String {
    let declared = facts.vocabulary.kinds[kind]
    var fields = declared.identity.map(\.index)
    for (number, field) in declared.fields.enumerated() where field.isFromOwner && !fields.contains(number) {
      if case .reference = field.type { fields.append(number) }
    }
    var parts = fields.map { facts.canonicalText(of: $0, row: row, kind: kind) ?? "" }
    var at = facts.owner(of: row, kind: kind)
    while let owner = at {
      let isSaid = declared.fields.contains { $0.isFromOwner && $0.type == .reference(KindID(owner.kind)) }
      if facts.vocabulary.kinds[owner.kind].isEntity, !isSaid {
        parts.append("\(owner.kind)/\(facts.id(of: owner.row, kind: owner.kind))")
      }
      at = facts.owner(of: owner.row, kind: owner.kind)
    }
    return parts.joined(separator: "\u{1F}")
  }
}
