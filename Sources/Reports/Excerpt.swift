import Findings

/// As much of a line as fits the screen, around what is marked in it.
struct Excerpt {
  /// What to print; `...` stands at an end where the line was cut.
  var text: String
  var marks: [PlacedMark]

  /// One excerpt for all the marks of a line where one can show them all, else one for each.
  ///
  /// Complexity: linear in the marks' distance and in `room`, not in the length of the line.
  static func of(_ marks: [Mark], in lines: FileLines, room: Int) -> [Excerpt] {
    guard let first = marks.first else { return [] }
    let line = lines.range(ofLine: first.line)
    let start = marks.map(\.range.lowerBound).min() ?? line.lowerBound
    let end = marks.map(\.range.upperBound).max() ?? line.upperBound
    let isClose = end - start <= reach(room)
    if marks.count == 1 || isClose {
      let cut = CutLine(lines, line: line, around: start..<end, room: room)
      if marks.count == 1 || cut.holdsAll { return [cut.excerpt(of: marks)] }
    }
    return marks.map { CutLine(lines, line: line, around: $0.range, room: room).excerpt(of: [$0]) }
  }

  /// The start of a line in which nothing is marked.
  static func plain(_ lines: FileLines, line: Int, room: Int) -> String {
    let line = lines.range(ofLine: line)
    return CutLine(lines, line: line, around: line.lowerBound..<line.lowerBound, room: room).text
  }

  /// Bytes to either side of a mark that are looked at: as many as `room` columns hold of any script.
  static func reach(_ room: Int) -> Int { room * 8 }
}

/// A mark with the columns of the excerpt that it takes, 0-based.
struct PlacedMark {
  var isPrimary: Bool
  var label: String?
  var columns: Range<Int>
}

/// A line, cut to the columns that are shown.
private struct CutLine {
  private static let dots = "..."

  private let screen: ScreenLine
  /// Of the file's byte that `screen` starts with.
  private let origin: Int
  /// Columns of `screen` that are shown, without the dots.
  private var shown: Range<Int>
  private let dotsBefore: Bool
  private let dotsBehind: Bool
  let text: String
  let holdsAll: Bool

  init(_ lines: FileLines, line: Range<Int>, around mark: Range<Int>, room: Int) {
    let bytes = lines.bytes
    let reach = Excerpt.reach(room)
    var start = line.lowerBound
    var end = line.upperBound
    if mark.lowerBound - start > 2 * reach {
      start = mark.lowerBound - reach
      while bytes[start] & 0xC0 == 0x80, start < mark.lowerBound { start += 1 }
    }
    if end - mark.lowerBound > 2 * reach {
      end = mark.lowerBound + reach
      while bytes[end] & 0xC0 == 0x80, end > mark.lowerBound { end -= 1 }
    }
    origin = start
    screen = ScreenLine(bytes[start..<end])
    let isStart = start == line.lowerBound
    let isEnd = end == line.upperBound
    let first = screen.column(ofByte: mark.lowerBound - start)
    let last = screen.column(behindByte: min(mark.upperBound, end) - start)
    let inner = room - 2 * Self.dots.utf8.count
    if isStart, isEnd, screen.width <= room {
      shown = 0..<screen.width
    } else if isStart, last <= room - Self.dots.utf8.count {
      shown = 0..<(room - Self.dots.utf8.count)
    } else if isEnd, screen.width - first <= inner {
      shown = max(0, screen.width - room + Self.dots.utf8.count)..<screen.width
    } else {
      let before = min(first, max(inner / 4, (inner - (last - first)) / 2))
      shown = (first - before)..<(first - before + inner)
    }
    let cut = screen.text(in: shown)
    shown = cut.columns
    dotsBefore = !isStart || shown.lowerBound > 0
    dotsBehind = !isEnd || shown.upperBound < screen.width
    text = (dotsBefore ? Self.dots : "") + cut.text + (dotsBehind ? Self.dots : "")
    holdsAll = first >= shown.lowerBound && last <= shown.upperBound && mark.upperBound <= end
  }

  func excerpt(of marks: [Mark]) -> Excerpt {
    Excerpt(
      text: text,
      marks: marks.map { PlacedMark(isPrimary: $0.isPrimary, label: $0.label, columns: columns(of: $0.range)) })
  }

  /// What the mark takes of the excerpt; one that runs on behind the excerpt marks the dots as well.
  private func columns(of range: Range<Int>) -> Range<Int> {
    let shift = (dotsBefore ? Self.dots.utf8.count : 0) - shown.lowerBound
    let first = min(max(screen.column(ofByte: range.lowerBound - origin), shown.lowerBound), shown.upperBound)
    let last = screen.column(behindByte: range.upperBound - origin)
    let end = last > shown.upperBound ? shown.upperBound + Self.dots.utf8.count : max(last, first)
    return (first + shift)..<(end + shift)
  }
}
