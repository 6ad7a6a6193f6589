package import Findings

/// The rules in force, by category (`vouchsafe rules list`).
package enum RuleList {
  /// For people: severity and id on one line, what holds beneath.
  package static func render(_ rules: [RuleDocument], style: TextStyle = TextStyle()) -> String {
    var out = ""
    for (category, rules) in rules.byCategory() {
      if !out.isEmpty { out += "\n" }
      out += style.paint(.bold, VisibleText.of(category)) + "\n"
      for rule in rules {
        out += "  " + style.paint(style.look(of: rule.severity), rule.severity.word.padded(to: 9))
        out += VisibleText.of(rule.id) + "\n" + String.spaces(indent)
        let summary = Wrapping(width: style.width, first: indent, hanging: indent).text(rule.summary)
        out += style.paint(.faint, summary) + "\n"
      }
    }
    return out
  }

  /// For programs: the same in the same order, one rule a line.
  package static func renderJSON(_ rules: [RuleDocument]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", JSONReport.version)
      json.member("tool", "vouchsafe")
      json.member("rules") { json in
        json.array(rules.byCategory().flatMap(\.rules)) { append($1, to: &$0) }
      }
    }
    json.finish()
    return json.text
  }

  private static let indent = 11

  private static func append(_ rule: RuleDocument, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("id", rule.id)
      json.member("category", rule.category)
      json.member("severity", rule.severity.word)
      json.member("summary", rule.summary)
      json.member("because", rule.because)
      json.member("source", rule.source)
      json.member("variables") { json in
        json.array(rule.variables) { json, variable in
          json.object { json in
            json.member("name", variable.name)
            json.member("kind", variable.kind)
          }
        }
      }
      json.member("where", rule.conditions)
      json.member("overlap", rule.overlap)
      json.member("require", rule.requirements)
      json.member("tensionAtMost", rule.isTensionAtMost)
      json.member("parameters") { json in
        json.array(rule.parameters) { json, parameter in
          json.object { json in
            json.member("name", parameter.name)
            json.member("value", parameter.value)
          }
        }
      }
      json.member("message", rule.message)
      json.member("examples", rule.examples.count)
    }
  }
}
