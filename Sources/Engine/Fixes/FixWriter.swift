import Bibliography
import Findings
import Language
import Values
import YAMLSource

/// Gives findings the edits that would resolve them: what their rules say (LANGUAGE 2.8), the word that a misspelt one was
/// meant to be, the order of a list, and the keys that a record lacks.
struct FixWriter {
  private let vocabulary: Vocabulary
  private let limits: YAMLLimits
  private let templates: [String: CheckedRule]

  init(_ vocabulary: Vocabulary, rules: [CheckedRule], limits: YAMLLimits) {
    self.vocabulary = vocabulary
    self.limits = limits
    let writable = rules.filter { $0.fix.map { Self.isWritten($0.edit.path, vocabulary) } ?? false }
    templates = [String: CheckedRule](writable.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Whether each field of a path stands under its own name in the files: where others have written them, no edit is known.
  private static func isWritten(_ path: Path, _ vocabulary: Vocabulary) -> Bool {
    path.steps.allSatisfy { step in
      if case .field(let kind, let field) = step { vocabulary[kind].reads[field] == nil } else { false }
    }
  }

  /// Each file with such findings is read once. Complexity: linear in the findings and in those files, and in references
  /// where some are misspelt.
  func attach(to audit: inout Audit, _ facts: Facts) {
    let census = ReferenceCensus(audit.findings, facts)
    var byFile: [FileID: [Int]] = [:]
    for (index, finding) in audit.findings.enumerated() {
      guard let place = place(of: finding), place.index < audit.knowledgeFileCount else { continue }
      // Bibliographies are kept by other programs.
      guard BibliographyFormat(path: audit.files[place.index].path) == nil else { continue }
      byFile[place, default: []].append(index)
    }
    for file in byFile.keys.sorted() {
      let bytes = audit.files[file.index].bytes
      var editor: RecordEditor?
      for index in byFile[file] ?? [] {
        var finding = audit.findings[index]
        if let fix = Self.respelling(of: finding, in: bytes, census) { finding.fixes.append(fix) }
        if finding.origin == .rule || Self.edited.contains(finding.rule) {
          let made = editor ?? RecordEditor(bytes, limits: limits)
          editor = made
          if let fix = fix(of: finding, made) { finding.fixes.append(fix) }
        }
        audit.findings[index] = finding
      }
    }
  }

  private static let missingField = FaultID.missingField.rawValue
  private static let repeatedMember = FaultID.repeatedMember.rawValue
  private static let unsortedList = FaultID.unsortedList.rawValue
  /// Findings about records themselves that an edit is known for.
  private static let edited: Set<String> = [missingField, repeatedMember, unsortedList]
  private static let suggestion = "; did you mean `"

  /// The file that an edit would be made in; nil for a finding that none is known for.
  private func place(of finding: Finding) -> FileID? {
    switch finding.origin {
    case .rule:
      guard let slot = templates[finding.rule]?.fix?.edit.path.slot, slot < finding.operands.count else { return nil }
      return finding.operands[slot].location.file
    case .structure:
      return Self.edited.contains(finding.rule) || finding.message.contains(Self.suggestion)
        ? finding.primary.location.file : nil
    default: return nil
    }
  }

  // MARK: Spelling

  /// Writes the word that the message suggests, where the misspelt one is all that stands at the finding's place.
  private static func respelling(of finding: Finding, in bytes: [UInt8], _ census: ReferenceCensus) -> Fix? {
    guard finding.origin == .structure, finding.message.hasSuffix("`?") else { return nil }
    let pieces = finding.message.split(separator: "`", omittingEmptySubsequences: false)
    guard pieces.count >= 5, pieces[pieces.count - 3].hasSuffix("; did you mean ") else { return nil }
    let meant = String(pieces[pieces.count - 2])
    let range = finding.primary.location.range
    guard Int(range.end) <= bytes.count, range.count > 0 else { return nil }
    let written = String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    let (word, style) = unquoted(written)
    guard pieces.dropLast(3).contains(where: { $0 == word }) else { return nil }
    let isSlipHere = finding.rule != ReferenceCensus.rule || census.speaksForDeclaration(finding.message)
    return Fix(
      location: finding.primary.location, replacement: RecordEditor.scalar(meant, like: style),
      safety: isSlipHere && isPlainSlip(word, for: meant) ? .safe : .review, title: "write `\(meant)`")
  }

  private static func unquoted(_ text: String) -> (String, Node.Style) {
    guard text.utf8.count >= 2, let first = text.first, first == text.last else { return (text, .plain) }
    if first == "\"" { return (String(text.dropFirst().dropLast()), .doubleQuoted) }
    if first == "'" { return (String(text.dropFirst().dropLast()), .singleQuoted) }
    return (text, .plain)
  }

  // MARK: Rules and missing keys

  private func fix(of finding: Finding, _ editor: RecordEditor) -> Fix? {
    switch finding.rule {
    case Self.missingField: return stub(for: finding, editor)
    case Self.repeatedMember:
      return fix(editor.removingMember(at: finding.primary.location.range.start), finding, "take the second one out")
    case Self.unsortedList:
      return fix(editor.sortingMembers(at: finding.primary.location.range.start), finding, "sort the list")
    default: break
    }
    guard let template = templates[finding.rule]?.fix else { return nil }
    let path = template.edit.path
    let operand = finding.operands[path.slot]
    guard var record = editor.record(at: operand.location.range.start) else { return nil }
    var fields: [(kind: Kind, field: FieldID)] = []
    for step in path.steps {
      guard case .field(let kind, let field) = step else { return nil }
      fields.append((vocabulary[kind], field))
    }
    for (kind, field) in fields.dropLast() {
      guard let nested = editor.value(of: kind[field].name, in: record), editor.isMapping(nested) else { return nil }
      record = nested
    }
    guard let (kind, field) = fields.last else { return nil }
    let key = kind[field].name
    let identity = kind.identity.map { kind[$0].name }
    let edit: RecordEditor.Edit?
    let title: String
    switch template.edit {
    case .set(_, let value):
      edit = editor.setting(key, to: value, in: record, behind: identity)
      title = "write `\(key): \(value)`"
    case .add(_, let value):
      edit = editor.adding(value, to: key, in: record, behind: identity)
      title = "add `\(value)` to `\(key)`"
    case .remove:
      edit = editor.removing(key, from: record)
      title = "remove `\(key)`"
    }
    guard let edit else { return nil }
    return Fix(
      location: Location(file: operand.location.file, range: edit.range), replacement: edit.text,
      safety: template.safety, title: title)
  }

  private func fix(_ edit: RecordEditor.Edit?, _ finding: Finding, _ title: String) -> Fix? {
    guard let edit else { return nil }
    return Fix(
      location: Location(file: finding.primary.location.file, range: edit.range), replacement: edit.text,
      safety: .safe, title: title)
  }

  /// The key that a record lacks, with nothing behind it: for an editor to fill in. A key without a value says no more
  /// than no key (LANGUAGE 1.2), so nothing changes its meaning.
  private func stub(for finding: Finding, _ editor: RecordEditor) -> Fix? {
    let words = finding.message.split(separator: "`", omittingEmptySubsequences: false)
    let location = finding.primary.location
    guard words.count == 3, let record = editor.record(at: location.range.start) else { return nil }
    let key = String(words[1])
    guard editor.value(of: key, in: record) == nil,
      let edit = editor.setting(key, to: "?", in: record, behind: [])
    else { return nil }
    // What is to be filled in is empty, so that the finding stays until it is.
    let isFlow = edit.text.hasPrefix(",")
    return Fix(
      location: Location(file: location.file, range: edit.range),
      replacement: edit.text.replacing(": \"?\"", with: isFlow ? ": " : ":"), safety: .safe,
      title: "write `\(key):` for somebody to fill in")
  }
}

extension FixTemplate.Edit {
  /// What the edit changes.
  var path: Path {
    switch self {
    case .set(let path, _), .add(let path, _), .remove(let path): path
    }
  }
}
