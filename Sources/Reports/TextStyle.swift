import Findings

/// How text for people is laid out: whether in colour, and how wide.
package struct TextStyle: Hashable, Sendable {
  /// Whether to write ANSI escapes. The command decides; nothing here looks at the terminal.
  package var color: Bool
  /// Columns a line may take; less than 40 counts as 40.
  package var width: Int

  package init(color: Bool = false, width: Int = 80) {
    self.color = color
    self.width = max(40, width)
  }

  /// A look that text can have in colour.
  enum Look: String {
    case bold = "\u{1B}[1m"
    case faint = "\u{1B}[2m"
    case error = "\u{1B}[1;31m"
    case warning = "\u{1B}[1;33m"
    case notice = "\u{1B}[1;36m"
    case frame = "\u{1B}[1;34m"
  }

  /// `text` in the look, or as it is without colour.
  func paint(_ look: Look, _ text: String) -> String {
    color && !text.isEmpty ? look.rawValue + text + "\u{1B}[0m" : text
  }

  /// The look of a severity's word and of the marks under its primary place.
  func look(of severity: Severity) -> Look {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .notice: .notice
    }
  }
}
