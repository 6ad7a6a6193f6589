package import Findings

extension Dimension {
  /// Reads `6 weeks`, `-2.5 degC`, `1/2 day`, `80%`, and as a share `3/4`; then applies conventions (LANGUAGE 1.3).
  ///
  /// Blanks around the text are ignored; between number and unit there must be one, except before `%`. Throws
  /// `bad-quantity`, `no-such-unit`, `overflow` or `out-of-bounds`.
  package func quantity(_ text: some StringProtocol) throws(Fault) -> Quantity {
    let bytes = Array(text.utf8)
    let trimmed = bytes[...].trimmingBlanks
    let quantity: Quantity
    do throws(Fault) {
      quantity = byConvention(try quantityAsWritten(trimmed))
    } catch {
      guard error.suggestion == nil, (try? interval(trimmed)) != nil else { throw error }
      throw Fault(
        .badQuantity, "`\(trimmed.text)` is an interval; here belongs one quantity of \(name)", at: trimmed.indices)
    }
    let point = Interval(point: quantity)
    if let objection = bounds.objection(to: point, written: trimmed.text, in: self, of: name) { throw objection }
    return quantity
  }

  /// What the quantity is read as: itself where no convention speaks of it.
  func byConvention(_ written: Quantity) -> Quantity {
    guard !conventions.isEmpty, let index = convention(for: written) else { return written }
    let read = conventions[index].read
    return Quantity(
      value: read.value, number: read.number, digits: read.digits, unit: read.unit, convention: index,
      isFraction: read.isFraction, isPlural: written.isPlural)
  }

  /// Reads a quantity, whatever the conventions say. `sharedUnit` is the unit of the interval's other end, if any.
  func quantityAsWritten(
    _ text: ArraySlice<UInt8>, sharedUnit: ArraySlice<UInt8>? = nil
  ) throws(Fault) -> Quantity {
    guard let number = ScannedNumber(text) else { throw notAQuantity(text) }
    let tail = text[number.end...]
    let ownUnit = tail.trimmingBlanks
    if number.isFraction, isShare { return try share(text, number, unit: ownUnit) }
    guard let unitText = ownUnit.isEmpty ? sharedUnit : ownUnit else { throw noUnit(text) }
    if let first = tail.first, !first.isBlank, first != UInt8(ascii: "%") { throw gluedUnit(text, unit: ownUnit) }
    let unit = try unitIndex(unitText)
    let isPlural = unitText.count > units[unit].name.utf8.count
    return try make(text, number, value: number.value, unit: unit, isPlural: isPlural)
  }

  private func share(
    _ text: ArraySlice<UInt8>, _ number: ScannedNumber, unit: ArraySlice<UInt8>
  ) throws(Fault) -> Quantity {
    guard unit.isEmpty else {
      let fraction = text[..<number.end].text
      throw Fault(
        .badQuantity, "`\(text.text)` is not a share: a fraction has no unit; did you mean `\(fraction)`?",
        at: text.indices, suggestion: fraction)
    }
    let percent = try unitIndex(Array("%".utf8)[...], at: text.indices)
    let hundredfold = number.value.flatMap { Rational.multiplying($0, Rational(100)) }
    return try make(text, number, value: hundredfold, unit: percent, isPlural: false)
  }

  /// INVARIANT (window fits): where equality may be by rounding, the window of every quantity fits in 128 bits.
  private func make(
    _ text: ArraySlice<UInt8>, _ scanned: ScannedNumber, value number: Rational?, unit: Int, isPlural: Bool
  ) throws(Fault) -> Quantity {
    guard let number, let value = inBase(number, unit: unit) else { throw overflow(text) }
    let quantity = Quantity(
      value: value, number: number, digits: scanned.isFraction ? 0 : scanned.digits, unit: unit,
      convention: nil, isFraction: scanned.isFraction, isPlural: isPlural)
    guard !hasRoundedUnits || quantity.isFraction || window(of: quantity) != nil else { throw overflow(text) }
    return quantity
  }

  /// The number of the unit that `text` names, or `no-such-unit`. `range` is where to report it, if not at `text`.
  func unitIndex(_ text: ArraySlice<UInt8>, at range: Range<Int>? = nil) throws(Fault) -> Int {
    let word = text.text
    if let index = unit(named: word) { return index }
    let range = range ?? text.indices
    if let near = nearestUnit(to: word) {
      throw Fault(
        .noSuchUnit, "`\(word)` is not a unit of \(name); did you mean `\(near)`?", at: range, suggestion: near)
    }
    let known = units.map(\.name).joined(separator: ", ")
    throw Fault(.noSuchUnit, "`\(word)` is not a unit of \(name) (\(known))", at: range)
  }
}

// MARK: - Errors

extension Dimension {
  private func notAQuantity(_ text: ArraySlice<UInt8>) -> Fault {
    guard !text.isEmpty else {
      return Fault(.badQuantity, "nothing is written where a quantity of \(name) belongs", at: text.indices)
    }
    return Fault(
      .badQuantity, "`\(text.text)` is not a quantity of \(name); keep vague words in a text field", at: text.indices)
  }

  private func noUnit(_ text: ArraySlice<UInt8>) -> Fault {
    let suggestion = units.count == 1 ? "\(text.text) \(base.name)" : nil
    let known = units.map(\.name).joined(separator: ", ")
    return Fault(
      .badQuantity, "`\(text.text)` has no unit; \(name) is written in \(known)", at: text.indices,
      suggestion: suggestion)
  }

  /// For `6weeks`, for a no-break space, and for what only begins like a number: `1,5 weeks`.
  private func gluedUnit(_ text: ArraySlice<UInt8>, unit: ArraySlice<UInt8>) -> Fault {
    let word = unit.text.drop(while: \.isWhitespace)
    guard self.unit(named: word) != nil else {
      return Fault(
        .badQuantity, "`\(text.text)` is not a quantity of \(name); write a number, a blank and a unit",
        at: text.indices)
    }
    let spaced = "\(text[..<unit.startIndex].text) \(word)"
    return Fault(
      .badQuantity, "`\(text.text)` needs an ordinary blank before its unit; did you mean `\(spaced)`?",
      at: text.indices, suggestion: spaced)
  }

  private func overflow(_ text: ArraySlice<UInt8>) -> Fault {
    Fault(.overflow, "`\(text.text)` does not fit in 128 bits", at: text.indices)
  }
}
