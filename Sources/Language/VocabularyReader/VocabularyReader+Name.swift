package import Findings
package import YAMLSource

extension VocabularyReader {
  /// The name that a vocabulary gives itself, whatever else is wrong with it; nil where it gives none.
  ///
  /// Rules that are written for a vocabulary of this name can be taken along. Complexity: linear in the file.
  package static func name(of source: SourceText, limits: YAMLLimits = YAMLLimits()) -> String? {
    if let name = plainName(in: source.bytes) { return name }
    var log = FaultLog()
    let file = PackFile(source: source, file: FileID(0))
    let documents = DeclaredFile.read(file, limits: limits, log: &log)
    return documents.lazy.compactMap { $0.root.entries?["vocabulary"]?.value.text?.text }.first
  }

  /// The word after a `vocabulary:` at the start of a line, which spares the reading of the whole file.
  private static func plainName(in bytes: [UInt8]) -> String? {
    let key = Array("vocabulary: ".utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 200) where line.starts(with: key) {
      let name = String(decoding: line.dropFirst(key.count), as: UTF8.self)
      return isName(name) ? name : nil
    }
    return nil
  }
}
