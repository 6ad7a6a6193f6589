import Findings

/// `1 file`, `2 files`, `3 entities`.
package func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// `1 error, 14 warnings, 3 notices`, gravest first and without those that are none; `no findings`.
func countedBySeverity(_ findings: [Finding]) -> String {
  let parts = Severity.allCases.reversed().compactMap { severity -> String? in
    let count = findings.count { $0.severity == severity }
    return count == 0 ? nil : counted(count, severity.word)
  }
  return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
}

extension String {
  static func spaces(_ count: Int) -> String { String(repeating: 0x20, count: count) }

  /// An ASCII character, `count` times; many times faster than the library's, which looks for grapheme clusters.
  init(repeating byte: UInt8, count: Int) {
    self = String(decoding: [UInt8](repeating: byte, count: count), as: UTF8.self)
  }

  /// The text, made as wide as `columns` by spaces behind it.
  func padded(to columns: Int) -> String {
    self + String.spaces(max(0, columns - DisplayWidth.of(self)))
  }

  /// The text, made as wide as `columns` by spaces before it.
  func paddedBefore(to columns: Int) -> String {
    String.spaces(max(0, columns - DisplayWidth.of(self))) + self
  }

  /// As many characters from the start on as take at most so many bytes.
  func prefix(bytes limit: Int) -> String {
    var out = ""
    for character in self {
      if out.utf8.count + character.utf8.count > limit { break }
      out.append(character)
    }
    return out
  }

  /// At most so many bytes, cut between characters and then with an ellipsis.
  func shortened(to limit: Int) -> String { utf8.count > limit ? prefix(bytes: limit - 3) + "…" : self }
}
