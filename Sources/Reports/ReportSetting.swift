package import Findings

/// What formats for machines say beside the audit itself.
package struct ReportSetting: Sendable {
  /// Of the tool.
  package var version: String
  /// Leads from the top of the repository to the root of the audit: empty, or ends with `/`. The hosts that read these
  /// formats know files by their path from there.
  package var prefix: String
  /// The severity from which on findings make the run fail; nil where none does.
  package var failsFrom: Severity?
  /// The rules in force, with their reasons and examples.
  package var rules: [RuleDocument]

  package init(
    version: String, prefix: String = "", failsFrom: Severity? = .error, rules: [RuleDocument] = []
  ) {
    self.version = version
    self.prefix = prefix
    self.failsFrom = failsFrom
    self.rules = rules
  }

  /// A file's path from the top of the repository.
  func path(of file: FileID, in audit: Audit) -> String { prefix + audit.files[file.index].path }
}

extension Finding {
  /// The message as a sentence or more, for formats that show nothing of a finding but its text.
  ///
  /// Behind it, a line each, stand the notes: `because: ...`, `settles it: ...`, `help: ...`.
  var wholeText: String {
    var lines = [announced(self)]
    for note in notes { lines.append("\(note.kind.label): \(note.text)") }
    for fix in fixesBesideNotes {
      lines.append("\(Note.Kind.help.label): \(fix.title)")
    }
    return lines.joined(separator: "\n")
  }

  /// `rule (7f3a-19c2)`; the rule alone where the finding has no handle.
  var title: String { hasHandle ? "\(rule) (\(handle))" : rule }
}

extension Note.Kind {
  /// What stands before the note where it is printed.
  var label: String {
    switch self {
    case .because: "because"
    case .settles: "settles it"
    case .help: "help"
    }
  }
}

extension Finding {
  /// The edits of which neither the message nor a note speaks already.
  var fixesBesideNotes: [Fix] {
    fixes.filter { fix in
      !message.contains("; did you mean `") && !notes.contains { $0.kind == .help && $0.text == fix.title }
    }
  }
}
