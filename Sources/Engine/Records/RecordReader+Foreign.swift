import Findings
import Language
import Values
import YAMLSource

/// Records of bases that others wrote (LANGUAGE 1.6).
extension RecordReader {
  mutating func readForeign() {
    guard let number = vocabulary.documents?.firstIndex(where: { $0.matches(path) }),
      let pattern = vocabulary.documents?[number]
    else {
      segment.unmatched.append(file)
      return
    }
    segment.documents[number, default: ReadDocuments()].files += 1
    var hasFound = false
    var hasDocument = false
    for document in tree.documents where !isMissing(resolve(document.root.index)) {
      hasDocument = true
      for (place, records) in pattern.records.enumerated() {
        let root = resolve(document.root.index)
        if document.isBroken {
          hasFound = true
          declareForeign(records, in: root)
        } else {
          let before = segment.tables[records.kind.index].count
          guard readForeign(records, in: root) else { continue }
          hasFound = true
          let read = segment.tables[records.kind.index].count - before
          segment.documents[number, default: ReadDocuments()].records[place, default: 0] += read
        }
      }
    }
    guard hasDocument, !hasFound else { return }
    let places = pattern.records.map { $0.at.isEmpty ? "." : $0.at.joined(separator: ".") }
    issue(
      .noRecords, "this file has nothing where `documents` says that records lie: \(places.joined(separator: ", "))",
      at: ByteRange(0, 0), severity: .warning)
  }

  /// Whether a mapping stands where a list of records is expected and none of its keys, nor what they may be misspelt from,
  /// is a field: its keys are rather ids.
  mutating func isKeyedByID(_ node: Int, kind: Int) -> Bool {
    guard tree.nodes[node].count > 0 else { return false }
    let declared = vocabulary.kinds[kind]
    var known = declared.fields.filter { !$0.isDerived }.map(\.name)
    for source in declared.reads.values { known += source.firstKeys }
    for source in (declared.contextReads ?? [:]).values { known += source.firstKeys }
    if let keys = declared.contextKey { known += keys.prefix(1) }
    if let context = declared.context { known.append(vocabulary[context].name) }
    for pair in pairs(of: node) {
      let key = resolve(pair.key)
      guard tree.nodes[key].isScalar, tree.nodes[resolve(pair.value)].isMapping else { return false }
      if !suggestions(for: text(of: key), among: known, limit: 1).isEmpty || known.contains(text(of: key)) {
        return false
      }
    }
    return true
  }

  mutating func keyedByID(_ node: Int, _ name: String, kind: Int) {
    issue(
      .wrongShape,
      "`\(name)` takes a list of \(vocabulary.kinds[kind].name) records, and no key of this mapping is a field: keyed by id?",
      at: range(of: node), help: "write a list, with `- ` before each record; its id goes into a field")
  }

  /// Reads the records of one place; false where the place is not there.
  private mutating func readForeign(_ records: DocumentPattern.Records, in root: Int) -> Bool {
    guard let node = node(at: records.at[...], from: root) else { return false }
    guard !isMissing(node) else { return true }
    let name = vocabulary.kinds[records.kind.index].name
    switch tree.nodes[node].kind {
    case .mapping where records.isMap: readForeignMap(node, records)
    case .mapping where isKeyedByID(node, kind: records.kind.index):
      issue(
        .wrongShape, "expected \(name) records here, and no key of this mapping is a field: keyed by id?",
        at: range(of: node), help: "say `map: yes` beside `at` in the vocabulary")
    case .mapping: readForeignItem(node, records)
    case .sequence where !records.isMap:
      var item = node + 1
      for _ in 0..<Int(tree.nodes[node].count) {
        let member = resolve(item)
        if tree.nodes[member].isMapping {
          readForeignItem(member, records)
        } else {
          issue(.wrongShape, "expected \(withArticle(name)) record here, a mapping", at: range(of: member))
        }
        item = Int(tree.nodes[item].next)
      }
    default:
      let expected = records.isMap ? "a mapping from id to record" : "a list or a mapping"
      issue(.wrongShape, "expected \(name) records here, \(expected)", at: range(of: node))
    }
    return true
  }

  /// One record a key; a key without a value is a record with nothing but its id.
  private mutating func readForeignMap(_ node: Int, _ records: DocumentPattern.Records) {
    let kind = records.kind.index
    for pair in pairs(of: node) {
      let key = resolve(pair.key)
      let value = resolve(pair.value)
      guard tree.nodes[key].isScalar, !isMissing(key) else { continue }
      guard tree.nodes[value].isMapping || isMissing(value) else {
        issue(
          .wrongShape, "expected \(withArticle(vocabulary.kinds[kind].name)) record here, a mapping",
          at: range(of: value))
        continue
      }
      checkIdentifier(key, kind: kind)
      readRecord(
        value, kind: kind, id: symbol(at: key), owner: RawValue.missing, position: Shapes.top, skipFirst: false)
    }
  }

  /// The ids of a document that broke off, so that references to them are not taken for mistakes.
  private mutating func declareForeign(_ records: DocumentPattern.Records, in root: Int) {
    guard let node = node(at: records.at[...], from: root) else { return }
    let kind = records.kind.index
    if records.isMap {
      guard tree.nodes[node].isMapping else { return }
      for pair in pairs(of: node) where tree.nodes[resolve(pair.key)].isScalar {
        segment.broken.append((kind, symbol(at: resolve(pair.key))))
      }
      return
    }
    var members = [node]
    if tree.nodes[node].isSequence {
      members = []
      var item = node + 1
      for _ in 0..<Int(tree.nodes[node].count) {
        members.append(resolve(item))
        item = Int(tree.nodes[item].next)
      }
    }
    for member in members {
      switch records.identifier {
      case .none: break
      case .fileName: segment.broken.append((kind, segment.symbols.intern(fileName)))
      case .path(let keys):
        guard let id = self.node(at: keys[...], from: member), tree.nodes[id].isScalar, !isMissing(id) else { continue }
        segment.broken.append((kind, symbol(at: id)))
      }
    }
  }

  private mutating func readForeignItem(_ node: Int, _ records: DocumentPattern.Records) {
    let kind = records.kind.index
    var id = RawValue.missing
    switch records.identifier {
    case .none: break
    case .fileName: id = segment.symbols.intern(fileName)
    case .path(let keys):
      guard let idNode = self.node(at: keys[...], from: node), tree.nodes[idNode].isScalar, !isMissing(idNode)
      else {
        issue(
          .noID, "this \(vocabulary.kinds[kind].name) has no id under `\(keys.joined(separator: "."))`",
          at: firstPair(of: node))
        return
      }
      id = symbol(at: idNode)
      checkIdentifier(idNode, kind: kind)
    }
    readRecord(node, kind: kind, id: id, owner: RawValue.missing, position: Shapes.top, skipFirst: false)
  }

  /// The file's name without its folder and its last extension.
  private var fileName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private func firstPair(of node: Int) -> ByteRange {
    guard tree.nodes[node].isMapping, tree.nodes[node].count > 0 else { return range(of: node) }
    let value = Int(tree.nodes[node + 1].next)
    return ByteRange(start: tree.nodes[node].start, end: tree.nodes[value].end)
  }

  /// The node under a path of keys, or nil where some key is missing.
  mutating func node(at keys: ArraySlice<String>, from start: Int) -> Int? {
    var node = start
    for key in keys {
      guard tree.nodes[node].isMapping, let value = value(of: key, in: node) else { return nil }
      node = resolve(value)
    }
    return node
  }

  private mutating func value(of key: String, in node: Int) -> Int? {
    var entry = node + 1
    var hasMerge = false
    for _ in 0..<Int(tree.nodes[node].count) {
      let value = Int(tree.nodes[entry].next)
      if isMergeKey(entry) { hasMerge = true }
      if tree.holds(resolve(entry), key, in: bytes) { return value }
      entry = Int(tree.nodes[value].next)
    }
    guard hasMerge else { return nil }
    return pairs(of: node).first { tree.holds($0.key, key, in: bytes) }?.value
  }

  /// Fills the fields that lie under longer paths or are made by templates. `base` is where the record's slots begin.
  mutating func readDeep(_ node: Int, kind: Int, row: Int, base: Int) {
    for index in shapes.shapes[kind].deep.indices {
      let field = shapes.shapes[kind].deep[index].field
      switch shapes.shapes[kind].deep[index].source {
      case .path(let path):
        if let value = deepNode(path, node, base) { readField(value, field: field, kind: kind, row: row) }
      case .template(let pieces):
        guard let symbol = fill(pieces, node, base) else { continue }
        if shapes.shapes[kind].fields[field].isList {
          segment.tables[kind].columns[field].add(symbol, row: row)
        } else {
          segment.tables[kind].columns[field].set(symbol, row: row)
        }
      }
    }
    var pairs: [(name: UInt32, value: UInt32)] = []
    for index in shapes.shapes[kind].contextDeep.indices {
      let name = shapes.shapes[kind].contextDeep[index].name
      switch shapes.shapes[kind].contextDeep[index].source {
      case .path(let path):
        if let value = deepNode(path, node, base), tree.nodes[value].isScalar, !isMissing(value) {
          pairs.append((name, symbol(at: value)))
        }
      case .template(let pieces):
        if let symbol = fill(pieces, node, base) { pairs.append((name, symbol)) }
      }
    }
    if !pairs.isEmpty { setContext(pairs, kind: kind, row: row) }
  }

  private mutating func deepNode(_ path: Shapes.DeepPath, _ node: Int, _ base: Int) -> Int? {
    guard let slot = path.slot else { return self.node(at: path.keys[...], from: node) }
    let first = found[base + slot]
    guard first >= 0 else { return nil }
    return path.keys.count == 1 ? resolve(first) : self.node(at: path.keys.dropFirst(), from: resolve(first))
  }

  /// The symbol of a template's text; a missing part is empty, and where all are missing there is none.
  private mutating func fill(_ pieces: [Shapes.DeepSource.Piece], _ node: Int, _ base: Int) -> UInt32? {
    filled.removeAll(keepingCapacity: true)
    var hasPart = false
    for piece in pieces {
      switch piece {
      case .literal(let literal): filled.append(contentsOf: literal.utf8)
      case .path(let path):
        guard let value = deepNode(path, node, base), tree.nodes[value].isScalar, !isMissing(value) else { continue }
        let entry = tree.nodes[value]
        let range = Int(entry.textStart)..<Int(entry.textStart + entry.textCount)
        filled.append(contentsOf: entry.isDecoded ? tree.decoded[range] : bytes[range])
        hasPart = true
      }
    }
    return hasPart ? segment.symbols.intern(filled, 0..<filled.count) : nil
  }
}

extension DocumentPattern {
  /// Whether the pattern fits the path, or what is left of it without its first folders.
  func matches(_ path: String) -> Bool {
    if files.matches(path) { return true }
    for index in path.indices where path[index] == "/" {
      if files.matches(String(path[path.index(after: index)...])) { return true }
    }
    return false
  }
}

extension ValueSource {
  /// The first key of each path in it.
  var firstKeys: [String] {
    switch self {
    case .path(let keys): Array(keys.prefix(1))
    case .template(let pieces):
      pieces.compactMap { if case .path(let keys) = $0 { keys.first } else { nil } }
    }
  }
}
