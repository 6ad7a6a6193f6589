import Values

/// A stretch of text as words, for finding names and cues in it.
package struct SpokenText: Sendable {
  package struct Word: Sendable, Equatable {
    /// In lower case, typography folded, without the `'s` of a possessive.
    package var letters: [UInt8]
    var stem: [UInt8]
    /// Something between this word and the one before it ends a clause: a comma or a bracket, `;`, `:`, or a sentence.
    var breakBefore: Break
    /// Joined to the word before it by a hyphen.
    var isJoined = false
    /// Where it begins in the normal text, in bytes.
    package var offset: Int
  }

  enum Break: UInt8, Sendable, Comparable {
    case none
    case comma
    case clause
    case sentence

    static func < (a: Break, b: Break) -> Bool { a.rawValue < b.rawValue }
  }

  package var words: [Word] = []

  /// Cuts a text; `isMarkdown` says whether signs of markup are left out. Complexity: linear in the text.
  package init(_ text: ArraySlice<UInt8>, isMarkdown: Bool, stems: inout StemTable) {
    self.init(letters: text, isMarkdown: isMarkdown)
    for index in words.indices { words[index].stem = stems.stem(words[index].letters) }
  }

  /// The same with each word's letters for its stem, for those who do not ask for stems.
  package init(letters text: ArraySlice<UInt8>, isMarkdown: Bool) {
    var normal = NormalText()
    var normalizer = TextNormalizer(isMarkdown: isMarkdown, isFragment: true)
    normalizer.normalize(text, into: &normal)
    append(normal.bytes)
  }

  private mutating func append(_ bytes: [UInt8]) {
    var index = 0
    var pending = Break.none
    var isJoined = false
    while index < bytes.count {
      guard bytes[index].isLetterOrDigit else {
        switch bytes[index] {
        case 0x25:
          let letters = Array("percent".utf8)
          words.append(Word(letters: letters, stem: letters, breakBefore: pending, offset: index))
          pending = .none
        case 0x2C, 0x28, 0x29: pending = max(pending, .comma)
        case 0x3B, 0x3A: pending = max(pending, .clause)
        case 0x2E, 0x21, 0x3F:
          let isInside = index + 1 < bytes.count && bytes[index + 1].isLetterOrDigit
          if !isInside { pending = max(pending, .sentence) }
        default: break
        }
        // A dash between words without blanks is a hyphen; the normal form leaves no blanks beside dashes.
        isJoined = bytes[index] == 0x2D && index > 0 && bytes[index - 1].isLetterOrDigit
        index += 1
        continue
      }
      let start = index
      var letters: [UInt8] = []
      while index < bytes.count, bytes[index].isLetterOrDigit || Self.isInside(bytes, index) {
        let byte = bytes[index]
        // The comma of `1,000` is no pause and no part of the number.
        if byte == 0x2C {
          index += 1
          continue
        }
        letters.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        index += 1
      }
      if letters.suffix(2).elementsEqual("'s".utf8) { letters.removeLast(2) }
      if letters.contains(where: { $0 >= 0x80 }) {
        var folded: [UInt8] = []
        foldName(letters[...], into: &folded)
        letters = folded
      }
      words.append(
        Word(
          letters: letters, stem: letters, breakBefore: words.isEmpty ? .none : pending,
          isJoined: isJoined, offset: start))
      pending = .none
      isJoined = false
    }
  }

  /// An apostrophe or a decimal point between letters or digits.
  private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index + 1 < bytes.count, bytes[index - 1].isLetterOrDigit, bytes[index + 1].isLetterOrDigit
    else { return false }
    if bytes[index] == 0x27 { return true }
    if bytes[index] == 0x2C {
      let group = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }
      return group.count == 3 && (0x30...0x39).contains(bytes[index - 1])
    }
    return bytes[index] == 0x2E && (0x30...0x39).contains(bytes[index - 1]) && (0x30...0x39).contains(bytes[index + 1])
  }
}

/// A name as it is looked for in texts.
package struct SpokenName: Sendable {
  /// How many words that say something of their own may stand among the words of a name.
  private static let mostOthers = 3
  private static let prepositions = words(
    "of in on to into for with by at from through down along over under around within during")
  /// Words that a name can do without.
  private static let fillers = prepositions.union(words("a an the and or your its"))
  /// Words that hold others together, and are not counted among those in between.
  private static let joints = fillers.union(
    words("that which is are be being gets get it can may might makes make also each both either"))

  private static func words(_ list: String) -> Set<[UInt8]> { Set(list.split(separator: " ").map { Array($0.utf8) }) }

  package let stems: [[UInt8]]
  /// Without words such as `of` and `the`; in order.
  package let content: [[UInt8]]

  /// Nil where the name has no words.
  package init?(_ name: String, stems table: inout StemTable) {
    let words = SpokenText(Array(name.utf8)[...], isMarkdown: false, stems: &table).words
    guard !words.isEmpty else { return nil }
    stems = words.map(\.stem)
    content = words.filter { !Self.fillers.contains($0.letters) }.map(\.stem)
  }

  /// The runs of words that are the name, in order.
  ///
  /// A run is the name's words one after the other, inflected or not, with or without hyphens; or all its words of
  /// content in any order, with at most three other words of content among them (`numbness or tingling to the legs`) and
  /// no pause but a comma before a preposition (`pain, from the back down the leg`).
  /// Complexity: words of the text times words of the name.
  package func mentions(in text: SpokenText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.words.count {
      if let end = contiguous(text, index) ?? scattered(text, index) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func contiguous(_ text: SpokenText, _ start: Int) -> Int? {
    var at = start
    var own = 0
    while own < stems.count {
      guard at < text.words.count, at == start || text.words[at].breakBefore <= .comma else { return nil }
      if text.words[at].stem == stems[own] {
        (at, own) = (at + 1, own + 1)
      } else if own + 1 < stems.count, text.words[at].stem == stems[own] + stems[own + 1] {
        // `lowback` for `low back`
        (at, own) = (at + 1, own + 2)
      } else if at + 1 < text.words.count, text.words[at + 1].isJoined,
        text.words[at].letters + text.words[at + 1].stem == stems[own]
      {
        // `x-ray` for `xray`
        (at, own) = (at + 2, own + 1)
      } else {
        return nil
      }
      if at > start + 1, at <= text.words.count, text.words[at - 1].breakBefore == .comma { return nil }
    }
    return at
  }

  private func scattered(_ text: SpokenText, _ start: Int) -> Int? {
    guard content.count > 1, content.contains(text.words[start].stem) else { return nil }
    var wanted = content
    var others = 0
    for at in start..<text.words.count {
      let word = text.words[at]
      if at > start, word.breakBefore > .none {
        guard word.breakBefore == .comma, Self.prepositions.contains(word.letters) else { return nil }
      }
      if let place = wanted.firstIndex(of: word.stem) {
        wanted.remove(at: place)
        if wanted.isEmpty { return at + 1 }
      } else if !Self.joints.contains(word.letters) {
        others += 1
        if others > Self.mostOthers { return nil }
      }
    }
    return nil
  }
}
