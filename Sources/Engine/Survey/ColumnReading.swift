import Language
import Values

/// What a coverage rule asks an entity for, read off its conditions: the fields, and what an editor would write there.
struct ColumnReading {
  private(set) var fields: [String] = []
  private(set) var stub: String?
  private(set) var gapStub: String?

  private let vocabulary: Vocabulary
  private let kind: KindID
  private let gapKinds: Set<KindID>
  /// By field: the values that its members must have for the rule to hold.
  private var values: [FieldID: [(field: FieldID, word: String)]] = [:]
  private var found: Set<FieldID> = []

  init(_ rule: CheckedRule, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    kind = rule.variables[0].kind
    gapKinds = Set(vocabulary.report.gaps.map(\.kind))
    for requirement in rule.requirements { read(requirement) }
    // What an adjective of the entity itself asks for counts as well.
    for requirement in rule.requirements {
      requirement.forEachAdjective { kind, number in
        guard kind == self.kind else { return }
        vocabulary[kind].adjectives[number].condition.forEachPath { note($0) }
      }
    }
    let ordered = found.sorted()
    fields = ordered.map { vocabulary[kind][$0].name }
    stub = ordered.first.flatMap { text(of: $0) }
  }

  private mutating func read(_ condition: Condition) {
    switch condition {
    case .any(let parts), .all(let parts): for part in parts { read(part) }
    case .through(let through): read(through)
    default: condition.forEachPath { note($0) }
    }
  }

  private mutating func read(_ through: Through) {
    note(through.path)
    guard case .record(let member) = through.path.type, let field = ownField(of: through.path) else { return }
    var asked: [(field: FieldID, word: String)] = []
    for part in [through.filter, through.body].compactMap({ $0 }).flatMap(\.conjuncts) {
      guard case .comparison(let comparison) = part, comparison.op == .equal, let path = comparison.left.path,
        path.slot == through.slot, path.steps.count == 1, case .field(_, let asking) = path.steps[0],
        case .literal(.word(let list, let number)) = comparison.right.term
      else { continue }
      asked.append((asking, vocabulary[list].words[number]))
    }
    if gapKinds.contains(member) {
      gapStub = gapStub ?? text(of: field, with: asked)
    } else if values[field] == nil {
      values[field] = asked
    }
  }

  /// The field of the entity that a path starts with, where what stands there is the entity's own.
  private func ownField(of path: Path) -> FieldID? {
    guard path.slot == 0, case .field(let owner, let field) = path.steps.first, owner == kind else { return nil }
    if case .record = vocabulary[kind][field].type { return field }
    return path.steps.count == 1 ? field : nil
  }

  private mutating func note(_ path: Path) {
    guard let field = ownField(of: path) else { return }
    if case .record(let member) = vocabulary[kind][field].type, gapKinds.contains(member) { return }
    found.insert(field)
  }

  // MARK: What to write

  private func text(of field: FieldID) -> String? { text(of: field, with: values[field] ?? []) }

  private func text(of field: FieldID, with asked: [(field: FieldID, word: String)]) -> String? {
    let declared = vocabulary[kind][field]
    guard case .record(let member) = declared.type else { return "\(declared.name):\(comment(declared))" }
    return ([declared.name + ":"] + memberLines(of: member, asked, indent: "  ")).joined(separator: "\n")
  }

  /// The lines of one member of a list: what it must have, what tells it apart, and what vouches for it.
  private func memberLines(of kind: KindID, _ asked: [(field: FieldID, word: String)], indent: String) -> [String] {
    let declared = vocabulary[kind]
    var lines: [String] = []
    for (number, field) in declared.fields.enumerated() where !field.isDerived {
      let id = FieldID(number)
      let known = asked.first { $0.field == id }?.word
      if let known, known != field.defaultText {
        lines.append("\(field.name): \(known)")
      } else if case .record(let nested) = field.type {
        guard vocabulary[nested].role == .evidence, !field.isFromOwner else { continue }
        lines.append("\(field.name):")
        lines += memberLines(of: nested, [], indent: "  ")
      } else if !field.isFromOwner, known == nil, isWanted(id, of: declared) {
        lines.append("\(field.name):\(comment(field))")
      }
    }
    return lines.enumerated().map { number, line in "\(indent)\(number == 0 ? "- " : "  ")\(line)" }
  }

  private func isWanted(_ field: FieldID, of kind: Kind) -> Bool {
    if kind[field].isRequired { return true }
    if kind.role == .evidence { return kind.identity.contains(field) }
    return kind.identity.contains(field) && kind[field].defaultText == nil && !kind[field].isList
  }

  /// What may be written there, behind a comment sign; empty for plain text.
  private func comment(_ field: Field) -> String {
    switch field.type {
    case .word(let list), .amount(let list): "  # \(vocabulary[list].words.joined(separator: ", "))"
    case .reference(let kind): "  # the id of \(withArticle(vocabulary[kind].name))"
    case .date: "  # 2026-01-31"
    case .interval, .quantity: "  # a number with its unit"
    default: ""
    }
  }
}
