package import Catalogue
import Findings

/// One entry of the catalogue for people at a terminal (`vouchsafe explain ID`).
package enum EntryPage {
  /// What is wrong, why it matters and what shows it, wrapped at `style.width`.
  package static func render(_ entry: CatalogueEntry, style: TextStyle = TextStyle()) -> String {
    var out = style.paint(.bold, entry.id.rawValue) + "\n"
    out += "\(entry.stage.category): \(words(for: entry.stage))\n\n"
    out += Wrapping(width: style.width).text(entry.text) + "\n\n"
    append("why", entry.because, style, to: &out)
    if let law = entry.law { append("more", "section \(law) of Rules/LANGUAGE.md", style, to: &out) }
    switch entry.evidence {
    case .raised(let words): append("raised", words, style, to: &out)
    case .examples(let bad, let good):
      append("bad, a finding", bad, style, to: &out)
      append("good, no finding", good, style, to: &out)
    }
    return out
  }

  private static let indent = 12

  private static func words(for stage: FaultStage) -> String {
    switch stage {
    case .pack: "a check of rules, vocabulary and configuration"
    case .change: "a check of what a change takes away, by `lint --since` and `diff`"
    case .syntax, .structure, .input, .decisions: "a check that comes before the rules"
    }
  }

  private static func append(_ word: String, _ text: String, _ style: TextStyle, to out: inout String) {
    out += style.paint(.bold, word.padded(to: indent))
    out += Wrapping(width: style.width, first: indent, hanging: indent).text(text) + "\n"
  }

  private static func append(
    _ heading: String, _ example: CatalogueExample, _ style: TextStyle, to out: inout String
  ) {
    for (number, file) in example.files.enumerated() {
      out += "\n" + style.paint(.bold, number == 0 ? heading : "with it") + " (\(file.part.words))\n\n"
      for line in file.text.split(separator: "\n") {
        let margin = 4 + line.prefix { $0 == " " }.count
        let text = Wrapping(width: style.width, first: margin, hanging: margin + 2).text(
          String(line.drop { $0 == " " }))
        out += String.spaces(margin) + text + "\n"
      }
    }
  }
}

extension CatalogueExample.Part {
  /// What an editor calls such a file.
  fileprivate var words: String {
    switch self {
    case .base: "in a file of the base"
    case .earlier: "before the change"
    case .decision: "in a decision"
    case .vocabulary: "in the vocabulary"
    case .rule, .wholeRule: "in a rule"
    case .cues: "in the file of cues"
    case .configuration: "in vouchsafe.yaml"
    case .bibliography: "in a bibliography"
    case .standingList: "in a standing list"
    }
  }
}
