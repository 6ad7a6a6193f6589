import Findings
import Values

/// `message` and `fix`: what a rule says and offers (LANGUAGE 2.7 and 2.8).
extension RuleChecker {
  mutating func message(hasOverlap: Bool, hasRequirement: Bool) -> MessageTemplate? {
    guard
      let text = text("message", orReport: .noMessage, "the rule does not say what is wrong: `message` is missing")
    else { return nil }
    let before = log.findings.count
    let bytes = Array(text.text.utf8)
    var parts: [MessageTemplate.Part] = []
    var literal: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      switch byte {
      case UInt8(ascii: "{") where isDoubled, UInt8(ascii: "}") where isDoubled:
        literal.append(byte)
        index += 2
      case UInt8(ascii: "{"):
        guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
          log.report(
            .badMessage, "this `{` is never closed; a brace itself is written `{{`",
            at: text.location(of: index..<index + 1))
          return nil
        }
        let inside = text.slice(index + 1..<close).trimmed
        if inside.text.isEmpty {
          log.report(
            .badMessage, "nothing is named between these braces; a brace itself is written `{{`",
            at: text.location(of: index..<close + 1))
        } else if let part = part(inside, hasOverlap: hasOverlap, hasRequirement: hasRequirement) {
          if case .text(let value) = part {
            literal += Array(value.utf8)
          } else {
            if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
            literal = []
            parts.append(part)
          }
        }
        index = close + 1
      case UInt8(ascii: "}"):
        log.report(
          .badMessage, "this `}` closes nothing; a brace itself is written `}}`",
          at: text.location(of: index..<index + 1))
        index += 1
      default:
        literal.append(byte)
        index += 1
      }
    }
    if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
    return log.findings.count == before ? MessageTemplate(parts: parts) : nil
  }

  /// What stands between the braces of a message.
  private mutating func part(
    _ text: DeclaredText, hasOverlap: Bool, hasRequirement: Bool
  ) -> MessageTemplate.Part? {
    let isVariable = variables.contains { $0.name == text.text }
    switch text.text {
    case "overlap" where !isVariable, "settles" where !isVariable:
      if !hasOverlap {
        log.report(.noOverlap, "`{\(text.text)}` needs `overlap`", at: text.wordsLocation)
        return nil
      }
      return text.text == "overlap" ? .overlap : .settles
    case "missing" where !isVariable:
      if !hasRequirement {
        log.report(
          .noRequire, "`{missing}` says what `require` lacked, and the rule has none", at: text.wordsLocation)
        return nil
      }
      return .missing
    case "count" where !isVariable:
      guard rule.entries["per"] != nil else {
        log.report(
          .badMessage, "`{count}` counts what a finding of `per` shows, and the rule has no `per`",
          at: text.wordsLocation)
        return nil
      }
      return .count
    case let name where name.hasPrefix("parameter."):
      return parameter(text.slice("parameter.".utf8.count..<text.text.utf8.count)).map { .text($0) }
    default: return paths(text)
    }
  }

  private mutating func parameter(_ name: DeclaredText) -> String? {
    if let found = parameters.first(where: { $0.name == name.text }) {
      usedParameters.insert(name.text)
      return found.value.text
    }
    let near = didYouMean(name.text, among: parameters.map(\.name))
    log.report(.noSuchParameter, "the rule has no parameter `\(name.text)`\(near)", at: name.wordsLocation)
    return nil
  }

  /// `a.x`, or `a.x or a.y or 'some words'`: the first of several that is there.
  private mutating func paths(_ text: DeclaredText) -> MessageTemplate.Part? {
    var paths: [Path] = []
    var rest = text
    while true {
      let bytes = Array(rest.text.utf8)
      if let quote = bytes.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
        guard !paths.isEmpty, bytes.count > 2, bytes.dropFirst().firstIndex(of: quote) == bytes.count - 1 else {
          log.report(
            .badMessage, "words in quotes stand last, behind a path and `or`", at: rest.wordsLocation,
            help: "as in `{x.field or 'not at all'}`")
          return nil
        }
        return .firstPresent(paths, otherwise: String(decoding: bytes[1..<bytes.count - 1], as: UTF8.self))
      }
      let joint = Array(" or ".utf8)
      let end = bytes.indices.first { bytes[$0...].starts(with: joint) }
      guard let path = path(rest.slice(0..<(end ?? bytes.count)).trimmed) else { return nil }
      paths.append(path)
      guard let end else { return paths.count == 1 ? .path(path) : .firstPresent(paths, otherwise: nil) }
      rest = rest.slice(end + joint.count..<bytes.count).trimmed
    }
  }

  /// A path that is written alone; nothing where it has a mistake, which is reported.
  private mutating func path(_ text: DeclaredText) -> Path? {
    guard !speaksOfBrokenVariable(text.text) else { return nil }
    var checker = ConditionChecker(vocabulary: vocabulary, scope: ConditionScope(variables))
    let path = checker.checkPath(text)
    log.append(contentsOf: checker.log.findings)
    return path
  }

  // MARK: - Fixes

  mutating func fix() -> FixTemplate? {
    guard let entry = rule.entries["fix"], !entry.value.isMissing else { return nil }
    guard let entries = entry.value.entries else {
      log.report(
        .badFix, "`fix` takes a mapping, as in `{set: {x.field: value}, safety: review}`", at: entry.key.wordsLocation
      )
      return nil
    }
    let forms = ["set", "add", "remove"]
    log.reportUnknownKeys(of: entries, in: "a fix", known: forms + ["safety"])
    let safety = safety(entries["safety"])
    let edits = entries.filter { forms.contains($0.key.text) }
    guard let edit = edits.first, edits.count == 1 else {
      log.report(
        .badFix, "a fix does one thing: `set`, `add` or `remove`",
        at: edits.dropFirst().first?.key.wordsLocation ?? entry.key.wordsLocation)
      return nil
    }
    guard let template = self.edit(edit), let safety else { return nil }
    return FixTemplate(edit: template, safety: safety)
  }

  private mutating func safety(_ entry: DeclaredEntry?) -> Fix.Safety? {
    guard let entry else { return .review }
    if let word = entry.value.text, let safety = Fix.Safety(rawValue: word.text) { return safety }
    log.report(.noSuchWord, "`safety` is `safe` or `review`", at: entry.value.mark)
    return nil
  }

  private mutating func edit(_ entry: DeclaredEntry) -> FixTemplate.Edit? {
    if entry.key.text == "remove" {
      guard let text = entry.value.text else {
        log.report(.badFix, "`remove` takes a path, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
        return nil
      }
      return fixPath(text).map { .remove($0.path) }
    }
    guard let pairs = entry.value.entries, pairs.count == 1, let pair = pairs.first, let value = pair.value.text else {
      log.report(
        .badFix, "`\(entry.key.text)` takes one path and its value, as in `{x.field: value}`",
        at: entry.key.wordsLocation)
      return nil
    }
    guard let (path, field) = fixPath(pair.key) else { return nil }
    guard field.isList == (entry.key.text == "add") else {
      let reason = field.isList ? "is a list: use `add`" : "holds one value: use `set`"
      log.report(.badFix, "`\(path.text)` \(reason)", at: entry.key.wordsLocation)
      return nil
    }
    guard let written = fixValue(value, as: field.type) else { return nil }
    return entry.key.text == "add" ? .add(path, written) : .set(path, written)
  }

  /// The value that a fix writes: one that the field can hold.
  private mutating func fixValue(_ value: DeclaredText, as type: ValueType) -> String? {
    var text = value
    if value.text.hasPrefix("parameter.") {
      guard let found = parameter(value.slice("parameter.".utf8.count..<value.text.utf8.count)) else { return nil }
      text = DeclaredText(found, at: value.wordsLocation)
    }
    do throws(Fault) {
      _ = try LiteralReader(vocabulary: vocabulary).read(text.text, as: type)
      return text.text
    } catch {
      log.report(error, in: text)
      return nil
    }
  }

  /// A variable and fields of nested records: what lies in the record's own file, at one place.
  private mutating func fixPath(_ text: DeclaredText) -> (path: Path, field: Field)? {
    guard let path = path(text) else { return nil }
    var last: Field?
    for (index, step) in path.steps.enumerated() {
      guard case .field(let kind, let id) = step else {
        log.report(.badFix, "`\(path.text)` is not a field, so no fix can write it", at: text.wordsLocation)
        return nil
      }
      let field = vocabulary[kind][id]
      if index < path.steps.count - 1 {
        guard case .record = field.type, !field.isList else {
          log.report(
            .badFix,
            "a fix stays in its record: `\(field.name)` \(field.isList ? "is a list" : "leads to another one")",
            at: text.wordsLocation)
          return nil
        }
      }
      last = field
    }
    guard let last else {
      log.report(.badFix, "`\(path.text)` is a record: a fix changes one of its fields", at: text.wordsLocation)
      return nil
    }
    return (path, last)
  }
}
