package import Findings

/// What covers findings, for people (`vouchsafe explain`).
package enum SuppressionText {
  /// A line for each, below an empty one; empty where there is none. Complexity: linear in them and in the bytes of the
  /// files that they lie in.
  package static func render(_ covered: [SuppressedFinding], in audit: Audit, style: TextStyle = TextStyle()) -> String
  {
    var lines = SourceLines(audit.files)
    var out = ""
    for entry in covered {
      let place = entry.suppression.location.map { " (\(lines.lineReference($0)))" } ?? ""
      out += "\n" + Wrapping(width: style.width).text(entry.suppression.sentence + place) + "\n"
    }
    return out
  }
}

extension Suppression {
  /// `decided: not-a-contradiction, by A. Editor, until 2027-01-01: the doses differ`.
  var sentence: String {
    var text = kind == .decision ? "decided" : kind.words
    if let verdict { text += ": \(verdict)" }
    if let by { text += ", by \(by)" }
    if let until { text += ", until \(until)" }
    if let reason { text += ": \(reason)" }
    return text
  }
}
