import Evidence
import Language
import Values

/// Answers questions about the words of texts.
struct WordingJudge {
  let facts: Facts
  let paths: PathReader
  var wordings = WordingReader()
  var reader = TextReader()

  init(_ facts: Facts) {
    self.facts = facts
    paths = PathReader(facts: facts)
  }

  /// One truth value a case. Unknown where the text or the entity is missing, and where the question does not arise.
  mutating func judge(_ wording: Wording, _ batch: Batch) -> [Truth] {
    guard let home = wording.home else { return [Truth](repeating: .unknown, count: batch.count) }
    let rows = paths.gather(wording.record, batch)
    let kind = home.kind.index
    switch wording.question {
    case .isFound(_, let place):
      return rows.map { row in
        let match = row < Value.any ? facts.library.match(of: row, kind: kind) : QuoteMatch()
        guard match.status != .unknown else { return .unknown }
        return Truth(match.isFound && (place == nil || match.isAtPlace != false))
      }
    case .isVerbatim:
      return rows.map { row in
        let match = row < Value.any ? facts.library.match(of: row, kind: kind) : QuoteMatch()
        return match.status == .unknown ? .unknown : Truth(match.isVerbatim)
      }
    case .mentions(let subject, let isNearby):
      return ask(subject, rows, home, batch) { judge, reading, entity, kind in
        judge.mentions(entity, kind, in: reading, isNearby: isNearby)
      }
    case .marks(let subject, let categories):
      return ask(subject, rows, home, batch) { judge, reading, entity, kind in
        judge.isMarked(entity, kind, in: reading, as: categories)
      }
    case .backs(let path, let scale, let subject):
      let amounts = paths.gather(path, batch)
      var item = 0
      return ask(subject, rows, home, batch, before: { item = $0 }) { judge, reading, entity, kind in
        judge.isBacked(amounts[item], scale, entity, kind, in: reading)
      }
    }
  }

  /// Asks of each case's text and entity, or entities by their quantifier.
  private mutating func ask(
    _ subject: Operand, _ rows: [UInt32], _ home: (kind: KindID, field: FieldID), _ batch: Batch,
    before: (Int) -> Void = { _ in },
    _ question: (inout WordingJudge, WordingReader.Reading, UInt32, Int) -> Truth
  ) -> [Truth] {
    var result = [Truth](repeating: .unknown, count: batch.count)
    guard case .path(let path) = subject.term, case .reference(let target) = path.type else { return result }
    let entities = paths.gatherAll(path, batch)
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
      result[item] = subject.quantifier.reduce(entities.members(item)) { index in
        question(&self, reading, entities.values[index], target.index)
      }
    }
    return result
  }

  private func textNumber(_ row: UInt32, _ kind: Int) -> Int {
    row < Value.any ? facts.library.home(of: row, kind: kind) ?? -1 : -1
  }

  private mutating func mentions(
    _ entity: UInt32, _ kind: Int, in reading: WordingReader.Reading, isNearby: Bool
  ) -> Truth {
    // `any` is whatever the text speaks of.
    guard entity < Value.any else { return entity == Value.any ? .true : .unknown }
    let names = wordings.names(of: entity, kind: kind, facts)
    let texts = [reading.around] + (isNearby ? reading.nearby : [])
    return Truth(texts.contains { text in names.contains { !$0.mentions(in: text).isEmpty } })
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
  ) -> Truth {
    let places = places(entity, kind, in: reading)
    guard !places.isEmpty else { return .unknown }
    return Truth(places.allSatisfy { reading.cues.marks($0, as: categories) })
  }

  private mutating func isBacked(
    _ amount: UInt32, _ scale: WordListID, _ entity: UInt32, _ kind: Int, in reading: WordingReader.Reading
  ) -> Truth {
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
    return said.isEmpty ? .unknown : Truth(said.contains(true))
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
