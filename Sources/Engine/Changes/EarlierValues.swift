import Language
import Values

/// The values of an earlier state of a base in the numbers of the later one, so that the two can be compared.
///
/// Both are read by one vocabulary: kinds, fields, words and dimensions have the same numbers in them already.
struct EarlierValues {
  let before: Facts
  /// The later state; measures of the earlier one are added to it.
  private(set) var after: Facts
  private var rows: RowsByID
  /// Entities that the later state has not. Each is equal to itself alone.
  private var strangers: [String: UInt32] = [:]
  private static let firstStranger: UInt32 = 0xC000_0000

  init(before: Facts, after: Facts) {
    self.before = before
    self.after = after
    rows = RowsByID(after)
  }

  /// The row of an entity that the earlier state refers to.
  mutating func row(_ value: UInt32, kind: Int) -> UInt32 {
    guard value < Value.any else { return value }
    let id = before.id(of: Int(value), kind: kind)
    if let row = rows.row(of: id, kind: kind) { return row }
    if let stranger = strangers[id] { return stranger }
    let stranger = Self.firstStranger + UInt32(truncatingIfNeeded: strangers.count)
    strangers[id] = stranger
    return stranger
  }

  /// What a record of the earlier state says of where it applies; nil where it says nothing.
  mutating func context(of row: Int, kind: Int) -> Context? {
    let number = before.context(of: UInt32(truncatingIfNeeded: row), kind: kind)
    guard number != Value.missing else { return nil }
    var context = before.contexts[Int(number)]
    let type = before.vocabulary[context.type]
    for index in context.entries.indices { translate(&context.entries[index], type) }
    for exception in context.exceptions.indices {
      for index in context.exceptions[exception].indices { translate(&context.exceptions[exception][index], type) }
    }
    return context
  }

  private mutating func translate(_ entry: inout Context.Entry, _ type: ContextType) {
    let dimension = type.dimensions[entry.dimension]
    if let family = dimension.per { entry.member = row(entry.member, kind: family.index) }
    switch entry.reading {
    case .any: break
    case .measures(let numbers): entry.reading = .measures(numbers.map { measure($0) })
    case .members(let members):
      if case .reference(let kind) = dimension.type {
        entry.reading = .members(members.map { row($0, kind: kind.index) })
      }
    }
  }

  /// A measure of the earlier state.
  mutating func measure(_ number: UInt32) -> UInt32 {
    guard number < Value.any else { return number }
    let measure = before.measures[number]
    // A word may stand for two intervals in two lists; the interval itself is what is compared.
    let text = measure.interval.canonicalText(in: after.vocabulary[measure.dimension])
    return after.measures.intern(measure.interval, in: measure.dimension, text: text)
  }
}

/// The rows of a state by the ids of its entities, those that are only referred to among them.
struct RowsByID {
  private let facts: Facts
  private var rows: [Int: [String: UInt32]] = [:]

  init(_ facts: Facts) { self.facts = facts }

  /// Complexity: linear in the kind's entities the first time.
  mutating func row(of id: String, kind: Int) -> UInt32? {
    if rows[kind] == nil {
      let ids = (0..<facts.tables[kind].rowCount).map { (facts.id(of: $0, kind: kind), UInt32(truncatingIfNeeded: $0)) }
      rows[kind] = [String: UInt32](ids) { first, _ in first }
    }
    return rows[kind]?[id]
  }
}
