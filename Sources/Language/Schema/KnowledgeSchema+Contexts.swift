/// Contexts (LANGUAGE 1.5).
extension KnowledgeSchema {
  /// The key under which a record says where it applies.
  package func member(for context: ContextType) -> SchemaNode.Member {
    let text = "Whom and what the record is about, dimension by dimension; `any` for all."
    let value = SchemaPart.optional(SchemaPart.reference(Self.name(of: context)))
    return SchemaNode.Member(context.name, SchemaPart.described(context.name, text, value))
  }

  /// The context itself, and what stands behind `except`.
  package func contexts(_ context: ContextType) -> [SchemaNode.Member] {
    let dimensions = context.dimensions.map { dimension in
      SchemaNode.Member(
        dimension.name,
        SchemaPart.described(
          dimension.name, words(of: dimension, in: context), SchemaPart.optional(schema(of: dimension))))
    }
    let exception = Self.name(of: context) + "-except"
    let whole =
      dimensions + [
        SchemaNode.Member(
          "except",
          SchemaPart.described(
            "except", "Who is left out: a mapping of dimensions, or a list of them.",
            SchemaPart.optional(SchemaPart.oneOrMore(SchemaPart.reference(exception))))),
        SchemaNode.Member(
          "others",
          SchemaPart.described(
            "others", "`any`: every dimension that is not named does not matter.", SchemaPart.words(["any"]))),
      ]
    return [
      SchemaNode.Member(
        Self.name(of: context), ["anyOf": [SchemaPart.words(["any"]), SchemaPart.mapping(whole)]]),
      SchemaNode.Member(exception, SchemaPart.mapping(dimensions)),
    ]
  }

  private func schema(of dimension: ContextDimension) -> SchemaNode {
    let value = schema(of: dimension.type)
    // An interval takes `any` by itself.
    let single: SchemaNode =
      switch dimension.type {
      case .interval, .reference, .amount: value
      default: ["anyOf": [value, SchemaPart.words(["any"])]]
      }
    var whole = SchemaPart.oneOrMore(single)
    if dimension.per != nil { whole = ["type": "object", "additionalProperties": whole] }
    return whole
  }

  private func words(of dimension: ContextDimension, in context: ContextType) -> String {
    var text = typeWords(of: dimension.type)
    if let family = dimension.per { text = "for each \(vocabulary[family].name) by its id, \(text)" }
    var remarks = ["\(text.capitalizedFirst)."]
    if let means = dimension.means { remarks.insert(means, at: 0) }
    if let refined = dimension.refines {
      remarks.append("Where only \(context.dimensions[refined].name) is stated, any.")
    }
    if dimension.isAboutAct { remarks.append("It speaks of what is done, not of the patient.") }
    if dimension.silentIsAny { remarks.append("Not stated means any.") }
    return remarks.joined(separator: " ")
  }
}
