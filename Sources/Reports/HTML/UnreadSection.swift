import Findings

/// What was not read, which all that follows knows nothing of.
struct UnreadSection: ReportSection {
  var out = HTMLWriter()
  var heading: ReportHeading?
  let index: ReportIndex

  mutating func write() {
    let note = UnreadNote(audit)
    guard let page = note.page else { return }
    openSection("unread", note.count.isEmpty ? "What was not understood" : "What was not read")
    if !note.count.isEmpty {
      out.paragraph("\(Wording.capitalized(page.heading)). Nothing below says anything of what is missing here.")
      out.raw("<ul class=\"lines\">\n")
      for (place, message) in page.places.prefix(ReportPlan.rows) {
        out.text("<li><code>", place, "</code> ")
        out.prose("", message, "</li>\n")
      }
      let rest = page.places.count - ReportPlan.rows
      if rest > 0 { out.text("<li>", "and \(counted(rest, "more place"))", "</li>\n") }
      out.raw("</ul>\n")
    }
    if !page.misunderstood.isEmpty { out.paragraph("\(Wording.capitalized(page.misunderstood)).") }
    closeSection()
  }
}
