import Evidence
import Values

/// Writes checked conditions in the words of the language, so that reading them again gives the same conditions.
struct ConditionText {
  let vocabulary: Vocabulary

  func text(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts): parts.map(part).joined(separator: " and ")
    case .any(let parts): parts.map(part).joined(separator: " or ")
    case .not(let inner): "not \(part(inner))"
    case .through(let through):
      "\(through.quantifier.rawValue) \(through.variable) in \(through.path.text)"
        + (through.filter.map { " where \(part($0))" } ?? "") + (through.body.map { " has \(part($0))" } ?? "")
    case .comparison(let comparison):
      "\(text(comparison.left)) \(comparison.op.rawValue) \(text(comparison.right))"
    case .membership(let operand, let literals):
      "\(text(operand)) in [\(literals.map(text).joined(separator: ", "))]"
    case .presence(let path, let isPresent): "\(path.text) is \(isPresent ? "present" : "missing")"
    case .mentioned(let path, nil): "\(path.text) is mentioned"
    case .mentioned(let path, let field?): "\(path.text) is mentioned by \(vocabulary.text(of: field))"
    case .adjective(let kind, let number, let path): "\(path.text) is \(vocabulary[kind].adjectives[number].name)"
    case .within(let left, let limit, let right): "\(text(left)) within \(length(limit)) of \(text(right))"
    case .matches(let operand, let pattern): "\(text(operand)) matches \(quoted(pattern.source))"
    case .wording(let wording): text(wording)
    }
  }

  /// As a part of another condition: in parentheses, unless it is one comparison.
  private func part(_ condition: Condition) -> String {
    switch condition {
    case .all, .any, .not, .through: "(\(text(condition)))"
    case .comparison, .membership, .presence, .mentioned, .adjective, .within, .matches, .wording: text(condition)
    }
  }

  private func text(_ wording: Wording) -> String {
    switch wording.question {
    case .isFound(let file, let place):
      "\(wording.text.text) found-in \(file.text)" + (place.map { " at \($0.text)" } ?? "")
    case .isVerbatim(let file): "\(wording.text.text) verbatim-in \(file.text)"
    case .mentions(let subject, let isNearby):
      "\(wording.text.text) \(isNearby ? "mentions-nearby" : "mentions") \(text(subject))"
    case .marks(let subject, let categories):
      "\(wording.text.text) marks \(text(subject)) as [\(names(ofCues: categories).joined(separator: ", "))]"
    case .backs(let amount, _, let subject): "\(wording.text.text) backs \(amount.text) of \(text(subject))"
    }
  }

  func names(ofCues categories: [Int]) -> [String] { categories.map { vocabulary.cues.categories[$0] } }

  func text(_ operand: Operand) -> String {
    let term =
      switch operand.term {
      case .path(let path): path.text
      case .literal(let literal): text(literal)
      case .today: "today"
      case .count(let count): "count(\(text(count)))"
      }
    return (operand.quantifier.map { $0.rawValue + " " } ?? "") + term
  }

  private func text(_ count: Count) -> String {
    guard let variable = count.variable else { return count.path.text }
    return "\(variable) in \(count.path.text)" + (count.filter.map { " where \(part($0))" } ?? "")
  }

  func text(_ literal: Literal) -> String {
    switch literal {
    case .text(let text), .foldedName(let text), .untypedInterval(let text): quoted(text)
    case .number(let number): number.description
    case .date(let date): date.description
    case .word(let list, let number): vocabulary[list].words[number]
    case .dimension(let dimension): vocabulary[dimension].name
    case .quantity(let quantity, let dimension): quantity.description(in: vocabulary[dimension])
    case .interval(let interval, let dimension): quoted(interval.description(in: vocabulary[dimension]))
    case .entity(_, let id): isName(id) ? id : quoted(id)
    case .anyEntity: "any"
    }
  }

  /// A length of time.
  func length(_ limit: Quantity) -> String {
    vocabulary.lengthOfTime.map { limit.description(in: vocabulary[$0]) } ?? ""
  }

  private func quoted(_ text: String) -> String { text.contains("\"") ? "'\(text)'" : "\"\(text)\"" }
}
