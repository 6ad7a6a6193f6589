import Values

/// All that a rule reads of a base: what is not named here cannot change what the rule finds or counts.
///
/// It is taken from the plan, and goes through adjectives, references, hierarchies and contexts.
package struct RuleReads: Sendable {
  /// A field of a kind.
  package struct Place: Hashable, Comparable, Sendable {
    package var kind: KindID
    package var field: FieldID

    package static func < (a: Place, b: Place) -> Bool { (a.kind, a.field) < (b.kind, b.field) }
  }

  /// An adjective of a kind, by its number there.
  package struct AdjectivePlace: Hashable, Comparable, Sendable {
    package var kind: KindID
    package var number: Int

    package static func < (a: AdjectivePlace, b: AdjectivePlace) -> Bool {
      (a.kind, a.number) < (b.kind, b.number)
    }
  }

  /// The kinds whose records it takes, comes by or resolves references to, their ids included.
  package private(set) var kinds: Set<KindID> = []
  /// The fields whose values it reads, made ones (`names`, `original`) by what they are made of.
  package private(set) var fields: Set<Place> = []
  /// The kinds whose contexts it reads, with what they inherit from records of kinds with the same context around them.
  package private(set) var contexts: Set<KindID> = []
  /// The kinds of which it asks whether a record of any kind refers to them.
  package private(set) var mentions: Set<KindID> = []
  /// The fields that say which texts it reads, as paths of files.
  package private(set) var texts: Set<Place> = []
  package private(set) var readsToday = false
  /// It reads what the words of texts mean, and so the pack's cues.
  package private(set) var readsCues = false
  /// In order of kind and number, those that other adjectives ask for included.
  package var adjectives: [AdjectivePlace] { asked.sorted() }

  private var asked: Set<AdjectivePlace> = []
  private let vocabulary: Vocabulary

  /// Complexity: linear in the conditions of the plan and of the adjectives that it asks for.
  package init(_ plan: RulePlan, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    for scan in plan.scans {
      kinds.insert(scan.kind)
      for number in scan.adjectives { add(adjective: number, of: scan.kind) }
    }
    for condition in plan.conditions { add(condition) }
    guard let meeting = plan.meeting else { return }
    for scan in plan.scans { add(meeting.overlap.context, of: scan.kind) }
  }

  // MARK: Conditions

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .not(let part): add(part)
    case .through(let through):
      add(through.path)
      if let filter = through.filter { add(filter) }
      if let body = through.body { add(body) }
    case .comparison(let comparison):
      add(comparison.left)
      add(comparison.right)
      add(comparison.op, comparison)
    case .membership(let operand, let literals):
      add(operand)
      for literal in literals { add(literal) }
    case .presence(let path, _): add(path)
    case .mentioned(let path, let field):
      add(path)
      if let field {
        add(field.field, of: field.kind)
      } else if let kind = vocabulary.kind(of: path.type) {
        mentions.insert(kind)
      }
    case .adjective(let kind, let number, let path):
      add(path)
      add(adjective: number, of: kind)
    case .within(let left, _, let right):
      add(left)
      add(right)
    case .matches(let operand, _): add(operand)
    case .wording(let wording): add(wording)
    }
  }

  private mutating func add(_ op: ComparisonOperator, _ comparison: Comparison) {
    guard let kind = (comparison.left.path ?? comparison.right.path).flatMap({ vocabulary.kind(of: $0.type) }) else {
      return
    }
    switch op.ground {
    case .nothing: break
    case .hierarchy: addHierarchy(of: kind)
    case .distinctions: addDistinct(of: kind)
    }
  }

  private mutating func add(adjective number: Int, of kind: KindID) {
    guard asked.insert(AdjectivePlace(kind: kind, number: number)).inserted else { return }
    kinds.insert(kind)
    add(vocabulary[kind].adjectives[number].condition)
  }

  private mutating func add(_ operand: Operand) {
    switch operand.term {
    case .path(let path): add(path)
    case .literal(let literal): add(literal)
    case .today: readsToday = true
    case .count(let count):
      add(count.path)
      if let filter = count.filter { add(filter) }
    }
  }

  private mutating func add(_ literal: Literal) {
    switch literal {
    case .entity(let kind, _), .anyEntity(let kind): kinds.insert(kind)
    case .text, .foldedName, .number, .date, .word, .dimension, .quantity, .interval, .untypedInterval: break
    }
  }

  private mutating func add(_ wording: Wording) {
    wording.forEachPath { add($0) }
    guard let home = wording.home else { return }
    add(quotesOf: home.kind)
    switch wording.question {
    case .isFound, .isVerbatim: break
    case .mentions(let subject, _): addNames(of: subject)
    case .marks(let subject, _), .backs(_, _, let subject):
      addNames(of: subject)
      readsCues = true
    }
  }

  private mutating func addNames(of subject: Operand) {
    if let kind = subject.path.flatMap({ vocabulary.kind(of: $0.type) }) { addNames(of: kind) }
  }

  // MARK: Paths

  private mutating func add(_ path: Path) {
    kinds.insert(path.kind)
    for step in path.steps {
      switch step {
      case .field(let kind, let field): add(field, of: kind)
      case .names(let kind): addNames(of: kind)
      case .identifier(let kind): kinds.insert(kind)
      case .context(let kind, let context, _): add(context, of: kind)
      }
    }
  }

  private mutating func add(_ field: FieldID, of kind: KindID) {
    kinds.insert(kind)
    guard fields.insert(Place(kind: kind, field: field)).inserted else { return }
    let declared = vocabulary[kind][field]
    if declared.isDerived {
      for source in vocabulary[kind].copies { add(source, of: kind) }
      add(quotesOf: kind)
    }
    if let listed = vocabulary[kind].listed, listed.sets == field { for key in listed.by { add(key, of: kind) } }
    switch declared.type {
    case .reference(let target), .record(let target):
      kinds.insert(target)
      if declared.isByName { addNames(of: target) }
    case .quantity(let source), .interval(let source): add(source, of: kind)
    case .file: texts.insert(Place(kind: kind, field: field))
    case .text, .url, .pattern, .code, .number, .date, .dimension, .word, .amount, .foldedName, .identifier: break
    }
  }

  /// What decides in which dimension a value is measured.
  private mutating func add(_ source: DimensionSource, of kind: KindID) {
    guard case .by(let way) = source else { return }
    var at = kind
    for field in way {
      add(field, of: at)
      guard let next = vocabulary.kind(of: vocabulary[at][field].type) else { return }
      at = next
    }
  }

  private mutating func addNames(of kind: KindID) {
    kinds.insert(kind)
    for field in vocabulary[kind].names { add(field, of: kind) }
  }

  private mutating func addHierarchy(of kind: KindID) {
    for field in vocabulary[kind].hierarchy { add(field, of: kind) }
  }

  private mutating func addDistinct(of kind: KindID) {
    addHierarchy(of: kind)
    if let field = vocabulary[kind].distinct { add(field, of: kind) }
  }

  /// The words that records of a kind copy, and where they say that they stand.
  private mutating func add(quotesOf kind: KindID) {
    guard let quotes = vocabulary[kind].quotes else { return }
    add(quotes.field, of: kind)
    if let place = quotes.place { add(place, of: kind) }
    add(.by(quotes.file), of: kind)
  }

  // MARK: Contexts

  private mutating func add(_ context: ContextID, of kind: KindID) {
    guard contexts.insert(kind).inserted else { return }
    // A claim takes what the records around it say.
    for (number, other) in vocabulary.kinds.enumerated() where other.context == context {
      kinds.insert(KindID(number))
      contexts.insert(KindID(number))
      for dimension in vocabulary[context].dimensions {
        if let field = other.fieldStating(dimension) { add(field, of: KindID(number)) }
      }
    }
    for dimension in vocabulary[context].dimensions {
      if let family = dimension.per {
        kinds.insert(family)
        if case .interval(let source) = dimension.type { add(source, of: family) }
      }
      if case .reference(let target) = dimension.type {
        kinds.insert(target)
        addDistinct(of: target)
      }
    }
  }
}
