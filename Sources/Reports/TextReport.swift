package import Findings

/// Findings for people at a terminal, with the lines themselves (format `text`).
package enum TextReport {
  /// Each finding, an empty line between two; empty where there is none.
  ///
  /// No line is wider than `style.width` but for paths, links and rule ids, which stay whole. Complexity: linear in the
  /// findings and in the bytes of the files that they name.
  package static func render(_ audit: Audit, style: TextStyle = TextStyle()) -> String {
    var lines = SourceLines(audit.files)
    var out = ""
    for finding in audit.findings {
      if !out.isEmpty { out += "\n" }
      append(finding, style: style, lines: &lines, to: &out)
    }
    return out
  }

  private static func append(_ finding: Finding, style: TextStyle, lines: inout SourceLines, to out: inout String) {
    let snippet = Snippet(finding, style: style, lines: &lines)
    appendMessage(of: finding, style: style, to: &out)
    out += snippet.draw()
    let margin = snippet.gutter - 2
    for note in finding.notes {
      let place = note.location.map { " (\(lines.lineReference($0)))" } ?? ""
      append(note.kind.label, note.text + place, margin: margin, style: style, to: &out)
    }
    for fix in finding.fixes where !finding.notes.contains(where: { $0.kind == .help && $0.text == fix.title }) {
      append("help", fix.title, margin: margin, style: style, to: &out)
    }
    appendIdentity(of: finding, margin: margin, style: style, to: &out)
  }

  private static func appendMessage(of finding: Finding, style: TextStyle, to out: inout String) {
    let word = finding.severity.word + ":"
    let column = word.utf8.count + 1
    let message = Wrapping(width: style.width, first: column, hanging: column).lines(announced(finding))
    out += style.paint(style.look(of: finding.severity), word)
    for (number, line) in message.enumerated() {
      out += number == 0 ? " " : String.spaces(column)
      out += style.paint(.bold, line) + "\n"
    }
  }

  private static func append(_ word: String, _ text: String, margin: Int, style: TextStyle, to out: inout String) {
    let column = margin + word.utf8.count + 4
    out += String.spaces(margin) + style.paint(.frame, "=") + " " + style.paint(.bold, word + ":") + " "
    out += Wrapping(width: style.width, first: column, hanging: column).text(text) + "\n"
  }

  private static func appendIdentity(of finding: Finding, margin: Int, style: TextStyle, to out: inout String) {
    let rule = VisibleText.of(finding.rule)
    let start = String.spaces(margin) + style.paint(.frame, "=") + " "
    out += start + style.paint(.bold, "rule:") + " " + rule
    if finding.hasHandle {
      let fits = margin + 8 + DisplayWidth.of(rule) + 12 + finding.handle.utf8.count <= style.width
      out += (fits ? "   " : "\n" + start) + style.paint(.bold, "finding:") + " " + finding.handle
    }
    out += "\n"
  }
}

/// The message as reports for people print it: a tension says `possibly` first (LANGUAGE 2.7).
func announced(_ finding: Finding) -> String {
  finding.grade == .tension ? "possibly: " + finding.message : finding.message
}

extension Finding {
  /// Whether the finding has an identity that decisions and links can name.
  var hasHandle: Bool { fingerprint.bits != 0 && !handle.isEmpty }
}
