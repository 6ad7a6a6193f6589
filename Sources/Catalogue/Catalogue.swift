import Findings

/// Every mistake that findings can name, once: what `explain`, reports for machines and the manual say of it.
package enum Catalogue {
  /// By where they are found, then as an author meets them.
  package static let entries: [CatalogueEntry] =
    CatalogueEntry.syntaxEntries + CatalogueEntry.recordEntries + CatalogueEntry.valueEntries
    + CatalogueEntry.sourceEntries + CatalogueEntry.decisionEntries + CatalogueEntry.changeEntries
    + CatalogueEntry.vocabularyEntries
    + CatalogueEntry.ruleEntries + CatalogueEntry.conditionEntries

  private static let byID = [FaultID: CatalogueEntry](entries.map { ($0.id, $0) }) { first, _ in first }

  /// The entry of an id as it is printed; nil for the id of a rule, or for none.
  package static func entry(_ id: String) -> CatalogueEntry? { FaultID(rawValue: id).flatMap { byID[$0] } }

  /// The categories of findings that no rule makes.
  package static let categories = FaultStage.allCases.map(\.category)
}
