package import Findings

/// A unit of measurement: value in the base unit = number × `times` + `plus`.
package struct Unit: Hashable, Sendable {
  package let name: String
  /// Above 0, so that a conversion keeps the order.
  package let times: Rational
  package let plus: Rational
  /// Whether converted values count as equal when they agree as far as they are written (LANGUAGE 1.3).
  package let isRounded: Bool

  /// Whether a number means the same in both units.
  func isAlias(of other: Unit) -> Bool { times == other.times && plus == other.plus }
}

/// What can be measured, and in which units (LANGUAGE 1.3).
///
/// Quantities are read only when all units and conventions have been added: they hold numbers of both.
package struct Dimension: Sendable {
  /// A bound that is read as another before anything is compared: `6 months = 26 weeks`.
  package struct Convention: Hashable, Sendable {
    package let written: Quantity
    package let read: Quantity
  }

  package let name: String
  /// In the order of declaration; the first is the base. Never empty.
  package private(set) var units: [Unit]
  package private(set) var conventions: [Convention] = []
  /// Whether equality is by rounding for some units. It is then not transitive, so it cannot key a join (LANGUAGE 3).
  package private(set) var hasRoundedUnits = false
  /// Beyond which no value of the dimension is read, whoever writes it.
  package var bounds = Bounds()

  package init(name: String, base: String) {
    self.name = name
    self.units = [Unit(name: base, times: .one, plus: .zero, isRounded: false)]
  }

  package var base: Unit { units[0] }

  /// Whether `3/4` stands for 75 %.
  package var isShare: Bool { name == "share" }

  /// The number of the unit with this name; a final `s` is tolerated where the exact name does not exist.
  package func unit(named name: some StringProtocol) -> Int? {
    if let exact = units.firstIndex(where: { $0.name == name }) { return exact }
    guard name.last == "s" else { return nil }
    let singular = name.dropLast()
    return units.firstIndex { $0.name == singular }
  }

  /// Adds a unit whose conversion is written as in a vocabulary.
  ///
  /// `times` is a number (`7`, `0.5`, `1/24`), optionally with a unit declared before (`12 month`); `plus` is a number.
  /// A unit that is declared by a rounded one is itself rounded. Throws `declared-twice`, `bad-quantity`,
  /// `no-such-unit` or `overflow`; the error's range counts in the one of the three texts that its message quotes.
  package mutating func addUnit(
    name: String, times: String, plus: String? = nil, rounded: Bool = false
  ) throws(Fault) {
    guard !units.contains(where: { $0.name == name }) else {
      throw Fault(
        .declaredTwice, "unit `\(name)` of \(self.name) is declared twice", at: 0..<name.utf8.count)
    }
    let whole = 0..<times.utf8.count
    let bytes = Array(times.utf8)
    guard let factor = ScannedNumber(bytes[...]) else {
      throw Fault(
        .badQuantity, "`\(times)` is not a factor; write a number such as `7` or `1/24`, or a unit such as `12 month`",
        at: whole)
    }
    let other = bytes[factor.end...].trimmingBlanks
    let reference = other.isEmpty ? base : units[try unitIndex(other)]
    let offset = try plus.map(Dimension.offset) ?? .zero
    guard
      let number = factor.value,
      let product = Rational.multiplying(number, reference.times),
      let scaled = Rational.multiplying(offset, reference.times),
      let sum = Rational.adding(scaled, reference.plus)
    else {
      throw Fault(.overflow, "`\(times)` does not fit in 128 bits", at: whole)
    }
    guard product > .zero else {
      throw Fault(
        .badQuantity,
        "the factor of `\(name)` must be above 0; a unit that does not convert belongs in a dimension of its own",
        at: whole)
    }
    let isRounded = rounded || reference.isRounded
    units.append(Unit(name: name, times: product, plus: sum, isRounded: isRounded))
    if isRounded { hasRoundedUnits = true }
  }

  /// Adds `6 months = 26 weeks`: what is written as the left side is read as the right side.
  ///
  /// Neither side is itself read by a convention. Throws `bad-quantity`, `no-such-unit`, `overflow`, or
  /// `declared-twice` for a second convention with one left side.
  package mutating func addConvention(_ text: String) throws(Fault) {
    let bytes = Array(text.utf8)
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      throw Fault(
        .badQuantity, "`\(text)` is not a convention; write two quantities, such as `6 months = 26 weeks`",
        at: 0..<bytes.count)
    }
    let left = bytes[..<sign].trimmingBlanks
    let written = try quantityAsWritten(left)
    let read = try quantityAsWritten(bytes[(sign + 1)...].trimmingBlanks)
    guard convention(for: written) == nil else {
      throw Fault(
        .declaredTwice, "`\(left.text)` is read by two conventions of \(name)", at: left.indices)
    }
    conventions.append(Convention(written: written, read: read))
  }

  /// The number of the convention whose left side has this number and unit; plurals and trailing zeros do not matter.
  package func convention(for quantity: Quantity) -> Int? {
    conventions.firstIndex { $0.written.unit == quantity.unit && $0.written.number == quantity.number }
  }

  private static func offset(_ text: String) throws(Fault) -> Rational {
    let bytes = Array(text.utf8)
    guard let scanned = ScannedNumber(bytes[...]), scanned.end == bytes.endIndex else {
      throw Fault(
        .badQuantity, "`\(text)` is not a number to add; write one such as `-160/9`", at: 0..<bytes.count)
    }
    guard let value = scanned.value else {
      throw Fault(.overflow, "`\(text)` does not fit in 128 bits", at: 0..<bytes.count)
    }
    return value
  }
}
