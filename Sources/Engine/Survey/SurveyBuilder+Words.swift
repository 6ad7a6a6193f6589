import Findings
import Language
import Values

/// Fields and contexts in words.
extension SurveyBuilder {
  /// What the fields of a record say, in declared order; without claims and evidence, owners, and defaults.
  mutating func values(of row: Int, kind: Int, without shown: Set<FieldID>) -> [Survey.Value] {
    var values: [Survey.Value] = []
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      guard !shown.contains(FieldID(number)), !isOwnerField(number, row: row, kind: kind) else { continue }
      if case .record(let nested) = field.type {
        guard facts.vocabulary[nested].role == .part else { continue }
        let column = facts.tables[kind].columns[number]
        let words = column.members(row).map { partWords(Int(column.values[$0]), nested.index) }
        let spans = column.members(row).flatMap { partSpans(Int(column.values[$0]), nested.index) }
        // Where a part holds several measures, nobody can tell which of them its words stand for.
        guard !words.isEmpty else { continue }
        values.append(Survey.Value(field.name, words, spans: spans.count == words.count ? spans : []))
      } else {
        let words = plainWords(of: number, row: row, kind: kind)
        guard !words.isEmpty else { continue }
        let spans = spans(of: number, row: row, kind: kind)
        values.append(Survey.Value(field.name, words, spans: spans.count == words.count ? spans : []))
      }
    }
    return values
  }

  /// The values of one field in words; empty where it is missing. A default counts as written.
  mutating func words(of field: Int, row: Int, kind: Int) -> [String] {
    let column = facts.tables[kind].columns[field]
    let type = facts.vocabulary.kinds[kind].fields[field].type
    let values = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
    return values.filter { $0 != Value.missing }.map { words($0, type) }
  }

  /// As `words(of:row:kind:)`, and empty for a default.
  mutating func plainWords(of field: Int, row: Int, kind: Int) -> [String] {
    let column = facts.tables[kind].columns[field]
    if !column.isList, column.value(row) == column.standard { return [] }
    return words(of: field, row: row, kind: kind)
  }

  private mutating func words(_ value: UInt32, _ type: ValueType) -> String {
    switch type {
    case .text, .url, .pattern: reader.text(value, in: facts)
    default: facts.words(value, type)
    }
  }

  /// A part on one line: `lasting > 6 weeks`.
  private mutating func partWords(_ row: Int, _ kind: Int) -> String {
    var parts: [String] = []
    for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      guard !isOwnerField(number, row: row, kind: kind) else { continue }
      if case .record = field.type { continue }
      let words = plainWords(of: number, row: row, kind: kind)
      guard !words.isEmpty else { continue }
      let text = words.joined(separator: ", ")
      // What a part is about, and a value with its unit, read without the name of their field.
      parts.append(field.isRequired ? text : "\(field.name) \(text)")
    }
    let isGap = facts.vocabulary.report.gaps.contains { $0.kind == KindID(kind) }
    let isNamed = !facts.vocabulary.kinds[kind].identity.isEmpty
    return parts.joined(separator: isGap ? ": " : isNamed ? " " : "; ")
  }

  /// The measures that a field holds, for drawing.
  private func spans(of field: Int, row: Int, kind: Int) -> [Meeting.Span] {
    switch facts.vocabulary.kinds[kind].fields[field].type {
    case .interval, .quantity, .amount: break
    default: return []
    }
    let column = facts.tables[kind].columns[field]
    let values = column.isList ? column.members(row).map { column.values[$0] } : [column.value(row)]
    return values.filter { $0 < Value.any }.map { facts.measures[$0].span(facts.vocabulary) }
  }

  private func partSpans(_ row: Int, _ kind: Int) -> [Meeting.Span] {
    facts.vocabulary.kinds[kind].fields.indices.filter { !facts.vocabulary.kinds[kind].fields[$0].isDerived }
      .flatMap { spans(of: $0, row: row, kind: kind) }
  }

  /// Whether a field only repeats a record around.
  func isOwnerField(_ field: Int, row: Int, kind: Int) -> Bool {
    let declared = facts.vocabulary.kinds[kind].fields[field]
    guard declared.isFromOwner, case .reference(let target) = declared.type else { return false }
    var owner = facts.owner(of: row, kind: kind)
    while let record = owner, record.kind != target.index { owner = facts.owner(of: record.row, kind: record.kind) }
    guard let owner else { return false }
    return facts.tables[kind].columns[field].value(row) == UInt32(truncatingIfNeeded: owner.row)
  }

  func context(of row: Int, kind: Int) -> String? { facts.contextWords(of: row, kind: kind) }
}
