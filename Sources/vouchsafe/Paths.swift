/// Paths with `/` between their parts.
enum Paths {
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Of an absolute path; `/` is its own parent.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The last part.
  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Whether `path` is `folder` or lies below it; both absolute and without links.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }

  /// Whether a name ends in `.yaml` or `.yml`, in small letters or large ones, as editors and hooks take it.
  static func isYAML(_ name: String) -> Bool {
    [".yaml", ".yml"].contains { ending in
      let last = name.utf8.suffix(ending.utf8.count)
      // The bit makes letters of ASCII small; a dot must be one as it is.
      return last.elementsEqual(ending.utf8) { $0 == $1 || ($0 | 0x20 == $1 && $1 != UInt8(ascii: ".")) }
    }
  }

  /// The order of the paths' bytes, which no locale and no normalisation changes.
  static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// A word that a shell reads as `text`.
  static func shellWord(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x2B...0x3A, 0x5F: true
        default: false
        }
      }
    return isPlain ? text : "'\(text.replacing("'", with: #"'\''"#))'"
  }

  /// A relative path without `.`, `..` and empty parts, as far as that can be told from the path alone.
  static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
