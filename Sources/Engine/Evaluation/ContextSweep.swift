import Language
import Values

/// Records grouped by where they apply, so that all pairs of two large sets can be counted without making them.
///
/// Contexts that differ in one interval only, the one in which most differ, share the rest, their residue. Two residues are
/// judged once; which of their intervals meet is then a matter of sorting (a sweep over the ends).
struct ContextSweep {
  /// Records of one set that apply to the same.
  struct Group {
    var rows: [UInt32]
    var residue: Int
    /// Where the swept interval lies among all ends; nil where the residue is the whole context.
    var ends: (low: Int, high: Int)?
  }

  /// How many records a group's members meet, by what the meeting is.
  struct Degree {
    var contradictions = 0
    var tensions = 0

    static func + (a: Degree, b: Degree) -> Degree {
      Degree(contradictions: a.contradictions + b.contradictions, tensions: a.tensions + b.tensions)
    }
  }

  private struct Key: Hashable {
    var context: Context
    var also: [UInt32]
    var isSwept: Bool
  }

  private let judge: ContextJudge
  private let facts: Facts
  /// The dimension that is swept, if any varies.
  private let swept: Int?
  private var residues: [Key: Int] = [:]
  /// By residue: what stands for it, with `any` for the swept dimension.
  private var subjects: [ContextJudge.Subject] = []
  private var isSwept: [Bool] = []
  private var verdicts: [Int: ContextJudge.Verdict] = [:]
  /// By measure: where its ends lie among those of all.
  private var ranks: [UInt32: (low: Int, high: Int)] = [:]

  init(_ judge: ContextJudge, _ overlap: Overlap, firstRows: [UInt32], secondRows: [UInt32], _ facts: Facts) {
    self.judge = judge
    self.facts = facts
    let contexts =
      Set(firstRows.map { judge.contextNumber(first: $0) }).union(secondRows.map { judge.contextNumber(second: $0) })
    swept = Self.sweptDimension(contexts, overlap, facts)
    rank(contexts)
  }

  /// The dimension of plain intervals in which the contexts differ most.
  private static func sweptDimension(_ contexts: Set<UInt32>, _ overlap: Overlap, _ facts: Facts) -> Int? {
    guard !overlap.isAlike else { return nil }
    let dimensions = facts.vocabulary[overlap.context].dimensions
    var readings = [Set<UInt32>](repeating: [], count: dimensions.count)
    for number in contexts where number != Value.missing {
      for entry in facts.contexts[Int(number)].entries {
        if case .measures(let numbers) = entry.reading, numbers.count == 1 {
          readings[entry.dimension].insert(numbers[0])
        }
      }
    }
    let usable = dimensions.indices.filter { number in
      let dimension = dimensions[number]
      guard dimension.per == nil, !dimension.apartIsTension, !overlap.without.contains(number),
        let scale = facts.vocabulary.dimension(of: dimension.type)
      else { return false }
      // Equality by rounding is no order.
      return !facts.vocabulary[scale].hasRoundedUnits && readings[number].count > 1
    }
    return usable.max { readings[$0].count < readings[$1].count }
  }

  private mutating func rank(_ contexts: Set<UInt32>) {
    guard let swept else { return }
    var measures: Set<UInt32> = []
    for number in contexts where number != Value.missing {
      if case .measures(let numbers)? = facts.contexts[Int(number)].entry(swept)?.reading, numbers.count == 1 {
        measures.insert(numbers[0])
      }
    }
    let intervals = measures.map { (number: $0, interval: facts.measures[$0].interval) }
    let values = Set(intervals.flatMap { [$0.interval.lower, $0.interval.upper].compactMap { $0?.quantity.value } })
    var places: [Rational: Int] = [:]
    for (place, value) in values.sorted().enumerated() { places[value] = place * 2 }
    for (number, interval) in intervals {
      // An open end lies between its value and the next.
      let low = interval.lower.map { (places[$0.quantity.value] ?? 0) + ($0.isClosed ? 0 : 1) }
      let high = interval.upper.map { (places[$0.quantity.value] ?? 0) - ($0.isClosed ? 0 : 1) }
      ranks[number] = (low ?? -1, high ?? values.count * 2)
    }
  }

  // MARK: Groups

  /// The records of one set, grouped. `isFirst` says which operand they are.
  mutating func groups(_ rows: [UInt32], isFirst: Bool) -> [Group] {
    var numbers: [Key: Int] = [:]
    var wholes: [UInt64: Int] = [:]
    var groups: [Group] = []
    for row in rows {
      let context = isFirst ? judge.contextNumber(first: row) : judge.contextNumber(second: row)
      let subject = isFirst ? judge.first(row) : judge.second(row)
      // Records without fields that speak of contexts are told apart by the number of their context alone.
      let whole = subject.also.isEmpty ? UInt64(context) : nil
      if let whole, let known = wholes[whole] {
        groups[known].rows.append(row)
        continue
      }
      let exact = Key(context: subject.context, also: subject.also, isSwept: false)
      if let known = numbers[exact] {
        groups[known].rows.append(row)
        continue
      }
      let (residue, ends) = residue(of: subject)
      numbers[exact] = groups.count
      if let whole { wholes[whole] = groups.count }
      groups.append(Group(rows: [row], residue: residue, ends: ends))
    }
    return groups
  }

  private mutating func residue(of subject: ContextJudge.Subject) -> (Int, (low: Int, high: Int)?) {
    var key = Key(context: subject.context, also: subject.also, isSwept: false)
    var ends: (low: Int, high: Int)?
    if let swept, let index = key.context.entries.firstIndex(where: { $0.dimension == swept }),
      case .measures(let numbers) = key.context.entries[index].reading, numbers.count == 1,
      !key.context.exceptions.contains(where: { $0.contains { $0.dimension == swept } })
    {
      key.context.entries[index].reading = .any
      key.isSwept = true
      ends = ranks[numbers[0]]
    }
    if let known = residues[key] { return (known, ends) }
    let number = subjects.count
    residues[key] = number
    subjects.append(ContextJudge.Subject(context: key.context, also: key.also))
    isSwept.append(key.isSwept)
    return (number, ends)
  }

  // MARK: Meeting

  /// What two residues make of each other, their swept intervals aside.
  private mutating func verdict(_ first: Int, _ second: Int) -> ContextJudge.Verdict {
    let key = first << 32 | second
    if let known = verdicts[key] { return known }
    let verdict = judge.judge(subjects[first], subjects[second])
    verdicts[key] = verdict
    return verdict
  }

  /// How two groups meet.
  mutating func verdict(_ first: Group, _ second: Group) -> ContextJudge.Verdict {
    if let x = first.ends, let y = second.ends {
      return x.low <= y.high && y.low <= x.high ? verdict(first.residue, second.residue) : .apart
    }
    if first.ends == nil, second.ends == nil { return verdict(first.residue, second.residue) }
    return judge.judge(judge.first(first.rows[0]), judge.second(second.rows[0]))
  }

  /// How many records each group of `groups` meets among `others`. Complexity: that of sorting where intervals are swept,
  /// else the product of the groups.
  mutating func degrees(of groups: [Group], among others: [Group], isFirst: Bool) -> [Degree] {
    var degrees = [Degree](repeating: Degree(), count: groups.count)
    let byResidue = Dictionary(grouping: others.filter { $0.ends != nil }, by: \.residue).sorted { $0.key < $1.key }
      .map { (residue: $0.key, ends: SortedEnds($0.value)) }
    let whole = others.filter { $0.ends == nil }
    let withEnds = others.filter { $0.ends != nil }
    for (index, group) in groups.enumerated() {
      func add(_ count: Int, _ verdict: ContextJudge.Verdict) {
        guard judge.isCase(verdict) else { return }
        if verdict == .meets { degrees[index].contradictions += count } else { degrees[index].tensions += count }
      }
      if let ends = group.ends {
        for (residue, sorted) in byResidue {
          let verdict = isFirst ? verdict(group.residue, residue) : verdict(residue, group.residue)
          if verdict != .apart { add(sorted.count(meeting: ends), verdict) }
        }
        for other in whole { add(other.rows.count, isFirst ? verdict(group, other) : verdict(other, group)) }
      } else {
        for other in withEnds + whole { add(other.rows.count, isFirst ? verdict(group, other) : verdict(other, group)) }
      }
    }
    return degrees
  }
}

/// The ends of many intervals, sorted, with how many records stand up to each.
private struct SortedEnds {
  private var lows: [Int]
  private var highs: [Int]
  /// How many records have one of the first n ends.
  private var lowCounts: [Int] = [0]
  private var highCounts: [Int] = [0]

  init(_ groups: [ContextSweep.Group]) {
    let byLow = groups.compactMap { group in group.ends.map { ($0.low, group.rows.count) } }.sorted { $0.0 < $1.0 }
    let byHigh = groups.compactMap { group in group.ends.map { ($0.high, group.rows.count) } }.sorted { $0.0 < $1.0 }
    lows = byLow.map(\.0)
    highs = byHigh.map(\.0)
    for (_, count) in byLow { lowCounts.append(lowCounts[lowCounts.count - 1] + count) }
    for (_, count) in byHigh { highCounts.append(highCounts[highCounts.count - 1] + count) }
  }

  /// Records whose interval shares a point with `ends`: all, less those that end before it and those that begin after.
  func count(meeting ends: (low: Int, high: Int)) -> Int {
    let before = highCounts[Self.below(ends.low, in: highs)]
    let upTo = lowCounts[Self.below(ends.high + 1, in: lows)]
    return upTo - before
  }

  /// How many of the sorted values are below. Complexity: logarithmic.
  private static func below(_ value: Int, in sorted: [Int]) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
