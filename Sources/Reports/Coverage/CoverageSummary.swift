package import Findings

/// A table of coverage: rows of counts, whatever they are counted by.
package struct CoverageSummary: Sendable {
  /// By what cells are counted.
  package enum Grouping: Hashable, Sendable {
    /// A row for each column of the matrix.
    case column
    /// A row for each entity of a kind, with its cells.
    case entity(kind: String)
    /// A row for each file.
    case file
    /// A row for each source: what rests on it.
    case source
  }

  /// A line of the table.
  struct Row: Sendable {
    var label: String
    /// The rule's id, the entity's identity, or the path.
    var key: String
    /// A heading under which rows stand together; empty for none.
    var group: String
    var count: CoverageCount
    /// Of an entity: its cells, by column of its kind.
    var cells: [CoverageCell] = []
    var entity: Int?
  }

  let coverage: Coverage
  let grouping: Grouping
  let rows: [Row]
  /// Of a table of entities: the columns of their kind.
  let columns: [CoverageColumn]
  /// By number of file.
  let paths: [String]

  /// Complexity: linear in the cells. `files` are those of the audit.
  package init(_ coverage: Coverage, by grouping: Grouping, files: [SourceText]) {
    self.coverage = coverage
    self.grouping = grouping
    paths = files.map(\.path)
    switch grouping {
    case .column, .source:
      rows = Self.byColumn(coverage)
      columns = []
    case .entity(let kind):
      rows = Self.byEntity(coverage, kind: kind)
      columns = coverage.columns.filter { $0.kind == kind }
    case .file:
      rows = Self.byFile(coverage, files)
      columns = []
    }
  }

  private static func byColumn(_ coverage: Coverage) -> [Row] {
    var counts = [CoverageCount](repeating: CoverageCount(), count: coverage.columns.count)
    for cell in coverage.cells { counts[cell.column].add(cell.state) }
    return coverage.columns.enumerated().map { number, column in
      Row(label: column.title, key: column.rule, group: column.kind, count: counts[number])
    }
  }

  private static func byEntity(_ coverage: Coverage, kind: String) -> [Row] {
    var cells: [Int: [CoverageCell]] = [:]
    for cell in coverage.cells where coverage.entities[cell.entity].kind == kind {
      cells[cell.entity, default: []].append(cell)
    }
    let rows = coverage.entities.indices.filter { coverage.entities[$0].kind == kind }.map { number in
      let own = cells[number] ?? []
      return Row(
        label: coverage.entities[number].name, key: coverage.entities[number].identity, group: kind,
        count: CoverageCount(own), cells: own, entity: number)
    }
    return rows.enumerated().sorted { a, b in
      let (first, second) = (coverage.weightMissing(a.element.cells), coverage.weightMissing(b.element.cells))
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
  }

  private static func byFile(_ coverage: Coverage, _ files: [SourceText]) -> [Row] {
    var counts: [FileID: CoverageCount] = [:]
    for cell in coverage.cells {
      counts[coverage.entities[cell.entity].location.file, default: CoverageCount()].add(cell.state)
    }
    return counts.keys.sorted().map { file in
      let path = files[file.index].path
      return Row(label: path, key: path, group: "", count: counts[file] ?? CoverageCount())
    }
  }
}

extension Coverage {
  /// How much an entity lacks, by the weights of the columns: entities with the most come first.
  func weightMissing(_ cells: some Sequence<CoverageCell>) -> Int {
    cells.reduce(0) { sum, cell in
      switch cell.state {
      case .missing, .undetermined: sum + columns[cell.column].weight * 2
      case .gap: sum + columns[cell.column].weight
      case .met, .decided, .notApplicable: sum
      }
    }
  }

  /// The columns that a name means: a rule's id or a title, `all` for every one. Complexity: linear in the columns.
  package func columns(named name: String) -> [Int] {
    if name == Coverage.allColumns { return Array(columns.indices) }
    let wanted = name.lowercased()
    return columns.indices.filter { columns[$0].rule == name || columns[$0].title.lowercased() == wanted }
  }

  /// The name that means every column.
  package static let allColumns = "all"
}

extension CoverageState {
  /// In words for people.
  var words: String {
    switch self {
    case .met: "met"
    case .gap: "declared gap"
    case .missing: "missing"
    case .undetermined: "undetermined"
    case .decided: "decided"
    case .notApplicable: "not applicable"
    }
  }

  /// One character, so that no state is told by colour alone.
  var mark: String {
    switch self {
    case .met: "+"
    case .gap: "o"
    case .missing: "-"
    case .undetermined: "?"
    case .decided: "!"
    case .notApplicable: "."
    }
  }
}
