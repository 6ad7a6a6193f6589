import Findings

extension CatalogueEntry {
  /// What is wrong with the value of a field or of a context.
  static let valueEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .noSuchWord, .structure,
      "A word is none of those that are allowed at this place.",
      because: "A misspelt word is read as nothing, and rules that ask for the right one pass over it.",
      law: "1.2",
      bad: .base(
        """
        bird: robin
        name: Robin
        feeding: [{food: worms, advice: fed}]
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        feeding: [{food: worms, advice: feed}]
        """)),
    CatalogueEntry(
      .badDate, .structure,
      "A date is not written as year, month and day, or does not exist.",
      because: "01/02/2026 is one day in one country and another day in the next.",
      law: "1.2",
      bad: .base(
        """
        bird: robin
        name: Robin
        first-seen: 31/1/2026
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        first-seen: 2026-01-31
        """)),
    CatalogueEntry(
      .badNumber, .structure,
      "A number is expected here.",
      because: "A number in words, or with a unit, cannot be compared with others.",
      law: "1.2",
      bad: .base(
        """
        bird: robin
        name: Robin
        eggs: about five
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        eggs: 5
        """)),
    CatalogueEntry(
      .badQuantity, .structure,
      "A number with a unit is expected here; vague words belong in a field for text.",
      because: "A quantity is compared with others by number and unit, and `a few grams` has no number.",
      law: "1.3",
      bad: .base(
        """
        bird: robin
        name: Robin
        weight: a few grams
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        weight: 18 g
        """)),
    CatalogueEntry(
      .noSuchUnit, .structure,
      "A number has a unit that does not measure what is meant here.",
      because: "Either the unit is misspelt, or the number is about something else.",
      law: "1.3",
      bad: .base(
        """
        bird: robin
        name: Robin
        weight: 18 cm
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        weight: 18 g
        """)),
    CatalogueEntry(
      .badInterval, .structure,
      "An interval ends before it begins, or holds nothing.",
      because: "No value lies in it, so that what it says is true of nothing.",
      law: "1.3",
      bad: .base(
        """
        bird: robin
        name: Robin
        wingspan: 22..20 cm
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        wingspan: 20..22 cm
        """)),
    CatalogueEntry(
      .outOfBounds, .structure,
      "A number goes beyond the least or the most that the vocabulary lets it be.",
      because: "It is usually a zero too many, or another unit than the one that was meant.",
      law: "1.3",
      bad: .base(
        """
        bird: robin
        name: Robin
        wingspan: 20..22 m
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        wingspan: 20..22 cm
        """)),
    CatalogueEntry(
      .overflow, .structure,
      "A number is too large to be reckoned with.",
      because: "Quantities are reckoned with exactly, in fractions, and this one does not fit.",
      law: "1.3",
      bad: .base(
        """
        bird: robin
        name: Robin
        weight: 999999999999999999999999999999999999 kg
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        weight: 0.02 kg
        """)),
    CatalogueEntry(
      .noSuchDimension, .structure,
      "A word that should name a dimension names none.",
      because: "A dimension says what can be compared with what: times with times, weights with weights.",
      law: "1.5",
      bad: .base(
        """
        bird: robin
        name: Robin
        holds: {saeson: winter}
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        holds: {season: winter}
        """)),
    CatalogueEntry(
      .dimensionUnknown, .structure,
      "A quantity cannot be read, for nothing says what it measures.",
      because: "`20..22` of what? The record that names the measure has to say its dimension.",
      law: "1.3",
      bad: .base(
        """
        measure: tail
        ---
        bird: robin
        name: Robin
        sizes: [{measure: tail, is: 6 cm}]
        """),
      good: .base(
        """
        measure: tail
        dimension: span
        ---
        bird: robin
        name: Robin
        sizes: [{measure: tail, is: 6 cm}]
        """)),
    CatalogueEntry(
      .badDOI, .structure,
      "A DOI such as 10.1000/182 is expected here.",
      because: "By its DOI a publication is found, and known again when it is retracted.",
      law: "1.2",
      bad: .base("book: guide\ndoi: 11.1000/182"),
      good: .base("book: guide\ndoi: 10.1000/182")),
    CatalogueEntry(
      .badISBN, .structure,
      "An ISBN is expected here, or its last digit does not follow from the others.",
      because: "The last digit is reckoned from the others, so that one mistyped digit shows.",
      law: "1.2",
      bad: .base("book: guide\nisbn: 0-306-40615-3"),
      good: .base("book: guide\nisbn: 0-306-40615-2")),
    CatalogueEntry(
      .badPMID, .structure,
      "A PMID, a number of one to eight digits, is expected here.",
      because: "By its PMID a publication is found, and known again when it is retracted.",
      law: "1.2",
      bad: .base("book: guide\npmid: PMC12"),
      good: .base("book: guide\npmid: 12345678")),
    CatalogueEntry(
      .badURL, .structure,
      "An address such as https://example.org/page is expected here.",
      because: "A reader who follows it has to arrive somewhere.",
      law: "1.2",
      bad: .base(
        """
        bird: robin
        name: Robin
        page: example page
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        page: https://example.org/robin
        """)),
    CatalogueEntry(
      .doesNotMatch, .structure,
      "A value does not have the form that the vocabulary asks for.",
      because: "Codes and numbers of registers have a fixed form, so that a slip shows.",
      law: "1.2",
      bad: .base(
        """
        bird: robin
        name: Robin
        ring: 17AB
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        ring: AB17
        """)),
    CatalogueEntry(
      .appliesToNobody, .structure,
      "A claim is limited to what the record around it leaves out.",
      because: "It then holds for nobody, and is checked against nothing.",
      law: "1.5",
      bad: .base(
        """
        bird: robin
        name: Robin
        holds: {stage: "< 4 weeks"}
        feeding: [{food: worms, holds: {stage: "> 1 year"}}]
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        holds: {stage: "< 4 weeks"}
        feeding: [{food: worms, holds: {stage: "< 2 weeks"}}]
        """)),
    CatalogueEntry(
      .exceptsEverybody, .structure,
      "An exception takes everybody out of a claim, so that it is about nobody.",
      because: "What is excepted is all that the claim speaks of.",
      law: "1.5",
      bad: .base(
        """
        bird: robin
        name: Robin
        holds: {season: winter, except: {season: winter}}
        """),
      good: .base(
        """
        bird: robin
        name: Robin
        holds: {season: winter, except: {with: [robin]}}
        """)),
  ]
}
