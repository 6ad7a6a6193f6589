import Catalogue
import Engine
import Findings
import Language
import Values
import YAMLSource

/// Runs examples of the catalogue: the one place where its tests touch the engine.
enum ExampleRun {
  /// The ids of all that is found, by the rules' own examples too.
  static func ids(
    _ example: CatalogueExample, _ change: (inout AuditInput) -> Void = { _ in }
  ) async -> Set<String> {
    let files = example.files + example.beside
    let text = { (part: CatalogueExample.Part) in files.first { $0.part == part }.map { source(part, $0.wholeText) } }
    let rules = [text(.rule), text(.wholeRule)].compactMap { $0 }
    let pack = RulePack(
      vocabulary: text(.vocabulary) ?? source(.vocabulary, CatalogueExample.vocabulary + "\n"), rules: [rules],
      cues: text(.cues))
    let configuration = text(.configuration).map {
      Configuration.read($0, ConfigurationWords(failOn: ["error"], formats: ["text"], packs: ["standard"]))
    }
    let inputs = [text(.base), text(.bibliography), text(.decision)].compactMap { $0 }
    guard let today = CalendarDate(iso: "2026-01-31") else { return [] }
    var input = AuditInput(
      files: inputs.map { InputFile(path: $0.path, bytes: $0.bytes) }, pack: pack, asOf: today)
    input.allowsIgnores = configuration?.allowsIgnores ?? true
    input.lists = configuration?.standingLists ?? []
    if let earlier = text(.earlier) {
      let files = [InputFile(path: earlier.path, bytes: earlier.bytes)]
      let audit = await Auditor.audit(AuditInput(files: files, pack: pack, asOf: today)).audit
      input.earlier = EarlierBase(files: files, findings: audit.findings)
    }
    let list = text(.standingList)
    input.openText = { path in
      guard let list, list.path == path else { return .failure(InputFile.Unreadable(reason: "there is none")) }
      return .success(list.bytes)
    }
    change(&input)
    let audit = await Auditor.audit(input).audit
    let findings = audit.findings + (configuration?.audit.findings ?? []) + RuleTester.test(pack).findings
    return Set(findings.map(\.rule))
  }

  private static func source(_ part: CatalogueExample.Part, _ text: String) -> SourceText {
    SourceText(path: part.path, bytes: Array(text.utf8))
  }
}
