import Findings

/// What of an audit its page has room for: however large a base is, its report can be opened and sent.
struct ReportPlan {
  /// Findings that are shown in full, contradictions first and then the gravest.
  static let fullFindings = 2_000
  /// Findings that have at least a line.
  static let lineFindings = 20_000
  /// Sections on entities that have one each.
  static let pages = 2_500
  /// Records beside those.
  static let records = 6_000
  /// Claims of both.
  static let claims = 15_000
  /// Rows of one table.
  static let rows = 2_500
  /// Findings of a group that stand on its card.
  static let members = 200

  enum Detail {
    /// On a card of its own, or on that of its group.
    case full
    case line
    /// Only in the sum.
    case counted
  }

  /// As people read the findings; each finding is in one group.
  private(set) var groups: [FindingGroup] = []
  /// By finding.
  private(set) var details: [Detail] = []
  /// By entity: it has its place on the page, with its claims.
  private(set) var isShown: [Bool] = []
  /// Claims that stand in no entity, as many as are shown.
  private(set) var looseClaims: [Int] = []

  init() {}

  /// Rows of a matrix: of kinds without pages, only what lacks most.
  static func rows(isMain: Bool) -> Int { isMain ? rows : rows / 5 }

  /// Complexity: that of grouping the findings and sorting the entities.
  init(_ audit: Audit, _ survey: Survey, _ findingsByEntity: [Int: [Int]]) {
    groups = audit.groups()
    details = [Detail](repeating: .counted, count: audit.findings.count)
    giveCards(audit)
    var lines = Self.lineFindings - details.count { $0 == .full }
    for index in details.indices where details[index] == .counted && lines > 0 {
      details[index] = .line
      lines -= 1
    }
    choosePages(survey, findingsByEntity)
  }

  /// How many findings have that much.
  func count(_ detail: Detail) -> Int { details.count { $0 == detail } }

  private mutating func giveCards(_ audit: Audit) {
    let grade = { (group: FindingGroup) in audit.findings[group.members[0]].grade }
    let ordered = groups.filter { grade($0) == .contradiction } + groups.filter { grade($0) != .contradiction }
    var left = Self.fullFindings
    for group in ordered {
      for member in (group.members.prefix(Self.members) + group.folded.prefix(Self.members)) where left > 0 {
        details[member] = .full
        left -= 1
      }
    }
  }

  /// Entities with the gravest findings come first where not all find room.
  private mutating func choosePages(_ survey: Survey, _ findings: [Int: [Int]]) {
    isShown = [Bool](repeating: false, count: survey.entities.count)
    var claims = Self.claims
    let rank = { (entity: Int) in findings[entity]?.first ?? Int.max }
    for (hasPage, room) in [(true, Self.pages), (false, Self.records)] {
      let all = survey.entities.indices.filter { survey.entities[$0].hasPage == hasPage }
      var left = room
      for entity in all.sorted(by: { (rank($0), $0) < (rank($1), $1) }) where left > 0 {
        guard survey.entities[entity].claims.count <= claims else { continue }
        isShown[entity] = true
        claims -= survey.entities[entity].claims.count
        left -= 1
      }
    }
    looseClaims = Array(survey.claims.indices.filter { survey.claims[$0].entity == nil }.prefix(claims))
  }
}
