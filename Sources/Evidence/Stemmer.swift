/// Stems that were worked out before: texts about one subject use the same few thousand words over and over.
package struct StemTable: Sendable {
  /// More words than a base of any size has been seen to use; a text of made-up words shall not fill the memory.
  private static let mostWords = 1 << 16

  private var known: [[UInt8]: [UInt8]] = [:]

  package init() {}

  /// The stem of a word in lower case. Complexity: that of looking it up; linear in the word where it is new.
  mutating func stem(_ word: [UInt8]) -> [UInt8] {
    if let known = known[word] { return known }
    let stem = Stemmer.stem(word)
    if known.count < Self.mostWords { known[word] = stem }
    return stem
  }
}

/// Cuts the endings of English words, so that inflected forms of one word are one.
///
/// The algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, as published, with its two
/// later amendments (`logi`, `bli`), and two rules of ours. Before it, `-is-` before an ending is read as `-iz-`, so that
/// British and American spellings meet; behind it, the `i` that a final `y` became goes from words of two measures, so
/// that `difficulty` meets `difficult`. Words that are not plain ASCII letters, and those of up to two letters, stay.
struct Stemmer {
  private var word: [UInt8] = []
  /// Where the stem ends that a rule has found its suffix behind.
  private var stem = 0

  /// The stem of a word in lower case. Complexity: linear in the word.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    var stemmer = Stemmer(word: american(singular(word)))
    stemmer.run()
    return stemmer.word
  }

  private init(word: [UInt8]) { self.word = word }

  /// Plurals that no suffix makes.
  private static let irregular: [String: String] = [
    "children": "child", "feet": "foot", "teeth": "tooth", "men": "man", "women": "woman", "mice": "mouse",
    "bacteria": "bacterium", "criteria": "criterion", "phenomena": "phenomenon", "lives": "life", "knives": "knife",
    "halves": "half", "calves": "calf", "leaves": "leaf", "people": "person", "data": "datum", "media": "medium",
  ]

  private static func singular(_ word: [UInt8]) -> [UInt8] {
    if let known = irregular[String(decoding: word, as: UTF8.self)] { return Array(known.utf8) }
    // Latin: `vertebrae`, `diagnoses`.
    if word.count > 5, word.suffix(2).elementsEqual("ae".utf8) { return word.dropLast() }
    if word.count > 6, word.suffix(4).elementsEqual("oses".utf8) || word.suffix(4).elementsEqual("yses".utf8) {
      return word.dropLast(2) + Array("is".utf8)
    }
    return word
  }

  private static func american(_ word: [UInt8]) -> [UInt8] {
    for ending in ["ise", "ised", "ises", "ising", "isation", "isations"] where word.count > ending.utf8.count + 3 {
      guard word.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
      var other = word
      other[word.count - ending.utf8.count + 1] = UInt8(ascii: "z")
      return other
    }
    return word
  }

  private mutating func run() {
    plurals()
    pastAndProgressive()
    if ends("y"), hasVowel { replace("i") }
    replaceByMeasure(Self.second, over: 0)
    replaceByMeasure(Self.third, over: 0)
    fourth()
    last()
  }

  // MARK: What stands before a suffix

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: false
    case 0x79: index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How many times a vowel is followed by a consonant before the suffix.
  private var measure: Int {
    var count = 0
    var wasVowel = false
    for index in 0..<stem {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  private var hasVowel: Bool { (0..<stem).contains { !isConsonant($0) } }

  private func endsInDouble(_ end: Int) -> Bool {
    end >= 2 && word[end - 1] == word[end - 2] && isConsonant(end - 1)
  }

  /// Consonant, vowel, consonant, and the last is none of w, x, y.
  private func endsInShort(_ end: Int) -> Bool {
    guard end >= 3, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else { return false }
    return ![0x77, 0x78, 0x79].contains(word[end - 1])
  }

  private mutating func ends(_ suffix: String) -> Bool {
    let bytes = suffix.utf8
    guard word.count > bytes.count, word.suffix(bytes.count).elementsEqual(bytes) else { return false }
    stem = word.count - bytes.count
    return true
  }

  private mutating func replace(_ suffix: String) {
    word.removeSubrange(stem...)
    word += Array(suffix.utf8)
  }

  // MARK: The five steps

  private mutating func plurals() {
    if ends("sses") {
      replace("ss")
    } else if ends("ies") {
      replace("i")
    } else if ends("ss") {
      return
    } else if ends("s") {
      replace("")
    }
  }

  private mutating func pastAndProgressive() {
    if ends("eed") {
      if measure > 0 { replace("ee") }
      return
    }
    guard (ends("ed") && hasVowel) || (ends("ing") && hasVowel) else { return }
    replace("")
    if ends("at") || ends("bl") || ends("iz") {
      word.append(UInt8(ascii: "e"))
    } else if endsInDouble(word.count), let last = word.last, ![0x6C, 0x73, 0x7A].contains(last) {
      word.removeLast()
    } else {
      stem = word.count
      if measure == 1, endsInShort(word.count) { word.append(UInt8(ascii: "e")) }
    }
  }

  private static let second: [(String, String)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
  ]

  private static let third: [(String, String)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]

  private mutating func replaceByMeasure(_ rules: [(String, String)], over least: Int) {
    for (suffix, other) in rules where ends(suffix) {
      if measure > least { replace(other) }
      return
    }
  }

  private mutating func fourth() {
    let suffixes = [
      "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
      "ous", "ive", "ize",
    ]
    for suffix in suffixes where ends(suffix) {
      if suffix == "ion", stem == 0 || ![0x73, 0x74].contains(word[stem - 1]) { continue }
      if measure > 1 { replace("") }
      return
    }
  }

  private mutating func last() {
    if ends("e"), measure > 1 || (measure == 1 && !endsInShort(stem)) { replace("") }
    stem = word.count
    if word.last == 0x6C, endsInDouble(word.count), measure > 1 { word.removeLast() }
    if ends("i"), measure > 1 { replace("") }
  }
}
