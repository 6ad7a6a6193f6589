import Language
import Values

/// Whether one context speaks of nobody of whom another does not.
extension Facts {
  /// Whether all that a reading admits lies in another.
  func isInside(_ reading: Context.Reading, _ other: Context.Reading, _ dimension: ContextDimension) -> Bool {
    switch (reading, other) {
    case (_, .any): return true
    case (.any, _): return false
    case (.measures(let x), .measures(let y)):
      return x.allSatisfy { a in
        y.contains {
          measures[a].dimension == measures[$0].dimension
            && measures[a].interval.isInside(measures[$0].interval, in: vocabulary[measures[a].dimension])
        }
      }
    case (.members(let x), .members(let y)):
      guard case .reference(let kind) = dimension.type else { return x.allSatisfy { y.contains($0) } }
      return x.allSatisfy { a in y.contains { isSameOrUnder(a, $0, kind: kind.index) } }
    default: return false
    }
  }

  /// Whether a claim with the first context speaks only of those of whom one with the other does; nil says nothing, and so
  /// speaks of everybody.
  func reachesOnly(_ first: Context?, whom other: Context?) -> Bool {
    guard let other else { return true }
    let dimensions = vocabulary[other.type].dimensions
    for entry in other.entries where entry.reading != .any {
      guard let own = first?.entry(entry.dimension, member: entry.member),
        isInside(own.reading, entry.reading, dimensions[entry.dimension])
      else { return false }
    }
    return other.exceptions.allSatisfy { exception in
      exception.contains { isApart($0, from: first, dimensions) }
        || (first?.exceptions ?? []).contains { takesOut(exception, $0, dimensions) }
    }
  }

  /// Whether everybody whom an exception takes out is taken out by another as well.
  private func takesOut(
    _ exception: [Context.Entry], _ other: [Context.Entry], _ dimensions: [ContextDimension]
  ) -> Bool {
    other.allSatisfy { wide in
      exception.contains {
        $0.dimension == wide.dimension && $0.member == wide.member
          && isInside($0.reading, wide.reading, dimensions[wide.dimension])
      }
    }
  }

  /// Whether nobody whom a context speaks of meets a part of an exception.
  private func isApart(_ part: Context.Entry, from context: Context?, _ dimensions: [ContextDimension]) -> Bool {
    guard let own = context?.entry(part.dimension, member: part.member) else { return false }
    switch (own.reading, part.reading) {
    case (.measures(let x), .measures(let y)):
      return x.allSatisfy { a in
        y.allSatisfy {
          measures[a].dimension == measures[$0].dimension
            && measures[a].interval.isDisjoint(from: measures[$0].interval, in: vocabulary[measures[a].dimension])
        }
      }
    case (.members(let x), .members(let y)):
      // Of two references nobody knows whether one patient can have both.
      if case .reference = dimensions[part.dimension].type { return false }
      return x.allSatisfy { !y.contains($0) }
    default: return false
    }
  }
}
