import Values

/// A text as quotes are looked up in it: typography folded, blanks made one, markup left out, with the way back.
///
/// Case and all words are kept. Offsets are bytes, 0-based.
package struct NormalText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Runs in which text and source advance together: where each begins in `bytes`, and in the source.
  private var runStarts: [UInt32] = []
  private var runOffsets: [UInt32] = []
  /// Source offset minus own offset in the last run.
  private var delta = Int.min

  /// An empty text.
  init() {}

  /// Where a byte of this text stands in the source. Complexity: O(log runs).
  func sourceOffset(of index: Int) -> Int {
    var low = 0
    var high = runStarts.count
    guard high > 0 else { return index }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runStarts[middle]) <= index { low = middle } else { high = middle }
    }
    return Int(runOffsets[low]) + index - Int(runStarts[low])
  }

  /// The first byte of this text that stands at or behind a place of the source. Complexity: O(log bytes).
  package func index(atOrBehind offset: Int) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      if sourceOffset(of: middle) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The part of `source` that a part of this text was made of.
  func sourceRange(of range: Range<Int>, in source: [UInt8]) -> Range<Int> {
    guard !range.isEmpty else {
      let offset = sourceOffset(of: range.lowerBound)
      return offset..<offset
    }
    let start = sourceOffset(of: range.lowerBound)
    var end = sourceOffset(of: range.upperBound - 1) + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    // Marks that were composed with the last letter belong to it.
    while end + 1 < source.count, source[end] == 0xCC || (source[end] == 0xCD && source[end + 1] < 0xB0) { end += 2 }
    return start..<max(start, min(end, source.count))
  }

  @inline(__always)
  fileprivate mutating func append(_ byte: UInt8, from offset: Int) {
    if offset &- bytes.count != delta {
      delta = offset &- bytes.count
      runStarts.append(UInt32(truncatingIfNeeded: bytes.count))
      runOffsets.append(UInt32(truncatingIfNeeded: offset))
    }
    bytes.append(byte)
  }

  fileprivate mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  fileprivate mutating func removeLast() {
    bytes.removeLast()
    while let start = runStarts.last, Int(start) >= bytes.count {
      runStarts.removeLast()
      runOffsets.removeLast()
    }
    delta = runOffsets.last.map { Int($0) - Int(runStarts[runStarts.count - 1]) } ?? Int.min
  }

  fileprivate mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runStarts.removeAll(keepingCapacity: true)
    runOffsets.removeAll(keepingCapacity: true)
    delta = Int.min
  }
}

/// Makes normal texts.
package struct TextNormalizer {
  /// Whether signs of Markdown are markup; in plain text they are text.
  package var isMarkdown: Bool
  var leniency = Leniency.all
  /// A quote: what looks like the beginning of a line is not one.
  var isFragment = false

  private var isBlankOwed = false
  private var blankOffset = 0
  /// Of the link whose words are being read: where they end, and where reading goes on behind its address.
  private var linkClose = -1
  private var linkEnd = 0

  init(isMarkdown: Bool, leniency: Leniency = .all, isFragment: Bool = false) {
    self.isMarkdown = isMarkdown
    self.leniency = leniency
    self.isFragment = isFragment
  }

  /// Replaces `text` with the normal form of `source`, which should be UTF-8: bytes that are not are kept.
  ///
  /// Complexity: linear in `source`.
  mutating func normalize(_ source: ArraySlice<UInt8>, into text: inout NormalText) {
    normalize(source.span, into: &text)
  }

  mutating func normalize(_ source: [UInt8]) -> NormalText {
    var text = NormalText()
    normalize(source.span, into: &text)
    return text
  }

  private mutating func normalize(_ source: Span<UInt8>, into text: inout NormalText) {
    text.removeAll()
    text.reserve(source.count)
    isBlankOwed = false
    linkClose = -1
    var index = isFragment ? 0 : lineStart(source, 0)
    while index < source.count {
      let byte = source[index]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x22...0x25, 0x27...0x29, 0x2B, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B,
        0x3D, 0x3E, 0x3F, 0x40, 0x5E, 0x7B, 0x7D:
        emit(byte, at: index, &text)
        index &+= 1
      case 0x20, 0x09...0x0D:
        guard leniency.contains(.blanks) else {
          emit(byte, at: index, &text)
          index += 1
          continue
        }
        if !isBlankOwed {
          isBlankOwed = true
          blankOffset = index
        }
        index &+= 1
        if byte == 0x0A, index < source.count { index = lineStart(source, index) }
      case 0x2D: index = dash(source, index, length: 1, &text)
      case 0x80...: index = wide(source, index, &text)
      default:
        index = isMarkdown && leniency.contains(.markup) ? markup(source, index, &text) : plain(source, index, &text)
      }
    }
  }

  @inline(__always)
  private mutating func emit(_ byte: UInt8, at index: Int, _ text: inout NormalText) {
    if isBlankOwed {
      isBlankOwed = false
      // Blanks beside a dash say nothing: `word – word`, `word—word`.
      if let last = text.bytes.last, last != 0x2D { text.append(0x20, from: blankOffset) }
    }
    text.append(byte, from: index)
  }

  private mutating func plain(_ source: Span<UInt8>, _ index: Int, _ text: inout NormalText) -> Int {
    emit(source[index], at: index, &text)
    return index + 1
  }

  private mutating func dash(_ source: Span<UInt8>, _ index: Int, length: Int, _ text: inout NormalText) -> Int {
    let isLenient = leniency.contains(.dashes)
    if isLenient, leniency.contains(.blanks) {
      let isSpaced = isBlankOwed
      let next = index + length
      let isFollowed = next >= source.count || isASCIIBlank(source[next])
      // A hyphen that begins a word after a blank (`-5`) is a sign, and stays apart.
      if isSpaced, isFollowed || length > 1 { isBlankOwed = false }
    }
    if isLenient, text.bytes.last == 0x2D, !isBlankOwed { return index + length }
    emit(0x2D, at: index, &text)
    return index + length
  }

  // MARK: Outside ASCII

  private mutating func wide(_ source: Span<UInt8>, _ index: Int, _ text: inout NormalText) -> Int {
    let (scalar, length) = source.scalar(at: index)
    switch TypographicFolding.of(scalar, leniency) {
    case .blank:
      if !isBlankOwed {
        isBlankOwed = true
        blankOffset = index
      }
    case .nothing: break
    case .mark(let byte): emit(byte, at: index, &text)
    case .dash: return dash(source, index, length: length, &text)
    case .letters(let letters):
      for letter in letters.utf8 { emit(letter, at: index, &text) }
    case .itself:
      if leniency.contains(.composition), let value = Unicode.Scalar(scalar), !isInertInNFC(value) {
        return compose(source, index, &text)
      }
      for place in index..<index + length { emit(source[place], at: place, &text) }
    }
    return index + length
  }

  /// Puts marks together with the letter before them (UAX 15, NFC).
  private mutating func compose(_ source: Span<UInt8>, _ index: Int, _ text: inout NormalText) -> Int {
    var end = index
    var scalars: [Unicode.Scalar] = []
    while end < source.count, source[end] >= 0x80 {
      let (scalar, length) = source.scalar(at: end)
      guard let value = Unicode.Scalar(scalar), !isInertInNFC(value), scalars.count < 32 else { break }
      scalars.append(value)
      end += length
    }
    guard !scalars.isEmpty else {
      emit(source[index], at: index, &text)
      return index + 1
    }
    var base = index
    if !isBlankOwed, let first = text.takeLastScalar() {
      base = first.offset
      scalars.insert(first.scalar, at: 0)
    }
    for byte in composedBytes(of: scalars) { emit(byte, at: base, &text) }
    return end
  }

  // MARK: Markdown

  /// Behind blanks and, in Markdown, behind what marks a line as a heading, a quotation or an item of a list.
  private func lineStart(_ source: Span<UInt8>, _ start: Int) -> Int {
    guard leniency.contains(.markup), leniency.contains(.blanks) else { return start }
    var index = start
    func skipBlanks() { while index < source.count, source[index] == 0x20 || source[index] == 0x09 { index += 1 } }
    skipBlanks()
    guard isMarkdown else {
      // A bullet is no text in any format.
      if index + 3 < source.count, source[index] == 0xE2, source[index + 1] == 0x80, source[index + 2] == 0xA2 {
        index += 3
      }
      return index
    }
    while index < source.count, source[index] == 0x3E {
      index += 1
      skipBlanks()
    }
    return MarkdownLine.contentStart(source, index)
  }

  /// A sign that can be markup. Returns where reading goes on.
  private mutating func markup(_ source: Span<UInt8>, _ index: Int, _ text: inout NormalText) -> Int {
    let byte = source[index]
    switch byte {
    case 0x2A, 0x5F, 0x60, 0x7E:  // * _ ` ~
      var end = index
      while end < source.count, source[end] == byte { end += 1 }
      let isOpen = end < source.count && !isASCIIBlank(source[end])
      let isClosing = index > 0 && !isASCIIBlank(source[index - 1])
      // Between letters `_` is a letter; a sign among blanks is text.
      if byte == 0x5F, isOpen, isClosing, source[index - 1].isLetterOrDigit, source[end].isLetterOrDigit { break }
      if byte == 0x7E, end - index < 2 { break }
      if isOpen || isClosing { return end }
    case 0x5C:
      if index + 1 < source.count, source[index + 1].isASCIIPunctuation {
        emit(source[index + 1], at: index + 1, &text)
        return index + 2
      }
    case 0x5B:
      if let link = MarkdownLine.link(source, index) {
        if link.isFootnote { return link.end }
        linkClose = link.close
        linkEnd = link.end
        return index + 1
      }
    case 0x5D where index == linkClose: return linkEnd
    case 0x21
    where index + 1 < source.count && source[index + 1] == 0x5B && MarkdownLine.link(source, index + 1) != nil:
      return index + 1
    case 0x3C:
      if let end = MarkdownLine.tagEnd(source, index) { return end }
    case 0x26:
      if let (scalar, end) = MarkdownLine.characterReference(source, index) {
        reference(scalar, at: index, &text)
        return end
      }
    case 0x7C:
      if !isBlankOwed {
        isBlankOwed = true
        blankOffset = index
      }
      return index + 1
    default: break
    }
    return plain(source, index, &text)
  }

  private mutating func reference(_ scalar: UInt32, at index: Int, _ text: inout NormalText) {
    switch TypographicFolding.of(scalar, leniency) {
    case .blank:
      isBlankOwed = true
      blankOffset = index
    case .nothing: break
    case .mark(let byte): emit(byte, at: index, &text)
    case .dash: emit(0x2D, at: index, &text)
    case .letters(let letters): for letter in letters.utf8 { emit(letter, at: index, &text) }
    case .itself:
      guard let value = Unicode.Scalar(scalar) else { return }
      for byte in String(Character(value)).utf8 { emit(byte, at: index, &text) }
    }
  }
}

extension NormalText {
  /// Takes the last scalar off, and says what it was and where it stood in the source.
  fileprivate mutating func takeLastScalar() -> (scalar: Unicode.Scalar, offset: Int)? {
    var start = bytes.count - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, bytes[start] != 0x20, bytes.count - start <= 4 else { return nil }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    let offset = sourceOffset(of: start)
    while bytes.count > start { removeLast() }
    return (scalar, offset)
  }
}
