/// The values of one field as they were written, a row a record.
///
/// A value is a symbol, or a number of long text with its top bit set (`RawValue`). A column that no record fills takes no
/// memory; rows behind the last filled one are missing.
struct RawColumn: Sendable {
  /// One value a row; of a list: the members of all rows in turn.
  var values: [UInt32] = []
  /// Of a list: where each row's members end in `values`.
  var ends: [UInt32] = []

  mutating func set(_ value: UInt32, row: Int) {
    while values.count < row { values.append(RawValue.missing) }
    if values.count == row { values.append(value) } else { values[row] = value }
  }

  /// Adds a member to the row's list; rows come in ascending order.
  mutating func add(_ value: UInt32, row: Int) {
    while ends.count <= row { ends.append(UInt32(truncatingIfNeeded: values.count)) }
    values.append(value)
    ends[row] = UInt32(truncatingIfNeeded: values.count)
  }
}

/// How a written value is packed into 32 bits.
enum RawValue {
  static let missing = UInt32.max
  /// The word `any` where a reference was asked for.
  static let any = UInt32.max - 1
  static let proseFlag: UInt32 = 0x8000_0000
}

/// The records of one kind, in order of file and place.
struct RawTable: Sendable {
  var count = 0
  /// 0-based byte offset of the record's mapping in its file.
  var starts: [UInt32] = []
  /// The 1-based line on which each record starts; 0 where it has to be counted.
  var lines: [UInt32] = []
  /// The row of the record that encloses this one, in the table of its kind; `missing` at the top of a file.
  var owners: [UInt32] = []
  /// Which field of which kind holds the record: an index into `Shapes.positions`; `Shapes.top` at the top of a file.
  var positions: [UInt16] = []
  /// Of entities: the id's symbol; `missing` where a foreign base gives none.
  var ids: [UInt32] = []
  /// The written context's number in `ContextPool`; empty where no record states one.
  var contexts = RawColumn()
  var columns: [RawColumn]
  /// How many rows the table had before each file of its segment.
  var firstRows: [UInt32] = []

  /// Adds a record without values. One call, so that the tables are looked up once.
  @inline(__always)
  mutating func append(start: UInt32, line: UInt32, owner: UInt32, position: UInt16) {
    count &+= 1
    starts.append(start)
    lines.append(line)
    owners.append(owner)
    positions.append(position)
  }

  /// Makes room for `factor` times as much, so that columns do not grow by copying again and again.
  mutating func reserve(factor: Double) {
    func wanted(_ count: Int) -> Int { Int(Double(count) * factor) }
    starts.reserveCapacity(wanted(starts.count))
    lines.reserveCapacity(wanted(lines.count))
    owners.reserveCapacity(wanted(owners.count))
    positions.reserveCapacity(wanted(positions.count))
    ids.reserveCapacity(wanted(ids.count))
    for column in columns.indices where !columns[column].values.isEmpty {
      columns[column].values.reserveCapacity(wanted(columns[column].values.count))
      columns[column].ends.reserveCapacity(wanted(columns[column].ends.count))
    }
  }

  init(fields: Int) {
    columns = [RawColumn](repeating: RawColumn(), count: fields)
  }
}

/// Texts over 24 bytes, kept as ranges of their files.
struct Prose: Sendable {
  /// The file's number; the top bit says that the text lies in `Segment.decoded`.
  var files: [UInt32] = []
  var starts: [UInt32] = []
  var counts: [UInt32] = []

  static let decodedFlag: UInt32 = 0x8000_0000

  mutating func reserve(factor: Double) {
    let wanted = Int(Double(files.count) * factor)
    files.reserveCapacity(wanted)
    starts.reserveCapacity(wanted)
    counts.reserveCapacity(wanted)
  }

  mutating func add(file: UInt32, start: UInt32, count: UInt32) -> UInt32 {
    files.append(file)
    starts.append(start)
    counts.append(count)
    return RawValue.proseFlag | UInt32(truncatingIfNeeded: files.count - 1)
  }
}

/// Written values of contexts, each different one once.
///
/// A value is spelled as numbers in pre-order: a scalar as its symbol, a list as `list + members`, a mapping as
/// `map + pairs` with key and value in turn.
struct ContextPool: Sendable {
  static let list: UInt32 = 0x4000_0000
  static let map: UInt32 = 0x8000_0000
  static let countMask: UInt32 = 0x3FFF_FFFF

  private(set) var tokens: [UInt32] = []
  private(set) var starts: [UInt32] = [0]
  private var first = NumberMap()
  private var chain: [UInt32] = []

  var count: Int { starts.count - 1 }

  func tokens(of context: Int) -> ArraySlice<UInt32> { tokens[Int(starts[context])..<Int(starts[context + 1])] }

  /// The number of the context that `value` spells. Complexity: linear in its length.
  mutating func intern(_ value: [UInt32]) -> UInt32 {
    var hash: UInt64 = 0x9E37_79B9
    for token in value { hash = (hash ^ UInt64(token)) &* 0x100_0000_01B3 }
    hash &= 0x7FFF_FFFF_FFFF_FFFF
    var candidate = first[key: hash]
    while let number = candidate {
      if tokens(of: Int(number)).elementsEqual(value) { return number }
      let next = chain[Int(number)]
      candidate = next == .max ? nil : next
    }
    let number = UInt32(truncatingIfNeeded: count)
    tokens.append(contentsOf: value)
    starts.append(UInt32(truncatingIfNeeded: tokens.count))
    chain.append(first[key: hash] ?? .max)
    first[key: hash] = number
    return number
  }
}
