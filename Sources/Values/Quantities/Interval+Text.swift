extension Interval {
  /// The interval as an author would write it: `> 6 weeks`, `4..<12 weeks`, `2 days..3 weeks`, `any`.
  ///
  /// Reading the text gives an equal interval. Bounds keep their own units; a unit that both have is written once.
  package func description(in dimension: Dimension) -> String {
    switch (lower, upper) {
    case (nil, nil): return "any"
    case (let lower?, nil): return "\(lower.isClosed ? ">=" : ">") \(lower.quantity.description(in: dimension))"
    case (nil, let upper?): return "\(upper.isClosed ? "<=" : "<") \(upper.quantity.description(in: dimension))"
    case (let lower?, let upper?):
      if lower.quantity.value == upper.quantity.value { return lower.quantity.description(in: dimension) }
      let first = lower.quantity.words(in: dimension)
      let last = upper.quantity.description(in: dimension)
      let sharesUnit = lower.quantity.writtenUnit(in: dimension) == upper.quantity.writtenUnit(in: dimension)
      let isShort = sharesUnit && !(dimension.isShare && upper.quantity.isFraction)
      let start = isShort ? first.number : lower.quantity.description(in: dimension)
      return "\(lower.isClosed ? "" : ">")\(start)..\(upper.isClosed ? "" : "<")\(last)"
    }
  }

  /// What makes intervals one in identities and fingerprints (LANGUAGE 6): `[28/1 day,84/1 day)`, `(,28/1 day)`, `(,)`.
  package func canonicalText(in dimension: Dimension) -> String {
    let start = lower.map { "\($0.isClosed ? "[" : "(")\($0.quantity.canonicalText(in: dimension))" } ?? "("
    let end = upper.map { "\($0.quantity.canonicalText(in: dimension))\($0.isClosed ? "]" : ")")" } ?? ")"
    return "\(start),\(end)"
  }
}
