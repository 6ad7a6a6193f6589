import Engine
package import Findings
import Language
import Values

/// Runs an audit over texts: the one place where tests of the engine touch its façade.
package enum Lint {
  /// Audits `files`, path to text, with the rules of one stream of documents. The vocabulary must be right.
  package static func run(
    vocabulary: String, rules: String = "", files: KeyValuePairs<String, String>, asOf: String = "2026-01-01",
    jobs: Int = 1
  ) async -> Audit {
    await run(
      vocabulary: vocabulary, rules: rules, files: files.map { (path: $0.key, text: $0.value) }, asOf: asOf, jobs: jobs)
  }

  package static func run(
    vocabulary: String, rules: String, files: [(path: String, text: String)], asOf: String = "2026-01-01",
    jobs: Int = 1,
    asksForSurvey: Bool = false
  ) async -> Audit {
    let pack = RulePack(
      vocabulary: source("Rules/vocabulary.yaml", vocabulary),
      rules: [rules.isEmpty ? [] : [source("Rules/sample.yaml", rules)]])
    let inputs = files.sorted { $0.path < $1.path }.map { InputFile(path: $0.path, bytes: Array($0.text.utf8)) }
    // Without a date there is nothing to judge by, and no test expects an audit without rules.
    guard let today = CalendarDate(iso: asOf) else {
      return Audit(files: [], knowledgeFileCount: 0, findings: [], rules: [], records: RecordCounts())
    }
    var input = AuditInput(files: inputs, pack: pack, asOf: today)
    input.jobs = jobs
    input.asksForCoverage = asksForSurvey
    input.asksForSurvey = asksForSurvey
    return await Auditor.audit(input).audit
  }

  /// A whole rule around the keys that matter, a document of a stream.
  package static func rule(_ id: String = "sample", for variables: String, _ keys: String, message: String = "m")
    -> String
  {
    """
    ---
    rule: \(id)
    category: safety
    summary: s
    for: \(variables)
    message: "\(message)"
    examples: [{fires: "x"}, {quiet: "x"}]
    \(keys)

    """
  }

  private static func source(_ path: String, _ text: String) -> SourceText {
    SourceText(path: path, bytes: Array(text.utf8))
  }
}

extension Audit {
  /// What is wrong with the base or the pack: `no-such-word: ...`, in the order of the report.
  package var faults: [String] {
    findings.filter { $0.origin != .rule }.map { "\($0.rule): \($0.message)" }
  }

  /// The findings of a rule: the identities of each one's operands.
  package func found(_ rule: String = "sample") -> [[String]] {
    findings.filter { $0.origin == .rule && $0.rule == rule }.map { $0.operands.map(\.identity) }
  }

  package var messages: [String] { findings.filter { $0.origin == .rule }.map(\.message) }

  package func tally(_ rule: String = "sample") -> RuleTally { rules.first { $0.id == rule }?.tally ?? RuleTally() }

  /// The places of all findings: `a.yaml:3:5 text`.
  package var places: [String] {
    findings.map { finding in
      let operand = finding.primary
      let text = source(of: operand.location).text(in: operand.location.range)
      return "\(source(of: operand.location).path):\(operand.start.line):\(operand.start.column) \(text)"
    }
  }
}
