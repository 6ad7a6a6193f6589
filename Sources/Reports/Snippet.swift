import Findings

/// Draws the lines that a finding speaks of, file by file, with marks under what it means.
///
/// Carets mark the primary place, dashes the others; of a range over several lines, the first is shown. The file of the
/// primary place comes first, the others in the order in which the finding names them.
struct Snippet {
  let finding: Finding
  let style: TextStyle
  /// Digits of the largest line number shown.
  private let digits: Int
  private let blocks: [Block]

  /// The marks in one file, in order of line.
  private struct Block {
    var lines: FileLines
    /// The place that the heading names.
    var heading: String
    var marks: [Mark]
  }

  init(_ finding: Finding, style: TextStyle, lines sources: inout SourceLines) {
    self.finding = finding
    self.style = style
    var blocks: [Block] = []
    var blockOfFile: [FileID: Int] = [:]
    for (number, operand) in finding.operands.enumerated() {
      let location = operand.location
      let lines = sources.lines(of: location.file)
      let mark = Mark(operand, isPrimary: number == 0, lines: lines)
      if let block = blockOfFile[location.file] {
        let isSaid = mark.label == nil && blocks[block].marks.contains { $0.range == mark.range }
        if !isSaid { blocks[block].marks.append(mark) }
      } else {
        blockOfFile[location.file] = blocks.count
        blocks.append(Block(lines: lines, heading: sources.reference(operand), marks: [mark]))
      }
    }
    for index in blocks.indices {
      if blocks[index].lines.bytes.isEmpty { blocks[index].marks = [] }
      blocks[index].marks.sort { ($0.line, $0.range.lowerBound) < ($1.line, $1.range.lowerBound) }
    }
    self.blocks = blocks
    digits = String(blocks.flatMap(\.marks).map(\.line).max() ?? 1).utf8.count
  }

  /// Columns before the text of a line: its number, ` | ` behind it.
  var gutter: Int { digits + 3 }

  /// The drawing, each row with its line feed.
  func draw() -> String {
    var out = ""
    for (number, block) in blocks.enumerated() {
      if number > 0 { out += row("") }
      let arrow = number == 0 ? "--> " : "::: "
      out += String.spaces(digits) + style.paint(.frame, arrow) + block.heading + "\n"
      if number == 0, !block.marks.isEmpty { out += row("") }
      draw(block, to: &out)
    }
    return out + row("")
  }

  /// A row of the frame that bears no line number.
  func row(_ content: String) -> String {
    frame(String.spaces(digits), content)
  }

  private func frame(_ number: String, _ content: String) -> String {
    let bar = style.paint(.frame, "\(number) |")
    return content.isEmpty ? bar + "\n" : "\(bar) \(content)\n"
  }

  private func draw(_ block: Block, to out: inout String) {
    var before: Int?
    var rest = block.marks[...]
    while let first = rest.first {
      if let before, first.line == before + 2 {
        out += row(number: before + 1, Excerpt.plain(block.lines, line: before + 1, room: textRoom))
      } else if let before, first.line > before + 2 {
        out += style.paint(.frame, "...") + "\n"
      }
      let marks = rest.prefix { $0.line == first.line }
      rest = rest.dropFirst(marks.count)
      before = first.line
      for excerpt in Excerpt.of(Array(marks), in: block.lines, room: textRoom) {
        out += row(number: first.line, excerpt.text)
        for mark in excerpt.marks { draw(mark, to: &out) }
      }
    }
  }

  /// Columns behind the gutter.
  private var room: Int { style.width - gutter }

  /// Columns for the text of a line; one is kept for a caret behind its end.
  private var textRoom: Int { room - 1 }

  private func row(number: Int, _ text: String) -> String {
    var end = text.utf8.endIndex
    while end > text.utf8.startIndex, text.utf8[text.utf8.index(before: end)] == 0x20 {
      end = text.utf8.index(before: end)
    }
    return frame(String(number).paddedBefore(to: digits), String(text[..<end]))
  }

  /// The marks' row, with the label behind them; where it does not fit there, beneath.
  private func draw(_ mark: PlacedMark, to out: inout String) {
    let look = mark.isPrimary ? style.look(of: finding.severity) : .frame
    let count = max(1, mark.columns.count)
    let indent = String.spaces(mark.columns.lowerBound)
    let signs = style.paint(look, String(repeating: mark.isPrimary ? 0x5E : 0x2D, count: count))
    guard let label = mark.label, !label.isEmpty else {
      out += row(indent + signs)
      return
    }
    let behind = mark.columns.lowerBound + count + 1
    let columns = DisplayWidth.of(VisibleText.of(label))
    let isRoomBehind = room - behind >= min(32, columns)
    let start = isRoomBehind ? behind : max(0, min(mark.columns.lowerBound, room - min(40, columns)))
    let rows = Wrapping(width: room, first: start, hanging: start).lines(label)
    let margin = String.spaces(start)
    out += row(indent + signs + (isRoomBehind ? " " + style.paint(look, rows[0]) : ""))
    for text in rows.dropFirst(isRoomBehind ? 1 : 0) { out += row(margin + style.paint(look, text)) }
  }
}

/// One operand's range, cut to the first of its lines.
struct Mark {
  let isPrimary: Bool
  let label: String?
  /// 1-based.
  let line: Int
  /// Bytes of the file: the part of the range on `line`, without blanks at the end.
  let range: Range<Int>

  init(_ operand: FindingOperand, isPrimary: Bool, lines: FileLines) {
    self.isPrimary = isPrimary
    label = operand.label
    line = lines.index.line(at: operand.location.range.start)
    let text = lines.range(ofLine: line)
    let start = min(max(Int(operand.location.range.start), text.lowerBound), text.upperBound)
    var end = min(max(Int(operand.location.range.end), start), text.upperBound)
    while end > start, [0x20, 0x09].contains(lines.bytes[end - 1]) { end -= 1 }
    range = start..<end
  }
}
