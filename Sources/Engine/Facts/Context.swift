import Language

/// Where a claim applies, with what it inherits from the records around it (LANGUAGE 1.5).
struct Context: Sendable, Hashable {
  enum Reading: Sendable, Hashable {
    /// Stated, everything.
    case any
    /// Indexes into `Facts.measures`, any of which will do; in the order of writing.
    case measures([UInt32])
    /// Words or rows, any of which will do; ascending.
    case members([UInt32])
  }
  struct Entry: Sendable, Hashable {
    /// The dimension's number in its context type.
    var dimension: Int
    /// Of a family: the row of the entity that names the member; else `missing`.
    var member: UInt32
    var reading: Reading
    /// Only a record around the claim says so.
    var isInherited: Bool
    /// Only what is said of another dimension says so.
    var isImplied = false

    /// The claim itself says so: it grades what it meets with, and does not only set apart.
    var isStated: Bool { !isInherited && !isImplied }
  }
  /// Whose dimensions the entries speak of.
  var type: ContextID
  /// In order of dimension and member.
  var entries: [Entry] = []
  /// A patient who meets all entries of one exception is outside the claim.
  var exceptions: [[Entry]] = []
  /// Every dimension that is not named is `any`.
  var othersAny = false

  init(type: ContextID) { self.type = type }

  func entry(_ dimension: Int, member: UInt32 = Value.missing) -> Entry? {
    entries.first { $0.dimension == dimension && $0.member == member }
  }
}

extension Facts {
  /// The number of a record's context in `contexts`, with what it inherits; `missing` for one that says nothing.
  func context(of row: UInt32, kind: Int) -> UInt32 {
    let numbers = tables[kind].contexts
    return row < numbers.count ? numbers[Int(row)] : Value.missing
  }
}
