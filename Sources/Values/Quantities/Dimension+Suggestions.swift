import Findings

extension Dimension {
  /// The unit whose name is near `word`, with or without a final `s` (LANGUAGE 4).
  func nearestUnit(to word: String) -> String? {
    let names = units.map(\.name)
    if let near = suggestions(for: word, among: names, limit: 1).first { return near }
    return word.last == "s" ? suggestions(for: String(word.dropLast()), among: names, limit: 1).first : nil
  }

  /// The error, or a better one where the text can be rewritten as an interval: `4-12 weeks`, `at least 18 years`.
  func suggesting(_ error: Fault, for text: ArraySlice<UInt8>) -> Fault {
    guard error.id != .overflow, error.suggestion == nil else { return error }
    for rewritten in Dimension.rewritings(of: text.text) where (try? interval(Array(rewritten.utf8)[...])) != nil {
      return Fault(
        .badInterval, "`\(text.text)` is not an interval of \(name); did you mean `\(rewritten)`?", at: text.indices,
        suggestion: rewritten)
    }
    return error
  }

  /// How prose says what an interval says with a sign before its bound.
  private static let openings: [(prose: String, sign: String)] = [
    ("≥", ">="), ("≤", "<="), ("=>", ">="), ("=<", "<="), ("at least ", ">="), ("at most ", "<="), ("up to ", "<="),
    ("more than ", ">"), ("over ", ">"), ("above ", ">"), ("less than ", "<"), ("under ", "<"), ("below ", "<"),
  ]

  /// How prose joins two bounds.
  private static let joints = ["-", "–", "—", "−", " to "]

  private static func rewritings(of text: String) -> [String] {
    if text.lowercased() == "any" { return ["any"] }
    let bytes = Array(text.utf8)
    for (prose, sign) in openings where text.lowercased().hasPrefix(prose) {
      return ["\(sign) \(bytes.dropFirst(prose.utf8.count).trimmingBlanks.text)"]
    }
    if let plus = bytes.firstIndex(of: UInt8(ascii: "+")) {
      return [">= \((bytes[..<plus] + bytes[(plus + 1)...]).text)"]
    }
    var found: [String] = []
    for joint in joints.map({ Array($0.utf8) }) {
      guard bytes.count > joint.count else { continue }
      for start in 1..<(bytes.count - joint.count) where bytes[start..<(start + joint.count)].elementsEqual(joint) {
        let (left, right) = (bytes[..<start].trimmingBlanks, bytes[(start + joint.count)...].trimmingBlanks)
        if ScannedNumber(left) != nil, ScannedNumber(right) != nil { found.append("\(left.text)..\(right.text)") }
      }
    }
    return found
  }
}
