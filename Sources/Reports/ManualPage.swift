/// The page for `man`, in the macros of man(7).
package enum ManualPage {
  /// A command and what its `--help` prints, on lines of any length.
  package struct Section: Sendable {
    package var command: String
    package var help: String

    package init(command: String, help: String) {
      self.command = command
      self.help = help
    }
  }

  /// A part at the end of the page: its heading, and what it lists, each with what is said of it.
  package struct List: Sendable {
    package var heading: String
    package var entries: [(name: String, text: String)]

    package init(_ heading: String, _ entries: [(name: String, text: String)]) {
      self.heading = heading
      self.entries = entries
    }
  }

  /// The whole page. The first section is that of the command itself.
  package static func render(_ sections: [Section], lists: [List], version: String) -> String {
    var out = ".TH VOUCHSAFE 1 \"\" \"vouchsafe \(escaped(version))\" \"\"\n"
    guard let first = sections.first.map({ Help($0.help) }) else { return out }
    out += ".SH NAME\nvouchsafe \\- \(escaped(uncapitalized(first.overview.first ?? "")))\n"
    out +=
      ".SH SYNOPSIS\n" + sections.dropFirst().map { "\(escaped(Help($0.help).usage))\n" }.joined(separator: ".br\n")
    out += ".SH DESCRIPTION\n" + paragraphs(first.overview.dropFirst())
    out += ".SH COMMANDS\n"
    for section in sections.dropFirst() {
      let help = Help(section.help)
      out += ".SS \(escaped(section.command))\n" + paragraphs(help.overview[...])
      for entry in help.entries { out += item(entry.name, entry.text) }
    }
    for list in lists {
      out += ".SH \(list.heading)\n"
      for entry in list.entries { out += item(entry.name, entry.text) }
    }
    return out
  }

  private static func item(_ name: String, _ text: String) -> String {
    ".TP\n\\fB\(escaped(name))\\fR\n\(line(text))"
  }

  private static func paragraphs(_ texts: ArraySlice<String>) -> String {
    texts.map { line($0) }.joined(separator: ".PP\n")
  }

  private static func line(_ text: String) -> String { (text.isEmpty ? "\\&" : escaped(text)) + "\n" }

  /// As roff reads it: signs that it would take for its own are marked.
  private static func escaped(_ text: String) -> String {
    let marked = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return marked.hasPrefix(".") || marked.hasPrefix("'") ? "\\&" + marked : marked
  }

  private static func uncapitalized(_ text: String) -> String {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// What `--help` prints, taken apart.
private struct Help {
  /// Paragraphs; the first is the sentence that says what the command does.
  private(set) var overview: [String] = []
  private(set) var usage = ""
  /// Arguments and options.
  private(set) var entries: [(name: String, text: String)] = []

  init(_ text: String) {
    var part = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let heading = Self.headings.first(where: { line.hasPrefix($0 + ":") }) {
        part = heading
        let rest = line.dropFirst(heading.count + 1).drop { $0 == " " }
        if part == "OVERVIEW" { overview.append(String(rest)) }
        if part == "USAGE" { usage = String(rest) }
      } else if part == "OVERVIEW", !line.isEmpty {
        overview.append(String(line))
      } else if part == "ARGUMENTS" || part == "OPTIONS", !line.isEmpty {
        add(line)
      }
    }
  }

  private static let headings = ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS"]

  /// A line begins with a name behind two blanks, or goes on with the text of the one before.
  private mutating func add(_ line: Substring) {
    let words = line.drop { $0 == " " }
    guard line.hasPrefix("  "), !line.hasPrefix("   ") else {
      if !entries.isEmpty { entries[entries.count - 1].text += words }
      return
    }
    guard let gap = words.firstRange(of: "  ") else { return entries.append((String(words), "")) }
    entries.append((String(words[..<gap.lowerBound]), String(words[gap.upperBound...].drop { $0 == " " })))
  }
}
