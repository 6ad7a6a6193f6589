import Findings
import Language
import Values

/// Fills messages with the values of a case (LANGUAGE 2.7).
struct MessageWriter {
  private let facts: Facts
  private let paths: PathReader
  private var reader = TextReader()

  init(_ facts: Facts) {
    self.facts = facts
    paths = PathReader(facts: facts)
  }

  /// `meeting` is how the contexts of the case meet, where the rule asks for it.
  mutating func fill(
    _ template: MessageTemplate, rule: CheckedRule, _ violation: RuleOutcome.Violation, meeting: Meeting? = nil
  ) -> String {
    let binding = violation.rows
    let batch = Batch(count: 1, slots: binding.map { [$0] })
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let literal): text += literal
      case .path(let path): text += describe(path, batch)
      case .firstPresent(let paths, let otherwise):
        let path =
          paths.first { !self.paths.gatherAll($0, batch).values.isEmpty }
          ?? paths.first { unreadable($0, batch) != nil }
        if let path {
          text += describe(path, batch)
        } else {
          text += otherwise ?? paths.last.map { describe($0, batch) } ?? ""
        }
      case .count: text += String(violation.gathered?.count ?? 1)
      case .missing: text += missing(rule, batch).map { "`\($0)`" } ?? "(nothing)"
      case .overlap: text += meeting?.overlap ?? "everyone"
      case .settles:
        let open = (meeting?.dimensions ?? []).filter { $0.reading == .possibly }.map(\.name)
        text += open.isEmpty ? "(nothing)" : open.joined(separator: ", ")
      }
    }
    return text
  }

  /// The values at the end of a path: `x`, `x and y`, `x, y and z`, or `(not stated)`; what cannot be read as it is written.
  mutating func describe(_ path: Path, _ batch: Batch) -> String {
    var values: [String] = []
    for value in paths.gatherAll(path, batch).values { values.append(words(value, path.type)) }
    guard let last = values.last else { return unreadable(path, batch) ?? "(not stated)" }
    guard values.count > 1 else { return last }
    return "\(values.dropLast().joined(separator: ", ")) and \(last)"
  }

  private func unreadable(_ path: Path, _ batch: Batch) -> String? {
    guard !facts.unreadable.isEmpty, path.steps.count == 1, case .field(let kind, let field) = path.steps[0] else {
      return nil
    }
    let record = UnreadableValues.Record(kind: kind.index, row: batch.slots[path.slot][0])
    return facts.unreadable.text(UnreadableValues.Field(kind: kind.index, field: field.index), of: record).map {
      facts.text($0)
    }
  }

  /// The first path that `require` read and did not find, without its variable.
  func missing(_ rule: CheckedRule, _ batch: Batch) -> String? {
    var paths: [Path] = []
    for requirement in rule.requirements { requirement.forEachPath { paths.append($0) } }
    for path in paths where path.slot < rule.variables.count && !path.steps.isEmpty {
      if self.paths.gatherAll(path, batch).values.isEmpty { return String(path.text.drop { $0 != "." }.dropFirst()) }
    }
    return nil
  }

  /// A value as messages print it: a record by its name, a word or a quantity as it was written, a date as ISO 8601.
  mutating func words(_ value: UInt32, _ type: ValueType) -> String {
    switch type {
    case .text, .url, .pattern, .file, .code: return reader.text(value, in: facts)
    default: return facts.words(value, type)
    }
  }
}

extension Facts {
  /// A value in words; see `MessageWriter.words`, which is quicker with texts.
  func words(_ value: UInt32, _ type: ValueType) -> String {
    switch type {
    case .text, .url, .pattern, .file, .code: return text(value)
    case .foldedName, .identifier: return symbols.text(of: value)
    case .number: return symbols.text(of: numberTexts[Int(value)])
    case .quantity, .interval, .amount: return value == Value.any ? "any" : measures[value].text
    case .reference(let kind), .record(let kind):
      return value == Value.any ? "any \(vocabulary[kind].name)" : name(of: Int(value), kind: kind.index)
    case .date, .dimension, .word: return canonicalText(value, type)
    }
  }

  /// The first of a record's names, else its id; of a record without either, what it refers to.
  func name(of row: Int, kind: Int) -> String {
    let declared = vocabulary.kinds[kind]
    for field in declared.names {
      let column = tables[kind].columns[field.index]
      let value = column.isList ? column.members(row).first.map { column.values[$0] } : column.value(row)
      if let value, value != Value.missing { return text(value) }
    }
    if declared.isEntity { return id(of: row, kind: kind) }
    let parts = declared.identity.compactMap { field -> String? in
      let column = tables[kind].columns[field.index]
      guard !column.isList, column.value(row) < Value.any else { return nil }
      return words(column.value(row), declared.fields[field.index].type)
    }
    return parts.isEmpty ? declared.name : parts.joined(separator: ", ")
  }
}
