import Findings
import Language
import Values

/// Turns what a change has taken into findings, at the place where somebody would put it back.
struct ChangeWriter {
  private let before: Facts
  private let after: Facts
  private var identities: (before: Identities, after: Identities)
  private var places: (before: RecordPlaces, after: RecordPlaces)
  private var laterRows: RowsByID
  private var earlierRows: [String: (kind: Int, row: Int)]?
  private(set) var findings: [Finding] = []
  /// What every finding is filed under: the first of the categories that are unsafe now.
  private let category: String

  init(before: Facts, after: Facts) {
    self.before = before
    self.after = after
    identities = (Identities(before), Identities(after))
    places = (RecordPlaces(before), RecordPlaces(after))
    laterRows = RowsByID(after)
    category = after.vocabulary.report.harmful.first ?? FaultStage.change.category
  }

  mutating func add(_ id: FaultID, _ claim: ChangeJudge.Claim, _ message: String) {
    let identity = claim.new.map { identities.after.identity(of: UInt32(truncatingIfNeeded: $0), kind: claim.kind) }
    let operand = FindingOperand(identity: identity ?? self.identity(claim), location: place(of: claim))
    var finding = Finding(
      rule: id.rawValue, category: category, origin: .change, severity: id == .evidenceRemoved ? .warning : .error,
      message: message, operands: [operand],
      notes: [
        Note(
          .help, "bring it back, or say in a decision why it may go: `vouchsafe decide ... --since REVISION`")
      ],
      fingerprint: .of([id.rawValue, operand.identity]))
    let now = claim.new.map { after.canonicalContent(of: $0, kind: claim.kind) } ?? ""
    finding.state =
      "before=\(Self.hash(before.canonicalContent(of: claim.old, kind: claim.kind))) after=\(Self.hash(now))"
    findings.append(finding)
  }

  private static func hash(_ text: String) -> String { String(Fingerprint.of([text]).short().filter { $0 != "-" }) }

  // MARK: Names

  /// As it was in the earlier state.
  mutating func identity(_ claim: ChangeJudge.Claim) -> String {
    identities.before.identity(of: UInt32(truncatingIfNeeded: claim.old), kind: claim.kind)
  }

  /// The claim of the earlier state that has an identity. Complexity: linear in the claims the first time.
  mutating func row(ofEarlier identity: String) -> (kind: Int, row: Int)? {
    if earlierRows == nil {
      var rows: [String: (kind: Int, row: Int)] = [:]
      for (kind, declared) in before.vocabulary.kinds.enumerated() where declared.role == .claim {
        for row in 0..<before.tables[kind].declaredCount {
          rows[identities.before.identity(of: UInt32(truncatingIfNeeded: row), kind: kind)] = (kind, row)
        }
      }
      earlierRows = rows
    }
    return earlierRows?[identity]
  }

  /// What a claim is called: its kind, what it is about, and of what it is said.
  func subject(_ claim: ChangeJudge.Claim) -> String {
    let kind = before.vocabulary.kinds[claim.kind]
    let owner = entity(around: claim)
    var words: [String] = []
    for field in kind.identity {
      if let owner, kind[field].isFromOwner, kind[field].type == .reference(KindID(owner.kind)) { continue }
      guard before.canonicalText(of: field.index, row: claim.old, kind: claim.kind) != nil else { continue }
      words += before.tables[claim.kind].columns[field.index].all(claim.old).map { before.words($0, kind[field].type) }
    }
    let name = words.isEmpty ? kind.name : "\(kind.name) `\(words.joined(separator: ", "))`"
    return name + (owner.map { " of \(before.name(of: $0.row, kind: $0.kind))" } ?? "")
  }

  // MARK: Places

  /// The entity of the earlier state in which a claim stood.
  private func entity(around claim: ChangeJudge.Claim) -> (kind: Int, row: Int)? {
    var at = before.owner(of: claim.old, kind: claim.kind)
    while let owner = at, !before.vocabulary.kinds[owner.kind].isEntity {
      at = before.owner(of: owner.row, kind: owner.kind)
    }
    return at
  }

  /// The same entity in the later state; nil where it is gone.
  mutating func home(_ claim: ChangeJudge.Claim) -> (kind: Int, row: Int)? {
    guard let owner = entity(around: claim) else { return nil }
    return laterRows.row(of: before.id(of: owner.row, kind: owner.kind), kind: owner.kind).map { (owner.kind, Int($0)) }
  }

  /// Where the claim stands; of one that is gone, the record that it stood in, else the beginning of its file, else the
  /// file's last state.
  private mutating func place(of claim: ChangeJudge.Claim) -> Location {
    if let row = claim.new { return places.after.place(of: row, kind: claim.kind).location }
    if let home = home(claim), home.row < after.tables[home.kind].declaredCount {
      return places.after.place(of: home.row, kind: home.kind).location
    }
    let number = before.tables[claim.kind].file(of: claim.old)
    let path = before.files[number].path
    if let file = after.files.firstIndex(where: { $0.path == path }) {
      return Location(file: FileID(UInt32(truncatingIfNeeded: file)), range: ByteRange(0, 0))
    }
    let place = places.before.place(of: claim.old, kind: claim.kind).location
    return Location(file: FileID(UInt32(truncatingIfNeeded: firstLostFile + lost(number))), range: place.range)
  }

  /// Files that the later state has not, and that findings point into.
  private(set) var lostFiles: [SourceText] = []
  /// By number in the earlier state.
  private var lostNumbers: [Int: Int] = [:]
  /// Behind which files of the audit they come.
  var firstLostFile = 0

  private mutating func lost(_ number: Int) -> Int {
    if let known = lostNumbers[number] { return known }
    lostNumbers[number] = lostFiles.count
    lostFiles.append(before.files[number])
    return lostFiles.count - 1
  }
}
