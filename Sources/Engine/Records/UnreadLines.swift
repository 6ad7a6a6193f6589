import Language
import Values

/// Looks through the lines of a file that YAML cannot be made of, for what it can still be told to hold: which entities, so
/// that references to them are no mistakes, and about how many claims, so that nobody thinks that little is missing.
struct UnreadLines {
  private let vocabulary: Vocabulary
  /// Keys under which claims stand.
  private let claimKeys: Set<String>
  private(set) var claims = 0
  /// By kind and id, in order of line.
  private(set) var entities: [(kind: Int, id: String)] = []
  /// Where members of a list of claims stand: below the column of their key, and then all in one column.
  private var list: (key: Int, member: Int?)?

  /// Complexity: linear in the bytes.
  init(_ bytes: ArraySlice<UInt8>, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var keys: Set<String> = []
    for kind in vocabulary.kinds {
      for (number, field) in kind.fields.enumerated() {
        guard case .record(let nested) = field.type, vocabulary[nested].role == .claim else { continue }
        keys.insert(kind.key(of: FieldID(number)))
      }
    }
    for records in (vocabulary.documents ?? []).flatMap(\.records) where vocabulary[records.kind].role == .claim {
      if let key = records.at.last { keys.insert(key) }
    }
    claimKeys = keys
    for line in bytes.split(separator: 0x0A) { read(line) }
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    var rest = line
    while let byte = rest.first, byte == 0x20 || byte == 0x09 { rest.removeFirst() }
    // What marks a merge conflict ends no list: both sides of it are read.
    guard let first = rest.first, !"#\r<=>|".utf8.contains(first) else { return }
    var column = line.count - rest.count
    let isMember = Self.isDash(rest)
    if let list {
      if isMember, list.member.map({ column == $0 }) ?? (column >= list.key) {
        self.list?.member = column
        claims += 1
        return
      }
      if column > list.key || isMember && column == list.key { return }
      self.list = nil
    }
    while Self.isDash(rest) {
      let before = rest.count
      rest.removeFirst()
      while rest.first == 0x20 { rest.removeFirst() }
      column += before - rest.count
    }
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return }
    let key = String(decoding: rest[..<colon], as: UTF8.self)
    let value = String(decoding: rest[rest.index(after: colon)...], as: UTF8.self).trimmed
    if column == 0 || isMember, !value.isEmpty, vocabulary.documents == nil,
      let kind = vocabulary.kinds.firstIndex(where: { $0.isEntity && $0.name == key })
    {
      entities.append((kind, value.unquoted))
    }
    guard claimKeys.contains(key) else { return }
    if value.isEmpty || value.hasPrefix("#") || value.hasPrefix("&") {
      list = (column, nil)
    } else if value.hasPrefix("{") || value.hasPrefix("[") {
      claims += Self.mappings(in: value)
    }
  }

  private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "-") && (text.count == 1 || text[text.startIndex + 1] == 0x20)
  }

  /// The mappings of a list in brackets that are not in another one.
  private static func mappings(in text: String) -> Int {
    var depth = 0
    var count = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"):
        if depth == 0 { count += 1 }
        depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return count
  }
}

extension Kind {
  /// The key that a field's value stands under.
  fileprivate func key(of field: FieldID) -> String {
    if case .path(let keys) = reads[field], let last = keys.last { return last }
    return self[field].name
  }
}

extension String {
  /// An id without a comment behind it and without quotes.
  fileprivate var unquoted: String {
    let text = self[..<(firstRange(of: " #")?.lowerBound ?? endIndex)]
    return String(text).trimmed.filter { $0 != "\"" && $0 != "'" }
  }
}
