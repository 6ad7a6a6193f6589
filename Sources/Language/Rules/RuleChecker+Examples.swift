import Findings
import Values

/// `examples`: the tests that a rule carries (LANGUAGE 2.9).
extension RuleChecker {
  private static let expectations = ["fires", "tension", "quiet"]

  mutating func examples(canBeTension: Bool, _ isTensionAtMost: Bool) -> [Example] {
    if rule.isProven { return [] }
    guard let entry = rule.entries["examples"], !entry.value.isMissing else {
      if isMisspelt("examples") { return [] }
      reportMissing(
        .noExamples, "the rule has no examples: it needs one that `fires` and one that is `quiet`")
      return []
    }
    let before = log.findings.count
    var examples: [Example] = []
    for member in entry.value.members {
      if let example = example(member, canBeTension: canBeTension) { examples.append(example) }
    }
    guard log.findings.count == before, !rule.isBroken else { return examples }
    let fires = examples.contains { $0.expectation == .fires || (isTensionAtMost && $0.expectation == .tension) }
    for (word, isThere) in [
      ("fires", fires), ("quiet", examples.contains { $0.expectation == .quiet }),
    ] where !isThere {
      log.report(
        .noExamples, "the rule has no example that \(word == "quiet" ? "is `quiet`" : "`fires`")",
        at: entry.key.wordsLocation)
    }
    return examples
  }

  private mutating func example(_ node: DeclaredNode, canBeTension: Bool) -> Example? {
    guard let entries = node.entries else {
      log.report(.badExample, "an example is a mapping with `fires`, `tension` or `quiet`", at: node.mark)
      return nil
    }
    let optional = ["finds", "as-of", "message", "name", "undetermined", "texts"]
    log.reportUnknownKeys(of: entries, in: "an example", known: Self.expectations + optional)
    let expected = entries.filter { Self.expectations.contains($0.key.text) }
    guard let entry = expected.first, let expectation = Example.Expectation(rawValue: entry.key.text),
      expected.count == 1
    else {
      log.report(
        .badExample, "an example has exactly one of `fires`, `tension` and `quiet`",
        at: expected.dropFirst().first?.key.wordsLocation ?? entries.first?.key.wordsLocation ?? node.mark)
      return nil
    }
    if expectation == .tension, !canBeTension {
      log.report(
        .noOverlap, "a rule without `overlap` and without `grade: tension` finds no tensions",
        at: entry.key.wordsLocation)
      return nil
    }
    guard let base = entry.value.text else {
      log.report(
        .badExample, "the base of an example is a text in YAML, not \(entry.value.shapeWords)",
        at: entry.key.wordsLocation,
        help: "put it in quotes, or write it in lines of its own behind `\(entry.key.text): |`")
      return nil
    }
    let finds = finds(entries["finds"], expectation)
    let asOf = asOf(entries["as-of"])
    let isUndetermined = isUndetermined(entries["undetermined"])
    return Example(
      expectation, base.text, finds: finds, asOf: asOf, message: plainText(entries["message"]),
      name: plainText(entries["name"]), isUndetermined: isUndetermined, texts: texts(entries["texts"]),
      location: base.location)
  }

  private mutating func finds(_ entry: DeclaredEntry?, _ expectation: Example.Expectation) -> Int? {
    guard let entry else { return nil }
    guard let text = entry.value.text, let count = Int(text.text), count > 0 else {
      log.report(
        .badNumber, "`finds` takes how many findings there are: a whole number above 0", at: entry.value.mark)
      return nil
    }
    if expectation == .quiet {
      log.report(.badExample, "a quiet example finds nothing: leave out `finds`", at: entry.key.wordsLocation)
    }
    return count
  }

  private mutating func asOf(_ entry: DeclaredEntry?) -> String? {
    guard let entry else { return nil }
    guard let text = entry.value.text, CalendarDate(iso: text.text) != nil else {
      log.report(.badDate, "`as-of` takes a date, as in `2026-01-31`", at: entry.value.mark)
      return nil
    }
    return text.text
  }

  /// The texts that records of the example name, by path.
  private mutating func texts(_ entry: DeclaredEntry?) -> [String: String] {
    guard let entry, !entry.value.isMissing else { return [:] }
    guard let entries = entry.value.entries else {
      log.report(
        .badExample, "`texts` is a mapping of paths to texts, not \(entry.value.shapeWords)",
        at: entry.key.wordsLocation)
      return [:]
    }
    var texts: [String: String] = [:]
    for text in entries {
      if let words = text.value.text {
        texts[text.key.text] = words.text
      } else {
        log.report(.badExample, "the text `\(text.key.text)` is no text", at: text.key.wordsLocation)
      }
    }
    return texts
  }

  private mutating func isUndetermined(_ entry: DeclaredEntry?) -> Bool {
    guard let entry else { return false }
    switch entry.value.text?.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      log.report(.noSuchWord, "`undetermined` is `yes` or `no`", at: entry.value.mark)
      return false
    }
  }

  private mutating func plainText(_ entry: DeclaredEntry?) -> String? {
    guard let entry, !entry.value.isMissing else { return nil }
    if let text = entry.value.text { return text.text }
    log.report(
      .badValue, "`\(entry.key.text)` takes a text, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
    return nil
  }
}
