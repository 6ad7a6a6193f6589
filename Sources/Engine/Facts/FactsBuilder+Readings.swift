import Findings
import Language
import Values

/// What the lines of a vocabulary have read of a base that others wrote (LANGUAGE 1.6).
extension FactsBuilder {
  /// Counts what each pattern, place, kind and field has read, and reports those that have read nothing: a slip in one of
  /// them would pass for a base in which all is well.
  mutating func countReadings() {
    guard let patterns = facts.vocabulary.documents, !facts.files.isEmpty else { return }
    for (number, pattern) in patterns.enumerated() {
      let read = documents[number] ?? ReadDocuments()
      count("documents", pattern.text, read.files, "file", at: pattern.location) {
        "`\(pattern.text)` matches no file that an entry before it does not match"
      }
      guard read.files > 0 else { continue }
      // Of a single file, that it has nothing is said already.
      let isSaid = read.records.isEmpty && read.files == 1
      if read.records.isEmpty, !isSaid { foldNoRecords(number, patterns) }
      for (place, records) in pattern.records.enumerated() {
        let at = records.at.isEmpty ? "." : records.at.joined(separator: ".")
        let name = facts.vocabulary[records.kind].name
        count(
          "records", "\(name) at \(at) in \(pattern.text)", read.records[place] ?? 0, "record",
          at: isSaid ? nil : records.location
        ) {
          "no file that `\(pattern.text)` matches has \(withArticle(name)) record at `\(at)`"
        }
      }
    }
    for kind in facts.vocabulary.kinds.indices where facts.vocabulary.kinds[kind].role != .decision {
      countReadings(ofKind: kind)
    }
  }

  /// That none of the files of an entry has any of its records is said once.
  private mutating func foldNoRecords(_ number: Int, _ patterns: [DocumentPattern]) {
    findings.removeAll { finding in
      guard finding.rule == FaultID.noRecords.rawValue else { return false }
      let path = facts.files[finding.primary.location.file.index].path
      return patterns.firstIndex { $0.matches(path) } == number
    }
  }

  private mutating func countReadings(ofKind number: Int) {
    let kind = facts.vocabulary.kinds[number]
    let declared = facts.tables[number].declaredCount
    // Of what `documents` names, its place has been said to be empty; of what is only referred to, nobody expects records.
    let isSaid =
      facts.tables[number].stubCount > 0
      || (facts.vocabulary.documents ?? []).contains { $0.records.contains { $0.kind == KindID(number) } }
    count("kind", kind.name, declared, "record", at: isSaid ? nil : kind.location) {
      "no file has \(withArticle(kind.name)) record"
    }
    guard declared > 0 else { return }
    for (index, field) in kind.fields.enumerated() where !field.isDerived && !field.isFromOwner {
      let column = facts.tables[number].columns[index]
      let read = kind.reads[FieldID(index)]
      let isUnread = problems.contains { $0.kind == number && ($0.unread?.field == index || $0.field == index) }
      let values = column.values.count { $0 != Value.missing }
      let source = read.map { " from \($0.text)" } ?? ""
      count(
        "field", "\(kind.name).\(field.name)\(source)", values, "value",
        at: isUnread ? nil : kind.readLocations[FieldID(index)] ?? field.location,
        severity: read == nil ? .notice : .warning
      ) {
        read.map { "no \(kind.name) record has anything under `\($0.text)`, from which `\(field.name)` is read" }
          ?? "no \(kind.name) record has a field `\(field.name)`"
      }
    }
  }

  /// Keeps a count; without anything that was read, a finding at the line of the vocabulary, if it has one.
  private mutating func count(
    _ label: String, _ text: String, _ count: Int, _ noun: String, at place: Location?, severity: Severity = .warning,
    _ message: () -> String
  ) {
    facts.readCounts.append(ReadCount(label: label, text: text, count: count, noun: noun))
    guard count == 0, let place else { return }
    let fault = Fault(.matchedNothing, message(), at: place.range, severity: severity)
    findings.append(Finding(fault, .structure, at: place))
  }
}

extension ValueSource {
  /// As the vocabulary writes it.
  var text: String {
    switch self {
    case .path(let keys): keys.joined(separator: ".")
    case .template(let pieces):
      pieces.map { piece in
        switch piece {
        case .literal(let text): text
        case .path(let keys): "{\(keys.joined(separator: "."))}"
        }
      }.joined()
    }
  }
}
