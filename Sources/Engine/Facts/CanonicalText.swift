import Language
import Values

/// Values in a form that does not depend on how they were written (LANGUAGE 6).
extension Facts {
  /// A field's canonical text, or nil where it is missing or only repeats its default.
  func canonicalText(of field: Int, row: Int, kind: Int) -> String? {
    let declared = vocabulary.kinds[kind].fields[field]
    let column = tables[kind].columns[field]
    if column.isList {
      var texts = column.members(row).map { canonicalText(column.values[$0], declared.type) }
      guard !texts.isEmpty else { return nil }
      switch declared.type {
      case .reference, .word: texts = Array(Set(texts)).sorted()
      default: break
      }
      return "[\(texts.joined(separator: ","))]"
    }
    let value = column.value(row)
    guard value != Value.missing, value != column.standard else { return nil }
    return canonicalText(value, declared.type)
  }

  func canonicalText(_ value: UInt32, _ type: ValueType) -> String {
    switch type {
    case .text, .url, .pattern, .file, .code: return normalizedText(text(value))
    case .foldedName, .identifier: return symbols.text(of: value)
    case .number: return numbers[Int(value)].fraction
    case .date: return CalendarDate(days: Int32(bitPattern: value) &- Column.dateZero).description
    case .dimension: return vocabulary.dimensions[Int(value)].name
    case .word(let list): return vocabulary[list].words[Int(value)]
    case .quantity, .interval, .amount:
      if value == Value.any { return "any" }
      let measure = measures[value]
      return measure.interval.canonicalText(in: vocabulary[measure.dimension])
    case .reference(let kind): return value == Value.any ? "any" : id(of: Int(value), kind: kind.index)
    case .record: return "\(value)"
    }
  }

  /// All that a record says, by field, with its context and what is nested in it.
  func canonicalContent(of row: Int, kind: Int) -> String {
    var parts: [String] = []
    let table = tables[kind]
    if let type = vocabulary.kinds[kind].context, row < table.contexts.count, table.contexts[row] != Value.missing {
      parts.append(canonicalText(contexts[Int(table.contexts[row])], type))
    }
    for (number, field) in vocabulary.kinds[kind].fields.enumerated() where !field.isDerived {
      if case .record(let nested) = field.type {
        let column = table.columns[number]
        let contents = column.members(row).map { canonicalContent(of: Int(column.values[$0]), kind: nested.index) }
        if !contents.isEmpty { parts.append("\(field.name):{\(contents.joined(separator: ";"))}") }
      } else if let text = canonicalText(of: number, row: row, kind: kind) {
        parts.append("\(field.name):\(text)")
      }
    }
    return parts.joined(separator: "\n")
  }

  func canonicalText(_ context: Context, _ type: ContextID) -> String {
    func spell(_ entries: [Context.Entry]) -> String {
      entries.map { entry in
        let dimension = vocabulary[type].dimensions[entry.dimension]
        var name = dimension.name
        if let family = dimension.per, entry.member < Value.any {
          name += ".\(id(of: Int(entry.member), kind: family.index))"
        }
        switch entry.reading {
        case .any: return "\(name)=any"
        case .measures(let numbers):
          let texts = numbers.map { canonicalText($0, .interval(.fixed(measures[$0].dimension))) }
          return "\(name)=\(Set(texts).sorted().joined(separator: ","))"
        case .members(let members):
          return "\(name)=\(members.map { canonicalText($0, dimension.type) }.sorted().joined(separator: ","))"
        }
      }.joined(separator: " ")
    }
    let exceptions = context.exceptions.map { "except(\(spell($0)))" }.sorted()
    return ([spell(context.entries)] + exceptions + (context.othersAny ? ["others=any"] : [])).joined(separator: " ")
  }
}
