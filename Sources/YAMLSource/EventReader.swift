import CLibYAML
internal import Findings

/// What libyaml says next, with places in bytes of the file and texts as ranges.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case scalar, alias, sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }
  var kind = Kind.streamStart
  var style = Node.Style.plain
  var isDecoded = false
  /// Of a scalar: no character of it takes more than one byte in the file.
  var isASCII = true
  /// 0-based byte offsets in the file. Of the end of a collection only `end` counts, of a document and the stream none.
  var start: UInt32 = 0
  var end: UInt32 = 0
  /// Of the start of a collection: its 0-based line, where every line break that libyaml sees is a line feed.
  var line: UInt32 = 0
  /// Of a scalar: as in `Node`.
  var textStart: UInt32 = 0
  var textCount: UInt32 = 0
  var hasAnchor = false
  var hasTag = false
}

/// What libyaml did not understand: in its words and at its place, of which `Fault.syntax` makes an editor's.
struct ParserProblem {
  /// libyaml's words.
  var problem: String
  var context: String
  /// 0-based byte offsets in the file.
  var offset: Int
  var contextOffset: Int?
  /// Where the innermost open `[` or `{` stands, if there is one.
  var openBracket: Int?
}

/// The owner of a libyaml parser: the one place of the module that touches pointers. Of libyaml it uses what `yaml.h`
/// documents; of the parser's members it reads those that say what went wrong, for which there is no function.
///
/// INVARIANT (parser in buffer): the reader lives only inside `read(_:from:upTo:...)`, whose closure keeps the bytes that
/// libyaml reads in place. The parser and its event stand on the heap, because libyaml keeps their addresses.
///
/// libyaml's marks count characters, a byte order mark not among them. They become byte offsets here: by addition within
/// a stretch of ASCII, else by a cursor that follows them through the file.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// Holds memory of libyaml's until the next event takes its place.
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstByte: Int
  /// A character whose byte offset is known, and how many bytes from there on are ASCII.
  private var cursorCharacter = 0
  private var cursorByte: Int
  private var asciiCount: Int

  /// Lends `body` a reader of the bytes from `start` up to `end`, in which the survey has found no fault.
  static func read(
    _ bytes: [UInt8], from start: Int, upTo end: Int, isASCII: Bool, _ body: (inout EventReader) -> Void
  ) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var reader = unsafe EventReader(buffer, text: base + start, from: start, upTo: end, isASCII: isASCII)
      body(&reader)
    }
  }

  private init(
    _ buffer: UnsafeBufferPointer<UInt8>, text: UnsafePointer<UInt8>, from start: Int, upTo end: Int, isASCII: Bool
  ) {
    unsafe bytes = unsafe UnsafeBufferPointer(rebasing: buffer[..<end])
    firstByte = start
    cursorByte = start
    asciiCount = isASCII ? end - start : 0
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe parser.initialize(to: yaml_parser_t())
    // Fails only where memory is short; without an input the first event fails too.
    if unsafe yaml_parser_initialize(parser) == 1 {
      unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(parser, text, end - start)
    }
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe event.deallocate()
  }

  /// Reads the next event into `next`; false when libyaml could not. Texts that are not written in the file as they
  /// read are appended to `decoded`.
  @inline(__always)
  mutating func advance(_ next: inout Event, decoded: inout [UInt8]) -> Bool {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { return false }
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: takeScalar(&next, decoded: &decoded)
    case YAML_MAPPING_START_EVENT:
      next.kind = .mappingStart
      next.start = UInt32(truncatingIfNeeded: unsafe offset(of: event.pointee.start_mark.index))
      next.line = UInt32(truncatingIfNeeded: unsafe event.pointee.start_mark.line)
      let data = unsafe event.pointee.data.mapping_start
      unsafe next.style = data.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
      unsafe next.hasAnchor = data.anchor != nil
      unsafe next.hasTag = data.tag != nil
    case YAML_MAPPING_END_EVENT:
      next.kind = .mappingEnd
      next.end = UInt32(truncatingIfNeeded: unsafe offset(of: event.pointee.end_mark.index))
    case YAML_SEQUENCE_START_EVENT:
      next.kind = .sequenceStart
      next.start = UInt32(truncatingIfNeeded: unsafe offset(of: event.pointee.start_mark.index))
      next.line = UInt32(truncatingIfNeeded: unsafe event.pointee.start_mark.line)
      let data = unsafe event.pointee.data.sequence_start
      unsafe next.style = data.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
      unsafe next.hasAnchor = data.anchor != nil
      unsafe next.hasTag = data.tag != nil
    case YAML_SEQUENCE_END_EVENT:
      next.kind = .sequenceEnd
      next.end = UInt32(truncatingIfNeeded: unsafe offset(of: event.pointee.end_mark.index))
    case YAML_ALIAS_EVENT:
      next.kind = .alias
      next.start = UInt32(truncatingIfNeeded: unsafe offset(of: event.pointee.start_mark.index))
      next.end = UInt32(truncatingIfNeeded: unsafe offset(of: event.pointee.end_mark.index))
    case YAML_DOCUMENT_START_EVENT:
      next.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: next.kind = .documentEnd
    case YAML_STREAM_START_EVENT: next.kind = .streamStart
    case YAML_STREAM_END_EVENT: next.kind = .streamEnd
    default: return false
    }
    return true
  }

  @inline(__always)
  private mutating func takeScalar(_ next: inout Event, decoded: inout [UInt8]) {
    next.start = UInt32(truncatingIfNeeded: unsafe offset(of: event.pointee.start_mark.index))
    let scalar = unsafe event.pointee.data.scalar
    let count = unsafe scalar.length
    var end = unsafe offset(of: event.pointee.end_mark.index)
    next.isASCII = unsafe end &- Int(next.start) == event.pointee.end_mark.index &- event.pointee.start_mark.index
    next.kind = .scalar
    unsafe next.hasAnchor = scalar.anchor != nil
    unsafe next.hasTag = scalar.tag != nil
    next.textCount = UInt32(truncatingIfNeeded: count)
    var textEnd = end
    switch unsafe scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      next.style = .singleQuoted
      textEnd &-= 1
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      next.style = .doubleQuoted
      textEnd &-= 1
    case YAML_LITERAL_SCALAR_STYLE:
      next.style = .literal
      end = endOfBlockScalar(end, from: Int(next.start))
    case YAML_FOLDED_SCALAR_STYLE:
      next.style = .folded
      end = endOfBlockScalar(end, from: Int(next.start))
    default: next.style = .plain
    }
    next.end = UInt32(truncatingIfNeeded: end)
    // The text, where it is written as it reads, stands right before the end or the closing quote.
    let textStart = textEnd &- count
    // On one line, plain text reads as it is written, and text in single quotes becomes shorter where it does not.
    let isOneLine = unsafe event.pointee.start_mark.line == event.pointee.end_mark.line
    let isVerbatim =
      switch next.style {
      case .plain: isOneLine && textStart == Int(next.start)
      case .singleQuoted: isOneLine && textStart == Int(next.start) &+ 1
      default: false
      }
    if unsafe isVerbatim || (textStart >= Int(next.start) && holds(scalar.value, count: count, at: textStart)) {
      next.isDecoded = false
      next.textStart = UInt32(truncatingIfNeeded: textStart)
    } else {
      next.isDecoded = true
      next.textStart = UInt32(truncatingIfNeeded: decoded.count)
      unsafe decoded.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: count))
    }
  }

  /// The file has the `count` bytes of `value` at `offset`.
  @inline(__always)
  private func holds(_ value: UnsafePointer<UInt8>?, count: Int, at offset: Int) -> Bool {
    guard let value = unsafe value, let base = unsafe bytes.baseAddress,
      unsafe offset &+ count <= bytes.count
    else {
      return false
    }
    return unsafe memcmp(base + offset, value, count) == 0
  }

  /// libyaml ends a block scalar behind the blank lines that follow it.
  private func endOfBlockScalar(_ end: Int, from start: Int) -> Int {
    var end = unsafe min(end, bytes.count)
    while end > start {
      let byte = unsafe bytes[end - 1]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      end -= 1
    }
    return end
  }

  /// The byte offset of a character's number. Complexity: constant in a stretch of ASCII, else linear in the distance from
  /// the last one asked for.
  @inline(__always)
  private mutating func offset(of character: Int) -> Int {
    let distance = character &- cursorCharacter
    if distance >= 0, distance <= asciiCount { return cursorByte &+ distance }
    moveCursor(to: character)
    return cursorByte
  }

  /// The next `count` bytes, one to eight, are ASCII, and eight bytes are there to tell it from.
  @inline(__always)
  private func isASCII(at offset: Int, count: Int) -> Bool {
    guard unsafe offset &+ 8 <= bytes.count else { return false }
    return (word(at: offset) & 0x8080_8080_8080_8080) << UInt64(64 &- count &* 8) == 0
  }

  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    // The caller has seen eight bytes from `offset` on.
    let base = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    return unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(never)
  private mutating func moveCursor(to character: Int) {
    var byte = cursorByte
    var left = character &- cursorCharacter
    cursorCharacter = character
    defer { asciiCount = countOfASCII(from: cursorByte) }
    let count = unsafe bytes.count
    if left > asciiCount {
      byte &+= asciiCount
      left &-= asciiCount
    }
    while left >= 8, byte &+ 8 <= count {
      let word = word(at: byte)
      let high = word & 0x8080_8080_8080_8080
      // A continuation byte has bit 7 set and bit 6 clear.
      left &-= high == 0 ? 8 : 8 &- (high & ~(word << 1)).nonzeroBitCount
      byte &+= 8
    }
    if left >= 0, left < 8, isASCII(at: byte, count: left &+ 1) {
      cursorByte = byte &+ left
      return
    }
    // A character that the last word broke off has been counted.
    while byte < count, unsafe bytes[byte] & 0xC0 == 0x80 { byte &+= 1 }
    while left > 0, byte < count {
      byte &+= 1
      while byte < count, unsafe bytes[byte] & 0xC0 == 0x80 { byte &+= 1 }
      left &-= 1
    }
    while left < 0, byte > firstByte {
      byte &-= 1
      while byte > firstByte, unsafe bytes[byte] & 0xC0 == 0x80 { byte &-= 1 }
      left &+= 1
    }
    cursorByte = byte
  }

  /// How many bytes from `offset` on are ASCII, but for the last few of the file.
  private func countOfASCII(from offset: Int) -> Int {
    var byte = offset
    let count = unsafe bytes.count
    while byte &+ 8 <= count {
      let high = word(at: byte) & 0x8080_8080_8080_8080
      if high != 0 { return byte &- offset &+ high.trailingZeroBitCount / 8 }
      byte &+= 8
    }
    return byte &- offset
  }

  /// A number that is the same for equal texts: the length, the first and the last eight bytes. Of the current scalar.
  @inline(__always)
  func signatureOfScalar() -> UInt64 {
    let scalar = unsafe event.pointee.data.scalar
    return unsafe Self.signature(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
  }

  /// As `signatureOfScalar`, of a text that stands in an array.
  static func signature(of text: ArraySlice<UInt8>) -> UInt64 {
    unsafe text.withUnsafeBufferPointer { unsafe signature($0) }
  }

  @inline(__always)
  private static func signature(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = text.count
    var first: UInt64 = 0
    var last: UInt64 = 0
    if count >= 8, let base = unsafe UnsafeRawPointer(text.baseAddress) {
      first = unsafe base.loadUnaligned(as: UInt64.self)
      last = unsafe base.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else {
      for index in 0..<count { first = unsafe first << 8 | UInt64(text[index]) }
    }
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (last &* 0xC2B2_AE3D_27D4_EB4F)
    return mixed ^ UInt64(truncatingIfNeeded: count)
  }

  /// The name of the anchor or alias of the current event.
  var anchor: String {
    let name: UnsafeMutablePointer<UInt8>?
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe name = event.pointee.data.scalar.anchor
    case YAML_ALIAS_EVENT: unsafe name = event.pointee.data.alias.anchor
    case YAML_MAPPING_START_EVENT: unsafe name = event.pointee.data.mapping_start.anchor
    case YAML_SEQUENCE_START_EVENT: unsafe name = event.pointee.data.sequence_start.anchor
    default: return ""
    }
    guard let name = unsafe name else { return "" }
    return unsafe String(cString: name)
  }

  /// The tag of the current event, its handle resolved: `tag:yaml.org,2002:int`.
  var tag: String {
    let name: UnsafeMutablePointer<UInt8>?
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe name = event.pointee.data.scalar.tag
    case YAML_MAPPING_START_EVENT: unsafe name = event.pointee.data.mapping_start.tag
    case YAML_SEQUENCE_START_EVENT: unsafe name = event.pointee.data.sequence_start.tag
    default: return ""
    }
    guard let name = unsafe name else { return "" }
    return unsafe String(cString: name)
  }

  /// Why `advance` was false.
  mutating func syntaxFault() -> ParserProblem {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let contextOffset = context.isEmpty ? nil : unsafe offset(of: parser.pointee.context_mark.index)
    // libyaml's reader, which comes before its scanner, knows no marks. The survey finds first what it refuses today.
    let isReaders = unsafe parser.pointee.error == YAML_READER_ERROR
    let place =
      unsafe isReaders
      ? firstByte + parser.pointee.problem_offset : offset(of: parser.pointee.problem_mark.index)
    return ParserProblem(
      problem: problem, context: context, offset: unsafe min(bytes.count, place), contextOffset: contextOffset)
  }
}
