@testable import Evidence
import Findings
import Foundation
@testable import Language
import Testing

@testable import Engine
@testable import Values

/// What the operators on quotes make of the labelled pairs, as the pack's rules put their questions.
struct LabelledQuoteTests {
  /// What an editor would be asked about a pair, and why.
  struct Verdict {
    var namesObject: Bool
    var namesSubject: Bool
    /// Nil where no question is asked.
    var question: String?
  }

  struct Score {
    var right = 0
    var wrong = 0
    var missed = 0

    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }

    mutating func count(asked: Bool, wanted: Bool) {
      if asked, wanted { right += 1 }
      if asked, !wanted { wrong += 1 }
      if !asked, wanted { missed += 1 }
    }

    var words: String {
      "precision \(Self.percent(precision)) (\(wrong) false alarms), recall \(Self.percent(recall)) (\(missed) missed)"
    }

    private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
  }

  private let vocabulary: Vocabulary

  init() throws {
    let pack = try repositoryPack()
    var vocabulary = VocabularyReader.read(pack.vocabulary).vocabulary
    vocabulary.cues = try repositoryCues(for: vocabulary)
    self.vocabulary = vocabulary
  }

  @Test("The checks of mention, negation and frequency are right about at least 95 % of what they ask")
  func labelledPairs() throws {
    let pairs = try QuotePair.all()
    #expect(pairs.count >= 200)
    var (object, subject, all) = (Score(), Score(), Score())
    var wrong: [String] = []
    for pair in pairs {
      let verdict = try judge(pair)
      object.count(asked: !verdict.namesObject, wanted: !pair.mentionsObject)
      subject.count(asked: !verdict.namesSubject, wanted: !pair.mentionsSubject)
      all.count(asked: verdict.question != nil, wanted: pair.relation != .supports)
      if verdict.namesObject != pair.mentionsObject { wrong.append("\(pair.id): object \(verdict.namesObject)") }
      if verdict.namesSubject != pair.mentionsSubject { wrong.append("\(pair.id): subject \(verdict.namesSubject)") }
      if (verdict.question != nil) != (pair.relation != .supports) {
        wrong.append("\(pair.id): \(pair.relation.rawValue), asked \(verdict.question ?? "nothing"): \(pair.sentence)")
      }
    }
    print("labelled quotes: \(pairs.count) pairs")
    print("  object not named: \(object.words)")
    print("  subject not named: \(subject.words)")
    print("  questions: \(all.words)")
    if ProcessInfo.processInfo.environment["VOUCHSAFE_SHOW_PAIRS"] != nil { for line in wrong { print("    \(line)") } }
    for score in [object, subject, all] {
      #expect(score.precision >= 0.95)
      #expect(score.recall >= 0.85)
    }
  }

  // MARK: As the rules ask

  private func judge(_ pair: QuotePair) throws -> Verdict {
    var stems = StemTable()
    let around = SpokenText(Array(pair.sentence.utf8)[...], isMarkdown: false, stems: &stems)
    let nearby = [pair.paragraph, pair.heading ?? ""].map {
      SpokenText(Array($0.utf8)[...], isMarkdown: false, stems: &stems)
    }
    let cues = CueReading(around, vocabulary.cues)
    let objects = pair.object.compactMap { SpokenName($0, stems: &stems) }
    let mentions = objects.flatMap { $0.mentions(in: around) }
    let subjects = pair.subject.compactMap { SpokenName($0, stems: &stems) }
    let namesSubject = ([around] + nearby).contains { text in subjects.contains { !$0.mentions(in: text).isEmpty } }
    var verdict = Verdict(namesObject: !mentions.isEmpty, namesSubject: namesSubject)
    if mentions.isEmpty { verdict.question = "object" }
    if !namesSubject { verdict.question = verdict.question ?? "subject" }
    guard verdict.question == nil else { return verdict }
    let own = own(mentions, pair, around)
    let negative = ["never", "may-not", "usually-not", "rare"].contains(pair.frequency ?? "")
    let opposing =
      pair.affirms ? categories(["negated", "advised-against", "doubted", "past", "supposed", "somebody-else"]) : []
    if pair.affirms, !negative, own.allSatisfy({ cues.marks($0, as: opposing) }) { verdict.question = "polarity" }
    if pair.affirms, negative {
      let other = categories(["past", "supposed", "somebody-else"])
      if own.allSatisfy({ cues.marks($0, as: other) }) { verdict.question = "polarity" }
    }
    if !pair.affirms, !own.allSatisfy({ cues.marks($0, as: categories(["negated", "advised-against", "doubted"])) }) {
      verdict.question = "polarity"
    }
    if verdict.question == nil, try isBeyond(pair, own, cues) { verdict.question = "frequency" }
    return verdict
  }

  private func categories(_ names: [String]) -> [Int] {
    names.compactMap { vocabulary.cues.categories.firstIndex(of: $0) }
  }

  private func own(_ mentions: [Range<Int>], _ pair: QuotePair, _ around: SpokenText) -> [Range<Int>] {
    guard let place = pair.sentence.range(of: pair.quote, options: .literal) else { return mentions }
    let before = SpokenText(letters: Array(pair.sentence[..<place.lowerBound].utf8)[...], isMarkdown: false).words.count
    let count = SpokenText(letters: Array(pair.sentence[place].utf8)[...], isMarkdown: false).words.count
    let inside = mentions.filter { $0.overlaps(before..<before + count) }
    return inside.isEmpty ? mentions : inside
  }

  private func isBeyond(_ pair: QuotePair, _ mentions: [Range<Int>], _ cues: CueReading) throws -> Bool {
    guard let word = pair.frequency else { return false }
    let index = try #require(vocabulary.wordLists.firstIndex { $0.name == "frequency" })
    let list = vocabulary.wordLists[index]
    let meaning = try #require(list.meaning)
    let claimed = meaning.intervals[try #require(list.words.firstIndex(of: word))]
    var said: [Bool] = []
    for mention in mentions {
      for amount in cues.amounts(of: mention, on: ID(index)) {
        guard let interval = amount.interval(meaning, vocabulary[meaning.dimension]) else { continue }
        said.append(interval.isInside(claimed, in: vocabulary[meaning.dimension]))
      }
    }
    return !said.isEmpty && !said.contains(true)
  }
}
