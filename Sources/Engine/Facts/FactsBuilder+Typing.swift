import Findings
import Language
import Values

/// Typing the values of fields: what the vocabulary says a written text means.
extension FactsBuilder {
  /// What became of one written text.
  enum Conversion {
    case value(UInt32)
    case problem(id: FaultID, message: String, help: String?)
  }

  mutating func typeColumns() {
    for byRecord in [false, true] {
      for kind in facts.vocabulary.kinds.indices {
        for field in facts.vocabulary.kinds[kind].fields.indices {
          let type = facts.vocabulary.kinds[kind].fields[field].type
          if Self.isDimensionByRecord(type) == byRecord { typeColumn(field, kind: kind, type: type) }
        }
      }
    }
  }

  private static func isReference(_ type: ValueType) -> Bool {
    if case .reference = type { true } else { false }
  }

  private static func isDimensionByRecord(_ type: ValueType) -> Bool {
    switch type {
    case .quantity(.by), .interval(.by): true
    default: false
    }
  }

  private mutating func typeColumn(_ field: Int, kind: Int, type: ValueType) {
    let declared = facts.vocabulary.kinds[kind].fields[field]
    if case .record(let nested) = type {
      return declared.isFromOwner ? () : gather(field, kind: kind, nested: nested.index)
    }
    if let text = declared.defaultText {
      let symbol = Self.isReference(type) && text == "any" ? RawValue.any : facts.symbols.intern(text)
      if case .value(let value) = convert(symbol, type: type, field: declared, row: nil, kind: kind) {
        facts.tables[kind].columns[field].standard = value
      }
    }
    var column = Column(isList: declared.isList)
    swap(&column, &facts.tables[kind].columns[field])
    if !column.values.isEmpty {
      switch type {
      case .text: break
      case .word(let list) where !column.isList: typeWords(&column, list, kind: kind, field: field)
      default: typeValues(&column, type: type, field: declared, number: field, kind: kind)
      }
      if column.isList { Self.dropMissing(&column) }
    }
    swap(&column, &facts.tables[kind].columns[field])
  }

  /// The commonest case, by a table instead of a map.
  private mutating func typeWords(_ column: inout Column, _ list: WordListID, kind: Int, field: Int) {
    let declared = facts.vocabulary.kinds[kind].fields[field]
    let size = facts.shapes.wordCount
    var table = [UInt32](repeating: Value.missing, count: size)
    for (index, word) in facts.vocabulary[list].words.enumerated() {
      if let symbol = facts.symbols.find(word), Int(symbol) < size { table[Int(symbol)] = UInt32(index) }
    }
    for row in column.values.indices {
      let symbol = column.values[row]
      guard symbol != Value.missing else { continue }
      if Int(symbol) < size, table[Int(symbol)] != Value.missing {
        column.values[row] = table[Int(symbol)]
      } else {
        switch convert(symbol, type: .word(list), field: declared, row: row, kind: kind) {
        case .value(let value): column.values[row] = value
        case .problem(let id, let message, let help):
          column.values[row] = Value.missing
          problems.append(
            Problem(kind: kind, row: row, field: field, id: id, message: message, help: help, unread: (field, symbol)))
        }
      }
    }
  }

  private mutating func typeValues(
    _ column: inout Column, type: ValueType, field: Field, number: Int, kind: Int
  ) {
    // What a text means does not depend on its record, unless the record says the dimension.
    let isMemoised = !Self.isDimensionByRecord(type)
    // Most references are ids, which lead to their entity at once.
    var target: Int?
    if case .reference(let kind) = type, !field.isByName { target = kind.index }
    var memo = NumberMap()
    var row = 0
    for index in column.values.indices {
      let raw = column.values[index]
      if column.isList {
        while row < column.ends.count, Int(column.ends[row]) <= index { row += 1 }
      } else {
        row = index
      }
      guard raw != RawValue.missing else { continue }
      if let target, raw != RawValue.any, let found = entity(target, id: raw) {
        column.values[index] = found
        continue
      }
      if isMemoised, let value = memo[key: raw] {
        column.values[index] = value
        continue
      }
      switch convert(raw, type: type, field: field, row: row, kind: kind) {
      case .value(let value):
        column.values[index] = value
        if isMemoised { memo[key: raw] = value }
      case .problem(let id, let message, let help):
        column.values[index] = Value.missing
        let member = column.isList ? index - column.members(row).lowerBound : nil
        problems.append(
          Problem(
            kind: kind, row: row, field: number, member: member, id: id, message: message, help: help,
            unread: (number, raw)))
      }
    }
  }

  private static func dropMissing(_ column: inout Column) {
    guard column.values.contains(Value.missing) else { return }
    var kept: [UInt32] = []
    var start = 0
    for row in column.ends.indices {
      for index in start..<Int(column.ends[row]) where column.values[index] != Value.missing {
        kept.append(column.values[index])
      }
      start = Int(column.ends[row])
      column.ends[row] = UInt32(truncatingIfNeeded: kept.count)
    }
    column.values = kept
  }

  /// Lists the nested records of a field by their owners (a counting sort, so that they keep their order). Those of an
  /// entity that is declared twice stand with its first record.
  private mutating func gather(_ field: Int, kind: Int, nested: Int) {
    let position = facts.shapes.shapes[kind].fields[field].position
    let count = facts.tables[kind].declaredCount
    let table = facts.tables[nested]
    var owners = table.owners
    guard table.positions.contains(position) else { return }
    let firsts = firsts(of: kind)
    if !firsts.isEmpty {
      for row in 0..<table.declaredCount where table.positions[row] == position {
        owners[row] = firsts[Int(owners[row])]
      }
    }
    var ends = [UInt32](repeating: 0, count: count)
    var total = 0
    for row in 0..<table.declaredCount where table.positions[row] == position {
      ends[Int(owners[row])] += 1
      total += 1
    }
    var sum: UInt32 = 0
    for row in ends.indices {
      let members = ends[row]
      ends[row] = sum
      sum += members
    }
    var values = [UInt32](repeating: 0, count: total)
    for row in 0..<table.declaredCount where table.positions[row] == position {
      let owner = Int(owners[row])
      values[Int(ends[owner])] = UInt32(truncatingIfNeeded: row)
      ends[owner] += 1
    }
    facts.tables[kind].columns[field] = Column(values: values, ends: ends, isList: true)
  }

  // MARK: One value

  /// What a written text means as a value of `type`. `row` is the record that holds it, for dimensions that it decides.
  mutating func convert(_ raw: UInt32, type: ValueType, field: Field, row: Int?, kind: Int) -> Conversion {
    switch type {
    case .text, .file, .record, .foldedName, .identifier: return .value(raw)
    case .code(let scheme): return convertCode(raw, scheme)
    case .url: return convertAddress(raw)
    case .pattern: return convertPattern(raw, field.pattern)
    case .reference(let target): return convertReference(raw, target.index, isByName: field.isByName)
    case .word(let list): return convertWord(raw, list)
    case .dimension:
      let text = facts.text(raw)
      if let dimension = facts.vocabulary.dimension(named: text) { return .value(UInt32(dimension.index)) }
      let names = facts.vocabulary.dimensions.map(\.name)
      return .problem(
        id: .noSuchDimension, message: "no dimension is called `\(text)`\(didYouMean(text, among: names))", help: nil
      )
    case .number:
      let text = facts.text(raw)
      guard let number = Rational(decimal: text) else {
        return .problem(id: .badNumber, message: "`\(text)` is not a number", help: nil)
      }
      facts.numbers.append(number)
      facts.numberTexts.append(raw)
      return .value(UInt32(facts.numbers.count - 1))
    case .date:
      let text = facts.text(raw)
      guard let date = CalendarDate(iso: text) else {
        return .problem(
          id: .badDate, message: "`\(text)` is not a date; write year, month and day as in 2026-01-31", help: nil)
      }
      return .value(UInt32(bitPattern: date.days &+ Column.dateZero))
    case .amount(let list):
      let bounds = facts.vocabulary[list].meaning?.bounds ?? Bounds()
      return bounded(
        bounded(convertAmount(raw, list), by: bounds, of: field.name), by: field.bounds, of: field.name)
    case .quantity(let source), .interval(let source):
      guard let dimension = dimension(source, kind: kind, row: row) else {
        return .problem(
          id: .dimensionUnknown, message: "`\(facts.text(raw))`: \(dimensionHolder(source, kind, row))", help: nil)
      }
      let isQuantity = if case .quantity = type { true } else { false }
      return bounded(
        convertMeasure(facts.text(raw), dimension, isQuantity: isQuantity), by: field.bounds, of: field.name)
    }
  }

  private mutating func convertCode(_ raw: UInt32, _ scheme: CodeScheme) -> Conversion {
    do throws(Fault) {
      return .value(facts.symbols.intern(try scheme.canonical(facts.text(raw))))
    } catch {
      return .problem(id: error.id, message: error.message, help: nil)
    }
  }

  private mutating func convertWord(_ raw: UInt32, _ list: WordListID) -> Conversion {
    let text = facts.text(raw)
    let words = facts.vocabulary[list].words
    if let index = words.firstIndex(of: text) { return .value(UInt32(index)) }
    if list == .yesNo, text == "true" || text == "false" { return .value(text == "true" ? 1 : 0) }
    let name = facts.vocabulary[list].name
    let what = name.contains("(") ? "one of \(words.joined(separator: ", "))" : withArticle(name)
    let suggestion = didYouMean(text, among: words)
    return .problem(
      id: .noSuchWord, message: "`\(text)` is not \(what)\(suggestion)",
      help: suggestion.isEmpty ? "the words of \(name) are \(words.joined(separator: ", "))" : nil)
  }

  private mutating func convertAmount(_ raw: UInt32, _ list: WordListID) -> Conversion {
    let text = facts.text(raw)
    let words = facts.vocabulary[list]
    guard let meaning = words.meaning else { return convertWord(raw, list) }
    if let index = words.words.firstIndex(of: text), index < meaning.intervals.count {
      return .value(facts.measures.intern(meaning.intervals[index], in: meaning.dimension, text: text, list: list))
    }
    let looksLikeWord = text.utf8.first.map { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } ?? true
    if looksLikeWord, text != "any" { return convertWord(raw, list) }
    return convertMeasure(text, meaning.dimension, isQuantity: false)
  }

  mutating func convertMeasure(_ text: String, _ dimension: DimensionID, isQuantity: Bool) -> Conversion {
    let scale = facts.vocabulary[dimension]
    do {
      let interval = isQuantity ? Interval(point: try scale.quantity(text)) : try scale.interval(text)
      return .value(facts.measures.intern(interval, in: dimension, text: text))
    } catch {
      return .problem(id: error.id, message: error.message, help: nil)
    }
  }

  private mutating func convertPattern(_ raw: UInt32, _ pattern: Pattern?) -> Conversion {
    guard let pattern, !pattern.matches(reader.utf8(of: raw, in: facts)) else { return .value(raw) }
    return .problem(
      id: .doesNotMatch, message: "`\(facts.text(raw))` does not have the form `\(pattern.source)`", help: nil)
  }

  private mutating func convertAddress(_ raw: UInt32) -> Conversion {
    let text = reader.text(raw, in: facts)
    let scheme = text.prefix { $0 != ":" }
    let isScheme = scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    if !scheme.isEmpty, scheme.count < text.count - 1, isScheme, !text.contains(where: \.isWhitespace) {
      return .value(raw)
    }
    return .problem(
      id: .badURL, message: "`\(text)` is not an address; expected one such as https://example.org/page", help: nil)
  }

  // MARK: Dimensions

  private func dimension(_ source: DimensionSource, kind: Int, row: Int?) -> DimensionID? {
    switch source {
    case .fixed(let dimension): return dimension
    case .by(let fields):
      guard let row else { return nil }
      return dimension(fields[...], kind: kind, row: row)
    }
  }

  /// Follows fields from a record to a field of type `dimension`.
  func dimension(_ fields: ArraySlice<FieldID>, kind: Int, row: Int) -> DimensionID? {
    var kind = kind
    var row = row
    for (step, field) in fields.enumerated() {
      let value = facts.tables[kind].columns[field.index].value(row)
      guard value < Value.any else { return nil }
      if step + 1 == fields.count { return DimensionID(Int(value)) }
      guard case .reference(let target) = facts.vocabulary.kinds[kind].fields[field.index].type else { return nil }
      kind = target.index
      row = Int(value)
    }
    return nil
  }

  private func dimensionHolder(_ source: DimensionSource, _ kind: Int, _ row: Int?) -> String {
    guard case .by(let fields) = source, let first = fields.first, let row else { return "its dimension is not known" }
    let value = facts.tables[kind].columns[first.index].value(row)
    guard value < Value.any, case .reference(let target) = facts.vocabulary.kinds[kind].fields[first.index].type else {
      return "its dimension is not known, because `\(facts.vocabulary.kinds[kind].fields[first.index].name)` is missing"
    }
    let id = facts.id(of: Int(value), kind: target.index)
    return "\(facts.vocabulary[target].name) `\(id)` does not say its dimension"
  }
}
