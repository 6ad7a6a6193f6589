/// The vocabulary as Markdown, beneath a heading that is not here.
enum VocabularyPage {
  static func render(_ vocabulary: VocabularyDocument) -> String {
    var out = """
      What a record of each kind may say, and in which words. The JSON Schemas that `vouchsafe schema` makes of it let a YAML
      editor complete and explain them.

      """
    appendKinds(vocabulary.kinds, to: &out)
    let lists = vocabulary.scales + vocabulary.choices
    let remark = "Each word stands for an interval, by which it is compared. An interval may be written in its place."
    append("Words for intervals", lists.filter { $0.dimension != nil }, remark, separator: ", ", to: &out)
    append(
      "Scales", vocabulary.scales.filter { $0.dimension == nil }, "The words stand lowest first and can be compared.",
      separator: " < ", to: &out)
    append(
      "Choices", vocabulary.choices.filter { $0.dimension == nil }, "The words have no order.", separator: ", ",
      to: &out)
    appendDimensions(vocabulary.dimensions, to: &out)
    for context in vocabulary.contexts { append(context, vocabulary, to: &out) }
    return out
  }

  private static func appendKinds(_ kinds: [VocabularyDocument.Kind], to out: inout String) {
    for role in ["entity", "claim", "evidence", "part", "decision"] {
      let members = kinds.filter { $0.role == role }.sorted { $0.name < $1.name }
      if members.isEmpty { continue }
      out += "\n## Kinds of \(role)\n\n| kind | fields (**required**) | adjectives |\n|---|---|---|\n"
      for kind in members {
        let fields = kind.fields.map { field in
          (field.isRequired ? "**\(field.name)**" : field.name) + " " + Markdown.codeCell(field.type)
        }
        let adjectives = kind.adjectives.map(Markdown.codeCell).joined(separator: ", ")
        out += "| \(kind.name) | \(fields.joined(separator: ", ")) | \(adjectives.isEmpty ? "" : adjectives + " ")|\n"
      }
      for kind in members where !kind.forPairs.isEmpty {
        let verdicts = joined(kind.forPairs.map(Markdown.code), "and")
        out +=
          "\nThe verdicts \(verdicts) speak of two sides (`for-pairs`): a finding about one record cannot have them.\n"
      }
    }
  }

  private static func append(
    _ heading: String, _ lists: [VocabularyDocument.WordList], _ remark: String, separator: String,
    to out: inout String
  ) {
    if lists.isEmpty { return }
    out += "\n## \(heading)\n\n\(remark)\n\n"
    for list in lists.sorted(by: { $0.name < $1.name }) {
      let words = list.words.map { word in
        Markdown.code(word.word) + (word.meaning.map { " (\(Markdown.prose($0)))" } ?? "")
      }
      out += "- **\(list.name)**\(aside(list.bounds)): \(words.joined(separator: separator))\n"
    }
  }

  private static func appendDimensions(_ dimensions: [VocabularyDocument.Dimension], to out: inout String) {
    if dimensions.isEmpty { return }
    out += "\n## Units\n\nThe first is the one that the others are converted to.\n\n"
    for dimension in dimensions.sorted(by: { $0.name < $1.name }) {
      out +=
        "- **\(dimension.name)**\(aside(dimension.bounds)): \(dimension.units.map(Markdown.code).joined(separator: ", "))\n"
    }
  }

  private static func aside(_ text: String?) -> String { text.map { " (\($0))" } ?? "" }

  private static func append(
    _ context: VocabularyDocument.Context, _ vocabulary: VocabularyDocument, to out: inout String
  ) {
    out += """

      ## How each dimension of `\(context.name)` is written

      A claim says what it applies to under the key `\(context.name)`. `any` for a dimension says that it does not matter; \
      `others: any` says so of every dimension not named; `except: {...}` leaves patients out. A list of values means any \
      of them. What an enclosing record says holds for the claims inside it.

      | dimension | what it says | written | words, units and remarks |
      |---|---|---|---|

      """
    for dimension in context.dimensions {
      let sample = Markdown.codeCell(sample(of: dimension, vocabulary))
      let meaning = dimension.meaning.map { Markdown.cell($0) } ?? ""
      let remarks = remarks(on: dimension, vocabulary).joined(separator: "; ")
      out += "| \(dimension.name) | \(meaning)\(meaning.isEmpty ? "" : " ")| \(sample) | \(remarks) |\n"
    }
  }

  /// The dimension as it stands in a record.
  private static func sample(of dimension: VocabularyDocument.ContextDimension, _ vocabulary: VocabularyDocument)
    -> String
  {
    if let example = dimension.example { return "\(dimension.name): \(example)" }
    let value: String
    if let quantity = argument(of: dimension.type, "interval") {
      let units = vocabulary.dimensions.first { $0.name == quantity }?.units
      value = "\"> 1 \(units?.first ?? "UNIT")\""
    } else if let word = words(of: dimension.type, vocabulary).first {
      value = word
    } else if dimension.type.hasPrefix("[") {
      value = "[ID, ID]"
    } else {
      value = "ID"
    }
    return dimension.per == nil ? "\(dimension.name): \(value)" : "\(dimension.name): {ID: \(value)}"
  }

  private static func remarks(on dimension: VocabularyDocument.ContextDimension, _ vocabulary: VocabularyDocument)
    -> [String]
  {
    var remarks: [String] = []
    if let per = dimension.per { remarks.append("each key is an id of the kind \(Markdown.codeCell(per))") }
    let words = words(of: dimension.type, vocabulary)
    if let quantity = argument(of: dimension.type, "interval") {
      let units = vocabulary.dimensions.first { $0.name == quantity }?.units ?? []
      remarks.append("an interval in " + (units.isEmpty ? "the units of its dimension" : joined(units, "or")))
    } else if !words.isEmpty {
      let units = self.units(of: dimension.type, vocabulary)
      let interval = units.isEmpty ? "" : "; or an interval in " + joined(units, "or")
      remarks.append(joined(words.map(Markdown.codeCell), "or") + interval)
    } else {
      remarks.append("ids of the kind \(Markdown.codeCell(bare(dimension.type)))")
    }
    if let bounds = dimension.bounds { remarks.append(bounds) }
    if let refined = dimension.refines { remarks.append("where only \(refined) is stated, any") }
    if dimension.isAboutAct { remarks.append("about what is done, not about the patient") }
    if dimension.unrelatedTogether { remarks.append("one patient can have two of them") }
    if dimension.apartIsTension { remarks.append("values that do not meet make a tension") }
    if dimension.silentIsAny { remarks.append("not stated means any") }
    return remarks
  }

  /// `time` of `interval(time)`; nil where the type is no `name(...)`.
  private static func argument(of type: String, _ name: String) -> String? {
    let bare = bare(type)
    guard bare.hasPrefix(name + "("), bare.hasSuffix(")") else { return nil }
    return String(bare.dropFirst(name.count + 1).dropLast())
  }

  private static func words(of type: String, _ vocabulary: VocabularyDocument) -> [String] {
    if let inline = argument(of: type, "choice") {
      return inline.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
    return list(of: type, vocabulary)?.words.map(\.word) ?? []
  }

  /// Of the intervals that the words of a type stand for; none where they are words only.
  private static func units(of type: String, _ vocabulary: VocabularyDocument) -> [String] {
    guard let dimension = list(of: type, vocabulary)?.dimension else { return [] }
    return vocabulary.dimensions.first { $0.name == dimension }?.units ?? []
  }

  private static func list(of type: String, _ vocabulary: VocabularyDocument) -> VocabularyDocument.WordList? {
    (vocabulary.scales + vocabulary.choices).first { $0.name == bare(type) }
  }

  /// `place` of `[place]`.
  private static func bare(_ type: String) -> String { type.filter { $0 != "[" && $0 != "]" } }

  private static func joined(_ words: [String], _ conjunction: String) -> String {
    words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " \(conjunction) " + words[words.count - 1]
  }
}
