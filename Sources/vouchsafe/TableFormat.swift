internal import ArgumentParser
import Findings
internal import Reports

/// How a table is printed.
enum TableFormat: String, CaseIterable {
  case text
  case markdown
  case csv
  case json

  /// What was not read of the base comes first.
  func render(_ table: any Table, of audit: Audit, style: TextStyle) -> String {
    let note = UnreadNote(audit)
    return switch self {
    case .text: note.text(style: style) + table.text(style: style)
    case .markdown: note.markdown() + table.markdown()
    case .csv: table.csv(note)
    case .json: table.json(note)
    }
  }
}
