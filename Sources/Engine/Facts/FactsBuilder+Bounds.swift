import Findings
import Language
import Values

/// What cannot be: values beyond the bounds of the vocabulary, and exceptions that leave nobody.
extension FactsBuilder {
  /// A value as it is, or what is wrong with it where it goes beyond the bounds of its place.
  func bounded(_ conversion: Conversion, by bounds: Bounds, of name: String) -> Conversion {
    guard !bounds.isNone, case .value(let number) = conversion, number < facts.measures.count else { return conversion }
    let measure = facts.measures[number]
    let objection = bounds.objection(
      to: measure.interval, written: measure.text, in: facts.vocabulary[measure.dimension], of: "`\(name)`")
    return objection.map { .problem(id: $0.id, message: $0.message, help: nil) } ?? conversion
  }

  /// Which exception takes everybody out of a context, and a dimension that it speaks of: nil where somebody is left.
  func exceptionOfEverybody(_ context: Context) -> (number: Int, dimension: Int)? {
    let dimensions = facts.vocabulary[context.type].dimensions
    for (number, exception) in context.exceptions.enumerated() where !exception.isEmpty {
      let isTotal = exception.allSatisfy { entry in
        let dimension = dimensions[entry.dimension]
        if isEverybody(entry.reading, dimension) { return true }
        guard let own = context.entry(entry.dimension, member: entry.member) else { return false }
        return isInside(own.reading, entry.reading, dimension)
      }
      if isTotal, let first = exception.first { return (number, first.dimension) }
    }
    return nil
  }

  /// Whether a reading leaves out no value that the vocabulary allows. Words of a choice may not be all that there is.
  private func isEverybody(_ reading: Context.Reading, _ dimension: ContextDimension) -> Bool {
    switch reading {
    case .any: true
    case .members(let members): members.contains(Value.any)
    case .measures(let measures):
      measures.contains { number in
        let measure = facts.measures[number]
        let scale = facts.vocabulary[measure.dimension]
        return ([dimension.bounds, scale.bounds] + [bounds(of: dimension.type)]).contains {
          $0.isFilled(by: measure.interval, in: scale)
        }
      }
    }
  }

  private func bounds(of type: ValueType) -> Bounds {
    if case .amount(let list) = type { facts.vocabulary[list].meaning?.bounds ?? Bounds() } else { Bounds() }
  }

  /// Whether all that a claim says of a dimension lies in the exception.
  private func isInside(
    _ own: Context.Reading, _ exception: Context.Reading, _ dimension: ContextDimension
  ) -> Bool {
    switch (own, exception) {
    case (.measures(let x), .measures(let y)):
      return x.allSatisfy { number in
        let first = facts.measures[number]
        let scale = facts.vocabulary[first.dimension]
        return y.contains {
          facts.measures[$0].dimension == first.dimension
            && first.interval.isInside(facts.measures[$0].interval, in: scale)
        }
      }
    case (.members(let x), .members(let y)):
      guard case .reference(let kind) = dimension.type else { return x.allSatisfy { y.contains($0) } }
      return x.allSatisfy { row in y.contains { facts.isSameOrUnder(row, $0, kind: kind.index) } }
    default: return false
    }
  }
}
