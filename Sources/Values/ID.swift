/// The number of a thing of type `Of` in its declaring list.
///
/// Public because it is asked for in the innermost loops of other modules, and what is `package` is not inlined there.
public struct ID<Of>: Hashable, Sendable, Comparable {
  /// Counts from 0 in the list that declares the things.
  public var rawValue: UInt16

  @inlinable public init(_ index: Int) { rawValue = UInt16(clamping: index) }

  @inlinable public var index: Int { Int(rawValue) }

  @inlinable public static func == (a: ID<Of>, b: ID<Of>) -> Bool { a.rawValue == b.rawValue }

  @inlinable public static func < (a: ID<Of>, b: ID<Of>) -> Bool { a.rawValue < b.rawValue }

  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
