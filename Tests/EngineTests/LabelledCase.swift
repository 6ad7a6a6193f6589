import Findings
import Foundation
import TestSupport
import YAMLSource

/// A case of a labelled set: the flat keys of one mapping in a list.
struct LabelledCase: Sendable {
  /// The name of its file, without the ending.
  var field: String
  var texts: [String: String] = [:]
  var lists: [String: [String]] = [:]

  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  /// The text of a key that every case has.
  func text(_ key: String) throws(Malformed) -> String {
    guard let text = texts[key], !text.isEmpty else {
      throw Malformed(description: "\(field): a case has no `\(key)`: \(texts["case"] ?? "")")
    }
    return text
  }

  /// The cases of all YAML files in a folder below `Tests/EngineTests`, in the order of the files' names.
  static func all(in folder: String) throws -> [LabelledCase] {
    let root = URL(filePath: Repository.root).appending(path: "Tests/EngineTests").appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".yaml") }
    return try names.sorted().flatMap { name in
      try read(Array(Data(contentsOf: root.appending(path: name))), field: String(name.dropLast(5)))
    }
  }

  private static func read(_ bytes: [UInt8], field: String) throws -> [LabelledCase] {
    var tree = YAMLTree()
    YAMLReader.read(bytes, into: &tree)
    if let issue = tree.faults.first(where: \.isError) { throw Malformed(description: "\(field): \(issue.message)") }
    return tree.documents.flatMap { document in
      tree.elements(of: document.root).map { mapping in
        var found = LabelledCase(field: field)
        for member in tree.members(of: mapping, bytes: bytes) {
          let key = tree.text(of: member.key, bytes: bytes)
          if tree[tree.resolve(member.value)].kind == .sequence {
            found.lists[key] = tree.elements(of: member.value).map { tree.text(of: $0, bytes: bytes) }
          } else {
            found.texts[key] = tree.text(of: member.value, bytes: bytes)
          }
        }
        return found
      }
    }
  }
}
