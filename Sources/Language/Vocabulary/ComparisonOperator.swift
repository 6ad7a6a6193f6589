/// How two values are held against each other (LANGUAGE 2.2).
package enum ComparisonOperator: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isA = "is-a"
  case sameOrIsA = "same-or-is-a"
  case relatedTo = "related-to"
  case overlaps = "overlaps"
  case disjointFrom = "disjoint-from"
  case distinctFrom = "distinct-from"
  case inside = "inside"
  case startsWith = "starts-with"
  case endsWith = "ends-with"

  /// What an operator asks. Who types, plans or evaluates comparisons goes through these cases without a default, so that
  /// an operator that something does not handle does not compile.
  package enum Question: Hashable, Sendable {
    case order(Order)
    case kinship(Kinship)
    case distinctness
    case extent(Extent)
    case affix(Affix)
  }

  /// Whether two values are equal, or which of them comes first.
  package enum Order: Sendable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual

    /// The same question with its sides exchanged.
    package var mirrored: Order {
      switch self {
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      case .equal, .notEqual: self
      }
    }
  }

  /// How two records stand to each other in the hierarchy of their kind.
  package enum Kinship: Sendable {
    case isA
    case sameOrIsA
    case related
  }

  /// How two intervals lie to each other.
  package enum Extent: Sendable {
    case overlaps
    case isDisjoint
    case isInside
  }

  /// At which end of one text another stands.
  package enum Affix: Sendable {
    case start
    case end
  }

  package var question: Question {
    switch self {
    case .equal: .order(.equal)
    case .notEqual: .order(.notEqual)
    case .less: .order(.less)
    case .lessOrEqual: .order(.lessOrEqual)
    case .greater: .order(.greater)
    case .greaterOrEqual: .order(.greaterOrEqual)
    case .isA: .kinship(.isA)
    case .sameOrIsA: .kinship(.sameOrIsA)
    case .relatedTo: .kinship(.related)
    case .overlaps: .extent(.overlaps)
    case .disjointFrom: .extent(.isDisjoint)
    case .inside: .extent(.isInside)
    case .distinctFrom: .distinctness
    case .startsWith: .affix(.start)
    case .endsWith: .affix(.end)
    }
  }

  /// By what records can find each other, so that not every pair has to be tried (LANGUAGE 3).
  package enum Key: Sendable {
    case equality
    case kinship(Kinship)
  }

  /// Nil where it is no key.
  package var key: Key? {
    switch question {
    case .order(let order): order == .equal ? .equality : nil
    case .kinship(let kinship): .kinship(kinship)
    case .distinctness, .extent, .affix: nil
    }
  }

  /// What an operator reads beside the values of its two sides.
  package enum Ground: Sendable {
    case nothing
    case hierarchy
    /// What is declared distinct, and the hierarchy.
    case distinctions
  }

  package var ground: Ground {
    switch question {
    case .order, .extent, .affix: .nothing
    case .kinship: .hierarchy
    case .distinctness: .distinctions
    }
  }
}
