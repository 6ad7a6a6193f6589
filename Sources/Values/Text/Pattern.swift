package import Findings

/// A regular expression that is matched in time linear in the text.
///
/// Literals, `.`, classes, `\d \w \s \b` and their opposites, `^ $`, groups, alternatives, repetitions and `(?i)` at
/// the start; no back-references and no look-around. `\w`, `\s` and `\b` know all Unicode, `\d` is `[0-9]`, `.` is
/// anything but a line feed, and `$` also stands before a line feed that ends the text, as in the text of a YAML block.
/// Scalars are compared as they are: normalise both sides first where that matters.
///
/// A pattern becomes Thompson's automaton (1968) and is run as a deterministic one; where that would be too large, its
/// states are made while matching and thrown away when they are many. See Russ Cox, "Regular expression matching can be
/// simple and fast" (2007, https://swtch.com/~rsc/regexp/regexp1.html) and its sequels.
package struct Pattern: Sendable {
  /// The pattern as it was written.
  package let source: String

  private let alphabet: PatternAlphabet
  private let start: PatternAutomaton.Row
  /// The whole table of the automaton, or nothing where it is too large.
  private let table: [PatternAutomaton.Row]
  /// The automaton without states, for a table that is too large.
  private let automaton: PatternAutomaton
  /// The number of states after which the cache is emptied.
  private let cacheLimit: Int

  /// Reads and compiles a pattern.
  ///
  /// Complexity: bounded by constants: at most `PatternParser.sizeLimit` steps and 1,000 states.
  /// - Throws: `Fault` if the source is not a pattern, or one that is too large.
  package init(_ source: String) throws(Fault) { try self.init(source, stateLimit: 1_000) }

  /// Makes a table of at most `stateLimit` states, and where that is too few, a cache of at most four times as many.
  package init(_ source: String, stateLimit: Int) throws(Fault) {
    var parser = PatternParser(source)
    let program = PatternProgram(try parser.parse())
    alphabet = PatternAlphabet(of: program)
    var automaton = PatternAutomaton(program, alphabet)
    start = automaton.start
    let isComplete = automaton.complete(states: stateLimit, entries: 1 << 16, effort: 1 << 19)
    table = isComplete ? automaton.table : []
    automaton.forget()
    self.automaton = automaton
    self.source = source
    cacheLimit = stateLimit * 4
  }

  /// Whether the pattern matches some part of UTF-8 text; each byte that is no UTF-8 is read as U+FFFD.
  ///
  /// Complexity: O(n) for most patterns, O(n × program) for all.
  package func matches(_ bytes: ArraySlice<UInt8>) -> Bool { matches(bytes.span) }

  /// Whether the pattern matches some part of `text`.
  package func matches(_ text: String) -> Bool { matches(text.utf8Span.span) }

  /// Whether the pattern matches some part of UTF-8 text; each byte that is no UTF-8 is read as U+FFFD.
  package func matches(_ text: Span<UInt8>) -> Bool {
    table.isEmpty ? matchesWithCache(text) : matchesWithTable(text)
  }

  private func matchesWithTable(_ text: Span<UInt8>) -> Bool {
    let rows = table.span
    let classes = alphabet.table.span
    let lastFinal = automaton.dead
    // The last byte is looked at last: each end of a text in a large file has to be waited for until memory gives it.
    let stop = text.count - 1
    var row = start
    var offset = 0
    while offset < stop {
      let byte = text[offset]
      if byte < 0x80 {
        row = rows[Int(row) + Int(classes[Int(byte)])]
        offset += 1
      } else {
        row = rows[Int(row) + Int(alphabet.symbol(of: decodeScalar(text, at: &offset)))]
      }
      if row <= lastFinal { return row == automaton.matched }
    }
    if offset == stop {
      let isLineFeed = text[offset] == 0x0A
      let symbol = isLineFeed ? alphabet.lastLineFeed : alphabet.symbol(of: decodeScalar(text, at: &offset))
      row = rows[Int(row) + Int(symbol)]
      if row <= lastFinal { return row == automaton.matched }
    }
    return rows[Int(row) + Int(alphabet.end)] == automaton.matched
  }

  private func matchesWithCache(_ text: Span<UInt8>) -> Bool {
    var automaton = automaton
    var row = start
    var offset = 0
    var emptied = 0
    while let symbol = symbol(in: text, at: &offset) {
      row = automaton.next(row, symbol)
      if automaton.isFinal(row) { return row == automaton.matched }
      if automaton.stateCount > cacheLimit {
        // States that are hardly met again cost more to keep than to make.
        if offset - emptied < cacheLimit * 10 {
          return matches(text, from: offset, in: automaton.state(of: row), with: &automaton)
        }
        row = automaton.forgetAllBut(row)
        emptied = offset
      }
    }
    return false
  }

  /// Thompson's simulation, which keeps no state but the current one.
  private func matches(
    _ text: Span<UInt8>, from start: Int, in state: PatternAutomaton.State, with automaton: inout PatternAutomaton
  ) -> Bool {
    var state = state
    var offset = start
    while let symbol = symbol(in: text, at: &offset) {
      switch automaton.follow(state, symbol) {
      case .matched: return true
      case .dead: return false
      case .state(let next): state = next
      }
    }
    return false
  }

  /// The symbol at `offset`, which moves past it; at the end of the text the symbol for that, and then nothing.
  private func symbol(in text: Span<UInt8>, at offset: inout Int) -> PatternAlphabet.Symbol? {
    if offset >= text.count {
      offset += 1
      return offset == text.count + 1 ? alphabet.end : nil
    }
    let scalar = decodeScalar(text, at: &offset)
    return scalar == 0x0A && offset == text.count ? alphabet.lastLineFeed : alphabet.symbol(of: scalar)
  }
}

/// The value of the scalar at `offset`, which moves past it; a byte that starts no valid UTF-8 is U+FFFD alone.
///
/// RFC 3629, section 4.
func decodeScalar(_ text: Span<UInt8>, at offset: inout Int) -> UInt32 {
  let lead = text[offset]
  offset += 1
  let length: Int
  switch lead {
  case 0x00..<0x80: return UInt32(lead)
  case 0xC2..<0xE0: length = 1
  case 0xE0..<0xF0: length = 2
  case 0xF0..<0xF5: length = 3
  default: return 0xFFFD
  }
  guard offset + length <= text.count else { return 0xFFFD }
  var value = UInt32(lead) & (0x3F >> UInt32(length))
  for place in offset..<offset + length {
    guard text[place] & 0xC0 == 0x80 else { return 0xFFFD }
    value = value << 6 | UInt32(text[place] & 0x3F)
  }
  let isShortest = length == 1 || (length == 2 ? value >= 0x800 : value >= 0x10000)
  guard isShortest, value <= ScalarSet.highest, !(0xD800...0xDFFF).contains(value) else { return 0xFFFD }
  offset += length
  return value
}
