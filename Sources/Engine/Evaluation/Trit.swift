import Language

/// Kleene's three values in an order in which `and` is the lesser and `or` the greater (LANGUAGE 2.5).
typealias Trit = UInt8

extension Trit {
  static let no: Trit = 0
  static let unknown: Trit = 1
  static let yes: Trit = 2

  init(_ value: Bool) { self = value ? 2 : 0 }
  init(_ value: Bool?) {
    switch value {
    case nil: self = 1
    case let value?: self = value ? 2 : 0
    }
  }

  var negated: Trit { 2 - self }
}

extension Quantifier {
  /// What stands before the first member: `every` of none is true, `some` of none false.
  var start: Trit { self == .every ? .yes : .no }

  func combine(_ a: Trit, _ b: Trit) -> Trit { self == .every ? min(a, b) : max(a, b) }

  func finish(_ value: Trit) -> Trit { self == .no ? value.negated : value }
}
