package import Findings

/// What there is to say of one mistake that a user can make.
package struct CatalogueEntry: Sendable {
  /// What shows the mistake.
  package enum Evidence: Sendable {
    /// The first gives the finding, the second does not.
    case examples(bad: CatalogueExample, good: CatalogueExample)
    /// No text of a few lines can show it; this says what does.
    case raised(String)
  }

  package var id: FaultID
  /// Where it is usually found; a few mistakes can be made in several places.
  package var stage: FaultStage
  /// What is wrong, in a sentence or two.
  package var text: String
  /// Why it matters, in a sentence.
  package var because: String
  /// The section of the specification that says what is right; nil where that is another's, such as YAML's.
  package var law: String?
  package var evidence: Evidence

  init(
    _ id: FaultID, _ stage: FaultStage, _ text: String, because: String, law: String? = nil, bad: CatalogueExample,
    good: CatalogueExample
  ) {
    self.id = id
    self.stage = stage
    self.text = text
    self.because = because
    self.law = law
    evidence = .examples(bad: bad, good: good)
  }

  init(_ id: FaultID, _ stage: FaultStage, _ text: String, because: String, law: String? = nil, raised: String) {
    self.id = id
    self.stage = stage
    self.text = text
    self.because = because
    self.law = law
    evidence = .raised(raised)
  }
}
