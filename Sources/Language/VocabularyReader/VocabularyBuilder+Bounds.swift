import Findings
import Values

/// `least` and `most`: what no value can go beyond.
extension VocabularyBuilder {
  static let boundKeys = ["least", "most"]

  /// The bounds among the keys of a field, a scale or a dimension of a context, whose values are of `dimension`.
  mutating func bounds(_ keys: [DeclaredEntry], of name: String, in dimension: DimensionID?) -> Bounds {
    let entries = Self.boundKeys.compactMap { keys[$0] }.filter { !$0.value.isMissing }
    guard let first = entries.first else { return Bounds() }
    guard let dimension else {
      log.report(
        .badValue, "`\(first.key.text)` bounds a quantity or an interval of one dimension, and `\(name)` is none",
        at: first.key.wordsLocation)
      return Bounds()
    }
    return bounds(keys, in: vocabulary[dimension])
  }

  /// The bounds among the keys of a dimension of measurement itself.
  mutating func bounds(_ keys: [DeclaredEntry], in dimension: Dimension) -> Bounds {
    let bounds = Bounds(least: bound(keys["least"], in: dimension), most: bound(keys["most"], in: dimension))
    if let least = bounds.least, let most = bounds.most, dimension.less(most, least), let entry = keys["most"] {
      log.report(.badInterval, "`most` lies below `least`", at: entry.value.mark)
      return Bounds()
    }
    return bounds
  }

  private mutating func bound(_ entry: DeclaredEntry?, in dimension: Dimension) -> Quantity? {
    guard let entry, !entry.value.isMissing else { return nil }
    guard let text = entry.value.text else {
      log.report(
        .badValue, "`\(entry.key.text)` takes a quantity, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
      return nil
    }
    do throws(Fault) {
      return try dimension.quantity(text.text)
    } catch {
      report(error, in: text)
      return nil
    }
  }

  /// The one dimension of measurement of a type's values; nil where there is none or a record decides it.
  func dimension(of type: ValueType) -> DimensionID? {
    switch type {
    case .quantity(.fixed(let dimension)), .interval(.fixed(let dimension)): dimension
    case .amount(let list): vocabulary[list].meaning?.dimension
    default: nil
    }
  }
}
