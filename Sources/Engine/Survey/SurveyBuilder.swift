import Findings
import Language
import Values

/// Puts the facts of a base into words, for reports that show what it says.
struct SurveyBuilder: ~Copyable {
  let facts: Facts
  let today: CalendarDate
  var identities: Identities
  var reader = TextReader()
  var survey: Survey
  /// By kind: the number of its first entity in the survey; nil for kinds that are none.
  var firstEntity: [Int?]
  /// By entity's number: that of the source that it is.
  var sources: [Int: Int] = [:]
  private let outline: ReportOutline

  /// Days before a deadline from which on it is said to be near.
  static let nearDays = 90

  init(_ facts: Facts, today: CalendarDate) {
    self.facts = facts
    self.today = today
    identities = Identities(facts)
    outline = facts.vocabulary.report
    survey = Survey(today: today.description, unsafeCategories: outline.harmful)
    survey.coarseClasses = outline.coarseClasses.map(\.name)
    firstEntity = facts.vocabulary.kinds.map { _ in nil }
  }

  /// `tables` are those of rules that set deadlines. Complexity: linear in the records, and some readings of each file.
  mutating func build(_ tables: [CoverageTable]) -> Survey {
    addEntities()
    addSources()
    addClaims()
    addDeadlines(tables)
    return survey
  }

  // MARK: Entities

  private mutating func addEntities() {
    let kinds = facts.vocabulary.kinds
    for kind in kinds.indices where kinds[kind].isEntity {
      firstEntity[kind] = survey.entities.count
      let table = facts.tables[kind]
      guard table.declaredCount > 0 else { continue }
      let mentioned = facts.mentions(of: kind)
      let hasPage = outline.pages.contains(KindID(kind))
      let isAbout = outline.about.contains(KindID(kind))
      let owner = ReportOutline.first(of: outline.owners, in: KindID(kind))
      var places = RecordPlaces(facts)
      for row in 0..<table.declaredCount {
        let place = places.extent(of: row, kind: kind)
        let names = self.names(of: row, kind: kind)
        survey.entities.append(
          Survey.Entity(
            kind: kinds[kind].name, identity: identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind),
            id: facts.id(of: row, kind: kind), name: facts.name(of: row, kind: kind),
            otherNames: Array(names.dropFirst()),
            values: values(of: row, kind: kind, without: Set(kinds[kind].names)),
            context: context(of: row, kind: kind),
            owner: owner.flatMap { words(of: $0.index, row: row, kind: kind).first }, hasPage: hasPage,
            isAboutBase: isAbout, isMentioned: mentioned[row], isLedTo: false, location: place.location,
            line: place.line))
      }
    }
    addParents()
    survey.triggerKinds = triggerKinds()
  }

  private mutating func addParents() {
    for kind in facts.vocabulary.kinds.indices {
      guard let first = firstEntity[kind], !facts.vocabulary.kinds[kind].hierarchy.isEmpty else { continue }
      let declared = facts.tables[kind].declaredCount
      for row in 0..<declared {
        survey.entities[first + row].parents = facts.tables[kind].ancestors.ancestors(
          of: UInt32(truncatingIfNeeded: row)
        ).filter { Int($0) < declared }.map { first + Int($0) }
      }
    }
  }

  private func triggerKinds() -> [String] {
    var names: [String] = []
    for place in outline.triggers {
      guard case .reference(let kind) = facts.vocabulary[place.kind][place.field].type else { continue }
      let name = facts.vocabulary[kind].name
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func names(of row: Int, kind: Int) -> [String] {
    facts.vocabulary.kinds[kind].names.flatMap { field -> [String] in
      let column = facts.tables[kind].columns[field.index]
      if column.isList { return column.members(row).map { facts.text(column.values[$0]) } }
      let value = column.value(row)
      return value == Value.missing ? [] : [facts.text(value)]
    }
  }

  // MARK: Sources

  private mutating func addSources() {
    var kinds: [Int] = []
    for kind in facts.vocabulary.kinds where kind.role == .evidence {
      // What evidence takes from the records around it is what it vouches for.
      for field in kind.fields where !field.isFromOwner {
        if case .reference(let target) = field.type, !kinds.contains(target.index) { kinds.append(target.index) }
      }
    }
    for kind in kinds {
      guard let first = firstEntity[kind] else { continue }
      let id = KindID(kind)
      let sort = ReportOutline.first(of: outline.classes, in: id)
      let standing = ReportOutline.first(of: outline.standings, in: id)
      let dates = outline.dates.filter { $0.kind == id }.map(\.field)
      for row in 0..<facts.tables[kind].declaredCount {
        sources[first + row] = survey.sources.count
        var date: String?
        for field in dates where date == nil { date = plainWords(of: field.index, row: row, kind: kind).first }
        survey.sources.append(
          Survey.Source(
            entity: first + row, sort: sort.flatMap { words(of: $0.index, row: row, kind: kind).first },
            date: date,
            standing: standing.flatMap { words(of: $0.index, row: row, kind: kind).first }))
        survey.sources[survey.sources.count - 1].rank = sort.flatMap { rank(of: $0, row: row, kind: kind) }
        survey.sources[survey.sources.count - 1].coarseClass = sort.flatMap {
          coarseClass(of: $0, row: row, kind: kind)
        }
      }
    }
  }

  /// The place of a word in its scale.
  private func rank(of field: FieldID, row: Int, kind: Int) -> Int? {
    guard case .word(let list) = facts.vocabulary.kinds[kind][field].type, facts.vocabulary[list].isOrdered else {
      return nil
    }
    let value = facts.tables[kind].columns[field.index].value(row)
    return value == Value.missing ? nil : Int(value)
  }

  private func coarseClass(of field: FieldID, row: Int, kind: Int) -> Int? {
    guard case .word(let list) = facts.vocabulary.kinds[kind][field].type else { return nil }
    let value = facts.tables[kind].columns[field.index].value(row)
    guard value < facts.vocabulary[list].words.count else { return nil }
    let word = facts.vocabulary[list].words[Int(value)]
    return outline.coarseClasses.firstIndex { $0.words.contains(word) }
  }

  // MARK: Deadlines

  private mutating func addDeadlines(_ tables: [CoverageTable]) {
    for table in tables {
      guard let limit = table.rule.deadline, let days = facts.wholeDays(within: limit.limit) else { continue }
      let kind = table.rule.variables[0].kind.index
      guard let first = firstEntity[kind] else { continue }
      let field = facts.vocabulary.kinds[kind].fields[limit.field.index].name
      for (row, state) in table.states.enumerated() {
        guard state == .met || state == .missing || state == .gap else { continue }
        let value = facts.tables[kind].columns[limit.field.index].value(row)
        guard value != Value.missing else {
          survey.deadlines.append(
            Survey.Deadline(
              rule: table.rule.id, field: field, entity: first + row, date: nil, due: nil, daysLeft: nil,
              state: .undated))
          continue
        }
        let date = CalendarDate(days: Int32(bitPattern: value) &- Column.dateZero)
        let due = CalendarDate(days: date.days &+ Int32(clamping: days))
        let left = Int(due.days) - Int(today.days)
        survey.deadlines.append(
          Survey.Deadline(
            rule: table.rule.id, field: field, entity: first + row, date: date.description, due: due.description,
            daysLeft: left, state: left < 0 ? .overdue : left <= Self.nearDays ? .dueSoon : .inTime))
      }
    }
  }
}

extension CheckedRule {
  /// The date field and the limit of a rule that asks one entity for a date near today; nil for other rules.
  var deadline: (field: FieldID, limit: Quantity)? {
    guard variables.count == 1 else { return nil }
    for case .within(let left, let limit, let right) in requirements.flatMap(\.conjuncts) {
      guard case .today = right.term, let path = left.path, path.slot == 0, path.steps.count == 1,
        case .field(let kind, let field) = path.steps[0], kind == variables[0].kind
      else { continue }
      return (field, limit)
    }
    return nil
  }
}
