package import Findings

/// What rests on each source.
package struct SourceTable: Table, Sendable {
  private struct Row {
    var name: String
    var id: String
    var sort: String
    var date: String
    var standing: String
    var claims: Int
    var quotes: Int
  }
  private let rows: [Row]
  private let claimCount: Int
  private let vouchedCount: Int

  package init(_ survey: Survey) {
    rows = survey.sources.map { source in
      let entity = survey.entities[source.entity]
      return Row(
        name: entity.name, id: entity.id, sort: source.sort ?? "", date: source.date ?? "",
        standing: source.standing ?? "", claims: source.claims, quotes: source.quotes)
    }.enumerated().sorted { ($1.element.claims, $0.offset) < ($0.element.claims, $1.offset) }.map(\.element)
    claimCount = survey.claims.count
    vouchedCount = survey.claims.count { !$0.evidence.isEmpty }
  }

  package func text(style: TextStyle) -> String {
    guard !rows.isEmpty else { return "no source is declared\n" }
    let column = max(16, min(style.width - 18, (rows.map { DisplayWidth.of(VisibleText.of($0.name)) }.max() ?? 0) + 2))
    var out = style.paint(.bold, "sources".padded(to: column) + "  claims  quotes") + "\n"
    for row in rows {
      let lines = Wrapping(width: column - 2, hanging: 2).lines(row.name)
      for (number, line) in lines.enumerated() {
        let text = (number == 0 ? "" : "  ") + line
        out += number + 1 < lines.count ? text + "\n" : text.padded(to: column)
      }
      out += "\(row.claims)".paddedBefore(to: 8) + "\(row.quotes)".paddedBefore(to: 8) + "\n"
    }
    return out + "\n\(vouchedCount) of \(counted(claimCount, "claim")) have evidence\n"
  }

  package func markdown() -> String {
    var out = "| Source | sort | date | standing | claims | quotes |\n|---|---|---|---|--:|--:|\n"
    for row in rows {
      out +=
        "| "
        + [row.name, row.sort, row.date, row.standing].map { Markdown.cell(VisibleText.of($0)) }
        .joined(separator: " | ")
      out += " | \(row.claims) | \(row.quotes) |\n"
    }
    return out
  }

  package func csv(_ note: UnreadNote) -> String {
    var csv = CSVWriter(note)
    csv.row(["source", "id", "sort", "date", "standing", "claims", "quotes"])
    for row in rows { csv.row([row.name, row.id, row.sort, row.date, row.standing, "\(row.claims)", "\(row.quotes)"]) }
    return csv.text
  }

  package func json(_ note: UnreadNote) -> String {
    JSONReport.document(note) { json in
      json.member("claims", claimCount)
      json.member("claimsWithEvidence", vouchedCount)
      json.objects("sources", rows, inline: true) { json, row in
        json.member("name", row.name)
        json.member("id", row.id)
        json.member("sort", row.sort.isEmpty ? nil : row.sort)
        json.member("date", row.date.isEmpty ? nil : row.date)
        json.member("standing", row.standing.isEmpty ? nil : row.standing)
        json.member("claims", row.claims)
        json.member("quotes", row.quotes)
      }
    }
  }
}
