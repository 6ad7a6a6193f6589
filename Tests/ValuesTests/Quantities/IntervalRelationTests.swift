import Testing

@testable import Values

@Suite struct IntervalRelationTests {
  /// What is shared; nil where the intervals do not meet.
  @Test(arguments: [
    ("time", "4..12 weeks", "> 12 weeks", nil), ("time", "4..12 weeks", ">= 12 weeks", "12 weeks"),
    ("time", "< 4 weeks", "> 12 weeks", nil), ("time", "4..<12 weeks", "12.. weeks", nil),
    ("time", "any", "4..<12 weeks", "4..<12 weeks"),
    ("time", "any", "any", "any"), ("time", "65..70 years", "> 66 years", ">66..70 years"),
    ("time", "1..3 days", "48..96 hours", "48 hours..3 days"),
    ("time", "1..<3 days", "72..96 hours", nil), ("time", "> 1 week", "< 3 weeks", ">1..<3 weeks"),
    ("time", "> 1 week", ">= 7 days", "> 1 week"),
    ("time", "..6 months", "26 weeks..", "26 weeks"), ("time", "..<6 months", "26 weeks..", nil),
    ("time", "1 day", "24 hours", "1 day"),
    ("share", "> 50 %", "<= 80 %", ">50..80 %"), ("share", "> 50 %", "< 50 %", nil),
    ("share", "> 0 %", "< 100 %", ">0..<100 %"),
    ("share", "3/4..", "..80 %", "3/4..80 %"), ("share", "10..100 %", "0 %", nil),
    ("glucose", "..126 mg/dL", "7.0 mmol/L..", "7.0 mmol/L..126 mg/dL"),
    ("glucose", "< 126 mg/dL", ">= 7.0 mmol/L", nil),
    ("glucose", "<= 126 mg/dL", "> 7.0 mmol/L", nil), ("glucose", ">= 126 mg/dL", ">= 7.0 mmol/L", ">= 7.0 mmol/L"),
    ("glucose", "> 126 mg/dL", ">= 7.0 mmol/L", "> 126 mg/dL"),
    ("glucose", "100..<126 mg/dL", "5.6..6.9 mmol/L", "5.6..6.9 mmol/L"),
    ("hba1c", ">= 6.5 percent", "< 48 mmol/mol", nil), ("hba1c", "5.7..6.4 percent", ">= 48 mmol/mol", nil),
    ("temperature", ">= 38 degC", "< 100.4 degF", nil), ("temperature", "> 38.5 degC", "<= 101.3 degF", nil),
  ])
  func intersections(_ dimension: String, _ a: String, _ b: String, _ shared: String?) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    let (a, b) = (try dimension.interval(a), try dimension.interval(b))
    #expect(a.intersection(b, in: dimension)?.description(in: dimension) == shared)
    #expect(a.overlaps(b, in: dimension) == (shared != nil))
    #expect(a.isDisjoint(from: b, in: dimension) == (shared == nil))
    #expect(b.overlaps(a, in: dimension) == (shared != nil))
    guard let shared else {
      #expect(b.intersection(a, in: dimension) == nil)
      return
    }
    let mirrored = try #require(b.intersection(a, in: dimension))
    #expect(mirrored.equals(try dimension.interval(shared), in: dimension))
  }

  @Test(arguments: [
    ("time", "4..12 weeks", "4..12 weeks", true), ("time", "4..12 weeks", "4..<12 weeks", false),
    ("time", "4..<12 weeks", "4..12 weeks", true),
    ("time", "> 12 weeks", ">= 12 weeks", true), ("time", ">= 12 weeks", "> 12 weeks", false),
    ("time", "any", "> 0 days", false),
    ("time", "> 0 days", "any", true), ("time", "any", "any", true), ("time", "7 days", "1..2 weeks", true),
    ("time", "7 days", ">1..2 weeks", false),
    ("time", "3..20 weeks", "4..12 weeks", false), ("glucose", ">= 126 mg/dL", ">= 7.0 mmol/L", true),
    ("glucose", ">= 126 mg/dL", "> 7.0 mmol/L", false),
    ("glucose", ">= 126 mg/dL", ">= 7.00 mmol/L", true), ("glucose", ">= 126.0 mg/dL", ">= 7.00 mmol/L", false),
  ])
  func inside(_ dimension: String, _ a: String, _ b: String, _ expected: Bool) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    #expect(try dimension.interval(a).isInside(dimension.interval(b), in: dimension) == expected)
  }

  @Test(arguments: [
    ("time", "7..14 days", "1..2 weeks", true), ("time", "7..<14 days", "1..2 weeks", false),
    ("time", "any", "any", true),
    ("time", "any", "> 0 days", false), ("time", ">= 6 months", "26.. weeks", true),
    ("time", "1 day", "24 hours", true),
    ("hba1c", ">= 6.5 percent", ">= 48 mmol/mol", true), ("hba1c", "> 6.5 percent", ">= 48 mmol/mol", false),
  ])
  func equality(_ dimension: String, _ a: String, _ b: String, _ expected: Bool) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    let (a, b) = (try dimension.interval(a), try dimension.interval(b))
    #expect(a.equals(b, in: dimension) == expected)
    #expect(b.equals(a, in: dimension) == expected)
  }

  /// `a < b` and `a > b` by LANGUAGE 2.5; nil is unknown.
  @Test(arguments: [
    ("time", "1..3 days", "4..5 days", true, false), ("time", "1..3 days", "3..5 days", nil, false),
    ("time", "1..<3 days", "3..5 days", true, false), ("time", "1..3 days", ">3..5 days", true, false),
    ("time", "1..4 days", "3..5 days", nil, nil), ("time", "2 days", "48 hours", false, false),
    ("time", "2 days", "3 days", true, false),
    ("time", "any", "3 days", nil, nil), ("time", "any", "any", nil, nil), ("time", "< 3 days", "3 days", true, false),
    ("time", "<= 3 days", "3 days", nil, false), ("time", "< 3 days", "any", nil, nil),
    ("time", "> 3 days", "> 4 days", nil, nil),
    ("time", "<= 3 days", ">= 3 days", nil, false), ("time", "1..3 days", "1..3 days", nil, nil),
    ("glucose", "126 mg/dL", "7.0 mmol/L", false, false), ("glucose", "<= 126 mg/dL", ">= 7.0 mmol/L", nil, false),
    ("glucose", "< 126 mg/dL", ">= 7.0 mmol/L", true, false),
  ])
  func order(_ dimension: String, _ a: String, _ b: String, _ less: Bool?, _ greater: Bool?) throws {
    let dimension = try QuantitySamples.dimension(dimension)
    let (a, b) = (try dimension.interval(a), try dimension.interval(b))
    #expect(a.less(b, in: dimension) == less)
    #expect(a.greater(b, in: dimension) == greater)
    #expect(b.greater(a, in: dimension) == less)
    #expect(b.less(a, in: dimension) == greater)
    #expect(a.greaterOrEqual(b, in: dimension) == less.map { !$0 })
    #expect(a.lessOrEqual(b, in: dimension) == greater.map { !$0 })
  }

  /// Every interval with ends among five days, against the sets of its points on a grid of quarter days. The grid is
  /// finer than the ends, so it decides every relation; a side without end is cut off beyond all ends.
  @Test func agreesWithSetsOfPoints() throws {
    let time = try QuantitySamples.time()
    let samples = try IntervalRelationTests.allIntervals(upTo: 4).map { text in
      let interval = try time.interval(text)
      return (interval, Set((-8...24).filter { IntervalRelationTests.contains(interval, quarters: $0) }))
    }
    for (a, left) in samples {
      for (b, right) in samples {
        let shared = a.intersection(b, in: time)
        #expect(a.overlaps(b, in: time) == !left.isDisjoint(with: right))
        #expect((shared == nil) == left.isDisjoint(with: right))
        if let shared {
          let points = Set((-8...24).filter { IntervalRelationTests.contains(shared, quarters: $0) })
          #expect(points == left.intersection(right))
        }
        #expect(a.isInside(b, in: time) == left.isSubset(of: right))
        #expect(a.equals(b, in: time) == (left == right))
        #expect((a.key == b.key) == (left == right))
        let isAll = left.allSatisfy { x in right.allSatisfy { x < $0 } }
        let isNone = left.allSatisfy { x in right.allSatisfy { x >= $0 } }
        #expect(a.less(b, in: time) == (isAll ? true : isNone ? false : nil))
      }
    }
  }

  private static func allIntervals(upTo last: Int) -> [String] {
    var texts = ["any"]
    for low in 0...last {
      texts += ["\(low) days", "< \(low) days", "<= \(low) days", "> \(low) days", ">= \(low) days"]
      for high in 0...last where low < high {
        texts += ["\(low)..\(high) days", ">\(low)..\(high) days", "\(low)..<\(high) days", ">\(low)..<\(high) days"]
      }
    }
    return texts
  }

  private static func contains(_ interval: Interval, quarters: Int) -> Bool {
    func scaled(_ bound: Interval.Bound) -> Int { Int(bound.quantity.value.numerator) * 4 }
    if let lower = interval.lower, quarters < scaled(lower) || quarters == scaled(lower) && !lower.isClosed {
      return false
    }
    if let upper = interval.upper, quarters > scaled(upper) || quarters == scaled(upper) && !upper.isClosed {
      return false
    }
    return true
  }
}
