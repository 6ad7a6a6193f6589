import Findings
import Values
import YAMLSource

/// A comment that silences findings of its line, or of the next line where it has one of its own:
/// `# vouchsafe: ignore[rule-id, other-rule] reason until 2027-01-01`.
struct IgnoreComment: Sendable {
  /// What is wrong with a comment, so that it silences nothing.
  ///
  /// No `Fault` yet: whether it is one depends on the configuration, which may forbid such comments as a whole.
  enum Flaw: Sendable {
    /// It names no rule, or is written in another way.
    case malformed
    case noReason
    case badDate(String)
  }

  /// Of the comment, from `#` to the end of its line.
  var location: Location
  /// The 1-based line whose findings it silences.
  var line: Int
  var rules: [String] = []
  var reason = ""
  /// The last day on which it holds.
  var until: CalendarDate?
  var flaw: Flaw?

  private static let tool = Array("vouchsafe:".utf8)

  /// The comments of a file. Complexity: linear in its signs `#` and, where there are comments for this tool, its bytes.
  static func all(in bytes: [UInt8], _ tree: YAMLTree, file: FileID) -> [IgnoreComment] {
    tree.hashes.compactMap { read(bytes, at: Int($0), tree, file) }
  }

  private static func read(_ bytes: [UInt8], at start: Int, _ tree: YAMLTree, _ file: FileID) -> IgnoreComment? {
    if start > 0, !isBlank(bytes[start - 1]), bytes[start - 1] != 0x0A { return nil }
    var at = start + 1
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    guard bytes[at...].starts(with: tool), !isInScalar(start, tree) else { return nil }
    var end = at
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let text = String(decoding: bytes[at + tool.count..<end], as: UTF8.self)
    var comment = IgnoreComment(
      location: Location(file: file, range: ByteRange(start, end)), line: line(bytes, start))
    comment.parse(text)
    return comment
  }

  /// Whether the offset lies in a text, where `#` starts no comment. Complexity: O(log nodes).
  private static func isInScalar(_ offset: Int, _ tree: YAMLTree) -> Bool {
    var low = 0
    var high = tree.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tree.nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let node = tree.nodes[low - 1]
    // A block text ends behind its last line; what stands deeper than its key in between is text as well.
    return node.kind == .scalar && offset < Int(node.end)
  }

  /// The line that a comment at `start` speaks of.
  private static func line(_ bytes: [UInt8], _ start: Int) -> Int {
    var number = 1
    for index in 0..<start where bytes[index] == 0x0A { number += 1 }
    var begin = start
    while begin > 0, isBlank(bytes[begin - 1]) { begin -= 1 }
    guard begin == 0 || bytes[begin - 1] == 0x0A else { return number }
    // On a line of its own: the next line that is neither empty nor a comment.
    var at = start
    while at < bytes.count {
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      at += 1
      number += 1
      var first = at
      while first < bytes.count, isBlank(bytes[first]) || bytes[first] == 0x0D { first += 1 }
      if first < bytes.count, bytes[first] != 0x0A, bytes[first] != 0x23 { return number }
      at = first
    }
    return number
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Takes what stands behind `vouchsafe:`.
  private mutating func parse(_ text: String) {
    let words = Substring(text.trimmed)
    guard words.hasPrefix("ignore["), let close = words.firstIndex(of: "]") else {
      flaw = .malformed
      return
    }
    rules = words[..<close].dropFirst(7).split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    if rules.isEmpty { flaw = .malformed }
    reason = String(words[words.index(after: close)...]).trimmed
    let parts = reason.split(separator: " ")
    if parts.count >= 2, parts[parts.count - 2] == "until" {
      let date = String(parts[parts.count - 1])
      until = CalendarDate(iso: date)
      if until == nil { flaw = .badDate(date) }
      reason = parts.dropLast(2).joined(separator: " ")
    }
    if reason.isEmpty, flaw == nil { flaw = .noReason }
  }
}

extension String {
  /// Without the blanks at either end.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
