import Testing

/// How well the rules tell contradictions from look-alikes, on pairs that were labelled before the rules were written.
@Suite("Labelled pairs of claims")
struct ContradictionPairTests {
  @Test("are many, over many fields, and two thirds of them only look alike")
  func composition() throws {
    let pairs = try ContradictionPair.all(in: "Pairs")
    let harmless = pairs.count { $0.expected == .none }
    #expect(pairs.count >= 180)
    #expect(harmless * 3 >= pairs.count * 2)
    #expect(Set(pairs.map(\.field)).count >= 10)
    #expect(Set(pairs.map(\.id)).count == pairs.count)
    #expect(pairs.allSatisfy { $0.expected == .tension || $0.settles.isEmpty })
  }

  @Test("are judged as they were labelled", arguments: ["Pairs", "BlindPairs"])
  func accuracy(_ set: String) throws {
    let judge = try PairJudge()
    let outcomes = try ContradictionPair.all(in: set).map { (pair: $0, result: try judge.judge($0.base)) }
    let score = PairScore(outcomes)
    print("\(set)\n\(score.report)")
    #expect(score.contradictions.recall >= 0.95)
    #expect(score.falseContradictions == [])
    #expect(score.tensions.recall >= 0.85)
    #expect(score.faults == [])
  }
}

/// Found and missed, counted.
struct Ratio: Sendable {
  var expected = 0
  var found = 0
  var right = 0

  var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

  var words: String {
    "recall \(right)/\(expected) = \(Self.percent(recall)), precision \(right)/\(found) = \(Self.percent(precision))"
  }

  /// With one digit: 98.4 %.
  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

/// What a run over the labelled pairs came to.
struct PairScore: Sendable {
  private(set) var contradictions = Ratio()
  private(set) var tensions = Ratio()
  /// Tensions found of which exactly the expected dimensions are named.
  private(set) var settled = Ratio()
  /// Pairs that only look alike and were called contradictions.
  private(set) var falseContradictions: [String] = []
  private var misses: [String] = []
  /// Bases that the vocabulary cannot read, whose silence proves nothing.
  private(set) var faults: [String] = []

  init(_ outcomes: [(pair: ContradictionPair, result: PairResult)]) {
    for (pair, result) in outcomes {
      contradictions.count(.contradiction, pair, result)
      tensions.count(.tension, pair, result)
      if pair.expected == .tension, result.verdict == .tension {
        settled.expected += 1
        settled.found += 1
        if pair.settles == result.settles { settled.right += 1 }
      }
      if pair.expected == .none, result.verdict == .contradiction { falseContradictions.append(pair.id) }
      if pair.expected != result.verdict {
        let rules = result.rules.isEmpty ? "" : " by \(result.rules.joined(separator: ", "))"
        misses.append("  \(pair.field)/\(pair.id): \(pair.expected) expected, \(result.verdict) found\(rules)")
      }
      for fault in result.faults { faults.append("  \(pair.field)/\(pair.id): \(fault)") }
    }
  }

  var report: String {
    var lines = [
      "contradictions: \(contradictions.words)", "tensions: \(tensions.words)",
      "tensions with exactly the expected dimensions: \(settled.right)/\(settled.expected)",
      "false contradictions on pairs that only look alike: \(falseContradictions.count)",
    ]
    if !misses.isEmpty { lines += ["judged otherwise:"] + misses }
    if !faults.isEmpty { lines += ["bases with faults:"] + faults }
    return lines.joined(separator: "\n")
  }
}

extension Ratio {
  fileprivate mutating func count(_ verdict: Verdict, _ pair: ContradictionPair, _ result: PairResult) {
    if pair.expected == verdict { expected += 1 }
    if result.verdict == verdict { found += 1 }
    if pair.expected == verdict, result.verdict == verdict { right += 1 }
  }
}
