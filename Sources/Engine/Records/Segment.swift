import Findings

/// The records of a run of files, read by one task: what the merge joins into the facts of the whole base.
struct Segment: Sendable {
  var symbols: SymbolTable
  var tables: [RawTable]
  var prose = Prose()
  /// Long texts that are not written in their files as they read.
  var decoded: [UInt8] = []
  var contexts = ContextPool()
  var findings: [Finding] = []
  /// The number of the segment's first file, and how many files it has.
  var firstFile: UInt32
  var fileCount = 0
  /// Entities of files that broke off: known by kind and id only.
  var broken: [(kind: Int, id: UInt32)] = []
  /// Keys that are no field and look like one: the record by kind and row, and the field, or nil for its context.
  var misspelt: [(kind: Int, row: Int, field: Int?)] = []
  /// Records in which something was written that no field took: what they lack may stand there.
  var incomplete: [(kind: Int, row: Int)] = []
  /// Entities stand in what was not read of which nobody knows the ids.
  var hidesIDs = false
  /// Files that no pattern of `documents:` matches.
  var unmatched: [UInt32] = []
  /// By entry of `documents:`, what it has read.
  var documents: [Int: ReadDocuments] = [:]
  /// Comments that silence findings.
  var ignores: [IgnoreComment] = []

  mutating func reserve(factor: Double) {
    for kind in tables.indices { tables[kind].reserve(factor: factor) }
    prose.reserve(factor: factor)
    symbols.reserve(factor: factor)
  }

  init(shapes: Shapes, firstFile: UInt32) {
    symbols = shapes.symbols
    tables = shapes.shapes.map { RawTable(fields: $0.fields.count) }
    self.firstFile = firstFile
  }
}

/// What one entry of `documents:` has read.
struct ReadDocuments: Sendable {
  var files = 0
  /// By place in the entry: how many records, those nested in others of their kind among them. None where the place was not
  /// there.
  var records: [Int: Int] = [:]
}
