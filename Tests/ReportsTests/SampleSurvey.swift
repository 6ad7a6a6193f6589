import Findings

/// A small audit with a survey and coverage: a contradiction, a tension, an unsafe finding and hostile names.
enum SampleSurvey {
  static let hostile = "<script>alert(1)</script> & \"quoted\" ]]> \u{202E}txt"

  private static let base = """
    condition: sprain
    name: Sprain
    treatments:
      - treatment: rest
        stance: recommend
      - treatment: rest
        stance: avoid
    red-flags:
      - sign: fever

    """

  static let files = [
    SourceText(path: "Knowledge/sprain.yaml", bytes: Array(base.utf8)),
    SourceText(path: "Knowledge/terms.yaml", bytes: Array("symptom: fever\nname: \(hostile)\n".utf8)),
    SourceText(path: "Knowledge/book.md", bytes: Array(book.utf8)),
  ]

  private static let book = "# The book\n\nRest helps. Nobody says\nwhy.\n\n- One.\n- Two.\n\n[a](b) [c](d)\n"

  /// What claims quote of the book: its first statement and the last.
  private static let text = SourceCoverage(
    path: "Knowledge/book.md", file: FileID(2), sources: ["The book"], entities: ["source/book"],
    statements: [
      SourceCoverage.Statement(range: ByteRange(12, 23), line: 3, claims: [survey.claims[0].identity]),
      SourceCoverage.Statement(range: ByteRange(24, 40), line: 3),
      SourceCoverage.Statement(range: ByteRange(44, 48), line: 6),
      SourceCoverage.Statement(range: ByteRange(51, 55), line: 7, claims: survey.claims.map(\.identity)),
    ],
    leftOut: [
      SourceCoverage.LeftOut(kind: .heading, range: ByteRange(0, 10), line: 1),
      SourceCoverage.LeftOut(kind: .links, range: ByteRange(57, 70), line: 9),
    ])

  private static func place(_ start: Int, _ end: Int, file: UInt32 = 0) -> Location {
    Location(file: FileID(file), range: ByteRange(start, end))
  }

  static let survey: Survey = {
    var survey = Survey(today: "2026-01-31", unsafeCategories: ["safety"])
    survey.entities = [
      Survey.Entity(
        kind: "condition", identity: "condition/sprain", id: "sprain", name: "Sprain", otherNames: [hostile],
        values: [Survey.Value("checked", ["2024-01-31"])], owner: "Dr. O'Neil <script>", hasPage: true,
        location: place(0, 30), line: 1, claims: 0..<3),
      Survey.Entity(
        kind: "symptom", identity: "symptom/fever", id: "fever", name: hostile, isLedTo: true,
        location: place(0, 14, file: 1), line: 1),
      Survey.Entity(
        kind: "source", identity: "source/book", id: "book", name: "The book", isMentioned: true,
        location: place(0, 14, file: 1), line: 1),
    ]
    let evidence = Survey.Evidence(identity: "e", source: 0, sourceName: "The book", quote: hostile, check: .found)
    survey.claims = [
      Survey.Claim(
        kind: "recommendation", identity: "condition/sprain>recommendation:sprain|rest#1", entity: 0,
        field: "treatments", title: "Rest",
        values: [
          Survey.Value("stance", ["recommend"]),
          Survey.Value("lasts", ["2..6 weeks"], spans: [Meeting.Span(lower: 14, upper: 42, units: weeks)]),
        ],
        context: "aged over 65 years", evidence: [evidence], location: place(47, 84), line: 4),
      Survey.Claim(
        kind: "recommendation", identity: "condition/sprain>recommendation:sprain|rest#2", entity: 0,
        field: "treatments", title: "Rest",
        values: [
          Survey.Value("stance", ["avoid"]),
          Survey.Value("lasts", ["> 8 weeks"], spans: [Meeting.Span(lower: 56, upper: nil, units: weeks)]),
        ], evidence: [],
        location: place(89, 122), line: 6),
      Survey.Claim(
        kind: "red-flag", identity: "condition/sprain>red-flag:sprain|fever", entity: 0, field: "red-flags",
        title: hostile, evidence: [], location: place(138, 149), line: 9),
    ]
    survey.sources = [
      Survey.Source(entity: 2, sort: "textbook", date: "2020-02-03", standing: "current", claims: 1, quotes: 1)
    ]
    survey.routes = [Survey.Route(claim: 2, triggers: [1], word: "self-care", rank: 0, destination: nil)]
    survey.deadlines = [
      Survey.Deadline(
        rule: "checked-in-time", field: "checked", entity: 0, date: "2024-01-31", due: "2026-01-30", daysLeft: -1,
        state: .overdue)
    ]
    survey.triggerKinds = ["symptom"]
    survey.coarseClasses = ["trial", "expert text"]
    survey.sources[0].coarseClass = 1
    return survey
  }()

  static let coverage = Coverage(
    kinds: ["condition"],
    columns: [
      CoverageColumn(
        rule: "without-treatments", title: "Treatments", weight: 3, severity: .error, summary: "Every one has some",
        because: "Readers ask", kind: "condition", fields: ["treatments"], stub: "treatments:\n  - treatment:"),
      CoverageColumn(
        rule: "without-outlook", title: "Outlook <b>", severity: .notice, summary: "Every one has one",
        kind: "condition", fields: ["outlook"], stub: "outlook:\n  - course:", gapStub: "gaps:\n  - of: outlook"),
    ],
    entities: [
      Coverage.Entity(
        kind: "condition", identity: "condition/sprain", id: "sprain", name: "Sprain", location: place(0, 17), line: 1)
    ],
    cells: [CoverageCell(entity: 0, column: 0, state: .met), CoverageCell(entity: 0, column: 1, state: .missing)])

  private static let weeks = [Meeting.Unit("day"), Meeting.Unit("week", size: 7)]
  private static let units = [Meeting.Unit("day"), Meeting.Unit("year", size: 365.25)]

  static let meeting = Meeting(
    dimensions: [
      Meeting.Dimension(
        name: "age", reading: .meets,
        first: Meeting.Side(words: "> 65 years", span: Meeting.Span(lower: 23_741, upper: nil, units: units)),
        second: Meeting.Side(words: "18..70 years", span: Meeting.Span(lower: 6_574, upper: 25_568, units: units)),
        both: "over 65 to 70 years", span: Meeting.Span(lower: 23_741, upper: 25_568, units: units)),
      Meeting.Dimension(
        name: "trend", reading: .possibly, first: Meeting.Side(words: "worsening", isInherited: true),
        second: Meeting.Side(), both: "worsening"),
    ],
    overlap: "aged over 65 to 70 years", patient: "aged 68 years",
    settlements: [Meeting.Settlement(dimension: "trend", operand: 1, qualifier: "applies-to: {trend: improving}")])

  private static func finding(
    _ number: UInt64, _ rule: String, _ category: String, _ severity: Severity, _ grade: Grade, _ message: String,
    _ identities: [String]
  ) -> Finding {
    var finding = Finding(
      rule: rule, category: category, origin: .rule, severity: severity, grade: grade, message: message,
      operands: identities.enumerated().map { place, identity in
        var operand = FindingOperand(
          variable: "a", identity: identity, location: Self.place(47 + 42 * place, 64 + 42 * place))
        operand.start = Position(line: 4 + 2 * place, byteColumn: 5, column: 5)
        return operand
      }, notes: [Note(.because, "both cannot hold")], fingerprint: Fingerprint(bits: number << 32))
    if grade != .plain { finding.meeting = meeting }
    return finding
  }

  static let audit: Audit = {
    let claims = survey.claims.map(\.identity)
    var tally = RuleTally()
    (tally.considered, tally.picked, tally.violated) = (3, 2, 1)
    var audit = Audit(
      files: files, knowledgeFileCount: 2,
      findings: [
        finding(0x1111, "flag-too-low", "safety", .error, .plain, "`\(hostile)` routes too low", [claims[2]]),
        finding(
          0x2222, "for-and-against", "contradiction", .error, .contradiction, "rest is `for` and `against`",
          [claims[0], claims[1]]),
        finding(
          0x3333, "for-and-against", "contradiction", .warning, .tension, "rest may clash", [claims[1], claims[0]]),
        finding(
          0x6666, "for-and-against", "contradiction", .warning, .tension, "rest and fever may clash",
          [claims[1], claims[2]]),
        finding(0x4444, "without-outlook", "coverage", .notice, .plain, "no outlook", ["condition/sprain"]),
      ],
      rules: [
        RuleReport(
          id: "flag-too-low", category: "safety", severity: .error, summary: "Every flag routes high", tally: tally),
        RuleReport(
          id: "for-and-against", category: "contradiction", severity: .error, summary: "No claim is ruled out",
          tally: tally),
        RuleReport(id: "never", category: "safety", severity: .error, summary: "Never applied"),
      ], records: RecordCounts())
    (audit.records.entities, audit.records.claims) = (3, 3)
    audit.coverage = coverage
    audit.sources = [text]
    var covered = finding(0x5555, "vague", "safety", .warning, .plain, "vague limit", [claims[0]])
    covered.handle = covered.fingerprint.short()
    audit.suppressed = [
      SuppressedFinding(
        finding: covered,
        suppression: Suppression(
          .decision, verdict: "both-hold", reason: "two clinics <differ>", by: "Dr. Ann", until: "2026-06-30"))
    ]
    audit.survey = survey
    return audit
  }()
}
