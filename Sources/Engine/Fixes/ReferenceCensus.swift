import Findings
import Language
import Values

/// How often the two spellings of a misspelt reference are written: where most write what no record is called, it is the
/// record that is misspelt, and mending the references would spread the slip.
struct ReferenceCensus {
  /// What findings about references to no record are called.
  static let rule = FaultID.noSuchReference.rawValue

  private struct Target: Hashable {
    var kind: Int
    /// The symbol of the record's id.
    var id: UInt32
  }
  private let facts: Facts
  /// How many references are misspelt alike, by what is said of them.
  private var misspelt: [String: Int] = [:]
  private var written: [Target: Int] = [:]

  /// Complexity: linear in the findings and, where one of them suggests a record, in the references to its kind.
  init(_ findings: [Finding], _ facts: Facts) {
    self.facts = facts
    for finding in findings where finding.rule == Self.rule {
      guard let target = target(of: finding.message) else { continue }
      misspelt[finding.message, default: 0] += 1
      written[target] = 0
    }
    let wanted = Set(written.keys.map(\.kind))
    guard !wanted.isEmpty else { return }
    for (kind, table) in zip(facts.vocabulary.kinds, facts.tables) {
      for (field, column) in zip(kind.fields, table.columns) {
        // What a record has from the one around it, nobody has spelt.
        guard case .reference(let to) = field.type, wanted.contains(to.index), !field.isFromOwner, !field.isDerived
        else { continue }
        count(column, rowCount: table.declaredCount, target: to.index)
      }
    }
  }

  /// Whether at least as many references, and one at the least, name the record as it is declared.
  func speaksForDeclaration(_ message: String) -> Bool {
    guard let target = target(of: message), let others = written[target] else { return false }
    return others >= max(1, misspelt[message] ?? 0)
  }

  private mutating func count(_ column: Column, rowCount: Int, target: Int) {
    let ids = facts.tables[target].ids
    for row in 0..<rowCount {
      let values = column.isList ? column.values[column.members(row)] : [column.value(row)]
      for value in values where Int(value) < ids.count {
        let place = Target(kind: target, id: ids[Int(value)])
        if let known = written[place] { written[place] = known + 1 }
      }
    }
  }

  /// The record that a message suggests: `no KIND is called "a"; did you mean "b"?`, in backticks.
  private func target(of message: String) -> Target? {
    let pieces = message.split(separator: "`", omittingEmptySubsequences: false)
    guard pieces.count >= 5, pieces[0].hasPrefix("no "), let end = pieces[0].firstRange(of: " is called ") else {
      return nil
    }
    let name = pieces[0][..<end.lowerBound].dropFirst("no ".count)
    guard let kind = facts.vocabulary.kinds.firstIndex(where: { $0.name == name }),
      let id = facts.symbols.find(String(pieces[pieces.count - 2]))
    else { return nil }
    return Target(kind: kind, id: id)
  }
}
