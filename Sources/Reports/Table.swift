/// What is printed as a table, in any of four ways.
package protocol Table {
  /// For people at a terminal.
  func text(style: TextStyle) -> String
  /// For pull requests.
  func markdown() -> String
  /// For spreadsheets, with a heading line (RFC 4180) and behind it what was not read.
  func csv(_ note: UnreadNote) -> String
  /// For programs, what was not read first. Keys stand in a fixed order and are never left out.
  func json(_ note: UnreadNote) -> String
}
