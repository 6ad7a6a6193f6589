import Findings
@testable import Language
import Testing
import YAMLSource

@testable import Engine

/// A rule or vocabulary with `⟦` and `⟧` around the words that a finding must mark.
struct MarkedSample {
  let text: String
  /// UTF-8 bytes of `text`; nothing where the sample has no marks.
  let range: ByteRange?

  init(_ marked: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(String.init)
    text = parts.joined()
    guard parts.count == 3 else {
      range = nil
      return
    }
    let start = parts[0].utf8.count
    range = ByteRange(start, start + parts[1].utf8.count)
  }

  func file(_ path: String = "sample.yaml", number: UInt32 = 0) -> PackFile {
    PackFile(source: SourceText(path: path, bytes: Array(text.utf8)), file: FileID(number))
  }

  /// Expects one finding with this id and message, at the marks.
  func expect(
    _ findings: [Finding], _ id: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(findings.map(\.rule) == [id], "\(findings.map(\.message))", sourceLocation: sourceLocation)
    guard let finding = findings.first else { return }
    #expect(finding.message == message, sourceLocation: sourceLocation)
    #expect(finding.origin == .ruleFile, sourceLocation: sourceLocation)
    #expect(finding.severity == .error, sourceLocation: sourceLocation)
    #expect(finding.category == "rules", sourceLocation: sourceLocation)
    #expect(finding.operands.count == 1, sourceLocation: sourceLocation)
    if let range {
      let marked = SourceText(path: "", bytes: Array(text.utf8)).text(in: finding.primary.location.range)
      #expect(finding.primary.location.range == range, "marked `\(marked)`", sourceLocation: sourceLocation)
    }
  }
}

/// The vocabulary that most samples are about.
let sampleVocabulary: Vocabulary = VocabularyReader.read(MarkedSample(workedVocabulary).file()).vocabulary

/// The findings of a rule file.
func findings(of sample: MarkedSample, overrides: [String: RuleOverride] = [:]) -> [Finding] {
  RuleReader.read([[sample.file()]], vocabulary: sampleVocabulary, overrides: overrides).findings
}

/// A whole rule around the keys that matter.
func rule(_ keys: String, message: String = "m", for variables: String = "{r: recommendation}") -> String {
  """
  rule: sample
  category: safety
  summary: s
  for: \(variables)
  message: \(message)
  examples: [{fires: "x"}, {quiet: "x"}]
  \(keys)
  """
}
