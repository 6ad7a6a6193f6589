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
        "**This audit could not judge.** Some files or rules could not be read; what they say is missing below."
          .split(separator: "**").joined())
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
    let quoted = survey.claims.count { claim in claim.evidence.contains { $0.quote != nil } }
    figure("\(quoted) of \(survey.claims.count)", "claims quote a source", "")
    let count = CoverageCount(coverage.cells)
    figure("\(count.met) of \(count.applicable)", "expectations of coverage met", "")
    if !survey.deadlines.isEmpty {
      let late = survey.deadlines.count { $0.state == .overdue }
      figure("\(late) of \(survey.deadlines.count)", "reviews and checks overdue", late > 0 ? "bad" : "")
    }
    out.raw("</dl>\n")
    if index.isFull.contains(false) {
      paragraph(
        "The \(ReportIndex.fullFindings) gravest of \(audit.findings.count) findings are shown in full; each of the "
          + "others has a line.")
    }
    closeSection()
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
    let found = audit.findings.indices.filter { number in
      survey.unsafeCategories.contains(audit.findings[number].category) && audit.findings[number].grade == .plain
    }
    openSection("unsafe", "What is unsafe now", count: found.count)
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
