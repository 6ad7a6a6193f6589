import Evidence
import Findings
import Values

extension ConditionChecker {
  /// Types a question about words; nothing where it has a mistake, which is reported.
  package mutating func wording(_ syntax: WordingSyntax) -> Condition? {
    guard let text = textPath(syntax) else { return nil }
    switch syntax.question {
    case .isFound(let file, let place):
      guard let path = filePath(file, of: text, syntax) else { return nil }
      guard let place else { return .wording(Wording(text: text, question: .isFound(file: path, place: nil))) }
      guard let placePath = placePath(place, of: text) else { return nil }
      return .wording(Wording(text: text, question: .isFound(file: path, place: placePath)))
    case .isVerbatim(let file):
      return filePath(file, of: text, syntax).map { .wording(Wording(text: text, question: .isVerbatim(file: $0))) }
    case .mentions(let subject, let isNearby):
      if isNearby, quotation(of: text) == nil { return notAQuote(text, syntax) }
      return entity(subject).map { .wording(Wording(text: text, question: .mentions($0, isNearby: isNearby))) }
    case .marks(let subject, let words):
      let numbers = words.compactMap { category($0) }
      guard let entity = entity(subject), numbers.count == words.count else { return nil }
      return .wording(Wording(text: text, question: .marks(entity, numbers)))
    case .backs(let amount, let subject):
      let list = self.amount(amount)
      guard let entity = entity(subject), let (path, scale) = list else { return nil }
      return .wording(Wording(text: text, question: .backs(path, scale, entity)))
    }
  }

  private func quotation(of text: Path) -> Quotation? {
    guard case .field(let kind, let field)? = text.steps.last, let quotes = vocabulary[kind].quotes,
      quotes.field == field
    else { return nil }
    return quotes
  }

  /// The left side: one text field of a record.
  private mutating func textPath(_ syntax: WordingSyntax) -> Path? {
    guard case .path(let written) = syntax.text.term else {
      report(.noType, "`\(syntax.op.text)` asks after the words of a field, and this is none", at: syntax.text.range)
      return nil
    }
    guard let path = path(written) else { return nil }
    guard syntax.text.quantifier == nil, !path.isSeveral else {
      report(
        .severalValues, "`\(syntax.op.text)` takes one text; go through several with `some x in ... has (...)`",
        at: syntax.text.range)
      return nil
    }
    guard path.type == .text, case .field? = path.steps.last else {
      report(
        .typesDiffer,
        "`\(syntax.op.text)` asks after the words of a text, and `\(path.text)` is \(vocabulary.wordsWithArticle(for: path.type))",
        at: written.range)
      return nil
    }
    return path
  }

  private mutating func notAQuote(_ text: Path, _ syntax: WordingSyntax) -> Condition? {
    report(
      .notAQuote, "the vocabulary does not say from which text `\(text.text)` is copied", at: syntax.text.range,
      help: "say it in the kind: `quotes: {field: ..., from: ...}`")
    return nil
  }

  /// The right side of `found-in`: the file that the vocabulary says the words come from.
  private mutating func filePath(_ syntax: OperandSyntax, of text: Path, _ whole: WordingSyntax) -> Path? {
    guard let quotes = quotation(of: text) else {
      _ = notAQuote(text, whole)
      return nil
    }
    guard case .path(let written) = syntax.term, syntax.quantifier == nil else {
      report(.noType, "`\(whole.op.text)` takes the path to a file", at: syntax.range)
      return nil
    }
    guard let path = path(written) else { return nil }
    guard path.type == .file else {
      report(
        .typesDiffer,
        "`\(whole.op.text)` looks into a file, and `\(path.text)` is \(vocabulary.wordsWithArticle(for: path.type))",
        at: written.range)
      return nil
    }
    let fields = path.steps.dropFirst(text.steps.count - 1).map { step -> FieldID? in
      if case .field(_, let field) = step { field } else { nil }
    }
    guard path.slot == text.slot, fields == quotes.file.map({ $0 }) else {
      report(
        .notAQuote, "the vocabulary says that `\(text.text)` is copied from another text than `\(path.text)`",
        at: written.range)
      return nil
    }
    return path
  }

  private mutating func placePath(_ syntax: OperandSyntax, of text: Path) -> Path? {
    guard case .path(let written) = syntax.term, syntax.quantifier == nil, let path = path(written) else {
      if case .path = syntax.term, syntax.quantifier == nil { return nil }
      report(.noType, "`at` takes the path to the field that says where in the text", at: syntax.range)
      return nil
    }
    guard let quotes = quotation(of: text), case .field(_, let field)? = path.steps.last, quotes.place == field,
      path.slot == text.slot
    else {
      report(
        .notAQuote, "the vocabulary does not say that `\(path.text)` is the place of `\(text.text)`",
        at: written.range, help: "say it in the kind: `quotes: {field: ..., from: ..., at: ...}`")
      return nil
    }
    return path
  }

  /// An entity whose names are looked for.
  private mutating func entity(_ syntax: OperandSyntax) -> Operand? {
    guard let side = side(syntax) else { return nil }
    guard case .typed(let operand, let type) = side else {
      if case .literal(let literal) = side, let variable = misspeltVariable(literal) {
        reportNoVariable(variable)
      } else {
        report(.noType, "names are looked for by the path to an entity, and this is none", at: syntax.range)
      }
      return nil
    }
    guard case .reference = type else {
      report(
        .typesDiffer,
        "only an entity has names to look for, and `\(written(syntax.range))` is \(vocabulary.wordsWithArticle(for: type))",
        at: syntax.range)
      return nil
    }
    return operand
  }

  private mutating func category(_ word: WordSyntax) -> Int? {
    if let number = vocabulary.cues.categories.firstIndex(of: word.text) { return number }
    if vocabulary.cues.isUnread { return nil }
    report(
      .noSuchWord,
      "`\(word.text)` is not a category of cues\(hint(for: word.text, among: vocabulary.cues.categories))",
      at: word.range)
    return nil
  }

  private mutating func amount(_ syntax: OperandSyntax) -> (Path, WordListID)? {
    guard case .path(let written) = syntax.term, syntax.quantifier == nil else {
      report(
        .noType, "`backs` takes the path to a word of a scale, as in `backs a.share of a.thing`", at: syntax.range)
      return nil
    }
    guard let path = path(written) else { return nil }
    guard case .amount(let list) = path.type, !path.isSeveral else {
      report(
        .notAnInterval,
        "`backs` takes a word that stands for an interval, not \(vocabulary.words(for: path.type))", at: written.range)
      return nil
    }
    return (path, list)
  }
}
