import Evidence
import Language
import Values

/// Questions about the words of texts.
extension Evaluator {
  /// One truth value a case. Unknown where the text or the entity is missing, and where the question does not arise.
  mutating func evaluate(_ wording: Wording, _ batch: Batch) -> [Trit] {
    guard let home = wording.home else { return [Trit](repeating: .unknown, count: batch.count) }
    let rows = gather(wording.record, batch)
    let kind = home.kind.index
    switch wording.question {
    case .isFound(_, let place):
      return rows.map { row in
        let match = row < Value.any ? facts.library.match(of: row, kind: kind) : QuoteMatch()
        guard match.status != .unknown else { return .unknown }
        return Trit(match.isFound && (place == nil || match.isAtPlace != false))
      }
    case .isVerbatim:
      return rows.map { row in
        let match = row < Value.any ? facts.library.match(of: row, kind: kind) : QuoteMatch()
        return match.status == .unknown ? .unknown : Trit(match.isVerbatim)
      }
    case .mentions(let subject, let isNearby):
      return ask(subject, rows, home, batch) { evaluator, reading, entity, kind in
        evaluator.mentions(entity, kind, in: reading, isNearby: isNearby)
      }
    case .marks(let subject, let categories):
      return ask(subject, rows, home, batch) { evaluator, reading, entity, kind in
        evaluator.isMarked(entity, kind, in: reading, as: categories)
      }
    case .backs(let path, let scale, let subject):
      let amounts = gather(path, batch)
      var item = 0
      return ask(subject, rows, home, batch, before: { item = $0 }) { evaluator, reading, entity, kind in
        evaluator.isBacked(amounts[item], scale, entity, kind, in: reading)
      }
    }
  }

  /// Asks of each case's text and entity, or entities by their quantifier.
  private mutating func ask(
    _ subject: Operand, _ rows: [UInt32], _ home: (kind: KindID, field: FieldID), _ batch: Batch,
    before: (Int) -> Void = { _ in },
    _ question: (inout Evaluator, WordingReader.Reading, UInt32, Int) -> Trit
  ) -> [Trit] {
    var result = [Trit](repeating: .unknown, count: batch.count)
    guard case .path(let path) = subject.term, case .reference(let target) = path.type else { return result }
    let entities = gatherAll(path, batch)
    // In order of text, so that each of them is read once.
    let order =
      batch.slots.isEmpty
      ? Array(0..<batch.count)
      : (0..<batch.count).sorted {
        let (a, b) = (textNumber(rows[$0], home.kind.index), textNumber(rows[$1], home.kind.index))
        return a != b ? a < b : $0 < $1
      }
    for item in order {
      guard rows[item] < Value.any,
        let reading = wordings.reading(kind: home.kind.index, row: rows[item], field: home.field, facts, &reader)
      else { continue }
      before(item)
      var value = subject.quantifier?.start ?? .unknown
      for index in entities.members(item) {
        let one = question(&self, reading, entities.values[index], target.index)
        value = subject.quantifier?.combine(value, one) ?? one
      }
      result[item] = subject.quantifier?.finish(value) ?? value
    }
    return result
  }

  private func textNumber(_ row: UInt32, _ kind: Int) -> Int {
    row < Value.any ? facts.library.home(of: row, kind: kind) ?? -1 : -1
  }

  private mutating func mentions(
    _ entity: UInt32, _ kind: Int, in reading: WordingReader.Reading, isNearby: Bool
  ) -> Trit {
    // `any` is whatever the text speaks of.
    guard entity < Value.any else { return entity == Value.any ? .yes : .unknown }
    let names = wordings.names(of: entity, kind: kind, facts)
    let texts = [reading.around] + (isNearby ? reading.nearby : [])
    return Trit(texts.contains { text in names.contains { !$0.mentions(in: text).isEmpty } })
  }

  /// The mentions within the words themselves, or, where there is none, in the sentence around them.
  private mutating func places(
    _ entity: UInt32, _ kind: Int, in reading: WordingReader.Reading
  ) -> [Range<Int>] {
    guard entity < Value.any else { return [] }
    let all = wordings.names(of: entity, kind: kind, facts).flatMap { $0.mentions(in: reading.around) }
    let own = all.filter { reading.own.overlaps($0) }
    return own.isEmpty ? all : own
  }

  private mutating func isMarked(
    _ entity: UInt32, _ kind: Int, in reading: WordingReader.Reading, as categories: [Int]
  ) -> Trit {
    let places = places(entity, kind, in: reading)
    guard !places.isEmpty else { return .unknown }
    return Trit(places.allSatisfy { reading.cues.marks($0, as: categories) })
  }

  private mutating func isBacked(
    _ amount: UInt32, _ scale: WordListID, _ entity: UInt32, _ kind: Int, in reading: WordingReader.Reading
  ) -> Trit {
    guard amount < Value.any, let meaning = facts.vocabulary[scale].meaning else { return .unknown }
    let claimed = facts.measures[amount].interval
    let dimension = facts.vocabulary[meaning.dimension]
    var said: [Bool] = []
    for place in places(entity, kind, in: reading) {
      for amount in reading.cues.amounts(of: place, on: ID(scale.index)) {
        guard let interval = amount.interval(meaning, dimension) else { continue }
        said.append(interval.isInside(claimed, in: dimension))
      }
    }
    // One place that says as much is enough.
    return said.isEmpty ? .unknown : Trit(said.contains(true))
  }
}

extension CueReading.Amount {
  /// What it stands for on a scale; nil where it is no value of its dimension.
  func interval(_ meaning: WordList.Meaning, _ dimension: Dimension) -> Interval? {
    switch self {
    case .word(let number): number < meaning.intervals.count ? meaning.intervals[number] : nil
    case .share(let text): (try? dimension.quantity(text)).map { Interval(point: $0) }
    }
  }
}
