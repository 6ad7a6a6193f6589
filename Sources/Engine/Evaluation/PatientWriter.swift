import Findings
import Language
import Values

/// Finds one person whom two contexts both cover, so that a reader sees that there is one.
struct PatientWriter {
  private let words: ContextWords
  private let judge: ContextJudge

  init(_ words: ContextWords, _ judge: ContextJudge) {
    self.words = words
    self.judge = judge
  }

  /// What is true of the person in one dimension.
  private struct Trait {
    var dimension: Int
    var member: UInt32
    var point: Point
    var text: String
  }

  private enum Point {
    case value(Rational)
    /// What is true of the person at once.
    case members([UInt32])
  }

  /// `aged 68 years, pregnant`; nil where nothing is stated, or no such person was found within the exceptions.
  func patient(_ shared: [ContextWords.Stated], exceptions: [[Context.Entry]]) -> String? {
    var candidates: [[Trait]] = shared.filter { !$0.value.isAny }.map { traits($0) }
    candidates.removeAll { $0.isEmpty }
    var chosen = candidates.map { $0[0] }
    var remarks: [String] = []
    for exception in exceptions where !isOutside(chosen, exception) {
      if let better = stepOut(chosen, candidates, of: exception, keeping: exceptions) {
        chosen = better
      } else if let entry = exception.first(where: { entry in
        !chosen.contains { $0.dimension == entry.dimension && $0.member == entry.member }
      }) {
        remarks.append("not \(words.phrase(words.stated(entry)))")
      } else {
        return nil
      }
    }
    let texts = chosen.map(\.text) + remarks
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Another choice of one trait that leaves the exception, and none that was left before is entered.
  private func stepOut(
    _ chosen: [Trait], _ candidates: [[Trait]], of exception: [Context.Entry], keeping all: [[Context.Entry]]
  ) -> [Trait]? {
    let left = all.filter { isOutside(chosen, $0) }
    for (index, options) in candidates.enumerated() {
      for option in options.dropFirst() {
        var next = chosen
        next[index] = option
        if isOutside(next, exception), left.allSatisfy({ isOutside(next, $0) }) { return next }
      }
    }
    return nil
  }

  private func isOutside(_ person: [Trait], _ exception: [Context.Entry]) -> Bool {
    exception.contains { entry in
      guard let trait = person.first(where: { $0.dimension == entry.dimension && $0.member == entry.member }) else {
        return false
      }
      switch (trait.point, entry.reading) {
      case (_, .any): return false
      case (.members(let own), .members(let members)):
        return !own.contains { judge.isInside(.members([$0]), .members(members), entry.dimension) }
      case (.value(let value), .measures(let numbers)):
        return !numbers.contains { words.facts.measures[$0].interval.holds(value) }
      default: return false
      }
    }
  }

  /// Values that lie in what is said, the most telling first.
  private func traits(_ stated: ContextWords.Stated) -> [Trait] {
    switch stated.value {
    case .any: return []
    case .members(let members):
      return members.map { member in
        Trait(
          dimension: stated.dimension, member: stated.member, point: .members([member]),
          text: words.phrase(stated.with(.members([member]))))
      }
    case .together(let first, let second):
      return first.flatMap { one in
        second.map { other in
          Trait(
            dimension: stated.dimension, member: stated.member, point: .members([one, other]),
            text: words.phrase(stated.with(.together([one], [other]))))
        }
      }
    case .measures(let measures):
      return measures.flatMap { measure in
        let dimension = words.facts.vocabulary[measure.dimension]
        return measure.interval.samples(in: dimension).map { sample in
          Trait(
            dimension: stated.dimension, member: stated.member, point: .value(sample.value),
            text: words.phrase(sample.text, stated.dimension, stated.member))
        }
      }
    }
  }
}

extension Interval {
  /// Whether a value of the base unit lies between the ends, compared exactly.
  func holds(_ value: Rational) -> Bool {
    if let lower, value < lower.quantity.value || (value == lower.quantity.value && !lower.isClosed) { return false }
    if let upper, value > upper.quantity.value || (value == upper.quantity.value && !upper.isClosed) { return false }
    return true
  }

  /// A few values inside, each in the base unit and as a person would say it: a round one from the middle first.
  func samples(in dimension: Dimension) -> [(value: Rational, text: String)] {
    guard let model = (lower ?? upper)?.quantity else { return [] }
    let unit = dimension.units[model.unit]
    func inUnit(_ bound: Bound?) -> Rational? {
      guard let bound, let moved = Rational.subtracting(bound.quantity.value, unit.plus) else { return nil }
      return Rational.dividing(moved, unit.times)
    }
    var numbers: [Rational?]
    switch (inUnit(lower), inUnit(upper)) {
    case (let low?, let high?):
      let middle = Rational.adding(low, high).flatMap { Rational.dividing($0, Rational(2)) }
      numbers = [middle?.roundedDown, low, high, middle]
    case (let low?, nil):
      numbers = [low] + [1, 5, 20, 100].map { Rational.adding(low.roundedDown ?? low, Rational($0)) }
    case (nil, let high?):
      let half = Rational.dividing(high, Rational(2))
      numbers = [half?.roundedDown, half, high, .zero]
    default: numbers = []
    }
    var seen: Set<Rational> = []
    return numbers.compactMap { number in
      guard let number, seen.insert(number).inserted, let scaled = Rational.multiplying(number, unit.times),
        let value = Rational.adding(scaled, unit.plus), holds(value)
      else { return nil }
      let isPlural = model.isPlural || unit.name.count > 2 && unit.name.allSatisfy(\.isLetter) && unit.name != "points"
      let name = isPlural && number != .one ? unit.name + "s" : unit.name
      return (value, "\((0...2).lazy.compactMap { number.decimal(digits: $0) }.first ?? number.fraction) \(name)")
    }
  }
}

extension Rational {
  /// The greatest whole number that is not above; nil where the fraction is no whole number and lies below 1, since 0
  /// is seldom what is meant.
  fileprivate var roundedDown: Rational? {
    if isInteger { return self }
    let whole = numerator / denominator
    guard whole > 0 else { return nil }
    return Rational(whole, 1)
  }
}
