package import Findings

/// The answer of `vouchsafe why`, for people at a terminal.
package enum ProofReport {
  /// Rules that are said to be near, of those that do not find the two.
  private static let shownBarriers = 6

  /// The findings themselves first, where there are any. Complexity: linear in the findings.
  package static func render(_ proof: Proof, of audit: Audit, style: TextStyle = TextStyle()) -> String {
    var lines = SourceLines(audit.files)
    var out = ""
    for (number, claim) in proof.claims.enumerated() {
      let name = number == 0 ? "first" : "second"
      out += line(name, "\(lines.lineReference(claim.location))  \(claim.identity)", style)
      if let label = claim.label { out += line("", label, style) }
    }
    out += "\n"
    var shown = audit
    shown.findings = audit.findings.filter { proof.findings.contains($0.fingerprint) }
    if !shown.findings.isEmpty { out += TextReport.render(shown, style: style) + "\n" }
    out += paragraph(verdict(proof, shown), style) + "\n"
    for dimension in shown.findings.first?.meeting?.dimensions ?? proof.dimensions {
      out += line(dimension.name, words(dimension), style)
    }
    guard shown.findings.isEmpty else { return out }
    let near = proof.barriers.prefix(shownBarriers)
    if near.isEmpty {
      out += "\n" + paragraph("No rule compares records of these two kinds.", style)
    } else {
      out += "\n" + paragraph("The rules that come nearest, and what keeps each from the two:", style)
      for barrier in near { out += "\n" + paragraph("\(barrier.rule): \(barrier.reason)", style) }
      let rest = proof.barriers.count - near.count
      if rest > 0 { out += "\n" + paragraph("\(counted(rest, "rule")) more find nothing either.", style) }
    }
    return out
  }

  private static func verdict(_ proof: Proof, _ shown: Audit) -> String {
    if shown.findings.contains(where: { $0.grade == .contradiction }) { return "These two contradict each other." }
    if shown.findings.contains(where: { $0.grade == .tension }) { return "These two pull apart, and both may hold." }
    if !shown.findings.isEmpty { return "A rule finds these two together." }
    if proof.isApart { return "These two do not clash: nobody is meant by both." }
    return "No rule finds a clash between these two."
  }

  private static func words(_ dimension: Meeting.Dimension) -> String {
    func side(_ side: Meeting.Side) -> String {
      guard let words = side.words else { return "nothing" }
      return "`\(words)`" + (side.isInherited ? " (from the record around it)" : "")
    }
    let sides = "\(side(dimension.first)) in the first, \(side(dimension.second)) in the second"
    switch dimension.reading {
    case .apart: return sides + ": apart"
    case .possibly: return sides + ": open, saying it would settle it"
    case .meets: return sides + ": they meet"
    }
  }

  private static func paragraph(_ text: String, _ style: TextStyle) -> String {
    Wrapping(width: style.width, hanging: 2).text(text) + "\n"
  }

  private static func line(_ name: String, _ text: String, _ style: TextStyle) -> String {
    let column = max(14, DisplayWidth.of(name) + 4)
    return "  " + name.padded(to: column - 2)
      + Wrapping(width: style.width, first: column, hanging: column).text(text) + "\n"
  }
}
