import Findings
import Language
import Values
import YAMLSource

/// Source texts: files that records name (LANGUAGE 1.8).
extension FactsBuilder {
  /// Reads every text that a field of type `file` names, once, and looks up the quotes from it. What cannot be read is
  /// a structure finding, and the field reads as missing.
  mutating func readTexts(_ open: TextOpener) {
    var texts: [String: Result<SourceText, InputFile.Unreadable>] = [:]
    for kind in facts.vocabulary.kinds.indices {
      for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where field.type == .file {
        for index in facts.tables[kind].columns[number].values.indices {
          let value = facts.tables[kind].columns[number].values[index]
          guard value < Value.any else { continue }
          let path = facts.text(value)
          let result = texts[path] ?? Self.checked(path, open, limit: facts.limits.maxFileBytes)
          texts[path] = result
          guard case .failure(let failure) = result else { continue }
          // An example names texts that it need not have.
          if isLenient { continue }
          report(failure, path, kind: kind, field: number, index: index)
          facts.tables[kind].columns[number].values[index] = Value.missing
        }
      }
    }
    facts.library.fill(texts.compactMapValues { try? $0.get() }, facts)
  }

  private mutating func report(_ failure: InputFile.Unreadable, _ path: String, kind: Int, field: Int, index: Int) {
    let column = facts.tables[kind].columns[field]
    var row = index
    if column.isList { row = column.ends.firstIndex { Int($0) > index } ?? 0 }
    problems.append(
      Problem(
        kind: kind, row: row, field: field, member: column.isList ? index - column.members(row).lowerBound : nil,
        id: .textUnreadable, message: "the text `\(path)` cannot be read: \(failure.reason)",
        help: "name a text file by its path from the folder that holds the base; what quotes from it is not checked"))
  }

  /// The bytes of a text, or why they are none.
  private static func checked(
    _ path: String, _ open: TextOpener, limit: Int
  ) -> Result<SourceText, InputFile.Unreadable> {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.contains("..") {
      return .failure(InputFile.Unreadable(reason: "it lies outside the folder that holds the base"))
    }
    let bytes: [UInt8]
    switch open(path) {
    case .failure(let failure): return .failure(failure)
    case .success(let read): bytes = read
    }
    if bytes.count > limit {
      return .failure(InputFile.Unreadable(reason: "it has more than \(limit) bytes"))
    }
    if let reason = StandIn.reason(bytes) { return .failure(InputFile.Unreadable(reason: reason)) }
    if bytes.prefix(8192).contains(0) {
      return .failure(InputFile.Unreadable(reason: "it is no text: it holds bytes of zero"))
    }
    if let offset = bytes.span.firstInvalidUTF8 {
      let line = 1 + bytes.prefix(offset).count { $0 == 0x0A }
      return .failure(InputFile.Unreadable(reason: "it is not UTF-8 in line \(line)"))
    }
    return .success(SourceText(path: path, bytes: bytes))
  }
}
