package import Findings

/// The audit as tables for spreadsheets.
package enum CSVReport {
  /// The files that `files` makes.
  package static let names = ["findings.csv", "claims.csv", "coverage.csv", "conflicts.csv"]

  /// Name and text of each table. Claims and coverage are empty but for their headings where the audit holds none.
  package static func files(_ audit: Audit) -> [(name: String, text: String)] {
    [
      (names[0], findings(audit)), (names[1], claims(audit)), (names[2], coverage(audit)), (names[3], conflicts(audit)),
    ]
  }

  private static func findings(_ audit: Audit) -> String {
    var csv = CSVWriter(UnreadNote(audit))
    csv.row(["finding", "severity", "category", "grade", "rule", "message", "file", "line", "record"])
    for finding in audit.findings {
      csv.row([
        finding.handle, finding.severity.word, finding.category, finding.grade.rawValue, finding.rule, finding.message,
        audit.source(of: finding.primary.location).path, "\(finding.primary.start.line)", finding.primary.identity,
      ])
    }
    return csv.text
  }

  private static func claims(_ audit: Audit) -> String {
    var csv = CSVWriter(UnreadNote(audit))
    csv.row(["kind", "record", "field", "claim", "says", "applies to", "sources", "quotes", "file", "line", "identity"])
    guard let survey = audit.survey else { return csv.text }
    for claim in survey.claims {
      csv.row([
        claim.kind, claim.entity.map { survey.entities[$0].name } ?? "", claim.field, claim.title,
        claim.values.map { "\($0.name): \($0.text)" }.joined(separator: "; "), claim.context ?? "",
        claim.evidence.map(\.sourceName).joined(separator: "; "),
        claim.evidence.compactMap(\.quote).joined(separator: " / "), audit.source(of: claim.location).path,
        "\(claim.line)", claim.identity,
      ])
    }
    return csv.text
  }

  /// A line a cell, which a spreadsheet can pivot.
  private static func coverage(_ audit: Audit) -> String {
    var csv = CSVWriter(UnreadNote(audit))
    csv.row(["kind", "record", "id", "column", "rule", "state", "file", "line"])
    guard let coverage = audit.coverage else { return csv.text }
    for cell in coverage.cells {
      let entity = coverage.entities[cell.entity]
      let column = coverage.columns[cell.column]
      csv.row([
        entity.kind, entity.name, entity.id, column.title, column.rule, cell.state.words,
        audit.source(of: entity.location).path, "\(entity.line)",
      ])
    }
    return csv.text
  }

  private static func conflicts(_ audit: Audit) -> String {
    var csv = CSVWriter(UnreadNote(audit))
    csv.row([
      "finding", "grade", "severity", "rule", "message", "first", "first file", "first line", "second", "second file",
      "second line", "both are about", "somebody", "what would settle it",
    ])
    for finding in audit.findings where finding.grade != .plain && finding.operands.count > 1 {
      var row = [finding.handle, finding.grade.rawValue, finding.severity.word, finding.rule, finding.message]
      for operand in finding.operands.prefix(2) {
        row += [operand.identity, audit.source(of: operand.location).path, "\(operand.start.line)"]
      }
      row += [
        finding.meeting?.overlap ?? "", finding.meeting?.patient ?? "",
        finding.meeting?.settlements.map(\.qualifier).joined(separator: " or ") ?? "",
      ]
      csv.row(row)
    }
    return csv.text
  }
}
