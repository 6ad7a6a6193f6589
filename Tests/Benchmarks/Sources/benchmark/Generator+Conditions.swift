extension Generator {
  /// Writes one file: a family of conditions.
  mutating func writeFamily(_ family: Int) {
    let first = family * Shape.family
    page.add("# Family \(family + 1). Exported from the editorial database; changes made here are lost.")
    page.add("export: {version: 3, made: 2025-11-30}")
    page.add("conditions:")
    for index in first..<min(first + Shape.family, shape.conditions) { writeCondition(index) }
  }

  private mutating func writeCondition(_ index: Int) {
    defect = Defect(ofCondition: index, period: period)
    parts = PartLines()
    parts[.condition] = page.next
    let title = Words.condition(index).title
    writeHead(index, title: title)
    writeReview(index)
    writeEffect(index)
    if defect != .noSymptoms { writeFindings(index, title: title.lowercased()) }
    if defect != .noTests { writeInvestigation(index) }
    if defect != .noTreatments && defect != .declaredGap { writeTherapies(index, title: title.lowercased()) }
    if defect != .noOutlook && defect != .lesserGap { writeCourse() }
    writeWarnings(index, title: title.lowercased())
    if defect != .noReferral { writeEscalation(index) }
    noteFindings(index)
  }

  private mutating func noteFindings(_ index: Int) {
    let file = Self.file(ofFamily: index / Shape.family)
    for finding in defect?.findings ?? [] {
      let place = finding.place == .earlier ? starts[index % Shape.family] : "\(file):\(parts[finding.place])"
      expect(finding.rule, at: place)
    }
    starts[index % Shape.family] = "\(file):\(parts[.condition])"
  }

  private mutating func writeHead(_ index: Int, title: String) {
    let shared = Words.condition(defect == .sharedName ? index - Shape.family : index)
    page.add("  - id: \(ID.condition(defect == .declaredTwice ? index - 1 : index))")
    page.add("    title: \(title)")
    page.add("    synonyms: [\(shared.synonyms[0]), \"\(Words.condition(index).synonyms[1])\"]")
    var parents: [String] = []
    if let parent = shape.parent(of: index), isReferable(parent) { parents.append(ID.condition(parent)) }
    // What the condition above states counts for this one too, so these lack a condition above.
    if [.noOutlook, .noPrevention, .noTests].contains(defect) { parents = [] }
    parts[.value] = page.next
    if defect == .hierarchyCycle { parents.append(ID.condition(index)) }
    if !parents.isEmpty { page.add("    parents: [\(parents.joined(separator: ", "))]") }
    if defect != .noDefinition {
      page.add("    summary: \(title) as it is seen in primary care, \(random.pick(Words.closings))")
    }
    let number = (index + 1 - (defect == .sharedCode ? Shape.family : 0)).digits(7)
    let code = defect == .malformedCode ? "HP-" + number : "HP:" + number
    let release = defect == .codeWithoutRelease ? "" : ", release: 2025-01-16"
    parts[.codes] = page.next
    page.add("    coding: {hpo: \"\(code)\", label: \(title)\(release)}")
  }

  private mutating func writeReview(_ index: Int) {
    let checked = defect == .checkedInFuture ? 2026 : defect == .notChecked ? 2019 : 2025
    let reviewed = defect == .overdueReview ? 2017 : 2023 + random.below(3)
    let by = defect == .noReviewer ? "" : ", by: \(ID.reviewer(random.below(shape.reviewers)))"
    page.add("    history: {checked: \(day(in: checked)), reviewed: \(day(in: reviewed))\(by)}")
    if random.once(in: 8) { page.add("    # TODO(editor): compare with the leaflet before the next release") }
    if [.declaredGap, .lesserGap, .filledGap].contains(defect) {
      page.add("    known_gaps:")
      parts[.gap] = page.next
      let topic = defect == .declaredGap ? "treatments" : "outlook"
      page.add("      - {of: \(topic), because: sources follow nobody for longer than a year}")
    }
  }

  /// A day of a year, from February on.
  private mutating func day(in year: Int) -> String {
    "\(year)-\((2 + random.below(11)).digits(2))-\((1 + random.below(28)).digits(2))"
  }

  /// What the condition brings about: something in an earlier family, so that no two cause each other.
  private mutating func writeEffect(_ index: Int) {
    let family = index / Shape.family
    guard family > 0 else { return }
    page.add("    leads_to:")
    parts[.effect] = page.next
    var effect = random.below(family) * Shape.family + random.below(Shape.family)
    if !isReferable(effect) { effect -= 2 }
    page.add("      - outcome: \(ID.condition(defect == .causesItself ? index : effect))")
    page.add("        kind_of_link: \(random.once(in: 3) ? "causes" : "contributes")")
    if defect != .effectWithoutEvidence { page.add("        basis: \(place())") }
    written.claims += 1
  }

  private mutating func writeFindings(_ index: Int, title: String) {
    let often = ["common", "often", "sometimes", "may", "can", "rarely", "usually"]
    page.add("    findings:")
    for slot in 0..<2 {
      let symptom = shape.use(index, slot: slot, of: 2, among: shape.symptoms)
      if slot == 0 { parts[.symptom] = page.next }
      page.add("      - finding: \(ID.symptom(symptom))")
      let frequency = slot == 0 && defect == .absoluteSymptom ? "always" : random.pick(often)
      if slot > 0 || defect != .symptomWithoutFrequency { page.add("        how_often: \(frequency)") }
      written.claims += 1
      if slot == 0 && defect == .symptomWithoutEvidence { continue }
      page.add("        basis: [\(quoted("People with \(title) report \(Words.symptom(symptom).lowercased())"))]")
    }
    // Now and then a sign that the condition itself has among its warnings; on purpose, one that it has not.
    let isMissing = defect == .signWithoutRoute
    guard isMissing || index % 8 == 3 else { return }
    parts[.sign] = page.next
    page.add("      - finding: \(ID.sign(shape.use(index + (isMissing ? 1 : 0), slot: 0, of: 2, among: shape.signs)))")
    page.add("        how_often: rarely")
    page.add("        basis: \(place())")
    written.claims += 1
  }

  private mutating func writeInvestigation(_ index: Int) {
    page.add("    investigations:")
    let advice = random.once(in: 3) ? "recommend" : "consider"
    let basis = defect == .testWithoutEvidence ? "" : ", basis: \(place())"
    parts[.test] = page.next
    page.add("      - {test: \(ID.test(index % shape.tests)), advice: \(advice), purpose: rule-out\(basis)}")
    written.claims += 1
  }
}
