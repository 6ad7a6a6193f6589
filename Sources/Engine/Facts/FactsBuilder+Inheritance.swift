import Findings
import Language
import Values

/// What a context takes from those of the records around (LANGUAGE 1.5).
extension FactsBuilder {
  /// Kinds in an order in which those that enclose others come first, as far as there is one.
  func kindsOutsideIn() -> [Int] {
    var depth = [Int](repeating: 0, count: facts.vocabulary.kinds.count)
    for _ in 0..<facts.vocabulary.kinds.count {
      var hasChanged = false
      for (kind, shape) in facts.shapes.shapes.enumerated() {
        for field in shape.fields where field.form == .record && field.kind != kind {
          let wanted = min(depth[kind] + 1, facts.vocabulary.kinds.count)
          if depth[field.kind] < wanted {
            depth[field.kind] = wanted
            hasChanged = true
          }
        }
      }
      if !hasChanged { break }
    }
    return facts.vocabulary.kinds.indices.sorted { depth[$0] != depth[$1] ? depth[$0] < depth[$1] : $0 < $1 }
  }

  /// `own` are those of the kind itself, as far as they are known: a claim may stand in one of its own kind.
  func enclosingContext(of row: Int, kind: Int, type: ContextID, _ own: [UInt32]) -> UInt32 {
    var at = facts.owner(of: row, kind: kind)
    while let owner = at {
      if facts.vocabulary.kinds[owner.kind].context == type {
        let contexts = owner.kind == kind ? own : facts.tables[owner.kind].contexts
        if owner.row < contexts.count, contexts[owner.row] != Value.missing { return contexts[owner.row] }
      }
      at = facts.owner(of: owner.row, kind: owner.kind)
    }
    return Value.missing
  }

  /// A claim's context with what is around it. `empty` is the dimension on which nobody is left.
  mutating func combine(
    _ own: UInt32, _ inherited: UInt32, _ type: ContextID, _ numbers: inout [Context: UInt32]
  ) -> (number: UInt32, empty: Int?) {
    guard inherited != Value.missing else { return (own, nil) }
    var outer = facts.contexts[Int(inherited)]
    for index in outer.entries.indices { outer.entries[index].isInherited = true }
    guard own != Value.missing else { return (number(of: outer, &numbers), nil) }
    var result = facts.contexts[Int(own)]
    var empty: Int?
    for entry in outer.entries {
      guard
        let index = result.entries.firstIndex(where: { $0.dimension == entry.dimension && $0.member == entry.member })
      else {
        result.entries.append(entry)
        continue
      }
      let dimension = facts.vocabulary[type].dimensions[entry.dimension]
      if let reading = intersect(result.entries[index].reading, entry.reading, dimension) {
        result.entries[index].reading = reading
      } else {
        empty = entry.dimension
      }
    }
    result.entries.sort { ($0.dimension, $0.member) < ($1.dimension, $1.member) }
    result.exceptions += outer.exceptions
    result.othersAny = result.othersAny || outer.othersAny
    return (number(of: result, &numbers), empty)
  }

  /// What `own` leaves of `outer`, or nil where it leaves nothing.
  private mutating func intersect(
    _ own: Context.Reading, _ outer: Context.Reading, _ dimension: ContextDimension
  ) -> Context.Reading? {
    switch (own, outer) {
    case (.any, _): return outer
    case (_, .any): return own
    case (.measures(let x), .measures(let y)):
      var kept: [UInt32] = []
      for (first, second) in x.flatMap({ first in y.map { (facts.measures[first], facts.measures[$0]) } }) {
        guard first.dimension == second.dimension else { return own }
        let scale = facts.vocabulary[first.dimension]
        guard let meet = first.interval.intersection(second.interval, in: scale) else { continue }
        // Where one of the two is all of the result, it keeps its author's writing.
        let whole = [first, second].first { meet.equals($0.interval, in: scale) }
        kept.append(
          facts.measures.intern(meet, in: first.dimension, text: whole?.text ?? meet.description(in: scale)))
      }
      return kept.isEmpty ? nil : .measures(kept)
    case (.members(let x), .members(let y)):
      guard case .reference(let kind) = dimension.type else {
        let shared = x.filter { y.contains($0) }
        return shared.isEmpty ? nil : .members(shared)
      }
      if x.contains(Value.any) { return outer }
      if y.contains(Value.any) { return own }
      let closure = facts.tables[kind.index].ancestors
      let kept = x.filter { row in y.contains { closure.isSameOrUnder(row, $0) } }
      // One patient may have two conditions of which neither is the other: the claim still says its own.
      return kept.isEmpty ? (dimension.unrelatedTogether ? own : nil) : .members(kept)
    default: return own
    }
  }
}
