import Values

/// Patterns of ECMA 262 for what is written as a text: quantities, intervals, dates (LANGUAGE 1.3).
///
/// They take all that the engine takes. What needs arithmetic, such as an interval that ends before it begins, they
/// leave to the engine.
enum SchemaPattern {
  static let date = #"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$"#
  static let number = "^\\s*\(digits)\\s*$"
  static let url = #"^\s*[A-Za-z0-9+.-]+:\S+\s*$"#
  static let name = "^[A-Za-z_][A-Za-z0-9_:-]*$"

  private static let digits = #"-?[0-9]+(\.[0-9]+)?(/[0-9]+)?"#

  static func quantity(_ dimensions: [Dimension]) -> String {
    let unit = unit(dimensions)
    return "^\\s*\(quantity(unit, dimensions))\\s*$"
  }

  static func interval(_ dimensions: [Dimension]) -> String {
    let unit = unit(dimensions)
    let quantity = quantity(unit, dimensions)
    let bound = "(\(quantity)|\(digits))"
    let forms = [
      "any", quantity, "[<>]=?\\s*\(quantity)",
      // The unit stands at the lower end, at the upper end, or at the only one.
      "(>\\s*)?\(quantity)\\s*\\.\\.\\s*((<\\s*)?\(bound))?",
      "(>\\s*)?\(digits)\\s*\\.\\.\\s*((<\\s*)?\(quantity)|\(unit))",
      "\\.\\.\\s*(<\\s*)?\(quantity)",
    ]
    return "^\\s*(\(forms.joined(separator: "|")))\\s*$"
  }

  private static func quantity(_ unit: String, _ dimensions: [Dimension]) -> String {
    // A per cent sign may stand right behind the number.
    let hasPercent = dimensions.contains { $0.units.contains { $0.name == "%" } }
    let measured = "\(digits)\(hasPercent ? "(\\s*%|\\s+\(unit))" : "\\s+\(unit)")"
    return dimensions.contains(where: \.isShare) ? "(\(measured)|-?[0-9]+(\\.[0-9]+)?/[0-9]+)" : measured
  }

  private static func unit(_ dimensions: [Dimension]) -> String {
    var names: [String] = []
    for name in dimensions.flatMap({ $0.units.map(\.name) }) where !names.contains(name) { names.append(name) }
    return "(\(names.map(SchemaPart.escaped).joined(separator: "|")))s?"
  }
}
