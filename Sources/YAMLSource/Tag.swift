import Findings

/// What an explicit tag (`!!int`, `!colour`) claims about a node.
enum Tag {
  private static let standard = "tag:yaml.org,2002:"
  private static let languages = ["python", "ruby", "perl", "php", "java", "javax", "js", "clr", "hs"]

  /// What is wrong with a tag on a node; nil for those of YAML's own that fit.
  static func fault(_ tag: String, of node: Node, text: ArraySlice<UInt8>, at range: ByteRange) -> Fault? {
    if tag == "!" { return nil }
    let isStandard = tag.hasPrefix(standard)
    let name = isStandard ? tag.dropFirst(standard.count) : tag.drop { $0 == "!" }
    let shown = isStandard ? "!!" + name : tag[...]
    if let language = name.split(whereSeparator: { $0 == "/" || $0 == ":" || $0 == "." }).first,
      language.count < name.count, languages.contains(String(language))
    {
      return .unsafeTag(String(shown), at: range)
    }
    guard isStandard else { return .unknownTag(String(shown), at: range) }
    let value = String(decoding: text, as: UTF8.self)
    switch name {
    case "str": return node.kind == .scalar ? nil : .tagMismatch(String(shown), "a text", node.range)
    case "seq": return node.kind == .sequence ? nil : .tagMismatch(String(shown), "a list", node.range)
    case "map": return node.kind == .mapping ? nil : .tagMismatch(String(shown), "a mapping", node.range)
    case "int":
      return node.kind == .scalar && isInteger(value)
        ? nil : .tagMismatch(String(shown), "a whole number such as `12`", node.range)
    case "float":
      return node.kind == .scalar && isNumber(value)
        ? nil : .tagMismatch(String(shown), "a number such as `1.5`", node.range)
    case "bool":
      return node.kind == .scalar && isBoolean(value)
        ? nil : .tagMismatch(String(shown), "`true` or `false`", node.range)
    case "null":
      return node.kind == .scalar && ["", "~", "null", "Null", "NULL"].contains(value)
        ? nil : .tagMismatch(String(shown), "nothing, or `null`", node.range)
    default: return .unknownTag(String(shown), at: range)
    }
  }

  /// An integer of YAML 1.1 or 1.2: decimal, binary, octal, hexadecimal or in base 60.
  private static func isInteger(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    let digits = rest.filter { $0 != "_" }
    guard let first = rest.first, first != "_", !digits.isEmpty else { return false }
    if digits.hasPrefix("0b") { return isDigits(digits.dropFirst(2), "01") }
    if digits.hasPrefix("0o") { return isDigits(digits.dropFirst(2), "01234567") }
    if digits.hasPrefix("0x") { return isDigits(digits.dropFirst(2), "0123456789abcdefABCDEF") }
    return digits.split(separator: ":", omittingEmptySubsequences: false).allSatisfy { isDigits($0, "0123456789") }
  }

  private static func isNumber(_ text: String) -> Bool {
    if [".nan", ".NaN", ".NAN"].contains(text) || isInteger(text) { return true }
    var rest = Substring(text)
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    if [".inf", ".Inf", ".INF"].contains(rest) { return true }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2 {
      let exponent = parts[1].first == "-" || parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
      guard isDigits(exponent, "0123456789") else { return false }
    }
    let digits = mantissa.filter { $0 != "_" }
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return halves.contains { !$0.isEmpty } && halves.allSatisfy { $0.isEmpty || isDigits($0, "0123456789") }
  }

  private static func isBoolean(_ text: String) -> Bool {
    ["true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
  }

  private static func isDigits(_ text: some StringProtocol, _ allowed: String) -> Bool {
    !text.isEmpty && text.allSatisfy(allowed.contains)
  }
}
