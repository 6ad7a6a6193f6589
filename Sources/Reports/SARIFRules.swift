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
    let checks = [String: ReportSetting.Check](setting.checks.map { ($0.id, $0) }) { first, _ in first }
    var descriptors = audit.rules.map { Self.descriptor(of: $0, documents[$0.id]) }
    var known = Set(descriptors.map(\.id))
    let findings = audit.findings + audit.suppressed.map(\.finding)
    for finding in findings.sorted(by: { $0.rule < $1.rule }) where known.insert(finding.rule).inserted {
      descriptors.append(Self.descriptor(of: finding, checks[finding.rule]))
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
      let heading = example.expectation.heading + ":"
      let body = String(example.base.reversed().drop { $0.isNewline }.reversed())
      text.append("\(heading)\n\n\(body)")
      markdown.append("\(heading)\n\n" + Markdown.block(body, language: "yaml").dropLast())
    }
    return Descriptor(
      id: rule.id, category: rule.category, severity: rule.severity, short: short,
      full: rule.because.map { "\(short) \($0)" } ?? short, text: text.joined(separator: "\n\n"),
      markdown: markdown.joined(separator: "\n\n"),
      precision: document?.isTensionAtMost == true ? "medium" : "high")
  }

  private static func descriptor(of finding: Finding, _ check: ReportSetting.Check?) -> Descriptor {
    let text = check?.text ?? sentence(finding.rule)
    return Descriptor(
      id: finding.rule, category: finding.category, severity: finding.severity, short: text, full: text, text: text,
      markdown: text, precision: "very-high")
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
