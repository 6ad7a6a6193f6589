package import Findings

/// Findings as annotations of a pull request, by the workflow commands of GitHub Actions (format `github`).
///
/// GitHub takes 10 errors, 10 warnings and 10 notices of a step, so the gravest come first and the rest are lines of the
/// log. Columns are 1-based, in UTF-16 code units, and are left out of what spans several lines, where GitHub takes none.
package enum GitHubReport {
  /// How many annotations of one severity GitHub takes from a step.
  package static let limit = 10

  /// Complexity: linear in the findings and in the bytes of the files that the annotated ones name.
  package static func render(_ audit: Audit, setting: ReportSetting) -> String {
    var lines = SourceLines(audit.files)
    var counts: [Severity: Int] = [:]
    var rest: [Finding] = []
    var out = ""
    // A stable order by severity alone: the findings stand in it already unless a caller has joined several audits.
    for severity in Severity.allCases.reversed() {
      for finding in audit.findings where finding.severity == severity {
        counts[severity, default: 0] += 1
        if counts[severity, default: 0] > limit {
          rest.append(finding)
        } else {
          out += annotation(finding, audit, setting, &lines) + "\n"
        }
      }
    }
    if rest.isEmpty { return out }
    out += "\(counted(rest.count, "more finding")), for which GitHub takes no annotation:\n"
    for finding in rest {
      out += logLine("\(setting.prefix)\(lines.reference(finding.primary)): \(finding.severity.word): ", finding) + "\n"
    }
    return out
  }

  private static func annotation(
    _ finding: Finding, _ audit: Audit, _ setting: ReportSetting, _ lines: inout SourceLines
  ) -> String {
    let place = finding.primary
    var properties = [
      ("title", finding.title), ("file", setting.path(of: place.location.file, in: audit)),
      ("line", "\(place.start.line)"), ("endLine", "\(place.lastLine)"),
    ]
    if place.start.line == place.end.line {
      let file = lines.lines(of: place.location.file)
      properties.append(("col", "\(file.utf16Column(at: place.location.range.start))"))
      properties.append(("endColumn", "\(file.utf16Column(at: place.location.range.end))"))
    }
    let list = properties.map { "\($0)=\(escaped(visible($1), isProperty: true))" }.joined(separator: ",")
    // The log shows an annotation's text and not its place.
    let text = "\(setting.prefix)\(lines.reference(place)): \(finding.wholeText)"
    return "::\(finding.severity.word) \(list)::\(escaped(visible(text), isProperty: false))"
  }

  /// A line that the runner takes for text: it reads commands after `::` at the start of a line and after `##[` anywhere.
  private static func logLine(_ place: String, _ finding: Finding) -> String {
    let text =
      VisibleText.of("\(place)\(announced(finding)) [\(finding.rule)]")
      + (finding.hasHandle ? " (\(finding.handle))" : "")
    var out = ""
    var hashes = 0
    for character in text {
      if character == "[", hashes >= 2 { out += " " }
      hashes = character == "#" ? hashes + 1 : 0
      out.append(character)
    }
    return out.drop { $0 == " " }.hasPrefix("::") ? "- " + out : out
  }

  /// Each line made safe to look at; line feeds stay.
  private static func visible(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
      .joined(separator: "\n")
  }

  /// As the runner undoes it: percent signs and line breaks, in properties also colons and commas.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where isProperty: out += "%3A"
      case "," where isProperty: out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
