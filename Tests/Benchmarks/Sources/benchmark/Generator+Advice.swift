extension Generator {
  /// Writes what is done about a condition: one thing to treat it, one to prevent it.
  mutating func writeTherapies(_ index: Int, title: String) {
    page.add("    therapies:")
    for slot in 0..<2 {
      let defect = slot == 0 ? self.defect : nil
      var treatment = shape.use(index, slot: slot, of: 2, among: shape.treatments)
      if defect == .courseWithoutLength { treatment = shortTreatment(after: treatment) }
      if slot == 0 { parts[.advice] = page.next }
      page.add("      - treatment: \(ID.treatment(treatment))\(defect == .misspeltReference ? "x" : "")")
      page.add("        aim: \(slot == 0 || self.defect == .noPrevention ? "treat" : "prevent")")
      let stance = writeStance(treatment, defect: defect)
      page.add("        age_min: \(random.pick([18, 18, 16, 21, 40]))")
      if random.once(in: 2) { page.add("        age_max: \(random.pick([64, 65, 75, 80]))") }
      if shape.isShort(class: shape.classOf(treatment: treatment)) && defect != .courseWithoutLength {
        page.add("        max_days: \(random.pick([3, 5, 7, 14]))")
      }
      writeBasis(
        "\(Words.treatment(treatment)) may help with \(title)", isStrong: stance == "recommend", defect: defect)
    }
    written.claims += 2
  }

  private mutating func writeStance(_ treatment: Int, defect: Defect?) -> String {
    var stance = random.pick(["recommend", "consider", "consider", "may-use", "recommend", "not-routinely", "avoid"])
    if defect == .courseWithoutLength { stance = "recommend" }
    if defect == .warningWithoutReason { stance = "avoid" }
    if defect == .misspeltWord {
      parts[.value] = page.next
      stance = "considr"
    }
    page.add("        advice: \(stance)")
    if (stance == "not-routinely" || stance == "avoid") && defect != .warningWithoutReason {
      page.add("        why: harm was as frequent as help in the trials that counted both")
    }
    return stance
  }

  private mutating func writeBasis(_ start: String, isStrong: Bool, defect: Defect?) {
    if defect == .adviceWithoutEvidence { return }
    var source = random.below(shape.sources)
    if isStrong { source = firm(source) }
    page.add("        basis:")
    if defect == .contestedAdvice {
      page.add("          - {src: \(ID.source((source + 1) % shape.sources)), where: \"p. 7\", backs: no}")
    }
    if defect != nil { parts[.evidence] = page.next }
    page.add("          - src: \(ID.source(source))")
    if defect == .evidenceWithoutPlace { return }
    page.add("            excerpt: \(start), \(random.pick(Words.closings))")
    let isGraded = random.once(in: 4)
    if isGraded || defect == .gradeWithoutScheme { page.add("            grade: moderate") }
    if isGraded && defect != .gradeWithoutScheme { page.add("            scheme: GRADE") }
  }

  /// A guideline or a review near a source: what is recommended rests on no less.
  private func firm(_ source: Int) -> Int {
    let near = source - source % 6 + source % 2
    // Of some sources the type is left out, on purpose.
    return near % 100 == 3 ? near - 1 : near
  }

  /// A treatment for short courses only that the family does not use already.
  private func shortTreatment(after treatment: Int) -> Int {
    let far = (0..<shape.treatments).map { (treatment + 2 * Shape.family + $0) % shape.treatments }
    return far.first { shape.isShort(class: shape.classOf(treatment: $0)) } ?? treatment
  }

  /// Writes how a condition goes on.
  mutating func writeCourse() {
    let basis = defect == .outlookWithoutEvidence ? "" : ", basis: \(place())"
    page.add("    course:")
    parts[.outlook] = page.next
    page.add("      - {towards: \(random.pick(["recovery", "relapse", "remission"])), how_often: usually,")
    page.add("         duration: \(2 + random.below(4))..\(8 + random.below(12)) weeks\(basis)}")
    written.claims += 1
  }
}
