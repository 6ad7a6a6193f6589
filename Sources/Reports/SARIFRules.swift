internal import Catalogue
import Findings

/// The rules of a SARIF run: those that ran, then the checks before them that found something.
struct SARIFRules {
  private struct Descriptor {
    var id: String
    var category: String
    var severity: Severity
    var short: String
    var full: String
    var text: String
    var markdown: String
    /// How sure its findings are, in GitHub's words.
    var precision: String
  }

  private let descriptors: [Descriptor]
  private let indexes: [String: Int]

  init(_ audit: Audit, _ setting: ReportSetting) {
    let documents = [String: RuleDocument](setting.rules.map { ($0.id, $0) }) { first, _ in first }
    var descriptors = audit.rules.map { Self.descriptor(of: $0, documents[$0.id]) }
    var known = Set(descriptors.map(\.id))
    let findings = audit.findings + audit.suppressed.map(\.finding)
    for finding in findings.sorted(by: { $0.rule < $1.rule }) where known.insert(finding.rule).inserted {
      descriptors.append(Self.descriptor(of: finding))
    }
    self.descriptors = descriptors
    indexes = [String: Int](descriptors.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// 0-based.
  func index(of rule: String) -> Int? { indexes[rule] }

  func append(to json: inout JSONWriter) {
    json.array(descriptors) { json, rule in
      json.object(inline: true) { json in
        json.member("id", rule.id)
        json.member("shortDescription") { json in json.object { $0.member("text", rule.short) } }
        json.member("fullDescription") { json in json.object { $0.member("text", rule.full) } }
        json.member("help") { json in
          json.object { json in
            json.member("text", rule.text)
            json.member("markdown", rule.markdown)
          }
        }
        json.member("defaultConfiguration") { json in json.object { $0.member("level", rule.severity.sarifLevel) } }
        json.member("properties") { json in
          json.object { json in
            json.member("tags", [rule.category])
            json.member("precision", rule.precision)
            json.member("problem.severity", rule.severity.problemSeverity)
          }
        }
      }
    }
  }

  private static func descriptor(of rule: RuleReport, _ document: RuleDocument?) -> Descriptor {
    let short = sentence(rule.summary)
    var text = [short]
    var markdown = [short]
    if let because = rule.because {
      text.append(because)
      markdown.append(because)
    }
    if let source = rule.source {
      text.append("Source: \(source)")
      markdown.append("Source: \(source)")
    }
    for example in document?.examples ?? [] {
      append(example.base, under: example.expectation.heading + ":", language: "yaml", to: &text, &markdown)
    }
    return Descriptor(
      id: rule.id, category: rule.category, severity: rule.severity, short: short,
      full: rule.because.map { "\(short) \($0)" } ?? short, text: text.joined(separator: "\n\n"),
      markdown: markdown.joined(separator: "\n\n"),
      precision: document?.isTensionAtMost == true ? "medium" : "high")
  }

  /// Of a finding that no rule made, as the catalogue describes its id.
  private static func descriptor(of finding: Finding) -> Descriptor {
    let entry = Catalogue.entry(finding.rule)
    let short = entry?.text ?? sentence(finding.rule)
    var text = [short]
    if let entry { text.append(entry.because) }
    var markdown = text
    switch entry?.evidence {
    case .raised(let words):
      text.append(words)
      markdown.append(words)
    case .examples(let bad, let good):
      for (heading, example) in [("Bad, a finding:", bad), ("Good, no finding:", good)] {
        for file in example.files {
          let language =
            switch file.part {
            case .bibliography: "bibtex"
            case .standingList: "csv"
            default: "yaml"
            }
          append(file.text, under: heading, language: language, to: &text, &markdown)
        }
      }
    case nil: break
    }
    return Descriptor(
      id: finding.rule, category: finding.category, severity: finding.severity, short: short,
      full: entry.map { "\(short) \($0.because)" } ?? short, text: text.joined(separator: "\n\n"),
      markdown: markdown.joined(separator: "\n\n"), precision: "very-high")
  }

  private static func append(
    _ example: String, under heading: String, language: String, to text: inout [String], _ markdown: inout [String]
  ) {
    let body = String(example.reversed().drop { $0.isNewline }.reversed())
    text.append("\(heading)\n\n\(body)")
    markdown.append("\(heading)\n\n" + Markdown.block(body, language: language).dropLast())
  }

  private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}

extension Severity {
  /// GitHub's word for how grave the alerts of a rule are.
  var problemSeverity: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "recommendation"
    }
  }
}
