import Findings

/// Coverage for pull requests, spreadsheets and programs.
extension CoverageReport {
  /// As tables of Markdown.
  package static func renderMarkdown(_ summary: CoverageSummary) -> String {
    if summary.rows.isEmpty { return "No coverage rule considers anything.\n" }
    var out = ""
    if case .entity(let kind) = summary.grouping {
      out += "| \(Markdown.cell(Wording.title(ofKind: kind))) |"
      out += summary.columns.map { " \(Markdown.cell($0.title)) |" }.joined() + " met |\n"
      out += "|---|" + summary.columns.map { _ in ":-:|" }.joined() + "--:|\n"
      for row in summary.rows {
        out += "| \(Markdown.cell(VisibleText.of(row.label))) |"
        out += row.cells.map { " \($0.state.words) |" }.joined()
        out += " \(row.count.met) of \(row.count.applicable) |\n"
      }
      return out
    }
    var group: String?
    for row in summary.rows {
      if row.group != group {
        if group != nil { out += "\n" }
        group = row.group
        let title = row.group.isEmpty ? "File" : Wording.title(ofKind: row.group)
        out += "| \(title) | met | of | declared gap | missing | undetermined | decided | not applicable |\n"
        out += "|---|--:|--:|--:|--:|--:|--:|--:|\n"
      }
      let count = row.count
      let numbers = [
        count.met, count.applicable, count.gap, count.missing, count.undetermined, count.decided, count.notApplicable,
      ]
      out += "| \(Markdown.cell(VisibleText.of(row.label))) | "
      out += numbers.map(String.init).joined(separator: " | ") + " |\n"
    }
    return out
  }

  /// As comma-separated values with a heading line (RFC 4180).
  package static func renderCSV(_ summary: CoverageSummary) -> String {
    var csv = CSVWriter()
    if case .entity(let kind) = summary.grouping {
      csv.row([kind, "id", "file", "line"] + summary.columns.map(\.title) + ["met", "of"])
      for row in summary.rows {
        guard let number = row.entity else { continue }
        let entity = summary.coverage.entities[number]
        csv.row(
          [row.label, entity.id, summary.paths[entity.location.file.index], "\(entity.line)"]
            + row.cells.map(\.state.words) + ["\(row.count.met)", "\(row.count.applicable)"])
      }
      return csv.text
    }
    let isFile = summary.grouping == .file
    csv.row(
      (isFile ? ["file"] : ["kind", "column", "rule"]) + [
        "met", "of", "declared gap", "missing", "undetermined", "decided", "not applicable",
      ])
    for row in summary.rows {
      let count = row.count
      let numbers = [
        count.met, count.applicable, count.gap, count.missing, count.undetermined, count.decided, count.notApplicable,
      ]
      csv.row((isFile ? [row.label] : [row.group, row.label, row.key]) + numbers.map(String.init))
    }
    return csv.text
  }

  /// For programs. Keys stand in a fixed order and are never left out.
  package static func renderJSON(_ summary: CoverageSummary) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", JSONReport.version)
      json.member("tool", "vouchsafe")
      json.member("columns") { json in
        json.array(summary.coverage.columns) { json, column in
          json.object(inline: true) { json in
            json.member("rule", column.rule)
            json.member("title", column.title)
            json.member("kind", column.kind)
            json.member("weight", column.weight)
            json.member("severity", column.severity.word)
            json.member("fields", column.fields)
          }
        }
      }
      json.member("rows") { json in
        json.array(summary.rows) { json, row in append(row, of: summary, to: &json) }
      }
    }
    json.finish()
    return json.text
  }

  private static func append(_ row: CoverageSummary.Row, of summary: CoverageSummary, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("label", row.label)
      json.member("key", row.key)
      json.member("kind", row.group.isEmpty ? nil : row.group)
      json.member("met", row.count.met)
      json.member("of", row.count.applicable)
      json.member("gap", row.count.gap)
      json.member("missing", row.count.missing)
      json.member("undetermined", row.count.undetermined)
      json.member("decided", row.count.decided)
      json.member("notApplicable", row.count.notApplicable)
      guard let number = row.entity else { return }
      let entity = summary.coverage.entities[number]
      json.member("path", summary.paths[entity.location.file.index])
      json.member("line", entity.line)
      json.member("cells") { json in
        json.array(row.cells) { json, cell in
          json.object { json in
            json.member("rule", summary.coverage.columns[cell.column].rule)
            json.member("state", cell.state.rawValue)
          }
        }
      }
    }
  }
}
