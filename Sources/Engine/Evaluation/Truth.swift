import Language

/// A truth value of Kleene's strong logic of three (LANGUAGE 2.5).
enum Truth: UInt8, Sendable {
  case `false`
  case unknown
  case `true`

  @inline(__always)
  init(_ value: Bool) { self = value ? .true : .false }

  @inline(__always)
  func and(_ other: Truth) -> Truth { rawValue < other.rawValue ? self : other }

  @inline(__always)
  func or(_ other: Truth) -> Truth { rawValue > other.rawValue ? self : other }

  var negated: Truth {
    switch self {
    case .false: .true
    case .unknown: .unknown
    case .true: .false
    }
  }
}

extension Quantifier {
  /// What stands before the first member: `every` of none is true, `some` of none false.
  var start: Truth { self == .every ? .true : .false }

  @inline(__always)
  func combine(_ a: Truth, _ b: Truth) -> Truth { self == .every ? a.and(b) : a.or(b) }

  func finish(_ value: Truth) -> Truth { self == .no ? value.negated : value }

  /// The truth of a whole whose members have these truths.
  @inline(__always)
  func reduce(_ members: Range<Int>, _ truth: (Int) -> Truth) -> Truth {
    var value = start
    for member in members { value = combine(value, truth(member)) }
    return finish(value)
  }
}

extension Quantifier? {
  /// The same where there may be no quantifier, and so one member: it is unknown where there is none.
  @inline(__always)
  func reduce(_ members: Range<Int>, _ truth: (Int) -> Truth) -> Truth {
    guard let quantifier = self else { return members.isEmpty ? .unknown : truth(members.lowerBound) }
    return quantifier.reduce(members, truth)
  }
}
