import Findings
import Values

/// The adjectives of kinds (LANGUAGE 1.4).
extension VocabularyBuilder {
  /// What an adjective means whose own condition is wrong.
  private static let placeholder = Condition.all([])

  /// All adjectives are known by name before the first is read, because they may use each other.
  mutating func readAdjectives() {
    var texts: [(kind: Int, number: Int, name: DeclaredText, text: DeclaredText)] = []
    for kind in vocabulary.kinds.indices {
      for entry in mapping(kindEntries[kind]["adjectives"]) {
        guard isGoodAdjective(entry.key, ofKind: kind) else { continue }
        guard let text = entry.value.text else {
          let help =
            entry.value.isFlow || entry.key.location.range.start != entry.value.location.range.start
            ? "put the condition in quotes" : nil
          log.report(
            .badValue, "`\(entry.key.text)` needs a condition, not \(entry.value.shapeWords)",
            at: entry.key.wordsLocation, help: help)
          continue
        }
        texts.append((kind, vocabulary.kinds[kind].adjectives.count, entry.key, text))
        vocabulary.kinds[kind].adjectives.append(Adjective(name: entry.key.text, condition: Self.placeholder))
      }
    }
    for (kind, number, _, text) in texts {
      let scope = ConditionScope([
        ConditionScope.Variable(name: vocabulary.kinds[kind].name, kind: KindID(kind), slot: 0)
      ])
      var checker = ConditionChecker(vocabulary: vocabulary, scope: scope)
      checker.brokenFields = brokenFields
      let condition = checker.check(text)
      log.append(contentsOf: checker.log.findings)
      if let condition { vocabulary.kinds[kind].adjectives[number].condition = condition }
    }
    breakCycles(texts.map { ($0.kind, $0.number, $0.name) })
  }

  private mutating func isGoodAdjective(_ name: DeclaredText, ofKind kind: Int) -> Bool {
    guard isName(name.text), !reservedWords.contains(name.text), name.text != "mentioned" else {
      log.report(.reservedWord, "`\(name.text)` is no name for an adjective", at: name.wordsLocation)
      return false
    }
    guard !vocabulary.kinds[kind].adjectives.contains(where: { $0.name == name.text }) else {
      log.report(.declaredTwice, "adjective `\(name.text)` is declared twice", at: name.wordsLocation)
      return false
    }
    return true
  }

  /// Reports each circle once, at its first adjective, and cuts it there.
  private mutating func breakCycles(_ adjectives: [(kind: Int, number: Int, name: DeclaredText)]) {
    for (kind, number, name) in adjectives {
      let start = AdjectiveID(kind: kind, number: number)
      guard let circle = circle(from: start) else { continue }
      let names = circle.map { vocabulary.kinds[$0.kind].adjectives[$0.number].name } + [name.text]
      let links = names.indices.dropFirst().map { index in
        index == 1 ? "`\(names[0])` needs `\(names[1])`" : "which needs `\(names[index])`"
      }
      log.report(.adjectiveCycle, links.joined(separator: ", "), at: name.wordsLocation)
      vocabulary.kinds[kind].adjectives[number].condition = Self.placeholder
    }
  }

  private struct AdjectiveID: Hashable {
    var kind: Int
    var number: Int
  }

  /// The shortest way from an adjective back to itself, without the last step. Complexity: linear in the adjectives.
  private func circle(from start: AdjectiveID) -> [AdjectiveID]? {
    var before: [AdjectiveID: AdjectiveID] = [:]
    var open = [start]
    var next = 0
    while next < open.count {
      let current = open[next]
      next += 1
      var needed: [AdjectiveID] = []
      vocabulary.kinds[current.kind].adjectives[current.number].condition.forEachAdjective { kind, number in
        needed.append(AdjectiveID(kind: kind.index, number: number))
      }
      for adjective in needed {
        if adjective == start {
          var way = [current]
          while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
          return way.reversed()
        }
        guard before[adjective] == nil else { continue }
        before[adjective] = current
        open.append(adjective)
      }
    }
    return nil
  }
}
