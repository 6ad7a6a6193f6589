import Evidence
import Findings
import Language
import Values

/// Claims, what vouches for them, and where they send a reader.
extension SurveyBuilder {
  mutating func addClaims() {
    var found: [(claim: Survey.Claim, kind: Int, row: Int, entity: Int)] = []
    let kinds = facts.vocabulary.kinds
    for kind in kinds.indices where kinds[kind].role == .claim {
      var places = RecordPlaces(facts)
      for row in 0..<facts.tables[kind].declaredCount {
        let place = places.extent(of: row, kind: kind)
        let home = home(of: row, kind: kind)
        found.append(
          (
            Survey.Claim(
              kind: kinds[kind].name, identity: identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind),
              entity: home.entity, field: home.field, title: title(of: row, kind: kind),
              values: values(of: row, kind: kind, without: []), context: context(of: row, kind: kind),
              evidence: evidence(of: row, kind: kind), location: place.location, line: place.line),
            kind, row, home.entity ?? Int.max
          ))
      }
    }
    found.sort { ($0.entity, $0.claim.location, $0.kind) < ($1.entity, $1.claim.location, $1.kind) }
    for (number, entry) in found.enumerated() {
      if let entity = entry.claim.entity {
        let claims = survey.entities[entity].claims
        survey.entities[entity].claims = (claims.isEmpty ? number : claims.lowerBound)..<(number + 1)
      }
      survey.claims.append(entry.claim)
      count(entry.claim)
      markLedTo(entry.kind, entry.row, entry.claim.entity)
      addRoute(number, entry.kind, entry.row)
    }
  }

  /// The entity that a claim stands in, and the field of it that leads there.
  private func home(of row: Int, kind: Int) -> (entity: Int?, field: String) {
    var at = (kind: kind, row: row)
    var field = ""
    while let owner = facts.owner(of: at.row, kind: at.kind) {
      let position = facts.shapes.positions[Int(facts.tables[at.kind].positions[at.row])]
      field = facts.vocabulary.kinds[position.kind].fields[position.field].name
      at = owner
    }
    guard let first = firstEntity[at.kind] else { return (nil, field) }
    return (first + at.row, field)
  }

  /// What tells a claim from its siblings, without what only repeats the records around it or a default.
  private mutating func title(of row: Int, kind: Int) -> String {
    var parts: [String] = []
    for field in facts.vocabulary.kinds[kind].identity where !isOwnerField(field.index, row: row, kind: kind) {
      guard facts.canonicalText(of: field.index, row: row, kind: kind) != nil else { continue }
      parts += words(of: field.index, row: row, kind: kind)
    }
    return parts.isEmpty ? facts.name(of: row, kind: kind) : parts.joined(separator: ", ")
  }

  private mutating func evidence(of row: Int, kind: Int) -> [Survey.Evidence] {
    var found: [Survey.Evidence] = []
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      guard case .record(let nested) = field.type, facts.vocabulary[nested].role == .evidence else { continue }
      let column = facts.tables[kind].columns[number]
      for member in column.members(row) { found.append(evidence(Int(column.values[member]), nested.index)) }
    }
    return found
  }

  private mutating func evidence(_ row: Int, _ kind: Int) -> Survey.Evidence {
    let declared = facts.vocabulary.kinds[kind]
    let quote = ReportOutline.first(of: facts.vocabulary.report.quotes, in: KindID(kind))
    var evidence = Survey.Evidence(
      identity: identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind), source: nil, sourceName: "")
    var shown: Set<FieldID> = []
    for (number, field) in declared.fields.enumerated() where !field.isDerived && !field.isFromOwner {
      guard !field.isList, case .reference(let target) = field.type, evidence.sourceName.isEmpty else { continue }
      let value = facts.tables[kind].columns[number].value(row)
      guard value < Value.any else { continue }
      shown.insert(FieldID(number))
      evidence.sourceName = facts.name(of: Int(value), kind: target.index)
      if let first = firstEntity[target.index], Int(value) < facts.tables[target.index].declaredCount {
        evidence.source = sources[first + Int(value)]
      }
    }
    if let quote {
      evidence.quote = plainWords(of: quote.index, row: row, kind: kind).first
      shown.insert(quote)
      if evidence.quote != nil { evidence.check = check(UInt32(truncatingIfNeeded: row), kind) }
    }
    evidence.values = values(of: row, kind: kind, without: shown)
    return evidence
  }

  private func check(_ row: UInt32, _ kind: Int) -> Survey.QuoteCheck {
    let match = facts.library.match(of: row, kind: kind)
    return match.isFound ? .found : match.status == .missing ? .missing : .noText
  }

  /// Counts what a claim takes from each source.
  private mutating func count(_ claim: Survey.Claim) {
    for source in Set(claim.evidence.compactMap(\.source)) { survey.sources[source].claims += 1 }
    for evidence in claim.evidence where evidence.quote != nil {
      if let source = evidence.source { survey.sources[source].quotes += 1 }
    }
  }

  /// Notes the entities that a claim of an entity with a page refers to, its own parts included.
  private mutating func markLedTo(_ kind: Int, _ row: Int, _ entity: Int?) {
    guard let entity, survey.entities[entity].hasPage else { return }
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      let column = facts.tables[kind].columns[number]
      switch field.type {
      case .reference(let target):
        guard let first = firstEntity[target.index] else { continue }
        let declared = facts.tables[target.index].declaredCount
        let values = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
        for value in values where Int(value) < declared && first + Int(value) != entity {
          survey.entities[first + Int(value)].isLedTo = true
        }
      case .record(let nested) where facts.vocabulary[nested].role == .part:
        for member in column.members(row) { markLedTo(nested.index, Int(column.values[member]), entity) }
      default: continue
      }
    }
  }

  private mutating func addRoute(_ claim: Int, _ kind: Int, _ row: Int) {
    let outline = facts.vocabulary.report
    guard let field = ReportOutline.first(of: outline.routes, in: KindID(kind)) else { return }
    let value = facts.tables[kind].columns[field.index].value(row)
    let destination = ReportOutline.first(of: outline.destinations, in: KindID(kind))
    var triggers: [Int] = []
    for place in outline.triggers where place.kind == KindID(kind) {
      guard case .reference(let target) = facts.vocabulary[place.kind][place.field].type,
        let first = firstEntity[target.index]
      else { continue }
      let column = facts.tables[kind].columns[place.field.index]
      let values = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
      triggers += values.filter { Int($0) < facts.tables[target.index].declaredCount }.map { first + Int($0) }
    }
    survey.routes.append(
      Survey.Route(
        claim: claim, triggers: triggers, word: words(of: field.index, row: row, kind: kind).first,
        rank: value < Value.any ? Int(value) : -1,
        destination: destination.flatMap { words(of: $0.index, row: row, kind: kind).first }))
  }
}
