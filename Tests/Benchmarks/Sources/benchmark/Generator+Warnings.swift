extension Generator {
  /// Writes the warning signs of a condition.
  mutating func writeWarnings(_ index: Int, title: String) {
    page.add("    warnings:")
    for slot in 0..<2 {
      let defect = slot == 1 ? self.defect : nil
      parts[.flag] = page.next
      page.add("      - sign: \(ID.sign(shape.use(index, slot: slot, of: 2, among: shape.signs)))")
      if defect != .flagWithoutSuspicion { page.add("        suspect: \(ID.condition(suspect(of: index)))") }
      let route = random.once(in: 3) ? "urgent-same-day" : "emergency"
      page.add("        urgency: \(defect == .flagBelowUrgent ? "routine-primary-care" : route)")
      if defect != .flagWithoutDestination { page.add("        send_to: \(random.pick(Words.destinations(route)))") }
      if defect != .flagWithoutReason { page.add("        why: a delay of hours can cost what does not come back") }
      if defect == .flagWithoutEvidence { continue }
      page.add("        basis: [\(quoted("In \(title) this sign calls for action"))]")
    }
    written.claims += 2
  }

  /// Another condition that lists the same signs among its warnings; itself, where there is no other.
  private mutating func suspect(of index: Int) -> Int {
    let distance = shape.signs / 2
    let others = shape.sharing(index)
    var other = random.skewed(others) * distance + index % distance
    if other == index { other = (other + distance) % (others * distance) }
    for _ in 0..<others where !isReferable(other) || other == index { other = (other + distance) % (others * distance) }
    return isReferable(other) ? other : index
  }

  /// Whether nobody else is declared under the id of a condition: to refer to such an id would mean either.
  func isReferable(_ index: Int) -> Bool {
    Defect(ofCondition: index, period: period) != .declaredTwice
      && Defect(ofCondition: index + 1, period: period) != .declaredTwice
  }

  /// Writes when somebody with the condition should be seen.
  mutating func writeEscalation(_ index: Int) {
    page.add("    escalations:")
    parts[.referral] = page.next
    // Without findings, the condition's symptoms are mentioned here or nowhere.
    let triggers = (defect == .noSymptoms ? [0, 1] : [0]).map {
      ID.symptom(shape.use(index, slot: $0, of: 2, among: shape.symptoms))
    }
    page.add("      - triggers: [\(triggers.joined(separator: ", "))]")
    if defect == .foreignUnit { parts[.value] = page.next }
    switch (defect, random.below(6)) {
    case (.referralWithoutNumber, _): break
    case (.vagueThreshold, _): page.add("        in_words: when it has gone on for too long")
    case (.foreignUnit, _): page.add("        thresholds: [{measured: lasting, value: \"> 3 fortnights\"}]")
    case (_, 0): page.add("        thresholds: [{measured: body-temperature, value: \"> 38.\(random.below(5)) degC\"}]")
    case (_, 1): page.add("        thresholds: [{measured: pain-score, value: \">= \(5 + random.below(4)) points\"}]")
    default: page.add("        thresholds: [{measured: lasting, value: \"> \(2 + random.below(11)) weeks\"}]")
    }
    if defect != .referralWithoutUrgency { page.add("        urgency: routine-primary-care") }
    if defect != .referralWithoutDestination { page.add("        send_to: general practitioner") }
    if defect != .referralWithoutEvidence { page.add("        basis: \(place())") }
    written.claims += 1
  }

  /// Evidence that says where to look.
  mutating func place() -> String {
    "{src: \(ID.source(random.below(shape.sources))), where: \"p. \(1 + random.below(300))\"}"
  }

  /// Evidence that quotes: prose of more than 48 bytes that begins as asked for.
  mutating func quoted(_ start: String) -> String {
    "{src: \(ID.source(random.below(shape.sources))), excerpt: \"\(start), \(random.pick(Words.closings))\"}"
  }
}
