import Evidence
import Findings
import Language
import Values

/// The words around a quote, for questions about what they mention.
struct WordingReader {
  /// Readings kept: rules ask several questions of one record in turn.
  private static let keptReadings = 4096
  private static let keptBytes = 32 << 20

  /// What stands around the words of one record.
  struct Reading {
    /// The sentences that the words stand in, or the words alone where their place is not known.
    var around: SpokenText
    /// The words themselves, as numbers in `around`.
    var own: Range<Int>
    /// The headings over them and their paragraph.
    var nearby: [SpokenText]
    var cues: CueReading
  }

  private var readings: [UInt64: Reading] = [:]
  private var names: [UInt64: [SpokenName]] = [:]
  /// By text: its bytes, while there is room.
  private var texts: [Int: [UInt8]] = [:]
  private var textBytes = 0
  private var stems = StemTable()
  /// By text and passage: quotes of one section share their headings, and often their paragraph.
  private var passages: [UInt64: SpokenText] = [:]
  /// The document that was looked into last, for what is not found.
  private var document: (number: Int, document: SourceDocument)?

  /// What stands around the text of a field; nil where the field is empty.
  mutating func reading(
    kind: Int, row: UInt32, field: FieldID, _ facts: borrowing Facts, _ reader: inout TextReader
  ) -> Reading? {
    let key = UInt64(kind) << 48 | UInt64(field.rawValue) << 32 | UInt64(row)
    if let known = readings[key] { return known }
    let value = facts.tables[kind].columns[field.index].value(Int(row))
    guard value < Value.any else { return nil }
    let written = reader.utf8(of: value, in: facts)
    let isQuote = facts.vocabulary.kinds[kind].quotes?.field == field
    let match = isQuote ? facts.library.match(of: row, kind: kind) : QuoteMatch()
    let reading: Reading
    if match.isFound, let home = facts.library.home(of: row, kind: kind) {
      reading = read(match.range, home, facts)
    } else {
      let alone = SpokenText(written, isMarkdown: false, stems: &stems)
      reading = Reading(
        around: alone, own: alone.words.indices, nearby: [], cues: CueReading(alone, facts.vocabulary.cues))
    }
    if readings.count >= Self.keptReadings { readings.removeAll(keepingCapacity: true) }
    readings[key] = reading
    return reading
  }

  private mutating func read(_ range: Range<Int>, _ home: Int, _ facts: borrowing Facts) -> Reading {
    let entry = facts.library.entries[home]
    let bytes = bytes(of: home, facts)
    let sentences = entry.passages.sentences(touching: range)
    var start = range.lowerBound
    var end = range.upperBound
    if let first = sentences.first, let last = sentences.last {
      start = min(start, entry.passages.sentences[first].lowerBound)
      end = max(end, entry.passages.sentences[last].upperBound)
    }
    let around = SpokenText(bytes[start..<end], isMarkdown: entry.isMarkdown, stems: &stems)
    // Counted rather than searched for: the same words may stand in the sentence twice.
    let before = SpokenText(letters: bytes[start..<range.lowerBound], isMarkdown: entry.isMarkdown).words.count
    let own = SpokenText(letters: bytes[range], isMarkdown: entry.isMarkdown).words.count
    let first = min(before, around.words.count)
    var nearby: [SpokenText] = []
    if let passage = entry.passages.passage(at: range.lowerBound) {
      for number in [passage] + entry.passages.headings(over: passage) {
        nearby.append(self.passage(number, of: home, entry, bytes))
      }
    }
    return Reading(
      around: around, own: first..<min(first + own, around.words.count), nearby: nearby,
      cues: CueReading(around, facts.vocabulary.cues))
  }

  private mutating func passage(
    _ number: Int, of home: Int, _ entry: TextLibrary.Entry, _ bytes: [UInt8]
  ) -> SpokenText {
    let key = UInt64(home) << 32 | UInt64(number)
    if let known = passages[key] { return known }
    let text = SpokenText(bytes[entry.passages.all[number].range], isMarkdown: entry.isMarkdown, stems: &stems)
    if passages.count >= Self.keptReadings { passages.removeAll(keepingCapacity: true) }
    passages[key] = text
    return text
  }

  private mutating func bytes(of home: Int, _ facts: borrowing Facts) -> [UInt8] {
    if let known = texts[home] { return known }
    let bytes = facts.library.entries[home].text.bytes
    if textBytes + bytes.count > Self.keptBytes {
      texts = [:]
      textBytes = 0
    }
    texts[home] = bytes
    textBytes += bytes.count
    return bytes
  }

  /// The names of an entity, its id read as words among them.
  mutating func names(of row: UInt32, kind: Int, _ facts: borrowing Facts) -> [SpokenName] {
    let key = UInt64(kind) << 32 | UInt64(row)
    if let known = names[key] { return known }
    var found: [SpokenName] = []
    let column = facts.tables[kind].names
    for index in column.members(Int(row)) {
      if let name = SpokenName(facts.symbols.text(of: column.values[index]), stems: &stems) { found.append(name) }
    }
    let id = String(facts.id(of: Int(row), kind: kind).map { $0 == "-" || $0 == "_" ? " " : $0 })
    if let name = SpokenName(id, stems: &stems) { found.append(name) }
    names[key] = found
    return found
  }

  /// The document that a record quotes from, ready for looking for what comes nearest to a quote.
  mutating func document(_ home: Int, _ facts: borrowing Facts) -> SourceDocument {
    if let document, document.number == home { return document.document }
    let entry = facts.library.entries[home]
    var made = SourceDocument(entry.text.bytes, isMarkdown: entry.isMarkdown)
    made.prepareWords()
    document = (home, made)
    return made
  }
}
