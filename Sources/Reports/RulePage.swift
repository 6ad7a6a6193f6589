package import Findings

/// One rule for people at a terminal (`vouchsafe explain RULE`).
package enum RulePage {
  /// The rule's summary, reason, conditions and all its examples, wrapped at `style.width`.
  package static func render(_ rule: RuleDocument, style: TextStyle = TextStyle()) -> String {
    var out = style.paint(.bold, VisibleText.of(rule.id)) + "\n"
    out += style.paint(style.look(of: rule.severity), rule.severity.word)
    out += ", " + VisibleText.of(rule.category) + "\n\n"
    out += Wrapping(width: style.width).text(rule.sentence) + "\n\n"
    for (word, texts) in facts(of: rule) {
      for (number, text) in texts.enumerated() {
        out += style.paint(.bold, (number == 0 ? word : "").padded(to: indent))
        out += Wrapping(width: style.width, first: indent, hanging: indent).text(text) + "\n"
      }
    }
    for example in rule.examplesInOrder { append(example, style: style, to: &out) }
    return out
  }

  private static let indent = 12

  private static func facts(of rule: RuleDocument) -> [(word: String, texts: [String])] {
    let facts: [(String, [String])] = [
      ("why", rule.because.map { [$0] } ?? []),
      ("source", rule.source.map { [$0] } ?? []),
      ("considers", rule.variables.map { "\($0.name): \($0.kind)" }),
      ("where", rule.conditions),
      ("overlap", rule.overlap.map { [$0] } ?? []),
      ("requires", rule.requirements),
      ("grade", rule.isTensionAtMost ? ["never more than a tension"] : []),
      ("parameters", rule.parameters.map { "\($0.name): \($0.value)" }),
      ("message", [rule.message]),
    ]
    return facts.filter { !$0.1.isEmpty }
  }

  private static func append(_ example: Example, style: TextStyle, to out: inout String) {
    let heading = example.expectation.heading
    let name = example.name.map { " (\(VisibleText.of($0)))" } ?? ""
    out += "\n" + style.paint(.bold, heading.prefix(1).lowercased() + heading.dropFirst()) + name + "\n\n"
    for line in example.base.split(separator: "\n", omittingEmptySubsequences: true) {
      let margin = 4 + line.prefix { $0 == " " }.count
      let text = Wrapping(width: style.width, first: margin, hanging: margin + 2).text(String(line.drop { $0 == " " }))
      out += String.spaces(margin) + text + "\n"
    }
  }
}
