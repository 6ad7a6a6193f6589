/// An entity or a claim, known by what it is about and not by where it stands (LANGUAGE 6).
package struct RecordEntry: Sendable, Hashable {
  /// A field and what it says, in a form that does not depend on how it was written.
  package struct Field: Sendable, Hashable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }
  /// As in findings.
  package var identity: String
  package var kind: String
  package var isClaim: Bool
  /// What is said, in the vocabulary's order; evidence and parts as the field that they stand in, claims not at all.
  package var fields: [Field]
  /// The path of its file.
  package var path: String
  /// 1-based.
  package var line: Int

  package init(identity: String, kind: String, isClaim: Bool, fields: [Field], path: String, line: Int) {
    self.identity = identity
    self.kind = kind
    self.isClaim = isClaim
    self.fields = fields
    self.path = path
    self.line = line
  }
}
