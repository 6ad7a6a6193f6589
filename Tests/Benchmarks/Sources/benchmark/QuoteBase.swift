import Foundation

/// A synthetic base whose claims quote from texts, the list of its quotes for the floor, and a standing list.
///
/// The same number of quotes gives the same bytes everywhere: 400 quotes from each text of about 20 KB, as from an article
/// of 3,200 words.
struct QuoteBase {
  static let quotesPerText = 400
  static let rows = 100_000
  private static let textBytes = 20_000
  private static let symptoms = 40

  let root: URL
  /// What `finder` reads: texts and their quotes.
  var list: URL { root.appending(path: "quotes.txt") }
  private(set) var quotes = 0
  private(set) var texts = 0
  private(set) var bytes = 0
  /// Quotes with a word that is not in their text.
  private(set) var misquoted = 0
  private var random = SplitMix64(seed: 2027)

  /// Writes a base of about so many quotes below `root`.
  init(quotes wanted: Int, root: URL) throws {
    self.root = root
    let manager = FileManager.default
    if manager.fileExists(atPath: root.plainPath) { try manager.removeItem(at: root) }
    for folder in ["Knowledge", "texts"] {
      try manager.createDirectory(at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    try writeList()
    var sources: [String] = []
    try Data().write(to: list)
    let output = try FileHandle(forWritingTo: list)
    while quotes < wanted {
      texts += 1
      let name = "t" + texts.digits(5)
      sources.append("source: \(name)\ntitle: Text \(texts)\ntext: texts/\(name).md\ndoi: 10.1000/t\(texts)\n")
      try output.write(contentsOf: Data(try writeText(name).utf8))
    }
    try output.close()
    let terms = (0..<Self.symptoms).map { "symptom: s\($0)\nname: Symptom \($0)\n" }
    try write((sources + terms).joined(separator: "---\n"), "Knowledge/terms.yaml")
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  /// A list that names none of the sources, and the configuration that names the list.
  private mutating func writeList() throws {
    var list = "Record ID,Title,OriginalPaperDOI,RetractionNature\n"
    for row in 1...Self.rows { list += "\(row),\"A title, of row \(row)\",10.1000/r\(row),Retraction\n" }
    try write(list, "retractions.csv")
    try write(
      """
      standing-lists:
        - {file: retractions.csv, columns: {doi: OriginalPaperDOI}, standing: retracted}

      """, "vouchsafe.yaml")
  }

  /// Writes a text and the condition that quotes from it; returns what the floor is to search for.
  private mutating func writeText(_ name: String) throws -> String {
    var sentences: [String] = []
    var text = "# Text \(texts)\n"
    while text.utf8.count < Self.textBytes {
      if sentences.count % 8 == 0 { text += "\n" }
      let sentence = sentence()
      sentences.append(sentence)
      text += sentence + "\n"
    }
    bytes += text.utf8.count
    try write(text, "texts/\(name).md")
    var record = "condition: c\(texts)\nname: Condition \(texts)\nsymptoms:\n"
    var wanted = "@" + root.appending(path: "texts/\(name).md").plainPath + "\n"
    for number in 0..<Self.quotesPerText {
      if number % 10 == 0 { record += "  - symptom: s\(number / 10)\n    evidence:\n" }
      let quote = quote(from: sentences)
      quotes += 1
      record += "      - {source: \(name), quote: \"\(quote)\"}\n"
      wanted += quote + "\n"
    }
    try write(record, "Knowledge/\(name).yaml")
    return wanted
  }

  private mutating func sentence() -> String {
    let share = "\(1 + random.below(99)) of \(100 + random.below(900)) people"
    return "\(random.pick(Words.adjectives)) \(random.pick(Words.sites)) \(random.pick(Words.disorders)) brought "
      + "\(random.pick(Words.sensations)) \(random.pick(Words.times)) in \(share) – the patient’s "
      + "\(random.pick(Words.sites)) showed \(random.pick(Words.sensations)) \(random.pick(Words.times)), "
      + random.pick(Words.closings)
  }

  /// Some words of a sentence: as they stand, or typed with a plain apostrophe, or, seldom, with a word exchanged.
  private mutating func quote(from sentences: [String]) -> String {
    var words = random.pick(sentences).split(separator: " ")
    let count = min(words.count, 7 + random.below(12))
    words = Array(words[random.below(words.count - count + 1)...].prefix(count))
    if quotes % 2_000 == 1_999 {
      misquoted += 1
      words[words.count / 2] = "exchanged"
    }
    let text = words.joined(separator: " ")
    return random.once(in: 20) ? text.replacingOccurrences(of: "’", with: "'") : text
  }
}
