/// The knowledge base in words, for reports that show what it says and not only what is wrong with it.
///
/// Made only where it is asked for. Everything is text or a number: reports see no facts (Sources/README.md,
/// Invariants). Places in lists are indexes into the lists of the survey.
package struct Survey: Sendable {
  /// A field and what was written there, as people read it.
  package struct Value: Sendable, Hashable {
    package var name: String
    /// One for each member of a list.
    package var words: [String]
    /// What the words stand for where they are measures, in the same order; else empty.
    package var spans: [Meeting.Span]

    package init(_ name: String, _ words: [String], spans: [Meeting.Span] = []) {
      self.name = name
      self.words = words
      self.spans = spans
    }

    package var text: String { words.joined(separator: ", ") }
  }

  /// A record with an id.
  package struct Entity: Sendable {
    package var kind: String
    /// As in findings (LANGUAGE 6).
    package var identity: String
    package var id: String
    package var name: String
    package var otherNames: [String]
    /// What its other fields say; nested claims are in `claims`.
    package var values: [Value]
    /// Whom it is about, in words; nil where it does not say.
    package var context: String?
    /// Who answers for it.
    package var owner: String?
    /// Entities above it in its hierarchy, nearest first.
    package var parents: [Int]
    /// The entity has a page of its own.
    package var hasPage: Bool
    /// The base speaks of itself by it.
    package var isAboutBase: Bool
    /// Some other record refers to it.
    package var isMentioned: Bool
    /// A claim of an entity with a page refers to it.
    package var isLedTo: Bool
    /// All its lines.
    package var location: Location
    /// 1-based.
    package var line: Int
    /// Its claims, in order.
    package var claims: Range<Int>

    package init(
      kind: String, identity: String, id: String, name: String, otherNames: [String] = [], values: [Value] = [],
      context: String? = nil, owner: String? = nil, parents: [Int] = [], hasPage: Bool = false,
      isAboutBase: Bool = false, isMentioned: Bool = true, isLedTo: Bool = true, location: Location, line: Int,
      claims: Range<Int> = 0..<0
    ) {
      self.kind = kind
      self.identity = identity
      self.id = id
      self.name = name
      self.otherNames = otherNames
      self.values = values
      self.context = context
      self.owner = owner
      self.parents = parents
      self.hasPage = hasPage
      self.isAboutBase = isAboutBase
      self.isMentioned = isMentioned
      self.isLedTo = isLedTo
      self.location = location
      self.line = line
      self.claims = claims
    }
  }

  /// What vouches for a claim.
  package struct Evidence: Sendable {
    package var identity: String
    /// An index into `sources`; nil where the source is not declared.
    package var source: Int?
    package var sourceName: String
    package var quote: String?
    /// What became of the quote; nil where there is none.
    package var check: QuoteCheck?
    /// All other fields.
    package var values: [Value]

    package init(
      identity: String, source: Int?, sourceName: String, quote: String? = nil, check: QuoteCheck? = nil,
      values: [Value] = []
    ) {
      self.identity = identity
      self.source = source
      self.sourceName = sourceName
      self.quote = quote
      self.check = check
      self.values = values
    }
  }

  /// What looking a quote up in the text of its source came to.
  package enum QuoteCheck: Sendable, Hashable {
    /// It stands there.
    case found
    case missing
    /// The base holds no text of the source.
    case noText
  }

  /// A record that asserts something of the entity that it stands in.
  package struct Claim: Sendable {
    package var kind: String
    package var identity: String
    /// An index into `entities`; nil at the top of a file.
    package var entity: Int?
    /// The field of the entity under which it stands; empty at the top of a file.
    package var field: String
    /// What it is about: `Ibuprofen`.
    package var title: String
    package var values: [Value]
    package var context: String?
    package var evidence: [Evidence]
    package var location: Location
    package var line: Int

    package init(
      kind: String, identity: String, entity: Int?, field: String, title: String, values: [Value] = [],
      context: String? = nil, evidence: [Evidence] = [], location: Location, line: Int
    ) {
      self.kind = kind
      self.identity = identity
      self.entity = entity
      self.field = field
      self.title = title
      self.values = values
      self.context = context
      self.evidence = evidence
      self.location = location
      self.line = line
    }
  }

  /// Something that evidence names.
  package struct Source: Sendable {
    /// An index into `entities`.
    package var entity: Int
    /// What sort of source it is.
    package var sort: String?
    /// Where that stands among sorts, from 0 for the weakest; nil where they have no order.
    package var rank: Int?
    /// Which of `coarseClasses` its sort belongs to, where the vocabulary says so.
    package var coarseClass: Int?
    package var date: String?
    package var standing: String?
    /// Claims of which some evidence names it.
    package var claims: Int
    /// Pieces of evidence that quote it.
    package var quotes: Int

    package init(entity: Int, sort: String?, date: String?, standing: String?, claims: Int = 0, quotes: Int = 0) {
      self.entity = entity
      self.sort = sort
      self.date = date
      self.standing = standing
      self.claims = claims
      self.quotes = quotes
    }
  }

  /// A claim that sends a reader somewhere.
  package struct Route: Sendable {
    /// An index into `claims`.
    package var claim: Int
    /// Entities that set it off, all of them together; empty where only a threshold does.
    package var triggers: [Int]
    /// The word of the scale; nil where the claim does not say.
    package var word: String?
    /// The word's place in its scale, from 0 for the least urgent; -1 without a word.
    package var rank: Int
    package var destination: String?

    package init(claim: Int, triggers: [Int], word: String?, rank: Int, destination: String?) {
      self.claim = claim
      self.triggers = triggers
      self.word = word
      self.rank = rank
      self.destination = destination
    }
  }

  /// Whether something was looked at in time.
  package struct Deadline: Sendable {
    package enum State: String, Sendable, CaseIterable {
      case overdue
      /// Within the next 90 days.
      case dueSoon = "due-soon"
      case inTime = "in-time"
      case undated
    }
    /// The rule that sets the limit.
    package var rule: String
    /// The field that holds the date.
    package var field: String
    /// An index into `entities`.
    package var entity: Int
    /// ISO 8601; nil where there is none.
    package var date: String?
    package var due: String?
    /// From today to `due`; negative once it has passed.
    package var daysLeft: Int?
    package var state: State

    package init(
      rule: String, field: String, entity: Int, date: String?, due: String?, daysLeft: Int?, state: State
    ) {
      self.rule = rule
      self.field = field
      self.entity = entity
      self.date = date
      self.due = due
      self.daysLeft = daysLeft
      self.state = state
    }
  }

  /// What `today` meant, as ISO 8601.
  package var today: String
  /// Categories whose findings are what is unsafe now.
  package var unsafeCategories: [String]
  /// By kind in the vocabulary's order, then in order of file and place.
  package var entities: [Entity] = []
  /// By entity, then in order of place; those at the top of files last.
  package var claims: [Claim] = []
  package var sources: [Source] = []
  package var routes: [Route] = []
  /// By rule, then by entity.
  package var deadlines: [Deadline] = []
  /// The kinds of entity that can set off a route.
  package var triggerKinds: [String] = []
  /// Classes of sorts of sources, the strongest first; empty where the vocabulary makes none.
  package var coarseClasses: [String] = []

  package init(today: String, unsafeCategories: [String]) {
    self.today = today
    self.unsafeCategories = unsafeCategories
  }
}
