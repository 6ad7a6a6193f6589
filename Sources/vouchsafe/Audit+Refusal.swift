import Findings
internal import Reports

extension Audit {
  /// Fails where there is nothing to show, of which something unread may be the reason.
  func refuseIfEmpty() throws(Refusal) {
    guard records.total == 0 else { return }
    throw Refusal("the files hold no record, so nothing was checked", unread: self)
  }

  /// Fails where something was not read, for a command that would keep or take out what half an audit finds.
  func refuseIfUnread(_ consequence: String) throws(Refusal) {
    if hasBrokenPack { throw Refusal("the knowledge base could not be judged, so \(consequence)", report: mistakes) }
    guard !unread.isEmpty else { return }
    throw Refusal("the knowledge base was not read whole, so \(consequence)", unread: self)
  }
}
