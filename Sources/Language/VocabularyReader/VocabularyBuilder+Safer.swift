import Findings
import Values

/// The key `safer` of a kind (LANGUAGE 1.11).
extension VocabularyBuilder {
  private static let claimKeys = ["guards", "advises", "risky", "more", "less", "narrows"]
  private static let entityKeys = ["lapsed"]

  /// Has to come when all adjectives are known.
  mutating func readSafer(ofKind number: Int) {
    let entry = kindEntries[number]["safer"]
    let keys = mapping(entry)
    guard let entry, !keys.isEmpty else { return }
    let kind = vocabulary.kinds[number]
    guard kind.role == .claim || kind.role == .entity else {
      return log.report(
        .badValue, "`safer` speaks of claims and of what they rest on, and \(withArticle(kind.name)) is neither",
        at: entry.key.wordsLocation)
    }
    let known = kind.role == .claim ? Self.claimKeys : Self.entityKeys
    log.reportUnknownKeys(of: keys, in: "`safer` of \(withArticle(kind.role.rawValue))", known: known)
    var safer = Safeguard()
    safer.guards = scope(keys["guards"], ofKind: number)
    safer.advises = scope(keys["advises"], ofKind: number)
    safer.risky = scope(keys["risky"], ofKind: number)
    safer.lapsed = scope(keys["lapsed"], ofKind: number)
    safer.more = fields(keys["more"], ofKind: number, Self.cannotBeOrdered)
    safer.less = fields(keys["less"], ofKind: number, Self.cannotBeOrdered)
    safer.narrows = fields(keys["narrows"], ofKind: number) { field, _ in
      kind.identity.contains { kind[$0].name == field.name }
        ? "tells records apart, so a change of it is another record"
        : nil
    }
    if let both = safer.less.first(where: { safer.more.contains($0) }), let place = keys["less"]?.value.mark {
      log.report(.badValue, "`\(kind[both].name)` cannot be safer both ways", at: place)
    }
    vocabulary.kinds[number].safer = safer
  }

  /// `yes`, `no` or an adjective of the kind.
  private mutating func scope(_ entry: DeclaredEntry?, ofKind number: Int) -> Safeguard.Scope {
    guard let entry, !entry.value.isMissing else { return .none }
    let kind = vocabulary.kinds[number]
    guard let text = entry.value.text else {
      log.report(
        .badValue,
        "`\(entry.key.text)` takes `yes` or an adjective of \(withArticle(kind.name)), not "
          + entry.value.shapeWords, at: entry.value.mark)
      return .none
    }
    switch text.text {
    case "yes", "true": return .all
    case "no", "false": return .none
    default: break
    }
    if let adjective = kind.adjectives.firstIndex(where: { $0.name == text.text }) { return .adjective(adjective) }
    let near = didYouMean(text.text, among: kind.adjectives.map(\.name))
    log.report(
      .noSuchAdjective, "`\(text.text)` is not an adjective of \(kind.name)\(near)", at: text.wordsLocation,
      help: "`yes` means all of its records")
    return .none
  }

  private static func cannotBeOrdered(_ field: Field, _ kind: KindID) -> String? {
    if field.isList { return "holds several values, of which none is the greater" }
    switch field.type {
    case .word, .number, .date, .quantity, .interval, .amount: return nil
    default: return "holds nothing that is greater or smaller"
    }
  }
}
