import Language
import Values

/// Quantities, intervals and words that stand for intervals, each different writing once.
struct MeasureTable: Sendable {
  struct Entry: Sendable {
    var dimension: DimensionID
    var interval: Interval
    /// As it was written: a quantity, an interval or a word.
    var text: String
  }
  private(set) var entries: [Entry] = []
  private var numbers: [Key: UInt32] = [:]

  private struct Key: Hashable, Sendable {
    var dimension: DimensionID
    /// Whose word the text is: one word may stand for two intervals in two lists.
    var list: WordListID?
    var text: String
  }

  subscript(number: UInt32) -> Entry { entries[Int(number)] }

  var count: Int { entries.count }

  /// `list` is the word list for which the text is a word; nil for what is written out.
  mutating func intern(
    _ interval: Interval, in dimension: DimensionID, text: String, list: WordListID? = nil
  ) -> UInt32 {
    let key = Key(dimension: dimension, list: list, text: text)
    if let number = numbers[key] { return number }
    let number = UInt32(truncatingIfNeeded: entries.count)
    entries.append(Entry(dimension: dimension, interval: interval, text: text))
    numbers[key] = number
    return number
  }
}
