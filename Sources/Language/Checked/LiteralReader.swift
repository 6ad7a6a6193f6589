import Findings
import Values

/// Types a literal by the other side of its comparison, or by its field (LANGUAGE 2.3).
struct LiteralReader {
  let vocabulary: Vocabulary

  /// The value that `text` means as `type`. The range of the fault counts bytes of `text`.
  ///
  /// Of a reference only the kind is known here: whether the id exists is seen when the base has been read.
  func read(_ text: String, as type: ValueType) throws(ConditionFault) -> Literal {
    let whole = 0..<text.utf8.count
    switch type {
    case .text, .url, .pattern, .file, .identifier: return .text(text)
    case .code(let scheme):
      do throws(CodeScheme.Fault) {
        return .text(try scheme.canonical(text))
      } catch {
        throw ConditionFault(id: "bad-\(scheme.rawValue)", message: error.message, range: whole)
      }
    case .foldedName: return .foldedName(foldedName(text))
    case .number:
      guard let number = Rational(decimal: text) else {
        throw ConditionFault(id: "bad-number", message: "`\(text)` is not a number", range: whole)
      }
      return .number(number)
    case .date:
      guard let date = CalendarDate(iso: text) else {
        throw ConditionFault(
          id: "bad-date", message: "`\(text)` is not a date; write year, month and day, as in `2026-01-31`",
          range: whole)
      }
      return .date(date)
    case .dimension: return .dimension(try dimension(text))
    case .word(let list): return try word(text, of: list)
    case .amount(let list): return try amount(text, of: list)
    case .quantity(.fixed(let id)): return try measured(text, of: id, isInterval: false)
    case .interval(.fixed(let id)): return try measured(text, of: id, isInterval: true)
    case .quantity(.by), .interval(.by): return try untyped(text)
    case .reference(let kind): return text == "any" ? .anyEntity(kind) : .entity(kind, text)
    case .record(let kind):
      throw ConditionFault(
        id: "types-differ",
        message: "`\(text)` is a word, and \(withArticle(vocabulary[kind].name)) has no id to compare it with",
        range: whole)
    }
  }

  private func dimension(_ text: String) throws(ConditionFault) -> DimensionID {
    if let id = vocabulary.dimension(named: text) { return id }
    let near = didYouMean(text, among: vocabulary.dimensions.map(\.name))
    throw ConditionFault(
      id: "no-such-dimension", message: "no dimension is called `\(text)`\(near)", range: 0..<text.utf8.count)
  }

  private func word(_ text: String, of list: WordListID) throws(ConditionFault) -> Literal {
    guard let index = vocabulary[list].words.firstIndex(of: text) else { throw noSuchWord(text, of: list) }
    return .word(list, index)
  }

  private func noSuchWord(_ text: String, of list: WordListID) -> ConditionFault {
    let words = vocabulary[list].words
    return ConditionFault(
      id: "no-such-word",
      message: "`\(text)` is not \(withArticle(vocabulary[list].name))\(hint(for: text, among: words))",
      range: 0..<text.utf8.count)
  }

  private func amount(_ text: String, of list: WordListID) throws(ConditionFault) -> Literal {
    guard let meaning = vocabulary[list].meaning else { return try word(text, of: list) }
    if let index = vocabulary[list].words.firstIndex(of: text), index < meaning.intervals.count {
      return .interval(meaning.intervals[index], meaning.dimension)
    }
    // Without a digit it is a misspelt word rather than an interval.
    guard text == "any" || text.utf8.contains(where: \.isDigit) else { throw noSuchWord(text, of: list) }
    return try measured(text, of: meaning.dimension, isInterval: true)
  }

  /// A quantity, or an interval, which may stand beside a quantity as well.
  private func measured(_ text: String, of id: DimensionID, isInterval: Bool) throws(ConditionFault) -> Literal {
    let dimension = vocabulary[id]
    do throws(QuantityError) {
      let first = text.utf8.first
      let looksLikeInterval =
        text == "any" || text.contains("..") || first == UInt8(ascii: "<") || first == UInt8(ascii: ">")
      if isInterval || looksLikeInterval { return .interval(try dimension.interval(text), id) }
      return .quantity(try dimension.quantity(text), id)
    } catch {
      throw ConditionFault(error)
    }
  }

  /// A value whose dimension only the record knows: some dimension must be able to read it.
  private func untyped(_ text: String) throws(ConditionFault) -> Literal {
    var faults: [QuantityError] = []
    for dimension in vocabulary.dimensions {
      do throws(QuantityError) {
        _ = try dimension.interval(text)
        return .untypedInterval(text)
      } catch {
        faults.append(error)
      }
    }
    guard let fault = faults.first(where: { $0.id != .noSuchUnit }) ?? faults.first else {
      throw ConditionFault(
        id: "bad-quantity", message: "`\(text)` is not a quantity: the vocabulary declares no dimensions",
        range: 0..<text.utf8.count)
    }
    guard fault.id == .noSuchUnit else { throw ConditionFault(fault) }
    let bytes = Array(text.utf8)
    let unit = String(
      decoding: bytes[min(fault.range.lowerBound, bytes.count)..<min(fault.range.upperBound, bytes.count)],
      as: UTF8.self)
    let near = didYouMean(unit, among: vocabulary.dimensions.flatMap { $0.units.map(\.name) })
    throw ConditionFault(
      id: "no-such-unit", message: "`\(unit)` is not a unit of any dimension\(near)", range: fault.range)
  }
}

extension ConditionFault {
  init(_ error: QuantityError) {
    self.init(id: error.id.rawValue, message: error.message, range: error.range)
  }
}
