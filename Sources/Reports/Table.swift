/// What is printed as a table, in any of four ways.
package protocol Table {
  /// For people at a terminal.
  func text(style: TextStyle) -> String
  /// For pull requests.
  func markdown() -> String
  /// For spreadsheets, with a heading line (RFC 4180).
  func csv() -> String
  /// For programs. Keys stand in a fixed order and are never left out.
  func json() -> String
}
