import Bibliography
import Findings
import Language
import Values
import YAMLSource

/// Finds where records and their fields stand, by reading their file again.
///
/// Facts keep one offset a record; only what is reported needs more, so the rest is looked up then. The last file's bytes
/// are kept: callers ask in order of file.
struct Locator {
  private let vocabulary: Vocabulary
  private let limits: YAMLLimits
  private let files: [SourceText]
  private var tree = YAMLTree()
  private var bytes: [UInt8] = []
  private var file = -1
  /// What `tree` was read from: the whole file, or one record of it that begins in the line at `fragmentStart`.
  private var text: [UInt8] = []
  private var fragmentStart: UInt32 = 0
  /// The entries of the bibliography that was looked into last, by where they begin, and its file.
  private var bibliography: (file: Int, entries: [Int: BibliographyEntry])?

  init(_ facts: Facts) {
    vocabulary = facts.vocabulary
    limits = facts.limits
    files = facts.files
  }

  private mutating func open(_ number: Int) {
    guard number != file else { return }
    file = number
    bytes = files[number].bytes
  }

  /// Reads the lines of one record, which is enough unless an alias leads out of it.
  private mutating func readRecord(at start: UInt32) {
    fragmentStart = UInt32(truncatingIfNeeded: lineStart(of: Int(start)))
    let column = Int(start - fragmentStart)
    var fragment = [UInt8](repeating: 0x20, count: column)
    fragment += bytes[min(Int(start), bytes.count)..<recordEnd(from: Int(start), column: column)]
    YAMLReader.read(fragment, limits: limits, isExpired: nil, into: &tree)
    text = fragment
  }

  private mutating func readFile() {
    YAMLReader.read(bytes, limits: limits, isExpired: nil, into: &tree)
    fragmentStart = 0
    text = bytes
  }

  private func lineStart(of offset: Int) -> Int {
    var at = min(offset, bytes.count)
    while at > 0, bytes[at - 1] != 0x0A { at -= 1 }
    return at
  }

  /// Where the first line begins that stands further left than the record.
  private func recordEnd(from start: Int, column: Int) -> Int {
    var at = start
    while true {
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      guard at < bytes.count else { return bytes.count }
      let line = at + 1
      var indent = line
      while indent < bytes.count, bytes[indent] == 0x20 { indent += 1 }
      if indent < bytes.count, bytes[indent] != 0x0A, bytes[indent] != 0x0D, indent - line < column { return line }
      if column == 0, bytes[line...].starts(with: [0x2D]) { return line }
      at = line
    }
  }

  /// The first line of a record.
  mutating func record(file number: Int, start: UInt32) -> Location {
    open(number)
    return Location(file: FileID(UInt32(number)), range: RecordLine.range(in: bytes, start: start))
  }

  /// The value under a path of keys in a record, or the member of its list; the record's first line where there is none.
  mutating func value(file number: Int, start: UInt32, keys: [String], member: Int?) -> Location {
    open(number)
    if let format = BibliographyFormat(path: files[number].path) {
      let range = bibliographyValue(format, start: start, keys: keys, member: member)
      return range.map { Location(file: FileID(UInt32(number)), range: $0) } ?? record(file: number, start: start)
    }
    readRecord(at: start)
    if let range = range(start, keys, member) { return Location(file: FileID(UInt32(number)), range: range) }
    readFile()
    if let range = range(start, keys, member) { return Location(file: FileID(UInt32(number)), range: range) }
    return record(file: number, start: start)
  }

  private mutating func bibliographyValue(
    _ format: BibliographyFormat, start: UInt32, keys: [String], member: Int?
  ) -> ByteRange? {
    if bibliography?.file != file {
      let entries = format.read(bytes).entries.map { ($0.start, $0) }
      bibliography = (file, [Int: BibliographyEntry](entries) { first, _ in first })
    }
    guard let kind = vocabulary.kinds.first(where: { $0.bibliography != nil }), let key = keys.first,
      let field = kind.field(named: key),
      let entry = bibliography?.entries[Int(start)],
      let values = kind.bibliography?.values(of: entry, kind).first(where: { $0.field == field })?.values
    else { return nil }
    let number = member ?? 0
    return number < values.count ? values[number].range : values.first?.range
  }

  private func range(_ start: UInt32, _ keys: [String], _ member: Int?) -> ByteRange? {
    guard let node = mapping(at: start - fragmentStart), let found = value(keys[...], in: node) else { return nil }
    var place = tree.nodes[found].range
    let target = resolve(found)
    if let member, tree.nodes[target].kind == .sequence, let item = self.member(member, of: target) {
      place = tree.nodes[item].range
    }
    return ByteRange(start: place.start + fragmentStart, end: place.end + fragmentStart)
  }

  private func mapping(at start: UInt32) -> Int? {
    var low = 0
    var high = tree.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[middle].start < start { low = middle + 1 } else { high = middle }
    }
    while low < tree.nodes.count, tree.nodes[low].start == start {
      if tree.nodes[low].kind == .mapping { return low }
      low += 1
    }
    return nil
  }

  private func resolve(_ node: Int) -> Int {
    guard tree.nodes[node].kind == .alias else { return node }
    let target = Int(tree.nodes[node].target.rawValue)
    return target < tree.nodes.count ? target : node
  }

  private func value(_ keys: ArraySlice<String>, in node: Int) -> Int? {
    guard let key = keys.first else { return node }
    let mapping = resolve(node)
    if tree.nodes[mapping].kind == .sequence {
      // Exceptions are a list of mappings: the first that has the key.
      for item in members(of: mapping) {
        if let found = value(keys, in: item) { return found }
      }
      return nil
    }
    guard let found = child(key, of: mapping, depth: 0) else { return nil }
    return value(keys.dropFirst(), in: found)
  }

  private func child(_ key: String, of mapping: Int, depth: Int) -> Int? {
    guard tree.nodes[mapping].kind == .mapping, depth < 8 else { return nil }
    var merges: [Int] = []
    var entry = mapping + 1
    for _ in 0..<Int(tree.nodes[mapping].count) {
      let value = Int(tree.nodes[entry].next)
      let name = name(of: resolve(entry))
      if name == key { return value }
      if name == "<<" { merges.append(resolve(value)) }
      entry = Int(tree.nodes[value].next)
    }
    for merge in merges {
      let sources = tree.nodes[merge].kind == .sequence ? members(of: merge).map { resolve($0) } : [merge]
      for source in sources {
        if let found = child(key, of: source, depth: depth + 1) { return found }
      }
    }
    return nil
  }

  private func members(of sequence: Int) -> [Int] {
    var items: [Int] = []
    var item = sequence + 1
    for _ in 0..<Int(tree.nodes[sequence].count) {
      items.append(item)
      item = Int(tree.nodes[item].next)
    }
    return items
  }

  private func member(_ number: Int, of sequence: Int) -> Int? {
    guard number < Int(tree.nodes[sequence].count) else { return nil }
    return members(of: sequence)[number]
  }

  private func name(of node: Int) -> String {
    let entry = tree.nodes[node]
    guard entry.kind == .scalar else { return "" }
    let range = Int(entry.textStart)..<Int(entry.textStart + entry.textCount)
    return String(decoding: entry.isDecoded ? tree.decoded[range] : text[range], as: UTF8.self)
  }
}

extension Facts {
  /// The keys under which a file keeps a field of a kind.
  func keys(of field: Int, kind: Int) -> [String] {
    switch vocabulary.kinds[kind].reads[FieldID(field)] {
    case nil: [vocabulary.kinds[kind].fields[field].name]
    case .path(let keys): keys
    case .template: []
    }
  }
}
