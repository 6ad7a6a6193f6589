import Findings
import Language
import Values

/// Says of two contexts how they meet: side by side, in words, with a patient and with what would set them apart.
struct MeetingWriter {
  private let facts: Facts
  private let judge: ContextJudge
  private let type: ContextType
  private let words: ContextWords

  init(_ overlap: Overlap, kinds: (KindID, KindID), _ facts: Facts) {
    self.facts = facts
    judge = ContextJudge(overlap, kinds: kinds, facts)
    type = facts.vocabulary[overlap.context]
    words = ContextWords(facts, type)
  }

  /// Of the rows of a finding's operands, in their order.
  func meeting(_ first: UInt32, _ second: UInt32) -> Meeting {
    let (a, b) = (judge.first(first), judge.second(second))
    // What follows from what is said elsewhere need not be said again, unless it sets the two apart.
    let comparisons = judge.comparisons(a, b).filter {
      $0.verdict == .apart || $0.first?.isImplied == false || $0.second?.isImplied == false
    }
    let shared = comparisons.map { comparison in
      ContextWords.Stated(
        dimension: comparison.dimension, member: comparison.member, value: both(comparison) ?? .any)
    }
    let phrases = shared.filter { !$0.value.isAny }.map { words.phrase($0) }
    let patients = PatientWriter(words, judge)
    return Meeting(
      dimensions: zip(comparisons, shared).map { dimension($0, $1) },
      overlap: phrases.isEmpty ? "everyone" : phrases.joined(separator: ", "),
      patient: patients.patient(shared, exceptions: a.context.exceptions + b.context.exceptions),
      settlements: SettlementWriter(words, judge).settlements(comparisons))
  }

  private func dimension(_ comparison: ContextJudge.Comparison, _ shared: ContextWords.Stated) -> Meeting.Dimension {
    let isApart = comparison.verdict == .apart || both(comparison) == nil
    return Meeting.Dimension(
      name: words.name(comparison.dimension, comparison.member),
      reading: comparison.verdict.reading,
      first: side(comparison.first), second: side(comparison.second),
      both: isApart ? nil : words.plain(shared), span: isApart ? nil : words.span(shared.value))
  }

  private func side(_ entry: Context.Entry?) -> Meeting.Side {
    guard let entry else { return Meeting.Side() }
    let stated = words.stated(entry)
    return Meeting.Side(
      words: words.written(stated), isInherited: entry.isInherited, span: words.span(stated.value))
  }

  /// What both sides leave of a dimension; what one says where the other is silent; nil where they are apart.
  private func both(_ comparison: ContextJudge.Comparison) -> ContextWords.Value? {
    guard let first = comparison.first.map({ words.stated($0).value }) else {
      return comparison.second.map { words.stated($0).value }
    }
    guard let second = comparison.second.map({ words.stated($0).value }), !second.isAny else { return first }
    switch (first, second) {
    case (.any, _): return second
    case (.members(let x), .members(let y)):
      guard case .reference(let kind) = type.dimensions[comparison.dimension].type else {
        let shared = x.filter { y.contains($0) }
        return shared.isEmpty ? nil : .members(shared)
      }
      // The narrower of each two that are related; of unrelated ones, both.
      var shared = x.filter { a in y.contains { facts.isSameOrUnder(a, $0, kind: kind.index) } }
      shared += y.filter { b in
        !shared.contains(b) && x.contains { facts.isSameOrUnder(b, $0, kind: kind.index) }
      }
      if !shared.isEmpty { return .members(shared) }
      guard type.dimensions[comparison.dimension].unrelatedTogether else { return nil }
      // In one order, whichever claim comes first.
      return x.lexicographicallyPrecedes(y) ? .together(x, y) : .together(y, x)
    case (.measures(let x), .measures(let y)):
      let shared = x.flatMap { a in y.compactMap { words.intersection(a, $0) } }
      return shared.isEmpty ? nil : .measures(shared)
    default: return nil
    }
  }
}

extension ContextJudge.Verdict {
  var reading: Meeting.Reading {
    switch self {
    case .apart: .apart
    case .possibly: .possibly
    case .meets: .meets
    }
  }
}
