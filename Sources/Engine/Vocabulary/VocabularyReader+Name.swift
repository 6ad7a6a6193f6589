package import Findings
package import YAMLSource

extension VocabularyReader {
  /// The name that a vocabulary gives itself, whatever else is wrong with it; nil where it gives none.
  ///
  /// Rules that are written for a vocabulary of this name can be taken along. Complexity: linear in the file.
  package static func name(of source: SourceText, limits: YAMLLimits = YAMLLimits()) -> String? {
    var log = FaultLog()
    let file = PackFile(source: source, file: FileID(0))
    let documents = DeclaredFile.read(file, limits: limits, log: &log)
    return documents.lazy.compactMap { $0.root.entries?["vocabulary"]?.value.text?.text }.first
  }
}
