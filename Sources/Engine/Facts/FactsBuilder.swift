import Evidence
import Findings
import Language
import YAMLSource

/// Joins the segments of a base into its facts: numbers its symbols and rows, types its values, resolves its references.
struct FactsBuilder: ~Copyable {
  var facts: Facts
  var findings: [Finding] = []
  /// References to nothing become stubs, of any kind, and required fields may be missing (LANGUAGE 2.9).
  let isLenient: Bool
  let mostAncestors: Int
  /// By symbol: the first of the entities with that id, an index into `entries`.
  var entryHeads: [UInt32] = []
  var entries: [EntityEntry] = []
  var rawContexts = ContextPool()
  /// What is wrong at a field of a record; its place is looked up when all are known.
  var problems: [Problem] = []
  var unmatched: [UInt32] = []
  /// By entry of `documents:`, what it has read.
  var documents: [Int: ReadDocuments] = [:]
  /// By kind, made when first needed: rows by folded name, and the ids to suggest.
  var nameIndexes: [Int: [UInt32: [UInt32]]] = [:]
  var candidates: [Int: Candidates] = [:]
  /// By kind and text.
  var suggestionsMade: [String: String] = [:]
  var comparisons = 0
  /// Of ids that are not ASCII: the row that declares each first.
  private var twins: [String: Int] = [:]
  /// By kind and first row: how often an id is declared.
  private var repeatCounts: [UInt64: Int] = [:]
  var reader = TextReader()
  /// What quotes and lists took, in nanoseconds, where there is a clock.
  private(set) var times: [(name: String, nanoseconds: UInt64)] = []

  struct EntityEntry {
    var kind: Int
    var row: UInt32
    var next: UInt32
  }

  /// Something wrong with a value: a `Fault` that has no place yet, because places are looked up once all are known.
  struct Problem {
    var kind: Int
    var row: Int
    /// The field's number, or nil for the record as a whole.
    var field: Int?
    /// Of a list: the member's place.
    var member: Int?
    /// Of a context: the keys from the record down.
    var keys: [String] = []
    var id: FaultID
    var message: String
    var help: String?
    var severity = Severity.error
    /// The field that cannot be read, with what was written there; nil text where it had to be and is not.
    var unread: (field: Int, text: UInt32?)?
    /// Another record that the message speaks of.
    var related: (kind: Int, row: Int)?
  }

  init(
    vocabulary: Vocabulary, shapes: Shapes, files: [SourceText], segments: consuming [Segment], limits: YAMLLimits,
    isLenient: Bool, openText: TextOpener? = nil, lists: [StandingList] = [], firstList: Int = 0,
    mostAncestors: Int = AuditInput.mostAncestors, clock: (@Sendable () -> UInt64)? = nil
  ) {
    self.isLenient = isLenient
    self.mostAncestors = mostAncestors
    facts = Facts(
      vocabulary: vocabulary, shapes: shapes, files: files, limits: limits,
      symbols: SymbolTable(seed: 0))
    merge(segments)
    declareEntities()
    buildNames()
    typeColumns()
    fillFromOwner()
    buildHierarchies()
    readContexts()
    checkRequired()
    checkDocuments()
    if let openText {
      let start = clock?() ?? 0
      readTexts(openText)
      let middle = clock?() ?? 0
      readLists(lists, openText, firstFile: firstList)
      times = [("quotes", middle &- start), ("lists", (clock?() ?? 0) &- middle)]
    }
    deriveFields()
    addUnreadableValues()
    if !isLenient { countReadings() }
    locateProblems()
  }

  mutating func takeFindings() -> [Finding] {
    var taken: [Finding] = []
    swap(&taken, &findings)
    return taken
  }

  // MARK: Merging

  private mutating func merge(_ given: consuming [Segment]) {
    var segments = given
    guard !segments.isEmpty else {
      facts.symbols = facts.shapes.symbols
      facts.tables = facts.vocabulary.kinds.map { kind in
        var table = FactTable()
        table.columns = kind.fields.map { Column(isList: $0.holdsList) }
        return table
      }
      return
    }
    swap(&facts.symbols, &segments[0].symbols)
    var rowBases = facts.shapes.shapes.map { _ in 0 }
    facts.tables = facts.shapes.shapes.map { _ in FactTable() }
    var brokenEntities: [(kind: Int, id: UInt32)] = []
    for index in segments.indices {
      // The segment leaves the list, so that its columns have one owner and are taken over or freed one by one.
      var segment = Segment(shapes: facts.shapes, firstFile: 0)
      swap(&segment, &segments[index])
      findings += segment.findings
      unmatched += segment.unmatched
      for (number, read) in segment.documents {
        documents[number, default: ReadDocuments()].files += read.files
        documents[number]?.records.merge(read.records, uniquingKeysWith: +)
      }
      let map = index == 0 ? nil : facts.symbols.absorb(segment.symbols)
      segment.symbols = facts.shapes.symbols
      misspelt += segment.misspelt.map { ($0.kind, rowBases[$0.kind] + $0.row, $0.field) }
      incomplete += segment.incomplete.map { ($0.kind, rowBases[$0.kind] + $0.row) }
      hidesIDs = hidesIDs || segment.hidesIDs
      brokenEntities += segment.broken.map { ($0.kind, map?[Int($0.id)] ?? $0.id) }
      let proseBase = UInt32(truncatingIfNeeded: facts.prose.files.count)
      appendProse(&segment.prose, segment: index)
      facts.decoded.append(segment.decoded)
      segment.decoded = []
      let contextMap = absorb(segment.contexts, symbols: map)
      for kind in facts.tables.indices {
        var table = RawTable(fields: 0)
        swap(&table, &segment.tables[kind])
        append(
          &table, to: kind, rowBases: rowBases, symbols: map, proseBase: proseBase, contexts: contextMap)
      }
      for kind in facts.tables.indices { rowBases[kind] = facts.tables[kind].declaredCount }
    }
    for (kind, id) in brokenEntities { pendingStubs.append((kind, id)) }
  }

  /// Keys that look like a field's; see `Segment.misspelt`.
  private(set) var misspelt: [(kind: Int, row: Int, field: Int?)] = []

  /// See `Segment.incomplete`.
  private(set) var incomplete: [(kind: Int, row: Int)] = []

  /// See `Segment.hidesIDs`.
  private(set) var hidesIDs = false

  /// Entities of broken files, which become stubs once all declared ones are known.
  private var pendingStubs: [(kind: Int, id: UInt32)] = []

  private mutating func appendProse(_ prose: inout Prose, segment: Int) {
    let mark = Prose.decodedFlag | UInt32(truncatingIfNeeded: segment)
    for index in prose.files.indices where prose.files[index] & Prose.decodedFlag != 0 { prose.files[index] = mark }
    if facts.prose.files.isEmpty {
      swap(&facts.prose, &prose)
    } else {
      facts.prose.files += prose.files
      facts.prose.starts += prose.starts
      facts.prose.counts += prose.counts
      prose = Prose()
    }
  }

  private mutating func absorb(_ pool: ContextPool, symbols map: [UInt32]?) -> [UInt32]? {
    guard let map else {
      rawContexts = pool
      return nil
    }
    return (0..<pool.count).map { context in
      rawContexts.intern(pool.tokens(of: context).map { $0 < ContextPool.list ? map[Int($0)] : $0 })
    }
  }

  private mutating func append(
    _ raw: inout RawTable, to kind: Int, rowBases: [Int], symbols map: [UInt32]?, proseBase: UInt32,
    contexts contextMap: [UInt32]?
  ) {
    let base = rowBases[kind]
    let fields = facts.vocabulary.kinds[kind].fields
    if facts.tables[kind].columns.isEmpty {
      facts.tables[kind].columns = fields.map { Column(isList: $0.holdsList) }
    }
    for owner in raw.owners.indices where raw.owners[owner] != RawValue.missing {
      let position = facts.shapes.positions[Int(raw.positions[owner])]
      raw.owners[owner] += UInt32(truncatingIfNeeded: rowBases[position.kind])
    }
    if let map {
      for index in raw.ids.indices where raw.ids[index] != RawValue.missing {
        raw.ids[index] = map[Int(raw.ids[index])]
      }
    }
    Self.join(&facts.tables[kind].starts, &raw.starts)
    Self.join(&facts.tables[kind].lines, &raw.lines)
    Self.join(&facts.tables[kind].owners, &raw.owners)
    Self.join(&facts.tables[kind].positions, &raw.positions)
    Self.join(&facts.tables[kind].ids, &raw.ids)
    for first in raw.firstRows { facts.tables[kind].firstRows.append(first + UInt32(truncatingIfNeeded: base)) }
    if let contextMap {
      for index in raw.contexts.values.indices where raw.contexts.values[index] != RawValue.missing {
        raw.contexts.values[index] = contextMap[Int(raw.contexts.values[index])]
      }
    }
    Self.join(&facts.tables[kind].contexts, &raw.contexts.values, padTo: base)
    for field in fields.indices where !raw.columns[field].values.isEmpty {
      var column = RawColumn()
      swap(&column, &raw.columns[field])
      if map != nil || proseBase != 0 { Self.renumber(&column.values, map, proseBase) }
      if facts.tables[kind].columns[field].isList {
        let start = UInt32(truncatingIfNeeded: facts.tables[kind].columns[field].values.count)
        if start != 0 { for row in column.ends.indices { column.ends[row] += start } }
        Self.join(&facts.tables[kind].columns[field].ends, &column.ends, padTo: base, with: start)
        Self.join(&facts.tables[kind].columns[field].values, &column.values)
      } else {
        Self.join(&facts.tables[kind].columns[field].values, &column.values, padTo: base)
      }
    }
    facts.tables[kind].declaredCount = base + raw.count
  }

  private static func renumber(_ values: inout [UInt32], _ map: [UInt32]?, _ proseBase: UInt32) {
    for index in values.indices where values[index] < RawValue.any {
      if values[index] & RawValue.proseFlag != 0 {
        values[index] += proseBase
      } else if let map {
        values[index] = map[Int(values[index])]
      }
    }
  }

  /// Appends `new` to `all`, taking its storage over where `all` is empty.
  private static func join<T>(_ all: inout [T], _ new: inout [T]) {
    if all.isEmpty { swap(&all, &new) } else { all += new }
    new = []
  }

  private static func join(
    _ all: inout [UInt32], _ new: inout [UInt32], padTo row: Int, with padding: UInt32 = Value.missing
  ) {
    guard !new.isEmpty else { return }
    if all.count < row { all += [UInt32](repeating: padding, count: row - all.count) }
    join(&all, &new)
  }

  static func isRecord(_ type: ValueType) -> Bool {
    if case .record = type { true } else { false }
  }

  // MARK: Entities

  private mutating func declareEntities() {
    entryHeads = [UInt32](repeating: .max, count: facts.symbols.count)
    for kind in facts.tables.indices where facts.vocabulary.kinds[kind].isEntity {
      for row in 0..<facts.tables[kind].declaredCount {
        let id = facts.tables[kind].ids[row]
        guard id != RawValue.missing else { continue }
        if let first = entity(kind, id: id) {
          declaredTwice(kind, row: row, first: Int(first))
        } else {
          register(kind, id: id, row: UInt32(truncatingIfNeeded: row))
          checkTwin(kind, id: id, row: row)
        }
      }
    }
    for (kind, id) in pendingStubs where entity(kind, id: id) == nil { _ = addUnread(kind, id: id) }
  }

  /// Two ids that print alike and are spelt with other bytes: references to one do not find the other
  /// (Sources/README.md, Hostile input).
  private mutating func checkTwin(_ kind: Int, id: UInt32, row: Int) {
    let bytes = facts.symbols.utf8(of: id)
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    // Swift compares text by canonical equivalence, so that twins are one key.
    let text = "\(kind) \(String(decoding: bytes, as: UTF8.self))"
    guard let other = twins[text] else {
      twins[text] = row
      return
    }
    problems.append(
      Problem(
        kind: kind, row: row, id: .twinID,
        message: "this id looks like another one and is spelt with other characters",
        help: "write both in the same Unicode normal form, NFC", severity: .warning, related: (kind, other)))
  }

  private mutating func declaredTwice(_ kind: Int, row: Int, first: Int) {
    let name = facts.vocabulary.kinds[kind].name
    repeatCounts[UInt64(kind) << 32 | UInt64(first), default: 1] += 1
    facts.tables[kind].repeats[row] = repeatCounts[UInt64(kind) << 32 | UInt64(first)]
    problems.append(
      Problem(
        kind: kind, row: row, id: .declaredTwice,
        message: "\(name) `\(facts.id(of: row, kind: kind))` is declared here and in another place",
        help: "references mean the first one; merge the two, or give one of them an id of its own",
        related: (kind, first)))
  }

  private mutating func register(_ kind: Int, id: UInt32, row: UInt32) {
    while entryHeads.count <= Int(id) { entryHeads.append(.max) }
    entries.append(EntityEntry(kind: kind, row: row, next: entryHeads[Int(id)]))
    entryHeads[Int(id)] = UInt32(truncatingIfNeeded: entries.count - 1)
  }

  /// The row of the entity of that kind and id. Complexity: linear in the kinds that share the id.
  func entity(_ kind: Int, id: UInt32) -> UInt32? {
    guard Int(id) < entryHeads.count else { return nil }
    var at = entryHeads[Int(id)]
    while at != .max {
      if entries[Int(at)].kind == kind { return entries[Int(at)].row }
      at = entries[Int(at)].next
    }
    return nil
  }

  /// Adds an entity of which nothing is known but its id, because it was not read.
  mutating func addUnread(_ kind: Int, id: UInt32) -> UInt32 {
    let row = addStub(kind, id: id)
    facts.unreadable.entities.insert(UnreadableValues.Record(kind: kind, row: row))
    return row
  }

  /// Adds an entity with nothing but an id.
  mutating func addStub(_ kind: Int, id: UInt32) -> UInt32 {
    let row = UInt32(truncatingIfNeeded: facts.tables[kind].rowCount)
    if facts.tables[kind].columns.isEmpty {
      let fields = facts.vocabulary.kinds[kind].fields
      facts.tables[kind].columns = fields.map { Column(isList: $0.holdsList) }
    }
    facts.tables[kind].stubCount += 1
    facts.tables[kind].ids.append(id)
    register(kind, id: id, row: row)
    return row
  }
}
