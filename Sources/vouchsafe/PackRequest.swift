internal import ArgumentParser
internal import Engine
internal import Findings
internal import Reports

/// What the commands about rules work on.
struct PackRequest {
  let folder: PackFolder
  let contents: PackContents

  /// Rules can be looked at without a knowledge base: where there is none, those that are built in.
  init(_ given: RootOption) throws(Refusal) {
    folder = try PackFolder.inForce(given)
    contents = PackContents.read(folder.pack)
  }

  /// Prints the mistakes in the pack, for a command whose own output they are not; whether there is an error.
  func reportMistakes(_ style: ColorChoice) -> Bool {
    let audit = contents.audit
    Output.note(TextReport.render(audit, style: style.style(for: .standardError)))
    return audit.couldNotJudge
  }

  var documents: [RuleDocument] { contents.rules.map { RuleDocument($0) } }
}

extension PackFolder {
  /// The pack of the folder that is asked for or near, else the built-in one.
  static func inForce(_ given: RootOption) throws(Refusal) -> PackFolder {
    try PackFolder(Root.findForRules(given.choice), overlay: nil)
  }
}

extension RuleDocument {
  init(_ text: RuleText) {
    let rule = text.rule
    self.init(
      id: rule.id, category: rule.category, severity: rule.severity, summary: rule.summary, because: rule.because,
      source: rule.source, path: Self.link(to: text.path),
      variables: text.variables.map { Variable(name: $0.name, kind: $0.kind) }, conditions: text.conditions,
      requirements: text.requirements, overlap: text.overlap, isTensionAtMost: rule.isTensionAtMost,
      parameters: rule.parameters.map { Parameter(name: $0.name, value: $0.value) }, message: text.message,
      examples: rule.examples.map { example in
        let kind: Example.Kind =
          switch example.expectation {
          case .fires: .fires
          case .tension: .tension
          case .quiet: .quiet
          }
        return Example(kind, example.base, name: example.name)
      })
  }

  /// Relative to `Rules/`, where the catalogue is kept; nothing for a rule that is built in.
  private static func link(to path: String) -> String? {
    let folder = Root.rules + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
  }
}
