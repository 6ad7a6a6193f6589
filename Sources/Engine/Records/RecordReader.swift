import Bibliography
import Findings
import Language
import Values
import YAMLSource

/// Reads the records of files into a segment, one file after the other.
///
/// Nothing is typed here: values become symbols or ranges of prose. What can be said of a record without knowing any other
/// file is found here, where its nodes are at hand.
///
/// Not copyable: the compiler may copy a struct around a call without a sign of it in the code, and a copy of this one
/// counts a reference to each of its columns.
struct RecordReader: ~Copyable {
  let vocabulary: Vocabulary
  let shapes: Shapes
  let limits: YAMLLimits
  var segment: Segment
  /// Storage of the file that is being read, used again for the next.
  var tree = YAMLTree()
  var bytes: [UInt8] = []
  var path = ""
  var file: UInt32 = 0
  /// The context that is being read, as numbers.
  var spelling: [UInt32] = []
  /// The text of the template that is being filled.
  var filled: [UInt8] = []
  /// For each record being read: the values of the keys with which longer paths and templates begin.
  var found: [Int] = []
  /// For each record being read: the values that hold records, until its own values are stored.
  private var nested: [(node: Int, field: Int)] = []
  /// Where the file has mistakes that leave something out of what is read.
  var faultOffsets: [UInt32] = []
  private var aliasSteps = 0
  private var depth = 0

  /// An alias may be followed this often in one file, so that a few lines cannot stand for millions of records.
  static let maxAliasSteps = 10_000
  /// Deeper nesting of records than any file can hold without aliases to enclosing records.
  static let maxDepth = 64
  /// Texts up to this many bytes become symbols.
  static let maxSymbolBytes = 24

  init(vocabulary: Vocabulary, shapes: Shapes, limits: YAMLLimits, firstFile: UInt32) {
    self.vocabulary = vocabulary
    self.shapes = shapes
    self.limits = limits
    segment = Segment(shapes: shapes, firstFile: firstFile)
  }

  /// Reads one file. Complexity: linear in its bytes.
  mutating func read(_ source: SourceText, isExpired: (@Sendable () -> Bool)?) {
    file = segment.firstFile + UInt32(truncatingIfNeeded: segment.fileCount)
    segment.fileCount += 1
    for kind in segment.tables.indices {
      segment.tables[kind].firstRows.append(UInt32(truncatingIfNeeded: segment.tables[kind].count))
    }
    bytes = source.bytes
    path = source.path
    aliasSteps = 0
    if let format = BibliographyFormat(path: path) {
      readBibliography(format)
      bytes = []
      return
    }
    YAMLReader.read(bytes, limits: limits, isExpired: isExpired, into: &tree)
    reportYAML()
    segment.ignores += IgnoreComment.all(in: bytes, tree, file: FileID(file))
    if vocabulary.documents != nil { readForeign() } else { readOwn() }
    bytes = []
  }

  // MARK: Our own format

  private mutating func readOwn() {
    for document in tree.documents {
      let root = resolve(document.root.index)
      switch tree.nodes[root].kind {
      case .mapping: readTop(root, isBroken: document.isBroken)
      case .sequence:
        var item = root + 1
        for index in 0..<Int(tree.nodes[root].count) {
          let isLast = index + 1 == Int(tree.nodes[root].count)
          readTopItem(resolve(item), isBroken: document.isBroken && isLast)
          item = Int(tree.nodes[item].next)
        }
      case .scalar where isMissing(root): break
      default: readTopItem(root, isBroken: document.isBroken)
      }
    }
  }

  private mutating func readTopItem(_ node: Int, isBroken: Bool) {
    if tree.nodes[node].isMapping { return readTop(node, isBroken: isBroken) }
    if isBroken { return }
    issue(
      .wrongShape, "expected a record here, whose first key names its kind: `condition: some-id`", at: range(of: node))
    segment.findings[segment.findings.count - 1].unread?.extent = .record
  }

  private mutating func readTop(_ node: Int, isBroken: Bool) {
    guard tree.nodes[node].count > 0 else { return }
    let key = resolve(node + 1)
    let idNode = resolve(Int(tree.nodes[node + 1].next))
    guard tree.nodes[key].isScalar, let word = word(at: key), let kind = shapes.kindByWord[Int(word)] else {
      if isBroken { return }
      let kinds = vocabulary.kinds.filter(\.isEntity).map(\.name)
      guard tree.nodes[key].isScalar else {
        issue(
          .noSuchKind, "the first key of a record is a word that names its kind", at: range(of: key),
          claims: claims(in: node))
        return
      }
      let name = text(of: key)
      declareMeant(name, kinds, idNode)
      issue(
        .noSuchKind, "no kind of entity is called `\(name)`\(didYouMean(name, among: kinds))", at: range(of: key),
        help: kinds.isEmpty ? nil : "the first key of a record names its kind: \(kinds.joined(separator: ", "))",
        claims: claims(in: node))
      return
    }
    guard tree.nodes[idNode].isScalar, !isMissing(idNode) else {
      if !isBroken {
        issue(
          .noID, "this \(vocabulary.kinds[kind].name) has no id", at: range(of: key),
          help: "write one behind it: `\(vocabulary.kinds[kind].name): some-id`", claims: claims(in: node))
      }
      return
    }
    let id = symbol(at: idNode)
    if isBroken { return segment.broken.append((kind, id)) }
    checkIdentifier(idNode, kind: kind)
    _ = readRecord(node, kind: kind, id: id, owner: RawValue.missing, position: Shapes.top, skipFirst: true)
  }

  /// A record whose kind is misspelt is known by its id, so that references to it are no mistakes.
  private mutating func declareMeant(_ name: String, _ kinds: [String], _ id: Int) {
    let meant = suggestions(for: name, among: kinds, limit: 1).first
    guard let kind = vocabulary.kinds.firstIndex(where: { $0.name == meant }), tree.nodes[id].isScalar, !isMissing(id)
    else { return segment.hidesIDs = true }
    segment.broken.append((kind, symbol(at: id)))
  }

  mutating func checkIdentifier(_ node: Int, kind: Int) {
    let id = NodeID(UInt32(truncatingIfNeeded: node))
    if let character = tree.suspiciousCharacter(in: id, bytes: bytes) {
      issue(
        .invisibleCharacter, "this id holds \(withArticle(character.name)), \(character.codePoint)",
        at: tree.range(of: character, in: id), severity: .warning,
        help: "references to it look the same without the character, and do not find it")
    }
    if tree.nodes[node].textCount == 3, text(of: node) == "any" {
      issue(
        .noID, "`any` is no id: as a reference it means every \(vocabulary.kinds[kind].name)", at: range(of: node))
    }
  }

  // MARK: Records

  /// Adds a record and all that is nested in it. Returns its row.
  @discardableResult
  mutating func readRecord(
    _ node: Int, kind: Int, id: UInt32, owner: UInt32, position: UInt16, skipFirst: Bool
  ) -> Int {
    let row = segment.tables[kind].count
    let start = tree.nodes[node]
    // A record without a value of its own is an empty scalar, which has no line.
    segment.tables[kind].append(
      start: start.start, line: start.isMapping ? start.line : 0, owner: owner, position: position)
    if shapes.shapes[kind].isEntity { segment.tables[kind].ids.append(id) }
    if !faultOffsets.isEmpty,
      faultOffsets.contains(where: { start.start <= $0 && $0 < max(start.end, start.start + 1) })
    {
      segment.incomplete.append((kind, row))
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maxDepth else {
      issue(.tooDeep, "records are nested more than \(Self.maxDepth) deep here", at: range(of: node))
      return row
    }
    // INVARIANT (rows ascend): a record's own values are stored before those of the records in it, because a kind may be
    // nested in itself and columns are filled in order of row.
    let firstNested = nested.count
    let slots = shapes.shapes[kind].slotCount
    if slots > 0 {
      let base = found.count
      for _ in 0..<slots { found.append(-1) }
      readPairs(node, kind: kind, row: row, skipFirst: skipFirst, base: base)
      readDeep(node, kind: kind, row: row, base: base)
      found.removeLast(slots)
    } else {
      readPairs(node, kind: kind, row: row, skipFirst: skipFirst, base: 0)
    }
    var next = firstNested
    while next < nested.count {
      let (value, field) = nested[next]
      next += 1
      readNested(value, shapes.shapes[kind].fields[field], field: field, kind: kind, row: row)
    }
    nested.removeLast(nested.count - firstNested)
    return row
  }

  private mutating func readPairs(_ node: Int, kind: Int, row: Int, skipFirst: Bool, base: Int) {
    var key = node + 1
    var merges: [Int] = []
    for index in 0..<Int(tree.nodes[node].count) {
      let value = Int(tree.nodes[key].next)
      if !(skipFirst && index == 0) {
        if isMergeKey(key) { merges.append(value) } else { readPair(key, value, kind: kind, row: row, base: base) }
      }
      key = Int(tree.nodes[value].next)
    }
    if !merges.isEmpty {
      for pair in mergedPairs(of: node, merges: merges) {
        readPair(pair.key, pair.value, kind: kind, row: row, base: base)
      }
    }
  }

  private mutating func readPair(_ keyNode: Int, _ valueNode: Int, kind: Int, row: Int, base: Int) {
    guard let word = word(at: resolve(keyNode)) else { return unknownKey(keyNode, valueNode, kind: kind, row: row) }
    switch shapes.meaning(of: word, kind: kind) {
    case .field(let field): readField(resolve(valueNode), field: field, kind: kind, row: row)
    case .context: readContext(resolve(valueNode), kind: kind, row: row)
    case .deep(let slot): found[base + slot] = valueNode
    case .ignored: break
    case .unknown: unknownKey(keyNode, valueNode, kind: kind, row: row)
    }
  }

  private mutating func unknownKey(_ keyNode: Int, _ valueNode: Int, kind: Int, row: Int) {
    let policy = shapes.shapes[kind].reportsUnknown
    guard policy != .ignore else { return }
    let name = text(of: resolve(keyNode))
    let declared = vocabulary.kinds[kind]
    var known = declared.fields.filter { !$0.isDerived }.map(\.name)
    if let context = declared.context { known.append(vocabulary[context].name) }
    let meant = suggestions(for: name, among: known)
    var claims = 0
    if let word = meant.first {
      let field = declared.fields.firstIndex { $0.name == word }
      segment.misspelt.append((kind, row, field))
      if let field { claims = self.claims(under: valueNode, field: field, kind: kind) }
    } else if policy == .error {
      segment.incomplete.append((kind, row))
      if vocabulary.kinds[kind].isEntity { claims = mappings(in: resolve(valueNode)) }
    }
    issue(
      .noSuchField, "\(withArticle(declared.name)) has no field `\(name)`\(didYouMean(name, among: known))",
      at: range(of: keyNode), severity: policy == .error ? .error : .warning,
      help: meant.isEmpty
        ? "its fields are \(known.joined(separator: ", "))" : nil, claims: claims)
  }

  mutating func readField(_ node: Int, field: Int, kind: Int, row: Int) {
    let shape = shapes.shapes[kind].fields[field]
    if shape.form == .record { return nested.append((node, field)) }
    switch tree.nodes[node].kind {
    case .scalar:
      guard !isMissing(node) else { return }
      let value = value(at: node, shape.form)
      if shape.isList {
        segment.tables[kind].columns[field].add(value, row: row)
      } else {
        segment.tables[kind].columns[field].set(value, row: row)
      }
    case .sequence:
      readList(node, shape, field: field, kind: kind, row: row)
    default:
      wrongShape(node, "a mapping", field: field, kind: kind, row: row)
    }
  }

  private mutating func readList(_ node: Int, _ shape: Shapes.FieldShape, field: Int, kind: Int, row: Int) {
    guard shape.isList || tree.nodes[node].count == 0 else {
      return wrongShape(node, "a list", field: field, kind: kind, row: row)
    }
    var item = node + 1
    for _ in 0..<Int(tree.nodes[node].count) {
      let member = resolve(item)
      if !tree.nodes[member].isScalar {
        wrongShape(member, tree.nodes[member].isMapping ? "a mapping" : "a list", field: field, kind: kind, row: row)
      } else if !isMissing(member) {
        let value = value(at: member, shape.form)
        segment.tables[kind].columns[field].add(value, row: row)
      }
      item = Int(tree.nodes[item].next)
    }
    if shape.members != .asWritten, tree.nodes[node].count > 1 {
      checkMembers(of: node, shape.members, name: vocabulary.kinds[kind].fields[field].name)
    }
  }

  private mutating func readNested(_ node: Int, _ shape: Shapes.FieldShape, field: Int, kind: Int, row: Int) {
    let owner = UInt32(truncatingIfNeeded: row)
    switch tree.nodes[node].kind {
    case .mapping:
      guard !shape.isList || !isKeyedByID(node, kind: shape.kind) else {
        segment.misspelt.append((kind, row, field))
        return keyedByID(node, vocabulary.kinds[kind].fields[field].name, kind: shape.kind)
      }
      readRecord(node, kind: shape.kind, id: RawValue.missing, owner: owner, position: shape.position, skipFirst: false)
    case .sequence:
      guard shape.isList || tree.nodes[node].count <= 1 else {
        return wrongShape(node, "a list", field: field, kind: kind, row: row)
      }
      var item = node + 1
      for _ in 0..<Int(tree.nodes[node].count) {
        let member = resolve(item)
        if tree.nodes[member].isMapping {
          readRecord(
            member, kind: shape.kind, id: RawValue.missing, owner: owner, position: shape.position, skipFirst: false)
        } else if !isMissing(member) {
          wrongShape(member, "`\(text(of: member))`", field: field, kind: kind, row: row)
        }
        item = Int(tree.nodes[item].next)
      }
    default:
      if !isMissing(node) { wrongShape(node, "`\(text(of: node))`", field: field, kind: kind, row: row) }
    }
  }

  private mutating func wrongShape(_ node: Int, _ found: String, field: Int, kind: Int, row: Int) {
    segment.misspelt.append((kind, row, field))
    let declared = vocabulary.kinds[kind].fields[field]
    let expected: String
    if case .record(let nested) = declared.type {
      let name = vocabulary[nested].name
      let keys = vocabulary[nested].fields.filter(\.isRequired).map { "\($0.name): ..." }
      let sample = keys.isEmpty ? "" : ": `{\(keys.joined(separator: ", "))}`"
      expected = declared.isList ? "a list of \(name) records\(sample)" : "\(withArticle(name)) record\(sample)"
    } else {
      expected = declared.isList ? "a list of single values" : "one value"
    }
    issue(
      .wrongShape, "`\(declared.name)` takes \(expected), not \(found)", at: range(of: node),
      claims: claims(under: node, field: field, kind: kind))
  }

  // MARK: Nodes

  /// The node that `node` stands for. Counts what aliases cost.
  @inline(__always)
  mutating func resolve(_ node: Int) -> Int {
    switch tree.nodes[node].kind {
    case .alias: follow(node)
    default: node
    }
  }

  private mutating func follow(_ node: Int) -> Int {
    aliasSteps += 1
    if aliasSteps == Self.maxAliasSteps {
      issue(
        .tooManyAliases, "aliases are followed more than \(Self.maxAliasSteps) times in this file",
        at: range(of: node), help: "write the records out, or split the file")
    }
    let target = Int(tree.nodes[node].target.rawValue)
    // Past the bound an alias stands for nothing, so that the rest of the file still ends in time.
    // An alias that leads nowhere, which the YAML reader has reported, means itself.
    guard aliasSteps < Self.maxAliasSteps, target < tree.nodes.count, target != node else { return Self.nothing(&tree) }
    return target
  }

  /// An empty scalar to stand for what is not followed.
  private static func nothing(_ tree: inout YAMLTree) -> Int {
    if let last = tree.nodes.last, last.isScalar, last.textCount == 0, last.style == .plain, last.end == 0 {
      return tree.nodes.count - 1
    }
    var node = tree.nodes[0]
    node.kind = .scalar
    node.style = .plain
    node.isDecoded = false
    node.start = 0
    node.end = 0
    node.textStart = 0
    node.textCount = 0
    node.count = 0
    node.next = UInt32(truncatingIfNeeded: tree.nodes.count + 1)
    tree.nodes.append(node)
    return tree.nodes.count - 1
  }

  func isMissing(_ node: Int) -> Bool { tree.isMissing(node, in: bytes) }

  /// The symbol of a scalar's text.
  mutating func symbol(at node: Int) -> UInt32 {
    let start = Int(tree.nodes[node].textStart)
    let range = start..<start + Int(tree.nodes[node].textCount)
    return tree.nodes[node].isDecoded
      ? segment.symbols.intern(tree.decoded, range) : segment.symbols.intern(bytes, range)
  }

  private mutating func value(at node: Int, _ form: Shapes.Form) -> UInt32 {
    let entry = tree.nodes[node]
    switch form {
    case .reference:
      if entry.textCount == 3, !entry.isDecoded, bytes[Int(entry.textStart)] == 0x61, text(of: node) == "any" {
        return RawValue.any
      }
      return symbol(at: node)
    case .text where Int(entry.textCount) > Self.maxSymbolBytes:
      guard entry.isDecoded else {
        return segment.prose.add(file: file, start: entry.textStart, count: entry.textCount)
      }
      let start = UInt32(truncatingIfNeeded: segment.decoded.count)
      segment.decoded.append(contentsOf: tree.decoded[Int(entry.textStart)..<Int(entry.textStart + entry.textCount)])
      return segment.prose.add(file: file | Prose.decodedFlag, start: start, count: entry.textCount)
    default: return symbol(at: node)
    }
  }

  /// The number of a scalar that is one of the vocabulary's words, which are the first symbols of every table. Changes
  /// nothing: it is `mutating` so that no copy of the reader is made for each key.
  private mutating func word(at node: Int) -> UInt32? {
    guard tree.nodes[node].isScalar else { return nil }
    let start = Int(tree.nodes[node].textStart)
    let range = start..<start + Int(tree.nodes[node].textCount)
    return tree.nodes[node].isDecoded ? segment.symbols.word(tree.decoded, range) : segment.symbols.word(bytes, range)
  }

  func text(of node: Int) -> String { tree.text(of: node, in: bytes) }

  func range(of node: Int) -> ByteRange { tree.nodes[node].range }

  func isMergeKey(_ node: Int) -> Bool { tree.isMergeKey(node, in: bytes) }
}
