package import Findings

/// A base as it was before a change, to be held against the base as it is.
package struct EarlierBase: Sendable {
  /// What it consisted of; read by the vocabulary of the base as it is.
  package var files: [InputFile]
  /// What was found in it.
  package var findings: [Finding]

  package init(files: [InputFile], findings: [Finding]) {
    self.files = files
    self.findings = findings
  }
}
