import Findings
import Language
import Values

/// What one coverage rule found of each record of its kind.
struct CoverageTable: Sendable {
  var rule: CheckedRule
  /// By row of the kind of the rule's variable.
  var states: [CoverageState]
}

/// Makes the matrix of coverage from what its rules found.
struct CoverageBuilder: ~Copyable {
  /// The category whose rules are columns.
  static let category = "coverage"

  private let facts: Facts
  private var identities: Identities

  init(_ facts: Facts) {
    self.facts = facts
    identities = Identities(facts)
  }

  /// Complexity: linear in the cells, and a reading of each file that declares a row.
  mutating func build(_ tables: [CoverageTable]) -> Coverage {
    var coverage = Coverage()
    let byKind = Dictionary(grouping: tables.compactMap { table in rowKind(of: table.rule).map { ($0, table) } }) {
      $0.0
    }
    for kind in facts.vocabulary.kinds.indices {
      guard let given = byKind[kind] else { continue }
      let name = facts.vocabulary.kinds[kind].name
      let columns = given.map { (column: column(of: $0.1.rule, kind: name), table: $0.1) }.sorted {
        ($1.column.weight, $0.column.title, $0.column.rule) < ($0.column.weight, $1.column.title, $1.column.rule)
      }
      let firstColumn = coverage.columns.count
      let firstEntity = coverage.entities.count
      coverage.kinds.append(name)
      coverage.columns += columns.map(\.column)
      coverage.entities += entities(ofKind: kind)
      let states = columns.map { self.states(of: $0.table, kind: kind) }
      for row in 0..<facts.tables[kind].declaredCount {
        for number in states.indices {
          coverage.cells.append(
            CoverageCell(entity: firstEntity + row, column: firstColumn + number, state: states[number][row]))
        }
      }
    }
    return coverage
  }

  /// The kind of entity that a rule's cells belong to: that of its variable, else of what its claims stand in.
  private func rowKind(of rule: CheckedRule) -> Int? {
    let kind = rule.variables[0].kind.index
    if facts.vocabulary.kinds[kind].isEntity { return kind }
    for row in 0..<facts.tables[kind].declaredCount {
      if let top = topEntity(of: row, kind: kind) { return top.kind }
    }
    return nil
  }

  private func topEntity(of row: Int, kind: Int) -> (kind: Int, row: Int)? {
    var at = (kind: kind, row: row)
    while let owner = facts.owner(of: at.row, kind: at.kind) { at = owner }
    return facts.vocabulary.kinds[at.kind].isEntity ? at : nil
  }

  /// By row of the entity kind. Of several claims of one entity the worst counts.
  private func states(of table: CoverageTable, kind: Int) -> [CoverageState] {
    let own = table.rule.variables[0].kind.index
    guard own != kind else { return table.states }
    var states = [CoverageState](repeating: .notApplicable, count: facts.tables[kind].declaredCount)
    for (row, state) in table.states.enumerated() {
      guard let top = topEntity(of: row, kind: own), top.kind == kind else { continue }
      if Self.rank(state) > Self.rank(states[top.row]) { states[top.row] = state }
    }
    return states
  }

  private static func rank(_ state: CoverageState) -> Int {
    switch state {
    case .notApplicable: 0
    case .met: 1
    case .gap: 2
    case .decided: 3
    case .undetermined: 4
    case .missing: 5
    }
  }

  private mutating func entities(ofKind kind: Int) -> [Coverage.Entity] {
    let table = facts.tables[kind]
    let name = facts.vocabulary.kinds[kind].name
    var places = RecordPlaces(facts)
    return (0..<table.declaredCount).map { row in
      let place = places.place(of: row, kind: kind)
      return Coverage.Entity(
        kind: name, identity: identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind),
        id: facts.id(of: row, kind: kind), name: facts.name(of: row, kind: kind), location: place.location,
        line: place.line)
    }
  }

  private func column(of rule: CheckedRule, kind: String) -> CoverageColumn {
    let reading = ColumnReading(rule, facts.vocabulary)
    return CoverageColumn(
      rule: rule.id, title: rule.title ?? Self.title(ofRule: rule.id), weight: rule.weight, severity: rule.severity,
      summary: rule.summary, because: rule.because, kind: kind, fields: reading.fields, stub: reading.stub,
      gapStub: reading.gapStub)
  }

  /// `condition-without-tests` as a title: `Condition without tests`.
  private static func title(ofRule id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// Finds the first lines of records; callers ask in order of file and place, so that each file is read once.
struct RecordPlaces {
  private let facts: Facts
  private var file = -1
  private var bytes: [UInt8] = []
  private var lines = LineCursor([])

  init(_ facts: Facts) { self.facts = facts }

  /// The first line of a declared record, and its 1-based number.
  mutating func place(of row: Int, kind: Int) -> (location: Location, line: Int) {
    let number = open(row, kind)
    let range = RecordLine.range(in: bytes, start: facts.tables[kind].starts[row])
    return (
      Location(file: FileID(UInt32(truncatingIfNeeded: number)), range: range), lines.position(at: range.start).line
    )
  }

  /// All lines of a declared record, from its first column to the last line that stands as far right.
  mutating func extent(of row: Int, kind: Int) -> (location: Location, line: Int) {
    let number = open(row, kind)
    let start = Int(facts.tables[kind].starts[row])
    let range = RecordLine.extent(in: bytes, start: start)
    return (
      Location(file: FileID(UInt32(truncatingIfNeeded: number)), range: range), lines.position(at: range.start).line
    )
  }

  private mutating func open(_ row: Int, _ kind: Int) -> Int {
    let number = facts.tables[kind].file(of: row)
    if number != file {
      file = number
      bytes = facts.files[number].bytes
      lines = LineCursor(bytes)
    }
    return number
  }
}

extension RecordLine {
  /// The bytes of a record that begins at `start`: up to the first line that stands further left, without blank lines
  /// and comments at its end. Complexity: linear in the record.
  static func extent(in bytes: [UInt8], start: Int) -> ByteRange {
    guard start < bytes.count else { return ByteRange(bytes.count, bytes.count) }
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    let column = start - lineStart
    var end = start
    var at = start
    while true {
      var stop = at
      while stop < bytes.count, bytes[stop] != 0x0A { stop += 1 }
      var last = stop
      while last > at, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x0D || bytes[last - 1] == 0x09 { last -= 1 }
      var first = at
      while first < last, bytes[first] == 0x20 { first += 1 }
      if first < last, at == start || bytes[first] != UInt8(ascii: "#") { end = last }
      guard stop < bytes.count else { break }
      at = stop + 1
      var indent = at
      while indent < bytes.count, bytes[indent] == 0x20 { indent += 1 }
      guard indent < bytes.count else { break }
      let isEmpty = bytes[indent] == 0x0A || bytes[indent] == 0x0D || bytes[indent] == UInt8(ascii: "#")
      if !isEmpty, indent - at < column { break }
      if !isEmpty, column == 0, bytes[at...].starts(with: [0x2D]) || bytes[at...].starts(with: [0x2E, 0x2E, 0x2E]) {
        break
      }
    }
    return ByteRange(start, end)
  }
}
