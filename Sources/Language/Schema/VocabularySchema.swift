/// The JSON Schema of a vocabulary (LANGUAGE 1). It is the same for all of them.
package enum VocabularySchema {
  /// The whole schema.
  package static var node: SchemaNode {
    let mapping = SchemaPart.mapping(
      [
        text("vocabulary", "Its name.", SchemaPart.matching(SchemaPattern.name)),
        text("categories", "The words that the `category` of a rule may be.", SchemaPart.oneOrMore(name)),
        text("dimensions", "What can be measured, and in which units.", map(dimension)),
        text("scales", "Ordered words, lowest first; or words that stand for an interval.", map(scale)),
        text("choices", "Words without an order.", map(choice)),
        text("contexts", "Named sets of dimensions that say where a record applies.", map(map(contextDimension))),
        text("kinds", "The kinds of record.", map(kind)),
        text("documents", "Only for a base that others wrote: where its records lie.", SchemaPart.oneOrMore(documents)),
        text("report", "What reports have to know of kinds and fields.", report),
      ], required: ["vocabulary"])
    return SchemaPart.described(
      "A vocabulary", "What the words of a knowledge base mean: its kinds of record, their fields, scales and choices.",
      ["$schema": SchemaPart.dialect]
    ).addingMembers(of: mapping)
  }

  private static func text(
    _ name: String, _ means: String, _ value: SchemaNode = SchemaPart.prose
  ) -> SchemaNode.Member {
    SchemaNode.Member(name, SchemaPart.described(name, means, SchemaPart.optional(value)))
  }

  private static let name = SchemaPart.matching(SchemaPattern.name)
  private static let yesNo = SchemaPart.words(["yes", "no", "true", "false"])
  private static let words = SchemaPart.oneOrMore(name)

  private static func map(_ value: SchemaNode) -> SchemaNode { ["type": "object", "additionalProperties": value] }

  /// A type as it is written: `text!`, `[condition]`, `interval(time)`.
  private static let type: SchemaNode = [
    "anyOf": [["type": "string"], ["type": "array", "items": ["type": "string"], "minItems": 1, "maxItems": 1]]
  ]

  private static let means = text("means", "What it is, in a sentence for editors.")

  private static let bounds = [
    text("least", "A quantity below which no value can be."), text("most", "A quantity above which no value can be."),
  ]

  private static var dimension: SchemaNode {
    SchemaPart.mapping(
      [
        text("base", "The unit that all others are converted to."),
        text(
          "units", "Each other unit with its factor, or with `times`, `plus` and `rounded`.",
          map([
            "anyOf": [
              SchemaPart.scalar,
              SchemaPart.mapping(
                [
                  text("times", "The factor; it may name another unit, as in `12 month`."),
                  text("plus", "What is added behind that."),
                  text("rounded", "`yes`: converted values are compared as far as they are written.", yesNo),
                ], required: ["times"]),
            ]
          ])),
        text(
          "conventions", "Bounds that are read as others, as in `6 months = 26 weeks`.",
          SchemaPart.oneOrMore(["type": "string"])),
      ] + bounds, required: ["base"])
  }

  private static var scale: SchemaNode {
    [
      "anyOf": [
        words,
        SchemaPart.mapping(
          [
            text("of", "The dimension of the intervals."), means,
            text("words", "Each word with its interval, as in `\"> 50 %\"`.", map(["type": "string"])),
          ] + bounds, required: ["of", "words"]),
        described,
      ]
    ]
  }

  private static var choice: SchemaNode { ["anyOf": [words, described]] }

  private static var described: SchemaNode {
    SchemaPart.mapping([text("words", "The words.", words), means], required: ["words"])
  }

  private static var contextDimension: SchemaNode {
    [
      "anyOf": [
        type,
        SchemaPart.mapping(
          [
            text("is", "An interval, a choice, a scale or a reference.", type), means,
            text("refines", "A dimension: where only that is stated, this one is any."),
            text(
              "implies",
              "What is said of other dimensions as well: beside `refines` the word of that dimension, else `{WORD: {DIMENSION: WORD}}`.",
              ["type": ["string", "object"]]),
            text("also", "A field of claims that says the same of every patient."),
            text("example", "A value as a claim would write it."),
            text("phrase", "How a sentence says it; `{}` stands for the value."),
            text(
              "unrelated", "Of references: `together` where one patient can have two.",
              SchemaPart.words(["apart", "together"])),
            text("apart", "`tension`: values that do not meet make one.", SchemaPart.words(["tension"])),
            text(
              "about", "`act`: it speaks of what is done, not of the patient.", SchemaPart.words(["patient", "act"])),
            text("silent", "`any`: not stated means any.", SchemaPart.words(["any"])),
            text("per", "A kind: each key is an id of it, and a dimension of its own."),
          ] + bounds, required: ["is"]),
      ]
    ]
  }

  private static var kind: SchemaNode {
    let field: SchemaNode = [
      "anyOf": [
        type,
        SchemaPart.mapping(
          [
            text("is", "The type.", type), means,
            text(
              "members", "How a list is kept: `once` has each member once, `sorted` in alphabetical order as well.",
              SchemaPart.words(ListOrder.allCases.map(\.rawValue))),
          ] + bounds, required: ["is"]),
      ]
    ]
    return SchemaPart.mapping(
      [
        text(
          "role", "What a record of the kind does.", SchemaPart.words(Kind.Role.allCases.map(\.rawValue))),
        means,
        text("fields", "Name to type; `!` behind a type makes the field required.", map(field)),
        text("names", "Fields that hold names; the first is printed.", words),
        text("hierarchy", "Fields that refer to what is above in the same kind.", words),
        text("distinct", "The field that names records of the kind that cannot be one with this."),
        text("identity", "Fields that tell a record from its siblings.", words),
        text("context", "The context that says where a record applies."),
        text("adjectives", "Named conditions on one record.", map(["type": "string"])),
        text("open", "`yes`: an id that nobody declares is no mistake.", yesNo),
        text(
          "unknown", "What a field that the kind lacks is.",
          SchemaPart.words(Kind.UnknownPolicy.allCases.map(\.rawValue))),
        text(
          "quotes", "Where its records keep words that they copy from a text.",
          SchemaPart.mapping(
            [
              text("field", "The field with the words."),
              text("from", "The path to a field of type `file`: `source.text`."),
              text("at", "The field that says where in the text: a heading or a page."),
            ], required: ["field", "from"])),
        text(
          "copies", "Fields by a shared value of which two records are copies; `original` leads to the first.", words),
        text(
          "listed", "How lists that others keep speak of its records.",
          SchemaPart.mapping(
            [text("by", "Fields with codes.", words), text("sets", "The field that takes the list's word.")],
            required: ["by", "sets"])),
        text(
          "bibliography", "How its records are read from CSL-JSON and BibTeX.",
          SchemaPart.mapping(
            [
              text("reads", "Our fields, each with the names that it has there; the first found counts.", map(words)),
              text("words", "Of fields with words: ours by theirs.", ["type": "object"]),
            ], required: ["reads"])),
        text(
          "for-pairs",
          "Of the kind with `role: decision`: verdicts that speak of two sides, for findings about two records or more.",
          words),
        text("safer", "What makes a change to its records less safe.", safer),
        text("reads", "Only for a base that others wrote: where it keeps each field.", ["type": "object"]),
      ], required: ["role"])
  }

  private static var safer: SchemaNode {
    SchemaPart.mapping([
      text("guards", "`yes`, or the adjective of its records that keep a reader from harm."),
      text("advises", "`yes`, or the adjective of its records that send a reader to something."),
      text("risky", "`yes`, or the adjective of its records that may not be said with more force."),
      text("lapsed", "The adjective of its records that vouch for nothing any more."),
      text("more", "Fields of which a later word, or a greater value, is safer.", words),
      text("less", "Fields of which an earlier word, or a smaller value, is safer.", words),
      text("narrows", "Fields that make a record speak of fewer people or cases.", words),
    ])
  }

  private static var report: SchemaNode {
    let fields = SchemaPart.oneOrMore(["type": "string", "pattern": "^[^.]+\\.[^.]+$"])
    return SchemaPart.mapping([
      text("pages", "Kinds of entity that have a page each.", words),
      text("about", "Kinds of entity by which the base speaks of itself.", words),
      text("unsafe", "Categories whose findings are what is unsafe now.", words),
      text("gaps", "`kind.field`: what a declared gap is a gap of.", fields),
      text("triggers", "`kind.field`: what sets a route off.", fields),
      text("routes", "`kind.field`: how urgent a route is.", fields),
      text("destinations", "`kind.field`: where a route leads.", fields),
      text("owners", "`kind.field`: who answers for a record.", fields),
      text("quotes", "`kind.field`: words of a source.", fields),
      text("classes", "`kind.field`: what sort of source it is.", fields),
      text("coarse", "Classes of those sorts, the strongest first, each with its words.", map(words)),
      text("dates", "`kind.field`: from when a source is; the first that is written counts.", fields),
      text("standings", "`kind.field`: whether a source still stands.", fields),
    ])
  }

  private static var documents: SchemaNode {
    let records = SchemaPart.mapping(
      [
        text("at", "The key path to the records; `.` for the whole document."),
        text("kind", "What kind of record they are."),
        text("id", "The key path to the id, or `file-name`."),
        text("map", "`yes`: one record a key, which is its id.", yesNo),
      ], required: ["kind"])
    return SchemaPart.mapping(
      [
        text("files", "A pattern: `*` within a name, `**` across folders."),
        text("records", "Where in these files the records lie.", SchemaPart.oneOrMore(records)),
      ], required: ["files", "records"])
  }
}
