import Findings

/// The texts of the sources, with what no claim quotes marked.
struct SourceTexts: ReportPart {
  var out = HTMLWriter()
  let index: ReportIndex

  /// Bytes of texts that are shown in all; what is behind them is named.
  private static let textRoom = 1_500_000

  mutating func write() {
    guard !index.texts.isEmpty else { return }
    let (all, quoted) = index.texts.reduce((0, 0)) { ($0.0 + $1.statements.count, $0.1 + $1.quotedCount) }
    out.raw("<h3 id=\"texts\">What the base took from its sources</h3>\n")
    out.paragraph(
      "\(quoted) of \(counted(all, "statement")) in \(counted(index.texts.count, "text")) \(quoted == 1 ? "is" : "are") "
        + "quoted by a claim. Each text opens: a number leads to a claim that quotes the words before it, and what no "
        + "claim quotes is underlined. Headings, lists of links and what repeats itself do not count.")
    var room = Self.textRoom
    var left = 0
    for (number, text) in index.texts.enumerated() {
      room -= audit.files[text.file.index].bytes.count
      if room >= 0 { sourceText(text, number) } else { left += 1 }
    }
    if left > 0 {
      out.paragraph(
        "For \(counted(left, "more text")) there is no room here; `vouchsafe coverage --sources` shows all.")
    }
  }

  private mutating func sourceText(_ text: SourceCoverage, _ number: Int) {
    out.raw("<details class=\"fold\"")
    out.attribute("id", "text-\(number + 1)")
    out.raw("><summary><h4>")
    out.name(text.sources.isEmpty ? text.path : text.sources.joined(separator: ", "))
    out.raw("</h4> <span class=\"count\">")
    out.text("\(text.quotedCount) of \(counted(text.statements.count, "statement")) quoted; \(text.path)")
    out.raw("</span></summary>\n<div class=\"source\">\n")
    let bytes = audit.files[text.file.index].bytes
    var isOpen = false
    var end = 0
    for part in Self.parts(of: text) {
      let gap = bytes[min(end, bytes.count)..<min(max(end, Int(part.range.start)), bytes.count)]
      end = Int(part.range.end)
      let words = text.words(part.range, bytes)
      if isOpen, part.leftOut != nil || Self.endsParagraph(gap) {
        out.raw("</p>\n")
        isOpen = false
      }
      if let kind = part.leftOut {
        leftOut(kind, words)
      } else {
        out.raw(isOpen ? " " : "<p>")
        isOpen = true
        statement(words, part.claims)
      }
    }
    if isOpen { out.raw("</p>\n") }
    out.raw("</div></details>\n")
  }

  private struct Part {
    var range: ByteRange
    var claims: [String] = []
    var leftOut: SourceCoverage.LeftOut.Kind?
  }

  /// Statements and what is none, in order of place.
  private static func parts(of text: SourceCoverage) -> [Part] {
    let parts =
      text.statements.map { Part(range: $0.range, claims: $0.claims) }
      + text.leftOut.map { Part(range: $0.range, leftOut: $0.kind) }
    return parts.sorted { $0.range < $1.range }
  }

  /// An empty line, or the mark of a list's next item.
  private static func endsParagraph(_ gap: ArraySlice<UInt8>) -> Bool {
    guard let line = gap.firstIndex(of: 0x0A) else { return false }
    return gap[(line + 1)...].contains { $0 == 0x0A || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") }
      || gap[(line + 1)...].contains { (0x30...0x39).contains($0) }
  }

  private mutating func leftOut(_ kind: SourceCoverage.LeftOut.Kind, _ words: String) {
    switch kind {
    case .heading:
      out.raw("<p class=\"heading\">")
      out.text(String(words.drop { $0 == "#" || $0 == " " }))
    case .repeated:
      out.raw("<p class=\"aside\"><b>Repeated, not counted:</b> ")
      out.text(words)
    case .links:
      out.raw("<p class=\"aside\"><b>Links, not counted:</b> ")
      out.text(words)
    case .matter:
      out.raw("<p class=\"aside\"><b>No text, not counted:</b> ")
      out.text(words)
    }
    out.raw("</p>\n")
  }

  private mutating func statement(_ words: String, _ claims: [String]) {
    guard !claims.isEmpty else {
      out.text("<mark><i class=\"hidden\">Not quoted: </i>", words, "</mark>")
      return
    }
    out.text(words)
    out.raw("<sup>")
    for (place, identity) in claims.prefix(5).enumerated() {
      if place > 0 { out.raw(" ") }
      let number = index.claims[identity]
      if let number, index.isShown(claim: number) {
        out.raw("<a")
        out.link(index.claimAnchors[number])
        let claim = survey.claims[number]
        let home = claim.entity.map { " in \(survey.entities[$0].name)" } ?? ""
        out.label("Quoted by \(claim.title), \(Wording.plain(claim.kind))\(home)")
        out.number(">", place + 1, "</a>")
      } else {
        out.number(place + 1)
      }
    }
    if claims.count > 5 { out.text(" and \(claims.count - 5) more") }
    out.raw("</sup>")
  }
}
