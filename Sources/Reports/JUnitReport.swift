package import Findings

/// The audit as a run of tests, for build servers that show those (format `junit`).
///
/// A suite is a category, and a test is a rule without findings, or one finding. Failures are the findings that make
/// the run fail; the others have passed and say in `system-out` what they found, because JUnit knows no warnings.
/// A rule that was never applied is skipped. What keeps the audit from judging is an error. No times: reports have none.
package enum JUnitReport {
  private enum Outcome {
    case passed
    case noted(String)
    case skipped(String)
    case failed(type: String, message: String, text: String)
    case broken(type: String, message: String, text: String)
  }

  private struct TestCase {
    var name: String
    var place: String
    var outcome: Outcome
  }

  /// Complexity: linear in the findings and rules; reads no file.
  package static func render(_ audit: Audit, setting: ReportSetting) -> String {
    let suites = suites(audit, setting)
    let all = suites.flatMap(\.tests)
    var xml = XMLWriter()
    xml.element(
      "testsuites",
      [
        "name": "vouchsafe", "tests": "\(all.count)", "failures": "\(all.count(where: isFailure))",
        "errors": "\(all.count(where: isError))",
      ]
    ) { xml in
      for suite in suites { append(suite.category, suite.tests, to: &xml) }
    }
    return xml.text
  }

  private static func append(_ category: String, _ tests: [TestCase], to xml: inout XMLWriter) {
    xml.element(
      "testsuite",
      [
        "name": category, "tests": "\(tests.count)", "failures": "\(tests.count(where: isFailure))",
        "errors": "\(tests.count(where: isError))", "skipped": "\(tests.count(where: isSkipped))",
      ]
    ) { xml in
      for test in tests { append(test, to: &xml) }
    }
  }

  private static func append(_ test: TestCase, to xml: inout XMLWriter) {
    let attributes: KeyValuePairs<String, String?> = ["name": test.name, "classname": test.place]
    if case .passed = test.outcome { return xml.element("testcase", attributes) }
    xml.element("testcase", attributes) { xml in
      switch test.outcome {
      case .passed: break
      case .noted(let text): xml.element("system-out", [:], text: text)
      case .skipped(let reason): xml.element("skipped", ["message": reason])
      case .failed(let type, let message, let text):
        xml.element("failure", ["type": type, "message": message], text: text)
      case .broken(let type, let message, let text):
        xml.element("error", ["type": type, "message": message], text: text)
      }
    }
  }

  /// In order of category; in each, rules by id with their findings in canonical order.
  private static func suites(_ audit: Audit, _ setting: ReportSetting) -> [(category: String, tests: [TestCase])] {
    var tests: [String: [(rule: String, test: TestCase)]] = [:]
    let found = Set(audit.findings.map(\.rule) + audit.suppressed.map(\.finding.rule))
    for rule in audit.rules where !found.contains(rule.id) {
      let outcome: Outcome =
        rule.tally.isVacuous ? .skipped("never applied: nothing in the knowledge base is of its concern") : .passed
      tests[rule.category, default: []]
        .append((rule.id, TestCase(name: rule.id, place: rule.category, outcome: outcome)))
    }
    let lines = SourceLines(audit.files)
    for finding in audit.findings {
      let text = "\(setting.prefix)\(lines.reference(finding.primary)): \(finding.wholeText)"
      let outcome: Outcome =
        if finding.isReasonNotToJudge {
          .broken(type: finding.severity.word, message: announced(finding), text: text)
        } else if finding.counts(from: setting.failsFrom) {
          .failed(type: finding.severity.word, message: announced(finding), text: text)
        } else {
          .noted("\(finding.severity.word): \(text)")
        }
      let test = TestCase(
        name: finding.title, place: setting.path(of: finding.primary.location.file, in: audit), outcome: outcome)
      tests[finding.category, default: []].append((finding.rule, test))
    }
    for entry in audit.suppressed {
      let finding = entry.finding
      let test = TestCase(
        name: finding.title, place: setting.path(of: finding.primary.location.file, in: audit),
        outcome: .skipped(entry.suppression.sentence))
      tests[finding.category, default: []].append((finding.rule, test))
    }
    return tests.keys.sorted().map { category in
      let ordered = (tests[category] ?? []).enumerated().sorted {
        ($0.element.rule, $0.offset) < ($1.element.rule, $1.offset)
      }
      return (category, ordered.map(\.element.test))
    }
  }

  private static func isFailure(_ test: TestCase) -> Bool {
    if case .failed = test.outcome { true } else { false }
  }

  private static func isError(_ test: TestCase) -> Bool {
    if case .broken = test.outcome { true } else { false }
  }

  private static func isSkipped(_ test: TestCase) -> Bool {
    if case .skipped = test.outcome { true } else { false }
  }
}
