import Evidence
package import Findings
import Language
import Values
import YAMLSource

/// The engine's façade: the bytes of files and a date in, an audit out.
package struct Auditor: Sendable {
  /// Of the hash of symbols. Nothing that is reported depends on it.
  private static let seed: UInt64 = 0x5EED_0F_5A17

  private var input: AuditInput
  private var timings = AuditTimings()
  private var stageStart: UInt64 = 0

  private init(_ input: AuditInput) { self.input = input }

  /// Audits a knowledge base. The result does not depend on `jobs`.
  ///
  /// Complexity: linear in the bytes of the files; rules over several variables add the pairs that meet on their keys.
  package static func audit(_ input: AuditInput) async -> (audit: Audit, timings: AuditTimings) {
    var auditor = Auditor(input)
    let audit = await auditor.run()
    return (audit, auditor.timings)
  }

  private mutating func run() async -> Audit {
    stageStart = input.clock?() ?? 0
    let pack = LoadedPack(
      vocabularyOf: input.pack, firstFile: input.files.count, limits: input.limits, readsExamples: false)
    // One task reads the rules first; where there are more, another reads them while the first builds the facts.
    let early = input.jobs == 1 ? pack.readRules() : nil
    endStage("pack")
    var files = sourceTexts()
    var findings = pack.findings
    guard !pack.isBroken else {
      // A vocabulary that is wrong would make every record look wrong.
      return finish(
        Audit(
          files: files + pack.files, knowledgeFileCount: files.count, findings: findings, rules: [],
          records: RecordCounts()))
    }
    let shapes = Shapes(pack.vocabulary, seed: Self.seed)
    let segments = await read(pack.vocabulary, shapes, &files)
    endStage("parse")
    let ignores = segments.flatMap(\.ignores)
    var (read, facts, faults, times) = await build(pack, early, shapes, files, segments)
    let lists = listTexts()
    facts.library.firstFile = files.count + pack.files.count + lists.count
    findings += faults
    findings += read.findings
    endStage("facts", holding: times)
    findings += facts.undeclaredIDs(in: read.rules)
    let rules = read.rules.filter { input.isSelected?($0.id, $0.category) ?? true }
    let settlement = Settlement(
      facts, input, ignores: ignores, known: Set(read.rules.map(\.id) + FaultID.changes.map(\.rawValue)),
      ran: Set(rules.map(\.id)))
    let judged = await judge(rules, facts, settlement.wanted)
    findings += judged.findings
    endStage("places")
    var texts = files + pack.files + lists + facts.library.entries.map(\.text)
    if let earlier = input.earlier {
      let change = await change(from: earlier, to: facts, pack.vocabulary, found: findings, firstLostFile: texts.count)
      findings += change.findings
      texts += change.files
      endStage("change")
    }
    var audit = Audit(
      files: texts, knowledgeFileCount: files.count,
      findings: findings, rules: judged.reports, records: facts.counts)
    audit.readCounts = facts.readCounts
    if input.asksForCoverage {
      var builder = CoverageBuilder(facts)
      audit.coverage = builder.build(judged.tables.filter { $0.rule.category == CoverageBuilder.category })
      endStage("coverage")
    }
    if input.asksForSurvey {
      var builder = SurveyBuilder(facts, today: input.asOf)
      audit.survey = builder.build(judged.tables)
      endStage("survey")
    }
    if let claims = input.asksForProof {
      var builder = ProofBuilder(facts, rules: rules, today: input.asOf)
      audit.proof = builder.result(claims.first, claims.second, findings: findings)
    }
    if input.asksForEntries {
      var lister = RecordLister(facts)
      audit.entries = lister.list()
      endStage("entries")
    }
    if let isAsked = input.asksForTextUsers {
      var builder = SourceCoverageBuilder(facts)
      audit.textUsers = builder.users(of: isAsked)
    }
    if input.asksForSources {
      var builder = SourceCoverageBuilder(facts)
      audit.sources = builder.build()
      endStage("sources")
    }
    FixWriter(pack.vocabulary, rules: rules, limits: input.limits).attach(to: &audit, facts)
    return finish(audit, settlement)
  }

  // MARK: Reading

  /// Builds the facts, and reads the rules beside that unless they have been read.
  private func build(
    _ pack: LoadedPack, _ early: (rules: [CheckedRule], findings: [Finding])?, _ shapes: Shapes, _ files: [SourceText],
    _ segments: consuming [Segment]
  ) async -> (
    rules: (rules: [CheckedRule], findings: [Finding]), Facts, [Finding], [(name: String, nanoseconds: UInt64)]
  ) {
    let firstList = files.count + pack.files.count
    if let early {
      let built = Self.build(pack.vocabulary, shapes, files, segments, input, firstList: firstList)
      return (early, built.0, built.1, built.2)
    }
    async let late = pack.readRules()
    let built = Self.build(pack.vocabulary, shapes, files, segments, input, firstList: firstList)
    return (await late, built.0, built.1, built.2)
  }

  /// The builder's own tables end with this call, so that they take no memory while rules run.
  private static func build(
    _ vocabulary: Vocabulary, _ shapes: Shapes, _ files: [SourceText], _ segments: consuming [Segment],
    _ input: AuditInput, firstList: Int
  ) -> (Facts, [Finding], [(name: String, nanoseconds: UInt64)]) {
    var builder = FactsBuilder(
      vocabulary: vocabulary, shapes: shapes, files: files, segments: segments, limits: input.limits, isLenient: false,
      openText: input.openText, lists: input.lists, firstList: firstList, mostAncestors: input.mostAncestors,
      clock: input.clock)
    return (builder.facts, builder.takeFindings(), builder.times)
  }

  /// Files whose bytes are kept are read by the tasks that parse them; here they are only named.
  private func sourceTexts() -> [SourceText] {
    input.files.map { file in SourceText(path: file.path) { (try? file.load().get()) ?? [] } }
  }

  private func listTexts() -> [SourceText] {
    guard let open = input.openText else { return [] }
    return input.lists.map { list in SourceText(path: list.path) { (try? open(list.path).get()) ?? [] } }
  }

  private var keepsBytes: Bool { input.files.reduce(0) { $0 + $1.byteCount } <= input.keptBytes }

  private func read(_ vocabulary: Vocabulary, _ shapes: Shapes, _ texts: inout [SourceText]) async -> [Segment] {
    let runs = cut()
    var results: [Int: ReadRun] = [:]
    if runs.count <= 1 {
      for (number, run) in runs.enumerated() { results[number] = readRun(run, vocabulary, shapes) }
    } else {
      results = await withTaskGroup(of: (Int, ReadRun).self) { group in
        for (number, run) in runs.enumerated().dropFirst() {
          group.addTask { (number, readRun(run, vocabulary, shapes)) }
        }
        // The first run is read here, so that one thread less has to be started and given memory of its own.
        var collected = [0: readRun(runs[0], vocabulary, shapes)]
        for await (number, result) in group { collected[number] = result }
        return collected
      }
    }
    var segments: [Segment] = []
    for (number, run) in runs.enumerated() {
      guard let result = results.removeValue(forKey: number) else { continue }
      for (index, bytes) in zip(run, result.kept) { texts[index] = SourceText(path: texts[index].path, bytes: bytes) }
      segments.append(result.segment)
    }
    return segments
  }

  /// What one task read.
  private struct ReadRun: Sendable {
    var segment: Segment
    /// The bytes of its files, if they are kept.
    var kept: [[UInt8]] = []
  }

  /// Cuts the files into one run a job, of about the same number of bytes.
  private func cut() -> [Range<Int>] {
    let total = input.files.reduce(0) { $0 + $1.byteCount + 1 }
    let jobs = max(1, min(input.jobs, input.files.count))
    var runs: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (index, file) in input.files.enumerated() {
      sum += file.byteCount + 1
      if sum * jobs >= total * (runs.count + 1) || index + 1 == input.files.count {
        runs.append(start..<index + 1)
        start = index + 1
      }
    }
    return runs
  }

  private func readRun(_ run: Range<Int>, _ vocabulary: Vocabulary, _ shapes: Shapes) -> ReadRun {
    let isKept = keepsBytes
    // Tables of its own for each task: counting references to shared ones would make the tasks wait for each other.
    let own = input.jobs > 1 ? Shapes(vocabulary, seed: Self.seed) : shapes
    var reader = RecordReader(
      vocabulary: vocabulary, shapes: own, limits: input.limits,
      firstFile: UInt32(truncatingIfNeeded: run.lowerBound))
    var kept: [[UInt8]] = []
    let total = run.reduce(0) { $0 + input.files[$1].byteCount }
    var seen = 0
    var hasReserved = false
    for index in run {
      seen += input.files[index].byteCount
      if !hasReserved, seen > total / 16, seen > 1 << 16 {
        // What has been read tells how much room the rest will need. The others' records are joined to those of the first
        // run, which therefore makes room for all.
        hasReserved = true
        let wanted = run.lowerBound == 0 ? input.files.reduce(0) { $0 + $1.byteCount } : total
        reader.segment.reserve(factor: Double(wanted) / Double(seen) * 1.1)
      }
      defer { input.onStep?(.file) }
      switch input.files[index].load() {
      case .success(let bytes):
        reader.read(SourceText(path: input.files[index].path, bytes: bytes), isExpired: input.isExpired)
        if isKept { kept.append(bytes) }
      case .failure(let error):
        reader.skip(reason: error.reason)
        if isKept { kept.append([]) }
      }
    }
    return ReadRun(segment: reader.segment, kept: kept)
  }

  /// What has become less safe since an earlier state, which is read by the vocabulary of this one.
  private func change(
    from earlier: EarlierBase, to facts: Facts, _ vocabulary: Vocabulary, found: [Finding], firstLostFile: Int
  ) async -> (findings: [Finding], files: [SourceText]) {
    var old = Auditor(input)
    old.input.files = earlier.files
    old.input.keptBytes = Int.max
    let shapes = Shapes(vocabulary, seed: Self.seed)
    var files = old.sourceTexts()
    let segments = await old.read(vocabulary, shapes, &files)
    let builder = FactsBuilder(
      vocabulary: vocabulary, shapes: shapes, files: files, segments: segments, limits: input.limits, isLenient: false)
    let unread = found.filter { ($0.origin == .syntax && $0.severity == .error) || $0.origin == .input }
    var judge = ChangeJudge(
      before: builder.facts, after: facts, unread: Set(unread.map { facts.files[$0.primary.location.file.index].path }),
      today: input.asOf)
    judge.writer.firstLostFile = firstLostFile
    let findings = judge.judge(earlier.findings, left: Set(found.map(\.fingerprint)))
    return (findings, judge.writer.lostFiles)
  }

  // MARK: Rules

  private mutating func judge(
    _ rules: [CheckedRule], _ facts: Facts, _ wanted: WantedStates
  ) async -> (findings: [Finding], reports: [RuleReport], tables: [CoverageTable]) {
    let count = max(1, min(input.jobs, rules.count))
    let ordered = Self.ordered(rules, facts)
    var all: RuleJudge.Result
    if count == 1 {
      var judge = RuleJudge(input, facts, wanted)
      for rule in ordered.rules { judge.judge(rule) }
      all = judge.result
    } else {
      let deck = RuleDeck(ordered.rules, costs: ordered.costs, hands: count)
      let input = input
      all = await withTaskGroup(of: RuleJudge.Result.self) { group in
        for hand in 1..<count { group.addTask { await RuleJudge.judge(hand, of: deck, input, facts, wanted) } }
        var all = await RuleJudge.judge(0, of: deck, input, facts, wanted)
        for await judged in group { all.append(judged) }
        return all
      }
    }
    all.reports.sort { $0.id < $1.id }
    all.tables.sort { $0.rule.id < $1.rule.id }
    timings.rules = all.times.sorted { $0.id < $1.id }
    endStage("rules")
    await Self.locate(&all.pending, in: facts.files, jobs: input.jobs)
    Self.locateWitnesses(&all.pending, facts)
    PendingEdit.addFixes(to: &all.pending, facts)
    return (all.refused + all.pending.map(\.finding), all.reports, all.tables)
  }

  /// Rules on one kind stand together, because they ask the same things of the same records. The costs are estimates.
  private static func ordered(_ rules: [CheckedRule], _ facts: Facts) -> (rules: [CheckedRule], costs: [Int]) {
    let ordered = rules.sorted { ($0.variables[0].kind, $0.id) < ($1.variables[0].kind, $1.id) }
    // What pairs records takes some times as long a record as what looks at each.
    let costs = ordered.map { rule in
      rule.variables.reduce(1) { $0 + facts.tables[$1.kind.index].declaredCount } * (rule.variables.count > 1 ? 4 : 1)
    }
    return (ordered, costs)
  }

  // MARK: Finishing

  private mutating func finish(_ given: Audit, _ settlement: Settlement? = nil) -> Audit {
    var audit = given
    Self.order(&audit)
    if let settlement {
      settlement.settle(&audit)
      Self.order(&audit)
      audit.coverage?.decide(by: audit.suppressed)
    }
    audit.setHandles()
    endStage("finish")
    return audit
  }

  /// Sorts the findings, and gives those an identity and a place that have none yet.
  private static func order(_ audit: inout Audit) {
    // Indexes are sorted, because findings are large and sorting moves what it sorts again and again.
    let findings = audit.findings
    let order = findings.indices.sorted { Self.precedes(findings[$0], findings[$1]) }
    if order != Array(findings.indices) { audit.findings = order.map { findings[$0] } }
    var seen: [Fingerprint: Int] = [:]
    for index in audit.findings.indices where audit.findings[index].fingerprint.bits == 0 {
      let plain = Self.fingerprint(of: audit.findings[index], in: audit, ordinal: 0)
      let ordinal = seen[plain, default: 0]
      seen[plain] = ordinal + 1
      audit.findings[index].fingerprint =
        ordinal == 0 ? plain : Self.fingerprint(of: audit.findings[index], in: audit, ordinal: ordinal)
    }
    audit.setPositions()
  }

  /// Findings that no rule made are known by their fault, file and text, and where several are alike by their order.
  private static func fingerprint(of finding: Finding, in audit: Audit, ordinal: Int) -> Fingerprint {
    let path = audit.source(of: finding.primary.location).path
    return .of([finding.rule, path, finding.message] + (ordinal == 0 ? [] : ["#\(ordinal + 1)"]))
  }

  private static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    // What could not be read comes first: what else is found, or not found, may rest on it.
    let (first, second) = (a.unread?.extent.isWhole ?? false, b.unread?.extent.isWhole ?? false)
    if first != second { return first }
    if (a.origin == .change) != (b.origin == .change) { return a.origin == .change }
    if a.severity != b.severity { return a.severity > b.severity }
    if a.category != b.category { return a.category < b.category }
    if a.rule != b.rule { return a.rule < b.rule }
    for (first, second) in zip(a.operands, b.operands) where first.location != second.location {
      return first.location < second.location
    }
    return a.message < b.message
  }

  /// `parts` have names of their own, and are no part of the stage's time.
  private mutating func endStage(_ name: String, holding parts: [(name: String, nanoseconds: UInt64)] = []) {
    guard let clock = input.clock else { return }
    let now = clock()
    timings.stages.append((name, parts.reduce(now &- stageStart) { $0 &- $1.nanoseconds }))
    timings.stages += parts
    stageStart = now
  }
}

extension Facts {
  var counts: RecordCounts {
    var counts = RecordCounts()
    for (number, kind) in vocabulary.kinds.enumerated() {
      switch kind.role {
      case .entity, .decision: counts.entities += tables[number].declaredCount
      case .claim: counts.claims += tables[number].declaredCount
      case .evidence: counts.evidence += tables[number].declaredCount
      case .part: counts.parts += tables[number].declaredCount
      }
    }
    return counts
  }
}
