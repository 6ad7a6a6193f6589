internal import ArgumentParser
internal import Engine
import Findings
import Language
internal import Reports
import Values

/// What the commands about rules work on.
struct PackRequest {
  let folder: PackFolder
  let contents: PackContents

  /// Rules can be looked at without a knowledge base: where there is none, those that are built in.
  init(_ given: RootOption) throws(Refusal) { self.init(try PackFolder.inForce(given)) }

  init(_ folder: PackFolder) {
    self.folder = folder
    contents = PackContents.read(folder.pack)
  }

  /// Prints the mistakes in the pack, for a command whose own output they are not; whether there is an error.
  func reportMistakes(_ style: ColorChoice) -> Bool {
    let audit = contents.audit
    Output.note(TextReport.render(audit, style: style.style(for: .standardError)))
    return audit.couldNotJudge
  }

  /// Why there is nothing to say of a rule that is not among those without mistakes. Prints the mistakes.
  func refusal(of id: String, among ids: [String], _ style: ColorChoice) -> Refusal {
    let hasMistakes = reportMistakes(style)
    if contents.isBroken(id) {
      return Refusal("rule `\(id)` cannot be read", help: "mend the mistakes that are shown above")
    }
    return Refusal(
      "there is no rule `\(id)`\(didYouMean(id, among: ids))",
      help: hasMistakes
        ? "it may be in one of the files with mistakes, which are shown above"
        : "`vouchsafe rules list` lists the rules")
  }
}

extension PackFolder {
  /// The pack of the folder that is asked for or near, else the built-in one.
  static func inForce(_ given: RootOption) throws(Refusal) -> PackFolder {
    try PackFolder(Root.findForRules(given.choice), overlay: nil)
  }
}
