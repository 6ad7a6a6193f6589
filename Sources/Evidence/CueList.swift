package import Values

/// A scale that says how often, of which the cues know only its number and that of each of its words.
package enum CueScale {}

/// Words that change what is said of the things around them: negation, doubt, history, supposition, advice against.
///
/// The words and their categories belong to the pack; the engine knows only how far they reach.
package struct CueList: Sendable {
  /// Where the things stand that a cue marks.
  package enum Direction: String, Sendable, CaseIterable {
    /// Behind the cue: `no sign of X`.
    case before
    /// The same, but no further than the next comma or verb: `lack of X`.
    case justBefore = "just-before"
    /// In front of it: `X is ruled out`.
    case after
    /// On both sides: `X does not cause Y`.
    case around
  }

  /// What a phrase does.
  package enum Effect: Hashable, Sendable {
    case marks(category: Int, Direction)
    /// Ends the reach of cues: `but`.
    case parts
    /// Ends the reach of cues that stand behind what they mark: `that` begins a clause of its own.
    case partsBehind
    /// Ends the reach of cues that stand just before what they mark: `causes`.
    case verb
    /// Looks like a cue and is none: `not only`.
    case none
    /// Says how often: a word of a scale, by list and number.
    case amount(ID<CueScale>, Int)
    /// Says in numbers how often: a share as the language writes it, `20 %` or `1/1000`.
    case share(String)
  }

  /// The pack's categories, as rules name them.
  package var categories: [String] = []
  /// Their file has a mistake that leaves no category: a rule that names one is then not at fault.
  package var isUnread = false
  /// Effects by the letters of a phrase's first word, longest phrase first.
  package private(set) var phrases: [[UInt8]: [(words: [[UInt8]], effect: Effect)]] = [:]
  /// How many words a cue of a category reaches; no limit but the clause's where there is none.
  package var reaches: [Int: Int] = [:]

  /// No cues.
  package init() {}

  /// Adds a phrase; false where it has no words.
  package mutating func add(_ phrase: String, _ effect: Effect) -> Bool {
    let words = SpokenText(letters: Array(phrase.utf8)[...], isMarkdown: false).words.map(\.letters)
    guard let first = words.first else { return false }
    phrases[first, default: []].append((words, effect))
    phrases[first]?.sort { $0.words.count > $1.words.count }
    return true
  }
}

/// The cues in one text.
package struct CueReading: Sendable {
  struct Cue: Sendable {
    var words: Range<Int>
    var effect: CueList.Effect
  }

  private let text: SpokenText
  private let list: CueList
  private let cues: [Cue]

  /// Finds the cues. One that lies inside a longer phrase is none, nor is one that shares a word with what only looks
  /// like a cue. Complexity: linear in the words, and in the square of the phrases found.
  package init(_ text: SpokenText, _ list: CueList) {
    self.text = text
    self.list = list
    var found: [Cue] = []
    for index in text.words.indices {
      for phrase in list.phrases[text.words[index].letters] ?? [] where Self.stands(phrase.words, in: text, at: index) {
        found.append(Cue(words: index..<index + phrase.words.count, effect: phrase.effect))
      }
    }
    cues =
      found.filter { cue in
        cue.effect != .none
          && !found.contains { other in
            let isInside =
              other.words.lowerBound <= cue.words.lowerBound && cue.words.upperBound <= other.words.upperBound
            if isInside, other.words.count > cue.words.count { return true }
            return other.effect == .none && other.words.overlaps(cue.words) && other.words.count >= cue.words.count
          }
      } + SaidShare.all(in: text).map { Cue(words: $0.words, effect: .share($0.text)) }
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
  package func marks(_ mention: Range<Int>, as categories: [Int]) -> Bool {
    cues.contains { cue in
      guard case .marks(let category, let direction) = cue.effect, categories.contains(category) else { return false }
      return reaches(cue, mention, direction, limit: list.reaches[category])
    }
  }

  /// What is said of a mention.
  package enum Amount: Equatable {
    /// The number of a word of the scale.
    case word(Int)
    /// `20 %`, `1/1000`
    case share(String)
  }

  /// What says how often of a mention: the nearest such words in its clause. Nothing where a cue of some category marks
  /// the mention: what is rarely denied is not what rarely is.
  package func amounts(of mention: Range<Int>, on scale: ID<CueScale>) -> [Amount] {
    guard !marks(mention, as: Array(list.categories.indices)) else { return [] }
    var nearest = Int.max
    var found: [Amount] = []
    for cue in cues {
      let word: Amount
      switch cue.effect {
      case .amount(scale, let number): word = .word(number)
      case .share(let text): word = .share(text)
      default: continue
      }
      guard reaches(cue, mention, .around, limit: nil) else { continue }
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
    case .before, .justBefore: guard isAhead else { return false }
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
      if pause == .comma, isAhead, direction != .before { return false }
    }
    return !cues.contains { other in
      let ends =
        switch other.effect {
        case .parts: true
        case .partsBehind: !isAhead
        case .verb: direction == .justBefore
        default: false
        }
      return ends && between.overlaps(other.words)
    }
  }
}

/// A share in numbers: `20 %`, `1 in 1,000`, `3 out of 4`.
struct SaidShare {
  var words: Range<Int>
  var text: String

  /// All in a text, in order.
  static func all(in text: SpokenText) -> [SaidShare] {
    var found: [SaidShare] = []
    for index in text.words.indices {
      guard let number = digits(text, index) else { continue }
      if index + 1 < text.words.count, text.words[index + 1].letters == Array("percent".utf8) {
        found.append(SaidShare(words: index..<index + 2, text: "\(number) %"))
      }
      for (phrase, length) in [(["in"], 2), (["out", "of"], 3)] {
        let end = index + length
        guard end < text.words.count, let whole = digits(text, end), !number.contains("."), !whole.contains("."),
          zip(phrase, text.words[(index + 1)...]).allSatisfy({ Array($0.utf8) == $1.letters }),
          let part = Int(number), let all = Int(whole), part <= all, all > 1
        else { continue }
        found.append(SaidShare(words: index..<end + 1, text: "\(part)/\(all)"))
      }
    }
    return found
  }

  private static func digits(_ text: SpokenText, _ index: Int) -> String? {
    let letters = text.words[index].letters
    guard let first = letters.first, (0x30...0x39).contains(first), letters.count <= 9,
      letters.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
    else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }
}
