/// A set of Unicode scalars: sorted, disjoint, non-adjacent ranges of their values.
struct ScalarSet: Hashable, Sendable {
  /// The value of the highest scalar.
  static let highest: UInt32 = 0x10FFFF

  private(set) var ranges: [ClosedRange<UInt32>]

  /// The union of `parts`, in any order. Complexity: O(n log n).
  init(_ parts: [ClosedRange<UInt32>]) {
    var joined: [ClosedRange<UInt32>] = []
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = joined.last, part.lowerBound <= last.upperBound + 1 else {
        joined.append(part)
        continue
      }
      joined[joined.count - 1] = last.lowerBound...max(last.upperBound, part.upperBound)
    }
    ranges = joined
  }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  /// The scalars, of all there are, that are not in the set.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.highest { gaps.append(next...Self.highest) }
    return ScalarSet(gaps)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  /// Complexity: O(log ranges).
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar.value)
  }

  /// The set with every scalar that differs from a member only in case.
  var caseClosed: ScalarSet {
    var parts = ranges
    for range in ranges {
      if range.upperBound < 0x80 {
        for value in range { parts += Self.variantsOfASCII(value) }
      } else {
        parts += CaseVariants.all.variants(in: range)
      }
    }
    return ScalarSet(parts)
  }

  private static func variantsOfASCII(_ value: UInt32) -> [ClosedRange<UInt32>] {
    let lower = value | 0x20
    guard (0x61...0x7A).contains(lower) else { return [] }
    var variants = [lower...lower, lower & 0x5F...lower & 0x5F]
    if lower == 0x6B { variants.append(0x212A...0x212A) }
    if lower == 0x73 { variants.append(0x17F...0x17F) }
    return variants
  }
}

extension ScalarSet {
  /// What `.` stands for: everything but the line feed.
  static let notLineFeed = ScalarSet([0x0A...0x0A]).inverted
  /// What `\d` stands for: the digits 0 to 9 and no others, as in the language's own numbers.
  static let digit = ScalarSet([0x30...0x39])
  /// What `\s` stands for: the scalars with the Unicode property White_Space.
  static let space = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])
}

/// The scalars that have variants in another case, in the order of their values.
private struct CaseVariants: Sendable {
  private var values: [UInt32] = []
  private var variants: [[UInt32]] = []

  /// Read from the standard library's properties when it is first needed, in about a millisecond.
  static let all = CaseVariants()

  /// Blocks without case are left out, as reading the properties of all scalars takes several times as long.
  private static let blocksWithCase: [ClosedRange<UInt32>] = [
    0x41...0x58F, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D00...0x1FFF, 0x2100...0x218F,
    0x2460...0x24FF, 0x2C00...0x2D2F, 0xA640...0xA7FF, 0xAB30...0xABBF, 0xFB00...0xFB1F, 0xFF00...0xFFEF,
    0x10400...0x105FF, 0x10C80...0x10DFF, 0x11800...0x118FF, 0x16E40...0x16EFF, 0x1E900...0x1E95F,
  ]

  private init() {
    var sameFold: [UInt32: [UInt32]] = [:]
    for value in Self.blocksWithCase.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else { continue }
      sameFold[simpleCaseFold(scalar).value, default: []].append(value)
    }
    var pairs: [(value: UInt32, variants: [UInt32])] = []
    for orbit in sameFold.values where orbit.count > 1 {
      for value in orbit { pairs.append((value, orbit)) }
    }
    pairs.sort { $0.value < $1.value }
    values = pairs.map(\.value)
    variants = pairs.map(\.variants)
  }

  func variants(in range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [ClosedRange<UInt32>] = []
    while low < values.count, values[low] <= range.upperBound {
      for variant in variants[low] { found.append(variant...variant) }
      low += 1
    }
    return found
  }
}
