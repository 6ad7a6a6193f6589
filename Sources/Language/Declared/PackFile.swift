package import Findings

/// One file of a pack: a folder of rules with its vocabulary.
package struct PackFile: Sendable {
  package var source: SourceText
  package var file: FileID
  /// The examples have been run before, and are not read.
  package var isProven: Bool

  package init(source: SourceText, file: FileID, isProven: Bool = false) {
    self.source = source
    self.file = file
    self.isProven = isProven
  }
}
