internal import Catalogue
package import Findings

/// All that an audit says, for programs (format `json`).
///
/// Keys stand in a fixed order and are never left out: what is not there is null. A finding takes one line. Lines and
/// columns are 1-based, columns in Unicode scalars; bytes are 0-based; ends lie behind the last byte or scalar.
package enum JSONReport {
  /// Raised when a key changes its meaning or goes; keys may be added without.
  package static let version = 1

  /// Complexity: linear in the findings and in the bytes of the files that their notes and fixes name.
  package static func render(_ audit: Audit) -> String {
    var places = Places(audit)
    return document { json in
      json.member("couldNotJudge", audit.couldNotJudge)
      json.member("unread") { UnreadNote(audit).append(to: &$0) }
      json.member("counts") { append(counts: audit, to: &$0) }
      json.array("findings", audit.findings) { append($1, places: &places, to: &$0) }
      json.objects("suppressed", audit.suppressed, inline: true) { json, entry in
        json.member("finding") { append(entry.finding, places: &places, to: &$0) }
        json.member("suppression") { append(entry.suppression, places: &places, to: &$0) }
      }
      json.array("rules", audit.rules) { append($1, to: &$0) }
      json.objects("checks", checks(of: audit), inline: true) { json, entry in
        json.member("id", entry.id.rawValue)
        json.member("category", entry.stage.category)
        json.member("summary", entry.text)
        json.member("because", entry.because)
        json.member("section", entry.law)
      }
    }
  }

  /// A text of ours for programs, which begins with its version and with who wrote it.
  static func document(version: Int = version, _ body: (inout JSONWriter) -> Void) -> String {
    JSONWriter.document { json in
      json.member("version", version)
      json.member("tool", "vouchsafe")
      body(&json)
    }
  }

  /// What the catalogue says of the findings that no rule made, by id.
  private static func checks(of audit: Audit) -> [CatalogueEntry] {
    let findings = audit.findings + audit.suppressed.map(\.finding)
    return Set(findings.filter { $0.origin != .rule }.map(\.rule)).sorted().compactMap(Catalogue.entry)
  }

  /// The same of a base, of which it says first what was not read.
  static func document(_ note: UnreadNote, _ body: (inout JSONWriter) -> Void) -> String {
    document { json in
      json.member("unread") { note.append(to: &$0) }
      body(&json)
    }
  }

  /// The findings alone, one a line; for `JSONLinesReport`.
  static func renderLines(_ audit: Audit) -> String {
    var places = Places(audit)
    var json = JSONWriter()
    for finding in audit.findings {
      append(finding, places: &places, to: &json)
      json.finish()
    }
    return json.text
  }

  private static func append(counts audit: Audit, to json: inout JSONWriter) {
    json.object { json in
      json.object("files", inline: true) { json in
        json.member("knowledge", audit.knowledgeFileCount)
        json.member("rules", audit.files.count - audit.knowledgeFileCount)
      }
      json.object("records", inline: true) { json in
        json.member("entities", audit.records.entities)
        json.member("claims", audit.records.claims)
        json.member("evidence", audit.records.evidence)
        json.member("parts", audit.records.parts)
        json.member("total", audit.records.total)
      }
      json.object("findings", inline: true) { json in
        json.member("error", audit.count(of: .error))
        json.member("warning", audit.count(of: .warning))
        json.member("notice", audit.count(of: .notice))
        json.member("total", audit.findings.count)
      }
      json.object("suppressed", inline: true) { json in
        json.member("decision", audit.count(of: .decision))
        json.member("ignore", audit.count(of: .ignore))
        json.member("baseline", audit.count(of: .baseline))
        json.member("total", audit.suppressed.count)
      }
    }
  }

  private static func append(_ finding: Finding, places: inout Places, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("rule", finding.rule)
      json.member("category", finding.category)
      json.member("origin", finding.origin.rawValue)
      json.member("severity", finding.severity.word)
      json.member("grade", finding.grade.rawValue)
      json.member("message", finding.message)
      json.member("handle", finding.hasHandle ? finding.handle : nil)
      json.member("fingerprint", finding.hasHandle ? finding.fingerprint.digits : nil)
      json.objects("operands", finding.operands) { json, operand in
        json.member("variable", operand.variable.isEmpty ? nil : operand.variable)
        json.member("identity", operand.identity.isEmpty ? nil : operand.identity)
        json.member("label", operand.label)
        json.member("location") { json in
          places.append(operand.location, from: operand.start, to: operand.end, to: &json)
        }
      }
      json.objects("notes", finding.notes) { json, note in
        json.member("kind", note.kind.rawValue)
        json.member("text", note.text)
        json.member("location") { places.append(note.location, to: &$0) }
      }
      json.member("meeting") { JSONReport.append(finding.meeting, to: &$0) }
      json.objects("fixes", finding.fixes) { json, fix in
        json.member("title", fix.title)
        json.member("safety", fix.safety.rawValue)
        json.member("replacement", fix.replacement)
        json.member("location") { places.append(fix.location, to: &$0) }
      }
    }
  }

  private static func append(_ suppression: Suppression, places: inout Places, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", suppression.kind.rawValue)
      json.member("verdict", suppression.verdict)
      json.member("reason", suppression.reason)
      json.member("by", suppression.by)
      json.member("until", suppression.until)
      json.member("location") { places.append(suppression.location, to: &$0) }
    }
  }

  private static func append(_ rule: RuleReport, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("id", rule.id)
      json.member("category", rule.category)
      json.member("severity", rule.severity.word)
      json.member("summary", rule.summary)
      json.member("because", rule.because)
      json.member("source", rule.source)
      json.member("considered", rule.tally.considered)
      json.member("searched", rule.tally.searched)
      json.member("picked", rule.tally.picked)
      json.member("passed", rule.tally.passed)
      json.member("violated", rule.tally.violated)
      json.member("undetermined", rule.tally.undetermined)
      json.member("notApplicable", rule.tally.notApplicable)
      json.member("decided", rule.tally.decided)
      json.member("vacuous", rule.tally.isVacuous)
    }
  }
}

/// Writes locations; those of notes and fixes, which have no lines of their own, with their files' lines.
private struct Places {
  private let files: [SourceText]
  private var lines: SourceLines

  init(_ audit: Audit) {
    files = audit.files
    lines = SourceLines(audit.files)
  }

  mutating func append(_ location: Location?, to json: inout JSONWriter) {
    guard let location else {
      json.null()
      return
    }
    let file = lines.lines(of: location.file)
    let range = location.range
    append(location, from: file.position(at: range.start), to: file.position(at: range.end), to: &json)
  }

  func append(_ location: Location, from start: Position, to end: Position, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("path", files[location.file.index].path)
      json.member("byteStart", Int(location.range.start))
      json.member("byteEnd", Int(location.range.end))
      json.member("line", start.line)
      json.member("column", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }
}

extension Fingerprint {
  /// All 16 hexadecimal digits.
  var digits: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
