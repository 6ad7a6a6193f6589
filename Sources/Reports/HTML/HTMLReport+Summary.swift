import Findings

/// What was checked, and what is unsafe now.
extension HTMLReport {
  mutating func summary() {
    openSection("summary", "What was checked")
    let knowledge = audit.knowledgeFileCount
    paragraph(
      "\(counted(knowledge, "file")) with \(counted(audit.records.entities, "record")) of their own and "
        + "\(counted(audit.records.claims, "claim")), by \(counted(audit.rules.count { !$0.tally.isVacuous }, "rule")) "
        + "that had something to look at; \(counted(audit.rules.count(where: \.tally.isVacuous), "rule")) had nothing.")
    if audit.couldNotJudge {
      paragraph(
        "This audit could not judge: some files or rules could not be read, and what they say is missing below.")
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
      paragraph(
        "The \(index.plan.count(.full)) gravest of \(audit.findings.count) findings are shown in full; "
          + (counted == 0 ? "each of the others has a line." : "\(lines) others have a line each."))
    }
    if counted > 0 {
      paragraph(
        "For \(counted) findings there is no room here: `vouchsafe audit --csv DIR` writes all to `findings.csv`.")
    }
    let left = index.plan.isShown.count { !$0 }
    if left > 0 {
      paragraph(
        "\(left) of \(survey.entities.count) records have no place here, those with the least grave findings: "
          + "`vouchsafe audit --csv DIR` writes what they say to `claims.csv` and `coverage.csv`.")
    }
  }

  private mutating func figure(_ value: String, _ label: String, _ look: StaticString) {
    out.raw("<div class=\"")
    out.raw(look)
    out.raw("\"><dt>")
    out.text(label)
    out.raw("</dt><dd>")
    out.text(value)
    out.raw("</dd></div>\n")
  }

  /// Findings of the categories that the vocabulary calls unsafe, gravest first.
  mutating func unsafeNow() {
    guard !survey.unsafeCategories.isEmpty else { return }
    let found = groups { $0.grade == .plain && survey.unsafeCategories.contains($0.category) }
    openSection("unsafe", "What is unsafe now", count: found.reduce(0) { $0 + $1.members.count })
    let rules = audit.rules.filter { survey.unsafeCategories.contains($0.category) }
    let cases = rules.reduce(0) { $0 + $1.tally.picked }
    if found.isEmpty {
      paragraph(
        rules.isEmpty
          ? "No rule on safety was applied, so nothing is known."
          : "Nothing was found: \(counted(rules.count, "rule")) on safety looked at \(counted(cases, "case")).")
    } else {
      paragraph("\(counted(rules.count, "rule")) on safety looked at \(counted(cases, "case")).")
    }
    let vacuous = rules.filter(\.tally.isVacuous)
    if !vacuous.isEmpty {
      paragraph(
        "\(counted(vacuous.count, "of them", "of them")) had nothing to look at, so their silence says nothing: "
          + vacuous.map { "`\($0.id)`" }.joined(separator: ", ") + ".")
    }
    cards(found)
    closeSection()
  }
}

extension String {
  /// `3 errors` as `errors`.
  fileprivate var dropFirstWord: String {
    String(self[(firstIndex(of: " ").map { index(after: $0) } ?? startIndex)...])
  }
}
