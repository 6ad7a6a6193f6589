package import Findings

/// Findings for people at a terminal, with the lines themselves (format `text`).
package enum TextReport {
  /// Each finding, an empty line between two; empty where there is none. Findings that share a record are one, and
  /// tensions stand beneath the contradiction that they belong to (`Audit.groups`).
  ///
  /// No line is wider than `style.width` but for paths, links and rule ids, which stay whole. Complexity: linear in the
  /// findings and in the bytes of the files that they name.
  package static func render(_ audit: Audit, style: TextStyle = TextStyle()) -> String {
    var lines = SourceLines(audit.files)
    var out = ""
    for group in audit.groups() {
      if !out.isEmpty { out += "\n" }
      append(group, of: audit, style: style, lines: &lines, to: &out)
    }
    return out
  }

  /// Records of a group that are shown with their lines, the shared one not counted.
  private static let shownPartners = 4
  /// Records and findings of a group that are named behind those.
  private static let namedPartners = 3

  private static func append(
    _ group: FindingGroup, of audit: Audit, style: TextStyle, lines: inout SourceLines, to out: inout String
  ) {
    let members = group.members.map { audit.findings[$0] }
    guard var finding = members.first else { return }
    var more: [String] = []
    if let hub = group.hub, members.count > 1 {
      let others = members.dropFirst().flatMap { $0.operands.filter { $0.identity != hub } }
      // The first finding's own order stays, since its message may say `here` and `there`.
      finding.operands += others.prefix(shownPartners - 1)
      finding.message += ", and \(members.count - 1) more with the same record"
      let shared = members.dropFirst().reduce(Set(finding.notes)) { $0.intersection($1.notes) }
      finding.notes = finding.notes.filter { shared.contains($0) }
      let rest = others.dropFirst(shownPartners - 1)
      let named = rest.prefix(namedPartners).map { lines.lineReference($0.location) }
      if !named.isEmpty { more.append(listed(named, of: rest.count)) }
    }
    let margin = append(finding, style: style, lines: &lines, more: more, to: &out)
    for index in group.folded {
      let tension = audit.findings[index]
      append(
        "also", "\(announced(tension)) (\(tension.rule), \(tension.handle))", margin: margin, style: style, to: &out)
    }
    appendIdentity(of: finding, handles: members.map(\.handle), margin: margin, style: style, to: &out)
  }

  /// `x, y and 12 more`.
  private static func listed(_ names: [String], of count: Int) -> String {
    let rest = count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// All but the last line. Returns the column of the notes.
  private static func append(
    _ finding: Finding, style: TextStyle, lines: inout SourceLines, more: [String], to out: inout String
  ) -> Int {
    let snippet = Snippet(finding, style: style, lines: &lines)
    appendMessage(of: finding, style: style, to: &out)
    out += snippet.draw()
    let margin = snippet.gutter - 2
    for note in finding.notes {
      let place = note.location.map { " (\(lines.lineReference($0)))" } ?? ""
      append(note.kind.label, note.text + place, margin: margin, style: style, to: &out)
    }
    for fix in finding.fixesBesideNotes {
      append("help", fix.title, margin: margin, style: style, to: &out)
    }
    for text in more { append("more", text, margin: margin, style: style, to: &out) }
    return margin
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

  private static func appendIdentity(
    of finding: Finding, handles: [String], margin: Int, style: TextStyle, to out: inout String
  ) {
    guard handles.count < 2 || !finding.hasHandle else {
      append("rule", VisibleText.of(finding.rule), margin: margin, style: style, to: &out)
      append(
        "findings", listed(Array(handles.prefix(shownPartners)), of: handles.count), margin: margin, style: style,
        to: &out)
      return
    }
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
