import Findings

/// Coverage for pull requests, spreadsheets and programs.
extension CoverageSummary: Table {
  package func text(style: TextStyle) -> String { CoverageReport.render(self, style: style) }

  package func markdown() -> String {
    if rows.isEmpty { return "No coverage rule considers anything.\n" }
    var out = ""
    if case .entity(let kind) = grouping {
      out += "| \(Markdown.cell(Wording.title(ofKind: kind))) |"
      out += columns.map { " \(Markdown.cell($0.title)) |" }.joined() + " met |\n"
      out += "|---|" + columns.map { _ in ":-:|" }.joined() + "--:|\n"
      for row in rows {
        out += "| \(Markdown.cell(VisibleText.of(row.label))) |"
        out += row.cells.map { " \($0.state.words) |" }.joined()
        out += " \(row.count.met) of \(row.count.applicable) |\n"
      }
      return out
    }
    var group: String?
    for row in rows {
      if row.group != group {
        if group != nil { out += "\n" }
        group = row.group
        let title = row.group.isEmpty ? "File" : Wording.title(ofKind: row.group)
        out += "| \(title) | met | of | declared gap | missing | undetermined | decided | not applicable |\n"
        out += "|---|--:|--:|--:|--:|--:|--:|--:|\n"
      }
      out += "| \(Markdown.cell(VisibleText.of(row.label))) | \(Self.numbers(row.count).joined(separator: " | ")) |\n"
    }
    return out
  }

  package func csv(_ note: UnreadNote) -> String {
    var csv = CSVWriter(note)
    if case .entity(let kind) = grouping {
      csv.row([kind, "id", "file", "line"] + columns.map(\.title) + ["met", "of"])
      for row in rows {
        guard let number = row.entity else { continue }
        let entity = coverage.entities[number]
        csv.row(
          [row.label, entity.id, paths[entity.location.file.index], "\(entity.line)"]
            + row.cells.map(\.state.words) + ["\(row.count.met)", "\(row.count.applicable)"])
      }
      return csv.text
    }
    let isFile = grouping == .file
    csv.row(
      (isFile ? ["file"] : ["kind", "column", "rule"]) + [
        "met", "of", "declared gap", "missing", "undetermined", "decided", "not applicable",
      ])
    for row in rows {
      csv.row((isFile ? [row.label] : [row.group, row.label, row.key]) + Self.numbers(row.count))
    }
    return csv.text
  }

  private static func numbers(_ count: CoverageCount) -> [String] {
    [
      count.met, count.applicable, count.gap, count.missing, count.undetermined, count.decided, count.notApplicable,
    ].map(String.init)
  }

  package func json(_ note: UnreadNote) -> String {
    JSONReport.document(note) { json in
      json.objects("columns", coverage.columns, inline: true) { json, column in
        json.member("rule", column.rule)
        json.member("title", column.title)
        json.member("kind", column.kind)
        json.member("weight", column.weight)
        json.member("severity", column.severity.word)
        json.member("fields", column.fields)
      }
      json.array("rows", rows) { json, row in append(row, to: &json) }
    }
  }

  private func append(_ row: Row, to json: inout JSONWriter) {
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
      let entity = coverage.entities[number]
      json.member("path", paths[entity.location.file.index])
      json.member("line", entity.line)
      json.objects("cells", row.cells) { json, cell in
        json.member("rule", coverage.columns[cell.column].rule)
        json.member("state", cell.state.rawValue)
      }
    }
  }
}
