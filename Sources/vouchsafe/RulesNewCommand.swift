internal import ArgumentParser
internal import Engine
import Findings
import Language
import Values

/// `vouchsafe rules new`: a rule to begin with, which holds and has its examples.
struct RulesNewCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a rule to begin with, with an example on either side.",
    discussion: """
      The rule asks that every record of a kind says something. It is written to `Rules/CATEGORY/ID.yaml`, and its \
      examples have been run: from there on, change what it asks and why, and try it with `vouchsafe rules test ID`.
      """)

  @Argument(help: ArgumentHelp("What the rule is called: the fault that it finds.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("One of the categories of the vocabulary.", valueName: "word"))
  var category: String

  @Option(name: .customLong("for"), help: ArgumentHelp("The kind of record that it is about.", valueName: "kind"))
  var kind: String

  @Option(help: ArgumentHelp("The field that each of them must have.", valueName: "field"))
  var require: String

  @OptionGroup var root: RootOption

  func perform() throws -> ExitStatus {
    guard let place = try Root.findForRules(root.choice) else {
      throw Refusal("there is no knowledge base here to write a rule for", help: "`vouchsafe init` sets one up")
    }
    var pack = try PackFolder(place, overlay: nil).pack
    let contents = PackContents.read(pack)
    let path = Paths.join(Paths.join(Root.rules, category), "\(id).yaml")
    try check(contents)
    let hasSchema = (try? System.kind(of: place.absolute("\(SchemaFile.folder)/rules.json")).get()) != nil
    guard
      let text = RuleDraft(contents.vocabulary, kind: kind, field: require)?.text(
        id: id, category: category, hasSchema: hasSchema)
    else {
      throw Refusal(
        "no example can be made up for `\(require)` of the kind `\(kind)`",
        help: "name another field, and put the one that is meant into the rule afterwards")
    }
    pack.rules.append([SourceText(path: path, bytes: Array(text.utf8))])
    let id = id
    let report = RuleTester.test(pack, isSelected: { $0 == id })
    guard let mistake = report.findings.first(where: { $0.severity == .error }) else {
      try write(text, to: path, of: place)
      return .clean
    }
    throw Refusal("no rule was written, for it would not hold: \(mistake.message)", help: "name another field")
  }

  private func check(_ contents: PackContents) throws(Refusal) {
    let vocabulary = contents.vocabulary
    let isPlain = id.utf8.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
    guard isPlain, id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
      throw Refusal("`\(id)` is no id for a rule", help: "write small letters and hyphens, as in `sign-without-route`")
    }
    guard !contents.rules.contains(where: { $0.id == id }) else {
      throw Refusal("there is a rule `\(id)` already", help: "`vouchsafe explain \(id)` shows it")
    }
    guard vocabulary.categories.contains(category) else {
      throw Refusal(
        "`\(category)` is no category\(didYouMean(category, among: vocabulary.categories))",
        help: "the categories are \(vocabulary.categories.joined(separator: ", "))")
    }
    guard let found = vocabulary.kind(named: kind) else {
      let names = vocabulary.kinds.map(\.name)
      throw Refusal(
        "no kind is called `\(kind)`\(didYouMean(kind, among: names))",
        help: "the kinds are \(names.joined(separator: ", "))")
    }
    let fields = vocabulary[found].fields.filter { !$0.isDerived }.map(\.name)
    guard fields.contains(require) else {
      throw Refusal(
        "the kind `\(kind)` has no field `\(require)`\(didYouMean(require, among: fields))",
        help: "its fields are \(fields.joined(separator: ", "))")
    }
  }

  private func write(_ text: String, to path: String, of place: Root) throws(Refusal) {
    let target = place.absolute(path)
    if let failure = System.makeFolders(Paths.parent(of: target)) ?? System.create(target, with: text) {
      throw Refusal("`\(path)` cannot be written: \(failure.reason)")
    }
    Output.note("wrote \(path)\n  try it:  vouchsafe rules test \(id)\n")
  }
}

/// A rule that asks for a field, with its examples.
private struct RuleDraft {
  private let kind: String
  private let field: String
  private let fires: String
  private let quiet: String

  /// Nil where no value can be made up, or the kind stands in no entity.
  init?(_ vocabulary: Vocabulary, kind: String, field: String) {
    guard let id = vocabulary.kind(named: kind), let wanted = vocabulary[id].field(named: field),
      let value = Self.sample(vocabulary[id][wanted], vocabulary, depth: 0)
    else { return nil }
    self.kind = kind
    self.field = field
    let declared = vocabulary[id]
    if declared.isEntity {
      fires = "{\(kind): x}"
      quiet = "{\(kind): x, \(field): \(value)}"
      return
    }
    // Something else that it says, so that there is a record.
    let others = declared.identity + declared.fields.indices.map { FieldID($0) }
    let first = others.lazy.filter { $0 != wanted && !declared[$0].isFromOwner && !declared[$0].isDerived }
      .compactMap { other in Self.sample(declared[other], vocabulary, depth: 1).map { "\(declared[other].name): \($0)" }
      }
      .first
    guard let first, let way = Self.way(to: id, in: vocabulary) else { return nil }
    fires = way.before + "{\(first)}" + way.after
    quiet = way.before + "{\(first), \(field): \(value)}" + way.after
  }

  func text(id: String, category: String, hasSchema: Bool) -> String {
    (hasSchema ? "# yaml-language-server: $schema=../schema/rules.json\n" : "") + """
      rule: \(id)
      category: \(category)
      severity: warning
      summary: Every \(kind) says its `\(field)`
      because: Say here why a reader is worse off without it.
      for: {x: \(kind)}
      require: x.\(field) is present
      message: "this \(kind) does not say its `\(field)`"
      examples:
        - fires: "\(fires)"
        - quiet: "\(quiet)"

      """
  }

  /// What has to stand around a record of the kind, from an entity down.
  private static func way(to kind: KindID, in vocabulary: Vocabulary) -> (before: String, after: String)? {
    var reached: [KindID: (before: String, after: String)] = [kind: ("", "")]
    var queue = [kind]
    while !queue.isEmpty {
      let inner = queue.removeFirst()
      for (number, outer) in vocabulary.kinds.enumerated() where reached[KindID(number)] == nil {
        guard let field = outer.fields.first(where: { !$0.isDerived && $0.type == .record(inner) }),
          let own = reached[inner]
        else { continue }
        let (open, close) = field.isList ? ("[", "]") : ("", "")
        let head = outer.isEntity ? "\(outer.name): x, " : ""
        let around = ("{\(head)\(field.name): \(open)\(own.before)", "\(own.after)\(close)}")
        if outer.isEntity { return around }
        reached[KindID(number)] = around
        queue.append(KindID(number))
      }
    }
    return nil
  }

  /// A value that the field takes; nil where none is known for its type.
  private static func sample(_ field: Field, _ vocabulary: Vocabulary, depth: Int) -> String? {
    switch field.type {
    case .text: return "some words"
    case .url: return "https://example.org"
    case .number: return "1"
    case .date: return "2026-01-01"
    case .dimension: return vocabulary.dimensions.first?.name
    case .word(let list), .amount(let list): return vocabulary[list].words.first
    case .reference: return "some-id"
    case .quantity(.fixed(let id)), .interval(.fixed(let id)):
      return vocabulary[id].units.first.map { "1 \($0.name)" }
    case .record(let nested) where depth < 2:
      let inner = vocabulary[nested].fields.first { !$0.isDerived && !$0.isFromOwner && !$0.isList }
      return inner.flatMap { own in
        sample(own, vocabulary, depth: depth + 1).map {
          field.isList ? "[{\(own.name): \($0)}]" : "{\(own.name): \($0)}"
        }
      }
    default: return nil
    }
  }
}
