internal import ArgumentParser
internal import Engine
import Findings
import Language
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
}

extension PackFolder {
  /// The pack of the folder that is asked for or near, else the built-in one.
  static func inForce(_ given: RootOption) throws(Refusal) -> PackFolder {
    try PackFolder(Root.findForRules(given.choice), overlay: nil)
  }
}
