import Findings
import Values

/// The types of fields and of contexts' dimensions (LANGUAGE 1.2).
extension VocabularyBuilder {
  /// A type whose names are known. Paths behind `by` are resolved later, when all fields are there.
  struct ResolvedType {
    var type: ValueType
    var pattern: Pattern?
    /// `measure.dimension` of `interval(by measure.dimension)`.
    var dimensionPath: DeclaredText?
  }

  /// Nothing where the type does not exist, which is reported.
  mutating func resolve(_ expression: TypeExpression) -> ResolvedType? {
    let name = expression.name
    let takesArgument = ["pattern", "quantity", "interval", "choice"].contains(name.text)
    guard takesArgument || expression.argument == nil else {
      log.report(.badType, "`\(name.text)` takes nothing in parentheses", at: name.wordsLocation)
      return nil
    }
    guard !takesArgument || !(expression.argument?.text.isEmpty ?? true), let type = plainType(expression) else {
      if takesArgument, expression.argument?.text.isEmpty ?? true {
        let sample =
          ["pattern": "pattern(\"^[A-Z]\")", "choice": "choice(one, two)"][name.text] ?? "\(name.text)(time)"
        log.report(.badType, "`\(name.text)` needs parentheses, as in `\(sample)`", at: name.wordsLocation)
      }
      return nil
    }
    return type
  }

  private mutating func plainType(_ expression: TypeExpression) -> ResolvedType? {
    let name = expression.name
    switch name.text {
    case "text": return ResolvedType(type: .text)
    case "url": return ResolvedType(type: .url)
    case "file": return ResolvedType(type: .file)
    case "doi": return ResolvedType(type: .code(.doi))
    case "pmid": return ResolvedType(type: .code(.pmid))
    case "isbn": return ResolvedType(type: .code(.isbn))
    case "number": return ResolvedType(type: .number)
    case "date": return ResolvedType(type: .date)
    case "yes-no": return ResolvedType(type: .word(.yesNo))
    case "dimension": return ResolvedType(type: .dimension)
    case "pattern": return expression.argument.flatMap { pattern($0) }
    case "choice": return expression.argument.flatMap { inlineChoice($0) }.map { ResolvedType(type: .word($0)) }
    case "quantity": return expression.argument.flatMap { measured($0) { .quantity($0) } }
    case "interval": return expression.argument.flatMap { measured($0) { .interval($0) } }
    default: return namedType(name)
    }
  }

  private mutating func namedType(_ name: DeclaredText) -> ResolvedType? {
    if let index = vocabulary.wordLists.firstIndex(where: { $0.name == name.text }) {
      let list = WordListID(index)
      return ResolvedType(type: vocabulary[list].meaning == nil ? .word(list) : .amount(list))
    }
    if let kind = vocabulary.kind(named: name.text) {
      return ResolvedType(type: vocabulary[kind].isEntity ? .reference(kind) : .record(kind))
    }
    let known = Self.builtInTypes + vocabulary.wordLists.map(\.name) + vocabulary.kinds.map(\.name)
    log.report(
      .noSuchType, "no type, scale, choice or kind is called `\(name.text)`\(didYouMean(name.text, among: known))",
      at: name.wordsLocation)
    return nil
  }

  private mutating func pattern(_ argument: DeclaredText) -> ResolvedType? {
    let bytes = Array(argument.text.utf8)
    guard bytes.count >= 2, let first = bytes.first, first == bytes.last,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else {
      log.report(.badType, "the pattern stands in quotes, as in `pattern(\"^[A-Z]\")`", at: argument.wordsLocation)
      return nil
    }
    let source = argument.slice(1..<bytes.count - 1)
    do throws(Fault) {
      return ResolvedType(type: .pattern, pattern: try Pattern(source.text))
    } catch {
      log.report(error, in: source)
      return nil
    }
  }

  /// Choices with the same words in the same order are one.
  private mutating func inlineChoice(_ argument: DeclaredText) -> WordListID? {
    var words: [String] = []
    for word in argument.words(splittingAtCommas: true) where isGoodWord(word, among: words, of: "this choice") {
      words.append(word.text)
    }
    guard !words.isEmpty else { return nil }
    let name = "choice(\(words.joined(separator: ", ")))"
    if let index = vocabulary.wordLists.firstIndex(where: { $0.name == name }) { return WordListID(index) }
    vocabulary.wordLists.append(WordList(name: name, words: words, isOrdered: false))
    return WordListID(vocabulary.wordLists.count - 1)
  }

  private mutating func measured(
    _ argument: DeclaredText, _ make: (DimensionSource) -> ValueType
  ) -> ResolvedType? {
    let words = argument.words()
    if words.count == 2, words[0].text == "by" {
      return ResolvedType(type: make(.by([])), dimensionPath: words[1])
    }
    guard words.count == 1 else {
      log.report(
        .badType, "`\(argument.text)` is no dimension; write one, or `by` and the path to one",
        at: argument.wordsLocation)
      return nil
    }
    return dimension(words[0]).map { ResolvedType(type: make(.fixed($0))) }
  }

  /// The fields of a path to a dimension, from a record of `kind` through references (LANGUAGE 1.2).
  mutating func dimensionFields(_ path: DeclaredText, from kind: KindID) -> [FieldID]? {
    var current = kind
    var fields: [FieldID] = []
    var offset = 0
    let parts = path.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else {
      log.report(.badType, "`\(path.text)` is no path: write fields with dots between them", at: path.wordsLocation)
      return nil
    }
    for (index, part) in parts.enumerated() {
      let word = path.slice(offset..<offset + part.utf8.count)
      offset += part.utf8.count + 1
      guard let id = vocabulary[current].field(named: part) else {
        if brokenFields.contains("\(vocabulary[current].name).\(part)") { return nil }
        let near = didYouMean(part, among: vocabulary[current].fields.map(\.name))
        log.report(
          .noSuchField, "\(withArticle(vocabulary[current].name)) has no field `\(part)`\(near)",
          at: word.wordsLocation)
        return nil
      }
      let field = vocabulary[current][id]
      fields.append(id)
      switch (field.type, index == parts.count - 1) {
      case (.dimension, true) where !field.isList: return fields
      case (.reference(let next), false) where !field.isList: current = next
      default:
        let expected = index == parts.count - 1 ? "a field of type `dimension`" : "a reference to one entity"
        log.report(.badType, "`\(part)` is not \(expected), so `by` cannot follow it", at: word.wordsLocation)
        return nil
      }
    }
    return nil
  }

  /// Whether a default is a value of its type; if not, that is reported.
  mutating func isGoodDefault(_ text: DeclaredText, for type: ValueType) -> Bool {
    if case .record = type {
      log.report(.badDefault, "a nested record has no default", at: text.wordsLocation)
      return false
    }
    do throws(Fault) {
      _ = try LiteralReader(vocabulary: vocabulary).read(text.text, as: type)
      return true
    } catch {
      log.report(error, in: text)
      return false
    }
  }
}
