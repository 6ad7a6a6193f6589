/// Breaks text into lines of limited width, for a terminal.
///
/// Lines break at spaces. Words between one pair of backticks stay together where a line can hold them. A word that is
/// wider than a line is cut, unless it has a slash: paths and links stay whole. A line feed in the text always breaks.
struct Wrapping {
  /// Columns from the left edge of the screen to the end of a line.
  var width: Int
  /// Columns that the caller has used on the first line.
  var first = 0
  /// Columns that the caller puts before each further line.
  var hanging = 0

  /// The lines, made safe (`VisibleText`), without indentation. Never empty. Complexity: linear in the text.
  func lines(_ text: String) -> [String] {
    if VisibleText.isPlain(text), first + text.utf8.count <= width { return [text] }
    var lines: [String] = []
    for paragraph in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      append(VisibleText.of(String(Substring(paragraph))), to: &lines)
    }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The lines as one text, each after the first indented by `hanging`.
  func text(_ text: String) -> String {
    lines(text).joined(separator: "\n" + String.spaces(hanging))
  }

  private func room(onLine line: Int) -> Int { max(8, width - (line == 0 ? first : hanging)) }

  /// A run of bytes that no line break may divide, without the space behind it.
  private struct Word {
    var bytes: Range<Int>
    var columns: Int
  }

  private func append(_ paragraph: String, to lines: inout [String]) {
    let text = Array(paragraph.utf8)
    var line: [UInt8] = []
    var used = 0
    for word in Self.words(of: text, keepingTogether: room(onLine: 1)) {
      if used > 0, used + 1 + word.columns > room(onLine: lines.count) {
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
        used = 0
      } else if used > 0 {
        line.append(0x20)
        used += 1
      }
      if word.columns > room(onLine: lines.count), !text[word.bytes].contains(0x2F) {
        var rest = String(decoding: text[word.bytes], as: UTF8.self)
        while DisplayWidth.of(rest) > room(onLine: lines.count) {
          let head = Self.prefix(of: rest, columns: room(onLine: lines.count))
          lines.append(head)
          rest.removeFirst(head.count)
        }
        line += Array(rest.utf8)
        used = DisplayWidth.of(rest)
      } else {
        line += text[word.bytes]
        used += word.columns
      }
    }
    lines.append(String(decoding: line, as: UTF8.self))
  }

  /// Pieces between spaces, but for spaces between backticks where the quoted words are at most `limit` wide.
  private static func words(of text: [UInt8], keepingTogether limit: Int) -> [Word] {
    var words: [Word] = []
    /// How many of `words`, counted from the end, stand behind a backtick that is still open.
    var open = 0
    var start = 0
    while start < text.count {
      if text[start] == 0x20 {
        start += 1
        continue
      }
      var end = start
      var hasOddBackticks = false
      while end < text.count, text[end] != 0x20 {
        if text[end] == 0x60 { hasOddBackticks.toggle() }
        end += 1
      }
      words.append(Word(bytes: start..<end, columns: columns(of: text[start..<end])))
      start = end
      if open == 0 {
        open = hasOddBackticks ? 1 : 0
      } else if hasOddBackticks {
        let whole = words[words.count - open - 1].bytes.lowerBound..<end
        let columns = columns(of: text[whole])
        if columns <= limit {
          words.removeLast(open + 1)
          words.append(Word(bytes: whole, columns: columns))
        }
        open = 0
      } else {
        open += 1
      }
    }
    return words
  }

  private static func columns(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy { $0 < 0x80 } ? bytes.count : DisplayWidth.of(String(decoding: bytes, as: UTF8.self))
  }

  /// As much of the word as fits, and never less than one character.
  private static func prefix(of word: String, columns: Int) -> String {
    var used = 0
    var head = ""
    for cluster in word {
      used += DisplayWidth.of(cluster)
      if used > columns, !head.isEmpty { break }
      head.append(cluster)
    }
    return head
  }
}
