package import Findings

/// Findings that were there when the tool was adopted, as a file of JSON: one a line, so that changes are easy to review.
package struct BaselineText: Sendable {
  /// Raised when files of the old form can no longer be read.
  package static let version = 1

  /// A finding that is tolerated.
  package struct Entry: Hashable, Sendable {
    package var rule: String
    package var fingerprint: Fingerprint
    /// What the finding rested on; nil for one that no rule made.
    package var state: String?
    /// For people: what the finding said.
    package var says: String

    package init(_ finding: Finding) {
      rule = finding.rule
      fingerprint = finding.fingerprint
      state = finding.state
      says = finding.message
    }

    fileprivate init(rule: String, fingerprint: Fingerprint, state: String?, says: String) {
      self.rule = rule
      self.fingerprint = fingerprint
      self.state = state
      self.says = says
    }
  }

  /// Why a file cannot be used, in words.
  ///
  /// No `Fault`, because the file is this tool's own: nobody mends a place in it, it is written anew.
  package struct Unusable: Error, Sendable {
    package var reason: String
  }

  package var entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  /// Sorted by rule, then by what the findings say, whatever the order of the entries.
  package var text: String {
    let ordered = entries.sorted {
      ($0.rule, $0.says, $0.fingerprint.bits) < ($1.rule, $1.says, $1.fingerprint.bits)
    }
    return JSONReport.document(version: Self.version) { json in
      json.objects("findings", ordered, inline: true) { json, entry in
        json.member("rule", entry.rule)
        json.member("fingerprint", entry.fingerprint.digits)
        json.member("state", entry.state)
        json.member("says", entry.says)
      }
    }
  }

  /// Reads a file. Complexity: linear in its bytes.
  package static func read(_ bytes: [UInt8]) throws(Unusable) -> BaselineText {
    let value: JSONValue
    do { value = try JSONValue.read(bytes) } catch {
      throw Unusable(reason: "line \(error.line) is no JSON")
    }
    guard value["tool"]?.text == "vouchsafe", case .number(let number)? = value["version"], let version = Int(number)
    else { throw Unusable(reason: "it is no baseline: `tool` and `version` are missing") }
    guard version <= Self.version else {
      throw Unusable(reason: "it has version \(version), and this vouchsafe reads up to \(Self.version)")
    }
    guard case .list(let items)? = value["findings"] else { throw Unusable(reason: "`findings` is no list") }
    var entries: [Entry] = []
    for (number, item) in items.enumerated() {
      guard let rule = item["rule"]?.text, let digits = item["fingerprint"]?.text, digits.utf8.count == 16,
        let bits = UInt64(digits, radix: 16)
      else { throw Unusable(reason: "finding \(number + 1) has no `rule` or no `fingerprint`") }
      entries.append(
        Entry(
          rule: rule, fingerprint: Fingerprint(bits: bits), state: item["state"]?.text,
          says: item["says"]?.text ?? ""))
    }
    return BaselineText(entries: entries)
  }
}
