/// A pattern for paths: `*` and `?` stand for characters within a name, `**` for any number of folders.
///
/// `**/x` also matches `x`. A final `/` or `/**` means everything below a folder, and not the folder itself. A leading
/// `./` is dropped. Within a name `**` is `*`. Every other character stands for itself, and case matters.
package struct Glob: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case folders
    case name([Unicode.Scalar])
  }

  /// The pattern as it was written.
  package let source: String

  private let parts: [Part]

  /// Complexity: linear in the pattern.
  package init(_ pattern: String) {
    source = pattern
    var names = Self.names(of: pattern)
    if names.count > 1, names[names.count - 1].isEmpty { names[names.count - 1] = ["*", "*"] }
    var parts: [Part] = []
    for name in names {
      if name != ["*", "*"] {
        parts.append(.name(name))
      } else if parts.last != .folders {
        parts.append(.folders)
      }
    }
    // What is below a folder has a name of its own.
    if parts.last == .folders { parts.append(.name(["*"])) }
    self.parts = parts
  }

  /// Whether the pattern matches the whole of a path with `/` between its names.
  ///
  /// Complexity: O(parts × names of the path × their lengths): of several `*`, or of several `**`, only the last can
  /// still take more.
  package func matches(_ path: String) -> Bool {
    let names = Self.names(of: path)
    return Self.matches(parts, names, isStar: { $0 == .folders }) { part, name in
      guard case .name(let pattern) = part else { return false }
      return Self.matches(pattern, name, isStar: { $0 == "*" }) { $0 == "?" || $0 == $1 }
    }
  }

  private static func names(of path: String) -> [[Unicode.Scalar]] {
    let scalars = path.unicodeScalars
    let names = scalars.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
    return names.count > 1 && names[0] == ["."] ? Array(names.dropFirst()) : names
  }

  /// Whether `pattern` matches all of `items`, where a star stands for any number of them.
  private static func matches<Sign, Item>(
    _ pattern: [Sign], _ items: [Item], isStar: (Sign) -> Bool, _ isMatch: (Sign, Item) -> Bool
  ) -> Bool {
    var place = 0
    var item = 0
    var star: (place: Int, item: Int)?
    while item < items.count {
      if place < pattern.count, isStar(pattern[place]) {
        star = (place, item)
        place += 1
      } else if place < pattern.count, isMatch(pattern[place], items[item]) {
        place += 1
        item += 1
      } else if let last = star {
        star = (last.place, last.item + 1)
        place = last.place + 1
        item = last.item + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy(isStar)
  }
}
