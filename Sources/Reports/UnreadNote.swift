package import Findings

/// What every report of a base says first: what was not read of it, so that its silence is not taken for a good sign, and
/// how much was read and means nothing.
package struct UnreadNote: Sendable {
  private struct Place {
    var unread: Unread
    var rule: String
    var message: String
    var path: String
    var line: Int
    var column: Int

    var words: String {
      let claims = unread.claims == 0 ? "" : " (about \(counted(unread.claims, "claim")))"
      return "\(path):\(line):\(column): \(message)\(claims)"
    }
  }

  /// Places that text and Markdown name; the rest they count.
  private static let shownPlaces = 12

  let count: UnreadCount
  private let places: [Place]

  /// Complexity: linear in the findings.
  package init(_ audit: Audit) {
    count = audit.unread
    places = audit.findings.compactMap { finding in
      finding.unread.map { unread in
        Place(
          unread: unread, rule: finding.rule, message: announced(finding),
          path: audit.source(of: finding.primary.location).path, line: finding.primary.start.line,
          column: finding.primary.start.column)
      }
    }
  }

  /// Whether all was read and understood.
  package var isEmpty: Bool { count.isEmpty && count.misunderstood == 0 }

  /// `1 file not read, with about 89 claims`; empty where all was read.
  package var unread: String { count.words }

  /// `2 mistakes in what was read ...`; empty where there is none.
  private var misunderstood: String {
    count.misunderstood == 0
      ? ""
      : counted(count.misunderstood, "mistake")
        + " in what was read, such as a name that nothing has or a word that is none"
  }

  private var lines: (heading: String, places: [String], rest: String)? {
    count.isEmpty
      ? nil
      : (
        "\(unread): what follows says nothing of \(count.isOne ? "it" : "them")",
        places.prefix(Self.shownPlaces).map(\.words),
        places.count > Self.shownPlaces
          ? "and \(places.count - Self.shownPlaces) more places: `vouchsafe lint` shows all" : ""
      )
  }

  /// For people at a terminal, with an empty line behind it; empty where there is nothing to say.
  package func text(style: TextStyle = TextStyle()) -> String {
    guard !isEmpty else { return "" }
    let wrapping = Wrapping(width: style.width, first: 2, hanging: 4)
    var out = ""
    if let lines {
      out += style.paint(.error, Wrapping(width: style.width, hanging: 4).text(lines.heading)) + "\n"
      for place in lines.places + [lines.rest].filter({ !$0.isEmpty }) { out += "  " + wrapping.text(place) + "\n" }
    }
    if !misunderstood.isEmpty {
      let sentence = "\(misunderstood): `vouchsafe lint` shows \(count.misunderstood == 1 ? "it" : "them")"
      out += style.paint(.warning, Wrapping(width: style.width, hanging: 4).text(sentence)) + "\n"
    }
    return out + "\n"
  }

  /// For comments on pull requests, with an empty line behind it; empty where there is nothing to say.
  package func markdown() -> String {
    guard !isEmpty else { return "" }
    var out = ""
    if let lines {
      out += "> **\(Markdown.prose(Wording.capitalized(lines.heading))).**\n"
      for place in lines.places + [lines.rest].filter({ !$0.isEmpty }) {
        out += "> - \(Markdown.prose(VisibleText.of(place)))\n"
      }
    }
    if !misunderstood.isEmpty {
      if lines != nil { out += ">\n" }
      out += "> \(Wording.capitalized(misunderstood)).\n"
    }
    return out + "\n"
  }

  /// For spreadsheets: cells of the first column, which no row of a table holds otherwise.
  var cells: [String] {
    places.map { "not read: \($0.words)" } + (misunderstood.isEmpty ? [] : ["not understood: \(misunderstood)"])
  }

  /// For programs, the same in every format and for every command.
  func append(to json: inout JSONWriter) {
    json.object { json in
      for extent in Unread.Extent.allCases { json.member(named: extent.plural) { $0.number(count[extent]) } }
      json.member("claims", count.claims)
      json.member("misunderstood", count.misunderstood)
      json.objects("places", places, inline: true) { json, place in
        json.member("what", place.unread.extent.rawValue)
        json.member("claims", place.unread.claims)
        json.member("rule", place.rule)
        json.member("message", place.message)
        json.member("path", place.path)
        json.member("line", place.line)
        json.member("column", place.column)
      }
    }
  }

  /// For the page: what is said, and each place.
  var page: (heading: String, places: [(place: String, message: String)], misunderstood: String)? {
    isEmpty
      ? nil : (unread, places.map { ("\($0.path):\($0.line)", $0.message) }, misunderstood)
  }
}

extension Unread.Extent {
  fileprivate var plural: String { rawValue + "s" }
}

extension UnreadCount {
  fileprivate var isOne: Bool { Unread.Extent.allCases.reduce(0) { $0 + self[$1] } == 1 }

  /// `1 file not read, 2 fields left out, with about 91 claims`; empty where all was read.
  var words: String {
    var parts = Unread.Extent.allCases.compactMap { extent -> String? in
      guard self[extent] > 0 else { return nil }
      let fate =
        switch extent {
        case .file: "not read"
        case .text: "not opened"
        case .record, .field: "left out"
        }
      return "\(counted(self[extent], extent.rawValue)) \(fate)"
    }
    if claims > 0 { parts.append("with about \(counted(claims, "claim"))") }
    return parts.joined(separator: ", ")
  }
}
