import Findings

/// What a backslash and the character after it stand for.
private enum Escape {
  case scalar(Unicode.Scalar)
  case shorthand(ScalarSet)
  case assertion(PatternAssertion)
}

extension PatternParser {
  /// The node of an escape, whose backslash at `start` has been read.
  mutating func escape(from start: Int) throws(Fault) -> PatternNode {
    switch try escaped(from: start) {
    case .scalar(let scalar): .scalar(cased(ScalarSet(scalar)))
    case .shorthand(let set): .scalar(set)
    case .assertion(let assertion): .assertion(assertion)
    }
  }

  /// The scalars of a class, whose bracket at `start` has been read.
  mutating func scalarClass(from start: Int) throws(Fault) -> ScalarSet {
    let isInverted = skip("^")
    var written: [ClosedRange<UInt32>] = []
    var shorthands = ScalarSet([])
    if peek == "]" {
      throw error("a class may not be empty; for the character itself write `\\]`", at: position)
    }
    while !skip("]") {
      let place = position
      guard let low = try member(of: start) else {
        throw error("`[` has no `]`; for the character itself write `\\[`", at: start)
      }
      switch low {
      case .scalar(let scalar): written.append(try range(from: scalar, at: place, of: start))
      case .shorthand(let set):
        shorthands = shorthands.union(set)
        if peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
          let written = text(from: place, to: position)
          throw error("a range cannot start with `\(written)`; write `\\-` for a hyphen", at: place)
        }
      case .assertion:
        let sign = text(from: place, to: position)
        throw error("`\(sign)` stands for a place, not for a character; it means nothing in a class", at: place)
      }
    }
    let all = cased(ScalarSet(written)).union(shorthands)
    return isInverted ? all.inverted : all
  }

  private mutating func member(of start: Int) throws(Fault) -> Escape? {
    let place = position
    guard let scalar = next() else { return nil }
    if scalar == "[", let mark = peek, mark == ":" || mark == "=" || mark == "." {
      throw error("`[\(mark)` is not supported in a class; write `\\w`, `\\d`, `\\s` or the characters", at: place)
    }
    return scalar == "\\" ? try escaped(from: place) : .scalar(scalar)
  }

  /// The range that starts with `low`, or `low` alone if no hyphen and no end follow.
  private mutating func range(
    from low: Unicode.Scalar, at place: Int, of start: Int
  ) throws(Fault) -> ClosedRange<UInt32> {
    guard peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
      return low.value...low.value
    }
    position += 1
    let end = position
    guard case .scalar(let high)? = try member(of: start) else {
      throw error("a range cannot end with `\(text(from: end, to: position))`; write `\\-` for a hyphen", at: end)
    }
    if high < low {
      let written = text(from: place, to: position)
      throw error("the range `\(written)` counts down; write its lower end first", at: place)
    }
    return low.value...high.value
  }

  private mutating func escaped(from start: Int) throws(Fault) -> Escape {
    guard let scalar = next() else {
      throw error("nothing follows `\\`; for the character itself write `\\\\`", at: start)
    }
    switch scalar {
    case "d": return .shorthand(.digit)
    case "D": return .shorthand(ScalarSet.digit.inverted)
    case "w": return .shorthand(.word)
    case "W": return .shorthand(ScalarSet.word.inverted)
    case "s": return .shorthand(.space)
    case "S": return .shorthand(ScalarSet.space.inverted)
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.noWordBoundary)
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "t": return .scalar("\t")
    case "f": return .scalar("\u{C}")
    case "v": return .scalar("\u{B}")
    case "x": return .scalar(try hexadecimal(digits: 2, from: start))
    case "u": return .scalar(try hexadecimal(digits: 4, from: start))
    default: break
    }
    guard scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else { return .scalar(scalar) }
    throw escapeError(scalar, from: start)
  }

  private func escapeError(_ scalar: Unicode.Scalar, from start: Int) -> Fault {
    let message =
      switch scalar {
      case "1"..."9", "g", "k":
        "the back-reference `\\\(scalar)` is not supported, as time must stay linear; write out what may be repeated"
      case "A": "`\\A` is not supported; write `^` for the start of the text"
      case "Z", "z": "`\\\(scalar)` is not supported; write `$` for the end of the text"
      case "p", "P": "`\\\(scalar)` is not supported; write `\\w` for letters and digits, or the characters in `[ ]`"
      case "0": "`\\0` is not supported; write `\\x00`"
      default: "`\\\(scalar)` means nothing here; for the character itself write `\(scalar)`"
      }
    return error(message, at: start)
  }

  /// A scalar given by exactly `digits` hexadecimal digits, or by 1 to 6 of them in braces.
  private mutating func hexadecimal(digits: Int, from start: Int) throws(Fault) -> Unicode.Scalar {
    let isBraced = skip("{")
    let first = position
    var value: UInt32 = 0
    while position - first < (isBraced ? 6 : digits), let scalar = peek, let digit = Character(scalar).hexDigitValue,
      scalar.isASCII
    {
      value = value << 4 | UInt32(digit)
      position += 1
    }
    let count = position - first
    guard isBraced ? count > 0 && skip("}") : count == digits, let scalar = Unicode.Scalar(value) else {
      let sign = scalars[start + 1]
      let example = sign == "x" ? "`\\x2D`" : "`\\u2013`"
      throw error("`\\\(sign)` needs the number of a character in hexadecimal digits, as in \(example)", at: start)
    }
    return scalar
  }
}
