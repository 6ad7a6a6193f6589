import Findings

/// The fixed audit whose reports are the golden files: one finding for each thing that a report must get right.
enum SampleAudit {
  static let audit: Audit = {
    var audit = Audit(files: files, knowledgeFileCount: 6, findings: findings, rules: rules, records: records)
    for index in audit.findings.indices {
      for number in audit.findings[index].operands.indices {
        let location = audit.findings[index].operands[number].location
        let lines = LineIndex(audit.source(of: location))
        audit.findings[index].operands[number].start = lines.position(at: location.range.start)
        audit.findings[index].operands[number].end = lines.position(at: location.range.end)
      }
    }
    // One finding stays without an identity.
    for index in audit.findings.indices where index != 5 {
      audit.findings[index].fingerprint = Fingerprint(bits: 0x0F3A_19C2_0000_0001 &* UInt64(index * 7 + 1))
      audit.findings[index].handle = audit.findings[index].fingerprint.short()
    }
    for (index, kind) in [(1, Suppression.Kind.decision), (9, .ignore), (10, .baseline)] {
      let reason = kind == .baseline ? nil : "it is \"known\""
      let suppression = Suppression(
        kind, verdict: kind == .decision ? "accepted" : nil, reason: reason, by: kind == .decision ? "A. Editor" : nil,
        until: kind == .ignore ? "2027-01-01" : nil, at: kind == .baseline ? nil : place(1, "condition: pregnancy"))
      audit.suppressed.append(SuppressedFinding(finding: audit.findings[index], suppression: suppression))
    }
    return audit
  }()

  private static let backPain = """
    condition: low-back-pain
    name: Low back pain
    symptoms:
      - symptom: sciatica
        frequency: often
      - symptom: saddle-numbness
        frequency: may
      - {symptom: sciatica, frequency: usually-not}
    treatments:
      - treatment: ibuprofen
        stance: recommend
        evidence: [{source: overview, quote: "for a short time"}]
    red-flags:
      - {sign: saddle-numbness, route: routine-primary-care, suspects: cauda-equina-syndrom}

    """
  private static let pregnancy = """
    condition: pregnancy\r
    treatments:\r
      - treatment: nsaids\r
        stance: contraindicated\r

    """
  private static let vitaminD = """
    measure: vitamin-d
    \u{FEFF}names: [Cafe\u{301} 維生素D, \u{1F469}\u{200D}\u{2695}\u{FE0F} µg]
    dose:\t"≥ 20 µg",\tunit: microgramm
    id: safe\u{202E}txt.exe\u{200B}
    """
  private static let longLine =
    "source: "
    + String(repeating: "a claim quotes this text, and the text runs on; ", count: 9)
    + "standing: retractd, "
    + String(repeating: "and on and on without a line break; ", count: 400)
    + "published: 2026-13-45\n"
  private static let broken = "symptom: leg-pain\nname: \"Leg pain\n"
  private static let ruleFile = """
    rule: flag-routes-to-urgent-care
    for: {flag: red-flag}
    require: flag.rout >= urgent-same-day

    """

  private static let files = [
    SourceText(path: "Knowledge/conditions/low-back-pain.yaml", bytes: Array(backPain.utf8)),
    SourceText(path: "Knowledge/conditions/pregnancy.yaml", bytes: Array(pregnancy.utf8)),
    SourceText(path: "Knowledge/empty.yaml", bytes: []),
    SourceText(path: "Knowledge/measures/vitamin-d.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array(vitaminD.utf8)),
    SourceText(path: "Knowledge/sources/long\u{1B}[31m.yaml", bytes: Array(longLine.utf8)),
    SourceText(path: "Knowledge/symptoms/leg-pain.yaml", bytes: Array(broken.utf8)),
    SourceText(path: "Rules/safety/flag-routes-to-urgent-care.yaml", bytes: Array(ruleFile.utf8)),
  ]

  /// The range of the `occurrence`-th place (from 0) where `text` stands in the file.
  static func place(_ file: Int, _ text: String, _ occurrence: Int = 0) -> Location {
    let bytes = files[file].bytes
    let wanted = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
    precondition(starts.count > occurrence, "`\(text)` is not in the sample")
    let start = starts[occurrence]
    return Location(file: FileID(UInt32(file)), range: ByteRange(start, start + wanted.count))
  }

  private static func end(of file: Int) -> Location {
    Location(file: FileID(UInt32(file)), range: ByteRange(files[file].bytes.count, files[file].bytes.count))
  }

  private static func structure(
    _ id: String, _ severity: Severity, _ message: String, _ places: [Location], label: String? = nil,
    origin: Origin = .structure, unread: Unread? = nil, notes: [Note] = []
  ) -> Finding {
    let operands = places.enumerated().map { FindingOperand(location: $1, label: $0 == 0 ? label : nil) }
    var finding = Finding(
      rule: id, category: origin.rawValue, origin: origin, severity: severity, message: message, operands: operands,
      notes: notes)
    finding.unread = unread
    return finding
  }

  private static let findings = [
    Finding(
      rule: "recommended-here-ruled-out-there", category: "contradiction", origin: .rule, severity: .error,
      grade: .contradiction,
      message: "low back pain: ibuprofen is `recommend` here and nsaids `contraindicated` there, for pregnant people",
      operands: [
        FindingOperand(
          variable: "a", identity: "condition/low-back-pain>recommendation>low-back-pain|ibuprofen",
          location: Location(
            file: FileID(0),
            range: ByteRange(
              Int(place(0, "treatment: ibuprofen").range.start), Int(place(0, "short time\"}]").range.end))),
          label: "recommended: \"for a short time\" (overview)"),
        FindingOperand(
          variable: "b", identity: "condition/pregnancy>recommendation>pregnancy|nsaids",
          location: Location(
            file: FileID(1),
            range: ByteRange(
              Int(place(1, "treatment: nsaids").range.start), Int(place(1, "contraindicated\r\n").range.end))),
          label: "contraindicated from 20 weeks on, by a notice of the regulator that warns of harm (fda-2020)"),
      ],
      notes: [
        Note(.because, "ibuprofen is-a nsaids", at: place(0, "ibuprofen")),
        Note(.settles, "say `applies-to: {pregnancy: not-pregnant}` on the first claim, or end the ban there"),
      ]),
    Finding(
      rule: "red-flag-routes-to-urgent-care", category: "safety", origin: .rule, severity: .error,
      message: "red flag `saddle-numbness` of low-back-pain routes to routine-primary-care; expected urgent-same-day",
      operands: [
        FindingOperand(
          variable: "flag", identity: "condition/low-back-pain>red-flag>low-back-pain|saddle-numbness",
          location: place(0, "route: routine-primary-care"), label: "a route of this or a later day"),
        FindingOperand(
          variable: "sign", identity: "symptom/saddle-numbness", location: place(0, "saddle-numbness", 1),
          label: "a red flag"),
        FindingOperand(variable: "seen", identity: "x", location: place(0, "symptom: saddle-numbness")),
      ],
      notes: [Note(.because, "A reader with a warning sign must not be told to wait.")],
      fixes: [
        Fix(
          location: place(0, "routine-primary-care"), replacement: "urgent-same-day", safety: .review,
          title: "write `urgent-same-day`")
      ]),
    structure(
      "no-such-reference", .error, "no condition is called `cauda-equina-syndrom`",
      [place(0, "cauda-equina-syndrom")], label: "no such condition",
      notes: [Note(.help, "did you mean `cauda-equina-syndrome`?")]),
    structure(
      "no-such-unit", .error, "`microgramm` is not a unit of mass (mg, g, microgram, kg)", [place(3, "microgramm")],
      label: "not a unit"),
    structure(
      "not-a-list", .error, "a double quote is opened here and never closed", [end(of: 5), place(5, "\"Leg pain\n")],
      label: "the file ends", origin: .syntax, unread: Unread(.file, claims: 2)),
    structure("empty-file", .warning, "the file is empty", [end(of: 2)], origin: .syntax),
    structure(
      "no-such-word", .error, "`retractd` is not a standing; did you mean `retracted`?",
      [place(4, "retractd"), place(4, "source: a claim"), place(4, "2026-13-45")], label: "not a standing"),
    structure(
      "long-value", .warning, "a value of 14,000 characters", [place(4, String(longLine.dropFirst(8).dropLast()))]),
    structure(
      "hidden-characters", .warning, "`safe\u{202E}txt.exe\u{200B}` holds characters that hide what it says",
      [place(3, "safe\u{202E}txt.exe\u{200B}"), place(3, "names"), place(3, "µg]")], label: "write it\nplainly"),
    structure(
      "wide-text", .notice, "維生素D and \u{1F469}\u{200D}\u{2695}\u{FE0F} are two and three marks wide",
      [place(3, "維生素D"), place(3, "\u{1F469}\u{200D}\u{2695}\u{FE0F}"), place(3, "≥ 20 µg")], label: "wide"),
    Finding(
      rule: "symptom-frequencies-exclude-each-other", category: "contradiction", origin: .rule, severity: .warning,
      grade: .tension, message: "sciatica in low-back-pain: often here, usually-not there, for everyone",
      operands: [
        FindingOperand(variable: "a", identity: "p1", location: place(0, "symptom: sciatica"), label: "30..100 %"),
        FindingOperand(
          variable: "b", identity: "p2", location: place(0, "{symptom: sciatica, frequency: usually-not}")),
      ],
      notes: [
        Note(.settles, "severity is stated on one side only"),
        Note(
          .help,
          "see https://example.org/a/very/long/link/that/does/not/fit/into/a/single/line/of/eighty/columns/at/all "
            + "and the passage that comes nearest:\n- they often have leg pain\n+ they usually have no leg pain"),
      ]),
    structure(
      "no-such-field", .error, "a red-flag has no field `rout`; did you mean `route`?", [place(6, "rout")],
      origin: .ruleFile),
  ]

  private static let records: RecordCounts = {
    var records = RecordCounts()
    records.entities = 5
    records.claims = 1
    records.evidence = 1
    return records
  }()

  private static func rule(
    _ id: String, _ category: String, _ severity: Severity, considered: Int, picked: Int, violated: Int,
    undetermined: Int = 0
  ) -> RuleReport {
    var tally = RuleTally()
    tally.considered = considered
    tally.picked = picked
    tally.passed = picked - violated
    tally.violated = violated
    tally.undetermined = undetermined
    return RuleReport(
      id: id, category: category, severity: severity, summary: "What `\(id)` says \"holds\"", because: nil,
      source: category == "safety" ? "NICE NG59\u{2028}\u{7}" : nil, tally: tally)
  }

  private static let rules = [
    rule("cause-has-treatments", "completeness", .warning, considered: 24, picked: 24, violated: 9, undetermined: 1),
    rule("name-collides", "references", .notice, considered: 0, picked: 0, violated: 0),
    rule("opioid-carries-its-cautions", "safety", .error, considered: 12, picked: 0, violated: 0, undetermined: 12),
    rule("recommended-here-ruled-out-there", "contradiction", .error, considered: 310, picked: 1, violated: 1),
    rule("red-flag-routes-to-urgent-care", "safety", .error, considered: 20, picked: 20, violated: 1),
    rule(
      "symptom-frequencies-exclude-each-other", "contradiction", .error, considered: 1_234_567, picked: 1, violated: 1),
  ]
}
