internal import Engine
import Findings
import Language
import Values

/// The record that `vouchsafe decide` writes.
struct DecisionFile {
  /// Below the first folder of the knowledge base.
  static let folder = "decisions"

  private let id: String
  private let text: String

  /// Fails where `hub` is no variable of the finding.
  init(
    kind: Kind, _ finding: Finding, state: String, verdict: String, reason: String, by: String, decided: CalendarDate,
    until: CalendarDate?, hub: String?
  ) throws(Refusal) {
    var lines: [(DecisionField, String)] = [(.rule, Self.quoted(finding.rule))]
    if let hub {
      let variables = finding.operands.map(\.variable)
      guard let operand = finding.operands.first(where: { $0.variable == hub }) else {
        throw Refusal(
          "the finding has no `\(hub)`\(didYouMean(hub, among: variables))",
          help:
            "its records are \(finding.operands.map { "`\($0.variable)` (\($0.identity))" }.joined(separator: ", "))")
      }
      id = Fingerprint.ofHub(rule: finding.rule, identity: operand.identity).short()
      lines.append((.hub, Self.quoted(operand.identity)))
    } else {
      id = finding.handle
      lines.append((.finding, Self.quoted(finding.fingerprint.short(digits: 16))))
      let operands = finding.operands.map { "\n  - \(Self.quoted($0.identity))" }
      lines.append((.operands, operands.joined()))
    }
    lines.append((.says, Self.quoted(finding.message)))
    lines.append((.verdict, verdict))
    lines.append((.reason, Self.quoted(reason)))
    lines.append((.by, Self.quoted(by)))
    lines.append((.decided, decided.description))
    if let until { lines.append((.until, until.description)) }
    lines.append((.state, Self.quoted(hub.map { StateChange.state(state, of: $0) } ?? state)))
    let fields = lines.map { "\($0.rawValue):\($1.hasPrefix("\n") ? "" : " ")\($1)\n" }
    text = "\(kind.name): \(Self.quoted(id))\n\(fields.joined())"
  }

  /// Writes the record into a file of its own. Fails where there is a decision already, unless that is to be replaced.
  func write(below root: Root, replacing: Bool) throws(Refusal) {
    let folder = "\(root.knowledge[0])/\(Self.folder)"
    let path = "\(folder)/\(id).yaml"
    if let failure = System.makeFolders(root.absolute(folder)) {
      throw Refusal("`\(folder)` cannot be made: \(failure.reason)")
    }
    let whole = schemaLine(root, folder) + text
    let failure =
      replacing ? System.replace(root.absolute(path), with: whole) : System.create(root.absolute(path), with: whole)
    if let failure {
      if failure.isExisting {
        throw Refusal("`\(path)` is there already: this has been decided", help: "`--replace` writes over it")
      }
      throw Refusal("`\(path)` cannot be written: \(failure.reason)")
    }
    Output.note("wrote \(path)\n")
  }

  /// Where the schemas are kept in the tree, editors are told of theirs.
  private func schemaLine(_ root: Root, _ folder: String) -> String {
    guard case .success(.file) = System.kind(of: root.absolute(SchemaFile.knowledge.path)) else { return "" }
    let up = folder.split(separator: "/").map { _ in "../" }.joined()
    return "# yaml-language-server: $schema=\(up)\(SchemaFile.knowledge.path)\n"
  }

  /// In double quotes, on one line: no text can end it or be taken for something else.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029 || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
