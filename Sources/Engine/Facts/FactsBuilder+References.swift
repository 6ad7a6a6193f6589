import Findings
import Language
import Values

/// Names and references.
extension FactsBuilder {
  /// Folds the names of every entity, for references by name and for `x.names` in rules.
  mutating func buildNames() {
    for kind in facts.vocabulary.kinds.indices where !facts.vocabulary.kinds[kind].names.isEmpty {
      let fields = facts.vocabulary.kinds[kind].names.map(\.index)
      var names = Column(isList: true)
      var folded = FoldedNames()
      let count = facts.tables[kind].declaredCount
      var next = 0
      while next < count {
        let end = min(next + SymbolTable.touchedTogether, count)
        folded.removeAll()
        for row in next..<end {
          for field in fields {
            let column = facts.tables[kind].columns[field]
            if column.isList {
              for index in column.members(row) { fold(column.values[index], &folded) }
            } else {
              fold(column.value(row), &folded)
            }
          }
          folded.rowEnds.append(folded.ranges.count)
        }
        for range in folded.ranges { facts.symbols.touch(folded.bytes.span.extracting(range)) }
        var first = 0
        for end in folded.rowEnds {
          let start = names.values.count
          for range in folded.ranges[first..<end] {
            let symbol = facts.symbols.intern(folded.bytes, range)
            if !names.values[start...].contains(symbol) { names.values.append(symbol) }
          }
          names.ends.append(UInt32(truncatingIfNeeded: names.values.count))
          first = end
        }
        next = end
      }
      facts.tables[kind].names = names
    }
  }

  /// The names of some rows.
  private struct FoldedNames {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    /// By row: where its names end in `ranges`.
    var rowEnds: [Int] = []
    var one: [UInt8] = []

    mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      ranges.removeAll(keepingCapacity: true)
      rowEnds.removeAll(keepingCapacity: true)
    }
  }

  private func fold(_ text: UInt32, _ folded: inout FoldedNames) {
    guard text < RawValue.any else { return }
    foldName(facts.utf8(ofText: text), into: &folded.one)
    guard !folded.one.isEmpty else { return }
    folded.ranges.append(folded.bytes.count..<folded.bytes.count + folded.one.count)
    folded.bytes += folded.one
  }

  mutating func convertReference(_ raw: UInt32, _ kind: Int, isByName: Bool) -> Conversion {
    if raw == RawValue.any {
      if !facts.vocabulary.kinds[kind].hierarchy.isEmpty || isLenient { return .value(Value.any) }
      let name = facts.vocabulary.kinds[kind].name
      return .problem(
        id: .noSuchReference, message: "`any` means every \(name), which says nothing here; name one", help: nil)
    }
    if isByName {
      switch lookUp(name: raw, kind) {
      case .one(let row): return .value(row)
      case .several(let rows):
        let ids = rows.map { "`\(facts.id(of: Int($0), kind: kind))`" }.sorted().joined(separator: ", ")
        let name = facts.vocabulary.kinds[kind].name
        return .problem(
          id: .ambiguousName,
          message: "\(rows.count) \(name) records are called \"\(facts.text(raw))\": \(ids); refer by id", help: nil)
      case .none: break
      }
    }
    if let row = entity(kind, id: raw) { return .value(row) }
    if facts.vocabulary.kinds[kind].isOpen || isLenient { return .value(addStub(kind, id: raw)) }
    let name = facts.vocabulary.kinds[kind].name
    let text = facts.text(raw)
    let suggestion = suggestion(for: text, kind)
    // It may be declared in what was not read, unless nobody could have meant anything but another one.
    if hidesIDs {
      let meant = suggestion.split(separator: "`").dropFirst().first.map(String.init)
      guard let meant, isPlainSlip(text, for: meant) else { return .value(addUnread(kind, id: raw)) }
    }
    return .problem(id: .noSuchReference, message: "no \(name) is called `\(text)`\(suggestion)", help: nil)
  }

  enum NameMatch {
    case none
    case one(UInt32)
    case several([UInt32])
  }

  private mutating func lookUp(name raw: UInt32, _ kind: Int) -> NameMatch {
    if nameIndexes[kind] == nil { nameIndexes[kind] = indexNames(kind) }
    var folded: [UInt8] = []
    foldName(facts.utf8(ofText: raw), into: &folded)
    guard let symbol = facts.symbols.find(folded.span), let rows = nameIndexes[kind]?[symbol] else { return .none }
    return rows.count == 1 ? .one(rows[0]) : .several(rows)
  }

  private func indexNames(_ kind: Int) -> [UInt32: [UInt32]] {
    var index: [UInt32: [UInt32]] = [:]
    let names = facts.tables[kind].names
    for row in names.ends.indices {
      for member in names.members(row) {
        index[names.values[member], default: []].append(UInt32(truncatingIfNeeded: row))
      }
    }
    return index
  }

  /// Ids of one kind, with what rules most of them out at a glance.
  struct Candidates {
    /// Symbols of the ids.
    var ids: [UInt32] = []
    /// By id: which letters occur in it, a bit each of 64 by their number, and how many bytes it has.
    var letters: [UInt64] = []
    var lengths: [Int] = []

    static func letters(of text: ArraySlice<UInt8>) -> UInt64 {
      text.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1 & 63) }
    }
  }

  /// Comparisons of a misspelt id with others, after which an audit suggests no more: a base with a broken reference on
  /// every line must still end in time.
  private static let maxComparisons = 2_000_000

  private mutating func suggestion(for text: String, _ kind: Int) -> String {
    let key = "\(kind) \(text)"
    if let known = suggestionsMade[key] { return known }
    if candidates[kind] == nil {
      var made = Candidates()
      for row in 0..<facts.tables[kind].declaredCount where facts.tables[kind].ids[row] != RawValue.missing {
        let id = facts.tables[kind].ids[row]
        made.ids.append(id)
        let text = facts.symbols.utf8(of: id)
        made.letters.append(Candidates.letters(of: text))
        made.lengths.append(text.count)
      }
      candidates[kind] = made
    }
    guard let given = candidates[kind], comparisons < Self.maxComparisons else { return "" }
    comparisons += given.ids.count
    let bytes = Array(text.utf8)[...]
    let letters = Candidates.letters(of: bytes)
    var near: [UInt32] = []
    for index in given.ids.indices {
      let length = given.lengths[index]
      let bound = max(length, bytes.count) / 3 + 1
      guard abs(length - bytes.count) <= bound, (letters ^ given.letters[index]).nonzeroBitCount <= 2 * bound else {
        continue
      }
      near.append(given.ids[index])
    }
    // Among ids that count upwards all are near; the nearest share most of their beginning and end.
    if near.count > 500 {
      let symbols = facts.symbols
      near.removeAll { Self.sharedEnds(symbols.utf8(of: $0), bytes) + 2 < min(bytes.count, 24) }
    }
    var ids: [String] = []
    for id in near.prefix(2_000) { ids.append(facts.symbols.text(of: id)) }
    let suggestion = didYouMean(text, among: ids)
    suggestionsMade[key] = suggestion
    return suggestion
  }

  /// How many bytes two ids share at their beginning and at their end.
  private static func sharedEnds(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[a.startIndex + start] == b[b.startIndex + start] { start += 1 }
    var end = 0
    while start + end < shorter, a[a.endIndex - 1 - end] == b[b.endIndex - 1 - end] { end += 1 }
    return start + end
  }

  /// The lists of a hierarchy, where what is declared twice stands below all that either place says.
  private func parents(_ column: Column, kind: Int) -> Column {
    let repeats = facts.tables[kind].repeats.keys.sorted()
    guard !repeats.isEmpty, column.isList else { return column }
    var more: [Int: [UInt32]] = [:]
    for row in repeats {
      more[Int(first(of: row, kind: kind)), default: []] += column.members(row).map { column.values[$0] }
    }
    var merged = Column(isList: true)
    for row in 0..<facts.tables[kind].declaredCount {
      merged.values += column.members(row).map { column.values[$0] } + (more[row] ?? [])
      merged.ends.append(UInt32(truncatingIfNeeded: merged.values.count))
    }
    return merged
  }

  mutating func buildHierarchies() {
    for kind in facts.vocabulary.kinds.indices where !facts.vocabulary.kinds[kind].hierarchy.isEmpty {
      let lists = facts.vocabulary.kinds[kind].hierarchy.map {
        parents(facts.tables[kind].columns[$0.index], kind: kind)
      }
      let closure = Closure(
        rowCount: facts.tables[kind].rowCount, parentLists: lists, mostMembers: mostAncestors)
      for row in closure.cycles { reportCycle(Int(row), kind: kind, closure) }
      if let row = closure.tooDeep {
        problems.append(
          Problem(
            kind: kind, row: Int(row), id: .hierarchyTooDeep,
            message: "the hierarchy above this \(facts.vocabulary.kinds[kind].name) has too many levels to follow",
            help: "a hierarchy of some ten levels is read whole; look for a chain that was generated"))
      }
      facts.tables[kind].ancestors = closure
      if facts.vocabulary.kinds[kind].distinct != nil { checkDistinct(kind) }
    }
  }

  /// What is declared distinct can have nothing below both.
  private mutating func checkDistinct(_ kind: Int) {
    guard let field = facts.vocabulary.kinds[kind].distinct else { return }
    let column = facts.tables[kind].columns[field.index]
    var pairs: [UInt32: [UInt32]] = [:]
    for row in 0..<facts.tables[kind].declaredCount {
      let others =
        column.isList
        ? column.members(row).map { column.values[$0] } : [column.value(row)].filter { $0 != Value.missing }
      for other in others where other < Value.any {
        pairs[UInt32(truncatingIfNeeded: row), default: []].append(other)
        pairs[other, default: []].append(UInt32(truncatingIfNeeded: row))
      }
    }
    guard !pairs.isEmpty else { return }
    for row in 0..<facts.tables[kind].declaredCount {
      let own = UInt32(truncatingIfNeeded: row)
      let above = [own] + facts.tables[kind].ancestors.ancestors(of: own)
      guard let clash = firstClash(above, pairs) else { continue }
      // Said once, of the highest that stands under both.
      guard
        !above.dropFirst().contains(where: { parent in
          firstClash([parent] + facts.tables[kind].ancestors.ancestors(of: parent), pairs) != nil
        })
      else { continue }
      reportDistinct(row, clash, kind: kind, field: field.index)
    }
  }

  private func firstClash(_ rows: [UInt32], _ pairs: [UInt32: [UInt32]]) -> (UInt32, UInt32)? {
    for row in rows {
      for other in pairs[row] ?? [] where rows.contains(other) { return (row, other) }
    }
    return nil
  }

  private mutating func reportDistinct(_ row: Int, _ clash: (UInt32, UInt32), kind: Int, field: Int) {
    let id = facts.id(of: row, kind: kind)
    let (a, b) = (facts.id(of: Int(clash.0), kind: kind), facts.id(of: Int(clash.1), kind: kind))
    let message: String
    if clash.0 == clash.1 {
      message = "`\(id)` is declared distinct from itself"
    } else if Int(clash.0) == row || Int(clash.1) == row {
      message = "`\(id)` is-a `\(Int(clash.0) == row ? b : a)`, and the two are declared distinct"
    } else {
      message = "`\(id)` is-a `\(a)` and is-a `\(b)`, which are declared distinct"
    }
    problems.append(
      Problem(
        kind: kind, row: row, field: facts.vocabulary.kinds[kind].hierarchy[0].index, id: .distinctAndRelated,
        message: message, help: "leave out one of these links, or what declares them distinct"))
  }

  private mutating func reportCycle(_ row: Int, kind: Int, _ closure: Closure) {
    guard row < facts.tables[kind].declaredCount else { return }
    let start = UInt32(truncatingIfNeeded: row)
    let parents = closure.parents.members(row).map { closure.parents.values[$0] }
    let back = parents.first {
      $0 == start || closure.isAncestor(start, of: $0) || closure.path(from: $0, to: start) != nil
    }
    let path = back.flatMap { closure.path(from: $0, to: start) } ?? []
    let through = path.dropLast().map { facts.id(of: Int($0), kind: kind) }
    let id = facts.id(of: row, kind: kind)
    problems.append(
      Problem(
        kind: kind, row: row, field: facts.vocabulary.kinds[kind].hierarchy[0].index, id: .cycle,
        message: through.isEmpty
          ? "`\(id)` is-a itself" : "`\(id)` is-a itself, through \(through.map { "`\($0)`" }.joined(separator: ", "))",
        help: "leave out one of these links",
        related: through.isEmpty ? nil : path.first.map { (kind, Int($0)) }))
  }

  /// A required field that is missing is a finding; the rules still run.
  mutating func checkRequired() {
    guard !isLenient else { return }
    for kind in facts.vocabulary.kinds.indices {
      for (number, field) in facts.vocabulary.kinds[kind].fields.enumerated() where field.isRequired {
        let column = facts.tables[kind].columns[number]
        // One slip, one finding: a misspelt key says already what is missing.
        let reported = Set(problems.lazy.filter { $0.kind == kind && $0.field == number }.map(\.row))
          .union(misspelt.lazy.filter { $0.kind == kind && $0.field == number }.map(\.row))
        for row in 0..<facts.tables[kind].declaredCount {
          let isMissing = column.isList ? column.members(row).isEmpty : column.value(row) == Value.missing
          guard isMissing, !reported.contains(row) else { continue }
          problems.append(
            Problem(
              kind: kind, row: row, id: .missingField,
              message: "this \(facts.vocabulary.kinds[kind].name) has no `\(field.name)`", unread: (number, nil)))
        }
      }
    }
  }

  /// Files that no pattern of `documents:` matches, once a folder.
  mutating func checkDocuments() {
    guard !unmatched.isEmpty else { return }
    var folders: [String: [UInt32]] = [:]
    for file in unmatched {
      let path = facts.files[Int(file)].path
      folders[path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".", default: []].append(file)
    }
    for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
      guard let first = files.first else { continue }
      let others = files.count == 1 ? "this file" : "\(files.count) files of \(folder)"
      let fault = Fault(
        .unreadFile,
        "no pattern under `documents` matches \(others), so nothing in \(files.count == 1 ? "it" : "them") is checked",
        at: ByteRange(0, 0), severity: .warning)
      findings.append(Finding(fault, .structure, in: FileID(first)))
    }
  }
}
