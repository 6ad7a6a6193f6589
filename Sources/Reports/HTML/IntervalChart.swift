import Findings

/// Two intervals of one dimension as bars on one axis, and what both share. The table beside it says the same in words.
struct IntervalChart {
  private let dimension: Meeting.Dimension
  /// The ends of the axis.
  private let low: Double
  private let high: Double

  private static let width = 560.0
  private static let left = 110.0

  init(_ dimension: Meeting.Dimension) {
    self.dimension = dimension
    let spans = [dimension.first.span, dimension.second.span].compactMap { $0 }
    let ends = spans.flatMap { [$0.lower, $0.upper].compactMap { $0 } }
    let lowest = ends.min() ?? 0
    let highest = ends.max() ?? 1
    let room = max((highest - lowest) * 0.25, highest == lowest ? max(abs(highest) * 0.5, 1) : 0)
    // Most of what is measured cannot be less than nothing.
    low = lowest >= 0 ? max(0, lowest - room) : lowest - room
    high = highest + room
  }

  func draw(into out: inout HTMLWriter) {
    out.raw("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 560 78\"")
    let words = [dimension.first, dimension.second].map { $0.words ?? "not said" }
    out.attribute("aria-label", "\(dimension.name): \(words[0]) beside \(words[1])")
    out.raw("><g aria-hidden=\"true\">\n")
    if let both = dimension.span, dimension.reading == .meets { rect(both, y: 4, height: 62, "both", &out) }
    bar(dimension.first, "one claim", y: 10, "one", &out)
    bar(dimension.second, "the other", y: 38, "other", &out)
    out.raw("</g></svg>\n")
  }

  private func bar(_ side: Meeting.Side, _ name: String, y: Double, _ look: StaticString, _ out: inout HTMLWriter) {
    out.raw("<text class=\"tick\" x=\"0\"")
    out.attribute("y", Self.text(y + 14))
    out.raw(">")
    out.text(name)
    out.raw("</text>")
    if let span = side.span {
      rect(span, y: y, height: 20, look, &out)
      out.raw("<text class=\"inbar\"")
      let start = max(Self.left, min(Self.width - 120, x(span.lower ?? low) + 6))
      out.attribute("x", Self.text(start))
      out.attribute("y", Self.text(y + 14))
      out.raw(">")
      out.text(side.words ?? "")
      out.raw("</text>")
    }
    out.raw("\n")
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
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
