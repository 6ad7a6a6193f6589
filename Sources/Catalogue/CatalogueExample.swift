/// A small base that shows a mistake, or how it is done right: a file or a few.
package struct CatalogueExample: Sendable {
  /// What a file is to the linter.
  package enum Part: Sendable {
    case base
    /// The same file before a change.
    case earlier
    case decision
    case vocabulary
    /// The keys of a rule that matter here; `wholeText` adds the others.
    case rule
    /// A rule with all its keys, or what is none.
    case wholeRule
    case cues
    case configuration
    case bibliography
    case standingList

    /// Where such a file lies, from the root.
    package var path: String {
      switch self {
      case .base, .earlier: "Knowledge/example.yaml"
      case .decision: "Knowledge/decisions/example.yaml"
      case .vocabulary: "Rules/vocabulary.yaml"
      case .rule, .wholeRule: "Rules/example.yaml"
      case .cues: "Rules/cues.yaml"
      case .configuration: "vouchsafe.yaml"
      case .bibliography: "references.bib"
      case .standingList: "retractions.csv"
      }
    }
  }

  /// One file.
  package struct File: Sendable {
    package var part: Part
    /// Without a line feed at its end.
    package var text: String

    init(_ part: Part, _ text: String) {
      self.part = part
      self.text = text
    }

    /// The text as the linter reads it.
    package var wholeText: String { part == .rule ? Self.completed(text) : text + "\n" }

    /// A rule with the keys that every rule needs and that are not written.
    private static func completed(_ text: String) -> String {
      let keys = text.split(separator: "\n").map { $0.prefix { $0 != ":" } }
      let first = [("rule", "example"), ("category", "safety"), ("summary", "s")]
      let last = [("message", "m"), ("examples", #"[{fires: "bird: x"}, {quiet: "bird: x"}]"#)]
      let missing = { (keysAndValues: [(String, String)]) in
        keysAndValues.filter { !keys.contains(Substring($0.0)) }.map { "\($0.0): \($0.1)\n" }.joined()
      }
      return missing(first) + text + "\n" + missing(last)
    }
  }

  /// What is shown.
  package var files: [File]
  /// What it takes beside that.
  package var beside: [File] = []

  init(_ files: [(Part, String)], beside: [(Part, String)] = []) {
    self.files = files.map { File($0.0, $0.1) }
    self.beside = beside.map { File($0.0, $0.1) }
  }
}

extension CatalogueExample {
  static func base(_ text: String) -> CatalogueExample { CatalogueExample([(.base, text)]) }

  static func vocabulary(_ text: String) -> CatalogueExample { CatalogueExample([(.vocabulary, text)]) }

  static func rule(_ text: String) -> CatalogueExample { CatalogueExample([(.rule, text)]) }

  static func wholeRule(_ text: String) -> CatalogueExample { CatalogueExample([(.wholeRule, text)]) }

  static func cues(_ text: String) -> CatalogueExample { CatalogueExample([(.cues, text)]) }

  static func bibliography(_ text: String) -> CatalogueExample {
    CatalogueExample([(.bibliography, text)], beside: [(.configuration, "bibliographies: [references.bib]")])
  }

  static func standingList(_ text: String) -> CatalogueExample {
    CatalogueExample(
      [(.standingList, text)],
      beside: [
        (.configuration, "standing-lists: [{file: retractions.csv, columns: {doi: DOI}, standing: retracted}]")
      ])
  }

  /// A base that was otherwise before.
  static func changed(_ text: String, from earlier: String) -> CatalogueExample {
    CatalogueExample([(.earlier, earlier), (.base, text)])
  }

  /// A record that the rule of `unweighed` finds, and a decision on that.
  static func decision(_ text: String) -> CatalogueExample {
    CatalogueExample([(.decision, text)], beside: [(.base, "bird: robin\nname: Robin"), unweighed])
  }

  /// A record that the rule of `unweighed` finds, and a comment beside it.
  static func silenced(_ text: String, by configuration: String? = nil) -> CatalogueExample {
    CatalogueExample((configuration.map { [(.configuration, $0)] } ?? []) + [(.base, text)], beside: [unweighed])
  }

  /// A rule that every bird breaks that has no weight.
  private static let unweighed: (Part, String) = (.rule, "for: {b: bird}\nrequire: b.weight is present")
}
