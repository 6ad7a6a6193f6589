import Findings
import Values

/// Types a literal by the other side of its comparison, or by its field (LANGUAGE 2.3).
struct LiteralReader {
  let vocabulary: Vocabulary

  /// The value that `text` means as `type`. The range of the fault counts bytes of `text`.
  ///
  /// Of a reference only the kind is known here: whether the id exists is seen when the base has been read.
  func read(_ text: String, as type: ValueType) throws(Fault) -> Literal {
    let whole = 0..<text.utf8.count
    switch type {
    case .text, .url, .pattern, .file, .identifier: return .text(text)
    case .code(let scheme):
      return .text(try scheme.canonical(text))
    case .foldedName: return .foldedName(foldedName(text))
    case .number:
      guard let number = Rational(decimal: text) else {
        throw Fault(.badNumber, "`\(text)` is not a number", at: whole)
      }
      return .number(number)
    case .date:
      guard let date = CalendarDate(iso: text) else {
        throw Fault(
          .badDate, "`\(text)` is not a date; write year, month and day, as in `2026-01-31`",
          at: whole)
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
      throw Fault(
        .typesDiffer,
        "`\(text)` is a word, and \(withArticle(vocabulary[kind].name)) has no id to compare it with",
        at: whole)
    }
  }

  private func dimension(_ text: String) throws(Fault) -> DimensionID {
    if let id = vocabulary.dimension(named: text) { return id }
    let near = didYouMean(text, among: vocabulary.dimensions.map(\.name))
    throw Fault(.noSuchDimension, "no dimension is called `\(text)`\(near)", at: 0..<text.utf8.count)
  }

  private func word(_ text: String, of list: WordListID) throws(Fault) -> Literal {
    guard let index = vocabulary[list].words.firstIndex(of: text) else { throw noSuchWord(text, of: list) }
    return .word(list, index)
  }

  private func noSuchWord(_ text: String, of list: WordListID) -> Fault {
    let words = vocabulary[list].words
    return Fault(
      .noSuchWord,
      "`\(text)` is not \(withArticle(vocabulary[list].name))\(hint(for: text, among: words))",
      at: 0..<text.utf8.count)
  }

  private func amount(_ text: String, of list: WordListID) throws(Fault) -> Literal {
    guard let meaning = vocabulary[list].meaning else { return try word(text, of: list) }
    if let index = vocabulary[list].words.firstIndex(of: text), index < meaning.intervals.count {
      return .interval(meaning.intervals[index], meaning.dimension)
    }
    // Without a digit it is a misspelt word rather than an interval.
    guard text == "any" || text.utf8.contains(where: \.isDigit) else { throw noSuchWord(text, of: list) }
    return try measured(text, of: meaning.dimension, isInterval: true)
  }

  /// A quantity, or an interval, which may stand beside a quantity as well.
  private func measured(_ text: String, of id: DimensionID, isInterval: Bool) throws(Fault) -> Literal {
    let dimension = vocabulary[id]
    let first = text.utf8.first
    let looksLikeInterval =
      text == "any" || text.contains("..") || first == UInt8(ascii: "<") || first == UInt8(ascii: ">")
    if isInterval || looksLikeInterval { return .interval(try dimension.interval(text), id) }
    return .quantity(try dimension.quantity(text), id)
  }

  /// A value whose dimension only the record knows: some dimension must be able to read it.
  private func untyped(_ text: String) throws(Fault) -> Literal {
    var faults: [Fault] = []
    for dimension in vocabulary.dimensions {
      do throws(Fault) {
        _ = try dimension.interval(text)
        return .untypedInterval(text)
      } catch {
        faults.append(error)
      }
    }
    guard let fault = faults.first(where: { $0.id != .noSuchUnit }) ?? faults.first else {
      throw Fault(
        .badQuantity, "`\(text)` is not a quantity: the vocabulary declares no dimensions",
        at: 0..<text.utf8.count)
    }
    guard fault.id == .noSuchUnit else { throw fault }
    let bytes = Array(text.utf8)
    let unit = String(
      decoding: bytes[min(fault.bytes.lowerBound, bytes.count)..<min(fault.bytes.upperBound, bytes.count)],
      as: UTF8.self)
    let near = didYouMean(unit, among: vocabulary.dimensions.flatMap { $0.units.map(\.name) })
    throw Fault(.noSuchUnit, "`\(unit)` is not a unit of any dimension\(near)", at: fault.range)
  }
}
