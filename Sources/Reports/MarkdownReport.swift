package import Findings

/// The audit for a comment on a pull request or a step summary: short, most important first.
package enum MarkdownReport {
  /// Bytes that the text stays under: what a comment holds, with room for whoever wraps it.
  package static let limit = 60_000

  /// What does not fit is counted in the last line. Complexity: linear in the findings that fit.
  package static func render(_ audit: Audit) -> String {
    var out = "## Audit of the knowledge base\n\n" + UnreadNote(audit).markdown()
    out += "\(Wording.capitalized(countedBySeverity(audit.findings))) in \(counted(audit.knowledgeFileCount, "file")), "
    out +=
      "\(counted(audit.records.claims, "claim")) by \(counted(audit.rules.count { !$0.tally.isVacuous }, "rule")).\n"
    if audit.hasBrokenPack { out += "\n**This audit could not judge:** see the findings on rules.\n" }
    if let coverage = audit.coverage, !coverage.columns.isEmpty { out += self.coverage(coverage) }
    let sections = parts(of: audit)
    var left = 0
    for (title, findings) in sections where !findings.isEmpty {
      var section = "\n### \(title) (\(findings.count))\n\n"
      var shown = 0
      for finding in findings {
        let line = self.line(finding, audit)
        // Room is kept for the line that says what was cut.
        guard out.utf8.count + section.utf8.count + line.utf8.count < limit - 400 else { break }
        section += line
        shown += 1
      }
      left += findings.count - shown
      if shown > 0 { out += section }
    }
    if left > 0 {
      out +=
        "\n\(counted(left, "more finding")) \(left == 1 ? "does" : "do") not fit here; `vouchsafe lint` shows all.\n"
    }
    return out
  }

  private static func parts(of audit: Audit) -> [(String, [Finding])] {
    let harmful = audit.survey?.unsafeCategories ?? []
    let isHarmful = { (finding: Finding) in finding.grade == .plain && harmful.contains(finding.category) }
    return [
      ("What is unsafe now", audit.findings.filter(isHarmful)),
      ("Contradictions", audit.findings.filter { $0.grade == .contradiction }),
      ("Errors", audit.findings.filter { $0.grade == .plain && !isHarmful($0) && $0.severity == .error }),
      ("Tensions", audit.findings.filter { $0.grade == .tension }),
      ("Warnings", audit.findings.filter { $0.grade == .plain && !isHarmful($0) && $0.severity == .warning }),
      ("Notices", audit.findings.filter { $0.grade == .plain && !isHarmful($0) && $0.severity == .notice }),
    ]
  }

  private static func line(_ finding: Finding, _ audit: Audit) -> String {
    let message = shortened(VisibleText.of(finding.message.split(separator: "\n").joined(separator: " ")))
    var out = "- \(escaped(message))"
    let places = finding.operands.prefix(2).map { operand in
      Markdown.code("\(VisibleText.of(audit.source(of: operand.location).path)):\(operand.start.line)")
    }
    out += " — \(places.joined(separator: ", ")) (\(Markdown.code(finding.rule)), \(Markdown.code(finding.handle)))"
    // Most messages of contradictions say so themselves.
    if let overlap = finding.meeting?.overlap, !finding.message.hasSuffix("for \(overlap)") {
      out += "; both are about \(escaped(shortened(VisibleText.of(overlap))))"
    }
    return out + "\n"
  }

  /// A message that would fill the comment alone.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > 400 else { return text }
    let out = text.prefix(bytes: 397)
    // A code span that was cut open would run on.
    return out + (out.utf8.count { $0 == 0x60 } % 2 == 1 ? "`..." : "...")
  }

  /// Nothing in a message may become markup: neither a mention, a link, a picture nor a tag.
  private static func escaped(_ text: String) -> String {
    var out = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      switch character {
      case "<" where !isCode: out += "&lt;"
      case ">" where !isCode: out += "&gt;"
      case "@" where !isCode: out += "@\u{200B}"
      case "*", "_", "[", "]", "#", "|", "\\", "!", "~":
        if !isCode { out.append("\\") }
        out.append(character)
      default: out.append(character)
      }
    }
    return isCode ? out + "`" : out
  }

  private static func coverage(_ coverage: Coverage) -> String {
    let count = CoverageCount(coverage.cells)
    var out = "\n\(count.met) of \(count.applicable) expectations of coverage met"
    out += ", \(counted(count.gap, "declared gap")), \(count.missing) missing.\n"
    return out
  }
}
