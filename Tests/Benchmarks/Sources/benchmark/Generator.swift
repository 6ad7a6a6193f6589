import Foundation

/// What was written: how large the base is, and how many findings are expected of it.
struct Written {
  var files = 0
  var bytes = 0
  var lines = 0
  var claims = 0
  var expected = 0
  /// The files of the base, for the floor.
  var list = URL(filePath: "/")
}

/// Writes a synthetic knowledge base in a format of its own, the vocabulary that reads it, and what is expected of it.
///
/// The same size, seed and vocabulary give the same bytes everywhere. Memory does not grow with the size, but for the
/// list of what is expected.
struct Generator {
  let shape: Shape
  let root: URL
  let period: Int
  var random: SplitMix64
  var page = Page()
  var written = Written()
  /// What is wrong with the condition that is being written, and where its parts begin.
  var defect: Defect?
  var parts = PartLines()
  /// Where the records of the last 25 conditions begin: file, colon, line.
  var starts = [String](repeating: "", count: Shape.family)
  /// One line each, as in `expected.txt`.
  var expected: [String] = []
  private var paths: [String] = []

  /// A generator of a base of so many conditions below `root`, with one defect of each sort in `period` conditions.
  init(conditions: Int, root: URL, period: Int, seed: UInt64 = 2026) {
    shape = Shape(conditions: conditions)
    self.root = root
    self.period = max(period, Defect.allCases.count)
    random = SplitMix64(seed: seed)
  }

  /// Writes everything: `Knowledge/`, `Rules/vocabulary.yaml`, `expected.txt` and `files.txt`.
  mutating func write(extending vocabulary: String) throws -> Written {
    let manager = FileManager.default
    if manager.fileExists(atPath: root.plainPath) { try manager.removeItem(at: root) }
    for folder in ["Knowledge/kb", "Rules"] {
      try manager.createDirectory(at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    try ForeignVocabulary.extended(vocabulary).write(
      to: root.appending(path: "Rules/vocabulary.yaml"), atomically: false, encoding: .utf8)
    writeAbout()
    try finish("about.yaml")
    writeTerms()
    try finish("terms.yaml")
    for family in 0..<shape.families {
      writeFamily(family)
      try finish(Self.file(ofFamily: family))
    }
    written.list = root.appending(path: "files.txt")
    try (paths.joined(separator: "\n") + "\n").write(to: written.list, atomically: false, encoding: .utf8)
    written.expected = expected.count
    let lines = expected.sorted().map { $0 + "\n" }.joined()
    try lines.write(to: root.appending(path: "expected.txt"), atomically: false, encoding: .utf8)
    return written
  }

  /// Notes a finding of a rule at a place: file, colon, line.
  mutating func expect(_ rule: String, at place: String) {
    expected.append("\(rule)\tKnowledge/kb/\(place)")
  }

  /// The file that a family of conditions lies in.
  static func file(ofFamily family: Int) -> String { "c" + (family + 1).digits(5) + ".yaml" }

  private mutating func finish(_ name: String) throws {
    let file = root.appending(path: "Knowledge/kb/" + name)
    written.files += 1
    written.bytes += page.bytes.count
    written.lines += page.next - 1
    paths.append(file.plainPath)
    try page.flush(to: file)
  }

  private mutating func writeAbout() {
    page.add("# What this export is. Invented from end to end: no word of it is medicine.")
    page.add("id: synthetic-base")
    page.add("title: A synthetic base of \(shape.conditions) conditions")
    page.add("aim: Measures the linter")
    page.add("status: example")
    page.add("disclaimer: Not medical advice, nor advice of any other kind")
    page.add("checked_on: 2025-11-30")
    page.add("last_review: 2025-11-30")
    page.add("reviewed_by: \(ID.reviewer(0))")
  }
}
