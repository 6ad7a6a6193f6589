import Findings
import Values

/// A rule as it stands in its file: a mapping whose key `rule` has a text.
struct DeclaredRule {
  /// All keys of a rule (LANGUAGE 2.1).
  static let keys = [
    "rule", "category", "severity", "summary", "because", "source", "parameters", "for", "where", "overlap", "sweeping",
    "possibly",
    "per", "shows", "grade", "require", "message", "fix", "examples", "title", "weight",
  ]

  var id: DeclaredText
  var entries: [DeclaredEntry]
  /// Reading broke off inside the rule, at a syntax error: what it seems to lack may stand behind that.
  var isBroken: Bool
  /// Its examples have been left out, because they have been run before.
  var isProven: Bool
  var text: String
  var pack: Int

  /// Nothing where the document is no rule, which is reported.
  init?(_ document: DeclaredDocument, pack: Int, log: inout FaultLog) {
    guard let entries = document.root.entries else {
      log.report(
        .notARule, "a rule is a mapping whose first key is `rule`, and this is \(document.root.shapeWords)",
        at: document.root.mark)
      return nil
    }
    guard let entry = entries["rule"] else {
      if !document.isBroken {
        let hint =
          entries["vocabulary"] != nil
          ? "this is a vocabulary, and only `vocabulary.yaml` at the top of a pack is read as one"
          : "a rule starts with the key `rule`\(entries.first.map { didYouMean($0.key.text, among: Self.keys) } ?? "")"
        log.report(.notARule, hint, at: entries.first?.key.wordsLocation ?? document.root.mark)
      }
      return nil
    }
    guard let id = entry.value.text else {
      log.report(.notARule, "`rule` needs the rule's id, not \(entry.value.shapeWords)", at: entry.key.wordsLocation)
      return nil
    }
    if !isName(id.text) {
      log.report(
        .badName, "`\(id.text)` is no id: write letters, digits, `-` and `_`, and start with a letter",
        at: id.wordsLocation)
    }
    self.id = id
    self.entries = entries
    self.pack = pack
    isBroken = document.isBroken
    isProven = document.isProven
    text = document.text
  }
}
