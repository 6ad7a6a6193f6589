/// What reports have to know of a vocabulary beside roles: which kinds have pages, which fields say where to go.
///
/// The optional key `report` of a vocabulary. Without it reports show less.
package struct ReportOutline: Sendable {
  /// A field of a kind, written `kind.field`.
  package struct Place: Sendable, Hashable {
    package var kind: KindID
    package var field: FieldID

    package init(kind: KindID, field: FieldID) {
      self.kind = kind
      self.field = field
    }
  }
  /// Kinds of entity that have a page each.
  package var pages: [KindID] = []
  /// Kinds of entity by which the base speaks of itself.
  package var about: [KindID] = []
  /// Categories whose findings are what is unsafe now.
  package var harmful: [String] = []
  /// Fields that say what a declared gap is a gap of; their kinds are gaps.
  package var gaps: [Place] = []
  /// Fields of claims that say what sets a route off, how urgent it is, and where it leads.
  package var triggers: [Place] = []
  package var routes: [Place] = []
  package var destinations: [Place] = []
  /// Fields of entities that say who answers for them.
  package var owners: [Place] = []
  /// Fields of evidence that hold words of the source.
  package var quotes: [Place] = []
  /// Fields of sources: what sort they are, from when, and whether they still stand.
  package var classes: [Place] = []
  /// Classes of the words that `classes` hold, the strongest first, for reports that count by few.
  package var coarseClasses: [(name: String, words: [String])] = []
  package var dates: [Place] = []
  package var standings: [Place] = []

  package init() {}

  /// The place of one of the lists that belongs to a kind.
  package static func first(of places: [Place], in kind: KindID) -> FieldID? {
    places.first { $0.kind == kind }?.field
  }
}
