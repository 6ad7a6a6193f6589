import Findings

/// What was checked, in figures.
struct SummarySection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    openSection("summary", "What was checked")
    let knowledge = audit.knowledgeFileCount
    out.paragraph(
      "\(counted(knowledge, "file")) with \(counted(audit.records.entities, "record")) of their own and "
        + "\(counted(audit.records.claims, "claim")), by \(counted(audit.rules.count { !$0.tally.isVacuous }, "rule")) "
        + "that had something to look at; \(counted(audit.rules.count(where: \.tally.isVacuous), "rule")) had nothing.")
    if audit.hasBrokenPack {
      out.paragraph("This audit could not judge: some rules could not be read, and what they find is missing below.")
    }
    let contradictions = audit.findings.count { $0.grade == .contradiction }
    let tensions = audit.findings.count { $0.grade == .tension }
    out.raw("<dl class=\"figures\">\n")
    for severity in Severity.allCases.reversed() {
      let count = audit.count(of: severity)
      figure("\(count)", counted(count, severity.word).dropFirstWord, severity == .error && count > 0 ? "bad" : "")
    }
    figure(
      "\(contradictions)", contradictions == 1 ? "contradiction" : "contradictions", contradictions > 0 ? "bad" : "")
    figure("\(tensions)", tensions == 1 ? "tension to look at" : "tensions to look at", "")
    let vouched = survey.claims.count { !$0.evidence.isEmpty }
    figure("\(vouched) of \(survey.claims.count)", "claims have evidence", "")
    let quoted = survey.claims.count { claim in claim.evidence.contains { $0.check == .found } }
    figure("\(quoted) of \(survey.claims.count)", "claims have a verified quote", "")
    let count = CoverageCount(coverage.cells)
    figure("\(count.met) of \(count.applicable)", "expectations of coverage met", "")
    if !survey.deadlines.isEmpty {
      let late = survey.deadlines.count { $0.state == .overdue }
      figure("\(late) of \(survey.deadlines.count)", "reviews and checks overdue", late > 0 ? "bad" : "")
    }
    out.raw("</dl>\n")
    room()
    closeSection()
  }

  /// What there is more than the page has room for, and where it is.
  private mutating func room() {
    let lines = index.plan.count(.line)
    let counted = index.plan.count(.counted)
    if lines > 0 {
      out.paragraph(
        "The \(index.plan.count(.full)) gravest of \(audit.findings.count) findings are shown in full; "
          + (counted == 0 ? "each of the others has a line." : "\(lines) others have a line each."))
    }
    if counted > 0 {
      out.paragraph(
        "For \(counted) findings there is no room here: `vouchsafe audit --csv DIR` writes all to `findings.csv`.")
    }
    let left = index.plan.isShown.count { !$0 }
    if left > 0 {
      out.paragraph(
        "\(left) of \(survey.entities.count) records have no place here, those with the least grave findings: "
          + "`vouchsafe audit --csv DIR` writes what they say to `claims.csv` and `coverage.csv`.")
    }
  }

  private mutating func figure(_ value: String, _ label: String, _ look: StaticString) {
    out.raw("<div class=\"")
    out.raw(look)
    out.text("\"><dt>", label, "</dt><dd>")
    out.text(value)
    out.raw("</dd></div>\n")
  }
}

extension String {
  /// `3 errors` as `errors`.
  fileprivate var dropFirstWord: String {
    String(self[(firstIndex(of: " ").map { index(after: $0) } ?? startIndex)...])
  }
}
