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
    await run(vocabulary: vocabulary, rules: rules, files: files, asOf: asOf) { input in
      input.jobs = jobs
      input.asksForCoverage = asksForSurvey
      input.asksForSurvey = asksForSurvey
    }
  }

  private static func run(
    vocabulary: String, rules: String, files: [(path: String, text: String)], asOf: String,
    _ adjust: (inout AuditInput) -> Void
  ) async -> Audit {
    let pack = RulePack(
      vocabulary: source("Rules/vocabulary.yaml", vocabulary),
      rules: [rules.isEmpty ? [] : [source("Rules/sample.yaml", rules)]])
    // Without a date there is nothing to judge by, and no test expects an audit without rules.
    guard let today = CalendarDate(iso: asOf) else {
      return Audit(files: [], knowledgeFileCount: 0, findings: [], rules: [], records: RecordCounts())
    }
    var input = AuditInput(files: inputs(files), pack: pack, asOf: today)
    adjust(&input)
    return await Auditor.audit(input).audit
  }

  /// Audits a base as it is after a change, by rules that it had before as well.
  package static func change(
    vocabulary: String, rules: String = "", from before: [(path: String, text: String)],
    to after: [(path: String, text: String)], asOf: String = "2026-01-01"
  ) async -> Audit {
    let earlier = await run(vocabulary: vocabulary, rules: rules, files: before, asOf: asOf)
    return await run(vocabulary: vocabulary, rules: rules, files: after, asOf: asOf) { input in
      input.earlier = EarlierBase(files: inputs(before), findings: earlier.findings)
    }
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

  private static func inputs(_ files: [(path: String, text: String)]) -> [InputFile] {
    files.sorted { $0.path < $1.path }.map { InputFile(path: $0.path, bytes: Array($0.text.utf8)) }
  }

  private static func source(_ path: String, _ text: String) -> SourceText {
    SourceText(path: path, bytes: Array(text.utf8))
  }
}

extension Audit {
  /// What is wrong with the base or the pack: `no-such-word: ...`, in the order of the report. That so small a base has
  /// nothing for some lines of its vocabulary is left out.
  package var faults: [String] {
    findings.filter { $0.origin != .rule && $0.rule != FaultID.matchedNothing.rawValue }.map {
      "\($0.rule): \($0.message)"
    }
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
