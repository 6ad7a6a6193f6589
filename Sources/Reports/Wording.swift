/// The names of kinds and fields as people read them.
enum Wording {
  /// `look-alike` as `look alike`; dates and other words with digits stay as they are.
  static func plain(_ name: String) -> String {
    if name.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return name }
    return String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }

  /// `look-alike` as `Look alike`.
  static func title(ofKind kind: String) -> String { capitalized(plain(kind)) }

  /// `look-alike` as `look alikes`, by the commonest rules of English.
  static func plural(ofKind kind: String) -> String {
    let name = plain(kind)
    if name.hasSuffix("y"), let before = name.dropLast().last, !"aeiou".contains(before) {
      return name.dropLast() + "ies"
    }
    if ["s", "x", "ch", "sh"].contains(where: { name.hasSuffix($0) }) {
      return name + (name.hasSuffix("s") ? "" : "es")
    }
    return name + "s"
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
