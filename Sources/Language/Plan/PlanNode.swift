import Findings
import Values

/// A plan for programs: an engine that takes it needs nothing else of the rule or the vocabulary.
package struct PlanNode {
  private let plan: RulePlan
  private let vocabulary: Vocabulary
  private let words: ConditionText
  private let reads: RuleReads

  package init(_ plan: RulePlan, _ vocabulary: Vocabulary) {
    self.plan = plan
    self.vocabulary = vocabulary
    words = ConditionText(vocabulary: vocabulary)
    reads = RuleReads(plan, vocabulary)
  }

  /// The whole plan: its steps, then what the words in them mean.
  package var node: SchemaNode {
    .object([
      SchemaNode.Member("version", .number(1)), SchemaNode.Member("tool", .text("vouchsafe")),
      SchemaNode.Member("rule", .text(plan.rule)),
      SchemaNode.Member("scans", .list(plan.scans.map(scan))),
      SchemaNode.Member("joins", .list(plan.joins.map(join))),
      SchemaNode.Member("contexts", plan.meeting.map(meeting) ?? .list([])),
      SchemaNode.Member("takesPairsOnce", .truth(plan.takesPairsOnce)),
      SchemaNode.Member("require", .list((plan.requirement?.conditions ?? []).map(whole))),
      SchemaNode.Member("notApplicableWhereEmpty", .list((plan.requirement?.lists ?? []).map(path))),
      SchemaNode.Member("gathersFirst", .truth(plan.gathering != nil)),
      SchemaNode.Member("gathersWhere", .list((plan.gathering ?? []).map(whole))),
      SchemaNode.Member("grade", .text(grade)),
      SchemaNode.Member("adjectives", .list(reads.adjectives.map(adjective))),
      SchemaNode.Member(
        "kinds", .object(reads.kinds.sorted().map { SchemaNode.Member(vocabulary[$0].name, kind($0)) })),
      SchemaNode.Member(
        "words", .object(wordLists.sorted().map { SchemaNode.Member(vocabulary[$0].name, wordList($0)) })),
    ])
  }

  private func adjective(_ place: RuleReads.AdjectivePlace) -> SchemaNode {
    let adjective = vocabulary[place.kind].adjectives[place.number]
    return ["kind": name(place.kind), "adjective": .text(adjective.name), "condition": whole(adjective.condition)]
  }

  private var grade: String {
    switch plan.grading {
    case .always(let grade): grade.rawValue
    case .byContexts: "by-contexts"
    }
  }

  private func name(_ kind: KindID) -> SchemaNode { .text(vocabulary[kind].name) }

  private func variable(_ slot: Int) -> SchemaNode { .text(plan.scans[slot].variable) }

  // MARK: Steps

  private func scan(_ scan: RulePlan.Scan) -> SchemaNode {
    [
      "variable": .text(scan.variable), "kind": name(scan.kind),
      "adjectives": .list(scan.adjectives.map { .text(vocabulary[scan.kind].adjectives[$0].name) }),
      "filters": .list(scan.filters.map(whole)),
      "undeterminedWhereMissing": .list(scan.keyPaths.map(path)),
    ]
  }

  private func join(_ join: RulePlan.Join) -> SchemaNode {
    ["lookups": .list(join.lookups.map(lookup)), "extensions": .list(join.extensions.map(`extension`))]
  }

  private func lookup(_ lookup: RulePlan.Lookup) -> SchemaNode {
    [
      "operator": .text(lookup.op.rawValue), "expansion": .text(lookup.expansion.rawValue),
      "known": side(lookup.bound), "sought": side(lookup.new), "hasIndex": .truth(lookup.index != nil),
    ]
  }

  private func `extension`(_ next: RulePlan.Extension) -> SchemaNode {
    [
      "bound": .list(next.bound.map(variable)), "binds": variable(next.slot),
      "differsFrom": .list(next.differsFrom.map(variable)),
      "meets": .list(next.meets.map(\.condition).map(whole)), "filters": .list(next.filters.map(whole)),
    ]
  }

  private func side(_ side: JoinKey.Side) -> SchemaNode {
    let members =
      switch side.members {
      case .one: "one"
      case .each: "each"
      case .first: "first"
      }
    return ["members": .text(members), "path": path(side.path)]
  }

  private func meeting(_ meeting: RulePlan.Meeting) -> SchemaNode {
    let (overlap, type) = (meeting.overlap, vocabulary[meeting.overlap.context])
    return [
      "context": .text(type.name), "alike": .truth(overlap.isAlike),
      "possibly": .text(overlap.needsCertainty ? "no-case" : "tension"),
      "sweeping": .list(overlap.sweepingVariables.map(variable)), "canBeSwept": .truth(meeting.sweptPaths != nil),
      "dimensions": .list(
        type.dimensions.indices.filter { !overlap.without.contains($0) }.map { dimension(type, $0) }),
    ]
  }

  private func dimension(_ type: ContextType, _ number: Int) -> SchemaNode {
    let dimension = type.dimensions[number]
    var members = [
      SchemaNode.Member("name", .text(dimension.name)), SchemaNode.Member("value", value(dimension.type)),
    ]
    func add(_ name: String, _ value: SchemaNode?) {
      if let value { members.append(SchemaNode.Member(name, value)) }
    }
    add("per", dimension.per.map(name))
    add("refines", dimension.refines.map { .text(type.dimensions[$0].name) })
    add("also", dimension.also.map { .text($0) })
    add("unrelated", dimension.unrelatedTogether ? "together" : nil)
    add("apart", dimension.apartIsTension ? "tension" : nil)
    add("about", dimension.isAboutAct ? "act" : nil)
    add("silent", dimension.silentIsAny ? "any" : nil)
    let implications = dimension.implications.map { implication -> SchemaNode in
      let implied = type.dimensions[implication.dimension]
      return [
        "word": word(dimension.type, implication.word) ?? "any", "dimension": .text(implied.name),
        "implies": word(implied.type, implication.implied) ?? "any",
      ]
    }
    add("implies", implications.isEmpty ? nil : .list(implications))
    return .object(members)
  }

  private func word(_ type: ValueType, _ number: Int?) -> SchemaNode? {
    guard let number, case .word(let list) = type else { return nil }
    return .text(vocabulary[list].words[number])
  }

  // MARK: Conditions

  /// A condition as it is written, and as a tree.
  private func whole(_ condition: Condition) -> SchemaNode {
    ["text": .text(words.text(condition)), "tree": tree(condition)]
  }

  private func tree(_ condition: Condition) -> SchemaNode {
    switch condition {
    case .all(let parts): ["all": .list(parts.map(tree))]
    case .any(let parts): ["any": .list(parts.map(tree))]
    case .not(let part): ["not": tree(part)]
    case .through(let through):
      [
        "quantifier": .text(through.quantifier.rawValue), "variable": .text(through.variable),
        "in": path(through.path), "where": through.filter.map(tree) ?? .truth(true),
        "has": through.body.map(tree) ?? .truth(true),
      ]
    case .comparison(let comparison):
      [
        "left": operand(comparison.left), "operator": .text(comparison.op.rawValue),
        "right": operand(comparison.right),
      ]
    case .membership(let given, let literals): ["left": operand(given), "in": .list(literals.map(literal))]
    case .presence(let given, let isPresent): [isPresent ? "present" : "missing": path(given)]
    case .mentioned(let given, nil): ["mentioned": path(given)]
    case .mentioned(let given, let field?): ["mentioned": path(given), "by": .text(vocabulary.text(of: field))]
    case .adjective(let kind, let number, let given):
      ["adjective": .text(vocabulary[kind].adjectives[number].name), "of": path(given)]
    case .within(let left, let limit, let right):
      ["left": operand(left), "within": .text(words.length(limit)), "right": operand(right)]
    case .matches(let given, let pattern): ["left": operand(given), "matches": .text(pattern.source)]
    case .wording(let wording): tree(wording)
    }
  }

  private func tree(_ wording: Wording) -> SchemaNode {
    let text = path(wording.text)
    return switch wording.question {
    case .isFound(let file, let place):
      ["words": text, "found-in": path(file), "at": place.map(path) ?? .truth(true)]
    case .isVerbatim(let file): ["words": text, "verbatim-in": path(file)]
    case .mentions(let subject, let isNearby):
      ["words": text, isNearby ? "mentions-nearby" : "mentions": operand(subject)]
    case .marks(let subject, let categories):
      [
        "words": text, "marks": operand(subject),
        "as": .list(words.names(ofCues: categories).map { .text($0) }),
      ]
    case .backs(let amount, _, let subject): ["words": text, "backs": path(amount), "of": operand(subject)]
    }
  }

  private func operand(_ operand: Operand) -> SchemaNode {
    let term: SchemaNode =
      switch operand.term {
      case .path(let given): path(given)
      case .literal(let given): literal(given)
      case .today: ["today": true]
      case .count(let count):
        [
          "count": path(count.path), "variable": .text(count.variable ?? ""),
          "where": count.filter.map(tree) ?? .truth(true),
        ]
      }
    guard let quantifier = operand.quantifier else { return term }
    return term.adding([SchemaNode.Member("quantifier", .text(quantifier.rawValue))])
  }

  private func literal(_ literal: Literal) -> SchemaNode {
    switch literal {
    case .quantity(let quantity, let dimension):
      [
        "literal": .text(words.text(literal)), "dimension": .text(vocabulary[dimension].name),
        "is": interval(Interval(point: quantity)),
      ]
    case .interval(let given, let dimension):
      [
        "literal": .text(words.text(literal)), "dimension": .text(vocabulary[dimension].name), "is": interval(given),
      ]
    case .word(let list, let number):
      ["literal": .text(vocabulary[list].words[number]), "of": .text(vocabulary[list].name)]
    case .entity(let kind, let id): ["literal": .text(id), "of": name(kind)]
    case .anyEntity(let kind): ["any": name(kind)]
    case .text(let text), .foldedName(let text), .untypedInterval(let text): ["literal": .text(text)]
    case .number, .date, .dimension: ["literal": .text(words.text(literal))]
    }
  }

  /// Ends in the base unit of their dimension, as exact fractions; no end where it is open.
  private func interval(_ interval: Interval) -> SchemaNode {
    func end(_ name: String, _ end: Interval.Bound?) -> [SchemaNode.Member] {
      end.map {
        [SchemaNode.Member(name, ["value": .text($0.quantity.value.description), "closed": .truth($0.isClosed)])]
      } ?? []
    }
    return .object(end("from", interval.lower) + end("to", interval.upper))
  }

  private func path(_ path: Path) -> SchemaNode {
    [
      "path": .text(path.text), "from": name(path.kind), "steps": .list(path.steps.map(step)),
      "value": value(path.type), "several": .truth(path.isSeveral),
    ]
  }

  private func step(_ step: Path.Step) -> SchemaNode {
    switch step {
    case .field(let kind, let field): ["of": name(kind), "field": .text(vocabulary[kind][field].name)]
    case .names(let kind): ["of": name(kind), "names": true]
    case .identifier(let kind): ["of": name(kind), "id": true]
    case .context(let kind, let context, let dimension):
      ["of": name(kind), "context": .text(vocabulary[context].dimensions[dimension].name)]
    }
  }

  // MARK: What the words mean

  private func value(_ type: ValueType) -> SchemaNode {
    switch type {
    case .text, .pattern: ["type": "text"]
    case .url: ["type": "url"]
    case .file: ["type": "file"]
    case .code(let scheme): ["type": "code", "scheme": .text(scheme.rawValue)]
    case .number: ["type": "number"]
    case .date: ["type": "date"]
    case .dimension: ["type": "dimension"]
    case .quantity(.fixed(let id)): ["type": "quantity", "dimension": .text(vocabulary[id].name)]
    case .interval(.fixed(let id)): ["type": "interval", "dimension": .text(vocabulary[id].name)]
    case .quantity(.by): ["type": "quantity", "dimension": "of-its-record"]
    case .interval(.by): ["type": "interval", "dimension": "of-its-record"]
    case .word(let list): ["type": "word", "of": .text(vocabulary[list].name)]
    case .amount(let list): ["type": "interval", "of": .text(vocabulary[list].name)]
    case .reference(let kind): ["type": "reference", "of": name(kind)]
    case .record(let kind): ["type": "record", "of": name(kind)]
    case .foldedName: ["type": "folded-name"]
    case .identifier(let kind): ["type": "id", "of": name(kind)]
    }
  }

  private func kind(_ id: KindID) -> SchemaNode {
    let declared = vocabulary[id]
    func names(_ fields: [FieldID]) -> SchemaNode { .list(fields.map { .text(declared[$0].name) }) }
    let read = reads.fields.filter { $0.kind == id }.sorted()
    return .object([
      SchemaNode.Member("hierarchy", names(declared.hierarchy)),
      SchemaNode.Member("distinct", names(declared.distinct.map { [$0] } ?? [])),
      SchemaNode.Member("names", names(declared.names)), SchemaNode.Member("identity", names(declared.identity)),
      SchemaNode.Member("hasIds", .truth(declared.isEntity)),
      SchemaNode.Member("mentionsMatter", .truth(reads.mentions.contains(id))),
      SchemaNode.Member("context", declared.context.map { .text(vocabulary[$0].name) } ?? .truth(false)),
      SchemaNode.Member(
        "fields", .object(read.map { SchemaNode.Member(declared[$0.field].name, field(declared[$0.field])) })),
    ])
  }

  private func field(_ field: Field) -> SchemaNode {
    var members = [
      SchemaNode.Member("value", value(field.type)), SchemaNode.Member("list", .truth(field.isList)),
    ]
    if field.isFromOwner { members.append(SchemaNode.Member("fromOwner", .truth(true))) }
    if field.isDerived { members.append(SchemaNode.Member("derived", .truth(true))) }
    if let text = field.defaultText { members.append(SchemaNode.Member("default", .text(text))) }
    return .object(members)
  }

  /// The lists whose words the plan's fields and dimensions hold.
  private var wordLists: Set<WordListID> {
    let dimensions = reads.contexts.compactMap { vocabulary[$0].context }.flatMap { vocabulary[$0].dimensions }
    let types = reads.fields.map { vocabulary[$0.kind][$0.field].type } + dimensions.map(\.type)
    return Set(
      types.compactMap { type in
        switch type {
        case .word(let list), .amount(let list): list
        default: nil
        }
      })
  }

  private func wordList(_ id: WordListID) -> SchemaNode {
    let list = vocabulary[id]
    guard let meaning = list.meaning else {
      return ["ordered": .truth(list.isOrdered), "words": .list(list.words.map { .text($0) })]
    }
    return [
      "ordered": .truth(list.isOrdered), "dimension": .text(vocabulary[meaning.dimension].name),
      "words": .object(
        zip(list.words, meaning.intervals).map { SchemaNode.Member($0, interval($1)) }),
    ]
  }
}
