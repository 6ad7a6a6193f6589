/// The number of a thing of type `Of` in its declaring list.
package struct ID<Of>: Hashable, Sendable, Comparable {
  /// Counts from 0 in the list that declares the things.
  package var rawValue: UInt16

  package init(_ index: Int) { rawValue = UInt16(clamping: index) }

  package var index: Int { Int(rawValue) }

  package static func < (a: ID<Of>, b: ID<Of>) -> Bool { a.rawValue < b.rawValue }
}
