import Findings
import Values

/// `reads` and `documents`: bases that others wrote (LANGUAGE 1.6).
extension VocabularyBuilder {
  // MARK: - Reads

  mutating func readReads(_ entry: DeclaredEntry?, ofKind number: Int) {
    let kind = vocabulary.kinds[number]
    for entry in mapping(entry) {
      if let context = kind.context, vocabulary[context].name == entry.key.text {
        readContextReads(entry, context, ofKind: number)
      } else if let field = kind.field(named: entry.key.text) {
        guard let source = source(entry.value) else { continue }
        vocabulary.kinds[number].reads[field] = source
        vocabulary.kinds[number].readLocations[field] = entry.value.text?.wordsLocation ?? entry.key.wordsLocation
      } else if !brokenFields.contains("\(kind.name).\(entry.key.text)") {
        let known = kind.fields.map(\.name) + (kind.context.map { [vocabulary[$0].name] } ?? [])
        log.report(
          .noSuchField,
          "\(withArticle(kind.name)) has no field `\(entry.key.text)`\(didYouMean(entry.key.text, among: known))",
          at: entry.key.wordsLocation)
      }
    }
  }

  private mutating func readContextReads(_ entry: DeclaredEntry, _ id: ContextID, ofKind number: Int) {
    let context = vocabulary[id]
    if let text = entry.value.text {
      guard case .path(let keys)? = source(entry.value) else {
        return log.report(
          .badReads, "the context `\(context.name)` is read from a key path, or from a mapping of templates",
          at: text.wordsLocation)
      }
      vocabulary.kinds[number].contextKey = keys
      return
    }
    var reads: [Int: ValueSource] = [:]
    for entry in mapping(entry) {
      guard let dimension = context.dimension(named: entry.key.text) else {
        let near = didYouMean(entry.key.text, among: context.dimensions.map(\.name))
        log.report(
          .noSuchDimension, "`\(entry.key.text)` is not a dimension of \(context.name)\(near)",
          at: entry.key.wordsLocation)
        continue
      }
      if let source = source(entry.value) { reads[dimension] = source }
    }
    vocabulary.kinds[number].contextReads = reads
  }

  /// A key path, or a template where there are braces.
  private mutating func source(_ node: DeclaredNode) -> ValueSource? {
    guard let text = node.text else {
      log.report(
        .badReads, "write a key path, as in `term.id`, or a template, as in `\"{from}..{to} years\"`", at: node.mark)
      return nil
    }
    guard text.text.contains("{") || text.text.contains("}") else { return keyPath(text).map { .path($0) } }
    var pieces: [ValueSource.Piece] = []
    let bytes = Array(text.text.utf8)
    var index = 0
    while index < bytes.count {
      let isOpening = bytes[index] == UInt8(ascii: "{")
      let end = bytes[index...].firstIndex { $0 == UInt8(ascii: isOpening ? "}" : "{") }
      if isOpening {
        guard let end, let path = keyPath(text.slice(index + 1..<end)) else {
          if end == nil {
            log.report(.badReads, "this `{` is never closed", at: text.location(of: index..<index + 1))
          }
          return nil
        }
        pieces.append(.path(path))
        index = end + 1
      } else {
        let piece = text.slice(index..<(end ?? bytes.count)).text
        guard !piece.contains("}") else {
          log.report(.badReads, "a `}` closes nothing in `\(text.text)`", at: text.wordsLocation)
          return nil
        }
        pieces.append(.literal(piece))
        index = end ?? bytes.count
      }
    }
    return .template(pieces)
  }

  private mutating func keyPath(_ text: DeclaredText) -> [String]? {
    let keys = text.trimmed.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard keys.allSatisfy({ !$0.isEmpty }) else {
      log.report(
        .badReads, "`\(text.text)` is no key path: write keys with dots between them", at: text.wordsLocation)
      return nil
    }
    return keys
  }

  // MARK: - Documents

  mutating func readDocuments(_ entry: DeclaredEntry?) {
    guard let entry, !entry.value.isMissing else { return }
    var patterns: [DocumentPattern] = []
    for member in entry.value.members {
      guard let keys = member.entries else {
        log.report(.badValue, "`documents` takes mappings with `files` and `records`", at: member.mark)
        continue
      }
      log.reportUnknownKeys(of: keys, in: "an entry of `documents`", known: ["files", "records"])
      guard let files = keys["files"]?.value.text else {
        log.report(
          .missingKey, "`files` is missing: a pattern such as `kb/**/*.yaml`",
          at: keys["files"]?.key.wordsLocation ?? keys.first?.key.wordsLocation ?? member.mark)
        continue
      }
      guard let records = keys["records"], !records.value.isMissing else {
        log.report(
          .missingKey, "`records` is missing: where in these files the records lie", at: files.wordsLocation)
        continue
      }
      if let ending = Self.unreadEnding(of: files.text) {
        log.report(
          .badValue, "`\(files.text)` matches files whose names end in .\(ending), and only .yaml and .yml are read",
          at: files.wordsLocation, help: "JSON is YAML: a file of it is read under a name that ends in .yaml")
      }
      var pattern = DocumentPattern(
        files: Glob(files.text), records: records.value.members.compactMap { self.records($0) })
      pattern.text = files.text
      pattern.location = files.wordsLocation
      patterns.append(pattern)
    }
    vocabulary.documents = patterns
  }

  /// How names end that a pattern matches, where nothing reads files of that sort.
  private static func unreadEnding(of pattern: String) -> String? {
    let name = pattern.split(separator: "/").last.map(String.init) ?? pattern
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending.contains { $0 == "*" || $0 == "?" } || ["yaml", "yml"].contains(ending) ? nil : ending
  }

  private mutating func records(_ node: DeclaredNode) -> DocumentPattern.Records? {
    guard let keys = node.entries else {
      log.report(.badValue, "`records` takes a mapping, as in `{at: ., kind: condition, id: id}`", at: node.mark)
      return nil
    }
    log.reportUnknownKeys(of: keys, in: "an entry of `records`", known: ["at", "kind", "id", "map"])
    let place = keys.first?.key.wordsLocation ?? node.mark
    guard let name = keys["kind"]?.value.text else {
      log.report(.missingKey, "`kind` is missing: what kind of record these are", at: place)
      return nil
    }
    guard let kind = vocabulary.kind(named: name.text) else {
      let near = didYouMean(name.text, among: vocabulary.kinds.map(\.name))
      log.report(.noSuchKind, "no kind is called `\(name.text)`\(near)", at: name.wordsLocation)
      return nil
    }
    var at: [String] = []
    if let text = keys["at"]?.value.text, text.text != "." {
      guard let path = keyPath(text) else { return nil }
      at = path
    }
    let isMap = yesNo(keys["map"])
    guard let identifier = identifier(keys["id"]) else { return nil }
    if vocabulary[kind].isEntity, identifier == .none, !isMap {
      log.report(
        .missingKey, "\(withArticle(name.text)) has an id, and `id` does not say where", at: name.wordsLocation,
        help: "write `id: KEY`, `id: file-name` or `map: yes`")
    }
    var records = DocumentPattern.Records(at: at, kind: kind, identifier: identifier, isMap: isMap)
    records.location = keys["at"]?.value.text?.wordsLocation ?? place
    return records
  }

  private mutating func identifier(_ entry: DeclaredEntry?) -> DocumentPattern.Records.Identifier? {
    guard let entry, !entry.value.isMissing else { return DocumentPattern.Records.Identifier.none }
    guard let text = entry.value.text else {
      log.report(
        .badValue, "`id` takes a key path or `file-name`, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
      return nil
    }
    return text.text == "file-name" ? .fileName : keyPath(text).map { .path($0) }
  }
}
