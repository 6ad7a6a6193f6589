import Findings

/// What one pass over the bytes of a file finds before libyaml sees them.
///
/// libyaml places such faults at line 1, or takes them for line breaks, so they are found here.
struct ByteSurvey {
  /// The first bytes that no YAML file may hold.
  enum Intruder: Hashable {
    case notUTF8
    case control(UInt32)
  }

  private(set) var isASCII = true
  /// Zero-width or bidirectional characters occur somewhere.
  private(set) var hasInvisible = false
  private(set) var fault: (kind: Intruder, range: Range<Int>)?
  /// Where the characters stand that libyaml takes for line breaks but that end no line: U+0085, U+2028, U+2029 and a
  /// carriage return without line feed. In order, at most `maxHiddenBreaks`.
  private(set) var hiddenBreaks: [UInt32] = []
  private(set) var hiddenBreaksOverflow = false
  /// The start of the line that is one directive too many, if there is one.
  private(set) var excessDirective: Int?
  /// Where `#` stands, whether or not it starts a comment, in order.
  private(set) var hashes: [UInt32] = []

  static let maxHiddenBreaks = 1 << 16

  private var directiveCount = 0
  private var lastDirective = 0

  /// Complexity: linear in the bytes; stops at the first fault.
  init(_ bytes: Span<UInt8>, from start: Int, maxDirectives: Int) {
    var index = start
    while index < bytes.count {
      if index &+ Self.blockSize <= bytes.count, Self.isQuietBlock(bytes, at: index) {
        index &+= Self.blockSize
        continue
      }
      let end = min(index &+ Self.blockSize, bytes.count)
      while index < end {
        let byte = bytes[index]
        if byte >= 0x80 {
          isASCII = false
          let length = Self.lengthOfScalar(bytes, at: index)
          guard length > 0 else {
            fault = (.notUTF8, index..<index + 1)
            noteHashes(bytes, from: index)
            return
          }
          guard noteScalar(bytes, at: index, length: length) else {
            noteHashes(bytes, from: index)
            return
          }
          index &+= length
          continue
        }
        if byte < 0x20 || byte == 0x7F {
          switch byte {
          case 0x0A, 0x09: break
          case 0x0D:
            if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { noteHiddenBreak(index) }
          default:
            fault = (.control(UInt32(byte)), index..<index + 1)
            noteHashes(bytes, from: index)
            return
          }
        } else if byte == UInt8(ascii: "#") {
          hashes.append(UInt32(clamping: index))
        } else if byte == UInt8(ascii: "%"), index == start || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D {
          noteDirective(bytes, at: index, maxDirectives: maxDirectives)
        }
        index &+= 1
      }
    }
  }

  private static let blockSize = 32

  /// No byte of the block needs a closer look: printable ASCII but for `#` and `%`, or a line feed.
  @inline(__always)
  private static func isQuietBlock(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var loud: UInt8 = 0
    for index in start..<(start &+ blockSize) {
      let byte = bytes[index]
      let outside: UInt8 = byte &- 0x20 >= 0x5F ? 1 : 0
      let isBreak: UInt8 = byte == 0x0A ? 1 : 0
      let isHash: UInt8 = byte == 0x23 ? 1 : 0
      let isPercent: UInt8 = byte == 0x25 ? 1 : 0
      loud |= (outside ^ isBreak) | isHash | isPercent
    }
    return loud == 0
  }

  /// The bytes of the well-formed UTF-8 sequence at `index` (Unicode 3.9, table 3-7), or 0.
  private static func lengthOfScalar(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      lowest = 0xA0
    case 0xED:
      length = 3
      highest = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      lowest = 0x90
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      highest = 0x8F
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    guard bytes[index + 1] >= lowest, bytes[index + 1] <= highest else { return 0 }
    for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Looks at a scalar beyond ASCII; false where it may not occur.
  private mutating func noteScalar(_ bytes: Span<UInt8>, at index: Int, length: Int) -> Bool {
    switch bytes[index] {
    case 0xC2:
      let second = bytes[index + 1]
      if second == 0x85 {
        noteHiddenBreak(index)
      } else if second < 0xA0 {
        fault = (.control(UInt32(second)), index..<index + 2)
        return false
      } else if second == 0xAD {
        hasInvisible = true
      }
    case 0xCD, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3:
      var value = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
      for next in (index + 1)..<(index + length) { value = value << 6 | UInt32(bytes[next] & 0x3F) }
      if value == 0x2028 || value == 0x2029 {
        noteHiddenBreak(index)
      } else if value == 0xFFFE || value == 0xFFFF {
        fault = (.control(value), index..<index + length)
        return false
      } else if InvisibleCharacter.isInvisible(value) {
        hasInvisible = true
      }
    default: break
    }
    return true
  }

  /// Behind a fault nothing else is of interest.
  private mutating func noteHashes(_ bytes: Span<UInt8>, from start: Int) {
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "#") { hashes.append(UInt32(clamping: index)) }
  }

  private mutating func noteHiddenBreak(_ index: Int) {
    if hiddenBreaks.count < Self.maxHiddenBreaks {
      hiddenBreaks.append(UInt32(clamping: index))
    } else {
      hiddenBreaksOverflow = true
    }
  }

  /// Counts lines that start with `%` and have nothing but blanks and comments between them.
  private mutating func noteDirective(_ bytes: Span<UInt8>, at index: Int, maxDirectives: Int) {
    var inComment = true
    var isRun = directiveCount > 0
    for between in lastDirective..<index {
      let byte = bytes[between]
      if byte == 0x0A || byte == 0x0D {
        inComment = false
      } else if byte == UInt8(ascii: "#") {
        inComment = true
      } else if !inComment, byte != 0x20, byte != 0x09 {
        isRun = false
        break
      }
    }
    directiveCount = isRun ? directiveCount + 1 : 1
    lastDirective = index
    if directiveCount > maxDirectives, excessDirective == nil { excessDirective = index }
  }
}
