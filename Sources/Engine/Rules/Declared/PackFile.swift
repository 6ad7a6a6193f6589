package import Findings

/// One file of a pack: a folder of rules with its vocabulary.
package struct PackFile: Sendable {
  package var source: SourceText
  package var file: FileID

  package init(source: SourceText, file: FileID) {
    self.source = source
    self.file = file
  }
}
