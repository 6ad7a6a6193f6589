/// How the contexts of two claims meet, dimension by dimension (LANGUAGE 2.6): what a finding shows as its proof.
package struct Meeting: Sendable, Hashable {
  /// What one of the two claims says of a dimension.
  package struct Side: Sendable, Hashable {
    /// As it was written; nil where the claim is silent.
    package var words: String?
    /// Only a record around the claim says so.
    package var isInherited: Bool
    /// The interval, where the dimension is one.
    package var span: Span?

    package init(words: String? = nil, isInherited: Bool = false, span: Span? = nil) {
      self.words = words
      self.isInherited = isInherited
      self.span = span
    }
  }

  /// An interval for drawing, in its dimension's base unit. Nothing is decided by these numbers.
  package struct Span: Sendable, Hashable {
    /// Nil where the interval has no such end.
    package var lower: Double?
    package var upper: Double?
    /// The units in which an axis can be marked; the first is the base. Never empty.
    package var units: [Unit]

    package init(lower: Double?, upper: Double?, units: [Unit]) {
      self.lower = lower
      self.upper = upper
      self.units = units
    }
  }

  /// A unit of measurement whose zero is that of the base unit.
  package struct Unit: Sendable, Hashable {
    package var name: String
    /// How many of the base unit it is.
    package var size: Double

    package init(_ name: String, size: Double = 1) {
      self.name = name
      self.size = size
    }
  }

  /// What two claims make of one dimension of their context.
  package enum Reading: String, Sendable {
    /// Somebody is meant by both.
    case meets
    /// Nobody can tell: what is said of it would settle the finding.
    case possibly
    /// Nobody is meant by both.
    case apart
  }

  /// One dimension that at least one of the claims states.
  package struct Dimension: Sendable, Hashable {
    /// `age`, or of a family with its member: `measured.temperature`.
    package var name: String
    package var reading: Reading
    package var first: Side
    package var second: Side
    /// What both leave of it, in words; nil where they are apart.
    package var both: String?
    /// The same for drawing.
    package var span: Span?

    package init(name: String, reading: Reading, first: Side, second: Side, both: String?, span: Span? = nil) {
      self.name = name
      self.reading = reading
      self.first = first
      self.second = second
      self.both = both
      self.span = span
    }
  }

  /// A qualifier that would set the two claims apart.
  package struct Settlement: Sendable, Hashable {
    /// The dimension that it speaks of.
    package var dimension: String
    /// Which of the finding's operands would carry it: 0 or 1.
    package var operand: Int
    /// What to write there: `applies-to: {pregnancy: not-pregnant}`.
    package var qualifier: String

    package init(dimension: String, operand: Int, qualifier: String) {
      self.dimension = dimension
      self.operand = operand
      self.qualifier = qualifier
    }
  }

  /// In the vocabulary's order.
  package var dimensions: [Dimension]
  /// Whom both claims cover, in words: `aged 65 years and over, pregnant`, or `everyone`.
  package var overlap: String
  /// One person whom both cover: `aged 68 years, pregnant`; nil where nothing is stated or none was found.
  package var patient: String?
  /// The smallest first; empty where no qualifier would do.
  package var settlements: [Settlement]

  package init(dimensions: [Dimension], overlap: String, patient: String?, settlements: [Settlement]) {
    self.dimensions = dimensions
    self.overlap = overlap
    self.patient = patient
    self.settlements = settlements
  }
}
