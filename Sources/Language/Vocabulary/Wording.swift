/// A checked question about the words of a text.
///
/// Where a kind says that a field holds words copied from a text (`quotes`), the text around them is read as well.
package struct Wording: Sendable {
  package enum Question: Sendable {
    /// The words stand in their text, and where they should.
    case isFound(file: Path, place: Path?)
    /// The words stand in their text letter by letter.
    case isVerbatim(file: Path)
    /// The words, or the sentence around them, name the entity; nearby: or their paragraph or a heading over it.
    case mentions(Operand, isNearby: Bool)
    /// Every mention of the entity is in reach of a cue of one of the categories.
    case marks(Operand, [Int])
    /// What is said of how often, beside a mention of the entity, lies inside the interval at the end of the path.
    case backs(Path, WordListID, Operand)
  }
  /// Ends at a text field of a record.
  package var text: Path
  package var question: Question

  package init(text: Path, question: Question) {
    self.text = text
    self.question = question
  }

  /// Calls `body` with every path.
  package func forEachPath(_ body: (Path) -> Void) {
    body(text)
    switch question {
    case .isFound(let file, let place):
      body(file)
      if let place { body(place) }
    case .isVerbatim(let file): body(file)
    case .mentions(let subject, _), .marks(let subject, _): subject.forEachPath(body)
    case .backs(let amount, _, let subject):
      body(amount)
      subject.forEachPath(body)
    }
  }

  /// The kind of the record that holds the text, and the field.
  package var home: (kind: KindID, field: FieldID)? {
    if case .field(let kind, let field)? = text.steps.last { (kind, field) } else { nil }
  }

  /// The path to the record that holds the text.
  package var record: Path {
    var path = text
    path.steps.removeLast()
    return path
  }
}
