/// How much of a base that others wrote came by one line of the vocabulary (LANGUAGE 1.6).
package struct ReadCount: Sendable {
  /// What the line is: `documents`, `records`, `kind` or `field`.
  package var label: String
  /// As it is written, or what it stands for: `kb/*.yaml`, `term from about.term.id`.
  package var text: String
  /// Files of a pattern, records of a place or a kind, values of a field.
  package var count: Int
  package var noun: String

  package init(label: String, text: String, count: Int, noun: String) {
    self.label = label
    self.text = text
    self.count = count
    self.noun = noun
  }
}
