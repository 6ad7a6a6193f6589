import Findings

/// What the sections of the report look up: which finding speaks of which record, and where each stands in the page.
struct ReportIndex {
  /// Findings that are shown in full; the rest has a line each.
  static let fullFindings = 2_000

  let audit: Audit
  let survey: Survey
  let coverage: Coverage
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
  /// By finding: whether it is shown in full.
  private(set) var isFull: [Bool] = []
  /// How many claims and findings there are: above these the report is terse.
  let isLarge: Bool

  /// Complexity: linear in the findings, claims, entities and cells.
  init(_ audit: Audit, _ survey: Survey, _ coverage: Coverage) {
    self.audit = audit
    self.survey = survey
    self.coverage = coverage
    isLarge = survey.claims.count > 6_000 || audit.findings.count > 10_000
    var taken: Set<String> = []
    for (number, entity) in survey.entities.enumerated() {
      if entities[entity.identity] == nil { entities[entity.identity] = number }
      entityAnchors.append(Self.free("\(entity.kind)/\(entity.id)", &taken))
    }
    for (number, claim) in survey.claims.enumerated() {
      if claims[claim.identity] == nil { claims[claim.identity] = number }
      claimAnchors.append(Self.free("c-" + Self.digest(claim.identity), &taken))
    }
    for (number, finding) in audit.findings.enumerated() {
      let handle = finding.fingerprint.bits == 0 ? "\(number)" : finding.handle
      findingAnchors.append(Self.free("f-" + handle, &taken))
      var found: [Int] = []
      for operand in finding.operands {
        guard let entity = entity(of: operand.identity), !found.contains(entity) else { continue }
        found.append(entity)
        findingsByEntity[entity, default: []].append(number)
      }
      entitiesByFinding.append(found)
    }
    let identities = coverage.entities.map { entities[$0.identity] }
    for cell in coverage.cells {
      if let entity = identities[cell.entity] { cells[entity, default: []].append(cell) }
    }
    isFull = (0..<audit.findings.count).map { $0 < Self.fullFindings }
    let contradictions = audit.findings.indices.filter { audit.findings[$0].grade == .contradiction }
    if audit.findings.count > Self.fullFindings, !contradictions.isEmpty {
      // Contradictions are shown in full before anything else.
      isFull = [Bool](repeating: false, count: audit.findings.count)
      var left = Self.fullFindings
      for number in contradictions + Array(audit.findings.indices) where left > 0 && !isFull[number] {
        isFull[number] = true
        left -= 1
      }
    }
  }

  /// The entity with a page on which a finding that is not shown in full has its line; nil where it has none there.
  func page(ofLine finding: Int) -> Int? {
    guard isLarge, !isFull[finding] else { return nil }
    return entitiesByFinding[finding].first { survey.entities[$0].hasPage }
  }

  /// The entity that the record with this identity is or stands in.
  func entity(of identity: String) -> Int? {
    if let claim = claims[identity] { return survey.claims[claim].entity }
    let top = identity.utf8.prefix { $0 != UInt8(ascii: ">") }
    return entities[String(Substring(top))]
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

  /// A short name for a long identity: FNV-1a with 64 bits, in base 36. Clashes are told apart by `free`.
  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }
}

/// Reads pieces of files, each of which is loaded once as long as callers ask in order of file.
struct PieceReader {
  private let files: [SourceText]
  private var file: FileID?
  private var bytes: [UInt8] = []

  init(_ files: [SourceText]) { self.files = files }

  /// The text at a place, its further lines moved left as far as its first one stands in.
  mutating func lines(at location: Location) -> String {
    if file != location.file {
      file = location.file
      bytes = files[location.file.index].bytes
    }
    let start = min(Int(location.range.start), bytes.count)
    let end = min(max(start, Int(location.range.end)), bytes.count)
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    let column = start - lineStart
    var out: [UInt8] = []
    var at = start
    while at < end {
      var stop = at
      while stop < end, bytes[stop] != 0x0A { stop += 1 }
      out += bytes[at..<stop]
      if stop < end { out.append(0x0A) }
      at = stop + 1
      var indent = 0
      while indent < column, at < end, bytes[at] == 0x20 {
        at += 1
        indent += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
