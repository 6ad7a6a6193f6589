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
    var text: String
  }

  subscript(number: UInt32) -> Entry { entries[Int(number)] }

  var count: Int { entries.count }

  mutating func intern(_ interval: Interval, in dimension: DimensionID, text: String) -> UInt32 {
    let key = Key(dimension: dimension, text: text)
    if let number = numbers[key] { return number }
    let number = UInt32(truncatingIfNeeded: entries.count)
    entries.append(Entry(dimension: dimension, interval: interval, text: text))
    numbers[key] = number
    return number
  }
}
