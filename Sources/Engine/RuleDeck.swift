import Language

/// Rules that several tasks judge, each from a hand of its own.
///
/// Who has judged all of its hand goes on with the last rules of the fullest one, so that nobody waits long for another.
/// What is found does not depend on who judges which rule.
actor RuleDeck {
  private var hands: [ArraySlice<CheckedRule>]

  /// Deals the rules out in their order, so that the costs of the hands are about the same.
  init(_ rules: [CheckedRule], costs: [Int], hands count: Int) {
    let total = costs.reduce(0, +)
    var hands = [ArraySlice<CheckedRule>](repeating: [], count: count)
    var sum = 0
    for (rule, cost) in zip(rules, costs) {
      hands[min(count - 1, sum * count / max(1, total))].append(rule)
      sum += cost
    }
    self.hands = hands
  }

  /// The next rules for the task of that number, a third of what is there, so that it asks seldom; none where none is
  /// left. Complexity: linear in the hands and in the rules given.
  func next(for hand: Int) -> ArraySlice<CheckedRule> {
    if !hands[hand].isEmpty {
      let given = hands[hand].prefix((hands[hand].count + 2) / 3)
      hands[hand] = hands[hand].dropFirst(given.count)
      return given
    }
    let fullest = hands.indices.max { hands[$0].count < hands[$1].count } ?? hand
    let given = hands[fullest].suffix((hands[fullest].count + 2) / 3)
    hands[fullest] = hands[fullest].dropLast(given.count)
    return given
  }
}
