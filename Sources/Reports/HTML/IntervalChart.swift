import Findings

/// Two intervals as bars on one axis, and what both share. Words beside it say the same.
struct IntervalChart {
  private let name: String
  private let sides: [Meeting.Side]
  private let both: Meeting.Span?
  /// The ends of the axis, in the base unit.
  private var low = 0.0
  private var high = 1.0
  private let unit: Meeting.Unit
  /// Marks of the axis, in `unit`.
  private var ticks: [Double] = []

  private static let width = 560.0
  private static let left = 64.0
  private static let wantedTicks = 5.0

  /// `both` is what the two share, where they do.
  init(name: String, first: Meeting.Side, second: Meeting.Side, both: Meeting.Span?) {
    self.name = name
    sides = [first, second]
    self.both = both
    let spans = sides.compactMap(\.span)
    let ends = spans.flatMap { [$0.lower, $0.upper].compactMap { $0 } }
    unit = Self.unit(for: ends, among: spans.first?.units ?? [])
    let lowest = ends.min() ?? 0
    let highest = ends.max() ?? 1
    let room = highest == lowest ? max(abs(highest) * 0.5, unit.size) : (highest - lowest) * 0.25
    // Most of what is measured cannot be less than nothing, and an axis that begins there is read at once.
    low = lowest >= 0 ? (lowest <= highest * 0.6 ? 0 : max(0, lowest - room)) : lowest - room
    high = highest + room
    ticks = Self.ticks(from: low / unit.size, to: high / unit.size)
  }

  /// The largest unit in which all ends are whole or halves; else the largest in which none is below 1.
  private static func unit(for ends: [Double], among units: [Meeting.Unit]) -> Meeting.Unit {
    let descending = units.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
      .map(\.element)
    let least = ends.map(abs).filter { $0 > 0 }.min() ?? 0
    let isRound = { (unit: Meeting.Unit) in
      ends.allSatisfy { end in
        let halves = end / unit.size * 2
        return abs(halves - halves.rounded()) < 0.01
      }
    }
    return descending.first { isRound($0) && least >= $0.size } ?? descending.first { least >= $0.size }
      ?? descending.last ?? Meeting.Unit("")
  }

  /// Round numbers, about five of them.
  private static func ticks(from low: Double, to high: Double) -> [Double] {
    guard high > low, (high - low).isFinite else { return [] }
    var step = 1.0
    while step * wantedTicks > high - low { step /= 10 }
    while step * wantedTicks * 10 <= high - low { step *= 10 }
    for factor in [1.0, 2, 5, 10] where step * factor * 7 >= high - low {
      step *= factor
      break
    }
    let first = (low / step).rounded(.up)
    let last = (high / step).rounded(.down)
    guard last >= first, last - first < 20 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  func draw(into out: inout HTMLWriter) {
    out.raw("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 560 100\"")
    let words = sides.map { $0.words ?? "not said" }
    out.label("\(name): \(words[0]) here, \(words[1]) there")
    out.raw("><g aria-hidden=\"true\">\n")
    if let both { rect(both, y: 2, height: 60, "both", &out) }
    bar(sides[0], "Here", y: 8, "one", &out)
    bar(sides[1], "There", y: 36, "other", &out)
    axis(&out)
    out.raw("</g></svg>\n")
  }

  private func axis(_ out: inout HTMLWriter) {
    out.raw("<path class=\"axis\"")
    var path = "M\(Self.text(Self.left)) 66H\(Self.text(Self.width))"
    for tick in ticks { path += "M\(Self.text(x(tick * unit.size))) 66v4" }
    out.attribute("d", path)
    out.raw("/>")
    for tick in ticks {
      out.raw("<text class=\"tick\" text-anchor=\"middle\" y=\"82\"")
      // The outermost are moved in, where they would be cut.
      out.attribute("x", Self.text(min(Self.width - 12, x(tick * unit.size))))
      out.text(">", Self.number(tick), "</text>")
    }
    out.raw("<text class=\"tick\" x=\"0\" y=\"82\">")
    out.text(unit.name.isEmpty || unit.name.hasSuffix("%") ? unit.name : unit.name.shortened(to: 9))
    out.raw("</text><text class=\"tick of\" text-anchor=\"end\" x=\"560\" y=\"97\">")
    out.text(name)
    out.raw("</text>\n")
  }

  private func bar(_ side: Meeting.Side, _ name: String, y: Double, _ look: StaticString, _ out: inout HTMLWriter) {
    out.raw("<text class=\"tick\" x=\"0\"")
    out.attribute("y", Self.text(y + 15))
    out.text(">", name, "</text>")
    if let span = side.span {
      rect(span, y: y, height: 20, look, &out)
    }
    out.raw("<text class=\"inbar\"")
    let words = (side.words ?? "does not say").shortened(to: 60)
    // About seven units a letter: words that would leave the picture end before their bar, or at its right edge.
    let start = side.span.map { x($0.lower ?? low) } ?? Self.left
    let length = Double(words.count) * 7
    if start + 6 + length <= Self.width {
      out.attribute("x", Self.text(start + 6))
    } else {
      out.raw(" text-anchor=\"end\"")
      out.attribute("x", Self.text(start - length > Self.left ? start - 6 : Self.width - 6))
    }
    out.attribute("y", Self.text(y + 15))
    out.text(">", words, "</text>\n")
  }

  private func rect(
    _ span: Meeting.Span, y: Double, height: Double, _ look: StaticString, _ out: inout HTMLWriter
  ) {
    let start = x(span.lower ?? low)
    let end = x(span.upper ?? high)
    out.raw("<rect class=\"")
    out.raw(look)
    out.raw("\"")
    out.attribute("x", Self.text(start))
    out.attribute("y", Self.text(y))
    // A single value is a line that can be seen.
    out.attribute("width", Self.text(max(3, end - start)))
    out.attribute("height", Self.text(height))
    out.raw("/>")
  }

  private func x(_ value: Double) -> Double {
    guard high > low else { return Self.left }
    let share = min(1, max(0, (value - low) / (high - low)))
    return Self.left + share * (Self.width - Self.left)
  }

  /// With one decimal, so that the bytes do not depend on how numbers are printed.
  private static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// A mark of the axis: whole, or with as many decimals as it needs, up to three.
  private static func number(_ value: Double) -> String {
    guard abs(value) < 1e12 else { return "" }
    let thousandths = Int((value * 1000).rounded())
    var digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let whole = "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000)"
    return digits.isEmpty ? whole : whole + "." + digits
  }
}
