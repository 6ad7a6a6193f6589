import Findings
import Language
import Values

/// Dimensions of a context and what is said of them, in words.
struct ContextWords {
  /// What is said of a dimension.
  enum Value {
    case any
    case measures([MeasureTable.Entry])
    /// Words or rows, any of which will do.
    case members([UInt32])
    /// One of the first and one of the second at once, such as two illnesses of one patient.
    case together([UInt32], [UInt32])

    var isAny: Bool { if case .any = self { true } else { false } }
  }

  /// A dimension with what is said of it.
  struct Stated {
    var dimension: Int
    /// Of a family: the row of the entity that names the member; else `missing`.
    var member: UInt32
    var value: Value

    func with(_ value: Value) -> Stated { Stated(dimension: dimension, member: member, value: value) }
  }

  let facts: Facts
  let type: ContextType

  init(_ facts: Facts, _ type: ContextType) {
    self.facts = facts
    self.type = type
  }

  func stated(_ entry: Context.Entry) -> Stated {
    Stated(dimension: entry.dimension, member: entry.member, value: value(entry.reading))
  }

  func value(_ reading: Context.Reading) -> Value {
    switch reading {
    case .any: .any
    case .measures(let numbers): .measures(numbers.map { facts.measures[$0] })
    case .members(let members): .members(members)
    }
  }

  /// `age`, or of a family with its member: `measured.temperature`.
  func name(_ number: Int, _ member: UInt32) -> String {
    let dimension = type.dimensions[number]
    guard let family = dimension.per, member < Value.limit else { return dimension.name }
    return "\(dimension.name).\(facts.id(of: Int(member), kind: family.index))"
  }

  // MARK: Values

  /// As an author would write it: `>= 65 years`, `pregnant`, `asthma or gout`.
  func written(_ stated: Stated) -> String {
    switch stated.value {
    case .any: "any"
    case .measures(let measures): measures.map(\.text).joined(separator: " or ")
    case .members(let members): members.map { id($0, stated.dimension) }.joined(separator: " or ")
    case .together(let first, let second):
      "\(written(stated.with(.members(first)))) and \(written(stated.with(.members(second))))"
    }
  }

  /// In a sentence: `65 years or more`, `pregnant`, `Asthma or Gout`.
  func plain(_ stated: Stated) -> String {
    switch stated.value {
    case .any: "any"
    case .measures(let measures): measures.map { plain($0, stated.dimension) }.joined(separator: " or ")
    case .members(let members): members.map { name(ofMember: $0, stated.dimension) }.joined(separator: " or ")
    case .together(let first, let second):
      "\(plain(stated.with(.members(first)))) and \(plain(stated.with(.members(second))))"
    }
  }

  /// With what the dimension says around it: `aged 65 years or more`.
  func phrase(_ stated: Stated) -> String { phrase(plain(stated), stated.dimension, stated.member) }

  func phrase(_ text: String, _ number: Int, _ member: UInt32) -> String {
    let dimension = type.dimensions[number]
    if let family = dimension.per, member < Value.limit {
      let name = facts.name(of: Int(member), kind: family.index)
      return "\(name) \(text)"
    }
    // A word for an interval, such as `chronic`, reads well alone.
    if case .amount(let list) = dimension.type, facts.vocabulary[list].words.contains(text) { return text }
    guard let phrase = dimension.phrase, let hole = phrase.firstRange(of: "{}") else {
      // A bare number says nothing without the name of what it measures.
      switch dimension.type {
      case .interval: return "\(dimension.name) \(text)"
      case .amount(let list) where !facts.vocabulary[list].words.contains(text): return "\(dimension.name) \(text)"
      default: return text
      }
    }
    return "\(phrase[..<hole.lowerBound])\(text)\(phrase[hole.upperBound...])"
  }

  private func plain(_ measure: MeasureTable.Entry, _ number: Int) -> String {
    let dimension = facts.vocabulary[measure.dimension]
    if case .amount(let list) = type.dimensions[number].type, let meaning = facts.vocabulary[list].meaning {
      if facts.vocabulary[list].words.contains(measure.text) { return measure.text }
      for (word, interval) in zip(facts.vocabulary[list].words, meaning.intervals)
      where interval.equals(measure.interval, in: dimension) { return word }
    }
    return measure.interval.sentence(in: dimension)
  }

  func id(_ member: UInt32, _ number: Int) -> String {
    switch type.dimensions[number].type {
    case .word(let list): facts.vocabulary[list].words[Int(member)]
    case .reference(let kind): member == Facts.anyRow ? "any" : facts.id(of: Int(member), kind: kind.index)
    default: "\(member)"
    }
  }

  private func name(ofMember member: UInt32, _ number: Int) -> String {
    guard case .reference(let kind) = type.dimensions[number].type, member != Facts.anyRow else {
      return id(member, number)
    }
    return facts.name(of: Int(member), kind: kind.index)
  }

  // MARK: Intervals

  func intersection(_ a: MeasureTable.Entry, _ b: MeasureTable.Entry) -> MeasureTable.Entry? {
    let scale = facts.vocabulary[a.dimension]
    guard a.dimension == b.dimension, let both = a.interval.intersection(b.interval, in: scale) else { return nil }
    let written = [a, b].first { both.equals($0.interval, in: scale) }
    return MeasureTable.Entry(
      dimension: a.dimension, interval: both, text: written?.text ?? both.description(in: scale))
  }

  /// For drawing: of several intervals, from the lowest end to the highest.
  func span(_ value: Value) -> Meeting.Span? {
    guard case .measures(let measures) = value, let first = measures.first else { return nil }
    let lowers = measures.map { $0.interval.lower?.quantity.value.approximation }
    let uppers = measures.map { $0.interval.upper?.quantity.value.approximation }
    return Meeting.Span(
      lower: lowers.contains { $0 == nil } ? nil : lowers.compactMap { $0 }.min(),
      upper: uppers.contains { $0 == nil } ? nil : uppers.compactMap { $0 }.max(),
      units: facts.vocabulary[first.dimension].marks)
  }
}

extension ContextWords.Value {
  /// Numbers from here on stand for no row: they are `missing` and `any`.
  static let limit = UInt32.max - 1
}

extension Facts {
  /// As a reference: every record of the kind.
  static let anyRow = Value.any

  /// Whom a record is about: `aged over 65 years; except improving`; nil where it does not say.
  func contextWords(of row: Int, kind: Int) -> String? {
    guard let type = vocabulary.kinds[kind].context, row < tables[kind].contexts.count else { return nil }
    let number = tables[kind].contexts[row]
    guard number != Value.missing else { return nil }
    let context = contexts[Int(number)]
    let words = ContextWords(self, vocabulary[type])
    var parts = context.entries.map { words.phrase(words.stated($0)) }
    for exception in context.exceptions {
      parts.append("except \(exception.map { words.phrase(words.stated($0)) }.joined(separator: " and "))")
    }
    if context.othersAny { parts.append("anybody else") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Dimension {
  /// The units in which an axis can be marked: those with the zero of the base, each once.
  var marks: [Meeting.Unit] {
    var marks: [Meeting.Unit] = []
    for unit in units where unit.plus == base.plus {
      let size = unit.times.approximation
      if !marks.contains(where: { $0.size == size }) { marks.append(Meeting.Unit(unit.name, size: size)) }
    }
    return marks
  }
}

extension MeasureTable.Entry {
  /// For drawing.
  func span(_ vocabulary: Vocabulary) -> Meeting.Span {
    Meeting.Span(
      lower: interval.lower?.quantity.value.approximation, upper: interval.upper?.quantity.value.approximation,
      units: vocabulary[dimension].marks)
  }
}

extension Rational {
  /// For drawing; nothing may be decided by it.
  var approximation: Double { Double(numerator) / Double(denominator) }
}

extension Interval {
  /// The interval in a sentence: `65 years or more`, `under 4 weeks`, `4 to 12 weeks`, `6 weeks`.
  func sentence(in dimension: Dimension) -> String {
    switch (lower, upper) {
    case (nil, nil): return "any"
    case (let lower?, nil):
      let words = lower.quantity.description(in: dimension)
      return lower.isClosed ? "\(words) or more" : "over \(words)"
    case (nil, let upper?):
      let words = upper.quantity.description(in: dimension)
      return upper.isClosed ? "up to \(words)" : "under \(words)"
    case (let lower?, let upper?):
      if lower.quantity.value == upper.quantity.value { return lower.quantity.description(in: dimension) }
      let sharesUnit = lower.quantity.writtenUnit(in: dimension) == upper.quantity.writtenUnit(in: dimension)
      let first = sharesUnit ? lower.quantity.words(in: dimension).number : lower.quantity.description(in: dimension)
      let last = upper.quantity.description(in: dimension)
      return "\(lower.isClosed ? "" : "over ")\(first) to \(upper.isClosed ? "" : "under ")\(last)"
    }
  }
}
