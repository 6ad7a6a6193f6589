import Findings
import Language
import Values
import YAMLSource

/// Lists whose members the vocabulary wants once each, or in alphabetical order.
extension RecordReader {
  /// Reports members that stand in the list twice, and a list that is not in order. Complexity: O(members).
  mutating func checkMembers(of list: Int, _ order: ListOrder, name: String) {
    var seen: Set<String> = []
    var last: (text: String, node: Int)?
    var isReported = false
    var item = list + 1
    for _ in 0..<Int(tree.nodes[list].count) {
      let member = resolve(item)
      defer { item = Int(tree.nodes[item].next) }
      guard tree.nodes[member].isScalar, !isMissing(member) else { continue }
      let text = text(of: member)
      if !seen.insert(text).inserted {
        issue(
          .repeatedMember, "`\(text)` stands in `\(name)` twice", at: range(of: item), severity: .warning,
          help: "`vouchsafe fix` takes it out")
        continue
      }
      if order == .sorted, !isReported, let before = last, alphabetically(text, before.text) {
        isReported = true
        issue(
          .unsortedList, "`\(name)` is not in alphabetical order: `\(text)` stands behind `\(before.text)`",
          at: range(of: item), severity: .notice, help: "`vouchsafe fix` sorts it")
      }
      last = (text, member)
    }
  }
}

/// Whether `a` comes before `b` in a sorted list: letter by letter without case, then by code point, so that the order
/// depends on no language.
func alphabetically(_ a: String, _ b: String) -> Bool {
  let (x, y) = (a.unicodeScalars.map { simpleCaseFold($0) }, b.unicodeScalars.map { simpleCaseFold($0) })
  if x == y { return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) }
  return x.lexicographicallyPrecedes(y)
}
