/// The symbols that an automaton reads: classes of scalars that no set of its pattern tells apart, and two more.
///
/// Reading classes rather than bytes keeps `\w` and `\b` of all Unicode to a handful of columns.
struct PatternAlphabet: Sendable {
  /// The number of a symbol.
  typealias Symbol = UInt16

  /// Scalars below this have their class in a table; they are those of one or two bytes in UTF-8.
  static let tableSize = 0x800

  /// The class of each scalar below `tableSize`.
  let table: [Symbol]
  /// Number of classes and of the two symbols after them.
  let count: Int
  /// A line feed that is the last scalar of the text.
  let lastLineFeed: Symbol
  /// The end of the text.
  let end: Symbol

  /// Where each run of scalars of one class starts, ascending from 0, and that class.
  private let starts: [UInt32]
  private let classes: [Symbol]
  /// By set, then by symbol.
  private let members: [Bool]
  private let words: [Bool]

  /// Complexity: O(sets × ranges).
  init(of program: PatternProgram) {
    let sets = program.sets + (program.readsWords ? [.word] : [])
    let starts = Self.boundaries(of: sets)
    let holders = Self.holders(of: starts, among: sets)
    // Two runs are of one class if the same sets hold them.
    var numbers: [[Int]: Symbol] = [:]
    var classes: [Symbol] = []
    classes.reserveCapacity(starts.count)
    for numbersOfSets in holders {
      let number = numbers[numbersOfSets] ?? Symbol(numbers.count)
      numbers[numbersOfSets] = number
      classes.append(number)
    }
    let classCount = numbers.count
    let count = classCount + 2

    var table: [Symbol] = []
    table.reserveCapacity(Self.tableSize)
    for (index, start) in starts.enumerated() where start < Self.tableSize {
      let stop = index + 1 < starts.count ? min(Int(starts[index + 1]), Self.tableSize) : Self.tableSize
      table.append(contentsOf: repeatElement(classes[index], count: stop - Int(start)))
    }
    let lineFeed = Int(table[0x0A])

    var members = [Bool](repeating: false, count: sets.count * count)
    for (numbersOfSets, symbol) in numbers {
      for number in numbersOfSets {
        members[number * count + Int(symbol)] = true
        if Int(symbol) == lineFeed { members[number * count + classCount] = true }
      }
    }

    self.table = table
    self.count = count
    lastLineFeed = Symbol(classCount)
    end = Symbol(classCount + 1)
    self.starts = starts
    self.classes = classes
    self.members = members
    words = program.readsWords ? Array(members.suffix(count)) : Array(repeating: false, count: count)
  }

  /// Whether the set with this number in the program holds the scalars of `symbol`.
  func set(_ number: Int, contains symbol: Symbol) -> Bool { members[number * count + Int(symbol)] }

  /// Whether `symbol` is part of a word; told only if the program reads words.
  func isWord(_ symbol: Symbol) -> Bool { words[Int(symbol)] }

  /// The class of a scalar. Complexity: O(1) below `tableSize`, else O(log ranges).
  func symbol(of scalar: UInt32) -> Symbol {
    if scalar < Self.tableSize { return table[Int(scalar)] }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return classes[low]
  }

  private static func boundaries(of sets: [ScalarSet]) -> [UInt32] {
    var all: [UInt32] = [0]
    for range in sets.lazy.flatMap(\.ranges) {
      all.append(range.lowerBound)
      if range.upperBound < ScalarSet.highest { all.append(range.upperBound + 1) }
    }
    all.sort()
    var distinct: [UInt32] = []
    for boundary in all where boundary != distinct.last { distinct.append(boundary) }
    return distinct
  }

  /// The numbers, ascending, of the sets that hold each of the runs of scalars.
  private static func holders(of starts: [UInt32], among sets: [ScalarSet]) -> [[Int]] {
    var places: [UInt32: Int] = [:]
    for (place, start) in starts.enumerated() { places[start] = place }
    var holders = [[Int]](repeating: [], count: starts.count)
    for (number, set) in sets.enumerated() {
      for range in set.ranges {
        var place = places[range.lowerBound] ?? starts.count
        while place < starts.count, starts[place] <= range.upperBound {
          holders[place].append(number)
          place += 1
        }
      }
    }
    return holders
  }
}
