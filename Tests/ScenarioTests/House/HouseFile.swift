import Foundation

/// A text file of the repository.
struct HouseFile: Sendable {
  /// From the top of the repository.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Of a Swift file.
  let swift: SwiftText

  /// `Values` of `Sources/Values/Text/Glob.swift`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// Files under a folder whose names end so, in order of their paths; files that are no text are left out.
  static func all(under folder: String, suffix: String = "") throws -> [HouseFile] {
    try everything.get().filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(suffix) }
  }

  private static let everything = Result {
    try ["Knowledge", "Rules", "Sources", "Tests"].flatMap { try read($0) }
  }

  private static func read(_ folder: String) throws -> [HouseFile] {
    let top = Checkout.root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: top.path)
    return names.filter { !$0.contains(".build") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: top.appending(path: name), encoding: .utf8) else { return nil }
      return HouseFile(path: folder + "/" + name, text: text, swift: SwiftText(name.hasSuffix(".swift") ? text : ""))
    }
  }

  /// Where the code of Swift files under `folder`, without comments and texts, matches: `PATH:LINE: code`.
  static func matches(
    of pattern: Regex<Substring>, in folder: String, except exceptions: Set<String> = []
  ) throws -> [String] {
    try all(under: folder, suffix: ".swift").filter { !exceptions.contains($0.path) }.flatMap { file in
      file.swift.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { $0.element.contains(pattern) }
        .map { "\(file.path):\($0.offset + 1): \($0.element.drop { $0 == " " })" }
    }
  }
}
