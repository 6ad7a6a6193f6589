package import Evidence
package import Findings
package import Values

/// The number of a kind in `Vocabulary.kinds`.
package typealias KindID = ID<Kind>
/// The number of a field in its kind.
package typealias FieldID = ID<Field>
/// The number of a scale or choice in `Vocabulary.wordLists`.
package typealias WordListID = ID<WordList>
/// The number of a dimension of measurement in `Vocabulary.dimensions`.
package typealias DimensionID = ID<Dimension>
/// The number of a context in `Vocabulary.contexts`.
package typealias ContextID = ID<ContextType>

/// What words mean: the kinds of record, their fields and types, scales, dimensions and contexts (LANGUAGE 1).
package struct Vocabulary: Sendable {
  package var name = ""
  package var categories: [String] = []
  package var dimensions: [Dimension] = []
  /// Scales, choices and inline choices; number 0 is always the built-in `yes-no` (`no`, `yes`).
  package var wordLists: [WordList] = [.yesNo]
  package var contexts: [ContextType] = []
  package var kinds: [Kind] = []
  /// Where records lie in a base that others wrote (LANGUAGE 1.6); nil where the first key names kind and id.
  package var documents: [DocumentPattern]?
  /// What reports have to know beside all this.
  package var report = ReportOutline()
  /// The words by which texts deny, doubt and the like.
  package var cues = CueList()

  package init() {}

  /// The kind of that name. Complexity: linear in the kinds.
  package func kind(named name: String) -> KindID? { kinds.firstIndex { $0.name == name }.map { KindID($0) } }
  /// The context of that name. Complexity: linear in the contexts.
  package func context(named name: String) -> ContextID? {
    contexts.firstIndex { $0.name == name }.map { ContextID($0) }
  }
  /// The dimension of that name. Complexity: linear in the dimensions.
  package func dimension(named name: String) -> DimensionID? {
    dimensions.firstIndex { $0.name == name }.map { DimensionID($0) }
  }

  package subscript(id: KindID) -> Kind { kinds[id.index] }
  package subscript(id: WordListID) -> WordList { wordLists[id.index] }
  package subscript(id: DimensionID) -> Dimension { dimensions[id.index] }
  package subscript(id: ContextID) -> ContextType { contexts[id.index] }
}

/// A scale (ordered words), a choice (unordered words), or a scale whose words stand for intervals (LANGUAGE 1.7).
package struct WordList: Sendable {
  package var name: String
  package var words: [String]
  /// What the list is for, in a sentence for editors.
  package var means: String?
  /// Words stand lowest first and may be compared with `<`.
  package var isOrdered: Bool
  /// For words that stand for intervals: the dimension, and one interval a word in the order of `words`.
  package var meaning: Meaning?

  /// What the words of a scale of intervals stand for.
  package struct Meaning: Sendable {
    package var dimension: DimensionID
    package var intervals: [Interval]
    /// Beyond which no interval is read that is written in the place of a word.
    package var bounds: Bounds

    package init(dimension: DimensionID, intervals: [Interval], bounds: Bounds = Bounds()) {
      self.dimension = dimension
      self.intervals = intervals
      self.bounds = bounds
    }
  }

  package init(name: String, words: [String], isOrdered: Bool, meaning: Meaning? = nil) {
    self.name = name
    self.words = words
    self.isOrdered = isOrdered
    self.meaning = meaning
  }

  /// The built-in choice: `no` is 0, `yes` is 1.
  package static let yesNo = WordList(name: "yes-no", words: ["no", "yes"], isOrdered: false)
}

extension WordListID {
  package static let yesNo = WordListID(0)
}

/// Where the dimension of a quantity or an interval comes from.
package enum DimensionSource: Hashable, Sendable {
  case fixed(DimensionID)
  /// `by measure.dimension`: the fields to follow from the record, the last of type `dimension`.
  case by([FieldID])
}

/// The type of a field, of a context's dimension, or of a path in a rule.
package enum ValueType: Hashable, Sendable {
  case text
  case url
  /// Text that must match the pattern of its field.
  case pattern
  /// The path of a text file, from the root.
  case file
  /// A code of a public scheme, in its canonical form.
  case code(CodeScheme)
  case number
  case date
  /// The name of a dimension.
  case dimension
  case quantity(DimensionSource)
  case interval(DimensionSource)
  /// A scale, a choice or `yes-no`.
  case word(WordListID)
  /// A word that stands for an interval, or an interval written out.
  case amount(WordListID)
  /// An entity of the kind.
  case reference(KindID)
  /// A nested record of the kind.
  case record(KindID)
  /// Only of paths: `x.names`, folded.
  case foldedName
  /// Only of paths: `x.id`.
  case identifier(KindID)
}

/// How a list is kept where the vocabulary says that it matters: `members` of a field.
package enum ListOrder: String, Sendable, CaseIterable {
  /// As somebody wrote it.
  case asWritten = "as-written"
  /// Each member once, in the order that somebody gave them.
  case once
  /// Each member once, in alphabetical order.
  case sorted
}

/// A field of a kind (LANGUAGE 1.2).
package struct Field: Sendable {
  package var name: String
  /// What the field holds, in a sentence for editors.
  package var means: String?
  package var type: ValueType
  package var pattern: Pattern?
  /// Of a quantity or an interval: beyond which none is read.
  package var bounds = Bounds()
  package var isList: Bool
  /// How the members of a list are kept.
  package var members = ListOrder.asWritten
  package var isRequired: Bool
  /// Refers by any name, folded, then by id.
  package var isByName: Bool
  /// Where it is not written: the nearest enclosing record of its kind.
  package var isFromOwner: Bool
  /// Made by the engine: no file writes it.
  package var isDerived = false
  /// What a missing value means, as written in the vocabulary.
  package var defaultText: String?
  /// Where the vocabulary declares it.
  package var location: Location?

  package init(
    name: String, type: ValueType, pattern: Pattern? = nil, isList: Bool = false, isRequired: Bool = false,
    isByName: Bool = false, isFromOwner: Bool = false, defaultText: String? = nil
  ) {
    self.name = name
    self.type = type
    self.pattern = pattern
    self.isList = isList
    self.isRequired = isRequired
    self.isByName = isByName
    self.isFromOwner = isFromOwner
    self.defaultText = defaultText
  }

  /// Whether its values are kept as lists. Nested records are, even where there is one; the record around is not nested.
  package var holdsList: Bool {
    if case .record = type { isList || !isFromOwner } else { isList }
  }
}

/// A kind of record (LANGUAGE 1.4).
package struct Kind: Sendable {
  /// What a record of the kind does (LANGUAGE 1.4).
  package enum Role: String, Sendable, CaseIterable {
    case entity
    case claim
    case evidence
    case part
    /// Records a verdict on a finding; like an entity, it has an id.
    case decision
  }
  /// What a field that the kind lacks is.
  package enum UnknownPolicy: String, Sendable, CaseIterable {
    case error
    case warning
    case ignore
  }
  package var name: String
  /// What a record of the kind says, in a sentence for editors.
  package var means: String?
  package var role: Role
  package var fields: [Field] = []
  /// Fields that hold names; the first is the one that messages print.
  package var names: [FieldID] = []
  package var hierarchy: [FieldID] = []
  package var distinct: FieldID?
  package var identity: [FieldID] = []
  package var context: ContextID?
  package var adjectives: [Adjective] = []
  /// An id that nobody declares is a stub, not an error.
  package var isOpen = false
  /// Where the vocabulary does not say: an error in our own format, ignored in a foreign base.
  package var unknown = UnknownPolicy.error
  /// By field: where a foreign base keeps it; nil where the field's own name is its key.
  package var reads: [FieldID: ValueSource] = [:]
  /// By context dimension's number: the template that makes it; nil where the base writes contexts as we do.
  package var contextReads: [Int: ValueSource]?
  /// Where a foreign base keeps the whole context, when it is one mapping.
  package var contextKey: [String]?
  /// Where its records keep words that they copy from a text.
  package var quotes: Quotation?
  /// Fields that make copies of two records that share a value of them (`copies`); then `original` leads to the first.
  package var copies: [FieldID] = []
  /// Where standing lists write what they say of a record.
  package var listed: Listing?
  /// How its records are read from bibliographies; at most one kind is.
  package var bibliography: BibliographyReading?
  /// Of the kind that records decisions: the verdicts that speak of two sides, which a finding about one record lacks.
  package var forPairs: [String] = []
  /// Where the vocabulary declares it, and where it says whence fields are read.
  package var location: Location?
  package var readLocations: [FieldID: Location] = [:]
  /// What makes a change to its records less safe; nil where the vocabulary does not say.
  package var safer: Safeguard?

  /// The derived field of that name.
  package func derived(_ name: String) -> FieldID? {
    fields.firstIndex { $0.isDerived && $0.name == name }.map { FieldID($0) }
  }

  package init(name: String, role: Role) {
    self.name = name
    self.role = role
  }

  /// Whether its records have ids of their own.
  package var isEntity: Bool { role == .entity || role == .decision }

  /// The field of that name. Complexity: linear in the fields.
  package func field(named name: String) -> FieldID? {
    fields.firstIndex { $0.name == name }.map { FieldID($0) }
  }

  /// The field that says the same as a dimension of the kind's context: one reference to what the dimension refers to.
  package func fieldStating(_ dimension: ContextDimension) -> FieldID? {
    guard let name = dimension.also, let field = field(named: name) else { return nil }
    return !self[field].isList && self[field].type == dimension.type ? field : nil
  }

  package subscript(id: FieldID) -> Field { fields[id.index] }
}

/// How lists that others keep speak of records: `listed: {by: [doi], sets: listed}`.
package struct Listing: Hashable, Sendable {
  /// The fields with the codes by which a list names a record.
  package var by: [FieldID]
  /// The field, of words, that takes what the list says.
  package var sets: FieldID

  package init(by: [FieldID], sets: FieldID) {
    self.by = by
    self.sets = sets
  }
}

/// Where records keep the words that they copy from a text.
package struct Quotation: Hashable, Sendable {
  /// The field with the words.
  package var field: FieldID
  /// The fields that lead to the text's path, through references.
  package var file: [FieldID]
  /// The field that says where in the text.
  package var place: FieldID?

  package init(field: FieldID, file: [FieldID], place: FieldID? = nil) {
    self.field = field
    self.file = file
    self.place = place
  }
}

/// A named condition on one record (LANGUAGE 1.4).
package struct Adjective: Sendable {
  package var name: String
  /// Speaks of the record through slot 0.
  package var condition: Condition

  package init(name: String, condition: Condition) {
    self.name = name
    self.condition = condition
  }
}

/// How a field is read from a foreign base (LANGUAGE 1.6).
package enum ValueSource: Hashable, Sendable {
  /// A key path: `subject.term.id`.
  case path([String])
  /// `{age_min}..{age_max} years`: literal pieces and key paths in turn.
  case template([Piece])

  /// A part of a template.
  package enum Piece: Hashable, Sendable {
    case literal(String)
    case path([String])
  }
}

/// Where the records of a foreign base lie.
package struct DocumentPattern: Sendable {
  /// Where in a matching file the records of one kind lie.
  package struct Records: Sendable {
    package enum Identifier: Hashable, Sendable {
      case none
      case fileName
      case path([String])
    }
    /// The key path to the records; empty for the whole document.
    package var at: [String]
    package var kind: KindID
    package var identifier: Identifier
    /// One record a key, which is its id.
    package var isMap: Bool
    /// Where the vocabulary says so.
    package var location: Location?

    package init(at: [String], kind: KindID, identifier: Identifier, isMap: Bool) {
      self.at = at
      self.kind = kind
      self.identifier = identifier
      self.isMap = isMap
    }
  }
  package var files: Glob
  package var records: [Records]
  /// The pattern in the vocabulary, as it is written and where.
  package var text = ""
  package var location: Location?

  package init(files: Glob, records: [Records]) {
    self.files = files
    self.records = records
  }
}
