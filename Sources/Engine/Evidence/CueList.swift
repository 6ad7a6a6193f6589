/// Words that change what is said of the things around them: negation, doubt, history, supposition, advice against.
///
/// The words and their categories belong to the pack; the engine knows only how far they reach.
package struct CueList: Sendable {
  /// Where the things stand that a cue marks.
  enum Direction: String, Sendable, CaseIterable {
    /// Behind the cue: `no sign of X`.
    case before
    /// In front of it: `X is ruled out`.
    case after
    /// On both sides: `X does not cause Y`.
    case around
  }

  /// What a phrase does.
  enum Effect: Hashable, Sendable {
    case marks(category: Int, Direction)
    /// Ends the reach of cues: `but`.
    case parts
    /// Looks like a cue and is none: `not only`.
    case none
    /// Says how often: a word of a scale, by list and number.
    case amount(WordListID, Int)
  }

  /// The pack's categories, as rules name them.
  package internal(set) var categories: [String] = []
  /// Effects by the letters of a phrase's first word, longest phrase first.
  private(set) var phrases: [[UInt8]: [(words: [[UInt8]], effect: Effect)]] = [:]
  /// How many words a cue of a category reaches; no limit but the clause's where there is none.
  var reaches: [Int: Int] = [:]

  /// No cues.
  package init() {}

  /// Adds a phrase; false where it has no words.
  mutating func add(_ phrase: String, _ effect: Effect) -> Bool {
    let words = SpokenText(name: phrase).words.map(\.letters)
    guard let first = words.first else { return false }
    phrases[first, default: []].append((words, effect))
    phrases[first]?.sort { $0.words.count > $1.words.count }
    return true
  }
}

/// The cues in one text.
struct CueReading: Sendable {
  struct Cue: Sendable {
    var words: Range<Int>
    var effect: CueList.Effect
  }

  private let text: SpokenText
  private let list: CueList
  private let cues: [Cue]

  /// Finds the cues, the longest at each place; of equally long ones all. Complexity: linear in the words.
  init(_ text: SpokenText, _ list: CueList) {
    self.text = text
    self.list = list
    var cues: [Cue] = []
    var index = 0
    while index < text.words.count {
      var length = 0
      for phrase in list.phrases[text.words[index].letters] ?? [] where phrase.words.count >= length {
        guard Self.stands(phrase.words, in: text, at: index) else { continue }
        length = phrase.words.count
        cues.append(Cue(words: index..<index + length, effect: phrase.effect))
      }
      index += max(1, length)
    }
    self.cues = cues
  }

  private static func stands(_ words: [[UInt8]], in text: SpokenText, at start: Int) -> Bool {
    guard start + words.count <= text.words.count else { return false }
    for (offset, word) in words.enumerated() {
      if text.words[start + offset].letters != word { return false }
      if offset > 0, text.words[start + offset].breakBefore > .none { return false }
    }
    return true
  }

  /// Whether a cue of one of the categories reaches a mention (NegEx, Chapman et al. 2001; ConText, Harkema et al.
  /// 2009): it stands on the right side of it, in the same clause, with nothing between them that ends its reach.
  func marks(_ mention: Range<Int>, as categories: [Int]) -> Bool {
    cues.contains { cue in
      guard case .marks(let category, let direction) = cue.effect, categories.contains(category) else { return false }
      return reaches(cue, mention, direction, limit: list.reaches[category])
    }
  }

  /// The words of a scale that say how often of a mention: those of the nearest such phrase in its clause.
  func amounts(of mention: Range<Int>, on scale: WordListID) -> [Int] {
    var nearest = Int.max
    var found: [Int] = []
    for cue in cues {
      guard case .amount(scale, let word) = cue.effect, reaches(cue, mention, .around, limit: nil) else { continue }
      let distance = Self.distance(cue.words, mention)
      if distance < nearest {
        nearest = distance
        found = [word]
      } else if distance == nearest {
        found.append(word)
      }
    }
    return found
  }

  private static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
  }

  private func reaches(_ cue: Cue, _ mention: Range<Int>, _ direction: CueList.Direction, limit: Int?) -> Bool {
    // A name may hold a word that is a cue elsewhere.
    guard !cue.words.overlaps(mention) else { return false }
    let isAhead = cue.words.upperBound <= mention.lowerBound
    switch direction {
    case .before: guard isAhead else { return false }
    case .after: guard !isAhead else { return false }
    case .around: break
    }
    let between = isAhead ? cue.words.upperBound..<mention.lowerBound : mention.upperBound..<cue.words.lowerBound
    if let limit, between.count > limit { return false }
    let last = max(cue.words.lowerBound, mention.lowerBound)
    for index in between.lowerBound...last {
      let pause = index < text.words.count ? text.words[index].breakBefore : .none
      if pause >= .clause { return false }
      // What a verb denies behind it ends with a comma; a list behind `no` goes on.
      if pause == .comma, direction == .around, isAhead { return false }
    }
    return !cues.contains { $0.effect == .parts && between.overlaps($0.words) }
  }
}
