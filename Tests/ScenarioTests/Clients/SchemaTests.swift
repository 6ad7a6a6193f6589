import Foundation
import TestSupport
import Testing

/// The JSON Schemas, as a validator that is not ours reads them.
@Suite("JSON Schemas")
struct SchemaTests {
  private static let validator = Tool("check-jsonschema")
  private static let names = ["configuration", "knowledge", "rules", "vocabulary"]

  private static func schema(_ name: String) -> String { "\(Repository.root)/Rules/schema/\(name).json" }

  /// The files of a folder whose first line names the schema.
  private static func files(of name: String) throws -> [HouseFile] {
    try ["Knowledge", "Rules", "Tests/Bases"].flatMap { try HouseFile.all(under: $0, suffix: ".yaml") }
      .filter { schemaName(for: $0.path) == name && $0.path != "Rules/cues.yaml" }
  }

  static func schemaName(for path: String) -> String {
    path == "Rules/vocabulary.yaml" ? "vocabulary" : path.hasPrefix("Rules/") ? "rules" : "knowledge"
  }

  @Test(
    "are schemas of draft 7", .enabled(if: validator.mayRun, Comment(rawValue: validator.notRun)), arguments: names)
  func wellFormed(_ name: String) throws {
    let run = try Self.validator.run(["--check-metaschema", Self.schema(name)])
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  @Test(
    "take all of our files", .enabled(if: validator.mayRun, Comment(rawValue: validator.notRun)),
    arguments: names.filter { $0 != "configuration" })
  func ourFiles(_ name: String) throws {
    let files = try Self.files(of: name)
    #expect(!files.isEmpty)
    let paths = files.map { "\(Repository.root)/\($0.path)" }
    let run = try Self.validator.run(["--schemafile", Self.schema(name)] + paths)
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  struct Sample: Sendable, CustomStringConvertible {
    var schema: String
    var text: String

    init(_ schema: String, _ text: String) {
      self.schema = schema
      self.text = text
    }

    var description: String { "\(schema): \(text)" }
  }

  static let good = [
    Sample("knowledge", "- {condition: x, name: X}\n- {symptom: s, name: 17}\n"),
    Sample("knowledge", "condition: x\nname: X\nsymptoms:\nreviewed: null\nis-a: y\nchecked: 2026-01-31\n"),
    Sample("knowledge", "{condition: x, name: X, treatments: {treatment: t, stance: avoid}}"),
    Sample("knowledge", "{treatment: t, name: T, recommendations: [{stance: consider, only: yes}]}"),
    Sample("knowledge", "{condition: x, name: X, applies-to: any, outlook: [{course: c, lasts: 2 days..3 weeks}]}"),
    Sample(
      "knowledge",
      """
      condition: x
      name: X
      referrals:
        - when: [{measure: lasting, is: "> 6 weeks"}]
          applies-to: {age: ["18.. years", "< 2 months"], sex: any, except: [{comorbidity: y}], others: any}
          frequency: ">0 %..1/4"
      """),
    Sample("knowledge", "{measure: m, dimension: time}"),
    Sample("knowledge", ""),
    Sample("configuration", "roots: Knowledge\npacks: []\nfail-on: never\nlimits: {depth: 9}\n"),
    Sample("configuration", "rules:\n  review-overdue: {severity: notice, parameters: {review-every: 2 years}}\n"),
    Sample(
      "rules",
      "{rule: r, category: safety, summary: s, for: {x: live recommendation}, message: m, examples: [{fires: a}, {quiet: b}]}"
    ),
  ]

  static let bad = [
    Sample("knowledge", "conditions: x"),
    Sample("knowledge", "[condition]"),
    Sample("knowledge", "{condition: x}"),
    Sample("knowledge", "{condition: x, name: X, nmae: Y}"),
    Sample("knowledge", "{condition: x, name: X, checked: yesterday}"),
    Sample("knowledge", "{condition: x, name: [X, Y]}"),
    Sample("knowledge", "{condition: x, name: X, treatments: [{treatment: t, stance: sometimes}]}"),
    Sample("knowledge", "{condition: x, name: X, treatments: [{treatment: t}]}"),
    Sample("knowledge", "{condition: x, name: X, treatments: [{stance: avoid}]}"),
    Sample("knowledge", "{condition: x, name: X, outlook: [{course: c, lasts: a few weeks}]}"),
    Sample("knowledge", "{condition: x, name: X, outlook: [{course: c, lasts: 4..12}]}"),
    Sample("knowledge", "{condition: x, name: X, outlook: [{course: c, lasts: 6 kg}]}"),
    Sample("knowledge", "{condition: x, name: X, applies-to: {aeg: 3 years}}"),
    Sample("knowledge", "{condition: x, name: X, applies-to: {except: {others: any}}}"),
    Sample("knowledge", "{source: s, title: T, url: not an address}"),
    Sample("configuration", "roofs: [Knowledge]"),
    Sample("configuration", "fail-on: always"),
    Sample("configuration", "rules: {no-such-rule: {severity: notice}}"),
    Sample("configuration", "rules: {review-overdue: {parameters: {often: yes}}}"),
    Sample("configuration", "limits: {depth: deep}"),
    Sample("rules", "{rule: r}"),
    Sample(
      "rules",
      "{rule: r, category: safety, summary: s, for: {x: lively recommendation}, message: m, examples: [{fires: a}, {quiet: b}]}"
    ),
    Sample(
      "rules",
      "{rule: r, category: saftey, summary: s, for: {x: condition}, message: m, examples: [{fires: a}, {quiet: b}]}"),
    Sample(
      "rules",
      "{rule: r, category: safety, summary: s, for: {x: condition}, message: m, examples: [{fires: {condition: x}}, {quiet: b}]}"
    ),
    Sample("vocabulary", "{vocabulary: v, kinds: {x: {role: thing}}}"),
    Sample("vocabulary", "{vocabulary: v, kinds: {x: {role: part, fields: {a: {type: text}}}}}"),
  ]

  @Test(
    "take what is right", .enabled(if: validator.mayRun, Comment(rawValue: validator.notRun)), arguments: good)
  func takes(_ sample: Sample) throws {
    let run = try Self.validate(sample)
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  @Test(
    "refuse what is wrong", .enabled(if: validator.mayRun, Comment(rawValue: validator.notRun)), arguments: bad)
  func refuses(_ sample: Sample) throws {
    let run = try Self.validate(sample)
    #expect(run.status == 1, "\(run.output)\(run.error)")
    #expect(run.output.contains("Schema validation errors were encountered."), "\(run.output)\(run.error)")
  }

  private static func validate(_ sample: Sample) throws -> Tool.Run {
    let file = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString).yaml")
    try Data(sample.text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try validator.run(["--schemafile", schema(sample.schema), file.path])
  }
}
