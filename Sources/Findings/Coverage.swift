/// What is there of what the rules expect of one entity (Sources/README.md, Words).
package enum CoverageState: String, Sendable, CaseIterable {
  /// The rule holds.
  case met
  /// The rule holds only because the entity says that it is known to be missing.
  case gap
  /// The rule does not hold.
  case missing
  /// The entity does not say enough for the rule to be applied.
  case undetermined
  /// The rule does not hold, and an editor has decided that this may be so.
  case decided
  /// The rule does not speak of the entity.
  case notApplicable = "not-applicable"
}

/// One rule of the coverage category, as a column of the matrix.
package struct CoverageColumn: Sendable {
  /// The rule's id.
  package var rule: String
  /// What stands above the column: the rule's `title`, else what its id says.
  package var title: String
  /// How much what is missing here counts when entities are put in order; from 1 to 9.
  package var weight: Int
  package var severity: Severity
  package var summary: String
  package var because: String?
  /// The kind of entity that the rows are.
  package var kind: String
  /// The fields of the entity that the rule reads, in the order of the kind: claims that stand there make the cell.
  package var fields: [String]
  /// What to write into an entity where the cell is empty, as YAML; nil where the engine cannot tell.
  package var stub: String?
  /// What to write instead where it is known that nothing can be said; nil where the rule knows no gap.
  package var gapStub: String?

  package init(
    rule: String, title: String, weight: Int = 1, severity: Severity, summary: String, because: String? = nil,
    kind: String, fields: [String] = [], stub: String? = nil, gapStub: String? = nil
  ) {
    self.rule = rule
    self.title = title
    self.weight = weight
    self.severity = severity
    self.summary = summary
    self.because = because
    self.kind = kind
    self.fields = fields
    self.stub = stub
    self.gapStub = gapStub
  }
}

/// What one rule finds of one entity.
package struct CoverageCell: Sendable, Hashable {
  /// An index into the entities of the coverage.
  package var entity: Int
  /// An index into its columns.
  package var column: Int
  package var state: CoverageState

  package init(entity: Int, column: Int, state: CoverageState) {
    self.entity = entity
    self.column = column
    self.state = state
  }
}

/// How much of what rules expect is there: the matrix of coverage rules and the entities that they consider.
package struct Coverage: Sendable {
  /// A row of the matrix.
  package struct Entity: Sendable {
    package var kind: String
    /// As in findings (LANGUAGE 6).
    package var identity: String
    package var id: String
    package var name: String
    package var location: Location
    /// 1-based.
    package var line: Int

    package init(kind: String, identity: String, id: String, name: String, location: Location, line: Int) {
      self.kind = kind
      self.identity = identity
      self.id = id
      self.name = name
      self.location = location
      self.line = line
    }
  }
  /// The kinds of which there are columns, in the vocabulary's order.
  package var kinds: [String]
  /// By kind, then heaviest first, then by title.
  package var columns: [CoverageColumn]
  /// By kind, then in order of file and place.
  package var entities: [Entity]
  /// In order of entity and column; an entity has one for each column of its kind.
  package var cells: [CoverageCell]

  package init(
    kinds: [String] = [], columns: [CoverageColumn] = [], entities: [Entity] = [], cells: [CoverageCell] = []
  ) {
    self.kinds = kinds
    self.columns = columns
    self.entities = entities
    self.cells = cells
  }
}

extension Coverage {
  /// Marks what is missing and yet decided. What a baseline tolerates stays missing. Complexity: linear in the cells.
  package mutating func decide(by suppressed: [SuppressedFinding]) {
    var decided: [String: Set<String>] = [:]
    for entry in suppressed where entry.suppression.kind != .baseline {
      decided[entry.finding.rule, default: []].insert(entry.finding.primary.identity)
    }
    guard !decided.isEmpty else { return }
    for index in cells.indices where cells[index].state == .missing {
      guard let identities = decided[columns[cells[index].column].rule] else { continue }
      if identities.contains(entities[cells[index].entity].identity) { cells[index].state = .decided }
    }
  }
}

/// How many cells are in each state.
package struct CoverageCount: Sendable, Hashable {
  package var met = 0
  package var gap = 0
  package var missing = 0
  package var undetermined = 0
  package var decided = 0
  package var notApplicable = 0

  package init() {}

  /// Complexity: linear in the cells.
  package init(_ cells: some Sequence<CoverageCell>) { for cell in cells { add(cell.state) } }

  package mutating func add(_ state: CoverageState) {
    switch state {
    case .met: met += 1
    case .gap: gap += 1
    case .missing: missing += 1
    case .undetermined: undetermined += 1
    case .decided: decided += 1
    case .notApplicable: notApplicable += 1
    }
  }

  package subscript(state: CoverageState) -> Int {
    switch state {
    case .met: met
    case .gap: gap
    case .missing: missing
    case .undetermined: undetermined
    case .decided: decided
    case .notApplicable: notApplicable
    }
  }

  /// The denominator: all cells that the rule speaks of.
  package var applicable: Int { met + gap + missing + undetermined + decided }

  /// Whole percent of `applicable` that are met, rounded down so that 100 means all; nil where nothing is applicable.
  package var percent: Int? { applicable == 0 ? nil : met * 100 / applicable }
}
