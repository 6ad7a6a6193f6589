import Findings

extension CatalogueEntry {
  /// What is wrong with files that are no records: bibliographies, lists, files that cannot be read.
  static let sourceEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .listColumn, .structure,
      "A standing list lacks a column that the configuration names.",
      because: "Without it no publication of the list is known, and what is retracted counts as sound.",
      bad: .standingList("Title,Date\nA guide,2020"),
      good: .standingList("DOI,Date\n10.1000/182,2020")),
    CatalogueEntry(
      .listMalformed, .structure,
      "A row of a standing list is no CSV, for its quotation marks do not match.",
      because: "Where the row ends cannot be told, so it is not read.",
      bad: .standingList("DOI,Title\n10.1000/182,\"A guide"),
      good: .standingList("DOI,Title\n10.1000/182,\"A guide\"")),
    CatalogueEntry(
      .listUnreadable, .structure,
      "A standing list cannot be read.",
      because: "What is retracted would count as sound without a word.",
      raised:
        "By a list that the configuration names and that does not exist, is not UTF-8 or is larger than lists are read."
    ),
    CatalogueEntry(
      .bibliographyMalformed, .structure,
      "A bibliography is no BibTeX or CSL-JSON at this place. What can be read of it is audited.",
      because: "The entries that are not read are missing as sources.",
      bad: .bibliography("@book{guide, title = {A {guide}, year = 2020}"),
      good: .bibliography("@book{guide, title = {A guide}, year = 2020}")),
    CatalogueEntry(
      .bibliographyDoubtful, .structure,
      "A bibliography can be read and may not say what is meant: a word that no `@string` explains, a field twice, no entry.",
      because: "What is read may be another thing than what its author sees.",
      bad: .bibliography("@book{guide, title = {A guide}, year = 2020, year = 2021}"),
      good: .bibliography("@book{guide, title = {A guide}, year = 2020}")),
    CatalogueEntry(
      .unreadableFile, .input,
      "A file of the knowledge base cannot be read, so nothing is known of what it says.",
      because: "An audit that passes over it would vouch for what nobody looked at.",
      raised: "By a file that the user may not read, or that vanishes while the audit runs."),
  ]
}
