import Findings
import Language
import Values

/// Typing contexts and handing them down from enclosing records (LANGUAGE 1.5).
extension FactsBuilder {
  /// A written context, typed, with what is wrong in it.
  private struct Typed {
    var context: Context
    var faults: [KeyedFault] = []
    /// Among `Facts.contexts`, once it is used.
    var number = Value.missing
  }

  /// What is wrong under the keys of a context: a `Problem` of every record that has the context written so.
  private struct KeyedFault {
    var keys: [String]
    var id: FaultID
    var message: String
    var help: String?
  }

  /// What takes everybody out.
  private struct Exclusion {
    var dimension: Int
    /// The record's own `except` does, not that of one around it.
    var isOwn: Bool
    /// The record itself says something of the dimension.
    var isStated: Bool
  }

  mutating func readContexts() {
    var numbers: [Context: UInt32] = [:]
    var typed: [Typed] = []
    var typedNumbers = NumberMap()
    var combined: [(number: UInt32, empty: Int?, excluding: Exclusion?)] = []
    var combinedNumbers = NumberMap()
    for kind in kindsOutsideIn() {
      guard let type = facts.vocabulary.kinds[kind].context else { continue }
      var effective: [UInt32] = []
      var written: [UInt32] = []
      swap(&written, &facts.tables[kind].contexts)
      for row in 0..<facts.tables[kind].declaredCount {
        let raw = row < written.count ? written[row] : Value.missing
        let inherited = enclosingContext(of: row, kind: kind, type: type, effective)
        guard raw != Value.missing || inherited != Value.missing else { continue }
        var own = Value.missing
        if raw != Value.missing {
          let key = UInt64(type.rawValue) << 32 | UInt64(raw)
          let number = typedNumbers[key: key] ?? UInt32(truncatingIfNeeded: typed.count)
          if Int(number) == typed.count {
            typed.append(read(Int(raw), type))
            typedNumbers[key: key] = number
          }
          if !typed[Int(number)].faults.isEmpty { report(typed[Int(number)].faults, kind: kind, row: row, type) }
          if typed[Int(number)].number == Value.missing {
            typed[Int(number)].number = self.number(of: typed[Int(number)].context, &numbers)
          }
          own = typed[Int(number)].number
        }
        // Both are below 2^31, or missing, which the cut keeps apart from all others.
        let key = UInt64(own & 0x7FFF_FFFF) << 32 | UInt64(inherited)
        let number = combinedNumbers[key: key] ?? UInt32(truncatingIfNeeded: combined.count)
        if Int(number) == combined.count {
          let made = combine(own, inherited, type, &numbers)
          combined.append((made.number, made.empty, exclusion(own, inherited, made.number)))
          combinedNumbers[key: key] = number
        }
        if let dimension = combined[Int(number)].empty {
          reportNobody(dimension, own, inherited, kind: kind, row: row, type)
        }
        if let exclusion = combined[Int(number)].excluding { report(exclusion, kind: kind, row: row, type) }
        while effective.count < row { effective.append(Value.missing) }
        effective.append(combined[Int(number)].number)
      }
      facts.tables[kind].contexts = effective
    }
  }

  /// The number of a context, which is kept once.
  mutating func number(of context: Context, _ numbers: inout [Context: UInt32]) -> UInt32 {
    if let number = numbers[context] { return number }
    let number = UInt32(truncatingIfNeeded: facts.contexts.count)
    facts.contexts.append(context)
    numbers[context] = number
    return number
  }

  // MARK: Reading

  private mutating func read(_ raw: Int, _ type: ContextID) -> Typed {
    var typed = Typed(context: Context(type: type))
    let tokens = Array(rawContexts.tokens(of: raw))
    var at = 0
    if let symbol = Self.scalar(tokens, at) {
      if facts.symbols.text(of: symbol) == "any" {
        typed.context.othersAny = true
      } else {
        typed.faults.append(
          KeyedFault(
            keys: [], id: .wrongShape,
            message: "`\(facts.vocabulary[type].name)` takes a mapping of dimensions, or `any`", help: nil))
      }
      return typed
    }
    readMapping(tokens, &at, type, keys: [], into: &typed, isException: false)
    addImplied(&typed.context)
    typed.context.entries.sort { ($0.dimension, $0.member) < ($1.dimension, $1.member) }
    return typed
  }

  /// What is stated of one dimension by another (`implies`), where the author did not say it.
  private func addImplied(_ context: inout Context) {
    let dimensions = facts.vocabulary[context.type].dimensions
    var next = 0
    while next < context.entries.count {
      let entry = context.entries[next]
      next += 1
      guard entry.reading != .any else { continue }
      for implication in dimensions[entry.dimension].implications where context.entry(implication.dimension) == nil {
        if let word = implication.word, entry.reading != .members([UInt32(truncatingIfNeeded: word)]) { continue }
        context.entries.append(
          Context.Entry(
            dimension: implication.dimension, member: Value.missing,
            reading: .members([UInt32(truncatingIfNeeded: implication.implied)]), isInherited: false, isImplied: true))
      }
    }
  }

  private static func scalar(_ tokens: [UInt32], _ at: Int) -> UInt32? {
    at < tokens.count && tokens[at] < ContextPool.list ? tokens[at] : nil
  }

  private static func skip(_ tokens: [UInt32], _ at: inout Int) {
    guard at < tokens.count else { return }
    let token = tokens[at]
    at += 1
    if token & ContextPool.map != 0 {
      for _ in 0..<Int(token & ContextPool.countMask) * 2 { skip(tokens, &at) }
    } else if token & ContextPool.list != 0 {
      for _ in 0..<Int(token & ContextPool.countMask) { skip(tokens, &at) }
    }
  }

  private mutating func readMapping(
    _ tokens: [UInt32], _ at: inout Int, _ type: ContextID, keys: [String], into typed: inout Typed, isException: Bool
  ) {
    guard at < tokens.count, tokens[at] & ContextPool.map != 0 else {
      Self.skip(tokens, &at)
      typed.faults.append(
        KeyedFault(keys: keys, id: .wrongShape, message: "expected a mapping of dimensions here", help: nil))
      return
    }
    let pairs = Int(tokens[at] & ContextPool.countMask)
    at += 1
    var entries: [Context.Entry] = []
    for _ in 0..<pairs {
      guard let keySymbol = Self.scalar(tokens, at) else {
        Self.skip(tokens, &at)
        Self.skip(tokens, &at)
        continue
      }
      at += 1
      let key = facts.symbols.text(of: keySymbol)
      if key == "others", let value = Self.scalar(tokens, at), facts.symbols.text(of: value) == "any", !isException {
        typed.context.othersAny = true
        at += 1
      } else if key == "except", !isException {
        readExceptions(tokens, &at, type, keys: keys + [key], into: &typed)
      } else {
        readDimension(
          key, tokens, &at, type, keys: keys + [key], into: &typed, &entries, isException: isException)
      }
    }
    entries.sort { ($0.dimension, $0.member) < ($1.dimension, $1.member) }
    if isException {
      if !entries.isEmpty { typed.context.exceptions.append(entries) }
    } else {
      typed.context.entries = entries
    }
  }

  private mutating func readExceptions(
    _ tokens: [UInt32], _ at: inout Int, _ type: ContextID, keys: [String], into typed: inout Typed
  ) {
    if at < tokens.count, tokens[at] & ContextPool.list != 0, tokens[at] & ContextPool.map == 0 {
      let count = Int(tokens[at] & ContextPool.countMask)
      at += 1
      for _ in 0..<count { readMapping(tokens, &at, type, keys: keys, into: &typed, isException: true) }
    } else {
      readMapping(tokens, &at, type, keys: keys, into: &typed, isException: true)
    }
  }

  private mutating func readDimension(
    _ key: String, _ tokens: [UInt32], _ at: inout Int, _ type: ContextID, keys: [String], into typed: inout Typed,
    _ entries: inout [Context.Entry], isException: Bool
  ) {
    let context = facts.vocabulary[type]
    guard let number = context.dimension(named: key) else {
      Self.skip(tokens, &at)
      if key == "others" || key == "except" {
        typed.faults.append(
          KeyedFault(
            keys: keys, id: .wrongShape,
            message: key == "others" && !isException
              ? "`others` takes `any`" : "`\(key)` does not stand inside `except`", help: nil))
        return
      }
      let names = context.dimensions.map(\.name)
      let suggestion = didYouMean(key, among: names)
      typed.faults.append(
        KeyedFault(
          keys: keys, id: .noSuchDimension, message: "`\(key)` is not a dimension of \(context.name)\(suggestion)",
          help: suggestion.isEmpty ? "its dimensions are \(names.joined(separator: ", "))" : nil))
      return
    }
    let dimension = context.dimensions[number]
    guard let family = dimension.per else {
      if let reading = readValues(tokens, &at, dimension, member: nil, keys: keys, into: &typed) {
        entries.append(
          Context.Entry(dimension: number, member: Value.missing, reading: reading, isInherited: false))
      }
      return
    }
    guard at < tokens.count, tokens[at] & ContextPool.map != 0 else {
      Self.skip(tokens, &at)
      let name = facts.vocabulary[family].name
      typed.faults.append(
        KeyedFault(keys: keys, id: .wrongShape, message: "`\(key)` takes a mapping from \(name) to value", help: nil))
      return
    }
    let pairs = Int(tokens[at] & ContextPool.countMask)
    at += 1
    for _ in 0..<pairs {
      guard let symbol = Self.scalar(tokens, at) else {
        Self.skip(tokens, &at)
        Self.skip(tokens, &at)
        continue
      }
      at += 1
      let memberKeys = keys + [facts.symbols.text(of: symbol)]
      switch convertReference(symbol, family.index, isByName: false) {
      case .value(let row):
        if let reading = readValues(
          tokens, &at, dimension, member: (family.index, Int(row)), keys: memberKeys, into: &typed)
        {
          entries.append(Context.Entry(dimension: number, member: row, reading: reading, isInherited: false))
        }
      case .problem(let id, let message, let help):
        Self.skip(tokens, &at)
        typed.faults.append(KeyedFault(keys: memberKeys, id: id, message: message, help: help))
      }
    }
  }

  private mutating func readValues(
    _ tokens: [UInt32], _ at: inout Int, _ dimension: ContextDimension, member: (kind: Int, row: Int)?, keys: [String],
    into typed: inout Typed
  ) -> Context.Reading? {
    var symbols: [UInt32] = []
    if let symbol = Self.scalar(tokens, at) {
      symbols = [symbol]
      at += 1
    } else if at < tokens.count, tokens[at] & ContextPool.list != 0, tokens[at] & ContextPool.map == 0 {
      let count = Int(tokens[at] & ContextPool.countMask)
      at += 1
      for _ in 0..<count {
        if let symbol = Self.scalar(tokens, at) {
          symbols.append(symbol)
        } else {
          typed.faults.append(
            KeyedFault(
              keys: keys, id: .wrongShape, message: "`\(dimension.name)` takes single values in its list", help: nil))
        }
        Self.skip(tokens, &at)
      }
    } else {
      Self.skip(tokens, &at)
      typed.faults.append(
        KeyedFault(keys: keys, id: .wrongShape, message: "`\(dimension.name)` takes a value or a list", help: nil))
      return nil
    }
    guard !symbols.isEmpty else { return nil }
    if symbols.contains(where: { facts.symbols.text(of: $0) == "any" }) { return .any }
    return read(symbols, dimension, member: member, keys: keys, into: &typed)
  }

  private mutating func read(
    _ symbols: [UInt32], _ dimension: ContextDimension, member: (kind: Int, row: Int)?, keys: [String],
    into typed: inout Typed
  ) -> Context.Reading? {
    var field = Field(name: dimension.name, type: dimension.type)
    field.bounds = dimension.bounds
    var members: [UInt32] = []
    for symbol in symbols {
      let conversion: Conversion
      switch dimension.type {
      case .interval(let source), .quantity(let source):
        guard let unit = measureDimension(source, member: member) else {
          let text = facts.symbols.text(of: symbol)
          let id = member.map { facts.id(of: $0.row, kind: $0.kind) } ?? dimension.name
          conversion = .problem(
            id: .dimensionUnknown, message: "`\(text)`: `\(id)` does not say its dimension", help: nil)
          break
        }
        conversion = bounded(
          convertMeasure(facts.symbols.text(of: symbol), unit, isQuantity: false), by: dimension.bounds,
          of: dimension.name)
      case .reference(let kind): conversion = convertReference(symbol, kind.index, isByName: false)
      default: conversion = convert(symbol, type: dimension.type, field: field, row: nil, kind: 0)
      }
      switch conversion {
      case .value(let value): members.append(value)
      case .problem(let id, let message, let help):
        typed.faults.append(KeyedFault(keys: keys, id: id, message: message, help: help))
      }
    }
    guard !members.isEmpty else { return nil }
    switch dimension.type {
    case .interval, .quantity, .amount: return .measures(members)
    default: return .members(Array(Set(members)).sorted())
    }
  }

  private func measureDimension(_ source: DimensionSource, member: (kind: Int, row: Int)?) -> DimensionID? {
    switch source {
    case .fixed(let dimension): return dimension
    case .by(let fields):
      guard let member else { return nil }
      return dimension(fields[...], kind: member.kind, row: member.row)
    }
  }

  // MARK: Reporting

  private mutating func report(_ faults: [KeyedFault], kind: Int, row: Int, _ type: ContextID) {
    for fault in faults {
      problems.append(
        Problem(
          kind: kind, row: row, keys: [facts.vocabulary[type].name] + fault.keys, id: fault.id, message: fault.message,
          help: fault.help))
    }
  }

  /// What takes everybody out of a context that is not already so for the record around it.
  private func exclusion(_ own: UInt32, _ inherited: UInt32, _ number: UInt32) -> Exclusion? {
    guard own != Value.missing, let found = exceptionOfEverybody(facts.contexts[Int(number)]) else { return nil }
    if inherited != Value.missing, exceptionOfEverybody(facts.contexts[Int(inherited)]) != nil { return nil }
    // Those of the record itself stand before those that it inherits.
    let context = facts.contexts[Int(own)]
    return Exclusion(
      dimension: found.dimension, isOwn: found.number < context.exceptions.count,
      isStated: context.entry(found.dimension) != nil)
  }

  private mutating func report(_ exclusion: Exclusion, kind: Int, row: Int, _ type: ContextID) {
    let name = facts.vocabulary[type].dimensions[exclusion.dimension].name
    let keys = exclusion.isOwn ? ["except", name] : exclusion.isStated ? [name] : []
    problems.append(
      Problem(
        kind: kind, row: row, keys: [facts.vocabulary[type].name] + keys, id: .exceptsEverybody,
        message: exclusion.isOwn
          ? "this exception takes everybody out, so that nobody is left"
          : "the record around it takes out everybody whom this is about, so that nobody is left",
        help: exclusion.isOwn
          ? "`except` names those who are not meant; leave it out, or say it of some only"
          : "say here whom it is about, or say the `except` of the record around it of some only"))
  }

  private mutating func reportNobody(
    _ dimension: Int, _ own: UInt32, _ inherited: UInt32, kind: Int, row: Int, _ type: ContextID
  ) {
    let name = facts.vocabulary[type].dimensions[dimension].name
    let said = facts.contexts[Int(own)].entry(dimension).map { facts.describe($0, type) } ?? ""
    let around = facts.contexts[Int(inherited)].entry(dimension).map { facts.describe($0, type) } ?? ""
    problems.append(
      Problem(
        kind: kind, row: row, keys: [facts.vocabulary[type].name, name], id: .appliesToNobody,
        message: "`\(name): \(said)` lies outside what the record around it says, `\(around)`"))
  }
}

extension Facts {
  /// A context's entry in words: its interval, its words or the names of what it refers to.
  func describe(_ entry: Context.Entry, _ type: ContextID) -> String {
    switch entry.reading {
    case .any: return "any"
    case .measures(let numbers): return numbers.map { measures[$0].text }.joined(separator: " or ")
    case .members(let members):
      let dimension = vocabulary[type].dimensions[entry.dimension]
      return members.map { member in
        switch dimension.type {
        case .word(let list): vocabulary[list].words[Int(member)]
        case .reference(let kind): member == Value.any ? "any" : id(of: Int(member), kind: kind.index)
        default: "\(member)"
        }
      }.joined(separator: " or ")
    }
  }
}
