import Findings
import Values

/// The kind that records verdicts on findings (`role: decision`).
extension VocabularyBuilder {
  /// The engine reads decisions by the names of their fields.
  mutating func checkDecisions() {
    let kinds = vocabulary.kinds.indices.filter { vocabulary.kinds[$0].role == .decision }
    for kind in kinds {
      let declared = vocabulary.kinds[kind]
      guard let place = kindEntries[kind]["role"]?.key.wordsLocation else { continue }
      if kind != kinds[0] {
        log.report(
          .declaredTwice, "`\(vocabulary.kinds[kinds[0]].name)` records decisions already; one kind does", at: place)
      }
      for field in DecisionField.allCases {
        guard let found = declared.field(named: field.rawValue) else {
          log.report(
            .missingKey, "a kind with `role: decision` needs a field `\(field.rawValue)`", at: place,
            help: "its fields are \(DecisionField.allCases.map(\.rawValue).joined(separator: ", "))")
          continue
        }
        let isDate = field == .until || field == .decided
        let isFitting =
          switch declared[found].type {
          case .date: isDate
          case .text, .word: !isDate
          default: false
          }
        if !isFitting || (declared[found].isList && field != .operands) {
          log.report(
            .badType, "`\(field.rawValue)` of a decision holds \(isDate ? "a date" : "a text or a word")",
            at: kindEntries[kind]["fields"]?.value.entries?[field.rawValue]?.key.wordsLocation ?? place)
        }
      }
    }
  }

  /// `for-pairs: [first-preferred, second-preferred]`: the verdicts that speak of two sides. Has to come when all fields
  /// are known.
  mutating func readVerdictsForPairs(ofKind number: Int) {
    guard let entry = kindEntries[number]["for-pairs"], !entry.value.isMissing else { return }
    let kind = vocabulary.kinds[number]
    guard kind.role == .decision else {
      return log.report(
        .badValue, "only a kind with `role: decision` has verdicts, so only it can say which are `for-pairs`",
        at: entry.key.wordsLocation)
    }
    var known: [String]?
    if let field = kind.field(named: DecisionField.verdict.rawValue), case .word(let list) = kind[field].type {
      known = vocabulary[list].words
    }
    for member in entry.value.members {
      guard let word = member.text else {
        log.report(.badValue, "`for-pairs` takes words, not \(member.shapeWords)", at: member.mark)
        continue
      }
      if let known, !known.contains(word.text) {
        log.report(
          .noSuchWord, "`\(word.text)` is no verdict\(didYouMean(word.text, among: known))", at: word.wordsLocation,
          help: "the verdicts are \(known.joined(separator: ", "))")
      } else if vocabulary.kinds[number].forPairs.contains(word.text) {
        log.report(.declaredTwice, "`\(word.text)` stands in `for-pairs` twice", at: word.wordsLocation)
      } else {
        vocabulary.kinds[number].forPairs.append(word.text)
      }
    }
  }
}
