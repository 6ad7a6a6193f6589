@testable import Evidence
import Findings
import Foundation

@testable import Engine
@testable import Language

/// The vocabulary and the rules in `Rules/` of this repository.
func repositoryPack() throws -> (vocabulary: PackFile, rules: [PackFile]) {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rules").standardized
  let vocabulary = try Data(contentsOf: root.appending(path: "vocabulary.yaml"))
  var paths: [String] = []
  for folder in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    paths += names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }
  let rules = try paths.enumerated().map { index, path in
    let data = try Data(contentsOf: root.appending(path: path))
    return PackFile(source: SourceText(path: "Rules/\(path)", bytes: Array(data)), file: FileID(UInt32(index)))
  }
  return (
    PackFile(
      source: SourceText(path: "Rules/vocabulary.yaml", bytes: Array(vocabulary)), file: FileID(UInt32(rules.count))),
    rules
  )
}

/// The cues in `Rules/` of this repository, which have to be without mistakes.
func repositoryCues(for vocabulary: Vocabulary) throws -> CueList {
  let file = PackFile(source: try repositoryCuesText(), file: FileID(0))
  let read = CueReader.read(file, vocabulary: vocabulary)
  if let fault = read.findings.first { throw BrokenCues(description: fault.message) }
  return read.cues
}

struct BrokenCues: Error, CustomStringConvertible {
  let description: String
}

/// The file of the cues, as it is written.
func repositoryCuesText() throws -> SourceText {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rules").standardized
  return SourceText(
    path: "Rules/cues.yaml", bytes: Array(try Data(contentsOf: root.appending(path: "cues.yaml"))))
}
