import Evidence
import Findings
import Language
import Values

/// Standing lists: what others say has become of publications.
extension FactsBuilder {
  /// Fills the field that `listed` names from the lists, by the codes of each record. What is wrong with a list is a
  /// finding in it, under the file number from `firstFile` on; what it says of no record is passed over.
  mutating func readLists(_ lists: [StandingList], _ open: TextOpener, firstFile: Int) {
    for (number, list) in lists.enumerated() {
      let file = FileID(UInt32(truncatingIfNeeded: firstFile + number))
      let bytes: [UInt8]
      let read = open(list.path).flatMap { bytes in
        StandIn.reason(bytes).map { .failure(InputFile.Unreadable(reason: $0)) } ?? .success(bytes)
      }
      switch read {
      case .success(let read): bytes = read
      case .failure(let failure):
        findings.append(
          Finding(
            Fault(.listUnreadable, "the list `\(list.path)` cannot be read: \(failure.reason)", at: 0..<1), .structure,
            in: file))
        continue
      }
      if let offset = bytes.span.firstInvalidUTF8 {
        findings.append(
          Finding(
            Fault(.listUnreadable, "the list `\(list.path)` is not UTF-8", at: offset..<offset + 1), .structure,
            in: file))
        continue
      }
      let entries = StandingEntries(list, bytes, schemes: facts.vocabulary.listSchemes)
      for fault in entries.faults { findings.append(Finding(fault, .structure, in: file)) }
      for kind in facts.vocabulary.kinds.indices { apply(entries, kind) }
    }
  }

  private mutating func apply(_ entries: StandingEntries, _ kind: Int) {
    guard let listed = facts.vocabulary.kinds[kind].listed,
      case .word(let list) = facts.vocabulary.kinds[kind][listed.sets].type
    else { return }
    for field in listed.by {
      let words = entries.words[facts.vocabulary.kinds[kind][field].name] ?? [:]
      guard !words.isEmpty else { continue }
      let column = facts.tables[kind].columns[field.index]
      for row in 0..<facts.tables[kind].declaredCount {
        let value = column.value(row)
        guard value < Value.any, let word = words[normalizedText(facts.text(value))],
          let number = facts.vocabulary[list].words.firstIndex(of: word)
        else { continue }
        facts.tables[kind].columns[listed.sets.index].set(UInt32(number), row: row)
      }
    }
  }
}

extension Vocabulary {
  /// The schemes of codes of the fields by which standing lists name records, by the fields' names.
  var listSchemes: [String: CodeScheme] {
    var schemes: [String: CodeScheme] = [:]
    for kind in kinds {
      for field in kind.listed?.by ?? [] {
        if case .code(let scheme) = kind[field].type { schemes[kind[field].name] = scheme }
      }
    }
    return schemes
  }

  /// Whether records can come from bibliographies.
  package var readsBibliographies: Bool { kinds.contains { $0.bibliography != nil } }
}

extension Column {
  /// Writes the value of a field that holds one.
  fileprivate mutating func set(_ value: UInt32, row: Int) {
    while values.count <= row { values.append(Value.missing) }
    values[row] = value
  }
}
