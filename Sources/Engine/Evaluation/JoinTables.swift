import Language
import Values

/// What joins look partners up in, made when a rule first asks for it and kept for the others.
struct JoinTables {
  private let facts: Facts
  private var references: [ReferencePlace: ReferenceIndex] = [:]
  private var descendants: [KindID: Descendants] = [:]

  private struct ReferencePlace: Hashable {
    var kind: KindID
    var field: FieldID
  }

  init(_ facts: Facts) { self.facts = facts }

  /// The records of a kind by what one of their fields refers to.
  mutating func index(_ place: RulePlan.ReferenceField) -> ReferenceIndex {
    let key = ReferencePlace(kind: place.kind, field: place.field)
    if let known = references[key] { return known }
    let table = facts.tables[place.kind.index]
    let index = ReferenceIndex(
      table.columns[place.field.index], rowCount: table.declaredCount,
      targetCount: facts.tables[place.target.index].rowCount)
    references[key] = index
    return index
  }

  /// What is below each record of a kind.
  mutating func descendants(of kind: KindID) -> Descendants {
    if let known = descendants[kind] { return known }
    let table = facts.tables[kind.index]
    let made = Descendants(table.ancestors, rowCount: table.rowCount)
    descendants[kind] = made
    return made
  }
}
