import Bibliography
import Findings
import Language
import Values

/// Records of bibliographies.
extension RecordReader {
  /// Reads the entries of the file at hand as records of the kind that the vocabulary gives them.
  mutating func readBibliography(_ format: BibliographyFormat) {
    guard let kind = vocabulary.kinds.firstIndex(where: { $0.bibliography != nil }),
      let reading = vocabulary.kinds[kind].bibliography
    else {
      return issue(
        .unreadFile, "no kind of the vocabulary is read from bibliographies", at: ByteRange(0, 0), severity: .warning)
    }
    if let reason = StandIn.reason(bytes) { return refuse(reason: reason) }
    let text = format.read(bytes)
    for fault in text.faults { report(fault, .structure) }
    for entry in text.entries {
      let id = segment.symbols.intern(entry.id)
      if entry.isBroken {
        segment.broken.append((kind, id))
      } else {
        add(entry, id: id, kind: kind, reading)
      }
    }
  }

  private mutating func add(_ entry: BibliographyEntry, id: UInt32, kind: Int, _ reading: BibliographyReading) {
    let row = segment.tables[kind].count
    segment.tables[kind].append(
      start: UInt32(truncatingIfNeeded: entry.start), line: 0, owner: RawValue.missing, position: Shapes.top)
    segment.tables[kind].ids.append(id)
    for (field, values) in reading.values(of: entry, vocabulary.kinds[kind]) {
      let shape = shapes.shapes[kind].fields[field.index]
      for value in values.prefix(shape.isList ? .max : 1) {
        let raw = self.value(value.value, shape.form)
        if shape.isList {
          segment.tables[kind].columns[field.index].add(raw, row: row)
        } else {
          segment.tables[kind].columns[field.index].set(raw, row: row)
        }
      }
    }
  }

  private mutating func value(_ text: String, _ form: Shapes.Form) -> UInt32 {
    let utf8 = Array(text.utf8)
    if form == .reference, text == "any" { return RawValue.any }
    guard form == .text, utf8.count > Self.maxSymbolBytes else { return segment.symbols.intern(utf8, 0..<utf8.count) }
    let start = UInt32(truncatingIfNeeded: segment.decoded.count)
    segment.decoded += utf8
    return segment.prose.add(
      file: file | Prose.decodedFlag, start: start, count: UInt32(truncatingIfNeeded: utf8.count))
  }
}

extension BibliographyReading {
  /// What an entry says of our fields. Each of its variables is used once: a date that has its day is no year as well.
  func values(
    of entry: BibliographyEntry, _ kind: Kind
  ) -> [(field: FieldID, values: [BibliographyEntry.Variable])] {
    var used: Set<String> = []
    var found: [(FieldID, [BibliographyEntry.Variable])] = []
    for (field, names) in fields {
      for name in names where !used.contains(name) {
        let values = entry.all(name).compactMap { variable in
          meaning(of: variable.value, field, kind).map {
            BibliographyEntry.Variable(name: name, value: $0, range: variable.range)
          }
        }
        guard !values.isEmpty else { continue }
        used.insert(name)
        found.append((field, values))
        break
      }
    }
    return found
  }

  /// A value as the field takes it; nil where it says nothing of it.
  private func meaning(of value: String, _ field: FieldID, _ kind: Kind) -> String? {
    if let words = words[field] { return words[Self.folded(value)] }
    switch kind[field].type {
    case .date: return BibliographyDate.hasDay(value) ? value : nil
    case .number: return BibliographyDate.year(of: value)
    case .url: return value.hasPrefix("http://") || value.hasPrefix("https://") ? value : nil
    default: return value
    }
  }
}
