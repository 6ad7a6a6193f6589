import Findings
import Language
import Values
import YAMLSource

/// A value of a fact, or that there is none.
enum Value {
  /// Nothing was written, or what was written is a structure finding.
  static let missing = UInt32.max
  /// As a reference: every record of the kind.
  static let any = UInt32.max - 1
  /// What a rule names and this base does not have: equal to nothing, but not unknown.
  static let nothing = UInt32.max - 2
}

/// The values of one field, a row a record, as numbers whose meaning the field's type gives:
/// text: a symbol or prose; words: their place in the list; dates: days since 1970-01-01 offset by `dateZero`; numbers,
/// quantities, intervals and amounts: an index into `Facts.numbers` or `Facts.measures`; references and nested records: a
/// row of their kind's table; dimensions: their number.
struct Column: Sendable {
  var values: [UInt32] = []
  /// Of a list: where each row's members end in `values`.
  var ends: [UInt32] = []
  var isList: Bool
  /// What a missing value means.
  var standard = Value.missing

  static let dateZero: Int32 = 0x4000_0000

  /// The value of a field that holds one.
  func value(_ row: Int) -> UInt32 {
    guard row < values.count else { return standard }
    let value = values[row]
    return value == Value.missing ? standard : value
  }

  /// Where the members of a list stand in `values`.
  func members(_ row: Int) -> Range<Int> {
    guard row < ends.count else { return values.count..<values.count }
    return (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}

/// All records of one kind.
struct FactTable: Sendable {
  /// Records that files declare come first, in order of file and place; behind them the stubs.
  var declaredCount = 0
  var stubCount = 0
  /// 0-based byte offset of each declared record's mapping in its file.
  var starts: [UInt32] = []
  /// The 1-based line on which each declared record starts; 0 where it has to be counted.
  var lines: [UInt32] = []
  /// The row of the enclosing record in the table of its kind; `missing` at the top of a file.
  var owners: [UInt32] = []
  /// An index into `Shapes.positions`, or `Shapes.top`.
  var positions: [UInt16] = []
  /// Of entities, stubs included: the id's symbol.
  var ids: [UInt32] = []
  /// Each record's context with what it inherits, an index into `Facts.contexts`; empty where no record has one.
  var contexts: [UInt32] = []
  var columns: [Column] = []
  /// By file: how many declared rows stand in earlier files.
  var firstRows: [UInt32] = []
  /// Of kinds with names: each row's names, folded, as symbols.
  var names = Column(isList: true)
  /// Of kinds with a hierarchy: each row's ancestors.
  var ancestors = Closure()
  /// Rows whose id an earlier row has already, by row: which of them it is, 2 for the first.
  var repeats: [Int: Int] = [:]

  var rowCount: Int { declaredCount + stubCount }

  /// The number of the file that declares a row.
  func file(of row: Int) -> Int {
    var low = 0
    var high = firstRows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(firstRows[middle]) <= row { low = middle } else { high = middle }
    }
    return low
  }
}

/// Everything the files say, typed, resolved and ready to be asked: nothing can go wrong any more.
struct Facts: Sendable {
  let vocabulary: Vocabulary
  let shapes: Shapes
  let files: [SourceText]
  let limits: YAMLLimits
  var symbols: SymbolTable
  var prose = Prose()
  /// Long texts that are not written in their files as they read: one arena a segment.
  var decoded: [[UInt8]] = []
  var tables: [FactTable] = []
  var measures = MeasureTable()
  var numbers: [Rational] = []
  /// By number: the symbol of how it was written.
  var numberTexts: [UInt32] = []
  var contexts: [Context] = []
  var library = TextLibrary()
  var unreadable = UnreadableValues()
  /// What each line of the vocabulary has read of a base that others wrote.
  var readCounts: [ReadCount] = []

  /// The bytes of a text value. Complexity: may read the file; `TextReader` is for many texts.
  func utf8(ofText value: UInt32) -> ArraySlice<UInt8> {
    guard value & RawValue.proseFlag != 0 else { return symbols.utf8(of: value) }
    let index = Int(value & ~RawValue.proseFlag)
    let start = Int(prose.starts[index])
    let end = start + Int(prose.counts[index])
    let file = prose.files[index]
    if file & Prose.decodedFlag != 0 { return decoded[Int(file & ~Prose.decodedFlag)][start..<end] }
    let bytes = files[Int(file)].bytes
    return end <= bytes.count ? bytes[start..<end] : []
  }

  func text(_ value: UInt32) -> String { String(decoding: utf8(ofText: value), as: UTF8.self) }

  /// The entity's id as it was declared, or as references name it.
  func id(of row: Int, kind: Int) -> String {
    let symbol = tables[kind].ids[row]
    return symbol == RawValue.missing ? "" : symbols.text(of: symbol)
  }

  /// The kind and row of the record that encloses a record, or nil at the top of a file.
  func owner(of row: Int, kind: Int) -> (kind: Int, row: Int)? {
    guard row < tables[kind].declaredCount else { return nil }
    let owner = tables[kind].owners[row]
    guard owner != Value.missing else { return nil }
    return (shapes.positions[Int(tables[kind].positions[row])].kind, Int(owner))
  }
}
