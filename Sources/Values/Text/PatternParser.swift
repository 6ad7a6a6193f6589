import Findings

/// Reads the source of a pattern.
///
/// The syntax is that of Python's `re` and its like, less what cannot be matched in linear time; where those differ, or
/// take a slip of the pen for something else, the reader asks for the plain way to write it.
struct PatternParser {
  /// The greatest number of steps that a pattern may take, with its repetitions written out.
  static let sizeLimit = 1_000
  /// The greatest number in `{m,n}`.
  static let countLimit = 255
  /// How deep groups may be nested.
  static let depthLimit = 50
  /// The longest source, in UTF-8 bytes.
  static let lengthLimit = 8_192

  var scalars: [Unicode.Scalar]
  /// Where each scalar starts, in UTF-8 bytes, and where the last one ends.
  private var offsets: [Int]
  var position = 0
  private var depth = 0
  private(set) var ignoresCase = false

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
  }

  /// The whole pattern.
  /// - Throws: `Fault` at the first place that cannot be read.
  mutating func parse() throws(Fault) -> PatternNode {
    if offsets[scalars.count] > Self.lengthLimit {
      throw error("the pattern is longer than \(Self.lengthLimit) bytes; write a shorter one", at: 0)
    }
    ignoresCase = skip("(?i)")
    let node = try choice()
    if peek == ")" { throw error("`)` closes no group; for the character itself write `\\)`", at: position) }
    try checkSize(of: node, at: 0)
    return node
  }

  private mutating func choice() throws(Fault) -> PatternNode {
    var alternatives = [try sequence()]
    while skip("|") { alternatives.append(try sequence()) }
    return PatternNode.choice(alternatives).simplified
  }

  private mutating func sequence() throws(Fault) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      let start = position
      let node = try atom()
      nodes.append(try repetition(of: node, from: start))
    }
    return PatternNode.sequence(nodes).simplified
  }

  private mutating func atom() throws(Fault) -> PatternNode {
    let start = position
    guard let scalar = next() else { return .empty }
    switch scalar {
    case "(": return try group(from: start)
    case "[": return .scalar(try scalarClass(from: start))
    case "\\": return try escape(from: start)
    case ".": return .scalar(.notLineFeed)
    case "^": return .assertion(.textStart)
    case "$": return .assertion(.textEnd)
    case "*", "+", "?":
      throw error("`\(scalar)` has nothing to repeat; for the character itself write `\\\(scalar)`", at: start)
    case "{":
      throw error("`{` has nothing to repeat; for the character itself write `\\{`", at: start)
    default: return .scalar(cased(ScalarSet(scalar)))
    }
  }

  private mutating func group(from start: Int) throws(Fault) -> PatternNode {
    if !skip("?:"), peek == "?" { throw groupError(from: start) }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit {
      throw error("groups are nested more than \(Self.depthLimit) deep; write a simpler pattern", at: start)
    }
    let node = try choice()
    if !skip(")") { throw error("`(` has no `)`; for the character itself write `\\(`", at: start) }
    return node
  }

  private func groupError(from start: Int) -> Fault {
    let head = String(String.UnicodeScalarView(scalars[start..<min(start + 4, scalars.count)]))
    let message =
      if head.hasPrefix("(?=") || head.hasPrefix("(?!") {
        "look-ahead `\(head.prefix(3))` is not supported, as time must stay linear; write a second condition"
      } else if head == "(?<=" || head == "(?<!" {
        "look-behind `\(head)` is not supported, as time must stay linear; write a second condition"
      } else if head == "(?P=" {
        "the back-reference `(?P=` is not supported, as time must stay linear; write out what may be repeated"
      } else if head == "(?P<" || head.hasPrefix("(?<") || head.hasPrefix("(?'") {
        "groups have no names here; write `(?:`"
      } else if head.hasPrefix("(?>") {
        "the atomic group `(?>` is not supported; write `(?:`"
      } else if head.hasPrefix("(?i") {
        "`(?i)` may only be the very start of a pattern; it holds for the whole of it"
      } else {
        "`\(head.prefix(3))` is not supported; write `(?:` for a group, or `(?i)` at the start to ignore case"
      }
    return error(message, at: start)
  }

  private mutating func repetition(of node: PatternNode, from start: Int) throws(Fault) -> PatternNode {
    let sign = position
    guard let (atLeast, atMost) = try counts() else { return node }
    if case .assertion = node {
      let written = text(from: start, to: sign)
      throw error("`\(written)` stands for a place, which cannot be repeated; leave out the repetition", at: sign)
    }
    _ = skip("?")
    let second = position
    if try counts() != nil {
      throw error(
        "`\(text(from: sign, to: position))` repeats a repetition; put `(?:` and `)` around what comes before",
        at: second)
    }
    let repeated = PatternNode.repeated(node, atLeast: atLeast, atMost: atMost).simplified
    try checkSize(of: repeated, at: sign)
    return repeated
  }

  /// The counts of a repetition, if one stands here; there is no upper one where it is missing.
  private mutating func counts() throws(Fault) -> (atLeast: Int, atMost: Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    let start = position
    guard skip("{") else { return nil }
    let first = try count()
    var last = first
    if skip(",") { last = try count() }
    guard skip("}"), first != nil || last != nil else {
      throw error("`{` needs counts, as in `{3}`, `{2,}` or `{2,4}`; for the character itself write `\\{`", at: start)
    }
    let atLeast = first ?? 0
    if let last, last < atLeast {
      throw error("`{\(atLeast),\(last)}` counts down; write `{\(last),\(atLeast)}`", at: start)
    }
    return (atLeast, last)
  }

  private mutating func count() throws(Fault) -> Int? {
    let start = position
    var count = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      position += 1
      count = count * 10 + Int(digit.value - 0x30)
      if count > Self.countLimit {
        throw error("a count may be \(Self.countLimit) at most; write `*` or `+` for any number", at: start)
      }
    }
    return position > start ? count : nil
  }

  private func checkSize(of node: PatternNode, at place: Int) throws(Fault) {
    if node.size > Self.sizeLimit {
      throw error(
        "the pattern takes \(node.size) steps, and \(Self.sizeLimit) is the limit; write lower counts or fewer words",
        at: place)
    }
  }
}

extension PatternParser {
  /// The scalar at the position, or nothing at the end.
  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func next() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    position += 1
    return scalar
  }

  /// Moves past `expected` and returns true if it stands here.
  mutating func skip(_ expected: String) -> Bool {
    guard scalars[position...].starts(with: expected.unicodeScalars) else { return false }
    position += expected.unicodeScalars.count
    return true
  }

  func text(from start: Int, to end: Int) -> String { String(String.UnicodeScalarView(scalars[start..<end])) }

  /// `set`, with the other cases of its scalars if the pattern ignores case.
  func cased(_ set: ScalarSet) -> ScalarSet { ignoresCase ? set.caseClosed : set }

  /// `place` counts scalars; the fault's range counts bytes.
  func error(_ message: String, at place: Int) -> Fault {
    Fault(.badPattern, message, at: offsets[place]..<offsets[place] + 1)
  }
}
