import Findings

extension CatalogueEntry {
  /// What a change takes from a base: found where an earlier state is there to be held against.
  static let changeEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .guardRemoved, .change,
      "A claim that keeps a reader from harm is gone, or says the opposite now, and no other of its kind says as much.",
      because: "Nothing that is left in the base shows that a warning is missing.",
      law: "1.11",
      bad: .changed(
        robin + "feeding: [{food: oats, advice: feed}]",
        from: robin + "feeding: [{food: oats, advice: feed}, {food: bread, advice: leave}]"),
      good: .changed(
        robin + "feeding: [{food: bread, advice: leave}]",
        from: robin + "feeding: [{food: oats, advice: feed}, {food: bread, advice: leave}]")),
    CatalogueEntry(
      .guardWeakened, .change,
      "A claim that keeps a reader from harm says something less safe than it did: a slower route, a longer deadline, a "
        + "weaker ban; or it no longer says it at all.",
      because: "What a source said of the greater danger has not become less true.",
      law: "1.11",
      bad: .changed(
        robin + "feeding: [{food: bread, advice: try}]", from: robin + "feeding: [{food: bread, advice: leave}]"),
      good: .changed(
        robin + "feeding: [{food: bread, advice: leave}]", from: robin + "feeding: [{food: bread, advice: try}]")),
    CatalogueEntry(
      .guardNarrowed, .change,
      "A claim that keeps a reader from harm no longer speaks of all of whom it spoke.",
      because: "Those whom it leaves out are warned by nobody.",
      law: "1.11",
      bad: .changed(
        robin + "feeding: [{food: bread, advice: leave, holds: {season: summer}}]",
        from: robin + "feeding: [{food: bread, advice: leave}]"),
      good: .changed(
        robin + "feeding: [{food: bread, advice: leave}]",
        from: robin + "feeding: [{food: bread, advice: leave, holds: {season: summer}}]")),
    CatalogueEntry(
      .adviceStrengthened, .change,
      "Advice that can do harm is given with more force than before.",
      because: "A reader follows it sooner, and what vouches for it has to carry that.",
      law: "1.11",
      bad: .changed(
        robin + "feeding: [{food: bread, advice: feed}]", from: robin + "feeding: [{food: bread, advice: try}]"),
      good: .changed(
        robin + "feeding: [{food: bread, advice: try}]", from: robin + "feeding: [{food: bread, advice: feed}]")),
    CatalogueEntry(
      .adviceWidened, .change,
      "Advice speaks of more people than it did: an exception, a condition or a limit has gone.",
      because: "Somebody left out whom it would harm, and now it reaches them.",
      law: "1.11",
      bad: .changed(
        robin + "feeding: [{food: oats, advice: feed}]",
        from: robin + "feeding: [{food: oats, advice: feed, holds: {except: {season: summer}}}]"),
      good: .changed(
        robin + "feeding: [{food: oats, advice: feed, holds: {season: winter}}]",
        from: robin + "feeding: [{food: oats, advice: feed, holds: {except: {season: summer}}}]")),
    CatalogueEntry(
      .evidenceRemoved, .change,
      "A claim stands, and less vouches for it than before. What rested on a source that no longer holds is not counted.",
      because: "Whoever reads the claim can no longer see what it was drawn from.",
      law: "1.11",
      bad: .changed(
        robin + "feeding: [{food: oats, advice: feed}]\n---\nbook: birds\ntitle: Birds",
        from: robin
          + "feeding: [{food: oats, advice: feed, evidence: [{source: birds}]}]\n---\nbook: birds\ntitle: Birds"),
      good: .changed(
        robin + "feeding: [{food: oats, advice: feed, evidence: [{source: birds}]}]\n---\nbook: birds\ntitle: Birds",
        from: robin + "feeding: [{food: oats, advice: feed}]\n---\nbook: birds\ntitle: Birds")),
    CatalogueEntry(
      .saferSideRewritten, .change,
      "Two claims clashed, and the safer of them has been rewritten so that they no longer do, while the other stands.",
      because: "A clash is settled by looking at what vouches for either side, not by giving up the careful one.",
      law: "1.11",
      raised:
        "by a change to the safer of two claims that a rule of two claims found, after which it finds them no more"),
  ]

  private static let robin = "bird: robin\nname: Robin\n"
}
