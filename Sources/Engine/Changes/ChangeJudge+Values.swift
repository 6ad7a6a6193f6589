import Language
import Values

/// What a claim said and says no longer.
extension ChangeJudge {
  /// Fields whose value is less safe than it was, in words.
  func losses(_ claim: Claim, _ new: Int, _ safer: Safeguard) -> [String] {
    var losses: [String] = []
    for (field, isMore) in safer.more.map({ ($0, true) }) + safer.less.map({ ($0, false) }) {
      guard before.tables[claim.kind].columns[field.index].value(claim.old) != Value.missing else { continue }
      let isGone = after.tables[claim.kind].columns[field.index].value(new) == Value.missing
      // What was written and cannot be read is a finding of its own.
      let record = UnreadableValues.Record(kind: claim.kind, row: UInt32(truncatingIfNeeded: new))
      if isGone, after.unreadable.has(UnreadableValues.Field(kind: claim.kind, field: field.index), of: record) {
        continue
      }
      let isWorse =
        isMore
        ? isLess(after, new, before, claim.old, field, claim.kind)
        : isLess(before, claim.old, after, new, field, claim.kind)
      guard isGone || isWorse else { continue }
      let name = after.vocabulary.kinds[claim.kind][field].name
      let (was, now) = (words(before, claim.old, field, claim.kind), words(after, new, field, claim.kind))
      losses.append("`\(name)` was \(was) and is \(isGone ? "no longer said" : now)")
    }
    return losses
  }

  private func words(_ facts: Facts, _ row: Int, _ field: FieldID, _ kind: Int) -> String {
    let value = facts.tables[kind].columns[field.index].value(row)
    return value == Value.missing ? "" : facts.words(value, facts.vocabulary.kinds[kind][field].type)
  }

  /// Whether the value of one record lies below that of another: for intervals, whether it has values below all of the
  /// other's, or, where those have no lower end, ends earlier.
  func isLess(_ facts: Facts, _ row: Int, _ others: Facts, _ other: Int, _ field: FieldID, _ kind: Int) -> Bool {
    let (x, y) = (
      facts.tables[kind].columns[field.index].value(row), others.tables[kind].columns[field.index].value(other)
    )
    guard x != Value.missing, y != Value.missing else { return false }
    switch facts.vocabulary.kinds[kind][field].type {
    case .word, .date: return x < y
    case .number: return facts.numbers[Int(x)] < others.numbers[Int(y)]
    case .quantity, .interval, .amount:
      guard x < Value.any, y < Value.any else { return false }
      let (a, b) = (facts.measures[x], others.measures[y])
      guard a.dimension == b.dimension else { return false }
      let dimension = facts.vocabulary[a.dimension]
      if let lower = b.interval.lower {
        guard let own = a.interval.lower else { return true }
        if dimension.compare(own.quantity, lower.quantity) == .less { return true }
      }
      guard let own = a.interval.upper else { return false }
      guard let upper = b.interval.upper else { return b.interval.lower == nil }
      return dimension.compare(own.quantity, upper.quantity) == .less
    default: return false
    }
  }

  // MARK: Of whom a claim speaks

  /// How a claim has come to speak of fewer people or cases, in words.
  mutating func narrowings(_ claim: Claim, _ new: Int, _ safer: Safeguard) -> [String] {
    var found: [String] = []
    let now = after.contextOf(new, claim.kind)
    let was = values.context(of: claim.old, kind: claim.kind)
    if !values.after.reachesOnly(was, whom: now) { found.append(contextWords(claim, new)) }
    for field in safer.narrows where !isSaid(after, new, field, in: before, claim.old, claim.kind) {
      found.append(fieldWords(claim, new, field))
    }
    return found
  }

  /// How a claim has come to speak of more people or cases, in words. What is left out of a limit in words while the
  /// people are named more closely is no widening.
  mutating func widenings(_ claim: Claim, _ new: Int, _ safer: Safeguard) -> [String] {
    let now = after.contextOf(new, claim.kind)
    let was = values.context(of: claim.old, kind: claim.kind)
    guard values.after.reachesOnly(now, whom: was) else { return [contextWords(claim, new)] }
    guard values.after.reachesOnly(was, whom: now) else { return [] }
    return safer.narrows.filter { !isSaid(before, claim.old, $0, in: after, new, claim.kind) }.map {
      fieldWords(claim, new, $0)
    }
  }

  /// Whether all that one record says in a field is said in the other: of text, whether there is any.
  private func isSaid(
    _ facts: Facts, _ row: Int, _ field: FieldID, in others: Facts, _ other: Int, _ kind: Int
  ) -> Bool {
    let declared = facts.vocabulary.kinds[kind][field]
    let (x, y) = (facts.tables[kind].columns[field.index], others.tables[kind].columns[field.index])
    if case .record(let nested) = declared.type {
      return x.all(row).allSatisfy { part in
        y.all(other).contains { holds(others, Int($0), facts, Int(part), nested.index) }
      }
    }
    if declared.type.isText { return x.all(row).isEmpty || !y.all(other).isEmpty }
    let said = Set(y.all(other).map { others.canonicalText($0, declared.type) })
    return x.all(row).allSatisfy { said.contains(facts.canonicalText($0, declared.type)) }
  }

  /// Whether one part of a claim means that the other holds: each field says the same, or an interval lies inside.
  private func holds(_ facts: Facts, _ row: Int, _ others: Facts, _ other: Int, _ kind: Int) -> Bool {
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      let (x, y) = (
        facts.tables[kind].columns[number].value(row), others.tables[kind].columns[number].value(other)
      )
      if case .interval = field.type, x < Value.any, y < Value.any {
        let (a, b) = (facts.measures[x], others.measures[y])
        guard a.dimension == b.dimension, a.interval.isInside(b.interval, in: facts.vocabulary[a.dimension]) else {
          return false
        }
      } else if facts.canonicalText(of: number, row: row, kind: kind)
        != others.canonicalText(of: number, row: other, kind: kind)
      {
        return false
      }
    }
    return true
  }

  private func contextWords(_ claim: Claim, _ new: Int) -> String {
    let type = after.vocabulary.kinds[claim.kind].context.map { after.vocabulary[$0].name } ?? ""
    let words = { (facts: Facts, row: Int) in facts.contextWords(of: row, kind: claim.kind) ?? "everyone" }
    return "`\(type)` was `\(words(before, claim.old))` and is `\(words(after, new))`"
  }

  private func fieldWords(_ claim: Claim, _ new: Int, _ field: FieldID) -> String {
    let name = after.vocabulary.kinds[claim.kind][field].name
    let words = { (facts: Facts, row: Int) -> String in
      let type = facts.vocabulary.kinds[claim.kind][field].type
      let values = facts.tables[claim.kind].columns[field.index].all(row)
      return values.isEmpty
        ? "nothing" : values.map { "`\(facts.partWords($0, type))`" }.joined(separator: " and ")
    }
    return "`\(name)` was \(words(before, claim.old)) and is \(words(after, new))"
  }

  // MARK: What vouches for it

  /// What a claim has lost of its evidence, in words; nil for nothing. What rests on a source that vouches for nothing any
  /// more is no loss.
  mutating func lostEvidence(_ claim: Claim, _ new: Int) -> String? {
    var (old, now) = ([String](), [String]())
    var (oldQuotes, quotes) = (0, 0)
    for (number, field) in after.vocabulary.kinds[claim.kind].fields.enumerated() {
      guard case .record(let nested) = field.type, after.vocabulary[nested].role == .evidence else { continue }
      let quote = after.vocabulary[nested].quotes?.field
      for row in before.tables[claim.kind].columns[number].all(claim.old) {
        guard let source = standing(before, row, nested.index, isEarlier: true) else { continue }
        old.append(source)
        if let quote, before.tables[nested.index].columns[quote.index].value(Int(row)) != Value.missing {
          oldQuotes += 1
        }
      }
      for row in after.tables[claim.kind].columns[number].all(new) {
        guard let source = standing(after, row, nested.index, isEarlier: false) else { continue }
        now.append(source)
        if let quote, after.tables[nested.index].columns[quote.index].value(Int(row)) != Value.missing { quotes += 1 }
      }
    }
    if now.count < old.count {
      var gone = old
      for source in now { if let index = gone.firstIndex(of: source) { gone.remove(at: index) } }
      let names = Array(Set(gone)).sorted().map { "`\($0)`" }.joined(separator: ", ")
      return "has lost \(old.count - now.count) of \(old.count) that vouched for it: \(names)"
    }
    return quotes < oldQuotes ? "is vouched for by \(quotes) quotes where it was by \(oldQuotes)" : nil
  }

  /// The id of what a piece of evidence rests on; nil where that vouches for nothing any more.
  private mutating func standing(_ facts: Facts, _ row: UInt32, _ kind: Int, isEarlier: Bool) -> String? {
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isFromOwner {
      guard case .reference(let target) = field.type, !field.isList else { continue }
      let value = facts.tables[kind].columns[number].value(Int(row))
      guard value < Value.any else { continue }
      let id = facts.id(of: Int(value), kind: target.index)
      let later = isEarlier ? values.row(value, kind: target.index) : value
      let lapsed = after.vocabulary[target].safer?.lapsed ?? .none
      guard Int(later) < after.tables[target.index].rowCount else { return id }
      return holds(lapsed, Int(later), target.index, isEarlier: false) == .true ? nil : id
    }
    return ""
  }
}

extension Facts {
  /// What a record says of where it applies; nil where it says nothing.
  fileprivate func contextOf(_ row: Int, _ kind: Int) -> Context? {
    let number = context(of: UInt32(truncatingIfNeeded: row), kind: kind)
    return number == Value.missing ? nil : contexts[Int(number)]
  }

  /// A value in words; of a part, what its fields say.
  fileprivate func partWords(_ value: UInt32, _ type: ValueType) -> String {
    guard case .record(let kind) = type else { return words(value, type) }
    let fields = vocabulary[kind].fields.enumerated().flatMap { number, field -> [String] in
      if case .record = field.type { return [] }
      return tables[kind.index].columns[number].all(Int(value)).map { words($0, field.type) }
    }
    return fields.joined(separator: " ")
  }
}
