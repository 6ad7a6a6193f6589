import Testing

/// The compiler keeps targets in one direction; between the folders of one target, this does.
@Suite("Folders of a target depend on each other in one direction")
struct FolderTests {
  /// By folder of a target: the folders whose types it names, each with one such type and the file that names it.
  private static func uses(in files: [HouseFile]) -> [String: [String: String]] {
    let declaration =
      #/
      (?m)^(\h*)((?:@\w+(?:\([^)]*\))?\h+|(?:package|public|private|fileprivate|indirect|final)\h+)*)
      (?:struct|enum|class|protocol|actor|typealias|associatedtype|case)\h+(\w+)
      /#
    var homes: [String: Set<String>] = [:]
    var own: [String: Set<String>] = [:]
    for file in files {
      for match in file.swift.code.matches(of: declaration) {
        let name = String(match.3)
        if match.1.isEmpty, !match.2.contains("private") {
          homes[name, default: []].insert(folder(of: file))
        } else {
          own[file.path, default: []].insert(name)
        }
      }
    }
    var uses: [String: [String: String]] = [:]
    for file in files {
      // `Outer.Inner` names what `Outer` declares, so a name behind a point is not asked for.
      let names = Set(file.swift.code.matches(of: #/(?:^|[^\w.])([A-Z]\w*)/#).map { String($0.1) })
      for name in names.subtracting(own[file.path] ?? []).sorted() {
        for home in homes[name] ?? [] where home != folder(of: file) {
          uses[folder(of: file), default: [:]][home] = "\(name) in \(file.path)"
        }
      }
    }
    return uses
  }

  private static func folder(of file: HouseFile) -> String {
    file.path.split(separator: "/").dropLast().joined(separator: "/")
  }

  @Test("no folder names the types of one that leads back to it")
  func circles() throws {
    let targets = Dictionary(grouping: try HouseFile.all(under: "Sources", suffix: ".swift"), by: \.module)
    var edges = 0
    for (_, files) in targets {
      let uses = Self.uses(in: files)
      for (folder, others) in uses.sorted(by: { $0.key < $1.key }) {
        edges += others.count
        for (other, example) in others.sorted(by: { $0.key < $1.key }) {
          #expect(
            !Self.reaches(folder, from: other, uses), "\(folder) uses \(other) (\(example)), which leads back to it")
        }
      }
    }
    #expect(edges > 40, "the types of other folders are no longer found")
  }

  private static func reaches(_ goal: String, from start: String, _ uses: [String: [String: String]]) -> Bool {
    var seen: Set<String> = [start]
    var left = [start]
    while let folder = left.popLast() {
      if folder == goal { return true }
      for next in (uses[folder] ?? [:]).keys where seen.insert(next).inserted { left.append(next) }
    }
    return false
  }
}
