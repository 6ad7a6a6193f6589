import Language
import Values

/// Decides whether two contexts can hold of one patient, dimension by dimension (LANGUAGE 2.6).
struct ContextJudge {
  /// What is made of two contexts, gravest first.
  enum Verdict: UInt32, Comparable {
    case apart
    case possibly
    case meets

    static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
  }

  /// A record with what it says of where it applies.
  struct Subject {
    var context: Context
    /// By dimension: what a field of the record says of it as well; `missing` or no entry where none does.
    var also: [UInt32]

    func also(_ dimension: Int) -> UInt32 { dimension < also.count ? also[dimension] : Value.missing }
  }

  /// One dimension that at least one of two contexts states.
  struct Comparison {
    var dimension: Int
    /// Of a family: the row of the entity that names the member; else `missing`.
    var member: UInt32
    var first: Context.Entry?
    var second: Context.Entry?
    var verdict: Verdict
  }

  /// `any of`: what one side says of a dimension once defaults are taken into account.
  private enum Stated {
    case silent
    case said(Context.Reading)
  }

  let facts: Facts
  let type: ContextType
  private let overlap: Overlap
  private let kinds: (Int, Int)
  /// By dimension: whether the rule leaves it out.
  private var isLeftOut: [Bool]
  /// Whether the first and the second operand are sweeping.
  private let sweeps: (Bool, Bool)
  /// Dimensions that fields state as well, with the field of the first and of the second operand.
  private var stating: [(dimension: Int, fields: (FieldID?, FieldID?))] = []
  private var known = NumberMap()

  init(_ overlap: Overlap, kinds: (KindID, KindID), _ facts: Facts) {
    self.facts = facts
    self.overlap = overlap
    self.kinds = (kinds.0.index, kinds.1.index)
    type = facts.vocabulary[overlap.context]
    isLeftOut = [Bool](repeating: false, count: type.dimensions.count)
    for dimension in overlap.without { isLeftOut[dimension] = true }
    sweeps = (overlap.sweepingVariables.contains(0), overlap.sweepingVariables.contains(1))
    for (number, dimension) in type.dimensions.enumerated() where dimension.also != nil {
      let fields = (
        facts.vocabulary[kinds.0].fieldStating(dimension), facts.vocabulary[kinds.1].fieldStating(dimension)
      )
      stating.append((number, fields))
    }
  }

  /// Of two records. Complexity: linear in the dimensions that the two state the first time that their contexts meet,
  /// constant after that.
  mutating func verdict(_ first: UInt32, _ second: UInt32) -> Verdict {
    let (x, y) = (facts.context(of: first, kind: kinds.0), facts.context(of: second, kind: kinds.1))
    if x == Value.missing, y == Value.missing { return .meets }
    guard stating.isEmpty || (!dependsOnFields(x) && !dependsOnFields(y)) else {
      return judge(self.first(first), self.second(second))
    }
    // Numbers are below 2^31, or missing, which the cut keeps apart from all others.
    let key = UInt64(x & 0x7FFF_FFFF) << 32 | UInt64(y & 0x7FFF_FFFF)
    if let verdict = known[key: key].flatMap(Verdict.init(rawValue:)) { return verdict }
    let verdict = judge(self.first(first), self.second(second))
    known[key: key] = verdict.rawValue
    return verdict
  }

  /// Whether a context speaks of something that a field of the other record may say as well.
  private func dependsOnFields(_ number: UInt32) -> Bool {
    guard number != Value.missing else { return false }
    let context = facts.contexts[Int(number)]
    return stating.contains { dimension, _ in
      context.entry(dimension) != nil
        || context.exceptions.contains { $0.contains { $0.dimension == dimension } }
    }
  }

  func contextNumber(first row: UInt32) -> UInt32 { facts.context(of: row, kind: kinds.0) }

  func contextNumber(second row: UInt32) -> UInt32 { facts.context(of: row, kind: kinds.1) }

  /// What the first operand says, where that is this record.
  func first(_ row: UInt32) -> Subject { subject(row, kinds.0, stating.map { ($0.dimension, $0.fields.0) }) }

  func second(_ row: UInt32) -> Subject { subject(row, kinds.1, stating.map { ($0.dimension, $0.fields.1) }) }

  private func subject(_ row: UInt32, _ kind: Int, _ fields: [(dimension: Int, field: FieldID?)]) -> Subject {
    let number = facts.context(of: row, kind: kind)
    var also: [UInt32] = []
    for (dimension, field) in fields {
      guard let field else { continue }
      while also.count <= dimension { also.append(Value.missing) }
      let value = facts.tables[kind].columns[field.index].value(Int(row))
      also[dimension] = value == Value.any ? Value.missing : value
    }
    return Subject(
      context: number == Value.missing ? Context(type: overlap.context) : facts.contexts[Int(number)], also: also)
  }

  func judge(_ first: Subject, _ second: Subject) -> Verdict {
    var verdict = Verdict.meets
    for comparison in comparisons(first, second) {
      verdict = min(verdict, comparison.verdict)
      if verdict == .apart { return .apart }
    }
    return isExcepted(second, by: first.context) || isExcepted(first, by: second.context) ? .apart : verdict
  }

  /// Whether a pair with this verdict is a case of the rule.
  func isCase(_ verdict: Verdict) -> Bool { verdict == .meets || (verdict == .possibly && !overlap.needsCertainty) }

  /// Each dimension that either context states and the rule does not leave out, in the vocabulary's order.
  func comparisons(_ first: Subject, _ second: Subject) -> [Comparison] {
    let (left, right) = (first.context.entries, second.context.entries)
    var found: [Comparison] = []
    var (x, y) = (0, 0)
    while x < left.count || y < right.count {
      let a = x < left.count ? left[x] : nil
      let b = y < right.count ? right[y] : nil
      let (keyA, keyB) = (Self.key(a), Self.key(b))
      let (isFirst, isSecond) = (keyA <= keyB, keyB <= keyA)
      guard let entry = isFirst ? a : b else { break }
      if isFirst { x += 1 }
      if isSecond { y += 1 }
      guard !isLeftOut[entry.dimension] else { continue }
      var comparison = Comparison(
        dimension: entry.dimension, member: entry.member, first: isFirst ? a : nil, second: isSecond ? b : nil,
        verdict: .meets)
      comparison.verdict = verdict(comparison, first, second)
      found.append(comparison)
    }
    return found
  }

  /// By which entries are in order; none comes last.
  private static func key(_ entry: Context.Entry?) -> (Int, UInt32) {
    entry.map { ($0.dimension, $0.member) } ?? (Int.max, UInt32.max)
  }

  private func verdict(_ comparison: Comparison, _ first: Subject, _ second: Subject) -> Verdict {
    let x = stated(comparison.first, comparison.dimension, in: first.context, isSweeping: sweeps.0)
    let y = stated(comparison.second, comparison.dimension, in: second.context, isSweeping: sweeps.1)
    switch (x, y) {
    case (.silent, .silent): return .meets
    case (.said(let a), .said(let b)):
      let dimension = type.dimensions[comparison.dimension]
      var verdict = a == .any || b == .any ? .meets : verdict(a, b, dimension)
      if verdict == .apart, dimension.apartIsTension { verdict = .possibly }
      if overlap.isAlike, verdict == .meets, !isEqual(a, b, comparison.dimension) { verdict = .possibly }
      return verdict
    case (.said(let said), .silent):
      return verdict(said, comparison.dimension, isStated: comparison.first?.isStated, besides: second)
    case (.silent, .said(let said)):
      return verdict(said, comparison.dimension, isStated: comparison.second?.isStated, besides: first)
    }
  }

  /// One side speaks and the other is silent.
  private func verdict(
    _ said: Context.Reading, _ dimension: Int, isStated: Bool?, besides other: Subject
  ) -> Verdict {
    // What only a record around the claim says, or another dimension, sets claims apart, but does not grade.
    if isStated != true { return .meets }
    if said == .any { return overlap.isAlike ? .possibly : .meets }
    let also = other.also(dimension)
    return also != Value.missing && isInside(.members([also]), said, dimension) ? .meets : .possibly
  }

  private func isEqual(_ a: Context.Reading, _ b: Context.Reading, _ dimension: Int) -> Bool {
    a == b || (isInside(a, b, dimension) && isInside(b, a, dimension))
  }

  /// What a context says of a dimension for which it has the entry, or none.
  private func stated(
    _ entry: Context.Entry?, _ number: Int, in context: Context, isSweeping: Bool
  ) -> Stated {
    if let entry { return .said(entry.reading) }
    let dimension = type.dimensions[number]
    if dimension.silentIsAny || context.othersAny || (isSweeping && dimension.isAboutAct) { return .said(.any) }
    if let refined = dimension.refines, context.entry(refined) != nil { return .said(.any) }
    return .silent
  }

  private func verdict(_ a: Context.Reading, _ b: Context.Reading, _ dimension: ContextDimension) -> Verdict {
    switch (a, b) {
    case (.measures(let x), .measures(let y)):
      return x.contains { first in y.contains { overlaps(first, $0) } } ? .meets : .apart
    case (.members(let x), .members(let y)):
      guard case .reference(let kind) = dimension.type else {
        return x.contains { y.contains($0) } ? .meets : .apart
      }
      if x.contains(where: { a in y.contains { facts.areRelated(a, $0, kind: kind.index) } }) { return .meets }
      guard dimension.unrelatedTogether else { return .apart }
      let isDistinct = x.allSatisfy { a in y.allSatisfy { facts.areDistinct(a, $0, kind: kind.index) } }
      return isDistinct ? .apart : .possibly
    default: return .meets
    }
  }

  /// Two values under one name may be of two dimensions of measurement. Nobody can say that those are apart, so they
  /// meet.
  private func overlaps(_ a: UInt32, _ b: UInt32) -> Bool {
    let (x, y) = (facts.measures[a], facts.measures[b])
    return x.dimension != y.dimension || x.interval.overlaps(y.interval, in: facts.vocabulary[x.dimension])
  }

  // MARK: Exceptions

  /// Whether everybody whom both mean meets one of the exceptions of `context`.
  ///
  /// What both leave is held against the exception as well (LANGUAGE 2.6): `60..70 years` except from 65 has nobody in
  /// common with `65..80 years`.
  private func isExcepted(_ other: Subject, by context: Context) -> Bool {
    context.exceptions.contains { mapping in
      !mapping.isEmpty
        && mapping.allSatisfy { exception in
          let also = other.also(exception.dimension)
          if also != Value.missing, isInside(.members([also]), exception.reading, exception.dimension) { return true }
          guard let said = other.context.entry(exception.dimension, member: exception.member)?.reading else {
            // A dimension that the other names `any` by `others` or a refinement is nowhere inside an exception.
            return exception.reading == .any && isAny(exception.dimension, in: other.context)
          }
          let own = context.entry(exception.dimension, member: exception.member)?.reading
          return isInside(said, exception.reading, exception.dimension)
            || own.map { isInside(said, and: $0, exception.reading, exception.dimension) } == true
        }
    }
  }

  private func isAny(_ number: Int, in context: Context) -> Bool {
    if case .said(.any) = stated(nil, number, in: context, isSweeping: false) { true } else { false }
  }

  /// Whether all that a reading admits lies in the exception.
  func isInside(_ reading: Context.Reading, _ exception: Context.Reading, _ dimension: Int) -> Bool {
    facts.isInside(reading, exception, type.dimensions[dimension])
  }

  private func isInside(
    _ a: Context.Reading, and b: Context.Reading, _ exception: Context.Reading, _ dimension: Int
  ) -> Bool {
    switch (a, b, exception) {
    case (.measures(let x), .measures(let y), .measures(let z)):
      var isMet = false
      for (first, second) in x.flatMap({ a in y.map { (facts.measures[a], facts.measures[$0]) } }) {
        let scale = facts.vocabulary[first.dimension]
        guard first.dimension == second.dimension, let both = first.interval.intersection(second.interval, in: scale)
        else { continue }
        isMet = true
        guard z.contains(where: { both.isInside(facts.measures[$0].interval, in: scale) }) else { return false }
      }
      return isMet
    case (.members(let x), .members(let y), .members(let z)):
      if case .reference = type.dimensions[dimension].type { return false }
      let both = x.filter { y.contains($0) }
      return !both.isEmpty && both.allSatisfy { z.contains($0) }
    default: return false
    }
  }
}
