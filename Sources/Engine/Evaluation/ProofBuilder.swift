import Findings
import Language
import Values

/// Holds two records against each rule over two variables, one condition after the other.
struct ProofBuilder: ~Copyable {
  private let facts: Facts
  private let rules: [CheckedRule]
  private var evaluator: Evaluator
  private var identities: Identities

  private typealias Place = (kind: Int, row: Int)

  init(_ facts: Facts, rules: [CheckedRule], today: CalendarDate) {
    self.facts = facts
    self.rules = rules
    evaluator = Evaluator(facts: facts, today: today)
    identities = Identities(facts)
  }

  /// Names are `PATH:LINE` or identities, whole or their ends. Complexity: linear in the records.
  mutating func result(_ first: String, _ second: String, findings: [Finding]) -> ProofResult {
    var places: [Place] = []
    for name in [first, second] {
      let found = find(name)
      guard let place = found.first else { return .noRecord(name) }
      guard found.count == 1 else {
        return .severalRecords(
          name, found.map { identities.identity(of: UInt32(truncatingIfNeeded: $0.row), kind: $0.kind) })
      }
      places.append(place)
    }
    guard places[0].kind != places[1].kind || places[0].row != places[1].row else { return .oneRecord(second) }
    return .proof(proof(places[0], places[1], findings))
  }

  // MARK: Names

  private mutating func find(_ name: String) -> [Place] {
    if let colon = name.lastIndex(of: ":"), let line = Int(name[name.index(after: colon)...]), line > 0 {
      let path = String(name[..<colon])
      if let file = file(path) { return record(in: file, line: line).map { [$0] } ?? [] }
    }
    var ends: [Place] = []
    for (kind, declared) in facts.vocabulary.kinds.enumerated() where declared.role == .claim || declared.isEntity {
      for row in 0..<facts.tables[kind].declaredCount {
        let identity = identities.identity(of: UInt32(truncatingIfNeeded: row), kind: kind)
        if identity == name { return [(kind, row)] }
        // Siblings that are alike are numbered; without the number, a name means each of them.
        let plain = identity.lastIndex(of: "#").map { identity[..<$0] } ?? identity[...]
        if identity.hasSuffix(name) || plain.hasSuffix(name) { ends.append((kind, row)) }
      }
    }
    return ends
  }

  private func file(_ path: String) -> Int? {
    let exact = facts.files.indices.filter { facts.files[$0].path == path }
    if let only = exact.first { return only }
    let ends = facts.files.indices.filter { facts.files[$0].path.hasSuffix("/" + path) }
    return ends.count == 1 ? ends[0] : nil
  }

  /// The claim in which a line stands: the last that begins on or before it, or what encloses that.
  private func record(in file: Int, line: Int) -> Place? {
    let index = LineIndex(facts.files[file])
    guard line <= index.lineCount else { return nil }
    let end = index.rangeOfLine(line).end
    var best: (place: Place, start: UInt32)?
    for kind in facts.tables.indices {
      for row in 0..<facts.tables[kind].declaredCount where facts.tables[kind].file(of: row) == file {
        let start = facts.tables[kind].starts[row]
        if start < max(end, 1), best.map({ $0.start <= start }) ?? true { best = ((kind, row), start) }
      }
    }
    guard var place = best?.place else { return nil }
    while ![.claim, .entity].contains(facts.vocabulary.kinds[place.kind].role) {
      guard let owner = facts.owner(of: place.row, kind: place.kind) else { break }
      place = owner
    }
    return place
  }

  // MARK: Proof

  private mutating func proof(_ first: Place, _ second: Place, _ findings: [Finding]) -> Proof {
    let claims = [first, second].map { operand($0) }
    let identities = Set(claims.map(\.identity))
    let shared = findings.filter { finding in
      finding.origin == .rule && identities.isSubset(of: Set(finding.operands.map(\.identity)))
    }
    let (dimensions, isApart) = compare(first, second)
    let found = Set(shared.map(\.rule))
    var barriers: [Proof.Barrier] = []
    for rule in rules where rule.variables.count == 2 && !found.contains(rule.id) {
      let ways = [[first, second], [second, first]].filter { way in
        way[0].kind == rule.variables[0].kind.index && way[1].kind == rule.variables[1].kind.index
      }
      let tried = ways.map { barrier(rule, $0) }
      if let nearest = tried.max(by: { $0.depth < $1.depth }) { barriers.append(nearest) }
    }
    barriers.sort { $0.depth != $1.depth ? $0.depth > $1.depth : $0.rule < $1.rule }
    return Proof(
      claims: claims, dimensions: dimensions, isApart: isApart, findings: shared.map(\.fingerprint),
      barriers: barriers)
  }

  private mutating func operand(_ place: Place) -> FindingOperand {
    let file = facts.tables[place.kind].file(of: place.row)
    let range = RecordLine.range(in: facts.files[file].bytes, start: facts.tables[place.kind].starts[place.row])
    return FindingOperand(
      identity: identities.identity(of: UInt32(truncatingIfNeeded: place.row), kind: place.kind),
      location: Location(file: FileID(UInt32(truncatingIfNeeded: file)), range: range),
      label: facts.label(of: place.row, kind: place.kind))
  }

  /// The contexts of the two, as no rule in particular sees them.
  private func compare(_ first: Place, _ second: Place) -> ([Meeting.Dimension], Bool) {
    guard let context = facts.vocabulary.kinds[first.kind].context,
      context == facts.vocabulary.kinds[second.kind].context
    else { return ([], false) }
    let overlap = Overlap(context: context, without: [], sweepingVariables: [])
    let kinds = (KindID(first.kind), KindID(second.kind))
    let (a, b) = (UInt32(truncatingIfNeeded: first.row), UInt32(truncatingIfNeeded: second.row))
    var judge = ContextJudge(overlap, kinds: kinds, facts)
    let meeting = MeetingWriter(overlap, kinds: kinds, facts).meeting(a, b)
    return (meeting.dimensions, judge.verdict(a, b) == .apart)
  }

  /// The first part of a rule that does not hold of the records, bound in this order.
  private mutating func barrier(_ rule: CheckedRule, _ way: [Place]) -> Proof.Barrier {
    let rows = way.map { UInt32(truncatingIfNeeded: $0.row) }
    var depth = 0
    func stop(_ reason: String) -> Proof.Barrier {
      Proof.Barrier(rule: rule.id, summary: rule.summary, reason: reason, depth: depth)
    }
    for (variable, row) in zip(rule.variables, rows) {
      for adjective in variable.adjectives {
        let truth = evaluator.truths(ofAdjective: adjective, kind: variable.kind.index)[Int(row)]
        let name = facts.vocabulary[variable.kind].adjectives[adjective].name
        guard truth == .true else {
          let side = variable.name == rule.variables[0].name ? "first" : "second"
          return stop(
            "the \(side) of its records has to be `\(name)`, and that is \(truth == .false ? "false" : "unknown") here")
        }
        depth += 1
      }
    }
    let batch = Batch(count: 1, slots: rows.map { [$0] })
    for (number, condition) in rule.conditions.enumerated() {
      let truth = evaluator.truths(of: [condition], batch)[0]
      guard truth == .true else {
        let text = number < rule.conditionTexts.count ? rule.conditionTexts[number] : "where"
        return stop("`\(text)` is \(truth == .false ? "false" : "unknown") here")
      }
      depth += 1
    }
    if let overlap = rule.overlap {
      var judge = ContextJudge(overlap, kinds: (rule.variables[0].kind, rule.variables[1].kind), facts)
      let verdict = judge.verdict(rows[0], rows[1])
      guard judge.isCase(verdict) else { return stop(apart(judge, rows, verdict)) }
      depth += 1
    }
    guard rule.requirements.isEmpty || evaluator.truths(of: rule.requirements, batch)[0] != .true else {
      return stop("what it requires is there")
    }
    return stop("it finds the two together with other records, or only counts them")
  }

  private func apart(_ judge: ContextJudge, _ rows: [UInt32], _ verdict: ContextJudge.Verdict) -> String {
    let comparisons = judge.comparisons(judge.first(rows[0]), judge.second(rows[1]))
    let wanted: ContextJudge.Verdict = verdict == .apart ? .apart : .possibly
    let words = ContextWords(facts, judge.type)
    let names = comparisons.filter { $0.verdict == wanted }.map { "`\(words.name($0.dimension, $0.member))`" }
    if verdict != .apart { return "it asks for claims that surely meet, and \(names.joined(separator: ", ")) is open" }
    return names.isEmpty
      ? "an exception of one leaves out everybody whom the other means"
      : "nobody is meant by both: they are apart in \(names.joined(separator: ", "))"
  }
}

extension Facts {
  /// What is printed beside a claim: the first quote that vouches for it, and its source; nil where nothing does.
  func label(of row: Int, kind: Int) -> String? {
    for (number, field) in vocabulary.kinds[kind].fields.enumerated() {
      guard case .record(let nested) = field.type, vocabulary[nested].role == .evidence else { continue }
      let column = tables[kind].columns[number]
      let rows = column.members(row).map { Int(column.values[$0]) }
      let labels = rows.map { evidenceLabel($0, nested.index) }
      if let best = labels.first(where: { $0.quote != nil }) ?? labels.first {
        return [best.quote.map { "\"\($0)\"" }, best.source.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
      }
    }
    return nil
  }

  private func evidenceLabel(_ row: Int, _ kind: Int) -> (quote: String?, source: String?) {
    var label: (quote: String?, source: String?) = (nil, nil)
    if let field = ReportOutline.first(of: vocabulary.report.quotes, in: KindID(kind)) {
      let value = tables[kind].columns[field.index].value(row)
      if value != Value.missing { label.quote = text(value) }
    }
    for (number, field) in vocabulary.kinds[kind].fields.enumerated() where label.source == nil {
      guard case .reference(let target) = field.type, !field.isList, !field.isFromOwner else { continue }
      let value = tables[kind].columns[number].value(row)
      if value < Value.any { label.source = id(of: Int(value), kind: target.index) }
    }
    return label
  }
}
