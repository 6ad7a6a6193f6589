import Findings

/// Coverage as a table for people.
enum CoverageReport {
  /// Complexity: linear in the rows.
  static func render(_ summary: CoverageSummary, style: TextStyle) -> String {
    if summary.rows.isEmpty { return "no coverage rule considers anything\n" }
    if case .entity = summary.grouping { return matrix(summary, style) }
    return counts(summary, style)
  }

  // MARK: Counts

  private static let headings: [(state: CoverageState, text: String)] = [
    (.gap, "gap"), (.missing, "missing"), (.undetermined, "unclear"), (.decided, "decided"),
  ]

  private static func counts(_ summary: CoverageSummary, _ style: TextStyle) -> String {
    let shown = headings.filter { heading in summary.rows.contains { $0.count[heading.state] > 0 } }
    let numbers = 8 + 5 + shown.reduce(0) { $0 + $1.text.utf8.count + 2 }
    let widest = summary.rows.map { DisplayWidth.of(VisibleText.of($0.label)) + 2 }.max() ?? 0
    let column = max(12, min(widest, style.width - numbers))
    var out = ""
    var group: String?
    for row in summary.rows {
      if row.group != group || group == nil {
        if group != nil { out += "\n" }
        group = row.group
        let title = row.group.isEmpty ? "file" : Wording.plural(ofKind: row.group)
        let names = "     met" + "    %" + shown.map { "  " + $0.text }.joined()
        out += style.paint(.bold, title.padded(to: column) + names) + "\n"
      }
      out += line(row, shown.map { ($0.state, $0.text.utf8.count) }, column, style)
    }
    let total = CoverageCount(summary.coverage.cells)
    out += "\n\(total.met) of \(total.applicable) expectations met"
    if total.gap > 0 { out += ", \(counted(total.gap, "declared gap"))" }
    if total.missing > 0 { out += ", \(total.missing) missing" }
    if total.undetermined > 0 { out += ", \(total.undetermined) undetermined" }
    if total.decided > 0 { out += ", \(total.decided) decided" }
    return out + "; \(total.notApplicable) not applicable\n"
  }

  private static func line(
    _ row: CoverageSummary.Row, _ shown: [(state: CoverageState, width: Int)], _ column: Int, _ style: TextStyle
  ) -> String {
    let label = VisibleText.of(row.label)
    var out = Wrapping(width: column - 2, hanging: 2).lines(row.label).joined(separator: "\n  ")
    let last = out.split(separator: "\n").last.map { DisplayWidth.of(String($0)) } ?? 0
    // A label that would push the numbers out of their columns has lines of its own.
    if DisplayWidth.of(label) > column - 2 {
      if last > column - 2 { out += "\n" + String.spaces(column) } else { out += String.spaces(column - last) }
    } else {
      out = label.padded(to: column)
    }
    let met = "\(row.count.met)/\(row.count.applicable)"
    let percent = row.count.percent.map { "\($0)" } ?? "-"
    out += met.paddedBefore(to: 8) + percent.paddedBefore(to: 5)
    for (state, width) in shown {
      let count = row.count[state]
      let text = "  " + (count == 0 ? "" : "\(count)").paddedBefore(to: width)
      out += state == .missing && count > 0 ? style.paint(.error, text) : text
    }
    while out.last == " " { out.removeLast() }
    return out + "\n"
  }

  // MARK: The matrix

  private static func matrix(_ summary: CoverageSummary, _ style: TextStyle) -> String {
    let cell = summary.columns.count > 9 ? 3 : 2
    let widest = summary.rows.map { DisplayWidth.of(VisibleText.of($0.label)) + 2 }.max() ?? 0
    let room = style.width - 9 - cell * summary.columns.count
    let column = max(16, min(widest, room))
    guard room >= 16 else { return list(summary, style) }
    var out = ""
    var heading = Wording.plural(ofKind: summary.columns.first?.kind ?? "").padded(to: column)
    for number in summary.columns.indices { heading += "\(number + 1)".paddedBefore(to: cell) }
    out += style.paint(.bold, heading + "      met") + "\n"
    for row in summary.rows {
      out += fitted(VisibleText.of(row.label), to: column - 2).padded(to: column)
      for entry in row.cells {
        let mark = entry.state.mark.paddedBefore(to: cell)
        out += entry.state == .missing ? style.paint(.error, mark) : mark
      }
      out += "\(row.count.met)/\(row.count.applicable)".paddedBefore(to: 9) + "\n"
    }
    return out + legend(summary, style)
  }

  /// One line an entity with what it lacks, where a matrix does not fit.
  private static func list(_ summary: CoverageSummary, _ style: TextStyle) -> String {
    var out = ""
    for row in summary.rows {
      let label = Wrapping(width: style.width - 8, hanging: 2).lines(row.label).map { style.paint(.bold, $0) }
      out += label.joined(separator: "\n  ") + "  \(row.count.met)/\(row.count.applicable)\n"
      let lacking = row.cells.filter { [.missing, .undetermined, .gap].contains($0.state) }
      for entry in lacking {
        let title = summary.coverage.columns[entry.column].title
        out += "  " + Wrapping(width: style.width, first: 2, hanging: 4).text("\(entry.state.words): \(title)") + "\n"
      }
    }
    return out
  }

  private static func legend(_ summary: CoverageSummary, _ style: TextStyle) -> String {
    let used = CoverageState.allCases.filter { state in
      summary.rows.contains { $0.cells.contains { $0.state == state } }
    }
    var out =
      "\n" + Wrapping(width: style.width).text(used.map { "\($0.mark) \($0.words)" }.joined(separator: "   ")) + "\n"
    for (number, column) in summary.columns.enumerated() {
      let count = summary.rows.reduce(into: CoverageCount()) { $0.add($1.cells[number].state) }
      let text = "\(column.title) (\(count.met) of \(count.applicable))"
      let label = "\(number + 1)".paddedBefore(to: 2) + "  "
      out += label + Wrapping(width: style.width, first: 4, hanging: 4).text(text) + "\n"
    }
    return out
  }

  private static func fitted(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var out = text
    while DisplayWidth.of(out) > width - 3, !out.isEmpty { out.removeLast() }
    return out + "..."
  }
}
