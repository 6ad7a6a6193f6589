import Findings
import Language
import Values

/// Finds the qualifiers that would set two claims apart: what an editor may write to settle a finding.
struct SettlementWriter {
  private let words: ContextWords
  private let judge: ContextJudge

  init(_ words: ContextWords, _ judge: ContextJudge) {
    self.words = words
    self.judge = judge
  }

  /// How much a qualifier asks of its reader: a word is easier than an interval, that than an exception.
  private enum Ease: Int, Comparable {
    case word
    case interval
    case exception

    static func < (a: Ease, b: Ease) -> Bool { a.rawValue < b.rawValue }
  }

  /// The easiest first. Where some dimension is open, one that closes it; else an exception in the wider claim.
  func settlements(_ comparisons: [ContextJudge.Comparison]) -> [Meeting.Settlement] {
    var found: [(ease: Ease, settlement: Meeting.Settlement)] = []
    let open = comparisons.filter { $0.verdict == .possibly }
    for comparison in open { if let entry = forOpen(comparison) { found.append(entry) } }
    if open.isEmpty {
      for comparison in comparisons { if let entry = forMeeting(comparison) { found.append(entry) } }
    }
    let order = found.indices.sorted { (found[$0].ease, $0) < (found[$1].ease, $1) }
    return order.map { found[$0].settlement }
  }

  /// One claim is silent where the other speaks, or both name what one patient may have at once.
  private func forOpen(_ comparison: ContextJudge.Comparison) -> (Ease, Meeting.Settlement)? {
    let operand = comparison.first == nil ? 0 : comparison.second == nil ? 1 : 0
    guard let entry = operand == 0 ? comparison.second ?? comparison.first : comparison.first else { return nil }
    let dimension = words.type.dimensions[entry.dimension]
    // Another country's advice is not settled by saying which country it is not for.
    guard !dimension.apartIsTension else { return nil }
    let stated = words.stated(entry)
    if let rest = complement(stated) {
      return (rest.ease, settlement(entry, operand, mapping(stated, rest.text)))
    }
    return (.exception, settlement(entry, operand, "except: {\(mapping(stated, value(stated)))}"))
  }

  /// Both speak: the wider of the two may leave out what the narrower says.
  private func forMeeting(_ comparison: ContextJudge.Comparison) -> (Ease, Meeting.Settlement)? {
    guard let first = comparison.first, let second = comparison.second, !first.isInherited || !second.isInherited else {
      return nil
    }
    let isFirstInside = judge.isInside(first.reading, second.reading, first.dimension)
    let isSecondInside = judge.isInside(second.reading, first.reading, first.dimension)
    guard isFirstInside != isSecondInside else { return nil }
    let narrow = isFirstInside ? first : second
    guard narrow.reading != .any else { return nil }
    let stated = words.stated(narrow)
    let operand = isFirstInside ? 1 : 0
    return (.exception, settlement(narrow, operand, "except: {\(mapping(stated, value(stated)))}"))
  }

  private func settlement(_ entry: Context.Entry, _ operand: Int, _ text: String) -> Meeting.Settlement {
    Meeting.Settlement(
      dimension: words.name(entry.dimension, entry.member), operand: operand,
      qualifier: "\(words.type.name): {\(text)}")
  }

  /// `pregnancy: not-pregnant`, or of a family `measured: {temperature: "< 38 degC"}`.
  private func mapping(_ stated: ContextWords.Stated, _ value: String) -> String {
    let dimension = words.type.dimensions[stated.dimension]
    guard let family = dimension.per, stated.member < ContextWords.Value.limit else {
      return "\(dimension.name): \(value)"
    }
    return "\(dimension.name): {\(words.facts.id(of: Int(stated.member), kind: family.index)): \(value)}"
  }

  /// What a dimension may still be when it is not this, if that is as short.
  private func complement(_ stated: ContextWords.Stated) -> (ease: Ease, text: String)? {
    switch stated.value {
    case .any, .together: return nil
    case .members(let members):
      guard case .word(let list) = words.type.dimensions[stated.dimension].type else { return nil }
      let rest = words.facts.vocabulary[list].words.indices.filter { index in
        !members.contains { Int($0) == index }
      }
      let texts = rest.map { words.facts.vocabulary[list].words[$0] }
      guard texts.count == 1, let only = texts.first else { return nil }
      return (.word, only)
    case .measures(let measures):
      guard measures.count == 1, let measure = measures.first else { return nil }
      let dimension = words.facts.vocabulary[measure.dimension]
      switch (measure.interval.lower, measure.interval.upper) {
      case (let lower?, nil):
        return (.interval, "\"\(lower.isClosed ? "<" : "<=") \(lower.quantity.description(in: dimension))\"")
      case (nil, let upper?):
        return (.interval, "\"\(upper.isClosed ? ">" : ">=") \(upper.quantity.description(in: dimension))\"")
      default: return nil
      }
    }
  }

  /// As YAML within braces.
  private func value(_ stated: ContextWords.Stated) -> String {
    switch stated.value {
    case .any: return "any"
    case .together(let first, let second): return value(stated.with(.members(first + second)))
    case .members(let members):
      let texts = members.map { words.id($0, stated.dimension) }
      if texts.count > 1 { return "[\(texts.joined(separator: ", "))]" }
      if case .reference = words.type.dimensions[stated.dimension].type {
        return "[\(texts.joined())]"
      }
      return texts.joined()
    case .measures(let measures):
      let texts = measures.map { quoted($0.text) }
      return texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
    }
  }

  private func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? text : "\"\(text)\""
  }
}
