extension Generator {
  /// Writes what the conditions refer to: symptoms, signs, treatments, tests, sources, reviewers, measures.
  mutating func writeTerms() {
    page.add("# Terms that the files of conditions refer to. Exported from the editorial database.")
    writeSymptoms()
    writeTreatments()
    writeTests()
    writeSources()
    page.add("reviewers:")
    for index in 0..<shape.reviewers {
      page.add("  - {id: \(ID.reviewer(index)), name: Dr \(Words.capitalised(Words.stems[index])),")
      page.add("     profession: physician, interests: none declared}")
    }
    page.add("measures:")
    page.add("  - {id: lasting, label: how long it has lasted, unit_of: time}")
    page.add("  - {id: body-temperature, label: body temperature, unit_of: temperature}")
    page.add("  - {id: pain-score, label: pain score, unit_of: score}")
    page.add("outcomes:")
    for course in ["recovery", "relapse", "remission", "nausea"] { page.add("  - {id: \(course), label: \(course)}") }
  }

  private mutating func writeSymptoms() {
    let groups = max(4, shape.symptoms / 25)
    page.add("symptoms:")
    for index in 0..<groups {
      page.add("  - id: \(ID.symptomGroup(index))")
      page.add("    label: Complaint group \(index + 1)")
      page.add("    meaning: Complaints that are usually recorded together in a first consultation.")
    }
    for index in 0..<shape.symptoms {
      page.add("  - id: \(ID.symptom(index))")
      page.add("    label: \(Words.symptom(index))")
      page.add("    broader: [\(ID.symptomGroup(index % groups))]")
      if index % 100 == 20 {
        expect("symptom-without-definition", at: "terms.yaml:\(page.next - 3)")
      } else {
        page.add("    meaning: What somebody reports as \(Words.symptom(index).lowercased()), however long it lasts.")
      }
    }
    page.add("  # Signs: what somebody should not wait with.")
    for index in 0..<shape.signs {
      page.add("  - id: \(ID.sign(index))")
      page.add("    label: \"\(Words.symptom(shape.symptoms + index)), sudden or severe\"")
      page.add("    observer: \(index % 3 == 0 ? "examiner" : "either")")
      page.add("    meaning: A change that an examiner looks for, or that a person notices at once.")
    }
  }

  private mutating func writeTreatments() {
    page.add("treatment_classes:")
    for index in 0..<shape.classes {
      let medicine = shape.isMedicine(class: index)
      page.add("  - id: \(ID.treatmentClass(index))")
      page.add("    label: \(medicine ? "Medicines" : "Measures") of group \(index + 1)")
      if let parent = shape.parent(ofClass: index) { page.add("    classes: [\(ID.treatmentClass(parent))]") }
      page.add("    sort: \(medicine ? "drug-class" : "exercise")")
      page.add("    checked_on: 2025-\((2 + random.below(11)).digits(2))-01")
      page.add("    meaning: A group whose members act in the same way and are chosen by habit and price.")
      // Said once, by the highest class: every class that said it would be a finding of its own.
      let isSaidAbove = shape.parent(ofClass: index).map { shape.isShort(class: $0) } ?? false
      if shape.isShort(class: index), !isSaidAbove { page.add("    short_only: yes") }
      if medicine {
        writeRulingOut()
        writeCautions()
      }
    }
    page.add("treatments:")
    for index in 0..<shape.treatments {
      let medicine = shape.isMedicine(class: shape.classOf(treatment: index))
      page.add("  - id: \(ID.treatment(index))")
      page.add("    label: \(Words.treatment(index))")
      page.add("    brand_names: [\(Words.treatment(index))\(medicine ? "-ratio" : "-move")]")
      page.add("    classes: [\(ID.treatmentClass(shape.classOf(treatment: index)))]")
      page.add("    sort: \(medicine ? "drug" : "exercise")")
      page.add("    checked_on: 2025-\((2 + random.below(11)).digits(2))-01")
      page.add("    meaning: One of its group; \"\(Words.treatment(index))\" is what leaflets call it.")
      if medicine && index % 4 == 0 { writeRulingOut() }
    }
  }

  /// Rules a medicine out for children, stating age: advice in conditions is for adults only, and so never meets it.
  private mutating func writeRulingOut() {
    page.add("    ruled_out:")
    page.add("      - advice: contraindicated")
    page.add("        why: trials in this age group are lacking")
    page.add("        topics: [age]")
    page.add("        age_max: \(6 + random.below(6))")
    page.add("        basis:")
    let source = random.below(shape.sources)
    for source in [source, (source + 1) % shape.sources] {
      page.add("          - {src: \(ID.source(source)), where: \"section 4.\(1 + random.below(9))\"}")
    }
    written.claims += 1
  }

  /// What whoever takes a medicine of a class must be told, and what it can do.
  private mutating func writeCautions() {
    page.add("    to_be_stated: [dose, pregnancy]")
    page.add("    cautions:")
    page.add("      - {about: dose, advice: \"as little as works, and no more\", basis: \(place())}")
    page.add("      - {about: pregnancy, advice: ask before the first dose, basis: \(place())}")
    page.add("    harms:")
    page.add("      - {harm: nausea, frequency: common, basis: \(place())}")
    written.claims += 3
  }

  private mutating func writeTests() {
    page.add("tests:")
    for index in 0..<shape.tests {
      page.add("  - id: \(ID.test(index))")
      page.add("    label: \(Words.capitalised(Words.sites[index % Words.sites.count])) examination \(index + 1)")
      if index % 50 == 7 {
        expect("test-without-definition", at: "terms.yaml:\(page.next - 2)")
      } else {
        page.add("    meaning: Looks at one part of the body, in one sitting, without preparation.")
      }
    }
  }

  private mutating func writeSources() {
    let types = ["guideline", "systematic-review", "trial", "textbook", "leaflet", "observational"]
    page.add("sources:")
    for index in 0..<shape.sources {
      let publisher = random.pick(Words.publishers)
      let first = page.next
      page.add("  - id: \(ID.source(index))")
      page.add("    title: \"\(publisher): guidance no. \(index + 1)\"")
      switch index % 100 {
      case 3: expect("source-without-type", at: "terms.yaml:\(first)")
      case 5: expect("source-without-date", at: "terms.yaml:\(first)")
      case 9: expect("source-without-standing", at: "terms.yaml:\(first)")
      default: break
      }
      if index % 100 != 3 { page.add("    kind: \(types[index % types.count])") }
      page.add("    publisher: \(publisher)")
      let (month, day) = ((1 + random.below(12)).digits(2), (1 + random.below(28)).digits(2))
      if index % 100 != 5 { page.add("    issued: \(2015 + random.below(10))-\(month)-\(day)") }
      page.add("    seen: 2025-11-30")
      if index % 100 != 9 { page.add("    state: current") }
      page.add("    link: https://example.org/guidance/\(index + 1)")
    }
  }
}
