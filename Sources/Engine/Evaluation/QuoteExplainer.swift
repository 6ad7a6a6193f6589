import Evidence
import Findings
import Language
import Values

/// An edit of one value of a record, before it is known where that value stands.
struct PendingEdit {
  var file: Int
  /// Of the record.
  var start: UInt32
  var keys: [String]
  /// The new text, before it is written as YAML.
  var text: String
  var safety: Fix.Safety
  var title: String
}

/// Says of a quote that is not as it should be what stands in its text instead.
extension WordingJudge {
  /// Notes and edits for the quotes that a violated rule asks after, each record once. Complexity: a few milliseconds a
  /// quote that is not found, and a reading of its text for the first of each text.
  mutating func explainQuotes(of rule: CheckedRule, binding: [UInt32]) -> (notes: [Note], edits: [PendingEdit]) {
    var notes: [Note] = []
    var edits: [PendingEdit] = []
    var seen: Set<UInt64> = []
    for case .wording(let wording) in rule.requirements.flatMap(\.conjuncts) {
      guard wording.text.slot < binding.count, let home = wording.home else { continue }
      let batch = Batch(count: 1, slots: binding.map { [$0] })
      let row = paths.gather(wording.record, batch)[0]
      guard row < Value.any, Int(row) < facts.tables[home.kind.index].declaredCount,
        let text = facts.library.home(of: row, kind: home.kind.index),
        seen.insert(UInt64(home.kind.index) << 32 | UInt64(row)).inserted
      else { continue }
      let match = facts.library.match(of: row, kind: home.kind.index)
      let isVerbatim = if case .isVerbatim = wording.question { true } else { false }
      switch (wording.question, match.status) {
      case (.isFound, .missing), (.isVerbatim, .missing): explainMissing(row, home, text, &notes, &edits)
      case (.isFound, _) where match.isAtPlace == false: explainPlace(match, text, &notes)
      case (.isVerbatim, .normalized) where isVerbatim: explainWriting(row, home, text, match, &notes, &edits)
      default: break
      }
    }
    return (notes, edits)
  }

  private mutating func explainMissing(
    _ row: UInt32, _ home: (kind: KindID, field: FieldID), _ text: Int, _ notes: inout [Note],
    _ edits: inout [PendingEdit]
  ) {
    let quote = quote(row, home)
    let document = wordings.document(text, facts)
    let path = facts.library.entries[text].path
    guard let nearest = NearestPassageFinder(quote, in: document)?.nearest(), nearest.isNear else {
      notes.append(Note(.help, "nothing like it stands in `\(path)`"))
      return
    }
    let location = facts.library.location(of: nearest.range, in: text)
    if nearest.differing == 0 {
      notes.append(Note(.help, "the same words stand there, with other signs between them", at: location))
    } else {
      notes.append(
        Note(.help, "nearest, with [-words of the quote-] and {+words of the text+}: \(nearest.marked)", at: location))
    }
    edits.append(
      edit(
        row, home, String(decoding: document.plain(nearest.range), as: UTF8.self), .review,
        "quote what stands in `\(path)`"))
  }

  private func explainPlace(_ match: QuoteMatch, _ text: Int, _ notes: inout [Note]) {
    let entry = facts.library.entries[text]
    let location = facts.library.location(of: match.range, in: text)
    guard let passage = entry.passages.passage(at: match.range.lowerBound) else { return }
    if let heading = entry.passages.headings(over: passage).first {
      let name = entry.text.text(in: entry.passages.all[heading].byteRange)
      notes.append(Note(.help, "it stands under `\(name)`", at: location))
    } else if entry.passages.pageCount > 1 {
      notes.append(Note(.help, "it stands on page \(entry.passages.all[passage].page)", at: location))
    } else {
      notes.append(Note(.help, "it stands here", at: location))
    }
  }

  private mutating func explainWriting(
    _ row: UInt32, _ home: (kind: KindID, field: FieldID), _ text: Int, _ match: QuoteMatch, _ notes: inout [Note],
    _ edits: inout [PendingEdit]
  ) {
    let document = wordings.document(text, facts)
    let differences = document.differences(of: quote(row, home), from: match.range)
    let words = differences.joined(separator: ", ")
    notes.append(
      Note(.because, "they are the same but for \(words)", at: facts.library.location(of: match.range, in: text)))
    edits.append(
      edit(
        row, home, String(decoding: document.plain(match.range), as: UTF8.self), .safe,
        "write the quote as `\(document.name(of: facts.library.entries[text].path))` has it"))
  }

  private mutating func quote(_ row: UInt32, _ home: (kind: KindID, field: FieldID)) -> ArraySlice<UInt8> {
    let value = facts.tables[home.kind.index].columns[home.field.index].value(Int(row))
    return value < Value.any ? reader.utf8(of: value, in: facts) : []
  }

  private func edit(
    _ row: UInt32, _ home: (kind: KindID, field: FieldID), _ text: String, _ safety: Fix.Safety, _ title: String
  ) -> PendingEdit {
    let kind = home.kind.index
    return PendingEdit(
      file: facts.tables[kind].file(of: Int(row)), start: facts.tables[kind].starts[Int(row)],
      keys: facts.keys(of: home.field.index, kind: kind), text: text, safety: safety, title: title)
  }
}

extension SourceDocument {
  /// The last part of a path.
  fileprivate func name(of path: String) -> Substring { path.split(separator: "/").last ?? Substring(path) }
}

extension Passage {
  var byteRange: ByteRange { ByteRange(range.lowerBound, range.upperBound) }
}

extension TextLibrary {
  /// A place in one of the texts, as findings name it.
  func location(of range: Range<Int>, in text: Int) -> Location {
    Location(
      file: FileID(UInt32(truncatingIfNeeded: firstFile + text)), range: ByteRange(range.lowerBound, range.upperBound))
  }
}

extension PendingEdit {
  /// Looks up where the edits of findings stand. Each file is read once.
  static func addFixes(to pending: inout [PendingFinding], _ facts: Facts) {
    var locator = Locator(facts)
    let edited = pending.indices.filter { !pending[$0].edits.isEmpty }
      .sorted { (pending[$0].edits[0].file, $0) < (pending[$1].edits[0].file, $1) }
    var file = -1
    var bytes: [UInt8] = []
    for number in edited {
      for edit in pending[number].edits {
        if edit.file != file {
          file = edit.file
          bytes = facts.files[file].bytes
        }
        if let fix = edit.fix(&locator, bytes: bytes) { pending[number].finding.fixes.append(fix) }
      }
    }
  }

  /// The edit as a fix, or nil where its value is not found.
  func fix(_ locator: inout Locator, bytes: [UInt8]) -> Fix? {
    let location = locator.value(file: file, start: start, keys: keys, member: nil)
    let range = location.range
    guard range.start > start, Int(range.end) <= bytes.count else { return nil }
    // What follows a block of lines begins on a line of its own.
    let isBlock = bytes[Int(range.start)] == UInt8(ascii: ">") || bytes[Int(range.start)] == UInt8(ascii: "|")
    let endsLine = isBlock && range.count > 0 && bytes[Int(range.end) - 1] == 0x0A
    return Fix(
      location: location, replacement: yamlScalar(text) + (endsLine ? "\n" : ""), safety: safety, title: title)
  }
}

/// A text as a YAML scalar on one line: plain where it means only itself, else in double quotes (YAML 1.2.2, 7.3).
func yamlScalar(_ text: String) -> String {
  let first = text.unicodeScalars.first
  let isPlain =
    first.map { ($0.properties.isAlphabetic && $0.isASCII) } ?? false
    && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
    && !text.unicodeScalars.contains { $0.value < 0x20 || "[]{},\"".unicodeScalars.contains($0) }
    && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"].contains(text.lowercased())
  if isPlain { return text }
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\t": out += "\\t"
    default:
      if scalar.value < 0x20 { out += " " } else { out.unicodeScalars.append(scalar) }
    }
  }
  return out + "\""
}
