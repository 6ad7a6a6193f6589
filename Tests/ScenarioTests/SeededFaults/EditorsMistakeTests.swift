import Foundation
import Testing

/// What an editor does by mistake, in all rules at once: reported at its line and in its words, and gone with it.
@Suite("Editors' mistakes")
struct EditorsMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    let path: String
    let edit: String
    /// 1-based, in the file after the edit.
    let line: Int
    let words: [String]
  }

  private static let mistakes = [
    Mistake(
      testDescription: "the treatments of a cause are deleted", rule: "causes-without-treatments",
      path: "conditions/muscle-imbalance.yaml",
      edit: """
        -treatments:
        -  - treatment: targeted-exercise
        -    stance: may-use
        -    evidence:
        -      - source: low-back-pain-overview
        -        quote: >-
        -          Targeted exercises and stretching that correct a muscle imbalance can help to ease low back pain
        -          and improve posture.
        -  - treatment: stretching
        -    stance: may-use
        -    evidence:
        -      - source: low-back-pain-overview
        -        quote: >-
        -          Targeted exercises and stretching that correct a muscle imbalance can help to ease low back pain
        -          and improve posture.
        """,
      line: 2, words: ["Muscle imbalance causes Low back pain", "has no treatments", "declare a gap of `treatments`"]),
    Mistake(
      testDescription: "a red flag is sent to routine care", rule: "red-flag-below-urgent",
      path: "conditions/cauda-equina-syndrome.yaml",
      edit: """
           - sign: impaired-bladder-control
             suspects: [cauda-equina-syndrome]
        -    route: emergency
        +    route: routine-primary-care
        """,
      line: 213,
      words: [
        "`Impaired bladder control` of Cauda equina syndrome", "routes to routine-primary-care",
        "expected urgent-same-day or emergency",
      ]),
    Mistake(
      testDescription: "an id is misspelt", rule: "no-such-reference", path: "conditions/muscle-strain.yaml",
      edit: """
        -  - effect: muscle-spasm
        +  - effect: muscle-spams
        """,
      line: 22, words: ["no condition is called `muscle-spams`", "did you mean `muscle-spasm`?"]),
    Mistake(
      testDescription: "an urgency is misspelt", rule: "no-such-word", path: "conditions/sciatica.yaml",
      edit: """
             when:
               - {measure: lasting, is: '> 6 weeks'}
        -    route: routine-primary-care
        +    route: routine-primary-car
        """,
      line: 371, words: ["`routine-primary-car`", "did you mean `routine-primary-care`?"]),
  ]

  @Test("is reported where it is, and no longer once it is mended", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let lines = mistake.edit.split(separator: "\n").map(String.init)
    let seed = try Seed(rule: mistake.rule, path: mistake.path, lines: lines)
    let copy = try BaseCopy()
    defer { copy.remove() }
    let file = copy.root.appending(path: seed.path)
    let original = try Data(contentsOf: file)
    try seed.plant(in: copy.root)
    let run = try LintRun(copy.root)
    #expect(run.status == 1)
    let finding = try #require(run.findings.first { $0.rule == mistake.rule && $0.severity == "error" })
    #expect(finding.place == LintRun.Location(path: seed.path, line: mistake.line))
    for words in mistake.words { #expect(finding.message.contains(words)) }

    try original.write(to: file)
    let mended = try LintRun(copy.root)
    #expect(mended.status == 0)
  }
}
