package import Findings

/// A comparison and what was compared.
package struct DiffDocument: Sendable {
  /// One side: a revision of git.
  package struct Side: Sendable {
    /// As it was asked for.
    package var name: String
    /// In hexadecimal digits.
    package var commit: String

    package init(name: String, commit: String) {
      self.name = name
      self.commit = commit
    }
  }
  package var comparison: AuditComparison
  package var from: Side
  /// Nil for the files as they are.
  package var to: Side?

  package init(comparison: AuditComparison, from: Side, to: Side?) {
    self.comparison = comparison
    self.from = from
    self.to = to
  }

  /// What each side says first, and which side that is: where nothing is unread or misunderstood, nothing.
  fileprivate var unread: [(side: String, note: UnreadNote)] {
    [
      ("In \(from.name)", UnreadNote(comparison.old)),
      (to.map { "In \($0.name)" } ?? "In the files as they are", UnreadNote(comparison.new)),
    ].filter { !$0.1.isEmpty }
  }
}

/// What a change does to a knowledge base: the letter that goes with a pull request.
package enum DiffReport {
  /// For the terminal.
  package static func text(_ document: DiffDocument, style: TextStyle) -> String {
    let parts = DiffParts(document)
    var out = ""
    for (side, note) in document.unread {
      out += style.paint(.bold, side) + "\n" + note.text(style: style)
    }
    out += "\(parts.heading)\n\(parts.sums.joined(separator: "\n"))\n"
    for section in parts.sections {
      out += "\n" + style.paint(.bold, section.title) + "\n"
      for item in section.items {
        out += "  \(item.sign) " + VisibleText.of(item.text) + "\n"
        for detail in item.details { out += "      " + VisibleText.of(detail) + "\n" }
      }
    }
    return out
  }

  /// For a comment on a pull request.
  package static func markdown(_ document: DiffDocument) -> String {
    let parts = DiffParts(document)
    var out = "## \(Markdown.prose(parts.heading))\n\n"
    for (side, note) in document.unread { out += "\(Markdown.prose(side)):\n\n" + note.markdown() }
    out += parts.sums.map { "- \(Markdown.prose($0))\n" }.joined()
    for section in parts.sections {
      out += "\n### \(section.title)\n\n"
      for item in section.items {
        out += "- \(Markdown.prose(item.text))\n"
        for detail in item.details { out += "  - \(Markdown.prose(detail))\n" }
      }
    }
    return out
  }

  /// For programs.
  package static func json(_ document: DiffDocument) -> String {
    let comparison = document.comparison
    return JSONWriter.document { json in
      json.member("version", 1)
      json.object("unread") { json in
        json.member("from") { UnreadNote(comparison.old).append(to: &$0) }
        json.member("to") { UnreadNote(comparison.new).append(to: &$0) }
      }
      json.member("from") { side(&$0, document.from) }
      json.member("to") { json in
        if let to = document.to { side(&json, to) } else { json.null() }
      }
      json.array("less-safe", comparison.lessSafe) {
        finding(&$0, comparison.new, comparison.new.findings[$1], was: nil)
      }
      json.array("created", comparison.created) { finding(&$0, comparison.new, comparison.new.findings[$1], was: nil) }
      json.array("resolved", comparison.resolved) {
        finding(&$0, comparison.old, comparison.old.findings[$1], was: nil)
      }
      for (name, pairs) in [
        ("worsened", comparison.worsened), ("eased", comparison.eased), ("moved", comparison.moved),
      ] {
        json.member(named: name) { json in
          json.array(pairs) { json, pair in
            finding(
              &json, comparison.new, comparison.new.findings[pair.new],
              was: (comparison.old, comparison.old.findings[pair.old]))
          }
        }
      }
      json.array("silenced", comparison.silenced) { json, entry in
        let covered = comparison.new.suppressed[entry.new]
        json.object { json in
          switch entry.before {
          case .none: json.member("before", "none")
          case .open: json.member("before", "open")
          case .silenced: json.member("before", "silenced")
          }
          json.member("suppression") { suppression(&$0, comparison.new, covered.suppression) }
          json.member("finding") { finding(&$0, comparison.new, covered.finding, was: nil) }
        }
      }
      json.objects("reopened", comparison.reopened) { json, pair in
        json.member("suppression") {
          suppression(&$0, comparison.old, comparison.old.suppressed[pair.old].suppression)
        }
        json.member("finding") { finding(&$0, comparison.new, comparison.new.findings[pair.new], was: nil) }
      }
      json.member("unchanged", comparison.unchangedCount)
      json.array("added", comparison.added) { record(&$0, $1, changes: []) }
      json.array("removed", comparison.removed) { record(&$0, $1, changes: []) }
      json.array("changed", comparison.changed) { record(&$0, $1.new, changes: $1.fields) }
      json.objects("coverage", comparison.cells, inline: true) { json, cell in
        json.member("record", cell.entity)
        json.member("rule", cell.rule)
        json.member("from", cell.old?.rawValue)
        json.member("to", cell.new?.rawValue)
      }
    }
  }

  private static func side(_ json: inout JSONWriter, _ side: DiffDocument.Side) {
    json.object(inline: true) { json in
      json.member("revision", side.name)
      json.member("commit", side.commit)
    }
  }

  private static func finding(
    _ json: inout JSONWriter, _ audit: Audit, _ finding: Finding, was previous: (audit: Audit, finding: Finding)?
  ) {
    json.object { json in
      json.member("finding", finding.handle)
      json.member("rule", finding.rule)
      json.member("category", finding.category)
      json.member("severity", finding.severity.word)
      json.member("grade", finding.grade.rawValue)
      json.member("message", finding.message)
      json.member("path", audit.source(of: finding.primary.location).path)
      json.member("line", finding.primary.start.line)
      if let previous {
        json.object("was", inline: true) { json in
          json.member("severity", previous.finding.severity.word)
          json.member("grade", previous.finding.grade.rawValue)
          json.member("path", previous.audit.source(of: previous.finding.primary.location).path)
        }
      }
    }
  }

  private static func suppression(_ json: inout JSONWriter, _ audit: Audit, _ suppression: Suppression) {
    json.object(inline: true) { json in
      json.member("kind", suppression.kind.rawValue)
      json.member("verdict", suppression.verdict)
      json.member("reason", suppression.reason)
      json.member("by", suppression.by)
      json.member("until", suppression.until)
      json.member("path", suppression.location.map { audit.source(of: $0).path })
    }
  }

  private static func record(
    _ json: inout JSONWriter, _ entry: RecordEntry, changes: [(name: String, old: String?, new: String?)]
  ) {
    json.object { json in
      json.member("record", entry.identity)
      json.member("kind", entry.kind)
      json.member("claim", entry.isClaim)
      json.member("path", entry.path)
      json.member("line", entry.line)
      if !changes.isEmpty {
        json.objects("fields", changes, inline: true) { json, change in
          json.member("field", change.name)
          json.member("from", change.old)
          json.member("to", change.new)
        }
      }
    }
  }
}

/// What the text and the Markdown of a comparison have in common.
private struct DiffParts {
  struct Item {
    var sign: String
    var text: String
    var details: [String] = []
  }
  struct Section {
    var title: String
    var items: [Item]
  }

  let heading: String
  let sums: [String]
  private(set) var sections: [Section] = []
  private let comparison: AuditComparison

  init(_ document: DiffDocument) {
    comparison = document.comparison
    let to = document.to.map { "\($0.name) (\($0.commit.prefix(12)))" } ?? "the files as they are"
    heading = "What changes from \(document.from.name) (\(document.from.commit.prefix(12))) to \(to)"
    let claims = { (entries: [RecordEntry]) in entries.count(where: \.isClaim) }
    let changed = comparison.changed.map(\.new)
    sums = [
      "findings: \(comparison.created.count) created, \(comparison.resolved.count) resolved, "
        + "\(comparison.lessSafe.count + comparison.worsened.count) worse, \(comparison.eased.count) eased, \(comparison.moved.count) moved, "
        + "\(comparison.silenced.count) silenced, \(comparison.reopened.count) open again, "
        + "\(comparison.unchangedCount) as before",
      "claims: \(claims(comparison.added)) added, \(claims(comparison.removed)) removed, \(claims(changed)) changed",
      "other records: \(comparison.added.count - claims(comparison.added)) added, "
        + "\(comparison.removed.count - claims(comparison.removed)) removed, \(changed.count - claims(changed)) changed",
      "coverage: \(comparison.cells.count) \(comparison.cells.count == 1 ? "cell" : "cells") changed",
    ]
    addFindings()
    addSilenced()
    addRecords()
    add(
      "Coverage",
      comparison.cells.map { cell in
        let states = "\(cell.old?.rawValue ?? "nothing") → \(cell.new?.rawValue ?? "nothing")"
        return Item(sign: "~", text: "\(cell.name): \(cell.title): \(states)")
      })
  }

  private mutating func add(_ title: String, _ items: [Item]) {
    if !items.isEmpty { sections.append(Section(title: title, items: items)) }
  }

  private mutating func addFindings() {
    let new = comparison.new
    let old = comparison.old
    add("Less safe", comparison.lessSafe.map { Item(sign: "!", text: Self.line(new, new.findings[$0])) })
    add("Findings created", comparison.created.map { Item(sign: "+", text: Self.line(new, new.findings[$0])) })
    add(
      "Findings that are worse",
      comparison.worsened.map { pair in
        let before = old.findings[pair.old]
        return Item(
          sign: "+", text: Self.line(new, new.findings[pair.new]),
          details: [Self.change(before, new.findings[pair.new])])
      })
    add(
      "Findings that are eased",
      comparison.eased.map { pair in
        Item(
          sign: "-", text: Self.line(new, new.findings[pair.new]),
          details: [Self.change(old.findings[pair.old], new.findings[pair.new])])
      })
    add("Findings resolved", comparison.resolved.map { Item(sign: "-", text: Self.line(old, old.findings[$0])) })
    add(
      "Findings moved",
      comparison.moved.map { pair in
        let path = old.source(of: old.findings[pair.old].primary.location).path
        return Item(sign: "~", text: Self.line(new, new.findings[pair.new]), details: ["was in \(path)"])
      })
  }

  /// What makes a finding more or less than it was: how much it weighs, or else how many cases it stands for.
  private static func change(_ before: Finding, _ after: Finding) -> String {
    weight(before) != weight(after)
      ? "was \(weight(before))"
      : "stood for \(counted(before.caseCount, "case")) and stands for \(after.caseCount)"
  }

  /// What is still there and no longer counts, with who says so and why; and what counts again.
  private mutating func addSilenced() {
    let new = comparison.new
    let old = comparison.old
    add(
      "Findings silenced",
      comparison.silenced.map { entry in
        let covered = new.suppressed[entry.new]
        let before =
          switch entry.before {
          case .none: "came with this change"
          case .open: "counted before"
          case .silenced(let index): "was " + Self.reason(old.suppressed[index].suppression, in: old)
          }
        return Item(
          sign: "~", text: Self.line(new, covered.finding),
          details: [Self.reason(covered.suppression, in: new), before])
      })
    add(
      "Findings open again",
      comparison.reopened.map { pair in
        Item(
          sign: "+", text: Self.line(new, new.findings[pair.new]),
          details: ["was " + Self.reason(old.suppressed[pair.old].suppression, in: old)])
      })
  }

  private static func reason(_ suppression: Suppression, in audit: Audit) -> String {
    let place = suppression.location.map { " (\(audit.source(of: $0).path))" } ?? ""
    return suppression.sentence + place
  }

  private mutating func addRecords() {
    for (title, isClaim) in [("Claims", true), ("Other records", false)] {
      let added = comparison.added.filter { $0.isClaim == isClaim }
      let removed = comparison.removed.filter { $0.isClaim == isClaim }
      let changed = comparison.changed.filter { $0.new.isClaim == isClaim }
      add(
        title,
        added.map { Item(sign: "+", text: "added: \(Self.name($0))") }
          + removed.map { Item(sign: "-", text: "removed: \(Self.name($0))") }
          + changed.map { change in
            Item(
              sign: "~", text: "changed: \(Self.name(change.new))",
              details: change.fields.map { "\($0.name): \($0.old ?? "(nothing)") → \($0.new ?? "(nothing)")" })
          })
    }
  }

  private static func name(_ entry: RecordEntry) -> String { "\(entry.identity) (\(entry.path):\(entry.line))" }

  private static func weight(_ finding: Finding) -> String {
    finding.grade == .plain ? finding.severity.word : "\(finding.severity.word), \(finding.grade.rawValue)"
  }

  private static func line(_ audit: Audit, _ finding: Finding) -> String {
    let path = audit.source(of: finding.primary.location).path
    return "\(finding.severity.word): \(finding.message) [\(finding.rule)] (\(finding.handle)) at "
      + "\(path):\(finding.primary.start.line)"
  }
}
