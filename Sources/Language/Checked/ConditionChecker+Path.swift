import Findings
import Values

extension ConditionChecker {
  /// The path with its steps and type (LANGUAGE 2.4); nothing where a part of it does not exist, which is reported.
  package mutating func path(_ syntax: PathSyntax) -> Path? {
    guard let variable = scope[syntax.parts[0].text] else {
      reportNoVariable(syntax.parts[0])
      return nil
    }
    let kind = vocabulary[variable.kind]
    let type = variable.memberType ?? (kind.isEntity ? .reference(variable.kind) : .record(variable.kind))
    var path = Path(
      slot: variable.slot, kind: variable.kind, steps: [], type: type, isSeveral: false, text: syntax.text)
    var index = 1
    while index < syntax.parts.count {
      guard let taken = step(syntax, at: index, on: &path) else { return nil }
      index += taken
    }
    return path
  }

  mutating func reportNoVariable(_ word: WordSyntax) {
    report(
      .noSuchVariable, "no variable is called `\(word.text)`\(didYouMean(word.text, among: scope.names))",
      at: word.range)
  }

  /// Adds the step for part `index`, and says how many parts it took.
  private mutating func step(_ syntax: PathSyntax, at index: Int, on path: inout Path) -> Int? {
    let part = syntax.parts[index]
    guard let kindID = vocabulary.kind(of: path.type) else {
      let before = syntax.parts[..<index].map(\.text).joined(separator: ".")
      report(
        .noSuchField, "`\(before)` is \(vocabulary.wordsWithArticle(for: path.type)) and has no fields",
        at: part.range)
      return nil
    }
    let kind = vocabulary[kindID]
    if let field = kind.field(named: part.text) {
      path.steps.append(.field(kindID, field))
      path.type = kind[field].type
      path.isSeveral = path.isSeveral || kind[field].isList
      return 1
    }
    if part.text == "names", !kind.names.isEmpty {
      path.steps.append(.names(kindID))
      path.type = .foldedName
      path.isSeveral = true
      return 1
    }
    if part.text == "id", kind.isEntity {
      path.steps.append(.identifier(kindID))
      path.type = .identifier(kindID)
      return 1
    }
    if let context = kind.context, vocabulary[context].name == part.text {
      return contextStep(syntax, at: index, kindID, context, on: &path)
    }
    if brokenFields.contains("\(kind.name).\(part.text)") { return nil }
    var known = kind.fields.map(\.name)
    if !kind.names.isEmpty { known.append("names") }
    if kind.isEntity { known.append("id") }
    if let context = kind.context { known.append(vocabulary[context].name) }
    report(
      .noSuchField, "\(withArticle(kind.name)) has no field `\(part.text)`\(didYouMean(part.text, among: known))",
      at: part.range)
    return nil
  }

  private mutating func contextStep(
    _ syntax: PathSyntax, at index: Int, _ kind: KindID, _ id: ContextID, on path: inout Path
  ) -> Int? {
    let context = vocabulary[id]
    let reachable = context.dimensions.filter { $0.per == nil }.map(\.name)
    guard index + 1 < syntax.parts.count else {
      report(
        .noSuchDimension, "`\(syntax.text)` is a context: say which of its dimensions\(listing(reachable))",
        at: syntax.parts[index].range)
      return nil
    }
    let part = syntax.parts[index + 1]
    guard let number = context.dimension(named: part.text) else {
      report(
        .noSuchDimension,
        "`\(part.text)` is not a dimension of \(context.name)\(didYouMean(part.text, among: reachable))", at: part.range
      )
      return nil
    }
    let dimension = context.dimensions[number]
    if let family = dimension.per {
      let family = vocabulary[family].name
      report(
        .noSuchDimension,
        "`\(part.text)` has one dimension for each \(family), so no path reaches it; `overlap` compares them",
        at: part.range)
      return nil
    }
    path.steps.append(.context(kind, id, dimension: number))
    path.type = dimension.type
    switch dimension.type {
    case .word, .reference: path.isSeveral = true
    default: break
    }
    return 2
  }
}
