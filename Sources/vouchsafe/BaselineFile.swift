import Findings
internal import Reports

/// The baseline beside the knowledge base.
enum BaselineFile {
  static let name = "vouchsafe-baseline.json"
  private static let limit = 256 << 20

  /// What the file says; nil where there is none. Fails where there is one that cannot be used.
  static func read(_ root: Root) throws(Refusal) -> BaselineText? {
    switch System.contents(of: root.absolute(name), limit: limit) {
    case .failure(let failure):
      if failure.isMissing { return nil }
      throw Refusal("`\(name)` cannot be read: \(failure.reason)")
    case .success(let bytes):
      do { return try BaselineText.read(bytes) } catch {
        throw Refusal(
          "`\(name)` cannot be used: \(error.reason)",
          help: "`vouchsafe baseline write --replace` writes it anew; without the file nothing is tolerated")
      }
    }
  }

  static func write(_ text: BaselineText, to root: Root) throws(Refusal) {
    if let failure = System.replace(root.absolute(name), with: text.text) {
      throw Refusal("`\(name)` cannot be written: \(failure.reason)")
    }
  }
}

extension BaselineText {
  /// The entries whose findings are still there as they were.
  func met(in audit: Audit) -> BaselineText {
    let met = Set(audit.suppressed.filter { $0.suppression.kind == .baseline }.map(\.finding.fingerprint))
    return BaselineText(entries: entries.filter { met.contains($0.fingerprint) })
  }

  /// As the engine asks for it.
  var tolerated: [Fingerprint: String?] {
    [Fingerprint: String?](entries.map { ($0.fingerprint, $0.state) }) { first, _ in first }
  }
}
