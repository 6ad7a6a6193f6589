import Findings

/// What the sections of the report look up: which finding speaks of which record, and where each stands in the page.
struct ReportIndex {
  let audit: Audit
  let survey: Survey
  let coverage: Coverage
  private let columns: Set<String>
  private let rules: [String: Int]
  /// By the identity of an entity or a claim.
  private(set) var entities: [String: Int] = [:]
  private(set) var claims: [String: Int] = [:]
  /// By finding: its anchor.
  private(set) var findingAnchors: [String] = []
  /// By claim and by entity.
  private(set) var claimAnchors: [String] = []
  private(set) var entityAnchors: [String] = []
  /// By entity: the findings of which an operand is the entity or stands in it.
  private(set) var findingsByEntity: [Int: [Int]] = [:]
  /// By finding: the entities that its operands stand in.
  private(set) var entitiesByFinding: [[Int]] = []
  /// By entity: its cells.
  private(set) var cells: [Int: [CoverageCell]] = [:]
  /// What of all that the page shows.
  private(set) var plan = ReportPlan()
  private var shownLooseClaims: Set<Int> = []
  /// There is so much that claims have a line each, and findings theirs on the pages of their records.
  let isLarge: Bool

  /// Complexity: linear in the findings, claims, entities and cells.
  init(_ audit: Audit, _ survey: Survey, _ coverage: Coverage) {
    self.audit = audit
    self.survey = survey
    self.coverage = coverage
    columns = Set(coverage.columns.map(\.rule))
    rules = Dictionary(audit.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    isLarge = survey.claims.count > 6_000 || audit.findings.count > 10_000
    var taken: Set<String> = []
    for (number, entity) in survey.entities.enumerated() {
      if entities[entity.identity] == nil { entities[entity.identity] = number }
      entityAnchors.append(Self.free("\(entity.kind)/\(entity.id)", &taken))
    }
    for (number, claim) in survey.claims.enumerated() {
      if claims[claim.identity] == nil { claims[claim.identity] = number }
      claimAnchors.append(Self.free("c-" + String(fnv1a(claim.identity), radix: 36), &taken))
    }
    for (number, finding) in audit.findings.enumerated() {
      let handle = finding.fingerprint.bits == 0 ? "\(number)" : finding.handle
      findingAnchors.append(Self.free("f-" + handle, &taken))
      let found = entities(of: finding)
      for entity in found { findingsByEntity[entity, default: []].append(number) }
      entitiesByFinding.append(found)
    }
    let identities = coverage.entities.map { entities[$0.identity] }
    for cell in coverage.cells {
      if let entity = identities[cell.entity] { cells[entity, default: []].append(cell) }
    }
    plan = ReportPlan(audit, survey, findingsByEntity)
    shownLooseClaims = Set(plan.looseClaims)
  }

  /// The entity with a page on which a finding that is not shown in full has its line; nil where it has none there.
  func page(ofLine finding: Int) -> Int? {
    guard isLarge, plan.details[finding] == .line else { return nil }
    return entitiesByFinding[finding].first { survey.entities[$0].hasPage && plan.isShown[$0] }
  }

  /// What claims quote of the source texts.
  var texts: [SourceCoverage] { audit.sources ?? [] }

  /// The texts that an entity has, as indexes.
  func texts(of entity: Int) -> [Int] {
    texts.indices.filter { texts[$0].entities.contains(survey.entities[entity].identity) }
  }

  /// A rule of the audit, by its id.
  func rule(_ id: String) -> RuleReport? { rules[id].map { audit.rules[$0] } }

  /// The findings of coverage rules on an entity, which its matrix of coverage says as well: by rule.
  func cellFindings(of entity: Int) -> [String: Int] {
    var found: [String: Int] = [:]
    for finding in findingsByEntity[entity] ?? [] {
      let rule = audit.findings[finding].rule
      guard columns.contains(rule), audit.findings[finding].primary.identity == survey.entities[entity].identity else {
        continue
      }
      found[rule] = finding
    }
    return found
  }

  /// The entities that the records of a finding stand in.
  func entities(of finding: Finding) -> [Int] {
    var found: [Int] = []
    for operand in finding.operands {
      if let entity = entity(of: operand.identity), !found.contains(entity) { found.append(entity) }
    }
    return found
  }

  /// The entity that the record with this identity is or stands in.
  func entity(of identity: String) -> Int? {
    if let claim = claims[identity] { return survey.claims[claim].entity }
    let top = identity.utf8.prefix { $0 != UInt8(ascii: ">") }
    return entities[String(Substring(top))]
  }

  /// Whether the page says what a claim says.
  func isShown(claim number: Int) -> Bool {
    guard let entity = survey.claims[number].entity else { return shownLooseClaims.contains(number) }
    return plan.isShown[entity]
  }

  func path(of location: Location) -> String { audit.source(of: location).path }

  /// An id that nothing on the page has yet. Blanks cannot stand in an id.
  private static func free(_ wanted: String, _ taken: inout Set<String>) -> String {
    let plain = String(
      wanted.unicodeScalars.map { $0.properties.isWhitespace || $0.value < 0x21 ? "_" : Character($0) })
    var name = plain
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(plain)~\(number)"
      number += 1
    }
    return name
  }
}
