/// Writes the Swift files of `Sources/StandardPack` from the texts of `Rules/`.
package enum StandardPackSource {
  /// A text that cannot be written as a literal without changing it.
  package struct Unwritable: Error, CustomStringConvertible {
    package var path: String

    package var description: String {
      "`\(path)` holds a carriage return, which a Swift literal would drop: save it with LF line ends"
    }
  }

  /// The files to write, by name: one a folder of the pack, and one that lists them all.
  ///
  /// `texts` go by their path within the pack, `vocabulary.yaml` or `safety/x.yaml`. One literal list a folder keeps the
  /// compiler fast. Fails on texts with a carriage return.
  ///
  /// `starters` are what `vouchsafe init` writes, by their path.
  package static func files(
    _ texts: [(path: String, text: String)], starters: [(path: String, text: String)]
  ) throws(Unwritable) -> [(name: String, text: String)] {
    let sorted = texts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let folders = [String: [(path: String, text: String)]](grouping: sorted) { folder(of: $0.path) }
    let names = folders.keys.sorted()
    var files = [(name: "StandardPack.swift", text: list(names))]
    for name in names {
      files.append((name: "\(typeName(name)).swift", text: try literals(name, folders[name] ?? [])))
    }
    files.append((name: "StarterFiles.swift", text: try starterFiles(starters)))
    return files
  }

  private static func starterFiles(_ texts: [(path: String, text: String)]) throws(Unwritable) -> String {
    let sorted = texts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return try heading
      + literals(
        sorted, type: "package enum StarterFiles", "What `vouchsafe init` writes, by path.", access: "package ")
  }

  private static let heading = """
    // swift-format-ignore-file
    // Generated from Rules/ by the test "The standard pack is current". Change the rules, not this file.


    """

  private static func list(_ names: [String]) -> String {
    var out = heading
    out += "/// The rules of `Rules/`, built into the binary so that they are there from the first run.\n"
    out += "package enum StandardPack {\n"
    out += "  /// By path within the pack, in the order of the paths' bytes within each folder.\n"
    out += "  package static var files: [(path: String, text: String)] {\n"
    out += "    [" + names.map { typeName($0) + ".files" }.joined(separator: ", ") + "].flatMap { $0 }\n"
    return out + "  }\n}\n"
  }

  private static func literals(_ folder: String, _ texts: [(path: String, text: String)]) throws(Unwritable) -> String {
    let summary = folder.isEmpty ? "The top of the pack" : "The folder `\(folder)` of the pack"
    return try heading + literals(texts, type: "enum \(typeName(folder))", summary + ".", access: "")
  }

  private static func literals(
    _ texts: [(path: String, text: String)], type: String, _ summary: String, access: String
  ) throws(Unwritable) -> String {
    var out = "/// \(summary)\n\(type) {\n"
    if !access.isEmpty { out += "  /// In the order of the paths' bytes.\n" }
    out += "  \(access)static var files: [(path: String, text: String)] {\n    [\n"
    for index in texts.indices { out += "      (\"\(texts[index].path)\", text\(index)),\n" }
    out += "    ]\n  }\n"
    for (index, entry) in texts.enumerated() {
      if entry.text.utf8.contains(0x0D) { throw Unwritable(path: entry.path) }
      let marks = String(repeating: "#", count: longestRun(of: "#", in: entry.text) + 1)
      // A literal ends before its last line feed, which is why the delimiter stands on a line of its own.
      out += "\n  private static let text\(index) = \(marks)\"\"\"\n\(entry.text)\n\"\"\"\(marks)\n"
    }
    return out + "}\n"
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func typeName(_ folder: String) -> String {
    folder.isEmpty
      ? "PackTop" : "Pack" + folder.split { !$0.isLetter }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func longestRun(of wanted: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == wanted ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
