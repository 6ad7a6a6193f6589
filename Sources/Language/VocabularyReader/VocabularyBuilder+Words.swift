import Findings
import Values

/// Dimensions, scales and choices (LANGUAGE 1.3 and 1.7).
extension VocabularyBuilder {
  // MARK: - Dimensions

  mutating func readDimension(_ entry: DeclaredEntry) {
    let name = entry.key
    guard isName(name.text) else {
      return log.report(.badName, "`\(name.text)` is no name for a dimension", at: name.wordsLocation)
    }
    guard vocabulary.dimension(named: name.text) == nil else {
      return log.report(.declaredTwice, "dimension `\(name.text)` is declared twice", at: name.wordsLocation)
    }
    guard let keys = entry.value.entries else {
      return log.report(
        .badValue, "a dimension is a mapping, as in `{base: day, units: {week: 7}}`", at: name.wordsLocation)
    }
    log.reportUnknownKeys(of: keys, in: "a dimension", known: ["base", "units", "conventions"] + Self.boundKeys)
    guard let base = keys["base"]?.value.text else {
      return log.report(.missingKey, "the dimension `\(name.text)` has no `base` unit", at: name.wordsLocation)
    }
    guard isUnit(base) else { return }
    var dimension = Dimension(name: name.text, base: base.text)
    let areUnitsGood = readUnits(mapping(keys["units"]), into: &dimension)
    for convention in keys["conventions"]?.value.members ?? [] where areUnitsGood {
      guard let text = convention.text else {
        log.report(.badValue, "a convention is a text, as in `6 months = 26 weeks`", at: convention.mark)
        continue
      }
      do throws(Fault) {
        try dimension.addConvention(text.text)
      } catch {
        report(error, in: text)
      }
    }
    // Last, so that neither units nor conventions are held against them.
    dimension.bounds = bounds(keys, in: dimension)
    vocabulary.dimensions.append(dimension)
  }

  /// Units may be written by means of others in any order, so those that wait for another are tried again.
  private mutating func readUnits(_ entries: [DeclaredEntry], into dimension: inout Dimension) -> Bool {
    var waiting = entries.filter { isUnit($0.key) }
    while !waiting.isEmpty {
      var failed: [(DeclaredEntry, Fault)] = []
      for entry in waiting {
        if let error = addUnit(entry, to: &dimension) { failed.append((entry, error)) }
      }
      if failed.count == waiting.count {
        for (entry, error) in failed { report(error, ofUnit: entry) }
        return false
      }
      waiting = failed.map(\.0)
    }
    return true
  }

  private mutating func addUnit(_ entry: DeclaredEntry, to dimension: inout Dimension) -> Fault? {
    var times: DeclaredText?
    var plus: DeclaredText?
    var isRounded = false
    switch entry.value.content {
    case .text(let text): times = text
    case .mapping(let keys):
      times = keys["times"]?.value.text
      plus = keys["plus"]?.value.text
      isRounded = keys["rounded"]?.value.text.map { $0.text == "yes" || $0.text == "true" } ?? false
    case .missing, .list: break
    }
    guard let times else {
      log.report(
        .badValue,
        "the unit `\(entry.key.text)` needs a factor, as in `7`, `1/24`, `12 month` or `{times: 5/9, plus: -160/9}`",
        at: entry.key.wordsLocation)
      return nil
    }
    do throws(Fault) {
      try dimension.addUnit(name: entry.key.text, times: times.text, plus: plus?.text, rounded: isRounded)
      if let keys = entry.value.entries {
        log.reportUnknownKeys(of: keys, in: "a unit", known: ["times", "plus", "rounded"])
        if keys["rounded"] != nil { _ = yesNo(keys["rounded"]) }
      }
      return nil
    } catch {
      return error
    }
  }

  private mutating func report(_ error: Fault, ofUnit entry: DeclaredEntry) {
    let keys = entry.value.entries
    let texts = [entry.value.text, keys?["times"]?.value.text, keys?["plus"]?.value.text].compactMap { $0 }
    // The range counts in the one of the texts that the message quotes.
    if error.id != .declaredTwice, let text = texts.first(where: { error.message.contains("`\($0.text)`") }) {
      report(error, in: text)
    } else if error.id == .noSuchUnit, let text = texts.first {
      report(error, in: text)
    } else {
      log.report(error, at: entry.key.wordsLocation)
    }
  }

  mutating func report(_ error: Fault, in text: DeclaredText) {
    log.report(error, in: text)
  }

  private mutating func isUnit(_ name: DeclaredText) -> Bool {
    let bytes = Array(name.text.utf8)
    let isGood =
      bytes.first.map { !$0.isDigit && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") } ?? false
      && !bytes.contains { $0 <= 0x20 || "()[]{}<>=,\"'`".utf8.contains($0) }
    if !isGood {
      log.report(
        .badName, "`\(name.text)` is no unit: write no blanks or brackets, and no digit first", at: name.wordsLocation
      )
    }
    return isGood
  }

  // MARK: - Scales and choices

  mutating func readScale(_ entry: DeclaredEntry) {
    guard claim(entry.key) else { return }
    let name = entry.key.text
    guard let keys = entry.value.entries else {
      return add(WordList(name: name, words: words(entry, of: name), isOrdered: true), entry)
    }
    if keys["of"] == nil, let written = keys["words"], written.value.entries == nil {
      return add(describedWords(keys, of: name, isOrdered: true), entry)
    }
    log.reportUnknownKeys(of: keys, in: "a scale of intervals", known: ["of", "means", "words"] + Self.boundKeys)
    var list = WordList(name: name, words: [], isOrdered: false)
    list.means = sentence(keys["means"])
    let dimension = dimension(keys["of"]?.value.text, for: entry)
    let bounds = dimension.map { self.bounds(keys, in: vocabulary[$0]) } ?? Bounds()
    var intervals: [Interval] = []
    for word in mapping(keys["words"]) where isGoodWord(word.key, among: list.words, of: name) {
      let interval = interval(word, in: dimension, bounds, of: name)
      list.words.append(word.key.text)
      intervals.append(interval)
    }
    if let dimension { list.meaning = WordList.Meaning(dimension: dimension, intervals: intervals, bounds: bounds) }
    add(list, entry)
  }

  mutating func readChoice(_ entry: DeclaredEntry) {
    guard claim(entry.key) else { return }
    if let keys = entry.value.entries {
      guard keys["of"] == nil, let written = keys["words"], written.value.entries == nil else {
        return log.report(
          .badValue, "a choice is a list of words; words that stand for intervals make a scale",
          at: entry.key.wordsLocation)
      }
      return add(describedWords(keys, of: entry.key.text, isOrdered: false), entry)
    }
    add(WordList(name: entry.key.text, words: words(entry, of: entry.key.text), isOrdered: false), entry)
  }

  /// `{words: [one, two], means: SENTENCE}`.
  private mutating func describedWords(_ keys: [DeclaredEntry], of name: String, isOrdered: Bool) -> WordList {
    log.reportUnknownKeys(of: keys, in: "a list of words", known: ["words", "means"])
    var list = WordList(name: name, words: words(keys["words"], of: name), isOrdered: isOrdered)
    list.means = sentence(keys["means"])
    return list
  }

  private mutating func add(_ list: WordList, _ entry: DeclaredEntry) {
    if list.words.isEmpty {
      log.report(.badValue, "`\(list.name)` has no words", at: entry.key.wordsLocation)
    }
    vocabulary.wordLists.append(list)
  }

  private mutating func dimension(_ text: DeclaredText?, for entry: DeclaredEntry) -> DimensionID? {
    guard let text else {
      log.report(
        .missingKey, "a scale of intervals says with `of` what it measures, as in `of: time`",
        at: entry.key.wordsLocation)
      return nil
    }
    return dimension(text)
  }

  mutating func dimension(_ text: DeclaredText) -> DimensionID? {
    if let id = vocabulary.dimension(named: text.text) { return id }
    let near = didYouMean(text.text, among: vocabulary.dimensions.map(\.name))
    log.report(.noSuchDimension, "no dimension is called `\(text.text)`\(near)", at: text.wordsLocation)
    return nil
  }

  private mutating func interval(
    _ word: DeclaredEntry, in dimension: DimensionID?, _ bounds: Bounds, of name: String
  ) -> Interval {
    guard let text = word.value.text else {
      log.report(.badValue, "`\(word.key.text)` needs an interval, as in `\"> 50 %\"`", at: word.key.wordsLocation)
      return .any
    }
    guard let dimension else { return .any }
    do throws(Fault) {
      let scale = vocabulary[dimension]
      let interval = try scale.interval(text.text)
      if let objection = bounds.objection(to: interval, written: text.text, in: scale, of: name) { throw objection }
      return interval
    } catch {
      report(error, in: text)
      return .any
    }
  }
}
