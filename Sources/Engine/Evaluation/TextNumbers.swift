import Language
import Values

/// Texts as comparisons see them (LANGUAGE 2.3): normalised, each different one with a number of its own.
struct TextNumbers {
  private var numbers = SymbolTable(seed: 0)
  /// Where a text is normalised; kept, so that not each of them takes memory of its own.
  private var normal: [UInt8] = []
  private var known = NumberMap()

  /// Complexity: linear in the text the first time, constant after that.
  mutating func number(of value: UInt32, in facts: borrowing Facts, _ reader: inout TextReader) -> UInt32 {
    if let number = known[key: value] { return number }
    var text: [UInt8] = []
    swap(&text, &normal)
    normalizeText(reader.utf8(of: value, in: facts), into: &text)
    let number = numbers.intern(text.span)
    swap(&text, &normal)
    known[key: value] = number
    return number
  }

  mutating func number(of text: String) -> UInt32 { numbers.intern(normalizedText(text)) }

  /// Whether one text is the start, or the end, of another. Complexity: linear in the shorter one.
  func stands(_ part: UInt32, at affix: ComparisonOperator.Affix, of whole: UInt32) -> Bool {
    let (inner, outer) = (numbers.utf8(of: part), numbers.utf8(of: whole))
    return switch affix {
    case .start: outer.starts(with: inner)
    case .end: outer.reversed().starts(with: inner.reversed())
    }
  }
}
